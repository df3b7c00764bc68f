public import Store

/// What a policy is administered for, with the names that people know.
public struct PolicyTarget: Sendable, Hashable {
    public var scope: PolicyScope
    /// The plan's name; nil for every other scope.
    public var plan: String?
    /// The tenant's name; nil for the platform and for a plan.
    public var tenant: String?
    /// The assistant's name; nil for every other scope.
    public var assistant: String?

    public init(scope: PolicyScope, plan: String? = nil, tenant: String? = nil, assistant: String? = nil) {
        self.scope = scope
        self.plan = plan
        self.tenant = tenant
        self.assistant = assistant
    }

    /// A plan's.
    init(_ plan: Plan) { self.init(scope: .plan(plan.id), plan: plan.name) }

    /// As the end of a sentence: `the platform`, `plan 'gold'`, `tenant 'acme'`, `assistant 'acme/ajuda'`.
    public var phrase: String {
        if let plan { return "plan '\(plan)'" }
        guard let tenant else { return "the platform" }
        return assistant.map { "assistant '\(tenant)/\($0)'" } ?? "tenant '\(tenant)'"
    }

    /// The scopes above it, whose rules it may not relax, with what each is called.
    ///
    /// - Parameter plan: the one that its tenant is on; nil where there is none.
    func higher(plan: Plan?) -> [PolicyTarget] {
        let above = [PolicyTarget(scope: .platform)]
        let abovePlan = above + (plan.map { [PolicyTarget($0)] } ?? [])
        switch scope {
        case .platform: return []
        case .plan: return above
        case .tenant: return abovePlan
        case .assistant(let tenantID, _): return abovePlan + [PolicyTarget(scope: .tenant(tenantID), tenant: tenant)]
        }
    }
}
