import Foundations
import Generation
import Policies
import Store
import Testing

@testable import Assistants

/// Policies on what tools are called with, and on what they give back.
struct PolicyToolTests {
    @Test func toolCallsAndResultsAreRead() async throws {
        let engine = ScriptedEngine { _, events in
            events.yield(.started(PromptUsage(promptTokens: 10, cachedTokens: 0)))
            for part in [#"{"quem":"Ma"#, #"ria Lima","nota":"se"#, #"gredo1","n":7}"#] {
                let call = ToolCallDelta(index: 0, id: "c", name: "busca", arguments: part)
                events.yield(.delta(GeneratedDelta(text: "", tokens: 1, toolCalls: [call])))
            }
            events.yield(.finished(GenerationResult(reason: .toolCalls, completionTokens: 3, workerMilliseconds: 1)))
            events.finish()
        }
        let fixture = try await RequestPathTests.Fixture(engine, policies: [PolicyCallTests.pack])
        let call = RequestPathTests.call { call in
            call.prompts = [
                .chat([
                    ChatMessage(role: .user, content: "busque Maria Lima"),
                    ChatMessage(
                        role: .assistant, content: "",
                        toolCalls: [ToolCall(id: "a", name: "busca", arguments: #"{"q":"segredo3"}"#)]),
                    ChatMessage(role: .tool, content: "achei segredo4", toolCallID: "a"),
                ])
            ]
            call.options.tools = ToolUse(tools: [ToolDefinition(name: "busca", parameters: "{}")])
        }
        var calls: [ToolCallDelta] = []
        for try await event in try await fixture.path.begin(call, caller: fixture.caller).events {
            if case .delta(_, let delta) = event { calls += delta.toolCalls ?? [] }
        }
        guard case .chat(let messages) = engine.requests.last?.prompt else { return }
        #expect(messages.last?.content == "achei [SEGREDO]")
        #expect(messages[2].toolCalls.first?.arguments == #"{"q":"[SEGREDO]"}"#)
        #expect(calls.map(\.arguments) == [#"{"quem":"Maria Lima","nota":"[SEGREDO]","n":7}"#])
    }

    /// What escapes of JSON write is not in the text as it stands.
    @Test func resultsOfToolsAreReadDecodedToo() async throws {
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [PolicyCallTests.pack])
        for (result, read) in [
            (#"{"a": "s\u0065gredo1", "b": [2, "n\tsegredo22"]}"#, #"{"a": "[SEGREDO]", "b": [2, "n\t[SEGREDO]"]}"#),
            (#"{"a": "linha\nsegredo333"}"#, #"{"a": "linha\n[SEGREDO]"}"#),
            (#"{"a": "segredo4"}"#, #"{"a": "[SEGREDO]"}"#),
            (#"{"a": "\u0301b\\"}"#, #"{"a": "\u0301b\\"}"#), (#"[segredo5 \n"#, #"[[SEGREDO] \n"#),
            (#"{'a':'s\u0065gredo9'}"#, "{'a':'[SEGREDO]'}"),
            (#"{"a":"{\"b\":\"s\\u0065gredo10\"}"}"#, #"{"a":"{\"b\":\"[SEGREDO]\"}"}"#),
            (#"{"a":1,"a":"s\u0065gredo6","n":1.10}"#, #"{"a":1,"a":"[SEGREDO]","n":1.10}"#),
            (#"ok: "s\u0065gredo7" e "segredo8\n""#, #"ok: "[SEGREDO]" e "[SEGREDO]\n""#),
            (#"{"a":1,"a":"s\u0065gredo6","n":1.10}"#, #"{"a":1,"a":"[SEGREDO]","n":1.10}"#),
            (#"ok: "s\u0065gredo7" e "segredo8\n""#, #"ok: "[SEGREDO]" e "[SEGREDO]\n""#),
        ] {
            let call = RequestPathTests.call { call in
                call.endpoint = .responses
                call.prompts = [
                    .chat([
                        ChatMessage(
                            role: .assistant, content: "",
                            toolCalls: [ToolCall(id: "a", name: "busca", arguments: "{}")]),
                        ChatMessage(role: .tool, content: result, toolCallID: "a"),
                    ])
                ]
            }
            let running = try await fixture.path.begin(call, caller: fixture.caller)
            for try await _ in running.events {}
            #expect(PolicyCallTests.asked(engine) == read)
            #expect(try running.storing?.text(result, at: .toolResult) == read)
        }
    }

    /// A mark at the beginning of a value joins what stands before it, and is no part of that.
    @Test func valuesThatBeginWithAMarkStayAsTheyAre() async throws {
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [PolicyCallTests.pack])
        let parameters = "{\"const\":\"\u{301}abc\",\"x\":\"segredo1\"}"
        let call = RequestPathTests.call { call in
            call.options.tools = ToolUse(tools: [ToolDefinition(name: "busca", parameters: parameters)])
        }
        _ = try await fixture.answer(call)
        let asked = try #require(engine.requests.last?.tools?.tools.first?.parameters)
        #expect(Array(asked.utf8) == Array(parameters.replacing("segredo1", with: "[SEGREDO]").utf8))
    }

    /// As text that a rule ends, a tool call that a rule blocks ends the answer, and is no fault of the request.
    @Test func aBlockedToolCallEndsTheAnswer() async throws {
        let engine = ScriptedEngine { _, events in
            events.yield(.started(PromptUsage(promptTokens: 10, cachedTokens: 0)))
            let call = ToolCallDelta(index: 0, id: "c", name: "busca", arguments: #"{"q":"bomba"}"#)
            events.yield(.delta(GeneratedDelta(text: "", tokens: 1, toolCalls: [call])))
            events.yield(.finished(GenerationResult(reason: .toolCalls, completionTokens: 1, workerMilliseconds: 1)))
            events.finish()
        }
        let pack = PolicyCallTests.pack.replacing(
            "stages: [input, output]\n    detector: {pattern: \"bomba\"}",
            with: "stages: [tool_arguments]\n    detector: {pattern: \"bomba\"}")
        let fixture = try await RequestPathTests.Fixture(engine, policies: [pack])
        var (text, calls, reason): (String, Int, GenerationResult.Reason?) = ("", 0, nil)
        for try await event in try await fixture.path.begin(PolicyCallTests.said("busque"), caller: fixture.caller)
            .events
        {
            switch event {
            case .delta(_, let delta):
                text += delta.text
                calls += delta.toolCalls?.count ?? 0
            case .finished(_, let end): reason = end
            case .usage, .waiting: break
            }
        }
        #expect(text == "Aqui não." || text == "Not here.")
        #expect(calls == 0 && reason == .contentFilter)
        #expect(try await fixture.decisions().map(\.action) == ["block"])
    }

    /// Names of functions are read, and are never rewritten.
    @Test(arguments: ["segredo1", "bomba", "busca"]) func namesOfFunctionsAreRead(name: String) async throws {
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [PolicyCallTests.pack])
        let offered = RequestPathTests.call { call in
            call.options.tools = ToolUse(tools: [ToolDefinition(name: name, parameters: "{}")])
        }
        let said = RequestPathTests.call { call in
            call.prompts = [
                .chat([
                    ChatMessage(
                        role: .assistant, content: "", toolCalls: [ToolCall(id: "a", name: name, arguments: "{}")])
                ])
            ]
        }
        guard name != "busca" else {
            for call in [offered, said] { #expect(try await fixture.answer(call).text == "ok") }
            return
        }
        let error = await #expect(throws: ServiceError.self) { try await fixture.answer(offered) }
        #expect(error?.code == .contentBlocked && error?.parameter == "tools[0].function.name")
        guard name == "segredo1" else { return }
        let other = await #expect(throws: ServiceError.self) { try await fixture.answer(said) }
        #expect(other?.code == .contentBlocked && other?.parameter == "messages[0].tool_calls[0].function.name")
    }
}
