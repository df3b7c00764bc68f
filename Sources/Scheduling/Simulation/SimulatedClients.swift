import Foundations
import Generation

/// A request of a simulated client.
struct SimulatedRequest {
    var id: UInt64
    /// The tenant's place in the scenario.
    var tenant: Int
    var prompt: [Int32]
    var answerTokens: Int
    /// The client leaves when it has so many tokens; nil when it stays.
    var leavesAfter: Int?
}

/// Who asks, when, and for what: the scenario's tenants, drawn from its seed.
struct SimulatedClients {
    private struct Due {
        var moment: Duration
        var tenant: Int
    }

    private let tenants: [Scenario.Tenant]
    private let shared: [[Int32]]
    private var randoms: [SimulationRandom]
    /// What is to come, the next one last.
    private var due: [Due] = []
    private var lastID: UInt64 = 0

    init(_ scenario: Scenario) {
        tenants = scenario.tenants
        var randoms = tenants.indices.map { SimulationRandom(seed: scenario.seed, stream: $0) }
        shared = tenants.indices.map { Self.tokens(scenario.tenants[$0].sharedTokens, &randoms[$0]) }
        self.randoms = randoms
        for (place, tenant) in tenants.enumerated() {
            switch tenant.arrivals {
            case .open: comeNext(place, after: .zero)
            case .closed(let clients, _):
                // Clients that begin together ask together for a long time: they begin within a second.
                for _ in 0..<clients { add(place, .seconds(Double.random(in: 0...1, using: &self.randoms[place]))) }
            }
        }
    }

    /// When the next request comes; nil when none will come unless one ends.
    var next: Duration? { due.last?.moment }

    /// The next request that has come by this moment, with the moment at which it came.
    mutating func take(at now: Duration) -> (moment: Duration, request: SimulatedRequest)? {
        guard let next = due.last, next.moment <= now else { return nil }
        due.removeLast()
        if case .open = tenants[next.tenant].arrivals { comeNext(next.tenant, after: next.moment) }
        return (next.moment, request(of: next.tenant))
    }

    /// A client that has got its answer, or gave up, thinks and asks again; one that was refused waits as it was told.
    mutating func ended(_ tenant: Int, at now: Duration, retryAfterSeconds: Int? = nil) {
        guard case .closed(_, let thinkSeconds) = tenants[tenant].arrivals else { return }
        let pause = randoms[tenant].exponential(mean: thinkSeconds)
        add(tenant, now + .seconds(max(pause, Double(retryAfterSeconds ?? 0))))
    }

    private mutating func comeNext(_ tenant: Int, after moment: Duration) {
        guard case .open(let rate) = tenants[tenant].arrivals else { return }
        add(tenant, moment + .seconds(randoms[tenant].exponential(mean: 1 / rate)))
    }

    private mutating func add(_ tenant: Int, _ moment: Duration) {
        var low = 0
        var high = due.count
        while low < high {
            let middle = (low + high) / 2
            // Of two at the same moment the one that was added first is taken first.
            if due[middle].moment > moment { low = middle + 1 } else { high = middle }
        }
        due.insert(Due(moment: moment, tenant: tenant), at: low)
    }

    private mutating func request(of place: Int) -> SimulatedRequest {
        let tenant = tenants[place]
        let unique = Int.random(in: tenant.uniqueTokens, using: &randoms[place])
        let answer = Int.random(in: tenant.answerTokens, using: &randoms[place])
        let leaves = Double.random(in: 0..<1, using: &randoms[place]) < tenant.cancelledShare
        lastID += 1
        return SimulatedRequest(
            id: lastID, tenant: place, prompt: shared[place] + Self.tokens(unique, &randoms[place]),
            answerTokens: answer,
            leavesAfter: leaves && answer > 1 ? Int.random(in: 1..<answer, using: &randoms[place]) : nil)
    }

    /// Random ids from so many that two prompts begin the same only where they are meant to.
    private static func tokens(_ count: Int, _ random: inout SimulationRandom) -> [Int32] {
        (0..<count).map { _ in Int32(truncatingIfNeeded: random.next() >> 33) }
    }
}
