extension SchedulerTotals {
    /// One bucket of the batch-size histogram.
    public struct BatchBucket: Sendable, Hashable {
        /// The most tokens of a step counted here; nil for the last bucket, which has no bound.
        public var bound: Int?
        /// Steps of that size, those of smaller buckets not included.
        public var steps: UInt64
    }

    /// The histogram's buckets, always all of them: the counts come from another process, which may send fewer or more.
    public var batchBuckets: [BatchBucket] {
        (Self.batchBuckets.map(Optional.some) + [nil]).enumerated().map { index, bound in
            BatchBucket(bound: bound, steps: index < batchSizes.count ? batchSizes[index] : 0)
        }
    }
}
