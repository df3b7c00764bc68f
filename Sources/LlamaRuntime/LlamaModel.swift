import CKernels
import CLlama
import Foundation
public import Foundations
public import Generation
import Synchronization

/// A loaded GGUF model: weights, vocabulary and chat template. Immutable once loaded.
public final class LlamaModel: Sendable {
    /// The tokenizer.
    public let vocabulary: Vocabulary
    /// The model's chat template, or why it has none that works.
    public let chatTemplate: Result<ChatTemplate, ServiceError>
    /// What was asked for.
    public let parameters: LoadParameters
    let handle: ModelHandle

    // llama.cpp's error lines have no load they belong to, so loads that want to quote theirs go one by one.
    private static let loading = Mutex(())

    /// Loads the file.
    ///
    /// - Parameter parameters: what to load and how.
    /// - Throws: `ServiceError` with code `invalid_model_file` (not a GGUF, truncated, of an unknown architecture),
    ///   `insufficient_memory`, `not_found` or `bound_exceeded`. llama.cpp's own last error lines are in the message.
    public init(_ parameters: LoadParameters) throws(ServiceError) {
        try parameters.check()
        try MemoryEstimate.checkFile(at: parameters.path)
        self.parameters = parameters
        handle = try Self.load(parameters)
        guard let vocabulary = llama_model_get_vocab(handle.pointer), llama_vocab_n_tokens(vocabulary) > 0 else {
            throw ServiceError(
                .invalidRequest, code: .invalidModelFile, "\(parameters.path) has no vocabulary, so it cannot generate")
        }
        guard !llama_model_has_encoder(handle.pointer), llama_model_has_decoder(handle.pointer) else {
            throw ServiceError(
                .invalidRequest, code: .invalidModelFile,
                "\(parameters.path) is not a decoder-only model; only those can be served")
        }
        self.vocabulary = Vocabulary(model: handle, pointer: vocabulary)
        do {
            chatTemplate = .success(try ChatTemplate(model: handle, override: parameters.chatTemplate))
        } catch {
            chatTemplate = .failure(error)
        }
    }

    private static func load(_ parameters: LoadParameters) throws(ServiceError) -> ModelHandle {
        let log = LlamaLog.shared
        let outcome: Result<ModelHandle, ServiceError> = loading.withLock { _ in
            log.clearErrors()
            guard let pointer = llama_model_load_from_file(parameters.path, llama_model_default_params()) else {
                let reason = log.errors ?? "llama.cpp gave no reason"
                return .failure(
                    ServiceError(
                        .invalidRequest, code: .invalidModelFile,
                        "the model file \(parameters.path) cannot be loaded: \(reason)"))
            }
            // After the first load, which would offer our buffer type to the weights, and before anything is computed.
            altiplano_kernels_install()
            return .success(ModelHandle(pointer))
        }
        return try outcome.get()
    }

    /// Which of our own kernels compute parts of the model on the CPU (see CKernels.h).
    public var kernels: String {
        switch altiplano_kernels_of_processor() {
        case ALTIPLANO_KERNELS_AVX2: "AVX2"
        case ALTIPLANO_KERNELS_AVX512: "AVX-512"
        case ALTIPLANO_KERNELS_AVX512_VNNI: "AVX-512 VNNI"
        default: "none"
        }
    }

    /// The context the model was trained for, in tokens.
    public var trainedContextTokens: Int { Int(llama_model_n_ctx_train(handle.pointer)) }

    /// KV cells to ask for: what the parameters say, or the bounded trained context.
    var wantedContextCells: Int {
        parameters.contextCells
            ?? max(
                LoadParameters.contextCellBounds.lowerBound,
                min(trainedContextTokens, LoadParameters.defaultContextCells))
    }

    /// What the worker tells of itself.
    ///
    /// - Parameter contextCells: the KV cells the context really has.
    public func description(contextCells: Int) -> ModelDescription {
        ModelDescription(
            name: parameters.name, path: parameters.path, architecture: metadata("general.architecture") ?? "unknown",
            summary: text { llama_model_desc(handle.pointer, $0, $1) } ?? "",
            parameters: llama_model_n_params(handle.pointer), sizeBytes: llama_model_size(handle.pointer),
            trainedContextTokens: trainedContextTokens, vocabularySize: vocabulary.size, contextCells: contextCells,
            sequences: parameters.sequences, threads: parameters.threads)
    }

    /// A metadata value of the GGUF file as text.
    func metadata(_ key: String) -> String? {
        text { llama_model_meta_val_str(handle.pointer, key, $0, $1) }
    }

    private func text(_ fill: (UnsafeMutablePointer<CChar>, Int) -> Int32) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
            guard let base = buffer.baseAddress, fill(base, buffer.count) >= 0 else { return nil }
            return String(cString: base)
        }
    }
}

/// Owns a `llama_model`; freed when the last user is gone.
// Safe to share: llama.cpp does not change a model after it is loaded, and every call here only reads it.
final class ModelHandle: @unchecked Sendable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { llama_model_free(pointer) }
}
