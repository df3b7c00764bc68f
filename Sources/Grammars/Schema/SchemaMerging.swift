import Foundation
import Foundations

/// Turns `allOf`, and keywords beside a `$ref`, into one schema that says the same.
struct SchemaMerging {
    private static let depthBound = 32
    let document: JSONValue
    let work: SchemaWork

    /// The schema without `allOf` and `$ref` at its top.
    ///
    /// - Throws: where two parts cannot be said in one schema.
    func flattened(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> JSONObject {
        try flattened(schema, path, depth: 0)
    }

    private func flattened(
        _ schema: JSONObject, _ path: [String], depth: Int
    ) throws(GrammarProblem) -> JSONObject {
        guard depth < Self.depthBound else {
            throw GrammarProblem(
                .unsatisfiable, path: Array(path.prefix(1)),
                "'allOf' and '$ref' lead back to themselves, or through more than \(Self.depthBound) others"
            )
        }
        try work.visit(path)
        try work.spend(schema.count, path)
        try SchemaKeywords.check(schema, path)
        var own = schema
        own["allOf"] = nil
        own["$ref"] = nil
        for keyword in own.names where SchemaKeywords.isAnnotation(keyword) { own[keyword] = nil }
        var merged = own
        if let reference = schema["$ref"] {
            let pointer = try SchemaKeywords.text(reference, path + ["$ref"])
            let target = try Self.target(of: pointer, in: document, path + ["$ref"])
            merged = try merge(merged, try object(target, path + ["$ref"], depth), path)
        }
        if let parts = schema["allOf"] {
            let place = path + ["allOf"]
            for (index, part) in try SchemaKeywords.elements(parts, place).enumerated() {
                merged = try merge(merged, try object(part, place + ["\(index)"], depth), place + ["\(index)"])
            }
        }
        return merged
    }

    private func object(_ schema: JSONValue, _ path: [String], _ depth: Int) throws(GrammarProblem) -> JSONObject {
        switch schema {
        case .bool(true): return JSONObject()
        case .bool(false): return JSONObject([.init("enum", .array([]))])
        case .object(let object): return try flattened(object, path, depth: depth + 1)
        default:
            throw GrammarProblem(
                .malformed, path: path, "a schema is an object or a boolean, not \(schema.kindDescription)")
        }
    }

    private func merge(
        _ left: JSONObject, _ right: JSONObject, _ path: [String]
    ) throws(GrammarProblem) -> JSONObject {
        try checkNeighbours(left, right, path)
        var merged = left
        for member in right.members {
            guard let present = merged[member.name], try !areSame(present, member.value, path) else {
                merged[member.name] = member.value
                continue
            }
            merged[member.name] = try both(member.name, present, member.value, path + [member.name])
        }
        return merged
    }

    /// Whether two values are written the same.
    private func areSame(_ left: JSONValue, _ right: JSONValue, _ path: [String]) throws(GrammarProblem) -> Bool {
        try work.spend(on: left, path)
        return left.comparisonKey == right.comparisonKey
    }

    /// `additionalProperties` and `items` speak of what the `properties` and `prefixItems` beside them leave, so they
    /// keep their meaning in the merged schema only where the other part names no further ones.
    private func checkNeighbours(
        _ left: JSONObject, _ right: JSONObject, _ path: [String]
    ) throws(GrammarProblem) {
        for (one, other) in [(left, right), (right, left)] {
            if let items = one["items"], items != .bool(true), let prefix = other["prefixItems"],
                one["prefixItems"]?.comparisonKey != prefix.comparisonKey
            {
                throw GrammarProblem(
                    .unsupported, path: path + ["items"],
                    "'items' is not supported where another part of the schema has 'prefixItems'")
            }
            guard let additional = one["additionalProperties"], additional != .bool(true) else { continue }
            let own = Set((one["properties"]?.objectValue?.names ?? []).map(ExactName.init))
            let others = (other["properties"]?.objectValue?.names ?? []).map(ExactName.init)
            try work.spend(own.count + others.count, path)
            guard others.allSatisfy(own.contains) else {
                throw GrammarProblem(
                    .unsupported, path: path + ["additionalProperties"],
                    "'additionalProperties' is not supported where another part of the schema names further properties")
            }
        }
    }

    private func properties(
        _ left: JSONObject, _ right: JSONObject, _ path: [String]
    ) throws(GrammarProblem) -> JSONObject {
        try work.spend(left.count + right.count, path)
        var members = left.members
        var places: [String: Int] = [:]
        for (place, member) in members.enumerated() { places[member.name] = place }
        for member in right.members {
            guard let place = places[member.name] else {
                members.append(member)
                continue
            }
            guard ExactName(members[place].name) == ExactName(member.name) else {
                throw GrammarProblem(
                    .unsupported, path: path + [member.name],
                    "two names that differ only in how a letter is composed are not supported")
            }
            let value = members[place].value
            members[place].value =
                try areSame(value, member.value, path)
                ? value : .object(JSONObject([.init("allOf", .array([value, member.value]))]))
        }
        return JSONObject(members)
    }

    private func both(
        _ keyword: String, _ left: JSONValue, _ right: JSONValue, _ path: [String]
    ) throws(GrammarProblem) -> JSONValue {
        switch (keyword, left, right) {
        case ("properties", .object(let one), .object(let other)):
            return .object(try properties(one, other, path))
        case ("required", .array(let one), .array(let other)), ("enum", .array(let one), .array(let other)):
            try work.spend(on: left, path)
            try work.spend(on: right, path)
            let isIn = Set(other.map(\.comparisonKey))
            if keyword == "enum" { return .array(one.filter { isIn.contains($0.comparisonKey) }) }
            return .array(one + other)
        case ("type", _, _): return try types(left, right, path)
        case ("items", _, _), ("additionalProperties", _, _): return Self.allOf(left, right)
        case ("minimum", _, _), ("exclusiveMinimum", _, _), ("minLength", _, _), ("minItems", _, _),
            ("minProperties", _, _):
            if let one = left.doubleValue, let other = right.doubleValue { return one > other ? left : right }
        case ("maximum", _, _), ("exclusiveMaximum", _, _), ("maxLength", _, _), ("maxItems", _, _),
            ("maxProperties", _, _):
            if let one = left.doubleValue, let other = right.doubleValue { return one < other ? left : right }
        default: break
        }
        throw GrammarProblem(
            .unsupported, path: path, "two different '\(keyword)' for one value are not supported")
    }

    private static func allOf(_ left: JSONValue, _ right: JSONValue) -> JSONValue {
        left.comparisonKey == right.comparisonKey
            ? left : .object(JSONObject([.init("allOf", .array([left, right]))]))
    }

    private func types(_ left: JSONValue, _ right: JSONValue, _ path: [String]) throws(GrammarProblem) -> JSONValue {
        let one = try SchemaKeywords.types(JSONObject([.init("type", left)]), path) ?? []
        let other = try SchemaKeywords.types(JSONObject([.init("type", right)]), path) ?? []
        var common = one.filter(other.contains)
        if one.contains(.number), other.contains(.integer) { common.append(.integer) }
        if other.contains(.number), one.contains(.integer) { common.append(.integer) }
        return .array(common.map { .string($0.rawValue) })
    }

    /// The index of an array that a part of a pointer names (RFC 6901, section 4).
    private static func index(_ name: String) -> Int? {
        name.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(name) : nil
    }

    /// What a reference within the document points at (RFC 6901).
    static func target(
        of pointer: String, in document: JSONValue, _ path: [String]
    ) throws(GrammarProblem) -> JSONValue {
        guard pointer.hasPrefix("#") else {
            throw GrammarProblem(
                .unsupported, path: path,
                "'\(pointer.prefix(80))' is not supported: only references within the schema are")
        }
        let rest = pointer.dropFirst()
        guard rest.isEmpty || rest.hasPrefix("/") else {
            throw GrammarProblem(
                .unsupported, path: path, "'\(pointer.prefix(80))' is not supported: only references by path are")
        }
        var value = document
        for part in rest.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = (part.removingPercentEncoding ?? String(part)).replacing("~1", with: "/").replacing(
                "~0", with: "~")
            let next =
                value.objectValue?.members.first { ExactName($0.name) == ExactName(name) }?.value
                ?? index(name).flatMap { index in
                    value.arrayValue.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                }
            guard let next else {
                throw GrammarProblem(.malformed, path: path, "there is nothing at '\(pointer.prefix(80))'")
            }
            value = next
        }
        return value
    }
}
