import Dispatch
import Foundations
import Policies
import Synchronization

/// Reads texts that take long on a thread of their own, one after the other: the threads that serve all calls stay free
/// for those, and two huge prompts of one tenant hold nobody else up.
enum LargeTexts {
    /// A text that is no longer is read at once, in a few milliseconds.
    static let bound = 65_536

    /// Whether anybody still waits for a text that has not been begun.
    private final class Waiting: Sendable {
        let isOver = Atomic(false)
    }

    private static let queue = DispatchQueue(label: "altiplano.policies.large-texts", qos: .utility)

    /// Reads a whole text.
    ///
    /// - Parameters: see `PolicyStream`.
    /// - Returns: the stream behind the text's end, with its questions not asked yet.
    /// - Throws: `ServiceError` as `PolicyStream` does; `CancellationError` when nobody waits any more.
    static func read(
        _ text: String, _ program: PolicyProgram, stage: PolicyStage, call: PolicyCall, pseudonyms: Pseudonyms
    ) async throws -> PolicyStream {
        let read = { @Sendable () throws -> PolicyStream in
            var stream = try PolicyStream(program, stage: stage, call: call, pseudonyms: pseudonyms, isWhole: true)
            try stream.feed(text)
            try stream.finish()
            return stream
        }
        guard text.utf8.count > bound else { return try read() }
        let waiting = Waiting()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue.async {
                    guard !waiting.isOver.load(ordering: .relaxed) else {
                        continuation.resume(throwing: CancellationError())
                        return
                    }
                    do {
                        continuation.resume(returning: try read())
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
