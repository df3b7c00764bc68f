/// Computes: keys and values of tokens, and the logits after them. libllama is one, `SimulatedBackend` another.
///
/// A backend is confined to one thread, the batch loop's. Cells belong to any number of sequences: sharing copies
/// nothing, and a cell is free when no sequence has it.
public protocol SequenceBackend: AnyObject {
    /// KV cells shared by all sequences, in tokens.
    var contextCells: Int { get }
    /// The longest a single sequence may be, prompt and answer together, in tokens.
    var sequenceTokens: Int { get }
    /// Sequences for requests; their numbers are 0 ..< `sequences`.
    var sequences: Int { get }
    /// All sequence numbers there are, 0 ..< `sequenceNumbers`: those past `sequences` only hold cells.
    var sequenceNumbers: Int { get }
    /// The most tokens in one batch, over all sequences.
    var batchTokens: Int { get }
    /// Whether parts of sequences can be shared, saved and forgotten; false for models with a recurrent state.
    var sharesCells: Bool { get }

    /// Computes a batch. Unless it returns `done` the caller must `remove` or truncate every sequence in the batch.
    func decode(_ batch: StepBatch) -> DecodeOutcome
    /// The logits after the batch's token at this index, which must have asked for them.
    ///
    /// Valid until the next `decode`; the caller may overwrite them. Nil when there are none.
    func logits(at index: Int) -> UnsafeMutableBufferPointer<Float>?
    /// Gives `target` the cells that `source` has at these positions.
    func copy(from source: Int32, to target: Int32, positions: Range<Int32>)
    /// Takes a sequence out of its cells at these positions; false when the backend cannot forget a part.
    @discardableResult
    func remove(sequence: Int32, positions: Range<Int32>) -> Bool
    /// Forgets a sequence whole.
    func remove(sequence: Int32)
    /// Keys and values of a sequence's cells with their positions, or nil when they cannot be saved.
    func save(sequence: Int32) -> [UInt8]?
    /// Puts saved cells back, in place of what the sequence had; false, and nothing is there, when it cannot.
    func restore(sequence: Int32, _ bytes: [UInt8]) -> Bool
}

/// The tokens of one step, over all sequences.
public struct StepBatch: Sendable {
    /// One token at one position of one sequence.
    public struct Entry: Sendable, Hashable {
        /// The token's id.
        public var token: Int32
        /// Its position in the sequence, from 0.
        public var position: Int32
        /// The sequence's number.
        public var sequence: Int32
        /// Whether the logits after it are wanted.
        public var wantsLogits: Bool

        /// - Parameters:
        ///   - token: the token's id.
        ///   - position: its position in the sequence, from 0.
        ///   - sequence: the sequence's number.
        ///   - wantsLogits: whether the logits after it are wanted.
        public init(token: Int32, position: Int32, sequence: Int32, wantsLogits: Bool) {
            self.token = token
            self.position = position
            self.sequence = sequence
            self.wantsLogits = wantsLogits
        }
    }

    /// Never more than the backend's `batchTokens`.
    public var entries: [Entry] = []

    /// An empty batch.
    public init() {}
}

/// What became of a batch.
public enum DecodeOutcome: Sendable, Hashable {
    case done
    /// There are no free KV cells for it; nothing was computed.
    case noCells
    /// The computation failed; some of it may have been done.
    case failed(String)
}
