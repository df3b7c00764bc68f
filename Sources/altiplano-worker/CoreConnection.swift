import Foundation
import Foundations
import Generation
import LlamaRuntime
import Logging
import Scheduling

#if canImport(Glibc)
    import Glibc
#endif

/// Speaks `WorkerCommand` and `WorkerReport` with the core.
final class CoreConnection: Sendable {
    private let channel: FrameChannel
    private let logger: Logger

    init(_ channel: FrameChannel, _ logger: Logger) {
        self.channel = channel
        self.logger = logger
    }

    /// Sends a report; without a core to read it the process has no purpose and exits.
    func send(_ report: WorkerReport) {
        do {
            if case .step(let reports) = report {
                try channel.send(body: try StepCodec.encode(reports))
            } else {
                try channel.send(header: try JSONEncoder().encode(report))
            }
        } catch {
            logger.error("the core cannot be reached; exiting", metadata: ["error": "\(error)"])
            _exit(1)
        }
    }

    /// Starts the thread that takes commands; the process exits at once when the core closes the socket.
    func serve(_ loop: BatchLoop) {
        let thread = Thread { [self] in
            do {
                while let header = try channel.receive() {
                    perform(try JSONDecoder().decode(WorkerCommand.self, from: header), loop)
                }
            } catch {
                logger.error("a command cannot be read; exiting", metadata: ["error": "\(error)"])
                _exit(1)
            }
            _exit(0)
        }
        thread.name = "core-commands"
        thread.start()
    }

    private func perform(_ command: WorkerCommand, _ loop: BatchLoop) {
        switch command {
        case .generate(let id, let request): loop.generate(id: id, request)
        case .cancel(let id): loop.cancel(id: id)
        case .ping(let number): loop.ping(number)
        case .drain: loop.drain()
        }
    }
}
