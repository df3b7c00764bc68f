import CLlama
public import Foundations

/// A `llama_context` that turns texts into vectors.
///
/// Not Sendable: exactly one thread, the embedding loop's, may use it after it was made.
public final class EmbeddingContext {
    /// Numbers of one vector.
    public let dimensions: Int
    /// The longest text, in tokens.
    public let contextTokens: Int
    /// Texts of one batch, below llama.cpp's 256 sequence ids (LLAMA_MAX_SEQ).
    public static let batchTexts = 128
    /// Tokens that a batch is filled with. On two cores of a Zen 4 larger ones are computed more slowly, as every token
    /// looks at the mask of all others, and hold up who generates for longer; see docs/benchmarks/README.md.
    public static let batchTokens = 512
    /// The same while a generation takes turns with the batches: its next token waits for a batch.
    public static let sharedBatchTokens = 128
    /// An encoder computes a text in one piece, so its longest text takes memory for all its tokens at once.
    static let longestContext = 8192
    private let model: LlamaModel
    private let turns: ComputeTurns
    private let pointer: OpaquePointer
    private let threadpool: ggml_threadpool_t?
    private var batch: llama_batch

    /// - Parameters:
    ///   - model: an embedding model (`LlamaModel.isEmbeddingModel`).
    ///   - turns: shared with whoever computes on the same cores.
    /// - Throws: `ServiceError` with code `invalid_model_file` when it is none, or `insufficient_memory`.
    public init(_ model: LlamaModel, turns: ComputeTurns = ComputeTurns()) throws(ServiceError) {
        guard model.isEmbeddingModel else {
            throw ServiceError(
                .invalidRequest, code: .invalidModelFile,
                "\(model.parameters.path) is not an embedding model: embeddings come from encoders, such as BERT, "
                    + "whose file names a pooling")
        }
        let threads = Int32(model.parameters.threads)
        contextTokens = min(max(1, model.trainedContextTokens), Self.longestContext)
        let tokens = max(contextTokens, Self.batchTokens)
        var parameters = llama_context_default_params()
        parameters.n_ctx = UInt32(tokens)
        parameters.n_batch = UInt32(tokens)
        parameters.n_ubatch = UInt32(tokens)
        parameters.n_seq_max = UInt32(Self.batchTexts)
        parameters.n_threads = threads
        parameters.n_threads_batch = threads
        parameters.embeddings = true
        parameters.kv_unified = true
        parameters.no_perf = true
        LlamaLog.shared.clearErrors()
        guard let pointer = llama_init_from_model(model.handle.pointer, parameters) else {
            throw ServiceError(
                .unavailable, code: .insufficientMemory,
                "no context for embeddings of \(tokens) tokens can be made: "
                    + (LlamaLog.shared.errors ?? "no reason given"), isRetryable: false)
        }
        self.model = model
        self.turns = turns
        self.pointer = pointer
        dimensions = Int(llama_model_n_embd_out(model.handle.pointer))
        threadpool = altiplano_threadpool_attach(pointer, threads, 0)
        batch = llama_batch_init(Int32(tokens), 0, 1)
    }

    deinit {
        llama_batch_free(batch)
        llama_free(pointer)
        altiplano_threadpool_free(threadpool)
    }

    /// What the next batch is filled with, in tokens.
    var wantedBatchTokens: Int { turns.isShared(with: .generation) ? Self.sharedBatchTokens : Self.batchTokens }

    /// Computes the vectors of some texts, each of length 1.
    ///
    /// - Parameter texts: token ids; at most `batchTexts`, together at most `batchTokens`, or one of `contextTokens`.
    /// - Throws: `ServiceError` when llama.cpp cannot compute them.
    func encode(_ texts: [[Int32]]) throws(ServiceError) -> [[Float]] {
        var count = 0
        for (sequence, tokens) in texts.enumerated() {
            for (position, token) in tokens.enumerated() {
                batch.token[count] = token
                batch.pos[count] = Int32(position)
                batch.n_seq_id[count] = 1
                batch.seq_id[count]?[0] = Int32(sequence)
                batch.logits[count] = 1
                count += 1
            }
        }
        batch.n_tokens = Int32(count)
        let code = turns.take(.embedding) { llama_encode(pointer, batch) }
        guard code == 0 else { throw Self.failure("llama_encode returned \(code)") }
        var vectors: [[Float]] = []
        for sequence in texts.indices {
            guard let start = llama_get_embeddings_seq(pointer, Int32(sequence)) else {
                throw Self.failure("llama.cpp gave no vector of text \(sequence)")
            }
            vectors.append(Self.normalised(UnsafeBufferPointer(start: start, count: dimensions)))
        }
        return vectors
    }

    private static func normalised(_ values: UnsafeBufferPointer<Float>) -> [Float] {
        let length = values.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
        return values.map { length > 0 ? Float(Double($0) / length) : 0 }
    }

    private static func failure(_ cause: String) -> ServiceError {
        ServiceError(
            .internalFailure, code: .internalError, "the embeddings could not be computed", cause: cause)
    }
}

extension LlamaModel {
    /// Whether the model gives vectors and cannot generate: its attention is not causal, and its file says how the
    /// vectors of the tokens become one of the text (mean, first or last token).
    public var isEmbeddingModel: Bool {
        guard let architecture = metadata("general.architecture") else { return false }
        let pooling = metadata("\(architecture).pooling_type").flatMap { UInt32($0) }
        let poolings = [LLAMA_POOLING_TYPE_MEAN, LLAMA_POOLING_TYPE_CLS, LLAMA_POOLING_TYPE_LAST]
        return metadata("\(architecture).attention.causal") == "false"
            && poolings.contains { UInt32(bitPattern: $0.rawValue) == pooling }
    }
}
