import Assistants
import Foundations
import Generation
import Testing

@testable import Gateway

struct StreamingTests {
    @Test func chatStreamIsFramedAsOpenAIFramesIt() async throws {
        try await RunningGateway.with(ScriptedCalls(events: CallEvent.greeting)) { gateway in
            let answer = try await gateway.chat("\"stream\": true")
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "text/event-stream; charset=utf-8")
            #expect(answer.headers["x-request-id"] != nil)
            #expect(answer.body.hasSuffix("data: [DONE]\n\n"))
            #expect(answer.dataLines.last == "[DONE]")
            let events = try answer.events
            #expect(Set(events.compactMap { $0["id"]?.stringValue }).count == 1)
            #expect(events.allSatisfy { $0["object"] == "chat.completion.chunk" && $0["usage"] == nil })
            let choices = events.compactMap { $0["choices"]?.arrayValue?.first }
            #expect(choices.count == 4)
            #expect(choices[0]["delta"] == ["role": "assistant", "content": "", "refusal": nil])
            #expect(choices[1]["delta"] == ["content": "Olá, "])
            #expect(choices[2]["delta"] == ["content": "São Paulo"])
            #expect(choices[3]["delta"] == [:])
            #expect(choices.map { $0["finish_reason"] } == [.null, .null, .null, "stop"])
            #expect(choices.allSatisfy { $0["logprobs"] == .null && $0["index"] == 0 })
        }
    }

    @Test func usageComesLastWithoutChoices() async throws {
        try await RunningGateway.with(ScriptedCalls(events: CallEvent.greeting)) { gateway in
            let members = "\"stream\": true, \"stream_options\": {\"include_usage\": true}"
            let events = try await gateway.chat(members).events
            #expect(events.dropLast().allSatisfy { $0["usage"] == .null })
            #expect(events.last?["choices"] == [])
            #expect(events.last?["usage"]?["total_tokens"] == 6)
            #expect(events.last?["usage"]?["prompt_tokens_details"]?["cached_tokens"] == 1)
        }
    }

    @Test func heldBackTokensMakeNoChunk() async throws {
        let events = [CallEvent.text("")] + CallEvent.greeting
        try await RunningGateway.with(ScriptedCalls(events: events)) { gateway in
            let answer = try await gateway.chat("\"stream\": true")
            #expect(try answer.events.count == 4)
        }
    }

    @Test func eachChoiceOpensWithItsRole() async throws {
        let events: [CallEvent] = [
            .text("a", choice: 1), .text("b", choice: 0), .finished(choice: 0, .stop), .finished(choice: 1, .stop),
            .sixTokens,
        ]
        try await RunningGateway.with(ScriptedCalls(events: events)) { gateway in
            let chunks = try await gateway.chat("\"stream\": true, \"n\": 2").events
            let choices = chunks.compactMap { $0["choices"]?.arrayValue?.first }
            #expect(choices.map { $0["index"] } == [1, 1, 0, 0, 0, 1])
            #expect(choices.filter { $0["delta"]?["role"] != nil }.map { $0["index"] } == [1, 0])
        }
    }

    @Test func failureAfterTheFirstTokenIsAnEvent() async throws {
        let lost = ServiceError(
            .unavailable, code: .workerLost, "The worker stopped; send the request again.", cause: "signal 9")
        let calls = ScriptedCalls(events: [.text("Olá")], failure: lost)
        try await RunningGateway.with(calls) { gateway in
            let answer = try await gateway.chat("\"stream\": true")
            #expect(answer.status == 200)
            let last = try #require(try answer.events.last)
            #expect(
                last == [
                    "error": [
                        "message": "The worker stopped; send the request again.", "type": "server_error",
                        "param": nil, "code": "worker_lost", "retryable": true,
                    ]
                ])
            #expect(!answer.body.contains("[DONE]"))
            #expect(!answer.body.contains("signal 9"))
            let metrics = gateway.metrics.registry.exposition()
            #expect(metrics.contains("altiplano_stream_errors_total{code=\"worker_lost\"} 1"))
        }
    }

    @Test(arguments: ["\"stream\": true", "\"stream\": false"])
    func failureBeforeTheFirstTokenHasItsStatus(members: String) async throws {
        let lost = ServiceError(.unavailable, code: .workerUnavailable, "No worker is ready.", retryAfterSeconds: 3)
        try await RunningGateway.with(ScriptedCalls(events: [], failure: lost)) { gateway in
            let answer = try await gateway.chat(members)
            #expect(answer.status == 503)
            #expect(answer.headers["retry-after"] == "3")
            #expect(answer.headers["retry-after-ms"] == "3000")
            #expect(answer.headers["x-should-retry"] == "true")
            #expect(try answer.error?["code"] == "worker_unavailable")
        }
    }

    @Test(arguments: ["\"stream\": true", "\"stream\": false"])
    func streamThatEndsEarlyIsAnError(members: String) async throws {
        try await RunningGateway.with(ScriptedCalls(events: [.text("Olá")])) { gateway in
            let answer = try await gateway.chat(members)
            #expect(answer.body.contains("\"code\":\"internal_error\""))
            #expect(!answer.body.contains("[DONE]"))
        }
    }

    @Test func completionStreamCountsOffsetsOn() async throws {
        func token(_ text: String) -> CallEvent {
            let chosen = TokenLogprob.Alternative(token: 1, bytes: Array(text.utf8), logprob: -1)
            let logprobs = [TokenLogprob(chosen: chosen, top: [])]
            return .delta(choice: 0, GeneratedDelta(text: text, tokens: 1, logprobs: logprobs))
        }
        let events = [token("São"), token(" Paulo"), .finished(choice: 0, .length), .sixTokens]
        try await RunningGateway.with(ScriptedCalls(events: events)) { gateway in
            let body = "{\"model\": \"demo-assistant\", \"prompt\": \"Rio\", \"stream\": true, \"logprobs\": 0}"
            let chunks = try await gateway.request("POST", "/v1/completions", body: body).events
            #expect(chunks.allSatisfy { $0["object"] == "text_completion" })
            let choices = chunks.compactMap { $0["choices"]?.arrayValue?.first }
            #expect(choices.map { $0["text"] } == ["São", " Paulo", ""])
            #expect(choices[1]["logprobs"]?["text_offset"] == [3])
            #expect(choices[1]["logprobs"]?["top_logprobs"]?.arrayValue?.first?[" Paulo"]?.doubleValue == -1)
            #expect(choices[2]["finish_reason"] == "length")
        }
    }
}
