import Foundations
import Generation
import SchedulingTesting
import Testing

@testable import Scheduling

/// Tokens are bytes, and one token ends the answer.
struct ByteTokens: TokenTable {
    static let end: Int32 = 256
    let size = 257
    let endTokens = [ByteTokens.end]

    func endsGeneration(_ token: Int32) -> Bool { token == Self.end }
    func textBytes(of token: Int32) -> [UInt8] { token == Self.end ? [] : [UInt8(truncatingIfNeeded: token)] }
    func displayBytes(of token: Int32) -> [UInt8] { token == Self.end ? Array("<end>".utf8) : textBytes(of: token) }
}

/// A model that knows the alphabet: after each letter comes the next, and after `z` the answer ends.
///
/// It keeps the books a KV cache keeps, and complains of positions that a real one would refuse.
final class SimulatedBackend: SequenceBackend {
    let contextCells: Int
    let sequenceTokens: Int
    let sequences: Int
    let batchTokens: Int
    private var lengths: [Int32: Int32] = [:]
    private var rows: [Int: UnsafeMutableBufferPointer<Float>] = [:]
    private let outcome: (StepBatch) -> DecodeOutcome

    /// - Parameter outcome: what becomes of a batch; called on the loop's thread, and may block there.
    init(
        contextCells: Int = 1024, sequences: Int = 4, batchTokens: Int = 64,
        outcome: @escaping @Sendable (StepBatch) -> DecodeOutcome = { _ in .done }
    ) {
        self.contextCells = contextCells
        self.sequences = sequences
        self.batchTokens = batchTokens
        self.outcome = outcome
        sequenceTokens = contextCells
    }

    deinit { rows.values.forEach { $0.deallocate() } }

    var usedCells: Int { lengths.values.reduce(0) { $0 + Int($1) } }

    func decode(_ batch: StepBatch) -> DecodeOutcome {
        #expect(batch.entries.count <= batchTokens)
        let answer = outcome(batch)
        guard answer == .done else { return answer }
        rows.values.forEach { $0.deallocate() }
        rows = [:]
        for (index, entry) in batch.entries.enumerated() {
            #expect(entry.position == lengths[entry.sequence, default: 0], "positions must follow one another")
            lengths[entry.sequence] = entry.position + 1
            if entry.wantsLogits { rows[index] = row(after: entry.token) }
        }
        #expect(usedCells <= contextCells)
        return .done
    }

    private func row(after token: Int32) -> UnsafeMutableBufferPointer<Float> {
        let row = UnsafeMutableBufferPointer<Float>.allocate(capacity: 257)
        row.initialize(repeating: token == 0 ? .nan : 0)
        let next = token == UInt8(ascii: "z") ? ByteTokens.end : token + 1
        if token != 0 { row[Int(min(next, ByteTokens.end))] = 20 }
        // Where the end may not be chosen, the alphabet begins again.
        if next == ByteTokens.end { row[Int(UInt8(ascii: "a"))] = 10 }
        return row
    }

    func logits(at index: Int) -> UnsafeMutableBufferPointer<Float>? { rows[index] }

    func truncate(sequence: Int32, from position: Int32) -> Bool {
        lengths[sequence] = min(lengths[sequence, default: 0], position)
        return true
    }

    func remove(sequence: Int32) { lengths[sequence] = nil }
}

extension BatchLoop {
    /// A loop on the alphabet model.
    static func simulated(
        _ backend: sending SimulatedBackend = SimulatedBackend(), waiting: Int = 64,
        sink: @escaping @Sendable (WorkerReport) -> Void
    ) -> BatchLoop {
        var configuration = Configuration()
        configuration.waiting = Bound("the test's queue", limit: waiting, unit: "requests")
        let contextTokens = backend.sequenceTokens
        return BatchLoop(
            backend: backend, tokens: ByteTokens(), configuration,
            preparation: { request throws(ServiceError) in
                try RequestRules.check(request, vocabularySize: 257)
                guard case .text(let text) = request.prompt else {
                    throw ServiceError(.invalidRequest, "the alphabet model reads text only")
                }
                return try RequestRules.fit(
                    request, tokens: text.utf8.map { Int32($0) }, contextTokens: contextTokens)
            }, sink: sink)
    }
}
