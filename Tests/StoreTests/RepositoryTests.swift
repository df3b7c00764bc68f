import Foundations
import Store
import StoreTesting
import Testing

/// What every database must do for the repositories.
@Suite struct RepositoryTests {
    @Test(arguments: Backend.allCases)
    func tenantsAreKeptByUniqueName(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let tenants = TenantRepository(database)
            for name in ["zeta", "a-b", "ab", "a"] { try await tenants.insert(tenant(name)) }
            // By bytes, whatever the server's locale.
            #expect(try await tenants.list().map(\.name) == ["a", "a-b", "ab", "zeta"])
            #expect(try await tenants.find(name: "zeta") == tenant("zeta"))
            #expect(try await tenants.find(id: "ten_zeta") == tenant("zeta"))
            #expect(try await tenants.find(name: "ZETA") == nil)
            let taken = await #expect(throws: ServiceError.self) {
                try await tenants.insert(
                    Tenant(id: "ten_other", name: "zeta", state: .active, createdAt: start))
            }
            #expect(taken?.kind == .conflict && taken?.code == .alreadyExists && taken?.parameter == "name")
            #expect(taken?.message.contains("'zeta'") == true)

            #expect(try await tenants.setState(id: "ten_zeta", .suspended))
            #expect(try await tenants.find(name: "zeta")?.state == .suspended)
            #expect(try await tenants.setState(id: "ten_nobody", .suspended) == false)
            #expect(try await tenants.find(name: "zeta")?.weight == 1)
            #expect(try await tenants.update(id: "ten_zeta", weight: 40, priority: nil))
            #expect(try await tenants.update(id: "ten_zeta", weight: nil, priority: .high))
            var changed = tenant("zeta")
            (changed.state, changed.weight, changed.priority) = (.suspended, 40, .high)
            #expect(try await tenants.find(name: "zeta") == changed)
            #expect(try await tenants.list().first { $0.name == "ab" } == tenant("ab"))
            #expect(try await tenants.update(id: "ten_nobody", weight: 2, priority: .low) == false)
            await #expect(throws: ServiceError.self) {
                try await tenants.update(id: "ten_zeta", weight: 0, priority: .low)
            }
            #expect(try await tenants.find(id: "ten_zeta") == changed)
            #expect(try await tenants.names(of: []) == [:])
            let asked: Set = ["ten_a", "ten_zeta", "ten_nobody", "') OR true --"]
            #expect(try await tenants.names(of: asked) == ["ten_a": "a", "ten_zeta": "zeta"])
            #expect(try await tenants.delete(id: "ten_zeta"))
            #expect(try await tenants.delete(id: "ten_zeta") == false)
            try await tenants.insert(Tenant(id: "ten_new", name: "zeta", state: .active, createdAt: start))
        }
    }

    @Test(arguments: Backend.allCases)
    func keysBelongToTheirTenant(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let (acme, other) = (tenant("acme"), tenant("other"))
            for tenant in [acme, other] { try await TenantRepository(database).insert(tenant) }
            let keys = APIKeyRepository(database)
            try await keys.insert(key("key_1", of: acme))
            try await keys.insert(key("key_2", of: other))
            let (found, owner) = try #require(try await keys.find(id: "key_1"))
            #expect(found == key("key_1", of: acme))
            #expect(owner == acme)
            // This is how a changed share reaches the next call.
            _ = try await TenantRepository(database).update(id: acme.id, weight: 9, priority: .low)
            let now = try #require(try await keys.find(id: "key_1")?.1)
            #expect((now.weight, now.priority) == (9, .low))
            #expect(try await keys.find(id: "key_3") == nil)
            #expect(try await keys.list(tenantID: acme.id).map(\.id) == ["key_1"])

            #expect(try await keys.revoke(id: "key_1", tenantID: other.id, at: start) == false)
            #expect(try await keys.find(id: "key_1")?.0.revokedAt == nil)
            #expect(try await keys.revoke(id: "key_1", tenantID: acme.id, at: start))
            #expect(try await keys.revoke(id: "key_1", tenantID: acme.id, at: start.adding(milliseconds: 9)))
            #expect(try await keys.find(id: "key_1")?.0.revokedAt == start)

            let missing = await #expect(throws: ServiceError.self) {
                try await keys.insert(key("key_4", of: tenant("ghost")))
            }
            #expect(missing?.kind == .notFound && missing?.message.contains("ten_ghost") == true)
        }
    }

    @Test(arguments: Backend.allCases)
    func deploysAppendRevisions(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let (acme, other) = (tenant("acme"), tenant("other"))
            for tenant in [acme, other] { try await TenantRepository(database).insert(tenant) }
            let assistants = AssistantRepository(database)
            let text = #"{"system":"Você é um assistente atencioso. 'aspas' ? $1 🦙"}"#
            let (first, one) = try await assistants.deploy("sac", of: acme, specification: text, model: "a")
            #expect((first.currentRevision, one.number, one.specification) == (1, 1, text))
            let (second, two) = try await assistants.deploy("sac", of: acme, model: "b")
            #expect((second.id, two.number, two.model) == (first.id, 2, "b"))
            try await assistants.deploy("sac", of: other, model: "c")

            #expect(try await assistants.find(tenantID: acme.id, name: "sac")?.1 == two)
            #expect(try await assistants.find(tenantID: acme.id, name: "nenhum") == nil)
            #expect(try await assistants.modelsInUse() == ["b", "c"])
            #expect(try await assistants.list(tenantID: acme.id).map(\.id) == [first.id])
            #expect(try await assistants.listAll().map(\.1.model) == ["b", "c"])
            #expect(try await assistants.revisions(assistantID: first.id, tenantID: acme.id).map(\.number) == [2, 1])
            #expect(try await assistants.revisions(assistantID: first.id, tenantID: other.id).isEmpty)
            #expect(try await assistants.revision(assistantID: first.id, tenantID: acme.id, number: 1) == one)

            let later = start.adding(milliseconds: 5)
            let set = { (id: String, tenant: Tenant, number: Int) in
                try await assistants.setCurrent(assistantID: id, tenantID: tenant.id, revision: number, at: later)
            }
            #expect(try await set(first.id, acme, 1))
            #expect(try await set(first.id, acme, 3) == false)
            #expect(try await set(first.id, other, 1) == false)
            let current = try #require(try await assistants.find(tenantID: acme.id, name: "sac"))
            #expect((current.0.currentRevision, current.0.updatedAt, current.1) == (1, later, one))
            #expect(try await assistants.deploy("sac", of: acme).1.number == 3)

            #expect(try await assistants.delete(tenantID: other.id, name: "sac"))
            #expect(try await assistants.delete(tenantID: other.id, name: "sac") == false)
            #expect(try await assistants.find(tenantID: acme.id, name: "sac") != nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func usageIsRecordedOnce(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let records = UsageRepository(database)
            let many = (0..<1_250).map { usage("req_\($0)", at: start.adding(milliseconds: Int64($0))) }
            try await records.record(many)
            try await records.record([usage("req_7", tokens: 99), usage("req_new"), usage("req_new", tokens: 5)])
            try await records.record([])
            #expect(try await records.find(requestID: "req_7") == many[7])
            #expect(try await records.find(requestID: "req_new")?.completionTokens == 3)
            #expect(try await records.find(requestID: "req_none") == nil)

            let page = try await records.list(tenantID: "ten_acme", limit: 2)
            #expect(page.map(\.requestID) == ["req_1249", "req_1248"])
            let next = try await records.list(tenantID: "ten_acme", limit: 1, before: page.last?.startedAt)
            #expect(next.map(\.requestID) == ["req_1247"])
            // Pages of calls that started together neither repeat nor skip one.
            try await records.record((0..<5).map { usage("same_\($0)", of: "ten_busy") })
            var seen: [UsageRecord] = []
            repeat {
                seen += try await records.list(
                    tenantID: "ten_busy", limit: 2, before: seen.last?.startedAt, requestID: seen.last?.requestID)
            } while seen.count < 5
            #expect(seen.map(\.requestID) == (0..<5).reversed().map { "same_\($0)" })
            #expect(try await records.list(tenantID: "ten_other", limit: 10).isEmpty)
            #expect(try await records.list(tenantID: "ten_acme", limit: -1).isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func usageAddsUp(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let records = UsageRepository(database)
            let outcomes = UsageRecord.Outcome.allCases
            try await records.record(
                (0..<8).map {
                    usage("req_\($0)", outcome: outcomes[$0 % 4], at: start.adding(milliseconds: Int64($0)))
                } + [usage("req_x", of: "ten_other", model: "b")])
            let totals = try await records.totals(tenantID: nil)
            #expect(totals.map(\.tenantID) == ["ten_acme", "ten_other"])
            let acme = try #require(totals.first)
            #expect((acme.calls, acme.promptTokens, acme.cachedTokens) == (8, 80, 32))
            #expect((acme.completionTokens, acme.workerMilliseconds) == (24, 200))
            #expect(acme.outcomes == [.completed: 2, .cancelled: 2, .failed: 2, .interrupted: 2])
            #expect(try await records.totals(tenantID: "ten_other").map(\.model) == ["b"])
            let window = try await records.totals(
                tenantID: "ten_acme", from: start.adding(milliseconds: 2), to: start.adding(milliseconds: 4))
            #expect(window.map(\.calls) == [2])
            #expect(try await records.totals(tenantID: "ten_none").isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func deletingATenantKeepsItsUsageOnly(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let acme = tenant("acme")
            try await TenantRepository(database).insert(acme)
            try await APIKeyRepository(database).insert(key("key_1", of: acme))
            try await AssistantRepository(database).deploy("sac", of: acme)
            try await UsageRepository(database).record([usage("req_1")])
            try await ResponseRepository(database).insert(response("resp_1", of: acme))
            #expect(try await TenantRepository(database).delete(id: acme.id))
            #expect(try await APIKeyRepository(database).find(id: "key_1") == nil)
            #expect(try await AssistantRepository(database).listAll().isEmpty)
            #expect(try await UsageRepository(database).find(requestID: "req_1") != nil)
            #expect(try await orphans(database) == 0)
            let gone = await #expect(throws: ServiceError.self) {
                try await AssistantRepository(database).deploy("sac", of: acme)
            }
            #expect(gone?.kind == .notFound && gone?.code == .notFound)
        }
    }
}

/// Rows of keys, assistants and revisions whose owner is not there.
func orphans(_ database: any SQLDatabase) async throws -> Int64 {
    try await database.read(.platform) { connection in
        var count: Int64 = 0
        for (table, column, owner) in [
            ("api_keys", "tenant_id", "tenants"), ("assistants", "tenant_id", "tenants"),
            ("assistant_revisions", "assistant_id", "assistants"), ("responses", "tenant_id", "tenants"),
        ] {
            let sql = "SELECT count(*) AS orphans FROM \(table) WHERE \(column) NOT IN (SELECT id FROM \(owner))"
            count += try connection.query(sql, []).first?.integer("orphans") ?? 0
        }
        return count
    }
}
