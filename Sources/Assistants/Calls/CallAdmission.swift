public import Foundations
import Synchronization

/// How many calls run, in all and for each assistant, and whether new ones are taken.
public final class CallAdmission: Sendable {
    /// Calls of the whole service that may run or wait at once.
    public static let defaultBound = Bound("running calls", limit: 1024, unit: "calls")

    private struct State {
        var isDraining = false
        var total = 0
        var running: [String: Int] = [:]
    }

    private let state = Mutex(State())
    private let bound: Bound

    /// - Parameter bound: calls that may run at once over all assistants.
    public init(bound: Bound = CallAdmission.defaultBound) { self.bound = bound }

    /// Calls that run now.
    public var runningCalls: Int { state.withLock(\.total) }

    /// From now on every call is refused with code `draining`; those that run go on.
    public func beginDraining() { state.withLock { $0.isDraining = true } }

    /// Takes a place for one call; the caller gives it back with `release`.
    ///
    /// - Parameters:
    ///   - assistantID: whose call it is.
    ///   - limit: calls of this assistant that may run at once; nil for no limit of its own.
    /// - Throws: `ServiceError` of kind `unavailable` while draining, `rateLimited` when a bound is reached.
    func admit(assistantID: String, limit: Int?) throws(ServiceError) {
        let refusal: ServiceError? = state.withLock { state in
            if state.isDraining {
                return ServiceError(
                    .unavailable, code: .draining, "The server is shutting down. Send the request again shortly.",
                    retryAfterSeconds: 5)
            }
            if state.total >= bound.limit {
                return ServiceError(
                    .rateLimited, code: .queueFull,
                    "The server has \(state.total) \(bound.name); the bound is \(bound.limit). Try again shortly.",
                    retryAfterSeconds: 2)
            }
            let own = state.running[assistantID, default: 0]
            if let limit, own >= limit {
                return ServiceError(
                    .rateLimited, code: .queueFull,
                    "This assistant already has \(own) running calls; its bound 'limits.concurrent_calls' is \(limit). "
                        + "Try again when one has ended.",
                    retryAfterSeconds: 1)
            }
            state.total += 1
            state.running[assistantID] = own + 1
            return nil
        }
        if let refusal { throw refusal }
    }

    func release(assistantID: String) {
        state.withLock { state in
            state.total -= 1
            let left = state.running[assistantID, default: 1] - 1
            state.running[assistantID] = left > 0 ? left : nil
        }
    }
}
