public import Foundations
import Generation
import Logging

/// Runs a scenario: the real scheduler, turn by turn, on a backend that only keeps books and time.
///
/// Nothing waits and nothing is drawn but from the scenario's seed, so a simulated hour takes as long as the
/// scheduler's own decisions, and the same scenario gives the same report.
public struct Simulation {
    /// Any text will do: what matters is that it cannot be guessed.
    private struct Tokens: TokenTable {
        let size = 16
        let endTokens: [Int32] = []

        func endsGeneration(_ token: Int32) -> Bool { false }
        func textBytes(of token: Int32) -> [UInt8] { [UInt8(ascii: "a")] }
        func displayBytes(of token: Int32) -> [UInt8] { textBytes(of: token) }
    }

    private struct Open {
        var request: SimulatedRequest
        var arrival: Duration
        var lastToken: Duration?
        var tokens = 0
    }

    private final class News {
        var all: [SequenceReport] = []
    }

    /// Turns between two words of progress.
    private static let turnsPerProgress = 1000

    private let scenario: Scenario
    private let backend: SimulatedBackend
    private let core: LoopCore
    private let news = News()
    private let places: [String: Int]
    private var clients: SimulatedClients
    private var measures: SimulationMeasures
    private var open: [UInt64: Open] = [:]
    private let end: Duration

    /// - Parameter scenario: its numbers are within `ScenarioBounds`, and its tenants have distinct names.
    public init(_ scenario: Scenario) {
        self.scenario = scenario
        let machine = scenario.machine
        let tokens = Tokens()
        // The worker has 256 numbers: those of requests, one for saving, and the rest for prefixes.
        backend = SimulatedBackend(
            .init(
                cells: machine.cells, sequences: machine.sequences, holders: max(0, 255 - machine.sequences),
                batchTokens: machine.batchTokens, vocabulary: tokens.size),
            cost: machine.cost
        ) { history, logits in
            logits[Int(history.hash % UInt64(logits.count))] = 1
        }
        var configuration = BatchLoop.Configuration()
        configuration.policy = FairSharePolicy(scenario.settings.policy)
        configuration.sharesPrefixes = scenario.settings.sharesPrefixes
        configuration.waitingPerTenant = Bound(
            "this tenant's queue", limit: scenario.settings.waitingPerTenant, unit: "waiting requests")
        // The backend's saved tokens are smaller than the machine's; the bound must hold as many of them.
        let saved = scenario.settings.hostCacheMebibytes << 20 / max(1, machine.cellBytes)
        configuration.hostCacheBytes = saved * SimulatedBackend.savedBytes
        configuration.logger.logLevel = .critical
        core = LoopCore(
            backend, tokens: tokens, configuration, now: { [backend] in backend.elapsed },
            sink: { [news] report in
                if case .step(let reports) = report { news.all += reports }
            })
        places = Dictionary(
            scenario.tenants.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        clients = SimulatedClients(scenario)
        measures = SimulationMeasures(scenario)
        end = .seconds(scenario.durationSeconds)
    }

    /// Runs to the end of the scenario's time.
    ///
    /// - Parameter progress: told now and then which part of the time has passed, from 0 to 1; false ends the run.
    /// - Returns: what was measured until then.
    /// - Throws: `ServiceError` when a request cannot fit the machine whatever runs beside it.
    public mutating func run(progress: (Double) -> Bool = { _ in true }) throws(ServiceError) -> SimulationReport {
        var turns = 0
        while backend.elapsed < end {
            try admitArrivals()
            if !turn() {
                // Nothing can be computed before somebody comes.
                guard let next = clients.next else { break }
                backend.wait(until: min(next, end))
            }
            turns += 1
            if turns % Self.turnsPerProgress == 0, !progress(backend.elapsed / end) { break }
        }
        return measures.report(after: backend.elapsed, totals: core.totals)
    }

    private mutating func admitArrivals() throws(ServiceError) {
        while let (moment, request) = clients.take(at: backend.elapsed) {
            let tenant = scenario.tenants[request.tenant]
            var sampling = SamplingParameters()
            sampling.temperature = 0
            let generation = GenerationRequest(
                prompt: .tokens(request.prompt), sampling: sampling, maximumTokens: request.answerTokens,
                ignoresEndOfSequence: true, tenant: tenant.name, share: tenant.share,
                pin: tenant.isPinned ? PinnedPrefix(owner: "assistant") : nil)
            let prepared = try RequestRules.fit(
                generation, tokens: request.prompt, contextTokens: backend.sequenceTokens,
                pinnedTokens: tenant.isPinned ? tenant.sharedTokens : 0)
            open[request.id] = Open(request: request, arrival: moment)
            measures.arrived(request.tenant)
            core.take(.generate(id: request.id, prepared))
        }
    }

    /// - Returns: false when there was nothing to compute.
    private mutating func turn() -> Bool {
        let began = backend.elapsed
        let present = Set(open.values.map(\.request.tenant))
        let before = backend.computedTokens
        let computed = core.turn()
        if computed {
            let work = core.work.sorted { $0.key < $1.key }.compactMap { _, part in
                places[part.tenant].map { (tenant: $0, part: part) }
            }
            measures.stepped(
                backend.elapsed - began, tokens: backend.computedTokens - before, work: work, present: present)
        }
        measures.saw(cells: backend.usedCells, queue: core.waiting.count)
        for report in news.all { take(report) }
        news.all.removeAll(keepingCapacity: true)
        return computed
    }

    private mutating func take(_ report: SequenceReport) {
        guard var request = open[report.id] else { return }
        let (tenant, now) = (request.request.tenant, backend.elapsed)
        switch report.news {
        case .event(.started(let usage)): measures.began(tenant, usage)
        case .event(.delta(let delta)):
            measures.generated(
                tenant, tokens: delta.tokens, firstAfter: request.tokens == 0 ? now - request.arrival : nil,
                gap: request.lastToken.map { now - $0 })
            request.lastToken = now
            request.tokens += delta.tokens
            open[report.id] = request
            if let most = request.request.leavesAfter, request.tokens >= most { core.take(.cancel(id: report.id)) }
        case .event(.finished): close(report.id, tenant, nil)
        case .failed(let error): close(report.id, tenant, error)
        }
    }

    private mutating func close(_ id: UInt64, _ tenant: Int, _ error: ServiceError?) {
        open[id] = nil
        measures.ended(tenant, error)
        clients.ended(tenant, at: backend.elapsed, retryAfterSeconds: error?.retryAfterSeconds)
    }
}
