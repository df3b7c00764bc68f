import Foundation
public import Store
import StorePostgres
import StoreSQLite

/// The databases that every contract test runs against.
public enum Backend: String, Sendable, CaseIterable {
    case sqlite
    /// Postgres as an ordinary role that owns its tables.
    case postgres
    /// Postgres as a superuser, whom row-level security would not hold for if the driver did not take another role.
    case postgresSuperuser

    /// Runs `body` with a database of its own, migrated unless asked otherwise.
    public func withDatabase<Result>(
        migrated: Bool = true, _ body: (any SQLDatabase) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "altiplano-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try await open(in: folder)
        if migrated { try await Migrator(database).migrate() }
        do {
            let result = try await body(database)
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }

    private func open(in folder: URL) async throws -> any SQLDatabase {
        switch self {
        case .sqlite: try await SQLiteDatabase(path: folder.appending(path: "altiplano.sqlite").path)
        case .postgres: try await Self.postgres(PrivatePostgres.shared().makeDatabase().application)
        case .postgresSuperuser: try await Self.postgres(PrivatePostgres.shared().makeDatabase().superuser)
        }
    }

    /// All tests that run at once share the server's 100 connections, and a busy machine's time.
    private static func postgres(_ url: String) throws -> PostgresDatabase {
        var limits = PostgresLimits()
        limits.connections = 4
        limits.connectionWaitMilliseconds = 60_000
        return try PostgresDatabase(url: url, limits: limits)
    }
}
