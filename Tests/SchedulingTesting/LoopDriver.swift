public import Foundations
public import Generation
public import Scheduling
import Testing

/// What a request's reports came to.
public struct Outcome: Sendable {
    public var started: [PromptUsage] = []
    public var deltas: [GeneratedDelta] = []
    public var result: GenerationResult?
    public var error: ServiceError?

    public var text: String { deltas.map(\.text).joined() }
    public var tokens: Int { deltas.map(\.tokens).reduce(0, +) }
    public var logprobs: [TokenLogprob] { deltas.flatMap { $0.logprobs ?? [] } }
    public var isOver: Bool { result != nil || error != nil }
}

/// Reads a loop's reports in order, the way the core does.
public struct LoopDriver {
    public let loop: BatchLoop
    private var reports: AsyncStream<WorkerReport>.AsyncIterator
    public private(set) var outcomes: [UInt64: Outcome] = [:]

    public init(_ start: (@escaping @Sendable (WorkerReport) -> Void) throws -> BatchLoop) rethrows {
        let (stream, continuation) = AsyncStream.makeStream(of: WorkerReport.self)
        loop = try start { continuation.yield($0) }
        reports = stream.makeAsyncIterator()
    }

    /// Reads until the condition holds.
    public mutating func read(until condition: ([UInt64: Outcome]) -> Bool) async {
        while !condition(outcomes), let report = await reports.next() { take(report) }
    }

    /// Reads until these requests are over.
    public mutating func finish(_ ids: UInt64...) async -> [Outcome] {
        await read { outcomes in ids.allSatisfy { outcomes[$0]?.isOver == true } }
        return ids.map { outcomes[$0] ?? Outcome() }
    }

    /// The load, from a ping.
    public mutating func load() async -> WorkerLoad? {
        loop.ping(42)
        while let report = await reports.next() {
            if case .pong(42, let load) = report { return load }
            take(report)
        }
        return nil
    }

    private mutating func take(_ report: WorkerReport) {
        guard case .step(let news) = report else { return }
        #expect(!news.isEmpty)
        for item in news {
            // Taken out, so that appending to it copies nothing.
            var outcome = outcomes.removeValue(forKey: item.id) ?? Outcome()
            #expect(!outcome.isOver, "request \(item.id) has news after its end")
            switch item.news {
            case .event(.started(let usage)): outcome.started.append(usage)
            case .event(.delta(let delta)):
                #expect(outcome.started.count == 1)
                outcome.deltas.append(delta)
            case .event(.finished(let result)): outcome.result = result
            case .failed(let error): outcome.error = error
            }
            outcomes[item.id] = outcome
        }
    }
}
