import Policies

/// Reads whole texts, long ones on a thread of their own.
enum LargeTexts {
    /// A text that is no longer is read at once, in a few milliseconds.
    static let bound = 65_536

    /// Reads a whole text.
    ///
    /// - Parameters: see `PolicyStream`.
    /// - Returns: the stream behind the text's end, with its questions not asked yet.
    /// - Throws: `ServiceError` as `PolicyStream` does; `CancellationError` when nobody waits any more.
    static func read(
        _ text: String, _ program: PolicyProgram, stage: PolicyStage, call: PolicyCall, pseudonyms: Pseudonyms
    ) async throws -> PolicyStream {
        @Sendable func read() throws -> PolicyStream {
            var stream = try PolicyStream(program, stage: stage, call: call, pseudonyms: pseudonyms, isWhole: true)
            try stream.feed(text)
            try stream.finish()
            return stream
        }
        guard text.utf8.count > bound else { return try read() }
        return try await SerialWork.texts.run { try read() }
    }
}
