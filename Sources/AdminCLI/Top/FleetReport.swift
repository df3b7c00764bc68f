import Foundations

/// The workers as they were at one moment.
struct FleetReading: Sendable {
    /// On a clock that only goes forward, from any start.
    var seconds: Double
    var time: Timestamp
    var workers: [WorkerView]
}

/// What the workers do: the difference of two readings of their totals.
struct FleetReport: Encodable, Sendable, Hashable {
    struct Worker: Encodable, Sendable, Hashable {
        var id: String
        var model: String
        var state: String
        var restarts: Int
        var lastError: String?
        var active: Int
        var sequences: Int?
        var queued: Int
        var paused: Int
        var waitingTenants: Int
        var contextCells: Int?
        /// Held by requests, which those of the prefix cache are not.
        var heldCells: Int
        var cachedCells: Int
        var pinnedCells: Int
        /// nil for a worker that is seen for the first time: a rate takes two readings.
        var rates: Rates?
    }

    struct Rates: Encodable, Sendable, Hashable {
        var stepsPerSecond: Double
        var decodeTokensPerSecond: Double
        var prefillTokensPerSecond: Double
        /// Prompt tokens found in the prefix cache.
        var cachedTokensPerSecond: Double
        /// Of the requests that began, those that found some of their prompt in the cache, from 0 to 1; nil when none
        /// began.
        var cacheHitRate: Double?
        /// Tokens of a step; nil when there was no step.
        var meanBatch: Double?
        /// Requests saved to make room since the reading before.
        var preemptions: Int
    }

    struct Tenant: Encodable, Sendable, Hashable {
        var tenant: String
        var tenantId: String
        var weight: Int
        var active: Int
        var queued: Int
        var paused: Int
        /// Service, in the scheduler's tokens; nil when the tenant was not listed in the reading before.
        var tokensPerSecond: Double?
        /// Of what the listed tenants got together, from 0 to 1; nil when they got nothing.
        var share: Double?
    }

    var time: String
    /// Between the two readings; nil for the first.
    var seconds: Double?
    var workers: [Worker]
    /// Over all workers, the busiest first.
    var tenants: [Tenant]

    init(from before: FleetReading?, to now: FleetReading) {
        let elapsed = before.map { now.seconds - $0.seconds }.flatMap { $0 > 0 ? $0 : nil }
        let known = Dictionary((before?.workers ?? []).map { ($0.id, $0) }) { first, _ in first }
        let changes = now.workers.map { worker in
            Change(before: elapsed == nil ? nil : known[worker.id], now: worker)
        }
        time = now.time.description
        seconds = elapsed.map(Self.rounded)
        workers = changes.map { Worker($0, seconds: elapsed) }
        tenants = Self.tenants(changes, seconds: elapsed)
    }

    fileprivate static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    private static func tenants(_ changes: [Change], seconds: Double?) -> [Tenant] {
        var tenants: [String: Tenant] = [:]
        for change in changes {
            for load in change.now.scheduler.tenants {
                let rate = seconds.flatMap { seconds in change.served(load).map { Double($0) / seconds } }
                var tenant =
                    tenants[load.tenantId]
                    ?? Tenant(
                        tenant: load.tenant, tenantId: load.tenantId, weight: load.weight, active: 0, queued: 0,
                        paused: 0)
                // A worker knows the weight that the tenant's last request there had; all but the newest may be old.
                tenant.weight = max(tenant.weight, load.weight)
                tenant.active += load.active
                tenant.queued += load.queued
                tenant.paused += load.paused
                if let rate { tenant.tokensPerSecond = (tenant.tokensPerSecond ?? 0) + rate }
                tenants[load.tenantId] = tenant
            }
        }
        let whole = tenants.values.reduce(0) { $0 + ($1.tokensPerSecond ?? 0) }
        return tenants.values.map { tenant in
            var tenant = tenant
            tenant.share = whole > 0 ? tenant.tokensPerSecond.map { rounded($0 / whole) } : nil
            tenant.tokensPerSecond = tenant.tokensPerSecond.map(rounded)
            return tenant
        }.sorted { left, right in
            let (first, second) = (left.tokensPerSecond ?? 0, right.tokensPerSecond ?? 0)
            if first != second { return first > second }
            return (left.tenant, left.tenantId) < (right.tenant, right.tenantId)
        }
    }
}

/// One worker in two readings.
private struct Change {
    /// nil when the worker was not there.
    var before: WorkerView?
    var now: WorkerView

    /// Totals begin again at 0 with the process: then all there is has come since.
    var isSameProcess: Bool {
        guard let before else { return false }
        return before.processId == now.processId && before.restarts == now.restarts
            && before.scheduler.steps <= now.scheduler.steps
    }

    /// How much a total has grown.
    func grown(_ total: (SchedulerView) -> Int) -> Int {
        growth(of: total(now.scheduler), from: before.map { total($0.scheduler) })
    }

    /// What a tenant got, or nil when that cannot be told: what it had before it was listed is not known.
    func served(_ load: SchedulerView.TenantLoad) -> Int? {
        guard let before else { return nil }
        let earlier = before.scheduler.tenants.first { $0.tenantId == load.tenantId }
        if isSameProcess && earlier == nil { return nil }
        return growth(of: load.servedTokens, from: earlier?.servedTokens)
    }

    private func growth(of total: Int, from earlier: Int?) -> Int {
        guard let earlier, isSameProcess else { return max(0, total) }
        let (difference, overflow) = total.subtractingReportingOverflow(earlier)
        return overflow || difference < 0 ? max(0, total) : difference
    }
}

extension FleetReport.Worker {
    fileprivate init(_ change: Change, seconds: Double?) {
        let view = change.now
        self.init(
            id: view.id, model: view.model, state: view.state, restarts: view.restarts, lastError: view.lastError,
            active: view.active, sequences: view.sequences, queued: view.queued, paused: view.paused,
            waitingTenants: view.waitingTenants, contextCells: view.contextCells,
            heldCells: max(0, view.usedCells - view.cachedCells), cachedCells: view.cachedCells,
            pinnedCells: view.pinnedCells, rates: nil)
        guard let seconds, change.before != nil else { return }
        func perSecond(_ total: (SchedulerView) -> Int) -> Double {
            FleetReport.rounded(Double(change.grown(total)) / seconds)
        }
        let (steps, tokens) = (change.grown(\.steps), change.grown(\.stepTokens))
        let (hits, misses) = (Double(change.grown(\.cacheHits)), Double(change.grown(\.cacheMisses)))
        rates = FleetReport.Rates(
            stepsPerSecond: perSecond(\.steps), decodeTokensPerSecond: perSecond(\.decodeTokens),
            prefillTokensPerSecond: perSecond(\.prefillTokens), cachedTokensPerSecond: perSecond(\.cachedTokens),
            cacheHitRate: hits + misses > 0 ? FleetReport.rounded(hits / (hits + misses)) : nil,
            meanBatch: steps > 0 ? FleetReport.rounded(Double(tokens) / Double(steps)) : nil,
            preemptions: change.grown(\.preemptions))
    }
}
