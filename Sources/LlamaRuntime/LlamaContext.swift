import CLlama
public import Foundations
public import Scheduling

/// A `llama_context` as a backend: one unified KV cache, sequences as slots.
///
/// Not Sendable: exactly one thread, the batch loop's, may use it after it was made.
public final class LlamaContext: SequenceBackend {
    public let contextCells: Int
    public let sequenceTokens: Int
    public let sequences: Int
    public let batchTokens: Int
    public let sharesCells: Bool
    /// A unified cache takes all of llama.cpp's sequence ids, whatever n_seq_max is (llama_kv_cache, seq_to_stream),
    /// but saves the owners of a cell only below n_seq_max (state_write_meta). So the last id below it is `savingID`,
    /// and the numbers past `sequences` are one id further on.
    public let sequenceNumbers = LoadParameters.sequenceBounds.upperBound + 1
    private let model: LlamaModel
    private let turns: ComputeTurns
    private let pointer: OpaquePointer
    private let memory: llama_memory_t
    private let threadpool: ggml_threadpool_t?
    private var batch: llama_batch

    /// - Parameters:
    ///   - model: the model, whose parameters say how large the context is.
    ///   - turns: shared with whoever computes on the same cores.
    /// - Throws: `ServiceError` with code `insufficient_memory` or `invalid_model_file`.
    public init(_ model: LlamaModel, turns: ComputeTurns = ComputeTurns()) throws(ServiceError) {
        let wanted = model.wantedContextCells
        try MemoryEstimate.checkContext(of: model, cells: wanted)
        var parameters = llama_context_default_params()
        parameters.n_ctx = UInt32(wanted)
        parameters.n_batch = UInt32(LoadParameters.batchTokens)
        parameters.n_ubatch = UInt32(LoadParameters.batchTokens)
        parameters.n_seq_max = UInt32(model.parameters.sequences + 1)
        parameters.n_threads = Int32(model.parameters.threads)
        parameters.n_threads_batch = Int32(model.parameters.threads)
        // Otherwise every sequence would own a fixed share of the cells, n_ctx / n_seq_max.
        parameters.kv_unified = true
        parameters.no_perf = true
        LlamaLog.shared.clearErrors()
        guard let pointer = llama_init_from_model(model.handle.pointer, parameters) else {
            throw ServiceError(
                .unavailable, code: .insufficientMemory,
                "no context of \(wanted) KV cells can be made: \(LlamaLog.shared.errors ?? "no reason given")"
                    + "; ask for a smaller context", isRetryable: false)
        }
        guard let memory = llama_get_memory(pointer) else {
            llama_free(pointer)
            throw ServiceError(
                .invalidRequest, code: .invalidModelFile,
                "\(model.parameters.path) has no KV cache (an embedding model?), so it cannot generate")
        }
        self.model = model
        self.turns = turns
        self.pointer = pointer
        self.memory = memory
        contextCells = Int(llama_n_ctx(pointer))
        sequenceTokens = min(contextCells, model.trainedContextTokens)
        sequences = model.parameters.sequences
        batchTokens = Int(llama_n_batch(pointer))
        // A recurrent state cannot be cut, and a sliding window forgets the beginnings that would be shared.
        let handle = model.handle.pointer
        sharesCells =
            !llama_model_is_recurrent(handle) && !llama_model_is_hybrid(handle) && llama_model_n_swa(handle) == 0
        threadpool = altiplano_threadpool_attach(pointer, Int32(model.parameters.threads), 1)
        batch = llama_batch_init(Int32(batchTokens), 0, 1)
    }

    deinit {
        llama_batch_free(batch)
        llama_free(pointer)
        altiplano_threadpool_free(threadpool)
    }

    public func decode(_ step: StepBatch) -> DecodeOutcome {
        guard !step.entries.isEmpty else { return .done }
        // llama_decode asserts this and would abort the process.
        guard step.entries.count <= batchTokens else {
            return .failed("the step has \(step.entries.count) tokens; the bound is \(batchTokens)")
        }
        for (index, entry) in step.entries.enumerated() {
            batch.token[index] = entry.token
            batch.pos[index] = entry.position
            batch.n_seq_id[index] = 1
            batch.seq_id[index]?[0] = entry.sequence
            batch.logits[index] = entry.wantsLogits ? 1 : 0
        }
        batch.n_tokens = Int32(step.entries.count)
        let code = turns.take(.generation) { llama_decode(pointer, batch) }
        switch code {
        case 0: return .done
        case 1: return .noCells
        default: return .failed("llama_decode returned \(code)")
        }
    }

    public func logits(at index: Int) -> UnsafeMutableBufferPointer<Float>? {
        guard let start = llama_get_logits_ith(pointer, Int32(index)) else { return nil }
        return UnsafeMutableBufferPointer(start: start, count: model.vocabulary.size)
    }

    public func copy(from source: Int32, to target: Int32, positions: Range<Int32>) {
        guard !positions.isEmpty else { return }
        llama_memory_seq_cp(memory, id(source), id(target), positions.lowerBound, positions.upperBound)
    }

    private var savingID: Int32 { Int32(sequences) }

    private func id(_ number: Int32) -> Int32 { number < savingID ? number : number + 1 }

    @discardableResult
    public func remove(sequence: Int32, positions: Range<Int32>) -> Bool {
        positions.isEmpty || llama_memory_seq_rm(memory, id(sequence), positions.lowerBound, positions.upperBound)
    }

    public func remove(sequence: Int32) {
        // A whole sequence can always be removed (llama.h, llama_memory_seq_rm).
        _ = llama_memory_seq_rm(memory, id(sequence), -1, -1)
    }

    public func save(sequence: Int32) -> [UInt8]? {
        llama_memory_seq_cp(memory, id(sequence), savingID, -1, -1)
        defer { _ = llama_memory_seq_rm(memory, savingID, -1, -1) }
        let size = llama_state_seq_get_size(pointer, savingID)
        guard size > 0 else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = llama_state_seq_get_data(pointer, buffer.baseAddress, buffer.count, savingID)
        }
        return bytes.isEmpty ? nil : bytes
    }

    public func restore(sequence: Int32, _ bytes: [UInt8]) -> Bool {
        remove(sequence: sequence)
        defer { _ = llama_memory_seq_rm(memory, savingID, -1, -1) }
        let read = bytes.withUnsafeBufferPointer {
            llama_state_seq_set_data(pointer, $0.baseAddress, $0.count, savingID)
        }
        guard read > 0 else { return false }
        llama_memory_seq_cp(memory, savingID, id(sequence), -1, -1)
        return true
    }
}
