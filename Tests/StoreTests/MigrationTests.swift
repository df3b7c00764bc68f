import Foundations
import Store
import StoreTesting
import Testing

@Suite struct MigrationTests {
    @Test(arguments: Backend.allCases)
    func migratingIsDoneOnce(_ backend: Backend) async throws {
        try await backend.withDatabase(migrated: false) { database async throws in
            let migrator = Migrator(database, clock: WallClock { start })
            let before = try await migrator.status()
            #expect(before.applied.isEmpty && before.pending.count == Migration.all.count && !before.isCurrent)
            #expect(try await migrator.migrate() == Migration.all.map(\.version))
            #expect(try await migrator.migrate() == [])
            let after = try await migrator.status()
            #expect(after.isCurrent && after.applied.map(\.version) == Migration.all.map(\.version))
            #expect(after.applied.allSatisfy { $0.at == start })
        }
    }

    @Test(arguments: Backend.allCases)
    func twoCoresMayMigrateAtOnce(_ backend: Backend) async throws {
        try await backend.withDatabase(migrated: false) { database async throws in
            let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<4 { group.addTask { try await Migrator(database).migrate() } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied == Migration.all.map(\.version))
        }
    }

    @Test(arguments: Backend.allCases)
    func aNewerSchemaIsRefused(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let older = Migrator(database, migrations: Array(Migration.all.dropLast()))
            let refusal = await #expect(throws: ServiceError.self) { try await older.migrate() }
            #expect(refusal?.message.contains("refuses to run on a newer schema") == true)
            #expect(try await older.status().problem == refusal)
        }
    }

    @Test(arguments: Backend.allCases)
    func anEditedMigrationIsRefused(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            var edited = Migration.all
            let original = edited[1]
            edited[1] = Migration(version: 2, name: original.name) { original.statements(for: $0) + ["SELECT 1"] }
            let migrator = Migrator(database, migrations: edited)
            let refusal = await #expect(throws: ServiceError.self) { try await migrator.migrate() }
            #expect(refusal?.message.contains("migration 2 ('assistants')") == true)
        }
    }

    @Test(arguments: Backend.allCases)
    func aGapIsRefused(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            try await database.transaction(.schemaOwner) { connection in
                _ = try connection.execute("DELETE FROM schema_migrations WHERE version = 2", [])
            }
            let refusal = await #expect(throws: ServiceError.self) { try await Migrator(database).migrate() }
            #expect(refusal?.message.contains("changed by hand") == true)
        }
    }

    @Test(arguments: Backend.allCases)
    func aFailingMigrationLeavesNothing(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let broken = Migration(version: Migration.all.count + 1, name: "broken") { _ in
                ["CREATE TABLE half_done (id TEXT)", "CREATE TABLE half_done (id TEXT)"]
            }
            await #expect(throws: ServiceError.self) {
                try await Migrator(database, migrations: Migration.all + [broken]).migrate()
            }
            #expect(try await Migrator(database).status().isCurrent)
            await #expect(throws: ServiceError.self) {
                try await database.read(.schemaOwner) { try $0.query("SELECT id FROM half_done", []) }
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func tenantsFromBeforeSharesAreAllAlike(_ backend: Backend) async throws {
        try await backend.withDatabase(migrated: false) { database async throws in
            try await Migrator(database, migrations: Array(Migration.all.prefix(4))).migrate()
            try await database.transaction(.platform) { connection in
                _ = try connection.execute(
                    "INSERT INTO tenants (id, name, state, created_at) VALUES ('ten_acme', 'acme', 'active', ?)",
                    [.integer(start.milliseconds)])
            }
            #expect(try await Migrator(database).migrate() == Array(5...Migration.all.count))
            #expect(try await TenantRepository(database).find(name: "acme") == tenant("acme"))
        }
    }

    /// Nobody is on a plan, and what is in force stays so.
    @Test(arguments: Backend.allCases)
    func tenantsAndPoliciesFromBeforePlansAreAsTheyWere(_ backend: Backend) async throws {
        try await backend.withDatabase(migrated: false) { database async throws in
            try await Migrator(database, migrations: Array(Migration.all.prefix(8))).migrate()
            try await database.transaction(.platform) { connection in
                try connection.execute(
                    "INSERT INTO tenants (id, name, state, created_at) VALUES ('ten_acme', 'acme', 'active', ?)",
                    [.integer(start.milliseconds)])
                for (scope, tenant) in [("platform", SQLValue.null), ("tenant:ten_acme", .text("ten_acme"))] {
                    try connection.execute(
                        """
                        INSERT INTO policies (scope, pack_id, tenant_id, current_revision, latest_revision, updated_at)
                        VALUES (?, 'pii', ?, 1, 1, 0)
                        """, [.text(scope), tenant])
                    try connection.execute(
                        """
                        INSERT INTO policy_versions (scope, pack_id, revision, tenant_id, version, content_hash,
                            applied_at, applied_by, document)
                        VALUES (?, 'pii', 1, ?, '1.0.0', 'h1', 0, 'key_1', 'id: pii')
                        """, [.text(scope), tenant])
                }
            }
            #expect(try await Migrator(database).migrate() == Array(9...Migration.all.count))
            #expect(try await TenantRepository(database).find(name: "acme") == tenant("acme"))
            let inForce = try await PolicyRepository(database).inForce(tenantID: "ten_acme", assistantID: nil)
            #expect(inForce.map(\.scope) == [.platform, .tenant("ten_acme")])
        }
    }

    /// A shipped migration is never edited. When this fails, undo the edit and add a migration with the next number.
    @Test(arguments: SQLDialect.allCases)
    func shippedMigrationsAreUnchanged(_ dialect: SQLDialect) {
        let shipped: [SQLDialect: [String]] = [
            .sqlite: [
                "3cc6f7e9b2b82e93", "c9abe0a96d0465fb", "111a8e7e9ff265c1", "1ce2947342fd0abc", "9aeb31f01641670b",
                "d8d31c5dfee5a88d", "d68d7b54bfec41da", "5b61464495868b4d", "2eedcd274a224d18",
            ],
            .postgres: [
                "7536c54da079da96", "0a5e89d2a6a0be25", "3391a978f821756a", "9cd1abeafafa88e8", "9aeb31f01641670b",
                "dc99ad60d589676e", "0f919e3204eebded", "5b61464495868b4d", "f48a419af630515c",
            ],
        ]
        #expect(Migration.all.map(\.version) == Array(1...Migration.all.count))
        #expect(Migration.all.map { String($0.checksum(for: dialect).prefix(16)) } == shipped[dialect])
    }
}
