import Foundations
import Store
import StoreTesting
import Testing

/// What a transaction promises on every database.
@Suite struct TransactionTests {
    @Test(arguments: Backend.allCases)
    func whatThrowsIsRolledBack(_ backend: Backend) async throws {
        struct Refusal: Error {}
        try await backend.withDatabase { database async throws in
            await #expect(throws: Refusal.self) {
                try await database.transaction(.platform) { connection in
                    try insertTenant("ten_1", "acme", connection)
                    throw Refusal()
                }
            }
            #expect(try await TenantRepository(database).list().isEmpty)
            // The second statement fails after the first one succeeded.
            await #expect(throws: ServiceError.self) {
                try await database.transaction(.platform) { connection in
                    try insertTenant("ten_1", "acme", connection)
                    try insertTenant("ten_1", "outro", connection)
                }
            }
            #expect(try await TenantRepository(database).list().isEmpty)
            try await TenantRepository(database).insert(tenant("acme"))
        }
    }

    @Test(arguments: Backend.allCases)
    func readsCannotWrite(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            await #expect(throws: ServiceError.self) {
                try await database.read(.platform) { try insertTenant("ten_1", "acme", $0) }
            }
            #expect(try await TenantRepository(database).list().isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func valuesComeBackAsTheyWere(_ backend: Backend) async throws {
        let texts = ["", "'; DROP TABLE settings; --", "São João d'Água \u{301}", "🇧🇷\n\t\\", "$1 ? :x @y"]
        try await backend.withDatabase { database async throws in
            for (index, text) in texts.enumerated() {
                #expect(try await SettingRepository(database).setIfAbsent("k\(index)", text) == text)
                #expect(try await SettingRepository(database).value("k\(index)") == text)
            }
            let extremes = [Int64.min, -1, 0, Int64.max]
            for value in extremes {
                let row = try await database.read(.platform) { connection in
                    try connection.query(
                        "SELECT created_at FROM tenants WHERE created_at = ? UNION ALL SELECT CAST(? AS BIGINT)",
                        [.integer(value), .integer(value)])
                }
                #expect(try row.first?.integer("created_at") == value)
            }
            let refused = await #expect(throws: ServiceError.self) {
                try await SettingRepository(database).setIfAbsent("nul", "a\u{0}b")
            }
            #expect(refused?.kind == .invalidRequest)
            #expect(try await SettingRepository(database).value("nul") == nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func aClosedDatabaseIsUnavailable(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            await database.close()
            let tenants = TenantRepository(database)
            let read = await #expect(throws: ServiceError.self) { _ = try await tenants.list() }
            let written = await #expect(throws: ServiceError.self) { try await tenants.insert(tenant("acme")) }
            for error in [read, written] {
                #expect(error?.kind == .unavailable && error?.code == .databaseUnavailable)
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func wrongSQLIsADefectNotAnOutage(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            for (sql, arguments) in [
                ("SELEC 1", []), ("SELECT * FROM nothing", []), ("SELECT ? AS a", []),
                ("SELECT 1 AS a", [SQLValue.integer(1)]),
            ] {
                let error = await #expect(throws: ServiceError.self) {
                    try await database.read(.platform) { try $0.query(sql, arguments) }
                }
                #expect(error?.kind == .internalFailure, "\(sql): \(String(describing: error))")
            }
        }
    }
}

private func insertTenant(_ id: String, _ name: String, _ connection: any SQLConnection) throws {
    try connection.execute(
        "INSERT INTO tenants (id, name, state, created_at) VALUES (?, ?, 'active', 0)", [.text(id), .text(name)])
}
