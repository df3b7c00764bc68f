import Foundations
import Generation
import Synchronization

/// The embeddings of examples that texts are compared with. They are computed once for all who wait for them, a few at
/// a time, and what is computed is kept even where nobody waits any more.
final class ExampleVectors: Sendable {
    /// Embeds a few texts.
    typealias Embedding = @Sendable ([String]) async throws -> EmbeddingResult

    private static let batch = 16
    private static let keptLists = 256
    private static let pollMilliseconds = 10

    struct Key: Hashable {
        var model: String
        var texts: [String]
    }

    private struct Entry {
        var known: EmbeddingResult?
        var isRunning = false
        /// How often it was begun, and why the last time ended too early.
        var runs = 0
        var failure: (run: Int, error: any Error)?

        var count: Int { known?.vectors.count ?? 0 }
    }

    private let entries = Mutex<[Key: Entry]>([:])

    /// - Parameters:
    ///   - key: the texts and the model.
    ///   - embed: asks the model.
    /// - Throws: what `embed` throws; who asks next goes on where it failed. `CancellationError` when the caller is
    ///   cancelled, which does not end what others wait for.
    func vectors(_ key: Key, _ embed: @escaping Embedding) async throws -> EmbeddingResult {
        let run = entries.withLock { entries in
            if entries[key] == nil, entries.count >= Self.keptLists { entries = entries.filter(\.value.isRunning) }
            var entry = entries[key] ?? Entry()
            defer { entries[key] = entry }
            guard !entry.isRunning, entry.count < key.texts.count else { return entry.runs }
            entry.isRunning = true
            entry.runs += 1
            Task.detached { await self.compute(key, embed) }
            return entry.runs
        }
        while true {
            // What nobody took in time may have made room for other lists.
            guard let entry = entries.withLock({ $0[key] }) else { return try await vectors(key, embed) }
            if let known = entry.known, known.vectors.count == key.texts.count { return known }
            if let failure = entry.failure, failure.run == run { throw failure.error }
            try await Task.sleep(for: .milliseconds(Self.pollMilliseconds))
        }
    }

    private func compute(_ key: Key, _ embed: Embedding) async {
        do {
            while true {
                let texts = entries.withLock { Array(key.texts.dropFirst($0[key]?.count ?? 0).prefix(Self.batch)) }
                guard !texts.isEmpty else { break }
                let more = try await embed(texts)
                guard more.vectors.count == texts.count else { throw MeaningJudge.noVector }
                entries.withLock { entries in
                    let known = entries[key]?.known
                    entries[key]?.known =
                        known.map { EmbeddingResult(summary: $0.summary, values: $0.values + more.values) } ?? more
                }
            }
            entries.withLock { $0[key]?.isRunning = false }
        } catch {
            entries.withLock { entries in
                guard var entry = entries[key] else { return }
                entry.isRunning = false
                entry.failure = (entry.runs, error)
                entries[key] = entry
            }
        }
    }
}
