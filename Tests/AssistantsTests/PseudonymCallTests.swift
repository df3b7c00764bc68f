import Foundations
import Generation
import Policies
import Store
import Testing

@testable import Assistants

/// What stands for a user's words, on the path of a request and in the store.
struct PseudonymCallTests {
    private static func pack(_ stages: String) -> String {
        """
        id: names
        version: 1.0.0
        description: Names become placeholders.
        rules:
          - id: name
            stages: [\(stages)]
            detector: {pattern: "(nome: )[^.]{1,60}", edges: any}
            action: pseudonymise
        """
    }

    /// An engine that calls a tool with arguments, given in two parts.
    private static func calling(_ first: String, _ second: String = "") -> ScriptedEngine {
        ScriptedEngine { _, events in
            events.yield(.started(PromptUsage(promptTokens: 10, cachedTokens: 0)))
            for part in [first, second] {
                let call = ToolCallDelta(index: 0, id: "c", name: "busca", arguments: part)
                events.yield(.delta(GeneratedDelta(text: "", tokens: 1, toolCalls: [call])))
            }
            events.yield(.finished(GenerationResult(reason: .toolCalls, completionTokens: 2, workerMilliseconds: 1)))
            events.finish()
        }
    }

    private static func said(_ text: String, _ configure: (inout AssistantCall) -> Void = { _ in }) -> AssistantCall {
        RequestPathTests.call {
            $0.prompts = [.chat([ChatMessage(role: .user, content: text)])]
            configure(&$0)
        }
    }

    private static func arguments(_ engine: ScriptedEngine, _ stages: String, _ text: String) async throws -> String {
        let fixture = try await RequestPathTests.Fixture(engine, policies: [pack(stages)])
        let call = said(text) { $0.options.tools = ToolUse(tools: [ToolDefinition(name: "busca", parameters: "{}")]) }
        var arguments = ""
        for try await event in try await fixture.path.begin(call, caller: fixture.caller).events {
            if case .delta(_, let delta) = event { arguments += delta.toolCalls?.map(\.arguments).joined() ?? "" }
        }
        return arguments
    }

    /// Whether or not a rule looks at arguments; and an original never becomes structure of the JSON it is put into.
    @Test(arguments: ["input", "input, tool_arguments"])
    func aToolIsCalledWithTheUsersOwnWords(stages: String) async throws {
        let plain = try await Self.arguments(
            Self.calling(#"{"v":"<REDAC"#, #"TED_1>", "n":1.10,"w":"\u003cREDACTED_1>"}"#), stages, "nome: Ana Luz.")
        #expect(plain == #"{"v":"nome: Ana Luz", "n":1.10,"w":"nome: Ana Luz"}"#)
        let hostile = #"nome: x","admin":true,"y":"z\"#
        let escaped = try await Self.arguments(Self.calling(#"{"v":"<REDACTED_1>"}"#), stages, hostile + ".")
        let value = try JSONValue(parsing: Array(escaped.utf8))
        #expect(value.objectValue?.members.map(\.name) == ["v"] && value["v"]?.stringValue == hostile)
        let cut = try await Self.arguments(Self.calling(#"{"v":"<REDACTED_1>, e"#), stages, hostile + ".")
        #expect(cut == #"{"v":"nome: x\",\"admin\":true,\"y\":\"z\\, e"#)
    }

    @Test func anAnswerInJSONStaysJSON() async throws {
        let engine = ScriptedEngine.answering([#"{"v":"<RE"#, #"DACTED_1>"}"#])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack("input")])
        let hostile = #"nome: x","admin":true,"y":"z"#
        let answer = try await fixture.answer(Self.said(hostile + ".") { $0.options.format = .jsonObject })
        let value = try JSONValue(parsing: Array(answer.text.utf8))
        #expect(value.objectValue?.members.map(\.name) == ["v"] && value["v"]?.stringValue == hostile)
    }

    /// What the model wrote is nothing that the user sent: it is not put back, and never as the user's own.
    @Test func whatTheModelWroteStaysHidden() async throws {
        let engine = ScriptedEngine.answering(["São ", "nome: Rui Sá.", " e <REDACTED_1>."])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack("input, output")])
        let answer = try await fixture.answer(Self.said("nome: Ana Luz."))
        #expect(answer.text == "São <REDACTED_2>. e nome: Ana Luz.")
        let arguments = try await Self.arguments(
            Self.calling(#"{"v":"nome: Rui Sá."}"#), "input, tool_arguments", "nome: Ana Luz.")
        #expect(arguments == #"{"v":"<REDACTED_2>."}"#)
    }

    /// A text that a model let pass is stored as it passed; one that nobody read is read before it is stored.
    @Test func theStoreHasWhatPassed() async throws {
        let topics = """
            id: topics
            version: 1.0.0
            description: Topics, and what documents say.
            rules:
              - id: off
                stages: [input]
                detector: {topics: {deny: [{name: x, examples: [x]}]}}
                action: block
                on_error: flag
              - {id: hush, stages: [tool_result], detector: {pattern: "HUSH-[0-9]{4}"}, action: redact}
            """
        let fixture = try await RequestPathTests.Fixture(
            .answering(["ok"]), policies: [topics, Self.pack("input, tool_arguments")])
        let running = try await fixture.path.begin(
            Self.said("bom dia, nome: Ana Luz.") { $0.endpoint = .responses }, caller: fixture.caller)
        for try await _ in running.events {}
        let storing = try #require(running.storing)
        #expect(try storing.text("bom dia, nome: Ana Luz.", at: .input) == "bom dia, <REDACTED_1>.")
        #expect(try storing.text("outro texto", at: .input) == "[withheld by a policy]")
        #expect(try storing.text("é HUSH-1234", at: .toolResult) == "é [REDACTED]")
        #expect(try storing.text("nome: Ana Luz.", at: .toolResult) == "nome: Ana Luz.")
        #expect(try storing.arguments(#"{"nome":"Ana Luz","n":3}"#) == #"{"nome":"<REDACTED_1>","n":3}"#)
        #expect(try storing.arguments(#"{"q":"nome: Bia."}"#) == #"{"q":"<REDACTED_2>."}"#)
        #expect(storing.output(#"{"v":"é nome: Ana Luz"}"#) == #"{"v":"é <REDACTED_1>"}"#)
    }
}
