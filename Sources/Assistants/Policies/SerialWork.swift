import Dispatch
import Foundations
import Synchronization

/// Does what takes long on a thread of its own, one piece after the other: the threads that serve all calls stay free
/// for those.
final class SerialWork: Sendable {
    /// Texts of megabytes: two of one tenant hold nobody else up.
    static let texts = SerialWork("large texts")
    /// The rules of calls, when they were changed.
    static let programs = SerialWork("programs")
    /// Policies that administrators send, to check and compile.
    static let administration = SerialWork("administration", bound: 16)

    /// Whether anybody still waits for a piece that has not been begun.
    private final class Waiting: Sendable {
        let isOver = Atomic(false)
    }

    private let queue: DispatchQueue
    private let bound: Int
    private let pieces = Mutex(0)

    /// - Parameters:
    ///   - name: what the work is, for the queue's label.
    ///   - bound: how many pieces may wait or run.
    init(_ name: String, bound: Int = .max) {
        self.bound = bound
        queue = DispatchQueue(label: "altiplano.policies.\(name)", qos: .utility)
    }

    /// - Throws: what the piece throws; `CancellationError` when nobody waits any more; `ServiceError` of kind
    ///   `rateLimited` when too many pieces wait.
    func run<Result>(_ piece: @escaping @Sendable () throws -> sending Result) async throws -> sending Result {
        let isFree = pieces.withLock { pieces in
            guard pieces < bound else { return false }
            pieces += 1
            return true
        }
        guard isFree else {
            throw ServiceError(
                .rateLimited, code: .boundExceeded,
                "More than the bound of \(bound) changes of policies wait to be checked. Send the request again "
                    + "shortly.",
                retryAfterSeconds: 2)
        }
        defer { pieces.withLock { $0 -= 1 } }
        let waiting = Waiting()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue.async {
                    guard !waiting.isOver.load(ordering: .relaxed) else {
                        continuation.resume(throwing: CancellationError())
                        return
                    }
                    do {
                        continuation.resume(returning: try piece())
                    } catch {
                        continuation.resume(throwing: error)
                    }
                }
            }
        } onCancel: {
            waiting.isOver.store(true, ordering: .relaxed)
        }
    }
}
