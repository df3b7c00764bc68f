import Foundation
public import Foundations
public import Generation

/// Computes embeddings: one thread that owns a context of its own and fills each batch with texts of several requests.
///
/// The model is loaded with the first request. A request gets exactly one report.
public final class EmbeddingLoop: Sendable {
    /// What the loop reports.
    public enum Report: Sendable {
        case embedded(id: UInt64, EmbeddingResult)
        case failed(id: UInt64, ServiceError)
        case pong(UInt64, WorkerLoad)
    }

    /// The most requests that wait or are being computed; past it new ones are refused with `queue_full`.
    public static let waiting = Bound("the worker's embedding queue", limit: 256, unit: "requests")
    /// The most requests of one tenant.
    public static let waitingPerTenant = Bound(
        "this tenant's embedding queue on the worker", limit: 64, unit: "requests")

    private let mailbox = EmbeddingMailbox()

    /// Starts the loop.
    ///
    /// - Parameters:
    ///   - load: gives the model; called on the loop's thread, again with a later request when it failed.
    ///   - turns: shared with whoever computes on the same cores.
    ///   - sink: takes each report, on the loop's thread or on that of the caller of `embed`.
    public init(
        load: @escaping @Sendable () throws -> LlamaModel, turns: ComputeTurns = ComputeTurns(),
        sink: @escaping @Sendable (Report) -> Void
    ) {
        let thread = Thread { [mailbox] in
            // The context is freed before anyone is told that the loop is over.
            do {
                var core = EmbeddingCore(load: load, turns: turns, sink: sink)
                core.run(mailbox)
            }
            mailbox.end()
        }
        self.sink = sink
        thread.name = "embedding-loop"
        thread.stackSize = 8 << 20
        thread.start()
    }

    private let sink: @Sendable (Report) -> Void

    /// Ends the loop and waits for it, at most one batch.
    deinit {
        mailbox.put(.stop)
        mailbox.waitUntilEnded()
    }

    /// Asks for vectors; what is wrong with the request comes back as its `failed` report.
    public func embed(id: UInt64, _ request: EmbeddingRequest) {
        if let refusal = mailbox.put(request, id: id) { sink(.failed(id: id, refusal)) }
    }

    /// Ends a request before the next batch; does nothing when it is over.
    public func cancel(id: UInt64) { mailbox.put(.cancel(id: id)) }

    /// Asks for a `pong`, which comes from the loop's thread.
    public func ping(_ number: UInt64) { mailbox.put(.ping(number)) }

    /// Finishes what was asked for, refuses what is new with code `draining`, then ends.
    public func drain() { mailbox.put(.drain) }

    /// Blocks the calling thread until the loop has ended.
    public func waitUntilEnded() { mailbox.waitUntilEnded() }
}

/// What the loop is told.
enum EmbeddingCommand: Sendable {
    case embed(id: UInt64, EmbeddingRequest, arrivedAt: ContinuousClock.Instant)
    case cancel(id: UInt64)
    case ping(UInt64)
    case drain
    case stop
}

/// The commands that wait for the end of a batch, and how many requests there are.
// Every variable is only read and written under `condition`.
final class EmbeddingMailbox: @unchecked Sendable {
    private let condition = NSCondition()
    private var commands: [EmbeddingCommand] = []
    private var tenants: [String: Int] = [:]
    private var isDraining = false
    private var isOver = false

    func put(_ command: EmbeddingCommand) {
        condition.withLock {
            if case .drain = command { isDraining = true }
            commands.append(command)
            condition.broadcast()
        }
    }

    /// Adds a request, or says why not.
    func put(_ request: EmbeddingRequest, id: UInt64) -> ServiceError? {
        condition.withLock {
            if isDraining || isOver {
                return ServiceError(
                    .unavailable, code: .draining, "the worker is draining; send the request again",
                    retryAfterSeconds: 1)
            }
            let own = tenants[request.tenant, default: 0]
            for (bound, count) in [
                (EmbeddingLoop.waiting, tenants.values.reduce(0, +)), (EmbeddingLoop.waitingPerTenant, own),
            ] where count >= bound.limit {
                return ServiceError(
                    .rateLimited, code: .queueFull,
                    "\(bound.name) has \(count) \(bound.unit); the bound is \(bound.limit). Try again shortly.",
                    retryAfterSeconds: 2)
            }
            tenants[request.tenant] = own + 1
            commands.append(.embed(id: id, request, arrivedAt: .now))
            condition.broadcast()
            return nil
        }
    }

    /// A request of this tenant is over.
    func release(_ tenant: String) {
        condition.withLock {
            let left = tenants[tenant, default: 1] - 1
            tenants[tenant] = left > 0 ? left : nil
        }
    }

    /// Requests that wait or are being computed.
    var requests: Int { condition.withLock { tenants.values.reduce(0, +) } }

    /// Takes all commands; if there are none and `waits`, blocks until one comes.
    func take(waits: Bool) -> [EmbeddingCommand] {
        condition.withLock {
            while waits, commands.isEmpty { condition.wait() }
            defer { commands.removeAll(keepingCapacity: true) }
            return commands
        }
    }

    func end() {
        condition.withLock {
            isOver = true
            condition.broadcast()
        }
    }

    func waitUntilEnded() { condition.withLock { while !isOver { condition.wait() } } }
}
