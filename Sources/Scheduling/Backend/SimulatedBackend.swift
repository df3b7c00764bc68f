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

        /// - Parameters:
        ///   - stepMilliseconds: of a step, whatever is in it.
        ///   - decodeMilliseconds: of a token whose next token is sampled.
        ///   - prefillMilliseconds: of a prompt token.
        ///   - contextMilliseconds: what a thousand tokens of context add to a token.
        public init(
            stepMilliseconds: Double = 4, decodeMilliseconds: Double = 4, prefillMilliseconds: Double = 4,
            contextMilliseconds: Double = 0.5
        ) {
            self.stepMilliseconds = stepMilliseconds
            self.decodeMilliseconds = decodeMilliseconds
            self.prefillMilliseconds = prefillMilliseconds
            self.contextMilliseconds = contextMilliseconds
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

    private struct Cell {
        var position: Int32
        var history: History
        var owners: Set<Int32>
    }

    public let contextCells: Int
    public let sequenceTokens: Int
    public let sequences: Int
    public let sequenceNumbers: Int
    public let batchTokens: Int
    public let sharesCells = true
    /// Simulated time since the start.
    public private(set) var elapsed = Duration.zero
    /// What a real cache would have refused, or computed wrongly; empty as long as the scheduler is right.
    public private(set) var violations: [String] = []

    private let cost: Cost
    private let vocabulary: Int
    private let row: (History, UnsafeMutableBufferPointer<Float>) -> Void
    private let outcome: (StepBatch) -> DecodeOutcome
    private var cells: [Int: Cell] = [:]
    private var free: [Int]
    /// For each sequence, its cells by position.
    private var places: [Int32: [Int32: Int]] = [:]
    private var rows: [Int: UnsafeMutableBufferPointer<Float>] = [:]

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
        self.cost = cost
        self.outcome = outcome
        self.row = row
        free = Array((0..<size.cells).reversed())
    }

    deinit { rows.values.forEach { $0.deallocate() } }

    /// Cells that any sequence has.
    public var usedCells: Int { contextCells - free.count }

    /// Lets time pass in which nothing is computed.
    public func wait(until moment: Duration) { elapsed = max(elapsed, moment) }

    public func decode(_ batch: StepBatch) -> DecodeOutcome {
        if batch.entries.count > batchTokens { violations.append("a batch has \(batch.entries.count) tokens") }
        let answer = outcome(batch)
        guard answer == .done else { return answer }
        guard batch.entries.count <= free.count else { return .noCells }
        rows.values.forEach { $0.deallocate() }
        rows = [:]
        var milliseconds = cost.stepMilliseconds
        for (index, entry) in batch.entries.enumerated() {
            let history = put(entry)
            let context = Double(entry.position) / 1000 * cost.contextMilliseconds
            milliseconds += (entry.wantsLogits ? cost.decodeMilliseconds : cost.prefillMilliseconds) + context
            if entry.wantsLogits {
                let logits = UnsafeMutableBufferPointer<Float>.allocate(capacity: vocabulary)
                logits.initialize(repeating: 0)
                row(history, logits)
                rows[index] = logits
            }
        }
        elapsed += .milliseconds(milliseconds)
        return .done
    }

    private func put(_ entry: StepBatch.Entry) -> History {
        let own = places[entry.sequence] ?? [:]
        if Int(entry.position) != own.count || own[entry.position] != nil {
            violations.append("sequence \(entry.sequence) has \(own.count) cells and gets position \(entry.position)")
        }
        let before = own[entry.position - 1].flatMap { cells[$0]?.history.hash }
        if entry.position > 0, before == nil {
            violations.append("sequence \(entry.sequence) has nothing before position \(entry.position)")
        }
        let history = History(entry.token, after: before)
        if let cell = free.popLast() {
            cells[cell] = Cell(position: entry.position, history: history, owners: [entry.sequence])
            places[entry.sequence, default: [:]][entry.position] = cell
        }
        return history
    }

    public func logits(at index: Int) -> UnsafeMutableBufferPointer<Float>? { rows[index] }

    public func copy(from source: Int32, to target: Int32, positions: Range<Int32>) {
        for position in positions {
            guard let cell = places[source]?[position] else { continue }
            if let other = places[target]?[position], other != cell {
                violations.append("sequence \(target) has two cells at position \(position)")
            }
            cells[cell]?.owners.insert(target)
            places[target, default: [:]][position] = cell
        }
    }

    @discardableResult
    public func remove(sequence: Int32, positions: Range<Int32>) -> Bool {
        for position in positions {
            guard let cell = places[sequence]?.removeValue(forKey: position) else { continue }
            letGo(of: cell, by: sequence)
        }
        return true
    }

    public func remove(sequence: Int32) {
        for cell in (places.removeValue(forKey: sequence) ?? [:]).values { letGo(of: cell, by: sequence) }
    }

    private func letGo(of cell: Int, by sequence: Int32) {
        cells[cell]?.owners.remove(sequence)
        guard cells[cell]?.owners.isEmpty == true else { return }
        cells[cell] = nil
        free.append(cell)
    }

    public func save(sequence: Int32) -> [UInt8]? {
        let own = (places[sequence] ?? [:]).sorted { $0.key < $1.key }.compactMap { cells[$0.value] }
        guard !own.isEmpty else { return nil }
        var bytes: [UInt8] = []
        for cell in own {
            withUnsafeBytes(of: cell.position) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: cell.history.token) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: cell.history.hash) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    public func restore(sequence: Int32, _ bytes: [UInt8]) -> Bool {
        remove(sequence: sequence)
        let size = 16
        guard bytes.count / size <= free.count else { return false }
        bytes.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count - size + 1, by: size) {
                let position = bytes.loadUnaligned(fromByteOffset: start, as: Int32.self)
                let token = bytes.loadUnaligned(fromByteOffset: start + 4, as: Int32.self)
                let hash = bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
                guard let cell = free.popLast() else { return }
                cells[cell] = Cell(
                    position: position, history: History(hash: hash, token: token), owners: [sequence])
                places[sequence, default: [:]][position] = cell
            }
        }
        return true
    }
}
