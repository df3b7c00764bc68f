import Synchronization

/// One metric with all its label sets.
final class MetricFamily: Sendable {
    enum Kind: Sendable, Hashable {
        case counter, gauge
        case histogram(buckets: [Double])
    }

    struct Series: Sendable {
        /// A counter's or gauge's value; a histogram's sum.
        var value = 0.0
        var count = 0
        /// Not cumulative; the text format's are.
        var buckets: [Int] = []
    }

    let kind: Kind
    private let name: String
    private let help: String
    private let labels: [String]
    private let series: Mutex<[[String]: Series]>

    init(name: String, help: String, kind: Kind, labels: [String]) {
        self.name = name
        self.help = help
        self.kind = kind
        self.labels = labels
        // A metric without labels is there from the start, so that a dashboard can tell zero from absent.
        series = Mutex(labels.isEmpty ? [[]: Series()] : [:])
    }

    func update(_ values: [String], _ change: (inout Series) -> Void) {
        series.withLock { series in
            let isBounded = series[values] != nil || series.count < MetricsRegistry.labelSetBound
            change(&series[isBounded ? values : labels.map { _ in "other" }, default: Series()])
        }
    }

    func replace(_ values: [(labels: [String], series: Series)]) {
        let bounded = values.prefix(MetricsRegistry.labelSetBound).map { ($0.labels, $0.series) }
        series.withLock { $0 = Dictionary(bounded) { _, last in last } }
    }

    func exposition() -> String {
        let sorted = series.withLock { $0 }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        let type =
            switch kind {
            case .counter: "counter"
            case .gauge: "gauge"
            case .histogram: "histogram"
            }
        var text = "# HELP \(name) \(Self.escaped(help))\n# TYPE \(name) \(type)\n"
        for (values, series) in sorted {
            if case .histogram(let bounds) = kind {
                text += histogramLines(values, series, bounds)
            } else {
                text += "\(name)\(labelled(values)) \(Self.number(series.value))\n"
            }
        }
        return text
    }

    private func histogramLines(_ values: [String], _ series: Series, _ bounds: [Double]) -> String {
        var text = ""
        var cumulative = 0
        for (bound, count) in zip(bounds, series.buckets.isEmpty ? bounds.map { _ in 0 } : series.buckets) {
            cumulative += count
            text += "\(name)_bucket\(labelled(values, bucket: Self.number(bound))) \(cumulative)\n"
        }
        text += "\(name)_bucket\(labelled(values, bucket: "+Inf")) \(series.count)\n"
        text += "\(name)_sum\(labelled(values)) \(Self.number(series.value))\n"
        text += "\(name)_count\(labelled(values)) \(series.count)\n"
        return text
    }

    private func labelled(_ values: [String], bucket: String? = nil) -> String {
        var pairs = zip(labels, values).map { "\($0)=\"\(Self.escaped($1, quotes: true))\"" }
        if let bucket { pairs.append("le=\"\(bucket)\"") }
        return pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }

    /// Prometheus' exposition formats, "Comments, help text, and type information" and "Text format details".
    private static func escaped(_ text: String, quotes: Bool = false) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\"" where quotes: escaped += "\\\""
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
