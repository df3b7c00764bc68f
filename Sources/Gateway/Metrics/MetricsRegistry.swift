import Synchronization

/// The service's own counters, gauges and histograms, written out in Prometheus' text format 0.0.4.
///
/// Tenants, keys and assistants are never labels: their number is not ours to bound, each label set costs memory for
/// ever, and `/metrics` answers without a key, so it must not tell who the customers are. Usage by tenant is a query.
public final class MetricsRegistry: Sendable {
    /// Label sets a metric may have; what comes after that is counted under `other`.
    public static let labelSetBound = 200

    private let families = Mutex<[MetricFamily]>([])

    /// An empty registry.
    public init() {}

    /// A number that only grows.
    public func counter(_ name: String, help: String, labels: [String] = []) -> Counter {
        Counter(family: add(MetricFamily(name: name, help: help, kind: .counter, labels: labels)))
    }

    /// A number that rises and falls.
    public func gauge(_ name: String, help: String, labels: [String] = []) -> Gauge {
        Gauge(family: add(MetricFamily(name: name, help: help, kind: .gauge, labels: labels)))
    }

    /// A distribution over fixed buckets.
    ///
    /// - Parameter buckets: upper bounds, rising, in the unit the name ends in.
    public func histogram(_ name: String, help: String, labels: [String] = [], buckets: [Double]) -> Histogram {
        let kind = MetricFamily.Kind.histogram(buckets: buckets)
        return Histogram(family: add(MetricFamily(name: name, help: help, kind: kind, labels: labels)))
    }

    /// All metrics as Prometheus reads them.
    public func exposition() -> String {
        families.withLock { $0 }.map { $0.exposition() }.joined()
    }

    private func add(_ family: MetricFamily) -> MetricFamily {
        families.withLock { $0.append(family) }
        return family
    }
}

/// A number that only grows.
public struct Counter: Sendable {
    let family: MetricFamily

    /// - Parameters:
    ///   - amount: what to add.
    ///   - labels: one value for each label name, in their order.
    public func add(_ amount: Int = 1, _ labels: String...) {
        family.update(labels) { $0.value += Double(amount) }
    }

    /// Replaces every label set at once by what another process has counted.
    public func replace(_ values: [(labels: [String], value: Double)]) {
        family.replace(values.map { ($0.labels, MetricFamily.Series(value: $0.value)) })
    }
}

/// A number that rises and falls.
public struct Gauge: Sendable {
    let family: MetricFamily

    /// - Parameters:
    ///   - amount: what to add; negative to take away.
    ///   - labels: one value for each label name, in their order.
    public func add(_ amount: Double, _ labels: String...) {
        family.update(labels) { $0.value += amount }
    }

    /// Replaces every label set at once, so that what has gone is no longer reported.
    public func replace(_ values: [(labels: [String], value: Double)]) {
        family.replace(values.map { ($0.labels, MetricFamily.Series(value: $0.value)) })
    }
}

/// A distribution over fixed buckets.
public struct Histogram: Sendable {
    let family: MetricFamily

    /// - Parameters:
    ///   - value: what was measured, in the metric's unit.
    ///   - labels: one value for each label name, in their order.
    public func observe(_ value: Double, _ labels: String...) {
        guard case .histogram(let buckets) = family.kind else { return }
        family.update(labels) { series in
            if series.buckets.isEmpty { series.buckets = Array(repeating: 0, count: buckets.count) }
            if let bucket = buckets.firstIndex(where: { value <= $0 }) { series.buckets[bucket] += 1 }
            series.count += 1
            series.value += value
        }
    }

    /// Replaces every label set at once by what another process has observed.
    ///
    /// - Parameter values: for each label set the count of each bucket, not cumulative, with one more for what is past
    ///   the last bound; and the sum of all that was observed.
    public func replace(_ values: [(labels: [String], counts: [UInt64], sum: Double)]) {
        guard case .histogram(let bounds) = family.kind else { return }
        family.replace(
            values.map { labels, counts, sum in
                // No process has observed more; adding up what a broken one says must not overflow.
                let counts = counts.prefix(bounds.count + 1).map { Int(clamping: min($0, 1 << 53)) }
                let buckets = (0..<bounds.count).map { $0 < counts.count ? counts[$0] : 0 }
                return (labels, MetricFamily.Series(value: sum, count: counts.reduce(0, +), buckets: buckets))
            })
    }
}
