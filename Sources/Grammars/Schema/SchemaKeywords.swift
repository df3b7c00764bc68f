import Foundations

/// The types of JSON schema.
enum SchemaType: String, CaseIterable {
    case null, boolean, integer, number, string, array, object

    /// Whether a value has this type.
    func holds(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.null, .null), (.boolean, .bool), (.string, .string), (.array, .array), (.object, .object): true
        case (.integer, .integer), (.number, .integer), (.number, .double): true
        case (.integer, .double(let number)): number == number.rounded()
        default: false
        }
    }
}

/// Reads the keywords of one schema object.
enum SchemaKeywords {
    /// Keywords that say nothing of the value (JSON Schema Validation 2020-12, section 9, and their customary kin).
    private static let annotations: Set = [
        "title", "description", "default", "examples", "example", "$schema", "$id", "$comment", "$defs", "definitions",
        "deprecated", "readOnly", "writeOnly", "contentMediaType", "contentEncoding", "discriminator",
    ]
    private static let byType: [SchemaType: Set<String>] = [
        .object: ["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
        .array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"],
        .string: ["pattern", "format", "minLength", "maxLength"],
        .number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    ]
    private static let general: Set = ["type", "enum", "const", "anyOf", "oneOf", "allOf", "$ref"]
    private static let known = byType.values.reduce(general) { $0.union($1) }

    static func isAnnotation(_ keyword: String) -> Bool { annotations.contains(keyword) || keyword.hasPrefix("x-") }

    /// Refuses the first keyword that is not known.
    static func check(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) {
        if let other = schema.names.first(where: { !known.contains($0) && !isAnnotation($0) }) {
            throw GrammarProblem(.unsupported, path: path + [other], "the keyword '\(other)' is not supported")
        }
        // A part with an address of its own would be what its references point into; a fragment is only a name.
        if !path.isEmpty, let id = schema["$id"], id.stringValue?.hasPrefix("#") != true {
            throw GrammarProblem(
                .unsupported, path: path + ["$id"], "'$id' is supported at the root of a schema only")
        }
    }

    /// The types a schema allows: those of `type`, or those that its keywords speak of; nil when it speaks of none.
    static func types(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> [SchemaType]? {
        guard let given = schema["type"] else {
            let implied = [SchemaType.object, .array, .string, .number].filter { type in
                schema.names.contains { byType[type]?.contains($0) ?? false }
            }
            return implied.isEmpty ? nil : implied
        }
        let place = path + ["type"]
        let names = given.arrayValue ?? [given]
        var types: [SchemaType] = []
        for name in names {
            let text = try text(name, place)
            guard let type = SchemaType(rawValue: text) else {
                let all = SchemaType.allCases.map(\.rawValue).joined(separator: ", ")
                throw GrammarProblem(.malformed, path: place, "'\(text.prefix(64))' is not a type; types are \(all)")
            }
            if !types.contains(type) { types.append(type) }
        }
        // Every integer is a number.
        return types.contains(.number) ? types.filter { $0 != .integer } : types
    }

    /// The values of `const` and `enum`; of both, those in both.
    static func listedValues(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> [JSONValue] {
        guard let list = schema["enum"] else { return schema["const"].map { [$0] } ?? [] }
        guard let values = list.arrayValue else {
            throw GrammarProblem(
                .malformed, path: path + ["enum"], "'enum' must be an array, not \(list.kindDescription)")
        }
        guard let constant = schema["const"]?.comparisonKey else { return values }
        return values.filter { $0.comparisonKey == constant }
    }

    static func text(_ value: JSONValue, _ path: [String]) throws(GrammarProblem) -> String {
        guard let text = value.stringValue else {
            throw GrammarProblem(.malformed, path: path, "it must be a string, not \(value.kindDescription)")
        }
        return text
    }

    /// A list of schemas, not empty.
    static func elements(_ value: JSONValue, _ path: [String]) throws(GrammarProblem) -> [JSONValue] {
        guard let elements = value.arrayValue, !elements.isEmpty else {
            throw GrammarProblem(.malformed, path: path, "it must be an array with at least one schema")
        }
        return elements
    }

    static func count(_ keyword: String, _ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> Int? {
        guard let value = schema[keyword] else { return nil }
        // Some generators write whole numbers with a point.
        let number = value.integerValue ?? value.doubleValue.flatMap { Int64(exactly: $0) }
        guard let number, number >= 0 else {
            throw GrammarProblem(.malformed, path: path + [keyword], "'\(keyword)' must be a whole number, 0 or more")
        }
        guard number <= repetitionBound else {
            throw GrammarProblem(
                .tooLarge, path: path + [keyword], "'\(keyword)' is \(number); the bound is \(repetitionBound)")
        }
        return Int(number)
    }

    static let repetitionBound = 100_000

    static func flag(_ keyword: String, _ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> Bool? {
        guard let value = schema[keyword] else { return nil }
        guard let flag = value.boolValue else {
            throw GrammarProblem(
                .malformed, path: path + [keyword],
                "'\(keyword)' must be a boolean, not \(value.kindDescription)")
        }
        return flag
    }

    static func each<Element, Result>(
        _ elements: [Element], _ body: (Element) throws(GrammarProblem) -> Result
    ) throws(GrammarProblem) -> [Result] {
        var results: [Result] = []
        for element in elements { results.append(try body(element)) }
        return results
    }
}
