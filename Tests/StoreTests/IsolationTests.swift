import Foundations
import Store
import StoreTesting
import Testing

/// Row-level security: a query that forgot its tenant predicate shows and changes nothing of another tenant.
@Suite struct IsolationTests {
    static let postgres: [Backend] = [.postgres, .postgresSuperuser]

    @Test(arguments: postgres)
    func everyTableOfTenantsIsProtected(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            #expect(try await unprotectedTables(database) == [])
            // The check itself must notice a table that was made without the policy.
            try await database.transaction(.schemaOwner) { connection in
                _ = try connection.execute("CREATE TABLE notes (id TEXT, tenant_id TEXT)", [])
            }
            #expect(try await unprotectedTables(database) == ["notes"])
        }
    }

    @Test(arguments: postgres)
    func aForgottenPredicateLeaksNothing(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            try await fill(database)
            let tables = try await tenantTables(database)
            #expect(tables.map(\.name).contains("usage_records"))
            for table in tables {
                for own in ["ten_a", "ten_b"] {
                    let owners = try await database.read(.tenant(own)) { connection in
                        try connection.query("SELECT \(table.tenantColumn) AS owner FROM \(table.name)", [])
                            .map { try $0.text("owner") }
                    }
                    // Empty would prove nothing: each table must hold a row of each tenant.
                    #expect(Set(owners) == [own], "\(table.name) in the scope of \(own)")
                }
            }
        }
    }

    @Test(arguments: postgres)
    func aForgottenPredicateChangesNothing(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            try await fill(database)
            let tables = try await tenantTables(database)
            for table in tables {
                let column = table.tenantColumn
                if !table.isAppendOnly {
                    let updated = try await database.transaction(.tenant("ten_a")) { connection in
                        try connection.execute("UPDATE \(table.name) SET \(column) = \(column)", [])
                    }
                    #expect(updated == 1, "\(table.name)")
                }
                try await expectRefusal(
                    "UPDATE \(table.name) SET \(column) = 'ten_b'", database,
                    because: table.isAppendOnly ? "append-only" : "row-level security")
                try await expectRefusal(
                    """
                    INSERT INTO \(table.name) (\(table.columns.joined(separator: ", ")))
                    SELECT \(table.columns.map { $0 == column ? "'ten_b'" : $0 }.joined(separator: ", "))
                    FROM \(table.name)
                    """, database, because: "row-level security")
            }
            // Afterwards, because a row takes those with it that refer to it.
            for table in tables {
                if table.keepsItsRows {
                    try await expectRefusal("DELETE FROM \(table.name)", database, because: "append-only")
                } else {
                    _ = try await database.transaction(.tenant("ten_a")) {
                        try $0.execute("DELETE FROM \(table.name)", [])
                    }
                }
                let left = try await database.read(.tenant("ten_b")) { connection in
                    try connection.query("SELECT 1 AS one FROM \(table.name)", []).count
                }
                #expect(left == 1, "\(table.name)")
            }
        }
    }

    /// What holds for all is read by all, and written by the platform alone.
    @Test(arguments: postgres)
    func thePlatformsPoliciesAreReadByTenantsAndNotWritten(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            try await fill(database)
            _ = try await PolicyRepository(database).apply(policy(.platform))
            for table in ["policies", "policy_versions"] {
                let seen = { (scope: AccessScope) in
                    try await database.read(scope) { connection in
                        try connection.query("SELECT scope FROM \(table) ORDER BY scope", [])
                            .map { try $0.text("scope") }
                    }
                }
                #expect(try await seen(.tenant("ten_a")) == ["platform", "tenant:ten_a"])
                #expect(try await seen(.tenant("")) == [])
                #expect(try await seen(.platform) == ["platform", "tenant:ten_a", "tenant:ten_b"])
                for sql in [
                    "UPDATE \(table) SET pack_id = 'mine' WHERE scope = 'platform'",
                    "DELETE FROM \(table) WHERE scope = 'platform'",
                ] {
                    #expect(try await database.transaction(.tenant("ten_a")) { try $0.execute(sql, []) } == 0)
                }
                try await expectRefusal(
                    "UPDATE \(table) SET tenant_id = NULL, scope = 'platform'", database, because: "row-level security")
            }
            try await expectRefusal(
                """
                INSERT INTO policies (scope, pack_id, latest_revision, updated_at) VALUES ('platform', 'mine', 1, 0)
                """, database, because: "row-level security")
            // Another tenant's scope cannot be taken by a row of one's own.
            try await expectRefusal(
                """
                INSERT INTO policies (scope, pack_id, tenant_id, latest_revision, updated_at)
                VALUES ('tenant:ten_b', 'mine', 'ten_a', 1, 0)
                """, database, because: "check constraint")
        }
    }

    /// A plan and its policies are read by the tenants that are on it, and written by the platform alone.
    @Test(arguments: postgres)
    func aPlansPoliciesAreReadByItsTenantsAndNotWritten(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            try await fill(database)
            for name in ["gold", "silver"] {
                try await PlanRepository(database).insert(plan(name))
                _ = try await PolicyRepository(database).apply(policy(.plan("pln_\(name)")))
            }
            #expect(
                try await TenantRepository(database).update(id: "ten_a", plan: .set(plan("gold").reference)))
            let seen = { (table: String, column: String, tenant: String) in
                try await database.read(.tenant(tenant)) { connection in
                    try connection.query("SELECT \(column) AS seen FROM \(table) ORDER BY 1", [])
                        .map { try $0.text("seen") }
                }
            }
            #expect(try await seen("plans", "id", "ten_a") == ["pln_gold"])
            #expect(try await seen("plans", "id", "ten_b") == [])
            for table in ["policies", "policy_versions"] {
                #expect(try await seen(table, "scope", "ten_a") == ["plan:pln_gold", "tenant:ten_a"])
                #expect(try await seen(table, "scope", "ten_b") == ["tenant:ten_b"])
                for sql in [
                    "UPDATE \(table) SET pack_id = 'mine' WHERE scope LIKE 'plan:%'",
                    "DELETE FROM \(table) WHERE scope LIKE 'plan:%'",
                ] {
                    #expect(try await database.transaction(.tenant("ten_a")) { try $0.execute(sql, []) } == 0)
                }
            }
            for sql in ["UPDATE plans SET name = 'mine'", "DELETE FROM plans"] {
                #expect(try await database.transaction(.tenant("ten_a")) { try $0.execute(sql, []) } == 0)
            }
            try await expectRefusal(
                "INSERT INTO plans (id, name, created_at) VALUES ('pln_mine', 'mine', 0)", database,
                because: "row-level security")
            try await expectRefusal(
                """
                INSERT INTO policies (scope, pack_id, plan_id, latest_revision, updated_at)
                VALUES ('plan:pln_gold', 'mine', 'pln_gold', 1, 0)
                """, database, because: "row-level security")
            // Nor by a row that is also one's own.
            try await expectRefusal(
                """
                INSERT INTO policies (scope, pack_id, plan_id, tenant_id, latest_revision, updated_at)
                VALUES ('tenant:ten_a', 'mine', 'pln_gold', 'ten_a', 1, 0)
                """, database, because: "check constraint")
        }
    }

    @Test(arguments: postgres)
    func withoutAScopeThereIsNothing(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            try await fill(database)
            let names = try await tenantTables(database).map(\.name) + ["settings", "policy_generation", "plans"]
            _ = try await PolicyRepository(database).apply(policy(.platform))
            try await PlanRepository(database).insert(plan("gold"))
            for scope in ["", "tenant"] {
                let seen = try await database.read(.platform) { connection in
                    _ = try connection.query(
                        "SELECT set_config('altiplano.scope', ?, true) AS scope", [.text(scope)])
                    return try names.flatMap { try connection.query("SELECT 1 AS one FROM \($0)", []) }.count
                }
                #expect(seen == 0)
            }
        }
    }

    @Test(arguments: postgres)
    func settingsAreThePlatformsOwn(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            _ = try await SettingRepository(database).setIfAbsent("pepper", "segredo")
            let seen = try await database.read(.tenant("ten_a")) { try $0.query("SELECT value FROM settings", []) }
            #expect(seen.isEmpty)
            await #expect(throws: ServiceError.self) {
                try await database.transaction(.tenant("ten_a")) { connection in
                    try connection.execute("INSERT INTO settings (key, value) VALUES ('x', 'y')", [])
                }
            }
        }
    }

    /// The scope of one transaction must not stay on the connection for the next one.
    @Test(arguments: postgres)
    func scopesDoNotOutliveTheirTransaction(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            try await fill(database)
            let scopes: [AccessScope] = [
                .platform, .tenant("ten_b"), .tenant("ten_a"), .tenant("' OR true --"), .platform,
            ]
            for scope in scopes {
                let seen = try await database.read(scope) { try $0.query("SELECT id FROM tenants", []).count }
                let expected =
                    switch scope {
                    case .platform, .schemaOwner: 2
                    case .tenant(let id): id.hasPrefix("ten_") ? 1 : 0
                    }
                #expect(seen == expected, "\(scope)")
            }
        }
    }
}

/// Expects a statement of tenant `ten_a` to fail.
private func expectRefusal(_ sql: String, _ database: any SQLDatabase, because reason: String) async throws {
    let error = await #expect(throws: ServiceError.self) {
        try await database.transaction(.tenant("ten_a")) { try $0.execute(sql, []) }
    }
    let cause = error?.cause ?? "none"
    #expect(cause.contains(reason), "\(sql): \(cause)")
}

private struct TenantTable: Sendable {
    var name: String
    var tenantColumn: String
    var columns: [String]
    var isAppendOnly: Bool { name == "decisions" }
    var keepsItsRows: Bool { isAppendOnly || name == "decision_heads" }
}

/// Every table with a column `tenant_id`, and `tenants` itself, as the schema has them.
private func tenantTables(_ database: any SQLDatabase) async throws -> [TenantTable] {
    let rows = try await database.read(.schemaOwner) { connection in
        try connection.query(
            """
            SELECT table_name::text AS name, string_agg(column_name, ' ') AS columns
            FROM information_schema.columns WHERE table_schema = current_schema() GROUP BY table_name ORDER BY 1
            """, []
        ).map { (try $0.text("name"), try $0.text("columns").split(separator: " ").map(String.init)) }
    }
    return rows.compactMap { name, columns in
        if name == "tenants" { return TenantTable(name: name, tenantColumn: "id", columns: columns) }
        guard columns.contains("tenant_id") else { return nil }
        return TenantTable(name: name, tenantColumn: "tenant_id", columns: columns)
    }
}

/// Tables without forced row-level security and a policy, but for the ledger of migrations, which is no tenant's.
private func unprotectedTables(_ database: any SQLDatabase) async throws -> [String] {
    try await database.read(.schemaOwner) { connection in
        try connection.query(
            """
            SELECT relname::text AS name FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
                AND relname <> 'schema_migrations'
                AND NOT (relrowsecurity AND relforcerowsecurity
                    AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid))
            ORDER BY 1
            """, []
        ).map { try $0.text("name") }
    }
}

/// One row of each of two tenants in every table.
private func fill(_ database: any SQLDatabase) async throws {
    for name in ["a", "b"] {
        let owner = tenant(name)
        try await TenantRepository(database).insert(owner)
        try await APIKeyRepository(database).insert(key("key_\(name)", of: owner))
        try await AssistantRepository(database).deploy("sac", of: owner)
        try await UsageRepository(database).record([usage("req_\(name)", of: owner.id)])
        try await ResponseRepository(database).insert(response("resp_\(name)", of: owner))
        _ = try await PolicyRepository(database).apply(policy(.tenant(owner.id)))
        try await DecisionRepository(database).append([decision("req_\(name)", of: owner.id)])
        try await ApprovalRepository(database).create(approval("apr_\(name)", of: owner.id))
        try await PseudonymRepository(database).save(tenantID: owner.id, responseID: "resp_\(name)", sealed: [1, 2])
    }
}
