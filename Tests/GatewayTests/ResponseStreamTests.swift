import Assistants
import Foundation
import Foundations
import Generation
import StoreSQLite
import Testing

@testable import Gateway

/// The typed events of the Responses API.
struct ResponseStreamTests {
    private static func events(_ script: [CallEvent], failure: ServiceError? = nil) async throws -> [JSONValue] {
        let (events, output) = AsyncStream<[JSONValue]>.makeStream()
        try await RunningGateway.with(ScriptedCalls(events: script, failure: failure)) { gateway in
            let answer = try await gateway.respond("\"stream\": true, \"store\": false")
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "text/event-stream; charset=utf-8")
            #expect(!answer.body.contains("[DONE]"))
            let names = answer.body.components(separatedBy: "\n").filter { $0.hasPrefix("event: ") }
            let events = try answer.events
            #expect(names == events.map { "event: " + ($0["type"]?.stringValue ?? "") })
            #expect(events.map { $0["sequence_number"]?.integerValue } == (0..<events.count).map { Int64($0) })
            output.yield(events)
        }
        return try #require(await events.first { _ in true })
    }

    private static func types(_ events: [JSONValue]) -> [String] {
        events.map { ($0["type"]?.stringValue ?? "").replacing("response.", with: "") }
    }

    @Test func textComesInOrder() async throws {
        let events = try await Self.events(CallEvent.greeting)
        #expect(
            Self.types(events) == [
                "created", "in_progress", "output_item.added", "content_part.added", "output_text.delta",
                "output_text.delta", "output_text.done", "content_part.done", "output_item.done", "completed",
            ])
        #expect(events[0]["response"]?["status"] == "in_progress" && events[0]["response"]?["output"] == [])
        #expect(events[2]["item"]?["content"] == [] && events[2]["item"]?["status"] == "in_progress")
        let id = try #require(events[2]["item"]?["id"])
        #expect(events[3...7].allSatisfy { $0["item_id"] == id && $0["output_index"] == 0 && $0["content_index"] == 0 })
        #expect(events[4...5].map { $0["delta"] } == ["Olá, ", "São Paulo"])
        #expect(events[6]["text"] == "Olá, São Paulo" && events[7]["part"]?["text"] == "Olá, São Paulo")
        let final = try #require(events[9]["response"])
        #expect(final["status"] == "completed" && final["output"] == [events[8]["item"] ?? nil])
        #expect(final["usage"]?["output_tokens"] == 2)
        #expect(Set(events.compactMap { $0["response"]?["id"]?.stringValue }).count == 1)
    }

    @Test func callsComeOneAfterTheOther() async throws {
        let events = try await Self.events(.twoCalls)
        #expect(
            Self.types(events).dropFirst(2) == [
                "output_item.added", "content_part.added", "output_text.delta", "output_text.done", "content_part.done",
                "output_item.done", "output_item.added", "function_call_arguments.delta",
                "function_call_arguments.delta", "function_call_arguments.done", "output_item.done",
                "output_item.added", "function_call_arguments.delta", "function_call_arguments.done",
                "output_item.done", "completed",
            ])
        let added = events.filter { $0["type"] == "response.output_item.added" }
        #expect(added.map { $0["output_index"] } == [0, 1, 2])
        #expect(added[1]["item"]?["arguments"] == "" && added[1]["item"]?["status"] == "in_progress")
        #expect(added[1]["item"]?["call_id"] == "call_a" && added[1]["item"]?["name"] == "tempo")
        let done = events.filter { $0["type"] == "response.function_call_arguments.done" }
        #expect(done.map { $0["arguments"] } == [#"{"cidade":"Recife"}"#, "{}"])
        #expect(done.map { $0["item_id"] } == added.dropFirst().map { $0["item"]?["id"] })
        let items = events.filter { $0["type"] == "response.output_item.done" }.compactMap { $0["item"] }
        #expect(events.last?["response"]?["output"] == .array(items))
    }

    @Test func theTokenLimitMakesItIncomplete() async throws {
        let cut = CallEvent.call(ToolCallDelta(index: 0, name: "tempo", arguments: "{\"cid"))
        let events = try await Self.events([cut, .finished(choice: 0, .length), .sixTokens])
        #expect(Self.types(events).last == "incomplete")
        let response = try #require(events.last?["response"])
        #expect(response["incomplete_details"] == ["reason": "max_output_tokens"])
        #expect(response["output"]?.arrayValue?.map { $0["status"] } == ["incomplete"])
    }

    @Test func failureAfterTheFirstTokenIsTwoEvents() async throws {
        let lost = ServiceError(.unavailable, code: .workerLost, "The worker stopped.", cause: "signal 9")
        let events = try await Self.events([.text("Olá")], failure: lost)
        #expect(Self.types(events).suffix(2) == ["error", "failed"])
        let error = events[events.count - 2]
        #expect(error["code"] == "worker_lost" && error["message"] == "The worker stopped." && error["param"] == .null)
        #expect(error["retryable"] == true)
        let response = try #require(events.last?["response"])
        #expect(response["status"] == "failed")
        #expect(response["error"] == ["code": "server_error", "message": "The worker stopped."])
        #expect(response["output"]?.arrayValue?.map { $0["status"] } == ["incomplete"])
        #expect(!"\(events)".contains("signal 9"))
    }

    @Test func callsOutOfOrderFail() async throws {
        let script: [CallEvent] = [
            .call(ToolCallDelta(index: 0, name: "a")), .call(ToolCallDelta(index: 1, name: "b")),
            .call(ToolCallDelta(index: 0, arguments: "{}")), .finished(choice: 0, .toolCalls), .sixTokens,
        ]
        #expect(Self.types(try await Self.events(script)).suffix(2) == ["error", "failed"])
    }

    @Test func aStreamThatEndsEarlyFails() async throws {
        #expect(Self.types(try await Self.events([.text("Olá")])).last == "failed")
    }

    @Test func failureBeforeTheFirstTokenHasItsStatus() async throws {
        let away = ServiceError(.unavailable, code: .workerUnavailable, "No worker is ready.", retryAfterSeconds: 3)
        try await RunningGateway.with(ScriptedCalls(events: [], failure: away)) { gateway in
            let answer = try await gateway.respond("\"stream\": true")
            #expect(answer.status == 503 && answer.headers["retry-after"] == "3")
            #expect(try answer.error?["code"] == "worker_unavailable")
        }
    }

    @Test func logprobsStandWithTheirText() async throws {
        let chosen = TokenLogprob.Alternative(token: 5, bytes: [0xC3], logprob: -0.5)
        let other = TokenLogprob.Alternative(token: 6, bytes: Array("é".utf8), logprob: -.infinity)
        let early = GeneratedDelta(text: "", tokens: 1, logprobs: [TokenLogprob(chosen: other, top: [])])
        let delta = GeneratedDelta(
            text: "é", tokens: 1, logprobs: [TokenLogprob(chosen: chosen, top: [chosen, other])])
        let script: [CallEvent] = [
            .delta(choice: 0, early), .delta(choice: 0, delta), .finished(choice: 0, .stop), .sixTokens,
        ]
        let events = try await Self.events(script)
        let logprobs = try #require(events.first { $0["type"] == "response.output_text.delta" }?["logprobs"])
        #expect(logprobs.arrayValue?.count == 2)
        #expect(logprobs.arrayValue?[1]["bytes"] == [0xC3])
        #expect(logprobs.arrayValue?[1]["top_logprobs"]?.arrayValue?.map { $0["token"] } == ["\u{FFFD}", "é"])
        #expect(events.first { $0["type"] == "response.output_text.done" }?["logprobs"] == logprobs)
        let output = events.last?["response"]?["output"]?.arrayValue?.first
        #expect(output?["content"]?.arrayValue?.first?["logprobs"] == logprobs)
    }

    /// The client's next call must find the response as soon as it knows of its end.
    @Test func theResponseIsStoredBeforeItsLastEvent() async throws {
        try await RealDatabase.with { database in
            let calls = ScriptedCalls(events: CallEvent.greeting)
            try await RunningGateway.with(calls, database: database) { gateway in
                let last = try #require(try await gateway.respond("\"stream\": true").events.last)
                #expect(last["type"] == "response.completed")
                let id = try #require(last["response"]?["id"]?.stringValue)
                #expect(try await gateway.request("GET", "/v1/responses/\(id)").json == last["response"])
            }
        }
    }
}
