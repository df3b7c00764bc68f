import Assistants
import Foundations
import Generation
import Testing

@testable import Gateway

struct ChatCompletionTests {
    @Test func plainAnswerHasOpenAIsShape() async throws {
        try await RunningGateway.with(ScriptedCalls(events: CallEvent.greeting)) { gateway in
            let answer = try await gateway.chat()
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "application/json")
            let json = try answer.json
            #expect(json["object"] == "chat.completion")
            #expect(json["id"]?.stringValue?.hasPrefix("chatcmpl-") == true)
            #expect(json["created"] == 1_700_000_000)
            #expect(json["model"] == "demo-assistant")
            #expect(json["system_fingerprint"] == "fp_altiplano_1.2.3")
            let choice = try #require(json["choices"]?.arrayValue?.first)
            #expect(choice["index"] == 0)
            #expect(choice["message"] == ["role": "assistant", "content": "Olá, São Paulo", "refusal": nil])
            #expect(choice["logprobs"] == .null)
            #expect(choice["finish_reason"] == "stop")
            #expect(json["usage"]?["prompt_tokens"] == 4)
            #expect(json["usage"]?["completion_tokens"] == 2)
            #expect(json["usage"]?["total_tokens"] == 6)
            #expect(json["usage"]?["prompt_tokens_details"]?["cached_tokens"] == 1)
        }
    }

    @Test func requestIdentifierNamesTheCall() async throws {
        let calls = ScriptedCalls(events: CallEvent.greeting)
        try await RunningGateway.with(calls) { gateway in
            let answer = try await gateway.request(headers: ["x-request-id: chosen"], body: RunningGateway.chatBody())
            let call = try #require(calls.begun.first)
            #expect(answer.headers["x-request-id"] == call.requestID)
            #expect(call.requestID.hasPrefix("req_"))
            #expect(Int(try #require(answer.headers["openai-processing-ms"])) != nil)
        }
    }

    @Test func everyFieldReachesTheCall() async throws {
        let calls = ScriptedCalls(events: CallEvent.greeting)
        try await RunningGateway.with(calls) { gateway in
            let answer = try await gateway.chat(
                """
                "temperature": 0, "top_p": 0.5, "top_k": 40, "min_p": 0.05, "presence_penalty": -2,
                "frequency_penalty": 2, "repetition_penalty": 1.1, "seed": -1, "logit_bias": {"15": -100, "16": 1.5},
                "max_completion_tokens": 7, "stop": ["Olá", "\\n"], "ignore_eos": true, "logprobs": true,
                "top_logprobs": 3, "user": "u", "metadata": {"a": "b"}, "store": true, "n": null, "tools": [],
                "response_format": {"type": "text"}, "modalities": ["text"], "a_field_nobody_knows": {"x": [1]}
                """)
            #expect(answer.status == 200, "\(answer.body)")
            #expect(answer.headers["x-altiplano-ignored"] == "user, metadata, store, a_field_nobody_knows")
            let call = try #require(calls.begun.first)
            var expected = CallOptions()
            expected.temperature = 0
            expected.topP = 0.5
            expected.topK = 40
            expected.minP = 0.05
            expected.presencePenalty = -2
            expected.frequencyPenalty = 2
            expected.repetitionPenalty = 1.1
            expected.seed = .max
            expected.logitBias = [15: -100, 16: 1.5]
            expected.maximumTokens = 7
            expected.stop = ["Olá", "\n"]
            expected.ignoresEndOfSequence = true
            expected.topLogprobs = 3
            #expect(call.options == expected)
            #expect(call.assistant == "demo-assistant")
            #expect(call.prompts == [.chat([ChatMessage(role: .user, content: "Bom dia")])])
        }
    }

    @Test func textPartsAreJoined() async throws {
        let calls = ScriptedCalls(events: CallEvent.greeting)
        try await RunningGateway.with(calls) { gateway in
            let body = """
                {"model": "demo-assistant", "messages": [
                 {"role": "developer", "content": "Responda em português.", "name": "dono"},
                 {"role": "user", "content": [
                  {"type": "text", "text": "pão"}, {"type": "text", "text": "\\ud83e\\udd56"}]}]}
                """
            #expect(try await gateway.request(body: body).status == 200)
            let call = try #require(calls.begun.first)
            #expect(
                call.prompts == [
                    .chat([
                        ChatMessage(role: .developer, content: "Responda em português.", name: "dono"),
                        ChatMessage(role: .user, content: "pão\n🥖"),
                    ])
                ])
        }
    }

    @Test func choicesAreNumberedAndKeptApart() async throws {
        let events: [CallEvent] = [
            .text("b", choice: 1), .text("a", choice: 0), .finished(choice: 1, .length), .text("A", choice: 0),
            .finished(choice: 0, .stop), .sixTokens,
        ]
        try await RunningGateway.with(ScriptedCalls(events: events)) { gateway in
            let choices = try #require(try await gateway.chat("\"n\": 2").json["choices"]?.arrayValue)
            #expect(choices.map { $0["index"] } == [0, 1])
            #expect(choices.map { $0["message"]?["content"] } == ["aA", "b"])
            #expect(choices.map { $0["finish_reason"] } == ["stop", "length"])
        }
    }

    @Test func logprobsCarryBytesAndAlternatives() async throws {
        let chosen = TokenLogprob.Alternative(token: 5, bytes: [0xC3], logprob: -0.5)
        let other = TokenLogprob.Alternative(token: 6, bytes: Array("é".utf8), logprob: -.infinity)
        let logprobs = [TokenLogprob(chosen: chosen, top: [chosen, other])]
        let delta = GeneratedDelta(text: "é", tokens: 1, logprobs: logprobs)
        let events: [CallEvent] = [.delta(choice: 0, delta), .finished(choice: 0, .stop), .sixTokens]
        try await RunningGateway.with(ScriptedCalls(events: events)) { gateway in
            let json = try await gateway.chat("\"logprobs\": true, \"top_logprobs\": 2").json
            let content = try #require(json["choices"]?.arrayValue?.first?["logprobs"]?["content"]?.arrayValue)
            #expect(content.count == 1)
            #expect(content[0]["token"] == "\u{FFFD}")
            #expect(content[0]["bytes"] == [0xC3])
            #expect(content[0]["logprob"] == -0.5)
            let top = try #require(content[0]["top_logprobs"]?.arrayValue)
            #expect(top.map { $0["token"] } == ["\u{FFFD}", "é"])
            #expect(top[1]["logprob"]?.doubleValue == -9999)
        }
    }
}
