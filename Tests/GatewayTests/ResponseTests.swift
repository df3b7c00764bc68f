import Assistants
import Foundations
import Generation
import Store
import StoreSQLite
import Testing

@testable import Gateway

/// The Responses API: the object, what reaches the call, and what is kept for later calls.
struct ResponseTests {
    private static func with(
        _ calls: ScriptedCalls, _ body: @escaping @Sendable (RunningGateway, SQLiteDatabase) async throws -> Void
    ) async throws {
        try await RealDatabase.with { database in
            try await RunningGateway.with(calls, database: database) { try await body($0, database) }
        }
    }

    @Test func plainAnswerHasOpenAIsShape() async throws {
        try await Self.with(ScriptedCalls(events: CallEvent.greeting)) { gateway, _ in
            let answer = try await gateway.respond("\"metadata\": {\"pedido\": \"42\"}, \"user\": \"maria\"")
            #expect(answer.status == 200, "\(answer.body)")
            let json = try answer.json
            let request = try #require(answer.headers["x-request-id"])
            #expect(json["id"]?.stringValue == "resp_" + request.dropFirst("req_".count))
            #expect(json["object"] == "response" && json["status"] == "completed")
            #expect(json["created_at"] == 1_700_000_000 && json["completed_at"]?.integerValue != nil)
            #expect(json["model"] == "demo-assistant" && json["error"] == .null)
            #expect(json["incomplete_details"] == .null && json["previous_response_id"] == .null)
            #expect(json["metadata"] == ["pedido": "42"] && json["user"] == "maria" && json["store"] == true)
            #expect(json["tools"] == [] && json["tool_choice"] == "auto" && json["parallel_tool_calls"] == true)
            #expect(json["text"] == ["format": ["type": "text"]] && json["truncation"] == "disabled")
            let output = try #require(json["output"]?.arrayValue)
            #expect(output.count == 1 && output[0]["id"]?.stringValue?.hasPrefix("msg_") == true)
            #expect(output[0]["type"] == "message" && output[0]["role"] == "assistant")
            #expect(output[0]["status"] == "completed")
            #expect(
                output[0]["content"] == [
                    ["type": "output_text", "text": "Olá, São Paulo", "annotations": [], "logprobs": []]
                ])
            #expect(
                json["usage"] == [
                    "input_tokens": 4, "input_tokens_details": ["cached_tokens": 1, "cache_write_tokens": 0],
                    "output_tokens": 2, "output_tokens_details": ["reasoning_tokens": 0], "total_tokens": 6,
                ])
        }
    }

    @Test func everyFieldReachesTheCall() async throws {
        let calls = ScriptedCalls(events: CallEvent.greeting)
        try await Self.with(calls) { gateway, _ in
            let answer = try await gateway.request(
                "POST", "/v1/responses",
                body: """
                    {"model": "demo-assistant", "instructions": "Seja breve.", "temperature": 0.5, "top_p": 0.9,
                     "max_output_tokens": 9, "include": ["message.output_text.logprobs"], "top_logprobs": 2,
                     "parallel_tool_calls": false, "tool_choice": {"type": "function", "name": "tempo"},
                     "tools": [{"type": "function", "name": "tempo", "description": "Diz o tempo.", "strict": false,
                                "parameters": {"type": "object", "properties": {"b": {}, "a": {}}}},
                               {"type": "function", "name": "hora"}],
                     "top_k": 4, "service_tier": "auto", "truncation": "disabled", "a_field_nobody_knows": 1,
                     "input": [
                      {"role": "developer", "content": [{"type": "input_text", "text": "a"},
                                                        {"type": "input_text", "text": "b"}]},
                      {"type": "message", "role": "user", "content": "Que tempo faz?"},
                      {"type": "message", "id": "msg_1", "status": "completed", "role": "assistant",
                       "content": [{"type": "output_text", "text": "Vou ver.", "annotations": []}]},
                      {"type": "function_call", "id": "fc_1", "call_id": "c1", "name": "tempo",
                       "arguments": "{\\"cidade\\":\\"São Paulo\\"}"},
                      {"type": "function_call", "call_id": "c2", "name": "hora", "arguments": "{}"},
                      {"type": "function_call", "call_id": "c3", "name": "hora", "arguments": "{\\"", "status":
                       "incomplete"},
                      {"type": "function_call_output", "call_id": "c2", "output": "meio-dia"},
                      {"type": "function_call_output", "call_id": "c1",
                       "output": [{"type": "input_text", "text": "chuva"}]}]}
                    """)
            #expect(answer.status == 200, "\(answer.body)")
            let call = try #require(calls.begun.first)
            #expect(call.endpoint == .responses && call.assistant == "demo-assistant")
            let made = [
                ToolCall(id: "c1", name: "tempo", arguments: #"{"cidade":"São Paulo"}"#),
                ToolCall(id: "c2", name: "hora", arguments: "{}"),
            ]
            #expect(
                call.prompts == [
                    .chat([
                        ChatMessage(role: .system, content: "Seja breve."),
                        ChatMessage(role: .developer, content: "a\nb"),
                        ChatMessage(role: .user, content: "Que tempo faz?"),
                        ChatMessage(role: .assistant, content: "Vou ver.", toolCalls: made),
                        ChatMessage(role: .tool, content: "meio-dia", toolCallID: "c2"),
                        ChatMessage(role: .tool, content: "chuva", toolCallID: "c1"),
                    ])
                ])
            var expected = CallOptions()
            (expected.temperature, expected.topP, expected.topK) = (0.5, 0.9, 4)
            (expected.maximumTokens, expected.topLogprobs) = (9, 2)
            expected.tools = ToolUse(
                tools: [
                    ToolDefinition(
                        name: "tempo", description: "Diz o tempo.",
                        parameters: #"{"type":"object","properties":{"b":{},"a":{}}}"#),
                    ToolDefinition(
                        name: "hora", parameters: #"{"type":"object","properties":{}}"#, isStrict: true),
                ], choice: .named("tempo"), allowsParallelCalls: false)
            #expect(call.options == expected)
        }
    }

    @Test(arguments: [
        (#""tool_choice": "none""#, nil), (#""tool_choice": "required""#, ToolUse.Choice.required),
        (
            #"""
            "tool_choice": {"type": "allowed_tools", "mode": "required", "tools": [{"type": "function", "name": "b"}]}
            """#, .required
        ),
    ])
    func choicesOfToolsReachTheCall(members: String, choice: ToolUse.Choice?) async throws {
        let calls = ScriptedCalls(events: CallEvent.greeting)
        try await Self.with(calls) { gateway, _ in
            let tools = #""tools": [{"type": "function", "name": "a"}, {"type": "function", "name": "b"}], "#
            #expect(try await gateway.respond(tools + members).status == 200)
            let use = try #require(calls.begun.first).options.tools
            #expect(use?.choice == choice)
            if members.contains("allowed") { #expect(use?.tools.map(\.name) == ["b"]) }
        }
    }

    @Test(arguments: [
        (#"{"type": "json_object"}"#, OutputFormat.jsonObject),
        (
            #"{"type": "json_schema", "name": "cor", "strict": true, "schema": {"type": "string", "enum": ["azul"]}}"#,
            .jsonSchema(#"{"type":"string","enum":["azul"]}"#)
        ),
    ])
    func formatsReachTheCall(format: String, expected: OutputFormat) async throws {
        let calls = ScriptedCalls(events: CallEvent.greeting)
        try await Self.with(calls) { gateway, _ in
            let answer = try await gateway.respond("\"text\": {\"format\": \(format)}")
            #expect(calls.begun.first?.options.format == expected)
            #expect(try answer.json["text"]?["format"]?["type"] == JSONValue(parsing: format)["type"])
        }
    }

    @Test func callsOfFunctionsAreItems() async throws {
        try await Self.with(ScriptedCalls(events: .twoCalls)) { gateway, _ in
            let output = try #require(try await gateway.respond().json["output"]?.arrayValue)
            #expect(output.map { $0["type"] } == ["message", "function_call", "function_call"])
            #expect(output.map { $0["status"] } == ["completed", "completed", "completed"])
            #expect(output[1]["call_id"] == "call_a" && output[1]["name"] == "tempo")
            #expect(output[1]["arguments"] == #"{"cidade":"Recife"}"# && output[2]["arguments"] == "{}")
            #expect(output[1]["id"]?.stringValue?.hasPrefix("fc_") == true)
            #expect(output[2]["call_id"]?.stringValue?.hasPrefix("call_") == true)
        }
    }

    @Test func theTokenLimitMakesItIncomplete() async throws {
        let events: [CallEvent] = [.text("Era uma"), .finished(choice: 0, .length), .sixTokens]
        try await Self.with(ScriptedCalls(events: events)) { gateway, _ in
            let json = try await gateway.respond().json
            #expect(json["status"] == "incomplete" && json["completed_at"] == .null)
            #expect(json["incomplete_details"] == ["reason": "max_output_tokens"])
            #expect(json["output"]?.arrayValue?.first?["status"] == "incomplete")
        }
    }

    @Test func anAnswerWithoutAWordIsAnEmptyMessage() async throws {
        let events: [CallEvent] = [.text(""), .finished(choice: 0, .stop), .sixTokens]
        try await Self.with(ScriptedCalls(events: events)) { gateway, _ in
            let output = try #require(try await gateway.respond().json["output"]?.arrayValue)
            #expect(output.count == 1 && output[0]["content"]?.arrayValue?.first?["text"] == "")
        }
    }

    @Test func aConversationIsCarriedOn() async throws {
        let calls = ScriptedCalls(events: .twoCalls)
        try await Self.with(calls) { gateway, _ in
            let first = try await gateway.respond("\"instructions\": \"Só desta vez.\"").json
            let id = try #require(first["id"]?.stringValue)
            let callID = try #require(first["output"]?.arrayValue?.last?["call_id"]?.stringValue)
            let unanswered = try await gateway.respond("\"previous_response_id\": \"\(id)\"")
            #expect(unanswered.status == 400)
            #expect(try unanswered.error?["message"]?.stringValue?.contains("call_a") == true)
            let outputs = ["call_a", callID].map {
                #"{"type": "function_call_output", "call_id": "\#($0)", "output": "sol"}"#
            }.joined(separator: ",")
            let second = try await gateway.request(
                "POST", "/v1/responses",
                body: """
                    {"model": "demo-assistant", "input": [\(outputs)], "instructions": "Agora outra.",
                     "previous_response_id": "\(id)"}
                    """)
            #expect(second.status == 200, "\(second.body)")
            #expect(try second.json["previous_response_id"]?.stringValue == id)
            let made = [
                ToolCall(id: "call_a", name: "tempo", arguments: #"{"cidade":"Recife"}"#),
                ToolCall(id: callID, name: "hora", arguments: "{}"),
            ]
            #expect(
                calls.begun.last?.prompts == [
                    .chat([
                        ChatMessage(role: .system, content: "Agora outra."),
                        ChatMessage(role: .user, content: "Bom dia"),
                        ChatMessage(role: .assistant, content: "Vou ver.", toolCalls: made),
                        ChatMessage(role: .tool, content: "sol", toolCallID: "call_a"),
                        ChatMessage(role: .tool, content: "sol", toolCallID: callID),
                    ])
                ])
        }
    }
}

extension [CallEvent] {
    /// `Vou ver.`, then two calls, of which only the first has an identifier of the engine's.
    static let twoCalls: [CallEvent] = [
        .text("Vou ver."), .call(ToolCallDelta(index: 0, id: "call_a", name: "tempo", arguments: #"{"cidade""#)),
        .call(ToolCallDelta(index: 0, arguments: #":"Recife"}"#)),
        .call(ToolCallDelta(index: 1, name: "hora", arguments: "{}")), .finished(choice: 0, .toolCalls), .sixTokens,
    ]
}

extension CallEvent {
    static func call(_ delta: ToolCallDelta) -> CallEvent {
        .delta(choice: 0, GeneratedDelta(text: "", tokens: 1, toolCalls: [delta]))
    }
}

extension RunningGateway {
    /// A request to the Responses API with the input `Bom dia` and further members.
    func respond(_ members: String = "", key: String = "alti_good") async throws -> Answer {
        let more = members.isEmpty ? "" : ", \(members)"
        return try await request(
            "POST", "/v1/responses", key: key, body: "{\"model\": \"demo-assistant\", \"input\": \"Bom dia\"\(more)}")
    }
}
