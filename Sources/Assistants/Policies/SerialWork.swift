import Dispatch
import Foundations
import Synchronization

/// Does what takes long on a thread of its own, one piece after the other and in turns between tenants: the threads
/// that serve all calls stay free for those, and nobody waits for more than one piece of each other tenant.
final class SerialWork: Sendable {
    /// Long texts; and those of megabytes, which take seconds, by themselves.
    static let texts = SerialWork("texts")
    static let hugeTexts = SerialWork("huge texts")
    /// The rules of calls, when they were changed.
    static let programs = SerialWork("programs")
    /// Policies that administrators send, to check and compile.
    static let administration = SerialWork("administration", bound: 4)

    /// Whose work the platform's own is.
    static let platform = ""

    private typealias Piece = @Sendable () -> Void

    private struct State {
        /// By owner, and the owners in the order of their turns.
        var waiting: [String: [Piece]] = [:]
        var turns: [String] = []
        var isRunning = false
    }

    /// Whether anybody still waits for a piece that has not been begun.
    private final class Interest: Sendable {
        let isOver = Atomic(false)
    }

    private let queue: DispatchQueue
    private let bound: Int
    private let state = Mutex(State())

    /// - Parameters:
    ///   - name: what the work is, for the queue's label.
    ///   - bound: how many pieces of one tenant may wait; the platform's own may always.
    init(_ name: String, bound: Int = .max) {
        self.bound = bound
        queue = DispatchQueue(label: "altiplano.policies.\(name)", qos: .utility)
    }

    /// - Parameters:
    ///   - owner: the tenant whose work it is.
    ///   - piece: what is done.
    /// - Throws: what the piece throws; `CancellationError` when nobody waits any more; `ServiceError` of kind
    ///   `rateLimited` when too many pieces of the owner wait.
    func run<Result>(
        for owner: String, _ piece: @escaping @Sendable () throws -> sending Result
    ) async throws -> sending Result {
        let interest = Interest()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isTaken = enqueue(owner) {
                    guard !interest.isOver.load(ordering: .relaxed) else {
                        continuation.resume(throwing: CancellationError())
                        return
                    }
                    do {
                        continuation.resume(returning: try piece())
                    } catch {
                        continuation.resume(throwing: error)
                    }
                }
                guard !isTaken else { return }
                continuation.resume(
                    throwing: ServiceError(
                        .rateLimited, code: .boundExceeded,
                        "More than the bound of \(bound) changes of policies wait to be checked. Send the request "
                            + "again shortly.", retryAfterSeconds: 2))
            }
        } onCancel: {
            interest.isOver.store(true, ordering: .relaxed)
        }
    }

    private func enqueue(_ owner: String, _ piece: @escaping Piece) -> Bool {
        let (isTaken, begins) = state.withLock { state in
            let count = state.waiting[owner]?.count ?? 0
            guard count < bound || owner == Self.platform else { return (false, false) }
            if count == 0 { state.turns.append(owner) }
            state.waiting[owner, default: []].append(piece)
            defer { state.isRunning = true }
            return (true, !state.isRunning)
        }
        if begins { queue.async { self.drain() } }
        return isTaken
    }

    private func drain() {
        while let piece = next() { piece() }
    }

    /// The next piece: the first of the owner whose turn it is.
    private func next() -> Piece? {
        state.withLock { state in
            guard let owner = state.turns.first, var pieces = state.waiting[owner] else {
                state.isRunning = false
                return nil
            }
            state.turns.removeFirst()
            let piece = pieces.removeFirst()
            state.waiting[owner] = pieces.isEmpty ? nil : pieces
            if !pieces.isEmpty { state.turns.append(owner) }
            return piece
        }
    }
}
