import Engines
import Foundations
import Generation
import Testing

@testable import Gateway

/// What Prometheus reads of the workers' schedulers.
struct WorkerMetricsTests {
    private static func worker(_ id: String = "worker-1", _ totals: SchedulerTotals = SchedulerTotals()) -> WorkerStatus
    {
        WorkerStatus(
            id: id, model: "m", state: .ready,
            load: WorkerLoad(
                pausedRequests: 3, usedCells: 700, contextCells: 1024, cachedCells: 200, pinnedCells: 50,
                hostBytes: 4096, waitingTenants: 2, totals: totals),
            description: ModelDescription(
                name: "m", path: "/m", architecture: "llama", summary: "", parameters: 1, sizeBytes: 1,
                trainedContextTokens: 1, vocabularySize: 1, contextCells: 1024, sequences: 4, threads: 1),
            stateSince: Timestamp(milliseconds: 0))
    }

    private static func lines(_ workers: [WorkerStatus], _ metrics: GatewayMetrics = GatewayMetrics(version: "1"))
        -> [String]
    {
        metrics.exposition(workers: workers).split(separator: "\n").map(String.init)
    }

    private static func buckets(_ lines: [String], of worker: String = "worker-1") -> [Int] {
        lines.filter { $0.hasPrefix("altiplano_step_tokens_bucket{worker=\"\(worker)\"") }
            .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    }

    @Test func countersAndGaugesAreTheWorkers() {
        var totals = SchedulerTotals()
        totals.decodeTokens = 1
        totals.prefillTokens = 2
        totals.cachedTokens = 3
        totals.cacheHits = 4
        totals.cacheMisses = 5
        totals.cacheOffloads = 6
        totals.cacheReloads = 7
        totals.cacheEvictions = 8
        totals.preemptions = 9
        totals.restores = 10
        totals.draftedTokens = 11
        totals.acceptedTokens = 12
        totals.stepMicroseconds = 1_500_000
        let lines = Self.lines([Self.worker("worker-1", totals)])
        for (name, value) in [
            ("decode_tokens_total", "1"), ("prefill_tokens_total", "2"), ("prefix_cache_tokens_total", "3"),
            ("prefix_cache_hits_total", "4"), ("prefix_cache_misses_total", "5"), ("prefix_cache_offloads_total", "6"),
            ("prefix_cache_reloads_total", "7"), ("prefix_cache_evictions_total", "8"), ("preemptions_total", "9"),
            ("restores_total", "10"), ("drafted_tokens_total", "11"), ("accepted_tokens_total", "12"),
            ("step_seconds_total", "1.5"), ("paused_requests", "3"), ("used_cells", "700"), ("context_cells", "1024"),
            ("cached_cells", "200"), ("pinned_cells", "50"), ("host_cache_bytes", "4096"), ("waiting_tenants", "2"),
        ] {
            #expect(lines.contains("altiplano_worker_\(name){worker=\"worker-1\"} \(value)"), "\(name)")
            let type = name.hasSuffix("_total") ? "counter" : "gauge"
            #expect(lines.contains("# TYPE altiplano_worker_\(name) \(type)"))
        }
    }

    @Test func batchSizesAreCumulativeAndHaveTheirSum() {
        var totals = SchedulerTotals()
        for tokens in [1, 1, 2, 3, 512, 513, 9000] { totals.countBatch(tokens) }
        let lines = Self.lines([Self.worker("worker-1", totals)])
        #expect(Self.buckets(lines) == [2, 3, 4, 4, 4, 4, 4, 4, 4, 5, 7])
        #expect(lines.contains("altiplano_step_tokens_bucket{worker=\"worker-1\",le=\"512\"} 5"))
        #expect(lines.contains("altiplano_step_tokens_bucket{worker=\"worker-1\",le=\"+Inf\"} 7"))
        #expect(lines.contains("altiplano_step_tokens_count{worker=\"worker-1\"} 7"))
        #expect(lines.contains("altiplano_step_tokens_sum{worker=\"worker-1\"} 10032"))
    }

    /// The counts come from another process, which need not be sound.
    @Test(
        arguments: [
            ([], Array(repeating: 0, count: 11)), ([5], Array(repeating: 5, count: 11)),
            (Array(repeating: 1, count: 40), Array(1...11)),
            (Array(repeating: UInt64.max, count: 11), (1...11).map { $0 << 53 }),
        ] as [([UInt64], [Int])])
    func anyNumberOfBatchSizesIsRead(_ sizes: [UInt64], _ expected: [Int]) {
        var totals = SchedulerTotals()
        totals.batchSizes = sizes
        #expect(Self.buckets(Self.lines([Self.worker("worker-1", totals)])) == expected)
    }

    @Test func aRestartedWorkerBeginsAgainAndOneThatWentIsNotReported() {
        let metrics = GatewayMetrics(version: "1")
        var totals = SchedulerTotals()
        totals.decodeTokens = 500
        totals.countBatch(4)
        let before = Self.lines([Self.worker("worker-1", totals), Self.worker("worker-2", totals)], metrics)
        #expect(before.contains("altiplano_worker_decode_tokens_total{worker=\"worker-2\"} 500"))
        totals = SchedulerTotals()
        totals.decodeTokens = 20
        let after = Self.lines([Self.worker("worker-1", totals)], metrics)
        #expect(after.contains("altiplano_worker_decode_tokens_total{worker=\"worker-1\"} 20"))
        #expect(Self.buckets(after) == Array(repeating: 0, count: 11))
        #expect(!after.contains { $0.contains("worker-2") })
    }

    @Test func tenantsAreNoLabels() {
        var worker = Self.worker()
        worker.load.tenants = [
            TenantLoad(tenant: "ten_secret", weight: 1, active: 1, queued: 0, paused: 0, servedTokens: 5)
        ]
        #expect(!Self.lines([worker]).contains { $0.contains("ten_secret") })
    }
}
