import ArgumentParser
public import Policies

/// Models that rules ask without a server; the composition root wires a worker.
public struct PolicyModels: Sendable {
    /// Asks a model about a window of text.
    public typealias Ask = @Sendable (PolicyStream.Question) async throws -> [PolicyStream.Answer]

    /// What rules need.
    public struct Request: Sendable {
        /// Where the model files are; nil for the home folder's.
        public var folder: String?
        /// The model whose embeddings topics compare; nil for the first that has some.
        public var embeddingModel: String?
        /// The detectors that will ask.
        public var detectors: [Detector]
    }

    /// Models that are ready to be asked.
    public struct Session: Sendable {
        public var ask: Ask
        /// Ends the workers.
        public var close: @Sendable () async -> Void

        /// - Parameters:
        ///   - ask: asks a model.
        ///   - close: ends the workers; called once.
        public init(ask: @escaping Ask, close: @escaping @Sendable () async -> Void = {}) {
            self.ask = ask
            self.close = close
        }
    }

    /// Starts what answers. Throws a `CommandFailure` or `ServiceError` that says why there is no model.
    public var open: @Sendable (Request) async throws -> Session

    /// - Parameter open: starts what answers; throws when there is no model.
    public init(open: @escaping @Sendable (Request) async throws -> Session) { self.open = open }

    /// No models at all.
    public static let unavailable = PolicyModels { _ in
        throw CommandFailure(
            "there is no model here that could be asked", hint: "name a folder with models: --model-folder FOLDER")
    }
}

/// Which models a command without a server may ask.
struct PolicyModelOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where the models are that rules ask (topics, hazards).", valueName: "folder"))
    var modelFolder: String?
    @Option(help: ArgumentHelp("The model whose embeddings topics compare.", valueName: "name"))
    var embeddingModel: String?

    /// Runs `body` with a way to ask the models of a program; a model that is away fails its rules' questions, and
    /// their `on_error` decides.
    func withAsk<Result>(
        for program: PolicyProgram, at stages: some Sequence<PolicyStage>,
        _ body: (PolicyModels.Ask?) async throws -> Result
    ) async throws -> Result {
        guard stages.contains(where: program.needsModel) else { return try await body(nil) }
        let session: PolicyModels.Session
        do {
            session = try await open(program.meaningDetectors)
        } catch {
            return try await body { _ in throw error }
        }
        do {
            let result = try await body(session.ask)
            await session.close()
            return result
        } catch {
            await session.close()
            throw error
        }
    }

    /// Starts the models; throws why there are none.
    func open(_ detectors: [Detector]) async throws -> PolicyModels.Session {
        try await CommandEnvironment.current.models.open(
            .init(folder: modelFolder, embeddingModel: embeddingModel, detectors: detectors))
    }
}
