import Foundations
public import Generation
public import Grammars

/// The grammars of answers that call tools.
public enum ToolGrammar {
    /// The most calls in one answer.
    public static let callBound = 32

    /// A grammar of calls of these tools.
    ///
    /// - Parameters:
    ///   - use: the tools; all of them, or the named one.
    ///   - syntax: how the model writes calls.
    ///   - afterTrigger: begins after the trigger, where the model was free not to call.
    ///   - words: what the answer may be instead of calls; nil for calls only.
    /// - Throws: `GrammarProblem`, with a path that begins with the tool's number and `parameters`.
    public static func grammar(
        for use: ToolUse, _ syntax: ToolSyntax, afterTrigger: Bool,
        words: ((inout Grammar) throws(GrammarProblem) -> GrammarExpression)? = nil
    ) throws(GrammarProblem) -> Grammar {
        var grammar = Grammar()
        let root = grammar.add("the tool calls")
        let arguments = try arguments(of: use, in: &grammar)
        let end = GrammarExpression.sequence(syntax.end.map { expression($0) })
        var calls: [GrammarExpression] = []
        if afterTrigger {
            calls.append(space)
            calls.append(call(syntax.trigger.rest, arguments))
        } else {
            calls.append(call(syntax.first, arguments))
        }
        if allowsSeveral(use, syntax), let next = syntax.next {
            let another = grammar.add("another call", call(next, arguments))
            calls.append(.repeated(.rule(another), least: 0, most: callBound - 1))
        }
        let answer = GrammarExpression.sequence(calls + [end])
        grammar.define(
            root, try words.map { words throws(GrammarProblem) in .choice([try words(&grammar), answer]) } ?? answer)
        return grammar
    }

    /// Checks that the schemas can be kept.
    ///
    /// - Throws: `GrammarProblem`, with a path that begins with the tool's number and `parameters`.
    public static func check(_ use: ToolUse) throws(GrammarProblem) {
        try CompiledGrammar(try grammar(for: use, .tagged, afterTrigger: false)).check()
    }

    private static func allowsSeveral(_ use: ToolUse, _ syntax: ToolSyntax) -> Bool {
        if case .named = use.choice { return false }
        return use.allowsParallelCalls ?? syntax.isNative
    }

    private static let space = GrammarExpression.repeated(
        .choice([.text(" "), .text("\n")]), least: 0, most: 2)

    private static func arguments(
        of use: ToolUse, in grammar: inout Grammar
    ) throws(GrammarProblem) -> [(name: String, value: GrammarExpression)] {
        var all: [(name: String, value: GrammarExpression)] = []
        var rules: [(rule: Int, path: [String])] = []
        for (index, tool) in use.tools.enumerated() {
            if case .named(let name) = use.choice, name != tool.name { continue }
            let path = ["\(index)", "parameters"]
            do throws(GrammarProblem) {
                let value = try SchemaCompiler.value(of: try schema(tool), in: &grammar)
                let rule = grammar.add("the arguments of '\(tool.name)'", value)
                rules.append((rule, path))
                all.append((tool.name, .rule(rule)))
            } catch {
                throw GrammarProblem(error.kind, path: path + error.path, error.message)
            }
        }
        // A tool whose arguments no text can be would only be left out, and the model never call it.
        let isProductive = grammar.productiveRules
        if let (_, path) = rules.first(where: { !isProductive[$0.rule] }) {
            throw GrammarProblem(.unsatisfiable, path: path, "no arguments can match this schema")
        }
        return all
    }

    /// The schema of a tool's arguments, which are always an object.
    private static func schema(_ tool: ToolDefinition) throws(GrammarProblem) -> JSONValue {
        let parsed = Array(tool.parameters.utf8).withUnsafeBufferPointer { JSONValue.parse($0) }
        guard case .success(.object(var object)) = parsed else {
            throw GrammarProblem(.malformed, "the schema of a tool's arguments must be a JSON object")
        }
        if object["type"] == nil { object["type"] = "object" }
        if let type = object["type"], type != "object" {
            throw GrammarProblem(
                .malformed, path: ["type"], "the arguments of a tool are an object: 'type' must be 'object'")
        }
        // A tool that names no arguments takes none, unless it says that any are welcome.
        let describesMembers = [
            "properties", "required", "additionalProperties", "$ref", "anyOf", "allOf", "oneOf", "enum", "const",
        ]
        if !describesMembers.contains(where: { object[$0] != nil && object[$0] != .object(JSONObject()) }) {
            object["additionalProperties"] = .bool(false)
        }
        return .object(object)
    }

    /// One call: parts before its name once, then a choice of names, each with its arguments.
    private static func call(
        _ parts: [ToolSyntax.Part], _ arguments: [(name: String, value: GrammarExpression)]
    ) -> GrammarExpression {
        let name = parts.firstIndex(of: .name) ?? 0
        let rest = parts.dropFirst(name + 1)
        let choices = arguments.map { tool in
            GrammarExpression.sequence(
                [.text(tool.name)] + rest.map { $0 == .arguments ? tool.value : expression($0) })
        }
        return .sequence(parts[..<name].map { expression($0) } + [.choice(choices)])
    }

    private static func expression(_ part: ToolSyntax.Part) -> GrammarExpression {
        switch part {
        case .literal(let text): .text(text)
        case .id:
            .repeated(
                .choice([.byte(0x30...0x39), .byte(0x41...0x5A), .byte(0x61...0x7A)]), least: 9, most: 9)
        case .name, .arguments: .nothing
        }
    }
}
