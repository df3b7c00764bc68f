public import Foundations

/// Makes grammars of JSON schemas (draft 2020-12): every text of the grammar is a JSON value that the schema allows.
///
/// It need not be every such value. Members come in the order of `properties`, numbers have few digits, and members
/// that a schema allows without naming them are left out: what a model can say gets narrower, never wrong. A keyword
/// that cannot be kept in this way is refused by name, wherever it stands in the schema.
public struct SchemaCompiler {
    /// How deep schemas nest, `$ref`s included.
    private static let depthBound = 128
    /// The longest name of a property, in bytes.
    static let nameBound = 256
    /// The most properties of one object.
    static let memberBound = 4096
    /// How deep arrays and objects nest in a value that the schema says nothing about.
    static let anyDepth = 8

    var grammar: Grammar
    let document: JSONValue
    /// The rules of the targets of `$ref`, by their pointers.
    private var references: [String: Int] = [:]
    private let work = SchemaWork()
    /// How many schemas lead to the one that is looked at, through members and through `$ref`s.
    private var depth = 0
    private var sharedRules: [String: Int] = [:]

    /// - Parameters:
    ///   - document: the schema, to which its `$ref`s refer.
    ///   - grammar: where rules are added.
    private init(_ document: JSONValue, in grammar: Grammar) {
        self.document = document
        self.grammar = grammar
    }

    /// A grammar whose texts are the values of a schema.
    ///
    /// - Throws: `GrammarProblem` with the place in the schema.
    public static func grammar(for schema: JSONValue) throws(GrammarProblem) -> Grammar {
        var grammar = Grammar()
        let root = grammar.add("the schema")
        grammar.define(root, try value(of: schema, in: &grammar))
        return grammar
    }

    /// The values of a schema, as an expression over rules that are added to a grammar.
    public static func value(
        of schema: JSONValue, in grammar: inout Grammar
    ) throws(GrammarProblem) -> GrammarExpression {
        var compiler = SchemaCompiler(schema, in: grammar)
        let value = try compiler.value(schema, [])
        grammar = compiler.grammar
        return value
    }

    /// A grammar whose texts are JSON objects.
    public static func anyObject(in grammar: inout Grammar) -> GrammarExpression {
        var compiler = SchemaCompiler(.bool(true), in: grammar)
        let object = compiler.anyObject(depth: anyDepth)
        grammar = compiler.grammar
        return object
    }

    // MARK: Values

    mutating func value(_ schema: JSONValue, _ path: [String]) throws(GrammarProblem) -> GrammarExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthBound else {
            throw GrammarProblem(
                .tooLarge, path: path, "it is nested deeper than the bound of \(Self.depthBound) schemas")
        }
        try work.visit(path)
        guard grammar.rules.count <= Grammar.ruleBound else {
            throw GrammarProblem(
                .tooLarge, path: path, "it needs more than the bound of \(Grammar.ruleBound) rules up to here")
        }
        switch schema {
        case .bool(true): return anyValue(depth: Self.anyDepth)
        case .bool(false): return .nothing
        case .object(let object): return try value(object, path)
        default:
            throw GrammarProblem(
                .malformed, path: path, "a schema is an object or a boolean, not \(schema.kindDescription)")
        }
    }

    private var merging: SchemaMerging { SchemaMerging(document: document, work: work) }

    private mutating func value(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> GrammarExpression {
        try SchemaKeywords.check(schema, path)
        if let reference = schema["$ref"] { return try self.reference(reference, schema, path) }
        if schema["allOf"] != nil {
            return try value(.object(try merging.flattened(schema, path)), path)
        }
        for keyword in ["anyOf", "oneOf"] where schema[keyword] != nil {
            return try union(keyword, schema, path)
        }
        if schema["const"] != nil || schema["enum"] != nil { return try listed(schema, path) }
        let types = try SchemaKeywords.types(schema, path)
        guard let types else { return anyValue(depth: Self.anyDepth) }
        return choice(try SchemaKeywords.each(types) { type throws(GrammarProblem) in try typed(type, schema, path) })
    }

    private mutating func typed(
        _ type: SchemaType, _ schema: JSONObject, _ path: [String]
    ) throws(GrammarProblem) -> GrammarExpression {
        switch type {
        case .null: return .text("null")
        case .boolean: return .choice([.text("true"), .text("false")])
        case .integer: return try SchemaNumbers(schema, path).integer(in: &grammar)
        case .number: return try SchemaNumbers(schema, path).number()
        case .string: return try SchemaStrings.string(schema, path)
        case .array: return try array(schema, path)
        case .object: return try object(schema, path)
        }
    }

    private mutating func reference(
        _ reference: JSONValue, _ schema: JSONObject, _ path: [String]
    ) throws(GrammarProblem) -> GrammarExpression {
        let pointer = try SchemaKeywords.text(reference, path + ["$ref"])
        if schema.names.contains(where: { $0 != "$ref" && !SchemaKeywords.isAnnotation($0) }) {
            return try value(.object(try merging.flattened(schema, path)), path)
        }
        if let known = references[pointer] { return .rule(known) }
        let target = try SchemaMerging.target(of: pointer, in: document, path + ["$ref"])
        let rule = grammar.add("$ref \(pointer)")
        references[pointer] = rule
        let place = pointer.split(separator: "/").dropFirst().map(String.init)
        grammar.define(rule, try value(target, place))
        return .rule(rule)
    }

    private mutating func union(
        _ keyword: String, _ schema: JSONObject, _ path: [String]
    ) throws(GrammarProblem) -> GrammarExpression {
        let place = path + [keyword]
        let branches = try SchemaKeywords.elements(schema[keyword] ?? .null, place)
        var rest = schema
        rest[keyword] = nil
        if rest.names.allSatisfy(SchemaKeywords.isAnnotation) { rest = JSONObject() }
        if keyword == "oneOf" {
            try SchemaDisjointness(document: document, work: work).check(branches, place)
        }
        var choices: [GrammarExpression] = []
        for (index, branch) in branches.enumerated() {
            var branch = branch
            if !rest.isEmpty {
                let parts = JSONObject([.init("allOf", .array([.object(rest), branch]))])
                branch = .object(try merging.flattened(parts, place + ["\(index)"]))
            }
            choices.append(try value(branch, place + ["\(index)"]))
        }
        return choice(choices)
    }

    /// `const` and `enum`: the values as they are written, those that `type` allows.
    private func listed(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> GrammarExpression {
        let values = try SchemaKeywords.listedValues(schema, path)
        let beside = Set(["const", "enum", "type"])
        if let other = schema.names.first(where: { !beside.contains($0) && !SchemaKeywords.isAnnotation($0) }) {
            throw GrammarProblem(
                .unsupported, path: path + [other], "'\(other)' is not supported beside 'enum' or 'const'")
        }
        let types = schema["type"] == nil ? nil : try SchemaKeywords.types(schema, path)
        let possible = values.filter { value in types?.contains { $0.holds(value) } ?? true }
        for case .double(let number) in possible where number.magnitude >= 1e15 {
            throw GrammarProblem(
                .unsupported, path: path, "a listed number as large as \(number) is not supported: it is not exact")
        }
        guard !possible.isEmpty else {
            throw GrammarProblem(.unsatisfiable, path: path, "none of the listed values has a type that is allowed")
        }
        return choice(possible.map { .literal($0.encodedBytes) })
    }

    func choice(_ choices: [GrammarExpression]) -> GrammarExpression {
        choices.count == 1 ? choices[0] : .choice(choices)
    }

    // MARK: Anything

    mutating func anyValue(depth: Int) -> GrammarExpression {
        shared("any value \(depth)") { compiler in
            var choices: [GrammarExpression] = [
                JSONText.string(least: 0, most: nil), JSONText.anyNumber, .text("true"), .text("false"), .text("null"),
            ]
            if depth > 0 {
                let value = compiler.anyValue(depth: depth - 1)
                choices += [
                    compiler.anyObject(depth: depth),
                    JSONText.list("[", "]", item: value, least: 0, most: nil),
                ]
            }
            return .choice(choices)
        }
    }

    mutating func anyObject(depth: Int) -> GrammarExpression {
        let value = anyValue(depth: depth - 1)
        let member = GrammarExpression.sequence([JSONText.string(least: 0, most: nil), JSONText.colon, value])
        return JSONText.list("{", "}", item: member, least: 0, most: nil)
    }

    /// A rule that many places of one schema use.
    private mutating func shared(
        _ name: String, _ body: (inout SchemaCompiler) -> GrammarExpression
    ) -> GrammarExpression {
        if let known = sharedRules[name] { return .rule(known) }
        let rule = grammar.add(name)
        sharedRules[name] = rule
        grammar.define(rule, body(&self))
        return .rule(rule)
    }
}
