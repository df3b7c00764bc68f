import Foundation
import Foundations
import Store
import StoreSQLite
import Testing

@testable import Assistants

struct AdministrationTests {
    let now = Timestamp(milliseconds: 1_800_000_000_000)
    let database: SQLiteDatabase
    let tenants: TenantAdministration
    let plans: PlanAdministration
    let keys: KeyAdministration
    let usage: UsageQueries

    init() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/administration-\(UUID())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        database = try await SQLiteDatabase(path: folder + "/db.sqlite")
        try await Migrator(database).migrate()
        let time = now
        let clock = WallClock { time }
        plans = PlanAdministration(plans: PlanRepository(database), clock: clock)
        tenants = TenantAdministration(tenants: TenantRepository(database), plans: plans, clock: clock)
        keys = KeyAdministration(
            keys: APIKeyRepository(database), hasher: KeyHasher(pepper: "pimenta"), clock: clock)
        usage = UsageQueries(usage: UsageRepository(database))
    }

    // MARK: Tenants

    @Test(arguments: ["a", "acme", "acme-2", "0", String(repeating: "a", count: 63)])
    func plainNamesAreAllowed(_ name: String) async throws {
        #expect(try await tenants.create(name: name).name == name)
    }

    @Test(arguments: [
        "", "Acme", "açaí", "a_b", "a b", "-a", "a-", "../x", "a\0", "a\n", "ten_1", String(repeating: "a", count: 64),
    ])
    func otherNamesAreRefused(_ name: String) async throws {
        let error = await #expect(throws: ServiceError.self) { try await tenants.create(name: name) }
        #expect(error?.code == .invalidValue)
        #expect(error?.parameter == "name")
        #expect(error?.message.contains("63") == true)
    }

    @Test func aTakenNameIsAConflictThatNamesWhatIsThere() async throws {
        let first = try await tenants.create(name: "acme")
        let error = await #expect(throws: ServiceError.self) { try await tenants.create(name: "acme") }
        #expect(error?.kind == .conflict)
        #expect(error?.message.contains(first.id) == true)
        #expect(try await tenants.list().count == 1)
    }

    @Test func tenantsAreFoundByNameAndById() async throws {
        let tenant = try await tenants.create(name: "acme")
        #expect(try await tenants.find("acme") == tenant)
        #expect(try await tenants.find(tenant.id) == tenant)
        await #expect(throws: ServiceError.self) { try await tenants.find("other") }
        await #expect(throws: ServiceError.self) { try await tenants.find("ten_other") }
    }

    @Test(arguments: [1, 2, 1000]) func weightsWithinTheBoundAreAllowed(_ weight: Int) async throws {
        #expect(try await tenants.create(name: "acme", weight: weight).weight == weight)
        #expect(try await tenants.update("acme", weight: weight, priority: nil).weight == weight)
    }

    @Test(arguments: [0, -1, 1001, Int.max, Int.min]) func otherWeightsAreRefused(_ weight: Int) async throws {
        _ = try await tenants.create(name: "acme", weight: 5)
        let update = await #expect(throws: ServiceError.self) {
            try await tenants.update("acme", weight: weight, priority: .high)
        }
        let create = await #expect(throws: ServiceError.self) { try await tenants.create(name: "b", weight: weight) }
        for error in [update, create] {
            #expect(error?.code == .invalidValue && error?.parameter == "weight")
            #expect(error?.message.contains("from 1 to 1000") == true)
        }
        let tenant = try await tenants.find("acme")
        #expect((tenant.weight, tenant.priority) == (5, .normal))
    }

    @Test func anUpdateChangesWhatItNames() async throws {
        let tenant = try await tenants.create(name: "acme", weight: 5, priority: .low)
        #expect(try await tenants.update(tenant.id, weight: nil, priority: .high).weight == 5)
        #expect(try await tenants.update("acme", weight: 6, priority: nil).priority == .high)
        for reference in ["nobody", "ten_nobody"] {
            let error = await #expect(throws: ServiceError.self) {
                try await tenants.update(reference, weight: 2, priority: nil)
            }
            #expect(error?.kind == .notFound)
        }
        let nothing = await #expect(throws: ServiceError.self) {
            try await tenants.update("acme", weight: nil, priority: nil)
        }
        #expect(nothing?.code == .missingParameter)
    }

    @Test func suspendAndResumeMayBeRepeated() async throws {
        _ = try await tenants.create(name: "acme")
        for _ in 0..<2 { #expect(try await tenants.suspend("acme").state == .suspended) }
        #expect(try await tenants.find("acme").state == .suspended)
        for _ in 0..<2 { #expect(try await tenants.resume("acme").state == .active) }
        let error = await #expect(throws: ServiceError.self) { try await tenants.suspend("nobody") }
        #expect(error?.kind == .notFound)
    }

    @Test func aDeletedTenantTakesItsKeysAlongAndFreesItsName() async throws {
        let tenant = try await tenants.create(name: "acme")
        let key = try await keys.create(tenant: tenant, name: "k")
        try await tenants.delete("acme")
        await #expect(throws: ServiceError.self) { try await keys.owner(ofKey: key.record.id) }
        await #expect(throws: ServiceError.self) { try await tenants.delete("acme") }
        #expect(try await tenants.create(name: "acme").id != tenant.id)
    }

    // MARK: Plans

    @Test(arguments: ["", "Gold", "pln_1", "-a", String(repeating: "a", count: 64)])
    func namesOfPlansAreAsPlainAsThoseOfTenants(_ name: String) async throws {
        let error = await #expect(throws: ServiceError.self) { try await plans.create(name: name) }
        #expect(error?.code == .invalidValue && error?.message.hasPrefix("the plan name '") == true)
    }

    @Test func aPlansDescriptionIsBounded() async throws {
        #expect(try await plans.create(name: "gold", description: "").description == nil)
        let longest = String(repeating: "é", count: 1000)
        #expect(try await plans.create(name: "silver", description: longest).description == longest)
        let error = await #expect(throws: ServiceError.self) {
            try await plans.create(name: "lead", description: longest + "x")
        }
        #expect(error?.code == .boundExceeded && error?.message.contains("2000 bytes") == true)
        #expect(try await plans.list().map(\.name) == ["gold", "silver"])
    }

    @Test func aTenantComesOnAPlanByNameOrIdAndLeavesIt() async throws {
        let gold = try await plans.create(name: "gold")
        let silver = try await plans.create(name: "silver")
        #expect(try await tenants.create(name: "acme", plan: "gold").plan == gold.reference)
        #expect(try await tenants.find("acme").plan == gold.reference)
        #expect(
            try await tenants.update("acme", weight: nil, priority: nil, plan: .set(silver.id)).plan?.name == "silver")
        for attempt in [
            { _ = try await tenants.create(name: "b", plan: "lead") },
            { _ = try await tenants.update("acme", weight: 9, priority: nil, plan: .set("lead")) },
        ] {
            let error = await #expect(throws: ServiceError.self) { try await attempt() }
            #expect(error?.kind == .notFound && error?.parameter == "plan")
            #expect(error?.message.hasPrefix("there is no plan 'lead'") == true)
        }
        let tenant = try await tenants.find("acme")
        #expect(tenant.weight == 1 && tenant.plan == silver.reference)
        #expect(try await tenants.list().count == 1)
        let refused = await #expect(throws: ServiceError.self) { try await plans.delete("silver") }
        #expect(refused?.kind == .conflict && refused?.message.contains("1 tenant is on it") == true)
        #expect(try await tenants.update("acme", weight: nil, priority: nil, plan: .clear).plan == nil)
        #expect(try await plans.delete("silver") == silver)
        await #expect(throws: ServiceError.self) { try await plans.find("silver") }
    }

    // MARK: Keys

    @Test func aNewKeyMayInferAndNothingElse() async throws {
        let tenant = try await tenants.create(name: "acme")
        let issued = try await keys.create(tenant: tenant, name: "produção")
        #expect(issued.record.scopes == [.inference])
        #expect(issued.record.expiresAt == nil)
        #expect(KeyHasher.parse(issued.token)?.id == issued.record.id)
        #expect(try await keys.list(tenant: tenant) == [issued.record])
    }

    @Test(arguments: [
        ("30d", 2_592_000_000), ("12h", 43_200_000), ("90m", 5_400_000), ("2w", 1_209_600_000), ("1s", 1000),
    ])
    func durationsCountFromNow(_ text: String, _ milliseconds: Int) async throws {
        let tenant = try await tenants.create(name: "acme")
        let issued = try await keys.create(tenant: tenant, name: "k", expires: text)
        #expect(issued.record.expiresAt == now.adding(milliseconds: Int64(milliseconds)))
    }

    @Test(arguments: [
        "", "30", "d", "-1d", "0d", "1.5d", "30 d", "3651d", "9223372036854775807w", "2020-01-01T00:00:00Z", "amanhã",
        "9999-01-01T00:00:00Z",
    ])
    func otherExpiriesAreRefused(_ text: String) async throws {
        let tenant = try await tenants.create(name: "acme")
        let error = await #expect(throws: ServiceError.self) {
            try await keys.create(tenant: tenant, name: "k", expires: text)
        }
        #expect(error?.parameter == "expires")
        #expect(try await keys.list(tenant: tenant) == [])
    }

    @Test(arguments: [[], ["root"], ["inference", "ADMIN"]])
    func otherScopesAreRefused(_ scopes: [String]) async throws {
        let tenant = try await tenants.create(name: "acme")
        let error = await #expect(throws: ServiceError.self) {
            try await keys.create(tenant: tenant, name: "k", scopes: scopes)
        }
        #expect(error?.parameter == "scopes")
        #expect(error?.message.contains("inference, admin") == true)
    }

    @Test(arguments: ["", String(repeating: "x", count: 101), "a\u{1B}[2J", "a\nb"])
    func otherKeyNamesAreRefused(_ name: String) async throws {
        let tenant = try await tenants.create(name: "acme")
        await #expect(throws: ServiceError.self) { try await keys.create(tenant: tenant, name: name) }
    }

    @Test func aRevokedKeyKeepsItsFirstTimeAndAnotherTenantsKeyIsNotThere() async throws {
        let acme = try await tenants.create(name: "acme")
        let other = try await tenants.create(name: "outra")
        let issued = try await keys.create(tenant: acme, name: "k")
        await #expect(throws: ServiceError.self) { try await keys.revoke(id: issued.record.id, tenant: other) }
        #expect(try await keys.list(tenant: acme).first?.revokedAt == nil)
        let first = try await keys.revoke(id: issued.record.id, tenant: acme)
        #expect(first.revokedAt == now)
        #expect(try await keys.revoke(id: issued.record.id, tenant: acme) == first)
    }

    @Test func aKeyCannotGrantMoreThanItHas() async throws {
        let tenant = try await tenants.create(name: "acme")
        let end = now.adding(milliseconds: 86_400_000)
        let own = try await keys.create(tenant: tenant, name: "k", scopes: ["admin"], expires: end.description).record
        let grantor = AdminPrincipal.tenant(Caller(tenant: tenant, key: own))
        func refusal(_ scopes: [String], _ expires: String?) async -> ServiceError? {
            await #expect(throws: ServiceError.self) {
                try await keys.create(tenant: tenant, name: "x", scopes: scopes, expires: expires, grantor: grantor)
            }
        }
        #expect(await refusal(["inference"], "1h")?.parameter == "scopes")
        #expect(await refusal(["admin"], nil)?.parameter == "expires")
        #expect(await refusal(["admin"], "25h")?.parameter == "expires")
        let allowed = try await keys.create(
            tenant: tenant, name: "x", scopes: ["admin"], expires: "24h", grantor: grantor)
        #expect(allowed.record.expiresAt == end)
    }

    // MARK: Usage

    @Test func pagesOfRecordsNeitherRepeatNorLoseCallsOfOneMillisecond() async throws {
        let tenant = try await tenants.create(name: "acme")
        let offsets: [Int64] = [1, 2, 2, 2, 3, 4, 4, 5]
        let records = offsets.enumerated().map { index, offset in
            UsageRecord(
                requestID: "req_\(index)", tenantID: tenant.id, keyID: "key_1", assistantID: "ast_1",
                assistantName: "ajuda", revision: 1, model: "m", endpoint: "chat.completions", outcome: .completed,
                startedAt: now.adding(milliseconds: offset), finishedAt: now.adding(milliseconds: offset + 1))
        }
        try await UsageRepository(database).record(records)
        var seen: [String] = []
        var before: Timestamp?
        repeat {
            let page = try await usage.records(tenant: tenant, limit: 3, before: before)
            #expect(page.records.count <= 3 && !page.records.isEmpty)
            seen += page.records.map(\.requestID)
            before = page.next
        } while before != nil && seen.count < 20
        #expect(seen.count == records.count)
        #expect(Set(seen) == Set(records.map(\.requestID)))
    }

    @Test(arguments: [0, -1, 1001, Int.max]) func limitsOutsideTheBoundAreRefused(_ limit: Int) async throws {
        let tenant = try await tenants.create(name: "acme")
        await #expect(throws: ServiceError.self) { try await usage.records(tenant: tenant, limit: limit, before: nil) }
    }

    @Test func anEmptySpanOfTimeIsRefused() async throws {
        await #expect(throws: ServiceError.self) { try await usage.totals(tenant: nil, from: now, to: now) }
    }
}
