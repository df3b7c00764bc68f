import Expressions
import Foundations

extension SchemaCompiler {
    private struct Member {
        var key: GrammarExpression
        var value: GrammarExpression
        var isRequired: Bool
    }

    /// Members in the order of `properties`; those that are not required may be left out.
    mutating func object(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> GrammarExpression {
        let properties = try properties(schema, path)
        let required = try required(schema, path)
        let isRequired = Set(required.map(ExactName.init))
        let isClosed = schema["additionalProperties"] == .bool(false)
        var members: [Member] = []
        for property in properties.members {
            let place = path + ["properties", property.name]
            let value = try value(property.value, place)
            let rule = grammar.add("property '\(property.name)'", value)
            let key = GrammarExpression.literal(JSONValue.string(property.name).encodedBytes)
            members.append(
                Member(key: key, value: .rule(rule), isRequired: isRequired.contains(ExactName(property.name))))
        }
        let isDescribed = Set(properties.names.map(ExactName.init))
        for name in required where !isDescribed.contains(ExactName(name)) {
            guard !isClosed else {
                throw GrammarProblem(
                    .unsatisfiable, path: path + ["required"],
                    "'\(name)' is required, but is none of the 'properties' and 'additionalProperties' is false")
            }
            let key = GrammarExpression.literal(JSONValue.string(name).encodedBytes)
            members.append(Member(key: key, value: try additionalValue(schema, path), isRequired: true))
        }
        let names = properties.names + required
        let extra = try extraMember(schema, path, except: names, hasMembers: !members.isEmpty)
        return try assemble(members, extra: extra, schema, path)
    }

    private func properties(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> JSONObject {
        guard let value = schema["properties"] else { return JSONObject() }
        guard let object = value.objectValue else {
            throw GrammarProblem(
                .malformed, path: path + ["properties"], "'properties' must be an object, not \(value.kindDescription)")
        }
        try checkNames(object.names, path + ["properties"])
        return object
    }

    private func checkNames(_ names: [String], _ path: [String]) throws(GrammarProblem) {
        guard names.count <= Self.memberBound else {
            throw GrammarProblem(
                .tooLarge, path: path, "it names \(names.count) properties; the bound is \(Self.memberBound)")
        }
        if let name = names.first(where: { $0.utf8.count > Self.nameBound }) {
            throw GrammarProblem(
                .tooLarge, path: path,
                "a property's name has \(name.utf8.count) bytes; the bound is \(Self.nameBound) bytes")
        }
    }

    private func required(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> [String] {
        guard let value = schema["required"] else { return [] }
        let place = path + ["required"]
        guard let elements = value.arrayValue else {
            throw GrammarProblem(.malformed, path: place, "'required' must be an array, not \(value.kindDescription)")
        }
        let names = try SchemaKeywords.each(elements) { element throws(GrammarProblem) in
            try SchemaKeywords.text(element, place)
        }
        try checkNames(names, place)
        var seen: Set<ExactName> = []
        return names.filter { seen.insert(ExactName($0)).inserted }
    }

    private mutating func additionalValue(
        _ schema: JSONObject, _ path: [String]
    ) throws(GrammarProblem) -> GrammarExpression {
        try value(schema["additionalProperties"] ?? .bool(true), path + ["additionalProperties"])
    }

    /// A member that `properties` does not name, where the schema describes such members, or describes no others.
    private mutating func extraMember(
        _ schema: JSONObject, _ path: [String], except names: [String], hasMembers: Bool
    ) throws(GrammarProblem) -> GrammarExpression? {
        let additional = schema["additionalProperties"]
        switch additional {
        case .bool(false): return nil
        case nil, .bool(true): if hasMembers { return nil }
        default: break
        }
        let value = try additionalValue(schema, path)
        let rule = grammar.add("additional property", value)
        let key = names.isEmpty ? JSONText.string(least: 0, most: nil) : Self.key(except: names)
        return .sequence([key, JSONText.colon, .rule(rule)])
    }

    /// A key that is none of these: it leaves their common tree of characters somewhere. Escapes are left out of it,
    /// for they could spell one of the names in another way.
    static func key(except names: [String]) -> GrammarExpression {
        let plain = ScalarSet([0...0x1F]).union(ScalarSet("\"\\")).complement
        let rest = GrammarExpression.repeated(.scalars(plain), least: 0, most: nil)
        func leaving(_ names: [ArraySlice<Unicode.Scalar>], isStart: Bool) -> GrammarExpression {
            let groups = Dictionary(grouping: names.filter { !$0.isEmpty }) { $0.first }
            let firsts = ScalarSet(groups.keys.compactMap { $0.map { $0.value...$0.value } })
            var choices: [GrammarExpression] = [.sequence([.scalars(plain.subtracting(firsts)), rest])]
            for (first, group) in groups.sorted(by: { ($0.key?.value ?? 0) < ($1.key?.value ?? 0) }) {
                guard let first, plain.contains(first.value) else { continue }
                choices.append(
                    .sequence([.text(String(first)), leaving(group.map { $0.dropFirst() }, isStart: false)]))
            }
            // The text may end where no name does.
            if !isStart, !names.contains(where: \.isEmpty) { choices.append(.empty) }
            return .choice(choices)
        }
        let scalars = names.map { ArraySlice($0.unicodeScalars) }
        return .sequence([.text("\""), leaving(scalars, isStart: true), .text("\"")])
    }

    /// Rules from the last member to the first, one for each member with and one without a member before it, so that
    /// commas are right whichever are left out.
    private mutating func assemble(
        _ members: [Member], extra: GrammarExpression?, _ schema: JSONObject, _ path: [String]
    ) throws(GrammarProblem) -> GrammarExpression {
        let counts = try memberCounts(members, hasExtra: extra != nil, schema, path)
        guard !members.isEmpty else {
            let item = extra ?? .nothing
            return JSONText.list("{", "}", item: item, least: counts.least, most: extra == nil ? 0 : counts.most)
        }
        let more = extra.map { extra in
            GrammarExpression.repeated(.sequence([JSONText.comma, extra]), least: 0, most: nil)
        }
        var afterOther: GrammarExpression = more ?? .empty
        var asFirst: GrammarExpression =
            extra.map { .optional(.sequence([$0, more ?? .empty])) } ?? .empty
        let firstRequired = members.firstIndex(where: \.isRequired) ?? members.count
        for (place, member) in members.enumerated().reversed() {
            let item = GrammarExpression.sequence([member.key, JSONText.colon, member.value])
            let withOther = GrammarExpression.sequence([JSONText.comma, item, afterOther])
            let first = GrammarExpression.sequence([item, afterOther])
            afterOther = member.isRequired ? withOther : .choice([withOther, afterOther])
            // Behind a required member none is the first.
            if place <= firstRequired {
                asFirst = member.isRequired ? first : .choice([first, asFirst])
                asFirst = .rule(grammar.add("member \(place)", asFirst))
            }
            afterOther = .rule(grammar.add("member \(place) after another", afterOther))
        }
        return .sequence([.text("{"), JSONText.space, asFirst, JSONText.space, .text("}")])
    }

    private func memberCounts(
        _ members: [Member], hasExtra: Bool, _ schema: JSONObject, _ path: [String]
    ) throws(GrammarProblem) -> (least: Int, most: Int?) {
        let least = try SchemaKeywords.count("minProperties", schema, path) ?? 0
        let most = try SchemaKeywords.count("maxProperties", schema, path)
        if let most, most < max(least, members.count(where: \.isRequired)) {
            throw GrammarProblem(
                .unsatisfiable, path: path + ["maxProperties"],
                "at most \(most) members are allowed and more are required")
        }
        // A map whose keys the model chooses may repeat one, so of two members it can promise no more than one.
        let certain = members.isEmpty ? (hasExtra ? 1 : 0) : members.count(where: \.isRequired)
        guard least <= certain else {
            throw GrammarProblem(
                .unsupported, path: path + ["minProperties"],
                "'minProperties' is not supported where it asks for more members than 'required' names")
        }
        if let most, !members.isEmpty, hasExtra || most < members.count {
            throw GrammarProblem(
                .unsupported, path: path + ["maxProperties"],
                "'maxProperties' is not supported where it excludes some of the 'properties'")
        }
        return (least, most)
    }

    // MARK: Arrays

    mutating func array(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> GrammarExpression {
        let least = try SchemaKeywords.count("minItems", schema, path) ?? 0
        let most = try SchemaKeywords.count("maxItems", schema, path)
        if let most, most < least {
            throw GrammarProblem(
                .unsatisfiable, path: path + ["minItems"], "'minItems' is \(least) and 'maxItems' is \(most)")
        }
        if try SchemaKeywords.flag("uniqueItems", schema, path) == true, most ?? .max > 1 {
            throw GrammarProblem(
                .unsupported, path: path + ["uniqueItems"],
                "'uniqueItems' is not supported for arrays of more than one item")
        }
        if schema["items"]?.arrayValue != nil {
            throw GrammarProblem(
                .unsupported, path: path + ["items"],
                "'items' as an array is not supported; 'prefixItems' is its name since draft 2020-12")
        }
        if let prefix = schema["prefixItems"] {
            let elements = try SchemaKeywords.elements(prefix, path + ["prefixItems"])
            return try tuple(elements, schema, path, least: least, most: most)
        }
        let item = try value(schema["items"] ?? .bool(true), path + ["items"])
        let rule = grammar.add("item", item)
        return JSONText.list("[", "]", item: .rule(rule), least: least, most: most)
    }

    /// All of `prefixItems` that `maxItems` leaves room for, then as many others as `items` describes.
    private mutating func tuple(
        _ prefix: [JSONValue], _ schema: JSONObject, _ path: [String], least: Int, most: Int?
    ) throws(GrammarProblem) -> GrammarExpression {
        var parts: [GrammarExpression] = []
        for (index, element) in prefix.prefix(most ?? .max).enumerated() {
            if index > 0 { parts.append(JSONText.comma) }
            parts.append(try value(element, path + ["prefixItems", "\(index)"]))
        }
        let missing = max(0, least - prefix.count)
        let hasItems = schema["items"] != nil && schema["items"] != .bool(false)
        if schema["items"] == .bool(false), missing > 0 {
            throw GrammarProblem(
                .unsatisfiable, path: path + ["minItems"],
                "'minItems' is \(least), and 'items' allows no more than \(prefix.count)")
        }
        if hasItems || missing > 0 {
            let item = try value(schema["items"] ?? .bool(true), path + ["items"])
            let room = hasItems ? most.map { max(0, $0 - prefix.count) } : missing
            parts.append(.repeated(.sequence([JSONText.comma, item]), least: missing, most: room))
        }
        guard !parts.isEmpty else { return JSONText.list("[", "]", item: .nothing, least: 0, most: 0) }
        return .sequence([.text("["), JSONText.space, .sequence(parts), JSONText.space, .text("]")])
    }
}
