import Foundations
import Generation
import LlamaRuntime
import Scheduling

/// What a worker computes with: a model that generates, one that embeds, or both.
struct WorkerParts: Sendable {
    /// The name of the worker's own model.
    let model: String
    /// nil when the worker's own model is an embedding model.
    let loop: BatchLoop?
    /// nil when the server has no embedding model.
    let embeddings: EmbeddingLoop?

    /// Blocks the calling thread until all loops have ended.
    func waitUntilEnded() {
        loop?.waitUntilEnded()
        embeddings?.waitUntilEnded()
    }

    var cannotGenerate: ServiceError {
        ServiceError(
            .invalidRequest, code: .unsupportedModel,
            "This assistant's model, '\(model)', only gives embeddings: it cannot generate. Use POST /v1/embeddings.",
            parameter: "model")
    }

    var cannotEmbed: ServiceError {
        ServiceError(
            .invalidRequest, code: .unsupportedModel,
            "This assistant's model cannot give embeddings, and the server has no embedding model. Ask its operator to "
                + "set 'embedding_model'.",
            parameter: "model")
    }
}

extension CoreConnection {
    /// Sends what an embedding loop reports.
    @Sendable func report(_ report: EmbeddingLoop.Report) {
        switch report {
        case .embedded(let id, let result):
            send(.embedded(id: id, result.summary), body: result.values.littleEndianBytes)
        case .failed(let id, let error): send(.embeddingFailed(id: id, error))
        case .pong(let number, let load): send(.pong(number, load))
        }
    }
}
