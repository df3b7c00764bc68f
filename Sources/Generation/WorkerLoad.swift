/// How busy a worker is, and what it has done.
public struct WorkerLoad: Sendable, Hashable, Codable {
    /// Requests that have a sequence.
    public var activeSequences: Int
    /// Requests that wait for their first sequence.
    public var queuedRequests: Int
    /// Requests that were preempted and wait to go on.
    public var pausedRequests: Int
    /// KV cells in use, in tokens; the prefix cache's included.
    public var usedCells: Int
    /// KV cells there are, in tokens.
    public var contextCells: Int
    /// KV cells that only the prefix cache holds, in tokens: they are free for whoever needs them.
    public var cachedCells: Int
    /// KV cells of pinned prefixes, in tokens.
    public var pinnedCells: Int
    /// Host memory of saved sequences and evicted prefixes, in bytes.
    public var hostBytes: Int
    /// Tenants with a request that waits.
    public var waitingTenants: Int
    /// Decode steps since the start.
    public var steps: UInt64
    /// Sums since the start.
    public var totals: SchedulerTotals
    /// The tenants with requests now, the busiest first; at most `WorkerLoad.listedTenants`.
    public var tenants: [TenantLoad]

    /// How many tenants a load lists.
    public static let listedTenants = 32

    public init(
        activeSequences: Int = 0, queuedRequests: Int = 0, pausedRequests: Int = 0, usedCells: Int = 0,
        contextCells: Int = 0, cachedCells: Int = 0, pinnedCells: Int = 0, hostBytes: Int = 0, waitingTenants: Int = 0,
        steps: UInt64 = 0, totals: SchedulerTotals = SchedulerTotals(), tenants: [TenantLoad] = []
    ) {
        self.activeSequences = activeSequences
        self.queuedRequests = queuedRequests
        self.pausedRequests = pausedRequests
        self.usedCells = usedCells
        self.contextCells = contextCells
        self.cachedCells = cachedCells
        self.pinnedCells = pinnedCells
        self.hostBytes = hostBytes
        self.waitingTenants = waitingTenants
        self.steps = steps
        self.totals = totals
        self.tenants = tenants
    }
}

/// What a worker's scheduler has done since it started. Every number only grows.
public struct SchedulerTotals: Sendable, Hashable, Codable {
    /// Upper bounds of the batch-size histogram's buckets, in tokens of a step; the last bucket has no bound.
    public static let batchBuckets = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]

    /// Tokens sampled.
    public var decodeTokens: UInt64 = 0
    /// Prompt tokens computed.
    public var prefillTokens: UInt64 = 0
    /// Prompt tokens found in the prefix cache.
    public var cachedTokens: UInt64 = 0
    /// Requests that found some of their prompt in the cache, and those that found nothing.
    public var cacheHits: UInt64 = 0
    public var cacheMisses: UInt64 = 0
    /// Prefixes moved to host memory, brought back, and forgotten.
    public var cacheOffloads: UInt64 = 0
    public var cacheReloads: UInt64 = 0
    public var cacheEvictions: UInt64 = 0
    /// Requests saved to make room, and those that went on.
    public var preemptions: UInt64 = 0
    public var restores: UInt64 = 0
    /// Tokens proposed by lookup, and those of them the model agreed with.
    public var draftedTokens: UInt64 = 0
    public var acceptedTokens: UInt64 = 0
    /// Tokens of all steps: the sum of what `batchSizes` counts.
    public var stepTokens: UInt64 = 0
    /// Time spent in steps, in microseconds.
    public var stepMicroseconds: UInt64 = 0
    /// Steps by their number of tokens: not cumulative, one count for each of `batchBuckets` and one for the rest.
    public var batchSizes = [UInt64](repeating: 0, count: batchBuckets.count + 1)

    public init() {}

    /// Counts a step of so many tokens.
    public mutating func countBatch(_ tokens: Int) {
        let bucket = Self.batchBuckets.firstIndex { tokens <= $0 } ?? Self.batchBuckets.count
        batchSizes[bucket] += 1
        stepTokens += UInt64(clamping: tokens)
    }
}

/// One tenant on one worker.
public struct TenantLoad: Sendable, Hashable, Codable {
    public var tenant: String
    public var weight: Int
    public var active: Int
    public var queued: Int
    public var paused: Int
    /// Service since the worker started: uncached prompt tokens plus weighted generated tokens.
    public var servedTokens: UInt64

    public init(tenant: String, weight: Int, active: Int, queued: Int, paused: Int, servedTokens: UInt64) {
        self.tenant = tenant
        self.weight = weight
        self.active = active
        self.queued = queued
        self.paused = paused
        self.servedTokens = servedTokens
    }
}
