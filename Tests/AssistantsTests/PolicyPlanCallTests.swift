import Foundations
import Generation
import Logging
import Policies
import Store
import Testing

@testable import Assistants

/// Policies of plans on the path of a request.
struct PolicyPlanCallTests {
    private typealias Fixture = RequestPathTests.Fixture

    private static func pack(_ replacement: String) -> String {
        """
        id: plan
        version: 1.0.0
        description: Rules of a test.
        rules:
          - id: word
            stages: [input]
            detector: {pattern: "segredo[0-9]{1,4}"}
            action: redact
            replacement: "[\(replacement)]"
        """
    }

    private static func plan(_ name: String) -> Plan {
        Plan(id: "pln_\(name)", name: name, createdAt: WallClock.system.now())
    }

    private static func withPlans(_ body: (Fixture, ScriptedEngine) async throws -> Void) async throws {
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await Fixture(engine)
        for name in ["gold", "silver"] {
            try await PlanRepository(fixture.database).insert(plan(name))
            try await fixture.apply(pack(name), at: .plan("pln_\(name)"))
        }
        try await body(fixture, engine)
    }

    /// What the model is asked when the tenant says something.
    private static func asked(_ fixture: Fixture, _ engine: ScriptedEngine) async throws -> String? {
        _ = try await fixture.answer(PolicyCallTests.said("o segredo12 é meu"))
        return PolicyCallTests.asked(engine)
    }

    /// The next call has what holds for the plan, and no call of another tenant ever does.
    @Test func aPlansRulesHoldForItsTenants() async throws {
        try await Self.withPlans { fixture, engine in
            #expect(try await Self.asked(fixture, engine) == "o segredo12 é meu")
            for name in ["gold", "silver", "gold"] {
                _ = try await fixture.tenants.update(id: fixture.tenant.id, plan: .set(Self.plan(name).reference))
                #expect(try await Self.asked(fixture, engine) == "o [\(name)] é meu")
            }
            try await fixture.apply(
                Self.pack("ouro").replacing("1.0.0", with: "1.1.0"), at: .plan("pln_gold"))
            #expect(try await Self.asked(fixture, engine) == "o [ouro] é meu")
            _ = try await PolicyRepository(fixture.database).rollback(
                scope: .plan("pln_gold"), packID: "plan", at: WallClock.system.now())
            #expect(try await Self.asked(fixture, engine) == "o [gold] é meu")
            _ = try await fixture.tenants.update(id: fixture.tenant.id, plan: .clear)
            #expect(try await Self.asked(fixture, engine) == "o segredo12 é meu")
        }
    }

    @Test func theRanksAreThoseOfTheScopes() async throws {
        try await Self.withPlans { fixture, _ in
            let tenantID = fixture.tenant.id
            _ = try await fixture.tenants.update(id: tenantID, plan: .set(Self.plan("gold").reference))
            try await fixture.apply(PolicyCallTests.pack)
            try await fixture.apply(PolicyCallTests.pack, at: .tenant(tenantID))
            try await fixture.apply(PolicyCallTests.pack, at: .assistant(tenant: tenantID, assistant: "ast_1"))
            let all = try await fixture.policies.packs(tenantID: tenantID, assistantID: "ast_1")
            #expect(all.map(\.scopeRank) == [0, 1, 2, 3])
            let tenants = try await fixture.policies.packs(tenantID: tenantID, assistantID: nil)
            #expect(tenants.map(\.scopeRank) == [0, 1, 2])
        }
    }

    /// A pack from before the tenant came on the plan relaxes nothing: both rules hold, and the strongest acts.
    @Test func aWeakerPackOfTheTenantRelaxesNothing() async throws {
        try await Self.withPlans { fixture, engine in
            try await fixture.apply(
                Self.pack("x").replacing("action: redact", with: "action: flag")
                    .replacing("    replacement: \"[x]\"\n", with: "").replacing("    replacement: \"[x]\"", with: ""),
                at: .tenant(fixture.tenant.id))
            #expect(try await Self.asked(fixture, engine) == "o segredo12 é meu")
            _ = try await fixture.tenants.update(
                id: fixture.tenant.id, plan: .set(Self.plan("gold").reference))
            #expect(try await Self.asked(fixture, engine) == "o [gold] é meu")
            let program = try await fixture.gate.book.program(tenantID: fixture.tenant.id, assistantID: "ast_1")
            #expect(program?.rules.map(\.scopeRank) == [1, 2])
        }
    }

    /// What tenants of a plan have in common is in memory once.
    @Test func tenantsOfAPlanShareCompiledPatterns() async throws {
        try await Self.withPlans { fixture, _ in
            let now = WallClock.system.now()
            for number in 2...4 {
                try await fixture.tenants.insert(
                    Tenant(
                        id: "ten_\(number)", name: "t\(number)", state: .active,
                        plan: number == 4 ? nil : Self.plan("gold").reference, createdAt: now))
            }
            try await fixture.apply(PolicyCallTests.pack, at: .tenant("ten_3"))
            let book = fixture.gate.book
            let alone = try #require(try await book.program(tenantID: "ten_2", assistantID: nil))
            let beside = try #require(try await book.program(tenantID: "ten_3", assistantID: nil))
            #expect(alone.patternMemory.count == 1 && beside.patternMemory.count == 2)
            #expect(alone.patternMemory.first == beside.patternMemory.first)
            #expect(try await book.program(tenantID: "ten_4", assistantID: nil) == nil)
        }
    }
}
