import Generation

/// What each tenant was served, divided by its weight: the virtual token counters of Sheng et al., "Fairness in Serving
/// Large Language Models" (OSDI 2024).
///
/// A tenant that was away is lifted to the least of those that are active, or were before nobody was. So being idle
/// earns no claim on later service, and having had an idle machine costs none. Tenants that have no request are
/// forgotten as soon as that lift would make up for it.
struct VirtualCounters: Sendable {
    /// What a generated token counts, in uncached prompt tokens: it costs a step of its own, they share one.
    static let outputWeight = 2.0

    private var counters: [String: Double] = [:]
    private var servedTokens: [String: Double] = [:]
    private var active: Set<String> = []
    /// Where a tenant begins that comes new.
    private var level = 0.0

    subscript(tenant: String) -> Double { counters[tenant] ?? 0 }

    /// Service since the tenant became active, in weighted tokens.
    func served(_ tenant: String) -> Double { servedTokens[tenant] ?? 0 }

    /// Takes note of who has requests now.
    mutating func update(active now: Set<String>) {
        guard now != active else { return }
        let stayed = active.intersection(now)
        let least = (stayed.isEmpty ? active : stayed).compactMap { counters[$0] }.min()
        if let least { level = least }
        for tenant in now.subtracting(active) {
            counters[tenant] = max(counters[tenant] ?? 0, level)
            servedTokens[tenant] = 0
        }
        active = now
        let floor = now.compactMap { counters[$0] }.min() ?? .infinity
        counters = counters.filter { now.contains($0.key) || $0.value > floor }
        servedTokens = servedTokens.filter { now.contains($0.key) }
    }

    /// Charges a tenant.
    mutating func charge(_ tenant: String, weight: Int, prompt: Int, sampled: Int) {
        let tokens = Self.weighted(prompt: prompt, sampled: sampled)
        servedTokens[tenant, default: 0] += tokens
        counters[tenant, default: 0] += tokens / Double(max(1, weight))
    }

    static func weighted(prompt: Int, sampled: Int) -> Double { Double(prompt) + outputWeight * Double(sampled) }
}
