import Generation

extension LoopCore {
    /// What the policy decides from. The phases are those of the last `advance`.
    var state: StepState {
        var state = StepState()
        state.waiting = waiting.map { sequence in
            .init(
                id: sequence.id, tenant: sequence.tenant, share: sequence.share,
                promptTokens: sequence.prepared.tokens.count, tokenLimit: sequence.prepared.tokenLimit,
                isPaused: sequence.start != nil)
        }
        state.running = running.map { sequence in
            .init(
                id: sequence.id, tenant: sequence.tenant, share: sequence.share, phase: .waitsForPrefix,
                lastStep: sequence.lastStep, acceptance: sequence.drafts.acceptance)
        }
        state.batchTokens = backend.batchTokens
        return state
    }

    /// Cells that neither the tree nor a request holds, in tokens.
    var freeCells: Int { backend.contextCells - cache.deviceCells - reservedCells }

    /// Cells that hold a token: the tree's, and what requests have past it.
    var usedCells: Int {
        let tails = running.reduce(0) { $0 + max(0, $1.computed - $1.lease.end) }
        return cache.tree.ids.reduce(tails) { $0 + (cache.tree[$1].isOnHost ? 0 : cache.tree[$1].computed) }
    }

    /// Host memory of saved sequences and evicted prefixes, in bytes.
    var hostBytes: Int { cache.hostBytes + cache.pausedBytes }

    var load: WorkerLoad {
        let nodes = cache.tree.ids.map { cache.tree[$0] }.filter { !$0.isOnHost }
        var totals = totals
        totals.cacheOffloads = cache.totals.cacheOffloads
        totals.cacheReloads = cache.totals.cacheReloads
        totals.cacheEvictions = cache.totals.cacheEvictions
        let queued = waiting.filter { $0.start == nil }
        return WorkerLoad(
            activeSequences: running.count, queuedRequests: queued.count, pausedRequests: waiting.count - queued.count,
            usedCells: usedCells, contextCells: backend.contextCells,
            cachedCells: nodes.reduce(0) { $0 + ($1.users == 0 ? $1.computed : 0) }, pinnedCells: cache.pinnedCells,
            hostBytes: hostBytes, waitingTenants: Set(waiting.map(\.tenant)).count,
            steps: steps, totals: totals, tenants: tenants)
    }

    private var tenants: [TenantLoad] {
        var loads: [String: TenantLoad] = [:]
        func count(_ sequence: ActiveSequence, _ field: WritableKeyPath<TenantLoad, Int>) {
            let empty = TenantLoad(
                tenant: sequence.tenant, weight: sequence.share.weight, active: 0, queued: 0, paused: 0,
                servedTokens: UInt64(policy.served(sequence.tenant)))
            loads[sequence.tenant, default: empty][keyPath: field] += 1
        }
        for sequence in running { count(sequence, \.active) }
        for sequence in waiting { count(sequence, sequence.start == nil ? \.queued : \.paused) }
        let busiest = loads.values.sorted {
            ($0.active + $0.queued + $0.paused, $1.tenant) > ($1.active + $1.queued + $1.paused, $0.tenant)
        }
        return Array(busiest.prefix(WorkerLoad.listedTenants))
    }
}
