import Assistants
import Documents
import Foundation
import Foundations
import Logging
import Store
import StoreSQLite
import Testing

/// What may be applied where, without HTTP.
struct PolicyAdministrationTests {
    struct Desk {
        var administration: PolicyAdministration
        var plans: PlanAdministration
        var tenants: TenantAdministration
        var tenant: Tenant
        var database: SQLiteDatabase

        func target(_ tenant: Tenant?, for principal: AdminPrincipal = .platform) async throws -> PolicyTarget {
            try await administration.target(tenant: tenant, assistant: nil, for: principal, to: "apply a policy")
        }
    }

    static func withDesk(_ body: (Desk) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.path + "/policies-\(UUID()).sqlite"
        let database = try await SQLiteDatabase(path: path)
        try await Migrator(database).migrate()
        let tenants = TenantRepository(database)
        let plans = PlanAdministration(plans: PlanRepository(database))
        let tenant = Tenant(id: "ten_1", name: "acme", state: .active, createdAt: WallClock.system.now())
        try await tenants.insert(tenant)
        try await body(
            Desk(
                administration: PolicyAdministration(
                    policies: PolicyRepository(database), plans: plans, assistants: AssistantRepository(database)),
                plans: plans, tenants: TenantAdministration(tenants: tenants, plans: plans), tenant: tenant,
                database: database))
        await database.close()
    }

    static func key(of tenant: Tenant) -> AdminPrincipal {
        .tenant(
            Caller(
                tenant: tenant,
                key: APIKey(
                    id: "key_1", tenantID: tenant.id, name: "k", digest: "", scopes: [.admin],
                    createdAt: tenant.createdAt)))
    }

    private static let weaker = PolicyShell.pack.replacing(
        "action: redact\n  - id: halt", with: "action: flag\n  - id: halt")

    @Test func aLowerScopeMayTightenAndNotRelax() async throws {
        try await Self.withDesk { desk in
            let platform = try await desk.target(nil)
            let own = try await desk.target(desk.tenant)
            let first = try await desk.administration.apply(
                PolicyShell.pack, to: platform, dryRun: false, by: .platform)
            #expect(
                first.created && first.revision == 1 && first.differences.map(\.change) == [.added, .added, .added])
            let error = await #expect(throws: ServiceError.self) {
                _ = try await desk.administration.apply(Self.weaker, to: own, dryRun: false, by: .platform)
            }
            #expect(error?.code == .policyRelaxed && error?.kind == .conflict)
            #expect(
                error?.message.hasPrefix(
                    "rule 'demo/badge' of tenant 'acme' would relax rule 'demo/badge' of the platform (revision 1): "
                        + "its action 'flag' is weaker than 'redact'\n") == true)
            let none = try await desk.administration.list(tenant: desk.tenant)
            #expect(none.isEmpty)
            let stricter = PolicyShell.pack.replacing(
                "action: redact\n  - id: halt", with: "action: block\n  - id: halt")
            let tightened = try await desk.administration.apply(
                stricter, to: own, dryRun: false, by: Self.key(of: desk.tenant))
            #expect(tightened.revision == 1 && tightened.created)
        }
    }

    /// Packs that can be used alone must be usable together, or every call would be refused.
    @Test func packsOfAScopeAreBoundTogether() async throws {
        func pack(_ id: String, _ most: Int) -> String {
            """
            id: \(id)
            version: 1.0.0
            description: Large.
            rules:
              - id: r
                stages: [input]
                detector: {patterns: ['\(id)-[a-z]{1,\(most)}1', '\(id)-[a-z]{1,\(most)}2', '\(id)-[a-z]{1,\(most)}3']}
                action: flag
            """
        }
        try await Self.withDesk { desk in
            let (platform, own) = (try await desk.target(nil), try await desk.target(desk.tenant))
            _ = try await desk.administration.apply(pack("a", 18_000), to: platform, dryRun: false, by: .platform)
            let error = await #expect(throws: ServiceError.self) {
                _ = try await desk.administration.apply(pack("b", 18_000), to: platform, dryRun: true, by: .platform)
            }
            #expect(error?.code == .boundExceeded && error?.message.contains("bound of 100000") == true)
            // Another scope has its own, and a new version takes the place of the old one.
            _ = try await desk.administration.apply(pack("b", 2000), to: own, dryRun: false, by: .platform)
            _ = try await desk.administration.apply(pack("a", 2000), to: platform, dryRun: false, by: .platform)
            _ = try await desk.administration.apply(pack("b", 18_000), to: platform, dryRun: true, by: .platform)
        }
    }

    /// A rule whose model is not there refuses every text: who applies it should know at once.
    @Test func aModelThatIsNotThereIsToldOf() async throws {
        func pack(_ version: String, _ extra: String) -> String {
            """
            id: hazards
            version: \(version)
            description: Asks guard models.
            rules:
              - id: harm
                stages: [input]
                detector: {any: [{hazards: {model: guard-a}}, {not: {hazards: {model: guard-b}}}]}
                action: block
            \(extra)
            """
        }
        try await Self.withDesk { desk in
            let platform = try await desk.target(nil)
            let change = try await desk.administration.apply(
                pack("1.0.0", "    on_error: flag"), to: platform, dryRun: true, by: .platform)
            #expect(change.warnings(models: ["guard-a", "guard-b"], hasEmbeddingModel: false).isEmpty)
            let warnings = change.warnings(models: ["guard-a"], hasEmbeddingModel: true)
            #expect(warnings.count == 1 && warnings[0].hasPrefix("rule 'hazards/harm' asks the model 'guard-b', which"))
            #expect(warnings[0].hasSuffix("passes and is flagged"))
            let blocking = try await desk.administration.apply(
                pack("1.0.1", ""), to: platform, dryRun: false, by: .platform)
            #expect(
                blocking.warnings(models: [], hasEmbeddingModel: true).allSatisfy {
                    $0.hasSuffix("is refused (on_error: block)")
                })
            let off = try await desk.administration.apply(
                pack("1.0.2", "    mode: off"), to: platform, dryRun: false, by: .platform)
            #expect(off.warnings(models: [], hasEmbeddingModel: true).isEmpty)
            let back = try await desk.administration.rollback("hazards", of: platform, to: 1)
            #expect(back.warnings(models: [], hasEmbeddingModel: true).count == 2)
        }
    }

    @Test func aServiceWithoutEmbeddingsIsToldOf() async throws {
        try await Self.withDesk { desk in
            let pack = """
                id: near
                version: 1.0.0
                description: Near to attacks.
                rules:
                  - id: attack
                    stages: [input]
                    detector: {any: [{prompt_injection: {threshold: 0.9, similarity: true}}, {length: {characters: 9}}]}
                    action: block
                  - id: plain
                    stages: [input]
                    detector: {prompt_injection: {threshold: 0.9}}
                    action: block
                """
            let change = try await desk.administration.apply(
                pack, to: try await desk.target(nil), dryRun: true, by: .platform)
            #expect(change.warnings(models: [], hasEmbeddingModel: true).isEmpty)
            #expect(
                change.warnings(models: [], hasEmbeddingModel: false) == [
                    "rule 'near/attack' compares embeddings, and the service has no model for them: until it has, each "
                        + "text that would have to be asked about is refused (on_error: block)"
                ])
        }
    }

    @Test func aRollbackMayNotRelaxEither() async throws {
        try await Self.withDesk { desk in
            let (platform, own) = (try await desk.target(nil), try await desk.target(desk.tenant))
            _ = try await desk.administration.apply(Self.weaker, to: own, dryRun: false, by: .platform)
            _ = try await desk.administration.apply(PolicyShell.pack, to: own, dryRun: false, by: .platform)
            _ = try await desk.administration.apply(PolicyShell.pack, to: platform, dryRun: false, by: .platform)
            let error = await #expect(throws: ServiceError.self) {
                _ = try await desk.administration.rollback("demo", of: own, to: nil)
            }
            #expect(error?.code == .policyRelaxed)
            let current = try await desk.administration.version("demo", of: own, revision: nil)
            #expect(current.revision == 2)
        }
    }

    @Test func onlyThePlatformsKeyAppliesToThePlatform() async throws {
        try await Self.withDesk { desk in
            let tenantKey = Self.key(of: desk.tenant)
            let error = await #expect(throws: ServiceError.self) { _ = try await desk.target(nil, for: tenantKey) }
            #expect(error?.kind == .permission && error?.message.contains("name your tenant") == true)
            let own = try await desk.target(desk.tenant, for: tenantKey)
            #expect(own.scope == .tenant("ten_1"))
            let other = Tenant(id: "ten_2", name: "outra", state: .active, createdAt: desk.tenant.createdAt)
            let foreign = await #expect(throws: ServiceError.self) { _ = try await desk.target(other, for: tenantKey) }
            #expect(foreign?.kind == .notFound)
        }
    }

    @Test func aDryRunAndAWrongFileChangeNothing() async throws {
        try await Self.withDesk { desk in
            let platform = try await desk.target(nil)
            let dry = try await desk.administration.apply(PolicyShell.pack, to: platform, dryRun: true, by: .platform)
            #expect(dry.changed && dry.created && dry.revision == nil)
            await #expect(throws: DocumentProblems.self) {
                _ = try await desk.administration.apply("id: x", to: platform, dryRun: false, by: .platform)
            }
            let none = try await desk.administration.listAll(tenants: [])
            #expect(none.isEmpty)
            let error = await #expect(throws: ServiceError.self) {
                _ = try await desk.administration.version("demo", of: platform, revision: nil)
            }
            #expect(error?.kind == .notFound)
        }
    }

    @Test func aReportSumsWhatShadowRulesWouldHaveDone() async throws {
        try await Self.withDesk { desk in
            let repository = DecisionRepository(desk.database)
            func draft(_ request: Int, _ mode: DecisionDraft.Mode, at milliseconds: Int64) -> DecisionDraft {
                DecisionDraft(
                    tenantID: "ten_1", at: Timestamp(milliseconds: milliseconds), requestID: "req_\(request)",
                    assistantID: "ast_1", stage: "input", packID: "demo", packRevision: 1, packVersion: "1.0.0",
                    ruleID: "watched", mode: mode, action: "redact",
                    spans: [DecisionSpan(start: 1, end: 3, entity: "PATTERN", score: 1)], latencyMicroseconds: 5)
            }
            var drafts: [DecisionDraft] = []
            for number in 0..<40 {
                drafts.append(draft(number / 2, number % 4 == 3 ? .enforce : .shadow, at: Int64(number) * 1000))
            }
            try await repository.append(drafts)
            let queries = DecisionQueries(repository)
            let all = try await queries.shadowReport(tenantID: "ten_1", since: nil)
            #expect(all.count == 1 && all.first?.texts == 30 && all.first?.calls == 20 && all.first?.spans == 30)
            let late = try await queries.shadowReport(tenantID: "ten_1", since: Timestamp(milliseconds: 35_500))
            #expect(late.first?.texts == 3 && late.first?.calls == 2)
            #expect(late.first?.example?.sequence == 39 && late.first?.example?.span.start == 1)
            let page = try await queries.page(
                tenantID: "ten_1", after: 0, since: Timestamp(milliseconds: 10_000), limit: 5)
            #expect(page.records.map(\.sequence) == [11, 12, 13, 14, 15] && page.next == 15)
            let latest = try await queries.latest(tenantID: "ten_1", since: nil, limit: 2)
            #expect(latest.map(\.sequence) == [40, 39])
        }
    }
}
