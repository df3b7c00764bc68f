import Foundations
import Store
import StoreTesting
import Testing

/// What every database must do for plans, and for the policies of tenants that are on them.
@Suite struct PlanTests {
    private struct Parts: Sendable {
        var plans: PlanRepository
        var tenants: TenantRepository
        var policies: PolicyRepository
    }

    private static func withPlans(_ backend: Backend, _ body: (Parts) async throws -> Void) async throws {
        try await backend.withDatabase { database async throws in
            let parts = Parts(
                plans: PlanRepository(database), tenants: TenantRepository(database),
                policies: PolicyRepository(database))
            for name in ["silver", "gold"] { try await parts.plans.insert(plan(name)) }
            for name in ["acme", "other"] { try await parts.tenants.insert(tenant(name)) }
            try await body(parts)
        }
    }

    @Test(arguments: Backend.allCases)
    func plansAreKeptByUniqueName(_ backend: Backend) async throws {
        try await Self.withPlans(backend) { parts in
            #expect(try await parts.plans.list() == [plan("gold"), plan("silver")])
            #expect(try await parts.plans.find(name: "gold") == plan("gold"))
            #expect(try await parts.plans.find(id: "pln_gold") == plan("gold"))
            #expect(try await parts.plans.find(name: "GOLD") == nil)
            let bare = Plan(id: "pln_bare", name: "bare", createdAt: start)
            try await parts.plans.insert(bare)
            #expect(try await parts.plans.find(name: "bare") == bare)
            let taken = await #expect(throws: ServiceError.self) {
                try await parts.plans.insert(Plan(id: "pln_2", name: "gold", createdAt: start))
            }
            #expect(taken?.code == .alreadyExists && taken?.parameter == "name")
            #expect(try await parts.plans.delete(id: "pln_bare"))
            #expect(try await parts.plans.delete(id: "pln_bare") == false)
        }
    }

    /// Also as a key's owner: this is how the plan reaches what a tenant's administrator sees.
    @Test(arguments: Backend.allCases)
    func aTenantIsOnOnePlanOrNone(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let (plans, tenants) = (PlanRepository(database), TenantRepository(database))
            for name in ["silver", "gold"] { try await plans.insert(plan(name)) }
            var acme = tenant("acme")
            acme.plan = plan("gold").reference
            try await tenants.insert(acme)
            try await APIKeyRepository(database).insert(key("key_1", of: acme))
            let owner = { try await APIKeyRepository(database).find(id: "key_1")?.1 }
            #expect(try await tenants.find(name: "acme") == acme)
            #expect(try await tenants.list() == [acme])
            #expect(try await owner() == acme)
            #expect(try await plans.find(tenantID: acme.id) == plan("gold"))
            #expect(try await tenants.update(id: acme.id, weight: 4))
            #expect(try await tenants.find(id: acme.id)?.plan?.name == "gold")
            #expect(try await tenants.update(id: acme.id, plan: .set(plan("silver").reference)))
            #expect(try await owner()?.plan?.name == "silver")
            #expect(try await tenants.update(id: acme.id, plan: .clear))
            #expect(try await owner()?.plan == nil)
            #expect(try await plans.find(tenantID: acme.id) == nil)
            #expect(try await tenants.update(id: "ten_nobody", plan: .clear) == false)
        }
    }

    /// A core that has rules compiled must notice; what changes nothing is no change.
    @Test(arguments: Backend.allCases)
    func anotherPlanIsAnotherGeneration(_ backend: Backend) async throws {
        try await Self.withPlans(backend) { parts in
            let before = try await parts.policies.generation()
            for (plan, expected) in [
                (FieldChange.set(plan("gold").reference), 1), (.set(plan("gold").reference), 1),
                (.set(plan("silver").reference), 2), (.clear, 3), (.clear, 3),
            ] {
                _ = try await parts.tenants.update(id: "ten_acme", plan: plan)
                #expect(try await parts.policies.generation() == before + expected)
            }
            _ = try await parts.tenants.update(id: "ten_acme", weight: 3)
            #expect(try await parts.policies.generation() == before + 3)
            // What was checked against one plan's rules is not applied under another's.
            let checked = try await parts.policies.generation()
            _ = try await parts.tenants.update(id: "ten_acme", plan: .set(plan("gold").reference))
            let stale = await #expect(throws: ServiceError.self) {
                try await parts.policies.apply(policy(.tenant("ten_acme")), ifGeneration: checked)
            }
            #expect(stale?.kind == .conflict && stale?.isRetryable == true)
        }
    }

    @Test(arguments: Backend.allCases)
    func policiesOfAPlanHoldForItsTenants(_ backend: Backend) async throws {
        try await Self.withPlans(backend) { parts in
            _ = try await parts.tenants.update(id: "ten_acme", plan: .set(plan("gold").reference))
            for scope in [.plan("pln_gold"), .plan("pln_silver"), .platform, .tenant("ten_acme")] as [PolicyScope] {
                _ = try await parts.policies.apply(policy(scope))
            }
            let scopes = { (tenant: String) in
                try await parts.policies.inForce(tenantID: tenant, assistantID: "ast_none").map(\.scope)
            }
            #expect(try await scopes("ten_acme") == [.platform, .plan("pln_gold"), .tenant("ten_acme")])
            #expect(try await scopes("ten_other") == [.platform])
            _ = try await parts.tenants.update(id: "ten_acme", plan: .clear)
            #expect(try await scopes("ten_acme") == [.platform, .tenant("ten_acme")])
            #expect(try await parts.policies.list(tenantID: "ten_acme").map(\.scope) == [.tenant("ten_acme")])
            #expect(
                try await parts.policies.list().map(\.scope.text)
                    == ["plan:pln_gold", "plan:pln_silver", "platform", "tenant:ten_acme"])
            let none = await #expect(throws: ServiceError.self) {
                try await parts.policies.rollback(scope: .plan("pln_gold"), packID: "none", at: start)
            }
            #expect(none?.message.contains("no policy 'none' of plan 'gold'") == true)
        }
    }

    @Test(arguments: Backend.allCases)
    func aPlanInUseIsNotDeleted(_ backend: Backend) async throws {
        try await Self.withPlans(backend) { parts in
            let scope = PolicyScope.plan("pln_gold")
            for tenant in ["ten_acme", "ten_other"] {
                _ = try await parts.tenants.update(id: tenant, plan: .set(plan("gold").reference))
            }
            _ = try await parts.policies.apply(policy(scope))
            let refusal = { try await parts.plans.delete(id: "pln_gold") }
            let both = await #expect(throws: ServiceError.self) { _ = try await refusal() }
            #expect(both?.kind == .conflict && both?.parameter == "plan")
            #expect(
                both?.message == """
                    the plan 'gold' is in use: 2 tenants are on it, and 1 policy is in force for it; first move them \
                    with `altiplano tenant update TENANT --plan OTHER` (or --no-plan), and withdraw them with \
                    `altiplano policy withdraw PACK --plan gold`
                    """)
            for tenant in ["ten_acme", "ten_other"] { _ = try await parts.tenants.update(id: tenant, plan: .clear) }
            let packs = await #expect(throws: ServiceError.self) { _ = try await refusal() }
            #expect(packs?.message.contains("tenant") == false && packs?.message.contains("1 policy is") == true)
            try await parts.policies.withdraw(scope: scope, packID: "pii", at: start)
            #expect(try await refusal())
            // What was withdrawn went with it.
            #expect(try await parts.policies.list() == [])
            #expect(try await parts.policies.history(scope: scope, packID: "pii") == [])
        }
    }

    @Test(arguments: Backend.allCases)
    func aPlanThatIsNotThereIsNamed(_ backend: Backend) async throws {
        try await Self.withPlans(backend) { parts in
            let ghost = plan("ghost").reference
            var lost = tenant("lost")
            lost.plan = ghost
            let attempts: [@Sendable () async throws -> Void] = [
                { [lost] in try await parts.tenants.insert(lost) },
                { _ = try await parts.tenants.update(id: "ten_acme", weight: 9, plan: .set(ghost)) },
            ]
            for attempt in attempts {
                let error = await #expect(throws: ServiceError.self) { try await attempt() }
                #expect(error?.kind == .notFound && error?.parameter == "plan")
                #expect(error?.message.contains("'ghost'") == true)
            }
            let acme = try await parts.tenants.find(name: "acme")
            #expect(acme?.weight == 1)
            let missing = await #expect(throws: ServiceError.self) {
                try await parts.policies.apply(policy(.plan("pln_ghost")))
            }
            #expect(missing?.kind == .notFound && missing?.message.contains("no plan 'pln_ghost'") == true)
        }
    }

    /// Of a deletion and a tenant that comes on the plan at once, one waits for the other.
    @Test(arguments: Backend.allCases)
    func aPlanIsNotDeletedUnderATenant(_ backend: Backend) async throws {
        try await Self.withPlans(backend) { parts in
            for round in 0..<8 {
                let passing = plan("passing-\(round)")
                try await parts.plans.insert(passing)
                async let deleted = try? parts.plans.delete(id: passing.id)
                async let moved = try? parts.tenants.update(id: "ten_acme", plan: .set(passing.reference))
                let (isDeleted, isMoved) = (await deleted == true, await moved == true)
                #expect(isDeleted != isMoved)
                let now = try await parts.tenants.find(id: "ten_acme")?.plan
                #expect((now == passing.reference) == isMoved)
                _ = try await parts.tenants.update(id: "ten_acme", plan: .clear)
            }
        }
    }
}
