import Policies
import Synchronization

/// Reads whole texts, long ones on a thread of their own.
enum LargeTexts {
    /// How many bytes of a call are read at once, in a millisecond as a rule; what is more waits for its tenant's turn.
    static let bound = 16_384

    /// A text of no more bytes waits for no turn, whatever the call has left.
    private static let short = 2048

    /// A text of more bytes is read where it holds up none that are shorter.
    private static let huge = 1 << 20

    /// What a call has left of that.
    final class Allowance: Sendable {
        private let left = Atomic(LargeTexts.bound)

        /// Whether a text of so many bytes may be read at once.
        func takes(_ count: Int) -> Bool { left.subtract(count, ordering: .relaxed).newValue >= 0 }
    }

    /// Reads a whole text.
    ///
    /// - Parameters: see `PolicyStream`; and
    ///   - tenantID: whose turn it is to have a long text read.
    ///   - allowance: the call's.
    /// - Returns: the stream behind the text's end, with its questions not asked yet.
    /// - Throws: `ServiceError` as `PolicyStream` does; `CancellationError` when nobody waits any more.
    static func read(
        _ text: String, _ program: PolicyProgram, stage: PolicyStage, call: PolicyCall, pseudonyms: Pseudonyms,
        of tenantID: String, _ allowance: Allowance
    ) async throws -> PolicyStream {
        @Sendable func read() throws -> PolicyStream {
            var stream = try PolicyStream(program, stage: stage, call: call, pseudonyms: pseudonyms, isWhole: true)
            try stream.feed(text)
            try stream.finish()
            return stream
        }
        if allowance.takes(text.utf8.count) { return try read() }
        guard text.utf8.count > short else {
            // Thousands of values of a JSON text must not wait for a turn each; others get in between.
            await Task.yield()
            return try read()
        }
        let work = text.utf8.count > huge ? SerialWork.hugeTexts : .texts
        return try await work.run(for: tenantID) { try read() }
    }
}
