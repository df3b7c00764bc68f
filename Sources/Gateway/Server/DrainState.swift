import Foundations
import Synchronization

/// Whether the service still takes new calls.
final class DrainState: Sendable {
    private let draining = Atomic(false)

    var isDraining: Bool { draining.load(ordering: .relaxed) }

    func begin() { draining.store(true, ordering: .relaxed) }

    /// - Throws: `ServiceError` with code `draining`, whose rendering also ends the connection, so that the client's
    ///   next request reaches another server.
    func check() throws(ServiceError) {
        guard isDraining else { return }
        throw ServiceError(
            .unavailable, code: .draining, "The service is shutting down and takes no new calls; try again shortly.",
            retryAfterSeconds: 5)
    }
}
