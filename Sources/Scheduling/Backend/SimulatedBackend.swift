/// A backend without a model: it keeps the books of a KV cache exactly, and tells the time by a cost model.
///
/// Capacity planning runs the real scheduler on it, and so do the scheduler's tests. What it "generates" depends on
/// every token a sequence has in the cache, so a cell that was shared, saved or forgotten wrongly shows in the text.
public final class SimulatedBackend: SequenceBackend {
    /// What a step costs on the machine that is simulated.
    public struct Cost: Sendable, Hashable {
        /// Milliseconds of a step, whatever is in it.
        public var stepMilliseconds: Double
        /// Milliseconds of a token whose next token is sampled.
        public var decodeMilliseconds: Double
        /// Milliseconds of a prompt token.
        public var prefillMilliseconds: Double
        /// Milliseconds that a thousand tokens of context before it add to a token.
        public var contextMilliseconds: Double
        /// Milliseconds that saving or restoring a thousand tokens takes.
        public var savedMilliseconds: Double

        /// - Parameters:
        ///   - stepMilliseconds: of a step, whatever is in it.
        ///   - decodeMilliseconds: of a token whose next token is sampled.
        ///   - prefillMilliseconds: of a prompt token.
        ///   - contextMilliseconds: what a thousand tokens of context add to a token.
        ///   - savedMilliseconds: what saving or restoring a thousand tokens takes.
        public init(
            stepMilliseconds: Double = 4, decodeMilliseconds: Double = 4, prefillMilliseconds: Double = 4,
            contextMilliseconds: Double = 0.5, savedMilliseconds: Double = 0
        ) {
            self.stepMilliseconds = stepMilliseconds
            self.decodeMilliseconds = decodeMilliseconds
            self.prefillMilliseconds = prefillMilliseconds
            self.contextMilliseconds = contextMilliseconds
            self.savedMilliseconds = savedMilliseconds
        }
    }

    /// What the tokens of a sequence up to one of them come to.
    public struct History: Sendable, Hashable {
        /// A hash of all of them, in order.
        public var hash: UInt64
        /// The last one.
        public var token: Int32

        /// - Parameters:
        ///   - token: the last token.
        ///   - before: the hash of those before it; nil when it is the first. FNV-1a's step, and a shift for the low
        ///     bits.
        public init(_ token: Int32, after before: UInt64?) {
            let mixed = ((before ?? 14_695_981_039_346_656_037) ^ UInt64(bitPattern: Int64(token))) &* 1_099_511_628_211
            hash = mixed ^ (mixed >> 29)
            self.token = token
        }

        fileprivate init(hash: UInt64, token: Int32) {
            self.hash = hash
            self.token = token
        }
    }

    /// How large the simulated machine is.
    public struct Size: Sendable, Hashable {
        /// KV cells, in tokens.
        public var cells: Int
        /// Sequences for requests.
        public var sequences: Int
        /// Sequence numbers that only hold cells.
        public var holders: Int
        /// The most tokens in a batch.
        public var batchTokens: Int
        /// Token ids are 0 ..< `vocabulary`.
        public var vocabulary: Int

        /// - Parameters:
        ///   - cells: KV cells, in tokens.
        ///   - sequences: sequences for requests.
        ///   - holders: sequence numbers that only hold cells.
        ///   - batchTokens: the most tokens in a batch.
        ///   - vocabulary: how many token ids there are.
        public init(
            cells: Int = 1024, sequences: Int = 4, holders: Int = 64, batchTokens: Int = 64, vocabulary: Int = 257
        ) {
            self.cells = cells
            self.sequences = sequences
            self.holders = holders
            self.batchTokens = batchTokens
            self.vocabulary = vocabulary
        }
    }

    public let contextCells: Int
    public let sequenceTokens: Int
    public let sequences: Int
    public let sequenceNumbers: Int
    public let batchTokens: Int
    public let sharesCells = true
    /// Simulated time since the start.
    public private(set) var elapsed = Duration.zero
    /// Tokens computed since the start.
    public private(set) var computedTokens = 0
    /// What a real cache would have refused, or computed wrongly; empty as long as the scheduler is right.
    public private(set) var violations: [String] = []

    private let cost: Cost
    private let row: (History, UnsafeMutableBufferPointer<Float>) -> Void
    private let outcome: (StepBatch) -> DecodeOutcome
    private let cells: SimulatedCells
    /// Logits of the last batch, one row after another in the order in which they were asked for.
    private let logits: UnsafeMutableBufferPointer<Float>
    private let vocabulary: Int
    /// For each token of the last batch, its row; -1 when it has none.
    private var rows: [Int] = []

    /// - Parameters:
    ///   - size: how large the machine is.
    ///   - cost: what a step costs.
    ///   - outcome: what becomes of a batch; called before anything is computed.
    ///   - row: writes the logits after a token, all of them.
    public init(
        _ size: Size = Size(), cost: Cost = Cost(),
        outcome: @escaping @Sendable (StepBatch) -> DecodeOutcome = { _ in .done },
        row: @escaping @Sendable (History, UnsafeMutableBufferPointer<Float>) -> Void
    ) {
        contextCells = size.cells
        sequenceTokens = size.cells
        sequences = size.sequences
        sequenceNumbers = size.sequences + size.holders + 1
        batchTokens = size.batchTokens
        vocabulary = size.vocabulary
        logits = .allocate(capacity: size.batchTokens * size.vocabulary)
        cells = SimulatedCells(count: size.cells, sequences: sequenceNumbers)
        self.cost = cost
        self.outcome = outcome
        self.row = row
    }

    deinit { logits.deallocate() }

    /// Cells that any sequence has.
    public var usedCells: Int { contextCells - cells.free }

    /// Lets time pass in which nothing is computed.
    public func wait(until moment: Duration) { elapsed = max(elapsed, moment) }

    public func decode(_ batch: StepBatch) -> DecodeOutcome {
        if batch.entries.count > batchTokens { violations.append("a batch has \(batch.entries.count) tokens") }
        let answer = outcome(batch)
        guard answer == .done else { return answer }
        guard batch.entries.count <= cells.free else { return .noCells }
        rows.removeAll(keepingCapacity: true)
        var used = 0
        var milliseconds = cost.stepMilliseconds
        for entry in batch.entries {
            let history = put(entry)
            let context = Double(entry.position) / 1000 * cost.contextMilliseconds
            milliseconds += (entry.wantsLogits ? cost.decodeMilliseconds : cost.prefillMilliseconds) + context
            rows.append(entry.wantsLogits && used < batchTokens ? used : -1)
            guard entry.wantsLogits, used < batchTokens else { continue }
            let target = rowLogits(used)
            target.initialize(repeating: 0)
            row(history, target)
            used += 1
        }
        computedTokens += batch.entries.count
        elapsed += .milliseconds(milliseconds)
        return .done
    }

    private func put(_ entry: StepBatch.Entry) -> History {
        let count = cells.count(of: entry.sequence)
        if Int(entry.position) != count || cells.cell(of: entry.sequence, at: entry.position) != nil {
            violations.append("sequence \(entry.sequence) has \(count) cells and gets position \(entry.position)")
        }
        let before = cells.cell(of: entry.sequence, at: entry.position - 1).map { cells.history($0).hash }
        if entry.position > 0, before == nil {
            violations.append("sequence \(entry.sequence) has nothing before position \(entry.position)")
        }
        let history = History(entry.token, after: before)
        cells.add(history, to: entry.sequence, at: entry.position)
        return history
    }

    private func rowLogits(_ row: Int) -> UnsafeMutableBufferPointer<Float> {
        UnsafeMutableBufferPointer(rebasing: logits[row * vocabulary..<(row + 1) * vocabulary])
    }

    public func logits(at index: Int) -> UnsafeMutableBufferPointer<Float>? {
        rows.indices.contains(index) && rows[index] >= 0 ? rowLogits(rows[index]) : nil
    }

    public func copy(from source: Int32, to target: Int32, positions: Range<Int32>) {
        for position in positions {
            guard let cell = cells.cell(of: source, at: position) else { continue }
            if let other = cells.cell(of: target, at: position), other != cell {
                violations.append("sequence \(target) has two cells at position \(position)")
            }
            cells.share(cell, with: target, at: position)
        }
    }

    @discardableResult
    public func remove(sequence: Int32, positions: Range<Int32>) -> Bool {
        for position in positions { cells.remove(sequence, at: position) }
        return true
    }

    public func remove(sequence: Int32) { cells.remove(sequence) }

    /// Bytes that `save` writes for a token: its position, its id, the hash up to it.
    public static let savedBytes = 16

    public func save(sequence: Int32) -> [UInt8]? {
        let saved = cells.positions(of: sequence).compactMap { position in
            cells.cell(of: sequence, at: position).map { (position, cells.history($0)) }
        }
        guard !saved.isEmpty else { return nil }
        return [UInt8](unsafeUninitializedCapacity: saved.count * Self.savedBytes) { bytes, count in
            let bytes = UnsafeMutableRawBufferPointer(bytes)
            for (place, (position, history)) in saved.enumerated() {
                let start = place * Self.savedBytes
                bytes.storeBytes(of: position, toByteOffset: start, as: Int32.self)
                bytes.storeBytes(of: history.token, toByteOffset: start + 4, as: Int32.self)
                bytes.storeBytes(of: history.hash, toByteOffset: start + 8, as: UInt64.self)
            }
            count = saved.count * Self.savedBytes
            elapsed += .milliseconds(cost.savedMilliseconds * Double(saved.count) / 1000)
        }
    }

    public func restore(sequence: Int32, _ bytes: [UInt8]) -> Bool {
        remove(sequence: sequence)
        let tokens = bytes.count / Self.savedBytes
        guard tokens <= cells.free else { return false }
        bytes.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: tokens * Self.savedBytes, by: Self.savedBytes) {
                let position = bytes.loadUnaligned(fromByteOffset: start, as: Int32.self)
                let token = bytes.loadUnaligned(fromByteOffset: start + 4, as: Int32.self)
                let hash = bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
                cells.add(History(hash: hash, token: token), to: sequence, at: position)
            }
        }
        elapsed += .milliseconds(cost.savedMilliseconds * Double(tokens) / 1000)
        return true
    }
}
