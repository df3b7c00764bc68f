import Generation

/// Measures how evenly tenants are served while they compete.
///
/// A tenant competes when it has requests, waiting or running, for most of the simulated time: one that asks now and
/// then gets what it asks for, and says nothing of fairness. Service counts while all that compete have requests; it is
/// compared within a priority class, because a higher one is meant to get more.
struct FairnessWindow {
    /// The share of time with requests that makes a tenant one that competes.
    static let backloggedShare = 0.5

    /// The time in which just these tenants had requests, and what each was served in it.
    private struct Span {
        var present: Set<Int>
        var seconds = 0.0
        var service: [Double]
    }

    /// More spans than this are not kept apart: they are many only when tenants come and go, which is no contention.
    private static let mostSpans = 1024

    private let tenants: Int
    /// In order of appearance: the sums must not depend on a dictionary's order.
    private var spans: [Span] = []
    private var places: [Set<Int>: Int] = [:]

    init(tenants: Int) { self.tenants = tenants }

    /// Takes note of a step.
    ///
    /// - Parameters:
    ///   - seconds: how long it took.
    ///   - present: who had requests.
    ///   - service: each tenant's weighted tokens in it.
    mutating func add(seconds: Double, present: Set<Int>, service: [(tenant: Int, tokens: Double)]) {
        guard let place = places[present] ?? begin(present) else { return }
        spans[place].seconds += seconds
        for (tenant, tokens) in service { spans[place].service[tenant] += tokens }
    }

    private mutating func begin(_ present: Set<Int>) -> Int? {
        guard spans.count < Self.mostSpans else { return nil }
        spans.append(Span(present: present, service: Array(repeating: 0, count: tenants)))
        places[present] = spans.count - 1
        return spans.count - 1
    }

    /// - Parameters:
    ///   - shares: each tenant's.
    ///   - duration: the simulated time, in seconds.
    /// - Returns: the least Jain index of the classes in which at least two tenants compete, and the time it is over.
    func jain(_ shares: [SchedulingShare], duration: Double) -> (index: Double, seconds: Double)? {
        var present = Array(repeating: 0.0, count: tenants)
        for span in spans { for tenant in span.present { present[tenant] += span.seconds } }
        let competing = (0..<tenants).filter { present[$0] > duration * Self.backloggedShare }
        var least: (index: Double, seconds: Double)?
        for priority in SchedulingShare.Priority.allCases {
            let own = competing.filter { shares[$0].priority == priority }
            guard own.count > 1 else { continue }
            let together = spans.filter { $0.present.isSuperset(of: own) }
            let served = own.map { tenant in
                together.reduce(0) { $0 + $1.service[tenant] } / Double(max(1, shares[tenant].weight))
            }
            guard let index = Self.jain(served), index < least?.index ?? .infinity else { continue }
            least = (index, together.reduce(0) { $0 + $1.seconds })
        }
        return least
    }

    /// (sum of x)^2 / (n * sum of x^2): 1 when all are equal, 1/n when one has everything (Jain, Chiu, Hawe 1984).
    static func jain(_ values: [Double]) -> Double? {
        let sum = values.reduce(0, +)
        let squares = values.reduce(0) { $0 + $1 * $1 }
        return squares > 0 ? sum * sum / (Double(values.count) * squares) : nil
    }
}
