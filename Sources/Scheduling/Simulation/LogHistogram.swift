import Foundation

/// Percentiles of any number of values in bounded memory: values are counted in buckets that are 1 % wide.
struct LogHistogram: Sendable {
    private static let ratio = log(1.01)
    /// Smaller values share the first bucket.
    private static let least = 1e-3

    private var counts: [UInt64] = []
    private(set) var count: UInt64 = 0
    private(set) var maximum = 0.0

    mutating func add(_ value: Double) {
        let bucket = value <= Self.least ? 0 : 1 + Int(log(value / Self.least) / Self.ratio)
        if bucket >= counts.count { counts += Array(repeating: 0, count: bucket + 1 - counts.count) }
        counts[bucket] += 1
        count += 1
        maximum = max(maximum, value)
    }

    mutating func add(_ other: LogHistogram) {
        if other.counts.count > counts.count {
            counts += Array(repeating: 0, count: other.counts.count - counts.count)
        }
        for (bucket, more) in other.counts.enumerated() { counts[bucket] += more }
        count += other.count
        maximum = max(maximum, other.maximum)
    }

    /// The value that this share of all values is at most, by nearest rank and within 1 %; nil when there are none.
    func percentile(_ share: Double) -> Double? {
        guard count > 0 else { return nil }
        let rank = max(1, UInt64((share * Double(count)).rounded(.up)))
        var seen: UInt64 = 0
        for (bucket, more) in counts.enumerated() {
            seen += more
            if seen >= rank { return min(maximum, Self.least * exp(Double(bucket) * Self.ratio)) }
        }
        return maximum
    }
}
