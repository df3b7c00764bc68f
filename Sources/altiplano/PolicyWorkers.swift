import AdminCLI
import Assistants
import Engines
import Foundation
import Foundations
import Logging
import Policies

/// Workers for commands that need models and no server.
enum PolicyWorkers {
    /// Who the workers think is asking.
    private static let tenant = "command-line"

    static let models = PolicyModels { request in
        let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let worker = URL(filePath: executable).deletingLastPathComponent().path + "/altiplano-worker"
        guard FileManager.default.isExecutableFile(atPath: worker) else {
            throw ServiceError(
                .unavailable, code: .workerUnavailable,
                "there is no \(worker), which asks models: it is installed beside altiplano; build both with ops/build")
        }
        let catalogue = ModelCatalogue(
            folders: (request.folder.map { [$0] } ?? [Self.homeModels]) + StarterModels.folders(executable: executable),
            files: [])
        var logger = Logger(label: "altiplano") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        var timing = WorkerTiming()
        timing.drainMilliseconds = 1000
        let pool = WorkerPool(
            catalogue: catalogue,
            configuration: WorkerConfiguration(executable: worker, sequences: 4, timing: timing), logger: logger)
        let embeddings = request.embeddingModel ?? StarterModels.embedding
        // Whoever asks is told at once which model is missing.
        for detector in request.detectors {
            switch detector {
            case .hazards(let hazards): try await pool.check(model: hazards.model)
            case .topics, .promptInjection: try await pool.check(model: embeddings)
            default: break
            }
        }
        let running = Task { await pool.run() }
        let judge = MeaningJudge(engine: pool)
        return PolicyModels.Session(
            ask: { try await judge.answers(to: $0, embeddingModel: embeddings, tenant: tenant) },
            close: {
                await pool.stop()
                await running.value
            })
    }

    private static var homeModels: String {
        let variables = ProcessInfo.processInfo.environment
        let home =
            variables["ALTIPLANO_HOME"]
            ?? (variables["XDG_DATA_HOME"] ?? NSHomeDirectory() + "/.local/share") + "/altiplano"
        return home + "/models"
    }
}
