import Engines
import Foundations
import Generation
import Synchronization

/// An engine whose answers a test writes, so that the request path is tested without a model.
final class ScriptedEngine: Engine {
    typealias Script =
        @Sendable (GenerationRequest, AsyncThrowingStream<GenerationEvent, any Error>.Continuation) -> Void

    typealias Embedding = @Sendable (EmbeddingRequest) async throws -> EmbeddingResult

    private let script: Script
    private let embedding: Embedding
    private let state = Mutex((requests: [GenerationRequest](), cancelled: 0))

    init(_ script: @escaping Script) {
        self.script = script
        embedding = { _ in throw ServiceError(.internalFailure, "no embeddings are scripted") }
    }

    init(embedding: @escaping Embedding) {
        script = { _, events in events.finish() }
        self.embedding = embedding
    }

    init(script: @escaping Script, embedding: @escaping Embedding) {
        self.script = script
        self.embedding = embedding
    }

    var requests: [GenerationRequest] { state.withLock(\.requests) }
    var cancelled: Int { state.withLock(\.cancelled) }

    func generate(
        _ request: GenerationRequest, model: String
    ) async throws -> AsyncThrowingStream<GenerationEvent, any Error> {
        let (stream, events) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        events.onTermination = { reason in
            if case .cancelled = reason { self.state.withLock { $0.cancelled += 1 } }
        }
        state.withLock { $0.requests.append(request) }
        script(request, events)
        return stream
    }

    func embed(_ request: EmbeddingRequest, model: String) async throws -> EmbeddingResult {
        try await embedding(request)
    }

    /// Answers with one token a word and ends.
    static func answering(_ words: [String]) -> ScriptedEngine {
        ScriptedEngine { _, events in
            events.yield(.started(PromptUsage(promptTokens: 10, cachedTokens: 4)))
            for word in words { events.yield(.delta(GeneratedDelta(text: word, tokens: 1))) }
            events.yield(
                .finished(GenerationResult(reason: .stop, completionTokens: words.count, workerMilliseconds: 5)))
            events.finish()
        }
    }

    /// Gives some tokens and then nothing, until it is cancelled.
    static func stalling(after tokens: Int) -> ScriptedEngine {
        ScriptedEngine { _, events in
            events.yield(.started(PromptUsage(promptTokens: 10, cachedTokens: 0)))
            for _ in 0..<tokens { events.yield(.delta(GeneratedDelta(text: "x", tokens: 1))) }
        }
    }

    static func failing(_ error: ServiceError, afterStart: Bool) -> ScriptedEngine {
        ScriptedEngine { _, events in
            if afterStart {
                events.yield(.started(PromptUsage(promptTokens: 10, cachedTokens: 0)))
                events.yield(.delta(GeneratedDelta(text: "x", tokens: 1)))
            }
            events.finish(throwing: error)
        }
    }
}
