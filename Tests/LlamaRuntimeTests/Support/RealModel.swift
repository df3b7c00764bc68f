import Foundation
import Foundations
import LlamaRuntime
import Scheduling
import SchedulingTesting

/// The starter model that ops/bootstrap fetched, loaded once for all tests.
enum RealModel {
    static let path = repository.appendingPathComponent(".deps/models/smollm2-135m-instruct.gguf").path

    /// The starter embedding model.
    static let embeddingPath = repository.appendingPathComponent(".deps/models/all-minilm-l6-v2.gguf").path

    static var repository: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
    }

    private static let loaded = Result {
        try LlamaModel(LoadParameters(path: path, name: "smollm2", contextCells: 2048, sequences: 4, threads: 1))
    }

    static var model: LlamaModel { get throws { try loaded.get() } }

    /// A loop on a context of its own.
    static func driver() throws -> LoopDriver {
        let model = try model
        return try LoopDriver { BatchLoop(try LlamaContext(model), of: model, sink: $0) }
    }
}
