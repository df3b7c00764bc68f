public import Generation

/// Makes models ready to be called: what deploying needs of the workers.
public protocol ModelHost: Sendable {
    /// Checks that the model exists, is sound and would fit, without loading it.
    ///
    /// - Throws: `ServiceError` with the reason it cannot be used.
    func check(model: String) async throws

    /// Makes sure `model` is loaded and answers.
    ///
    /// - Throws: `ServiceError` with the reason the model cannot be used: `model_not_found`, `invalid_model_file`,
    ///   `insufficient_memory`, `bound_exceeded` for one worker too many, or what llama.cpp said of the file.
    func prepare(model: String) async throws -> ModelDescription

    /// Stops serving models that are not in `models`.
    func retain(only models: Set<String>) async
}
