import Foundations
import Generation
import Grammars
import Testing
import ToolCalling

struct ToolCallReaderTests {
    static let llama = ToolSyntax(
        first: [.literal("{\"name\": \""), .name, .literal("\", \"parameters\": "), .arguments], next: nil,
        end: [.literal("}")], isNative: true)
    static let mistral = ToolSyntax(
        first: [.literal("[TOOL_CALLS][{\"name\": \""), .name, .literal("\", \"arguments\": "), .arguments],
        next: [
            .literal(", \"id\": \""), .id, .literal("\"}, {\"name\": \""), .name, .literal("\", \"arguments\": "),
            .arguments,
        ], end: [.literal(", \"id\": \""), .id, .literal("\"}]")], isNative: true)

    /// What a whole answer comes to.
    struct Reading: Equatable {
        var text = ""
        var calls: [ToolCall] = []

        init(_ syntax: ToolSyntax, mustCall: Bool = false, pieces: [String]) {
            var reader = ToolCallReader(syntax, mustCall: mustCall) { "call_x" }
            for piece in pieces {
                let news = reader.append(piece)
                text += news.text
                for delta in news.calls {
                    if let id = delta.id { calls.append(ToolCall(id: id, name: delta.name ?? "", arguments: "")) }
                    calls[delta.index].arguments += delta.arguments
                }
            }
            text += reader.finish()
        }
    }

    static let answers: [(ToolSyntax, Bool, String, String, [String])] = [
        (
            .tagged, false,
            "Vou ver o tempo.\n\n<tool_call>\n{\"name\": \"tempo\", \"arguments\": "
                + "{\"cidade\": \"São Paulo {\\\"}\"}}\n</tool_call>",
            "Vou ver o tempo.", ["tempo", #"{"cidade": "São Paulo {\"}"}"#]
        ),
        (
            .tagged, true,
            "<tool_call>\n{\"name\": \"a\", \"arguments\": {}}\n</tool_call>\n"
                + "<tool_call>\n{\"name\": \"b-2\", \"arguments\": {\"x\": [1, {\"y\": \"]}\"}]}}\n</tool_call>",
            "", ["a", "{}", "b-2", #"{"x": [1, {"y": "]}"}]}"#]
        ),
        (.tagged, false, "Nada de chamadas: <tool e <tool_calls.\n", "Nada de chamadas: <tool e ", ["?"]),
        (.tagged, false, "a < b <<tool_cal", "a < b <<tool_cal", []),
        (.tagged, false, "  só palavras  \n", "  só palavras  \n", []),
        (llama, false, " {\"name\" : \"f\", \"parameters\": {\"k\": 1}}", "", ["f", #"{"k": 1}"#]),
        (llama, false, "{\"nome\": 1}", "{\"nome\": 1}", []),
        (llama, false, "Veja: {\"name\": \"f\"}", "Veja: {\"name\": \"f\"}", []),
        (
            mistral, true,
            "[TOOL_CALLS][{\"name\": \"f\", \"arguments\": {\"a\": {}}, \"id\": \"abcdefghi\"}, "
                + "{\"name\": \"g\", \"arguments\": {}, \"id\": \"abcdefghj\"}]",
            "", ["f", #"{"a": {}}"#, "g", "{}"]
        ),
    ]

    @Test(arguments: answers.indices) func anAnswerIsReadTheSameHoweverItIsCut(_ index: Int) throws {
        let (syntax, mustCall, answer, text, calls) = Self.answers[index]
        let whole = Reading(syntax, mustCall: mustCall, pieces: [answer])
        if calls != ["?"] {
            #expect(whole.text == text)
            #expect(whole.calls.flatMap { [$0.name, $0.arguments] } == calls)
        }
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var pieces: [String] = []
            var rest = Substring(answer)
            while !rest.isEmpty {
                let count = Int.random(in: 1...7, using: &random)
                pieces.append(String(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            #expect(Reading(syntax, mustCall: mustCall, pieces: pieces) == whole, "\(pieces)")
        }
    }

    /// What the grammar of a syntax allows, the reader of that syntax reads.
    @Test(arguments: [ToolSyntax.tagged, llama, mistral]) func theGrammarAndTheReaderAgree(_ syntax: ToolSyntax) throws
    {
        let use = ToolUse(
            tools: [
                ToolDefinition(
                    name: "soma",
                    parameters: #"{"properties":{"a":{"type":"integer"},"b":{"type":"integer"}},"#
                        + #""required":["a","b"]}"#),
                ToolDefinition(name: "agora", parameters: "{}"),
            ], choice: .required, allowsParallelCalls: true)
        let grammar = try CompiledGrammar(try ToolGrammar.grammar(for: use, syntax, afterTrigger: false))
        func written(_ parts: [ToolSyntax.Part], _ name: String, _ arguments: String) -> String {
            parts.map { part in
                switch part {
                case .literal(let text): text
                case .name: name
                case .arguments: arguments
                case .id: "abc123XYZ"
                }
            }.joined()
        }
        var answer = written(syntax.first, "soma", #"{"a":1,"b":-20}"#)
        var expected = ["soma", #"{"a":1,"b":-20}"#]
        if let next = syntax.next {
            answer += written(next, "agora", "{}")
            expected += ["agora", "{}"]
        }
        answer += written(syntax.end, "", "")
        let matcher = try #require(GrammarMatcher(grammar))
        #expect(matcher.accept(Array(answer.utf8)) == .allowed, "\(answer)")
        #expect(matcher.mayEnd)
        #expect(
            Reading(syntax, mustCall: true, pieces: [answer]).calls.flatMap { [$0.name, $0.arguments] } == expected)
        let wrong = try #require(GrammarMatcher(grammar))
        #expect(wrong.accept(Array(written(syntax.first, "outra", "{}").utf8)) == .refused)
    }

    @Test func whatIsWrongWithAToolIsNamed() {
        let use = ToolUse(tools: [
            ToolDefinition(name: "a", parameters: "{}"),
            ToolDefinition(name: "b", parameters: #"{"properties":{"x":{"not":{}}}}"#),
        ])
        let error = #expect(throws: GrammarProblem.self) { try ToolGrammar.check(use) }
        #expect(error?.path == ["1", "parameters", "properties", "x", "not"])
        let impossible = ToolUse(tools: [ToolDefinition(name: "c", parameters: #"{"enum":[]}"#)])
        #expect(throws: GrammarProblem.self) { try ToolGrammar.check(impossible) }
    }

    /// Arguments are an object, whatever way a schema has of saying otherwise.
    @Test(arguments: [
        #"{"anyOf":[{"type":"string"}]}"#, ##"{"$defs":{"a":{"type":"integer"}},"$ref":"#/$defs/a"}"##,
        #"{"allOf":[{"type":"string"}]}"#, #"{"oneOf":[{"type":"integer"},{"type":"string"}]}"#, #"{"enum":[1,2]}"#,
        #"{"const":"x"}"#, #"{"type":"string"}"#,
    ])
    func argumentsAreAnObject(parameters: String) {
        let use = ToolUse(tools: [ToolDefinition(name: "soma", parameters: parameters)], choice: .required)
        #expect(throws: GrammarProblem.self) { try ToolGrammar.check(use) }
    }

    @Test func anObjectMayBeOneOfSeveral() throws {
        let parameters = #"{"anyOf":[{"properties":{"a":{"type":"null"}},"required":["a"]},{"type":"string"}]}"#
        let use = ToolUse(tools: [ToolDefinition(name: "soma", parameters: parameters)], choice: .required)
        try ToolGrammar.check(use)
    }
}
