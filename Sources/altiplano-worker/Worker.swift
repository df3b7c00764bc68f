import ArgumentParser
import Foundation
import Foundations
import Generation
import LlamaRuntime
import Logging
import Scheduling

#if canImport(Glibc)
    import Glibc
#endif

/// Hosts one model, and an embedding model beside it. Started by the core, which talks to it over the socket it
/// inherits as file descriptor 0.
@main
struct Worker: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "altiplano-worker",
        abstract: "Hosts one model for `altiplano serve`, which starts it; not meant to be started by hand.")

    @Option(help: "The model file (GGUF).")
    var model: String
    @Option(help: "The model's name in the catalogue.")
    var name: String
    @Option(help: "KV cells shared by all sequences, in tokens.")
    var context: Int?
    @Option(help: "Sequences generated at once.")
    var sequences: Int = LoadParameters.defaultSequences
    @Option(help: "Compute threads; one for each core if not given.")
    var threads: Int?
    @Option(help: "Host memory for evicted prefixes and preempted requests, in MiB; 0 computes them again.")
    var hostCacheMib: Int?
    @Option(help: "Milliseconds between two tokens of a stream that others' prompts may stretch it to.")
    var interTokenTargetMs: Int?
    @Option(help: "Whether prompts of one tenant that begin the same are computed once: on or off.")
    var prefixCache: Switch?
    @Option(help: "How far a tenant may be ahead of another, in weighted tokens.")
    var fairnessWindow: Int?

    @Option(help: "The embedding model's file (GGUF); loaded with the first request for embeddings.")
    var embeddingModel: String?
    @Option(help: "The embedding model's name in the catalogue.")
    var embeddingName: String?

    enum Switch: String, ExpressibleByArgument {
        case on, off
    }

    func run() throws {
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        let logger = Logger(label: "altiplano.worker")
        Self.followCore()
        let connection = CoreConnection(FrameChannel(descriptor: STDIN_FILENO), logger)
        connection.send(.hello(WorkerHello(processID: getpid())))
        LlamaLog.shared.use(logger)
        let parts: WorkerParts
        do {
            parts = try start(connection, logger)
        } catch {
            let reason = ServiceError.wrapping(error, doing: "load the model")
            logger.error("the model cannot be loaded", metadata: ["error": "\(reason)"])
            connection.send(.failed(reason))
            throw ExitCode.failure
        }
        connection.serve(parts)
        parts.waitUntilEnded()
        logger.info("drained; exiting")
        // The reader's thread still waits on the socket: there is nothing left for it to do.
        Glibc.exit(0)
    }

    private func start(_ connection: CoreConnection, _ logger: Logger) throws -> WorkerParts {
        let parameters = LoadParameters(
            path: model, name: name, contextCells: context, sequences: sequences, threads: threads)
        let model = try LlamaModel(parameters)
        if model.isEmbeddingModel {
            connection.send(.ready(model.description(contextCells: model.trainedContextTokens)))
            return WorkerParts(
                model: name, loop: nil, embeddings: EmbeddingLoop(load: { model }, sink: connection.report))
        }
        let turns = ComputeTurns()
        let context = try LlamaContext(model, turns: turns)
        logger.info("the model is loaded", metadata: ["model": "\(name)", "kernels": "\(model.kernels)"])
        connection.send(.ready(model.description(contextCells: context.contextCells)))
        return WorkerParts(
            model: name,
            loop: BatchLoop(context, of: model, try configuration(logger)) { connection.send($0) },
            embeddings: embeddings(connection, turns, logger))
    }

    /// The loop of the embedding model that this worker was told of.
    private func embeddings(
        _ connection: CoreConnection, _ turns: ComputeTurns, _ logger: Logger
    ) -> EmbeddingLoop? {
        guard let embeddingModel else { return nil }
        let parameters = LoadParameters(
            path: embeddingModel, name: embeddingName ?? embeddingModel, threads: threads)
        return EmbeddingLoop(
            load: {
                let model = try LlamaModel(parameters)
                logger.info("the embedding model is loaded", metadata: ["model": "\(parameters.name)"])
                return model
            }, turns: turns, sink: connection.report)
    }

    private func configuration(_ logger: Logger) throws -> BatchLoop.Configuration {
        var configuration = BatchLoop.Configuration()
        configuration.logger = logger
        if let hostCacheMib {
            configuration.hostCacheBytes = try bounded(hostCacheMib, 0...1 << 20, "host-cache") << 20
        }
        if let prefixCache { configuration.sharesPrefixes = prefixCache == .on }
        var policy = FairSharePolicy.Parameters()
        if let interTokenTargetMs {
            policy.interTokenMilliseconds = Double(try bounded(interTokenTargetMs, 1...10_000, "inter-token-target"))
        }
        if let fairnessWindow {
            policy.fairnessWindow = Double(try bounded(fairnessWindow, 1...1_000_000, "fairness-window"))
        }
        configuration.policy = FairSharePolicy(policy)
        return configuration
    }

    private func bounded(_ value: Int, _ bounds: ClosedRange<Int>, _ name: String) throws -> Int {
        guard !bounds.contains(value) else { return value }
        throw ServiceError(
            .invalidRequest, code: .boundExceeded,
            "\(name) is \(value); it must be \(bounds.lowerBound) to \(bounds.upperBound)")
    }

    /// Ends this process when the core closes its end of the socket, also while a model is being read, and leaves
    /// Ctrl-C to the core: a terminal sends it to both.
    private static func followCore() {
        signal(SIGINT, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        Thread {
            // No events are asked for: poll(2) reports a hang-up always, and nothing else then.
            var socket = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
            while poll(&socket, 1, -1) <= 0 {}
            // Not exit(): its handlers would tear llama.cpp down under the thread that computes.
            _exit(0)
        }.start()
    }
}
