import Assistants
import Foundation
import Foundations
import Store
import StoreSQLite

/// A database that cannot be reached, for tests that need none and for those of its absence.
struct NoDatabase: SQLDatabase {
    var dialect: SQLDialect { .sqlite }

    func transaction<Result: Sendable>(
        _ scope: AccessScope, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        throw ServiceError(.unavailable, code: .databaseUnavailable, "away", cause: "unplugged")
    }

    func close() async {}
}

/// A real database with the tenant of `ScriptedCalls` and another one.
enum RealDatabase {
    static let other = Tenant(id: "ten_2", name: "feira", state: .active, createdAt: Timestamp(milliseconds: 0))

    static func with(_ body: (SQLiteDatabase) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gateway-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try await SQLiteDatabase(path: folder.appending(path: "db.sqlite").path)
        try await Migrator(database).migrate()
        for tenant in [ScriptedCalls.tenant, other] { try await TenantRepository(database).insert(tenant) }
        do {
            try await body(database)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }
}
