import Assistants
import Foundations
import Generation
import Store
import Synchronization

/// A service whose answers are written down: what the gateway makes of them is what the tests look at.
final class ScriptedCalls: AssistantCalls {
    /// What became of a call's stream of events.
    enum Ending: Equatable { case finished, cancelled }

    typealias Script = @Sendable (AssistantCall, AsyncThrowingStream<CallEvent, any Error>.Continuation) throws -> Void

    static let tenant = Tenant(id: "ten_1", name: "padaria", state: .active, createdAt: Timestamp(milliseconds: 0))
    static let key = APIKey(
        id: "key_1", tenantID: "ten_1", name: "teste", digest: "", scopes: [.inference],
        createdAt: Timestamp(milliseconds: 0))

    /// Every call that was begun, in order.
    var begun: [AssistantCall] { begunCalls.withLock { $0 } }
    private let begunCalls = Mutex<[AssistantCall]>([])
    /// Every call for embeddings, in order.
    var embedded: [EmbeddingCall] { embeddedCalls.withLock { $0 } }
    private let embeddedCalls = Mutex<[EmbeddingCall]>([])
    /// Yields once for each call whose stream has ended.
    let endings: AsyncStream<Ending>
    private let ended: AsyncStream<Ending>.Continuation
    private let script: Script

    init(_ script: @escaping Script) {
        self.script = script
        (endings, ended) = AsyncStream.makeStream()
    }

    /// Answers every call with these events.
    convenience init(events: [CallEvent], failure: ServiceError? = nil) {
        self.init { _, stream in
            for event in events { stream.yield(event) }
            stream.finish(throwing: failure)
        }
    }

    func authenticate(bearer: String?) async throws -> Caller {
        switch bearer {
        case "alti_good": return Caller(tenant: Self.tenant, key: Self.key)
        case "alti_other": return Caller(tenant: RealDatabase.other, key: Self.key)
        case "alti_suspended":
            throw ServiceError(.permission, code: .tenantSuspended, "The tenant 'padaria' is suspended.")
        case "alti_database_away":
            throw ServiceError(.unavailable, code: .databaseUnavailable, "The database cannot be reached.")
        case nil: throw ServiceError(.authentication, "You didn't provide an API key.")
        default: throw ServiceError(.authentication, code: .invalidAPIKey, "Incorrect API key provided.")
        }
    }

    func assistants(for caller: Caller) async throws -> [Assistant] {
        [
            Assistant(
                id: "ast_1", tenantID: "ten_1", name: "demo-assistant", currentRevision: 1,
                createdAt: Timestamp(milliseconds: 1_700_000_000_000), updatedAt: Timestamp(milliseconds: 0))
        ]
    }

    func begin(
        _ call: AssistantCall, caller: Caller, on executor: (any TaskExecutor)?
    ) async throws -> RunningCall {
        begunCalls.withLock { $0.append(call) }
        let (events, continuation) = AsyncThrowingStream<CallEvent, any Error>.makeStream()
        continuation.onTermination = { [ended] reason in
            if case .cancelled = reason { ended.yield(.cancelled) } else { ended.yield(.finished) }
        }
        try script(call, continuation)
        return RunningCall(events: events, createdAt: Timestamp(milliseconds: 1_700_000_000_000))
    }

    /// Every text has the vector (0.6, -0.8) and three tokens.
    func embed(_ call: EmbeddingCall, caller: Caller) async throws -> EmbeddingResult {
        embeddedCalls.withLock { $0.append(call) }
        let summary = EmbeddingSummary(dimensions: 2, promptTokens: 3 * call.inputs.count, workerMilliseconds: 1)
        return EmbeddingResult(summary: summary, values: call.inputs.flatMap { _ in [0.6, -0.8] as [Float] })
    }

    /// How the next call to end has ended.
    func nextEnding() async -> Ending? {
        var iterator = endings.makeAsyncIterator()
        return await iterator.next()
    }
}

extension CallEvent {
    static func text(_ text: String, choice: Int = 0) -> CallEvent {
        .delta(choice: choice, GeneratedDelta(text: text, tokens: 1))
    }

    static let sixTokens = CallEvent.usage(CallUsage(promptTokens: 4, cachedTokens: 1, completionTokens: 2))

    /// `Olá, São Paulo` in two tokens.
    static let greeting: [CallEvent] = [
        .text("Olá, "), .text("São Paulo"), .finished(choice: 0, .stop), .sixTokens,
    ]
}
