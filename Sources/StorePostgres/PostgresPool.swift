import Dispatch
import Foundations
import Synchronization

/// A bounded set of places for connections, each with a thread of its own, so that libpq never blocks a thread of
/// Swift's cooperative pool.
final class PostgresPool: Sendable {
    /// A place for one connection.
    ///
    /// @unchecked: `connection` is touched on `queue` only, which is serial, and by `deinit`.
    final class Place: @unchecked Sendable {
        let queue: DispatchQueue
        var connection: PostgresConnection?

        init(_ number: Int) { queue = DispatchQueue(label: "altiplano.postgres.\(number)") }
    }

    private typealias Waiter = CheckedContinuation<Place, any Error>

    private struct State {
        var idle: [Place]
        var waiters: [(id: UInt64, continuation: Waiter)] = []
        var nextWaiter: UInt64 = 0
        var busy = 0
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let limits: PostgresLimits
    private let state: Mutex<State>

    init(limits: PostgresLimits) {
        self.limits = limits
        state = Mutex(State(idle: (1...max(1, limits.connections)).reversed().map(Place.init)))
    }

    /// Runs `work` on the thread of a place that is free, waiting for one as long as the limits say.
    func run<Result: Sendable>(_ work: @escaping @Sendable (Place) throws -> Result) async throws -> Result {
        let place = try await acquire()
        defer { release(place) }
        return try await withCheckedThrowingContinuation { continuation in
            place.queue.async { continuation.resume(with: Swift.Result { try work(place) }) }
        }
    }

    /// Refuses new work, waits for the work that runs, and closes the connections.
    func close() async {
        let refused = state.withLock { state in
            state.isClosed = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in refused { waiter.continuation.resume(throwing: closed) }
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                if state.busy > 0 { state.closers.append(continuation) }
                return state.busy == 0
            }
            if isIdle { continuation.resume() }
        }
        for place in state.withLock({ $0.idle }) {
            await withCheckedContinuation { continuation in
                place.queue.async {
                    place.connection = nil
                    continuation.resume()
                }
            }
        }
    }

    private func acquire() async throws -> Place {
        let id = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in enqueue(id, continuation) }
        } onCancel: {
            refuse(id, CancellationError())
        }
    }

    private func enqueue(_ id: UInt64, _ continuation: Waiter) {
        enum Decision {
            case go(Place)
            case wait
            case refuse(any Error)
        }
        let decision: Decision = state.withLock { state in
            if state.isClosed { return .refuse(closed) }
            // The place used last is the one whose connection is most likely still good.
            if let place = state.idle.popLast() {
                state.busy += 1
                return .go(place)
            }
            // Checked under the lock, so that a cancellation before this point is not lost. One that need not wait
            // goes on: a server that drains still records what was used.
            if Task.isCancelled { return .refuse(CancellationError()) }
            guard state.waiters.count < limits.waitingTransactions else { return .refuse(exhausted("at once")) }
            state.waiters.append((id, continuation))
            return .wait
        }
        switch decision {
        case .go(let place): continuation.resume(returning: place)
        case .refuse(let error): continuation.resume(throwing: error)
        case .wait:
            let wait = limits.connectionWaitMilliseconds
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(wait)) { [weak self] in
                guard let self else { return }
                self.refuse(id, self.exhausted("within \(wait) ms"))
            }
        }
    }

    private func refuse(_ id: UInt64, _ error: any Error) {
        let waiter = state.withLock { state in
            state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
        }
        waiter?.continuation.resume(throwing: error)
    }

    private func release(_ place: Place) {
        let (next, closers) = state.withLock { state -> (Waiter?, [CheckedContinuation<Void, Never>]) in
            if !state.waiters.isEmpty { return (state.waiters.removeFirst().continuation, []) }
            state.idle.append(place)
            state.busy -= 1
            guard state.isClosed, state.busy == 0 else { return (nil, []) }
            defer { state.closers = [] }
            return (nil, state.closers)
        }
        next?.resume(returning: place)
        for closer in closers { closer.resume() }
    }

    private func exhausted(_ when: String) -> ServiceError {
        ServiceError(
            .unavailable, code: .databaseUnavailable,
            """
            no connection to Postgres was free \(when); the bound is \(limits.connections) connections and \
            \(limits.waitingTransactions) waiting transactions; try again
            """, retryAfterSeconds: 1)
    }

    private var closed: ServiceError {
        ServiceError(.unavailable, code: .databaseUnavailable, "the database was closed", isRetryable: false)
    }
}
