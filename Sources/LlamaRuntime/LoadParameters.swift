import Foundation
import Foundations

/// How a model is loaded and how many it serves at once.
public struct LoadParameters: Sendable, Hashable {
    /// The GGUF file.
    public var path: String
    /// The name in the catalogue.
    public var name: String
    /// KV cells shared by all sequences, in tokens; nil takes the trained context, at most `defaultContextCells`.
    public var contextCells: Int?
    /// Sequences generated at once.
    public var sequences: Int
    /// Compute threads.
    public var threads: Int
    /// A Jinja chat template instead of the model's own, or `chatml`.
    public var chatTemplate: String?

    /// What nil `contextCells` is bounded by: a model trained for 128k tokens would otherwise take all memory.
    public static let defaultContextCells = 8192
    /// Sequences generated at once unless asked otherwise.
    public static let defaultSequences = 32
    /// The smallest and largest number of KV cells, in tokens; llama.cpp rounds up to a multiple of 256.
    public static let contextCellBounds = 256...16_777_216
    /// Below llama.cpp's own limit of 256 sequence ids (LLAMA_MAX_SEQ): those that requests do not take hold cached
    /// prefixes, and two are for saving and restoring.
    public static let sequenceBounds = 1...254
    /// ggml's own limit on threads (GGML_MAX_N_THREADS).
    public static let threadBounds = 1...512
    /// Tokens in one `llama_decode`, over all sequences. Past its own n_batch llama.cpp aborts the process.
    public static let batchTokens = 512

    /// - Parameters:
    ///   - path: the GGUF file.
    ///   - name: the name in the catalogue.
    ///   - contextCells: KV cells shared by all sequences, in tokens.
    ///   - sequences: sequences generated at once.
    ///   - threads: compute threads; nil takes one for each core this process may use.
    ///   - chatTemplate: a Jinja chat template instead of the model's own.
    public init(
        path: String, name: String, contextCells: Int? = nil, sequences: Int = LoadParameters.defaultSequences,
        threads: Int? = nil, chatTemplate: String? = nil
    ) {
        self.path = path
        self.name = name
        self.contextCells = contextCells
        self.sequences = sequences
        self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
        self.chatTemplate = chatTemplate
    }

    /// Checks every number against its bounds.
    func check() throws(ServiceError) {
        if let contextCells {
            try Self.check(contextCells, Self.contextCellBounds, "context", unit: "tokens")
        }
        try Self.check(sequences, Self.sequenceBounds, "sequences", unit: "sequences")
        try Self.check(threads, Self.threadBounds, "threads", unit: "threads")
    }

    private static func check(
        _ value: Int, _ bounds: ClosedRange<Int>, _ name: String, unit: String
    ) throws(ServiceError) {
        guard !bounds.contains(value) else { return }
        throw ServiceError(
            .invalidRequest, code: .boundExceeded,
            "\(name) is \(value) \(unit); it must be \(bounds.lowerBound) to \(bounds.upperBound)", parameter: name)
    }
}
