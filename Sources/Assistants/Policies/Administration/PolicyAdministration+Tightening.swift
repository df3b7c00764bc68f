import Foundations
import Policies
public import Store

/// No scope relaxes one above it.
extension PolicyAdministration {
    /// How many rules are named that are weaker than those of a plan.
    private static let namedRules = 100
    /// How many scopes are asked for at once: SQLite bounds how deep a condition is (sqlite.org/limits.html).
    private static let scopesAtOnce = 100

    /// A rule in force, and what for.
    struct HeldRule {
        var target: PolicyTarget
        var version: PolicyVersion
        var rule: PolicyRule

        /// As the object of a sentence.
        var phrase: String {
            "rule '\(version.packID)/\(rule.id)' of \(target.phrase) (revision \(version.revision))"
        }
    }

    /// The rules above a target: those of the platform, and for a tenant and its assistants of the plan it is on.
    func higherRules(_ target: PolicyTarget) async throws -> [HeldRule] {
        var plan: Plan?
        if let tenantID = target.scope.tenantID { plan = try await plans.find(tenantID: tenantID) }
        return try await rules(of: target.higher(plan: plan))
    }

    private func rules(of targets: [PolicyTarget]) async throws -> [HeldRule] {
        let byScope = Dictionary(targets.map { ($0.scope, $0) }, uniquingKeysWith: { first, _ in first })
        let scopes = targets.map(\.scope)
        var rules: [HeldRule] = []
        for start in stride(from: 0, to: scopes.count, by: Self.scopesAtOnce) {
            for version in try await policies.inForce(scopes: Array(scopes[start...].prefix(Self.scopesAtOnce))) {
                guard let target = byScope[version.scope] else { continue }
                rules += try Self.stored(version).rules.map { HeldRule(target: target, version: version, rule: $0) }
            }
        }
        return rules
    }

    static func refuseRelaxing(
        _ pack: PolicyPack, _ target: PolicyTarget, _ higher: [HeldRule]
    ) throws(ServiceError) {
        var refusals: [String] = []
        for rule in pack.rules {
            for above in higher where above.version.packID == pack.id && above.rule.id == rule.id {
                guard let why = Tightening.relaxation(by: rule, of: above.rule) else { continue }
                refusals.append("rule '\(pack.id)/\(rule.id)' of \(target.phrase) would relax \(above.phrase): \(why)")
            }
        }
        guard !refusals.isEmpty else { return }
        throw ServiceError(
            .conflict, code: .policyRelaxed,
            refusals.joined(separator: "\n")
                + "\nA lower scope may only tighten: make the rule at least as strict, or give it another id, so that "
                + "both hold. Nothing was changed.", parameter: "document", isRetryable: false)
    }

    /// What an operator should know when a tenant has come on a plan: rules of its own packs and of its assistants'
    /// that are weaker than the plan's. Nothing is relaxed: both hold, and the strongest action is taken.
    ///
    /// - Returns: a sentence for each such rule, naming both, and one that counts those past the first hundred.
    public func relaxations(of tenant: Tenant) async throws -> [String] {
        guard let plan = try await plans.find(tenantID: tenant.id) else { return [] }
        let higher = Dictionary(
            grouping: try await rules(of: [PolicyTarget(plan)]), by: { "\($0.version.packID)/\($0.rule.id)" })
        guard !higher.isEmpty else { return [] }
        let inForce = try await policies.list(tenantID: tenant.id).filter { $0.revisionInForce != nil }
        let scopes = Set(inForce.map(\.scope)).sorted { ($0.level.rank, $0.text) < ($1.level.rank, $1.text) }
        let names = try await assistantNames(of: tenant, for: scopes)
        let targets = scopes.map { Self.target($0, tenant: tenant.name, names) }
        var found: [String] = []
        for lower in try await rules(of: targets) {
            for above in higher["\(lower.version.packID)/\(lower.rule.id)"] ?? [] {
                guard let why = Tightening.relaxation(by: lower.rule, of: above.rule) else { continue }
                found.append("\(lower.phrase) is weaker than \(above.phrase): \(why); both hold")
            }
        }
        let more = found.count - Self.namedRules
        return found.prefix(Self.namedRules)
            + (more > 0 ? ["\(more) more of its rules are weaker than the plan's"] : [])
    }
}
