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

/// Hosts one model. Started by the core, which talks to it over the socket it inherits as file descriptor 0.
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

    func run() throws {
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        let logger = Logger(label: "altiplano.worker")
        Self.followCore()
        let connection = CoreConnection(FrameChannel(descriptor: STDIN_FILENO), logger)
        connection.send(.hello(WorkerHello(processID: getpid())))
        LlamaLog.shared.use(logger)
        let loop: BatchLoop
        do {
            loop = try start(connection, logger)
        } catch {
            let reason = ServiceError.wrapping(error, doing: "load the model")
            logger.error("the model cannot be loaded", metadata: ["error": "\(reason)"])
            connection.send(.failed(reason))
            throw ExitCode.failure
        }
        connection.serve(loop)
        loop.waitUntilEnded()
        logger.info("drained; exiting")
        // The reader's thread still waits on the socket: there is nothing left for it to do.
        Glibc.exit(0)
    }

    private func start(_ connection: CoreConnection, _ logger: Logger) throws -> BatchLoop {
        let parameters = LoadParameters(
            path: model, name: name, contextCells: context, sequences: sequences, threads: threads)
        let model = try LlamaModel(parameters)
        let context = try LlamaContext(model)
        connection.send(.ready(model.description(contextCells: context.contextCells)))
        var configuration = BatchLoop.Configuration()
        configuration.logger = logger
        return BatchLoop(context, of: model, configuration) { connection.send($0) }
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
