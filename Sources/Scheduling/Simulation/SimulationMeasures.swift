import Foundations
import Generation

/// Adds up what happens in a simulation.
struct SimulationMeasures {
    private struct Tally {
        var part = SimulationReport.Part()
        var firstToken = LogHistogram()
        var gap = LogHistogram()
        var promptTokens = 0
        var cachedTokens = 0
        var generatedTokens = 0
        var service = 0.0
    }

    private let scenario: Scenario
    private var tallies: [Tally]
    private var fairness: FairnessWindow
    private var computing = Duration.zero
    private var batchTokens = 0
    private var steps = 0
    private var peakCells = 0
    private var peakQueue = 0

    init(_ scenario: Scenario) {
        self.scenario = scenario
        tallies = scenario.tenants.map { tenant in
            var tally = Tally()
            tally.part.tenant = tenant.name
            tally.part.weight = tenant.share.weight
            tally.part.priority = tenant.share.priority.rawValue
            return tally
        }
        fairness = FairnessWindow(tenants: scenario.tenants.count)
    }

    mutating func arrived(_ tenant: Int) { tallies[tenant].part.arrived += 1 }

    mutating func began(_ tenant: Int, _ usage: PromptUsage) {
        tallies[tenant].promptTokens += usage.promptTokens
        tallies[tenant].cachedTokens += usage.cachedTokens
    }

    mutating func generated(_ tenant: Int, tokens: Int, firstAfter: Duration?, gap: Duration?) {
        tallies[tenant].generatedTokens += tokens
        if let firstAfter { tallies[tenant].firstToken.add(firstAfter / .milliseconds(1)) }
        if let gap { tallies[tenant].gap.add(gap / .milliseconds(1)) }
    }

    mutating func ended(_ tenant: Int, _ error: ServiceError?) {
        switch error?.kind {
        case nil: tallies[tenant].part.completed += 1
        case .rateLimited: tallies[tenant].part.refused += 1
        case .cancelled: tallies[tenant].part.cancelled += 1
        default: tallies[tenant].part.failed += 1
        }
    }

    /// - Parameters:
    ///   - time: how long the step took.
    ///   - tokens: how many it computed.
    ///   - work: each request's part of it, by the tenant's place.
    ///   - present: the tenants that had requests, by their places.
    mutating func stepped(_ time: Duration, tokens: Int, work: [(tenant: Int, part: StepWork.Part)], present: Set<Int>)
    {
        computing += time
        steps += 1
        batchTokens += tokens
        let service = work.map { tenant, part in
            (tenant: tenant, tokens: VirtualCounters.weighted(prompt: part.prompt, sampled: part.sampled))
        }
        for (tenant, tokens) in service { tallies[tenant].service += tokens }
        fairness.add(seconds: time / .seconds(1), present: present, service: service)
    }

    mutating func saw(cells: Int, queue: Int) {
        peakCells = max(peakCells, cells)
        peakQueue = max(peakQueue, queue)
    }

    func report(after elapsed: Duration, totals: SchedulerTotals) -> SimulationReport {
        var report = SimulationReport()
        let seconds = max(elapsed / .seconds(1), .leastNonzeroMagnitude)
        report.durationSeconds = seconds
        report.seed = scenario.seed
        let service = tallies.reduce(0) { $0 + $1.service }
        let weights = scenario.tenants.reduce(0) { $0 + $1.share.weight }
        report.tenants = tallies.map { tally in
            var part = Self.part(tally, seconds: seconds)
            part.servedShare = service > 0 ? tally.service / service : nil
            part.weightShare = Double(part.weight ?? 1) / Double(max(1, weights))
            return part
        }
        report.all = Self.part(tallies.reduce(into: Tally(), Self.add), seconds: seconds)
        report.all.servedShare = service > 0 ? 1 : nil
        let jain = fairness.jain(scenario.tenants.map(\.share), duration: seconds)
        report.jainIndex = jain?.index
        report.contendedSeconds = jain?.seconds ?? 0
        report.utilisation = min(1, computing / .seconds(1) / seconds)
        report.steps = steps
        report.meanBatch = steps > 0 ? Double(batchTokens) / Double(steps) : 0
        report.preemptions = Int(totals.preemptions)
        report.peakCells = peakCells
        report.peakQueue = peakQueue
        return report
    }

    private static func part(_ tally: Tally, seconds: Double) -> SimulationReport.Part {
        var part = tally.part
        part.unfinished = part.arrived - part.completed - part.refused - part.cancelled - part.failed
        part.firstTokenMilliseconds = .init(tally.firstToken)
        part.gapMilliseconds = .init(tally.gap)
        part.promptTokensPerSecond = Double(tally.promptTokens) / seconds
        part.generatedTokensPerSecond = Double(tally.generatedTokens) / seconds
        part.cacheHitShare =
            tally.promptTokens > 0 ? Double(tally.cachedTokens) / Double(tally.promptTokens) : nil
        return part
    }

    private static func add(_ sum: inout Tally, _ tally: Tally) {
        sum.part.arrived += tally.part.arrived
        sum.part.completed += tally.part.completed
        sum.part.refused += tally.part.refused
        sum.part.cancelled += tally.part.cancelled
        sum.part.failed += tally.part.failed
        sum.firstToken.add(tally.firstToken)
        sum.gap.add(tally.gap)
        sum.promptTokens += tally.promptTokens
        sum.cachedTokens += tally.cachedTokens
        sum.generatedTokens += tally.generatedTokens
    }
}
