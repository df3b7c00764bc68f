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
    ///
    /// - Parameters:
    ///   - report: what to say.
    ///   - body: the vectors of `embedded`.
    func send(_ report: WorkerReport, body: [UInt8] = []) {
        do {
            if case .step(let reports) = report {
                try channel.send(body: try StepCodec.encode(reports))
            } else {
                try channel.send(header: try JSONEncoder().encode(report), body: body)
            }
        } catch {
            logger.error("the core cannot be reached; exiting", metadata: ["error": "\(error)"])
            _exit(1)
        }
    }

    /// Starts the thread that takes commands; the process exits at once when the core closes the socket.
    func serve(_ parts: WorkerParts) {
        let thread = Thread { [self] in
            do {
                while let header = try channel.receive() {
                    perform(try JSONDecoder().decode(WorkerCommand.self, from: header), parts)
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

    private func perform(_ command: WorkerCommand, _ parts: WorkerParts) {
        switch command {
        case .generate(let id, let request):
            guard let loop = parts.loop else {
                return send(.step([SequenceReport(id: id, news: .failed(parts.cannotGenerate))]))
            }
            loop.generate(id: id, request)
        case .embed(let id, let request):
            guard let embeddings = parts.embeddings else { return send(.embeddingFailed(id: id, parts.cannotEmbed)) }
            embeddings.embed(id: id, request)
        case .cancel(let id):
            parts.loop?.cancel(id: id)
            parts.embeddings?.cancel(id: id)
        case .ping(let number):
            if let loop = parts.loop { loop.ping(number) } else { parts.embeddings?.ping(number) }
        case .drain:
            parts.loop?.drain()
            parts.embeddings?.drain()
        }
    }
}
