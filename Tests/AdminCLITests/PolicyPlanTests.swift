import Assistants
import Foundations
import Store
import Testing

/// What may be applied for a plan, and under one, without HTTP.
struct PolicyPlanTests {
    private typealias Desk = PolicyAdministrationTests.Desk

    /// The pack whose rule `badge` takes another action.
    private static func pack(_ action: String) -> String {
        PolicyShell.pack.replacing("action: redact\n  - id: halt", with: "action: \(action)\n  - id: halt")
    }

    private func withDesk(_ body: (Desk, PolicyTarget) async throws -> Void) async throws {
        try await PolicyAdministrationTests.withDesk { desk in
            _ = try await desk.plans.create(name: "gold")
            try await body(desk, try await plan("gold", desk))
        }
    }

    private func plan(_ name: String, _ desk: Desk, for principal: AdminPrincipal = .platform) async throws
        -> PolicyTarget
    {
        try await desk.administration.target(
            plan: name, tenant: nil, assistant: nil, for: principal, to: "apply a policy to")
    }

    private func apply(_ action: String, to target: PolicyTarget, _ desk: Desk) async throws {
        _ = try await desk.administration.apply(Self.pack(action), to: target, dryRun: false, by: .platform)
    }

    private func move(_ plan: FieldChange<String>, _ desk: Desk) async throws -> Tenant {
        try await desk.tenants.update("acme", weight: nil, priority: nil, plan: plan)
    }

    @Test func aPlanMayTightenThePlatformAndNotRelaxIt() async throws {
        try await withDesk { desk, gold in
            try await apply("redact", to: try await desk.target(nil), desk)
            let error = await #expect(throws: ServiceError.self) { try await apply("flag", to: gold, desk) }
            #expect(error?.code == .policyRelaxed)
            #expect(
                error?.message.hasPrefix(
                    "rule 'demo/badge' of plan 'gold' would relax rule 'demo/badge' of the platform (revision 1): "
                        + "its action 'flag' is weaker than 'redact'\n") == true)
            try await apply("block", to: gold, desk)
            let found = try await desk.administration.list(gold)
            #expect(found.map(\.1.revisionInForce) == [1] && found.map(\.0.phrase) == ["plan 'gold'"])
        }
    }

    /// The rules of the plan bind its tenants and their assistants, and nobody else.
    @Test func aTenantMayNotRelaxItsPlan() async throws {
        try await withDesk { desk, gold in
            try await apply("redact", to: gold, desk)
            let own = try await desk.target(desk.tenant)
            let (assistant, _) = try await AssistantRepository(desk.database).deploy(
                tenantID: desk.tenant.id, name: "ajuda", specification: "{}", model: "m", newID: "ast_1",
                at: desk.tenant.createdAt)
            let helper = PolicyTarget(
                scope: .assistant(tenant: desk.tenant.id, assistant: assistant.id), tenant: "acme", assistant: "ajuda")
            try await apply("flag", to: own, desk)
            _ = try await desk.administration.withdraw("demo", of: own)
            _ = try await move(.set("gold"), desk)
            for target in [own, helper] {
                let error = await #expect(throws: ServiceError.self) { try await apply("flag", to: target, desk) }
                #expect(error?.code == .policyRelaxed)
                #expect(
                    error?.message.hasPrefix(
                        "rule 'demo/badge' of \(target.phrase) would relax rule 'demo/badge' of plan 'gold' "
                            + "(revision 1): its action 'flag'") == true)
            }
            try await apply("block", to: own, desk)
            // The assistant is held to what its tenant made of it, and the message names each scope.
            let error = await #expect(throws: ServiceError.self) { try await apply("flag", to: helper, desk) }
            for phrase in ["of plan 'gold'", "of tenant 'acme'"] { #expect(error?.message.contains(phrase) == true) }
            _ = try await move(.clear, desk)
            try await apply("flag", to: own, desk)
        }
    }

    @Test func aRollbackUnderAPlanMayNotRelaxEither() async throws {
        try await withDesk { desk, gold in
            let own = try await desk.target(desk.tenant)
            try await apply("flag", to: own, desk)
            try await apply("block", to: own, desk)
            try await apply("redact", to: gold, desk)
            _ = try await move(.set("gold"), desk)
            let error = await #expect(throws: ServiceError.self) {
                _ = try await desk.administration.rollback("demo", of: own, to: nil)
            }
            #expect(error?.code == .policyRelaxed && error?.message.contains("plan 'gold'") == true)
        }
    }

    /// A tenant that comes on a plan keeps its packs: both rules hold, and both are named.
    @Test func whatIsWeakerThanANewPlanIsNamed() async throws {
        try await withDesk { desk, gold in
            _ = try await AssistantRepository(desk.database).deploy(
                tenantID: desk.tenant.id, name: "ajuda", specification: "{}", model: "m", newID: "ast_1",
                at: desk.tenant.createdAt)
            try await apply("block", to: gold, desk)
            let own = try await desk.target(desk.tenant)
            let helper = try await desk.administration.target(
                tenant: desk.tenant, assistant: "ajuda", for: .platform, to: "apply a policy to")
            for target in [own, helper] { try await apply("redact", to: target, desk) }
            #expect(try await desk.administration.relaxations(of: desk.tenant) == [])
            let moved = try await move(.set("gold"), desk)
            #expect(
                try await desk.administration.relaxations(of: moved)
                    == [own, helper].map {
                        "rule 'demo/badge' of \($0.phrase) (revision 1) is weaker than rule 'demo/badge' of plan "
                            + "'gold' (revision 1): its action 'redact' is weaker than 'block'; both hold"
                    })
            for target in [own, helper] { _ = try await desk.administration.withdraw("demo", of: target) }
            #expect(try await desk.administration.relaxations(of: moved) == [])
        }
    }

    @Test func aPlanIsThePlatformsToChange() async throws {
        try await withDesk { desk, _ in
            let key = PolicyAdministrationTests.key(of: desk.tenant)
            // One that is there and one that is not are refused in the same words.
            for name in ["gold", "lead"] {
                let error = await #expect(throws: ServiceError.self) { _ = try await plan(name, desk, for: key) }
                #expect(error?.kind == .permission)
                #expect(
                    error?.message.hasPrefix("only the platform's admin key may apply a policy to a plan (name") == true
                )
            }
            let unknown = await #expect(throws: ServiceError.self) { _ = try await plan("lead", desk) }
            #expect(unknown?.kind == .notFound && unknown?.message.contains("no plan 'lead'") == true)
            for (tenant, assistant) in [(desk.tenant, nil), (nil, "ajuda"), (desk.tenant, "ajuda")]
                as [(Tenant?, String?)]
            {
                let both = await #expect(throws: ServiceError.self) {
                    _ = try await desk.administration.target(
                        plan: "gold", tenant: tenant, assistant: assistant, for: .platform, to: "apply a policy to")
                }
                #expect(both?.kind == .invalidRequest && both?.parameter == "plan")
            }
        }
    }
}
