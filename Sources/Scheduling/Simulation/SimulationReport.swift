/// What a simulation measured. Times are simulated ones.
public struct SimulationReport: Sendable, Hashable, Codable {
    /// Percentiles, in milliseconds and within 1 %; nil when there was nothing to measure.
    public struct Latency: Sendable, Hashable, Codable {
        /// Half are at most this.
        public var p50: Double?
        /// 95 of 100 are at most this.
        public var p95: Double?
        /// 99 of 100 are at most this.
        public var p99: Double?
        /// The longest.
        public var max: Double?

        init(_ values: LogHistogram) {
            p50 = values.percentile(0.5)
            p95 = values.percentile(0.95)
            p99 = values.percentile(0.99)
            max = values.count > 0 ? values.maximum : nil
        }
    }

    /// One tenant's part, or that of all together.
    public struct Part: Sendable, Hashable, Codable {
        /// The tenant's name; nil for all.
        public var tenant: String?
        /// The tenant's weight; nil for all.
        public var weight: Int?
        /// The tenant's class; nil for all.
        public var priority: String?
        /// Requests that came.
        public var arrived = 0
        /// Requests that were answered to the end.
        public var completed = 0
        /// Requests that were refused because the tenant's queue was full.
        public var refused = 0
        /// Requests whose client left.
        public var cancelled = 0
        /// Requests that failed for another reason.
        public var failed = 0
        /// Requests that were not over at the end.
        public var unfinished = 0
        /// From arrival to the first token.
        public var firstTokenMilliseconds = Latency(LogHistogram())
        /// Between two tokens of an answer.
        public var gapMilliseconds = Latency(LogHistogram())
        /// Prompt tokens of requests that began, those found in the cache included.
        public var promptTokensPerSecond = 0.0
        /// Generated tokens.
        public var generatedTokensPerSecond = 0.0
        /// The share of those prompt tokens that was found in the cache, from 0 to 1; nil when none began.
        public var cacheHitShare: Double?
        /// The share of all service, in weighted tokens, from 0 to 1; nil when there was none.
        public var servedShare: Double?
        /// The share of all weights, from 0 to 1.
        public var weightShare = 1.0

        init() {}
    }

    /// Simulated seconds.
    public var durationSeconds = 0.0
    /// The scenario's seed.
    public var seed: UInt64 = 0
    /// All tenants together.
    public var all = Part()
    /// Each tenant, in the scenario's order.
    public var tenants: [Part] = []
    /// Jain's index of service over weight, from 1/n to 1, of the tenants that had requests for most of the time and
    /// over the time in which all of them had; the least of the classes. Nil when there were no two such tenants.
    public var jainIndex: Double?
    /// Seconds in which those tenants all had requests.
    public var contendedSeconds = 0.0
    /// The share of time in which something was computed, from 0 to 1.
    public var utilisation = 0.0
    /// Decode steps.
    public var steps = 0
    /// Tokens in a step, on average.
    public var meanBatch = 0.0
    /// Requests saved to make room.
    public var preemptions = 0
    /// The most KV cells that were in use at once, cached ones included.
    public var peakCells = 0
    /// The most requests that waited at once.
    public var peakQueue = 0

    init() {}
}
