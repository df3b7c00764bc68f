import Engines
import Generation

/// What the workers tell of themselves, as metrics. Counters are those of the worker's process: they begin again at 0
/// when it is started again, which is what Prometheus' `rate` expects of a counter.
struct WorkerMetrics: Sendable {
    private let states: Gauge
    private let gauges: [(family: Gauge, value: @Sendable (WorkerStatus) -> Double?)]
    private let counters: [(family: Counter, value: @Sendable (WorkerLoad) -> Double)]
    private let stepTokens: Histogram

    init(registry: MetricsRegistry) {
        states = registry.gauge(
            "altiplano_worker_state", help: "1 for the state a worker is in.", labels: ["worker", "model", "state"])
        gauges = Self.gauges.map { name, help, value in
            (registry.gauge("altiplano_worker_\(name)", help: help, labels: ["worker"]), value)
        }
        counters = Self.counters.map { name, help, value in
            (registry.counter("altiplano_worker_\(name)_total", help: help, labels: ["worker"]), value)
        }
        stepTokens = registry.histogram(
            "altiplano_step_tokens", help: "Tokens of a decode step: the batch size.", labels: ["worker"],
            buckets: SchedulerTotals.batchBuckets.map(Double.init))
    }

    /// Replaces every number by that of the workers as they are now; a worker that has gone is no longer reported.
    func update(_ workers: [WorkerStatus]) {
        states.replace(
            workers.flatMap { worker in
                WorkerStatus.State.allCases.map { state in
                    ([worker.id, worker.model, state.rawValue], worker.state == state ? 1 : 0)
                }
            })
        for (family, value) in gauges {
            family.replace(workers.compactMap { worker in value(worker).map { ([worker.id], $0) } })
        }
        for (family, value) in counters {
            family.replace(workers.map { ([$0.id], value($0.load)) })
        }
        stepTokens.replace(
            workers.map { worker in
                let totals = worker.load.totals
                return ([worker.id], totals.batchBuckets.map(\.steps), Double(totals.stepTokens))
            })
    }

    private static let gauges: [(name: String, help: String, value: @Sendable (WorkerStatus) -> Double?)] = [
        ("restarts", "Restarts since the service started.", { Double($0.restarts) }),
        ("active_sequences", "Sequences being generated.", { Double($0.load.activeSequences) }),
        ("queue_depth", "Requests waiting for a sequence.", { Double($0.load.queuedRequests) }),
        ("paused_requests", "Requests that were preempted and wait to go on.", { Double($0.load.pausedRequests) }),
        ("waiting_tenants", "Tenants with a request that waits.", { Double($0.load.waitingTenants) }),
        ("context_cells", "KV cells there are, in tokens.", { $0.description.map { Double($0.contextCells) } }),
        ("used_cells", "KV cells in use, in tokens.", { Double($0.load.usedCells) }),
        ("cached_cells", "KV cells that only the prefix cache holds, in tokens.", { Double($0.load.cachedCells) }),
        ("pinned_cells", "KV cells of pinned prefixes, in tokens.", { Double($0.load.pinnedCells) }),
        (
            "host_cache_bytes", "Host memory of saved sequences and evicted prefixes.",
            { Double($0.load.hostBytes) }
        ),
        ("resident_bytes", "Resident memory of the worker.", { $0.residentBytes.map { Double($0) } }),
    ]

    private static let counters: [(name: String, help: String, value: @Sendable (WorkerLoad) -> Double)] = [
        ("step_seconds", "Time spent in decode steps.", { Double($0.totals.stepMicroseconds) / 1e6 }),
        ("decode_tokens", "Tokens sampled.", { Double($0.totals.decodeTokens) }),
        ("prefill_tokens", "Prompt tokens computed.", { Double($0.totals.prefillTokens) }),
        ("prefix_cache_tokens", "Prompt tokens found in the prefix cache.", { Double($0.totals.cachedTokens) }),
        (
            "prefix_cache_hits", "Requests that found some of their prompt in the prefix cache.",
            { Double($0.totals.cacheHits) }
        ),
        (
            "prefix_cache_misses", "Requests that found nothing of their prompt in the prefix cache.",
            { Double($0.totals.cacheMisses) }
        ),
        ("prefix_cache_offloads", "Prefixes moved to host memory.", { Double($0.totals.cacheOffloads) }),
        ("prefix_cache_reloads", "Prefixes brought back from host memory.", { Double($0.totals.cacheReloads) }),
        ("prefix_cache_evictions", "Prefixes forgotten.", { Double($0.totals.cacheEvictions) }),
        ("preemptions", "Requests saved to make room.", { Double($0.totals.preemptions) }),
        ("restores", "Saved requests that went on.", { Double($0.totals.restores) }),
        ("drafted_tokens", "Tokens proposed by lookup.", { Double($0.totals.draftedTokens) }),
        ("accepted_tokens", "Proposed tokens that the model agreed with.", { Double($0.totals.acceptedTokens) }),
    ]
}
