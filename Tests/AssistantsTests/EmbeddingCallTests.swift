import Foundations
import Generation
import Store
import Testing

@testable import Assistants

/// The path of a call for embeddings, without a model.
struct EmbeddingCallTests {
    private typealias Fixture = RequestPathTests.Fixture

    private static func call(_ id: String = "req_1", _ texts: [String] = ["Olá", "mundo"]) -> EmbeddingCall {
        EmbeddingCall(requestID: id, assistant: "helper", inputs: texts.map { .text($0) }, isList: true)
    }

    private static func result(_ request: EmbeddingRequest) -> EmbeddingResult {
        EmbeddingResult(
            summary: EmbeddingSummary(dimensions: 1, promptTokens: 3 * request.inputs.count, workerMilliseconds: 7),
            values: request.inputs.map { _ in 1 })
    }

    @Test func aCallIsAnsweredAndRecordedOnce() async throws {
        let (requests, seen) = AsyncStream<EmbeddingRequest>.makeStream()
        let fixture = try await Fixture(
            ScriptedEngine { request in
                seen.yield(request)
                return Self.result(request)
            })
        let result = try await fixture.path.embed(Self.call(), caller: fixture.caller)
        #expect(result.values == [1, 1])
        var iterator = requests.makeAsyncIterator()
        let request = await iterator.next()
        #expect(request?.tenant == "ten_1" && request?.inputs == [.text("Olá"), .text("mundo")])
        #expect((1...3_600_000).contains(request?.deadlineMilliseconds ?? 0))
        let records = try await fixture.records()
        #expect(records.count == 1)
        let record = try #require(records.first)
        #expect(record.endpoint == "embeddings" && record.outcome == .completed)
        #expect(record.promptTokens == 6 && record.completionTokens == 0 && record.workerMilliseconds == 7)
        #expect(fixture.admission.runningCalls == 0)
    }

    @Test func aFailureIsPassedOnAndRecordedOnce() async throws {
        let lost = ServiceError(.unavailable, code: .workerLost, "gone")
        let fixture = try await Fixture(ScriptedEngine { _ -> EmbeddingResult in throw lost })
        await #expect(throws: lost) { _ = try await fixture.path.embed(Self.call(), caller: fixture.caller) }
        let records = try await fixture.records()
        #expect(records.map(\.outcome) == [.failed])
        #expect(fixture.admission.runningCalls == 0)
    }

    @Test func aCallerThatLeavesCancelsAndIsRecorded() async throws {
        let (starts, started) = AsyncStream<Void>.makeStream()
        let fixture = try await Fixture(
            ScriptedEngine { _ -> EmbeddingResult in
                started.yield()
                try await Task.sleep(for: .seconds(3600))
                throw CancellationError()
            })
        let task = Task { try await fixture.path.embed(Self.call(), caller: fixture.caller) }
        for await _ in starts { break }
        task.cancel()
        await #expect(throws: (any Error).self) { _ = try await task.value }
        let records = try await fixture.records()
        #expect(records.map(\.outcome) == [.cancelled])
        #expect(fixture.admission.runningCalls == 0)
    }

    @Test func aCallPastItsDeadlineIsEnded() async throws {
        var limits = AssistantLimits()
        limits.seconds = 0
        let fixture = try await Fixture(
            ScriptedEngine { _ -> EmbeddingResult in
                try await Task.sleep(for: .seconds(3600))
                throw CancellationError()
            }, limits: limits)
        await #expect {
            _ = try await fixture.path.embed(Self.call(), caller: fixture.caller)
        } throws: { ($0 as? ServiceError)?.code == .timedOut }
        #expect(try await fixture.records().map(\.outcome) == [.failed])
    }

    @Test func anUnknownAssistantIsNotFoundAndNotRecorded() async throws {
        let fixture = try await Fixture(ScriptedEngine { Self.result($0) })
        var call = Self.call()
        call.assistant = "ninguém"
        await #expect {
            _ = try await fixture.path.embed(call, caller: fixture.caller)
        } throws: { ($0 as? ServiceError)?.code == .modelNotFound }
        #expect(try await fixture.records().isEmpty)
    }
}
