import Foundations
import Testing

@testable import AdminCLI

/// The arithmetic of `worker top`: rates from two readings of totals.
struct FleetReportTests {
    /// A worker's totals, with those that a test does not care about at 0.
    static func scheduler(
        steps: Int = 0, tokens: Int = 0, decode: Int = 0, prefill: Int = 0, cached: Int = 0, hits: Int = 0,
        misses: Int = 0, preemptions: Int = 0, tenants: [SchedulerView.TenantLoad] = []
    ) -> SchedulerView {
        SchedulerView(
            steps: steps, stepTokens: tokens, stepMicroseconds: 0, decodeTokens: decode, prefillTokens: prefill,
            cachedTokens: cached, cacheHits: hits, cacheMisses: misses, cacheOffloads: 0, cacheReloads: 0,
            cacheEvictions: 0, preemptions: preemptions, restores: 0, draftedTokens: 0, acceptedTokens: 0,
            batchSizes: [], tenants: tenants)
    }

    static func worker(
        _ scheduler: SchedulerView, id: String = "worker-1", process: Int? = 7, restarts: Int = 0,
        state: String = "ready", used: Int = 0, cached: Int = 0, cells: Int? = 1000
    ) -> WorkerView {
        WorkerView(
            id: id, model: "m", state: state, stateSince: "2026-01-01T00:00:00Z", processId: process,
            residentBytes: nil, restarts: restarts, active: 1, queued: 2, paused: 3, waitingTenants: 4, sequences: 8,
            contextCells: cells, usedCells: used, cachedCells: cached, pinnedCells: 0, hostBytes: 0, lastError: nil,
            scheduler: scheduler)
    }

    static func tenant(
        _ name: String, _ served: Int, weight: Int = 1, active: Int = 1
    ) -> SchedulerView.TenantLoad {
        SchedulerView.TenantLoad(
            tenant: name, tenantId: "ten_\(name)", weight: weight, active: active, queued: 1, paused: 0,
            servedTokens: served)
    }

    static func reading(_ seconds: Double, _ workers: WorkerView...) -> FleetReading {
        FleetReading(seconds: seconds, time: Timestamp(milliseconds: 0), workers: workers)
    }

    @Test func ratesAreDifferencesOverTime() {
        let before = Self.scheduler(
            steps: 100, tokens: 1000, decode: 500, prefill: 400, cached: 50, hits: 10, misses: 10, preemptions: 2)
        let now = Self.scheduler(
            steps: 120, tokens: 1300, decode: 600, prefill: 550, cached: 350, hits: 13, misses: 11, preemptions: 5)
        let report = FleetReport(
            from: Self.reading(10, Self.worker(before)), to: Self.reading(12, Self.worker(now, used: 900, cached: 200)))
        #expect(report.seconds == 2)
        #expect(
            report.workers.first?.rates
                == FleetReport.Rates(
                    stepsPerSecond: 10, decodeTokensPerSecond: 50, prefillTokensPerSecond: 75,
                    cachedTokensPerSecond: 150, cacheHitRate: 0.75, meanBatch: 15, preemptions: 3))
        #expect(report.workers.first?.heldCells == 700 && report.workers.first?.cachedCells == 200)
    }

    @Test func anIdleWorkerHasRatesOfZeroAndNoRatios() {
        let totals = Self.scheduler(steps: 100, tokens: 1000, decode: 500, hits: 3)
        let report = FleetReport(
            from: Self.reading(1, Self.worker(totals)), to: Self.reading(2, Self.worker(totals)))
        let rates = report.workers.first?.rates
        #expect(rates?.stepsPerSecond == 0 && rates?.decodeTokensPerSecond == 0 && rates?.preemptions == 0)
        #expect(rates != nil && rates?.cacheHitRate == nil && rates?.meanBatch == nil)
    }

    @Test func aRateTakesTwoReadings() {
        let worker = Self.worker(Self.scheduler(steps: 5, tenants: [Self.tenant("a", 9)]))
        let first = FleetReport(from: nil, to: Self.reading(1, worker))
        #expect(first.seconds == nil && first.workers.first?.rates == nil)
        #expect(first.tenants.map(\.tokensPerSecond) == [nil] && first.tenants.map(\.share) == [nil])
        let another = FleetReport(
            from: Self.reading(1, Self.worker(Self.scheduler(), id: "worker-1")),
            to: Self.reading(2, Self.worker(Self.scheduler(steps: 900), id: "worker-2")))
        #expect(another.workers.map(\.id) == ["worker-2"] && another.workers.first?.rates == nil)
    }

    @Test(arguments: [5.0, 4.0]) func timeThatStandsStillGivesNoRates(_ later: Double) {
        let report = FleetReport(
            from: Self.reading(5, Self.worker(Self.scheduler())),
            to: Self.reading(later, Self.worker(Self.scheduler(steps: 5))))
        #expect(report.seconds == nil && report.workers.first?.rates == nil)
    }

    /// Totals begin again with the process: what there is now has all come since.
    @Test(
        arguments: [
            (7, 0, 3), (8, 0, 3), (8, 1, 300), (7, 1, 300),
        ] as [(Int, Int, Int)])
    func aRestartedWorkerShowsItsNewTotals(_ process: Int, _ restarts: Int, _ steps: Int) {
        let before = Self.scheduler(steps: 100, decode: 40, tenants: [Self.tenant("a", 900), Self.tenant("b", 10)])
        let now = Self.scheduler(
            steps: steps, decode: 50, tenants: [Self.tenant("a", 30), Self.tenant("b", 20), Self.tenant("c", 50)])
        let report = FleetReport(
            from: Self.reading(0, Self.worker(before)),
            to: Self.reading(2, Self.worker(now, process: process, restarts: restarts)))
        #expect(report.workers.first?.rates?.stepsPerSecond == Double(steps) / 2)
        #expect(report.workers.first?.rates?.decodeTokensPerSecond == 25)
        #expect(report.tenants.map(\.tenant) == ["c", "a", "b"])
        #expect(report.tenants.map(\.tokensPerSecond) == [25, 15, 10])
        #expect(report.tenants.map(\.share) == [0.5, 0.3, 0.2])
    }

    @Test func aWorkerThatIsDownIsIdle() {
        let before = Self.scheduler(steps: 100, decode: 40, hits: 4)
        let down = Self.worker(Self.scheduler(), process: nil, state: "backing-off")
        let report = FleetReport(from: Self.reading(0, Self.worker(before)), to: Self.reading(1, down))
        #expect(report.workers.first?.rates?.decodeTokensPerSecond == 0)
    }

    @Test func oneTotalThatFellIsNewWhateverTheOthersDid() {
        let before = Self.scheduler(steps: 10, decode: 500)
        let now = Self.scheduler(steps: 20, decode: 30)
        let report = FleetReport(from: Self.reading(0, Self.worker(before)), to: Self.reading(1, Self.worker(now)))
        #expect(report.workers.first?.rates?.decodeTokensPerSecond == 30)
    }

    @Test func tenantsAreSummedOverWorkers() {
        func workers(_ first: Int, _ second: Int) -> [WorkerView] {
            [
                Self.worker(
                    Self.scheduler(tenants: [Self.tenant("a", first, weight: 3, active: 2), Self.tenant("b", 100)])),
                Self.worker(Self.scheduler(tenants: [Self.tenant("a", second, weight: 2)]), id: "worker-2"),
            ]
        }
        let time = Timestamp(milliseconds: 0)
        let report = FleetReport(
            from: FleetReading(seconds: 0, time: time, workers: workers(0, 50)),
            to: FleetReading(seconds: 1, time: time, workers: workers(10, 70)))
        #expect(report.tenants.map(\.tenant) == ["a", "b"])
        let busy = report.tenants.first
        #expect(busy?.tokensPerSecond == 30 && busy?.share == 1 && busy?.weight == 3)
        #expect(busy?.active == 3 && busy?.queued == 2)
        #expect(report.tenants.last?.tokensPerSecond == 0 && report.tenants.last?.share == 0)
    }

    /// What a tenant had before it was listed is not known, and is not shown as if it had come in a second.
    @Test func aTenantListedForTheFirstTimeHasNoRateYet() {
        let report = FleetReport(
            from: Self.reading(0, Self.worker(Self.scheduler(steps: 1, tenants: [Self.tenant("a", 0)]))),
            to: Self.reading(
                1, Self.worker(Self.scheduler(steps: 2, tenants: [Self.tenant("a", 40), Self.tenant("b", 99_000)]))))
        #expect(report.tenants.map(\.tokensPerSecond) == [40, nil])
        #expect(report.tenants.map(\.share) == [1, nil])
    }

    @Test func totalsOfAnySizeAreTaken() {
        let before = Self.scheduler(steps: 0, decode: -Int.max, tenants: [Self.tenant("a", Int.min)])
        let now = Self.scheduler(steps: 1, decode: Int.max, tenants: [Self.tenant("a", Int.max)])
        let report = FleetReport(
            from: Self.reading(0, Self.worker(before, used: Int.min + 1)),
            to: Self.reading(1, Self.worker(now, used: 3, cached: 9)))
        #expect(report.workers.first?.rates?.decodeTokensPerSecond == Double(Int.max))
        #expect(report.workers.first?.heldCells == 0)
    }
}
