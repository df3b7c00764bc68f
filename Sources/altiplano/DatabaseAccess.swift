import AdminCLI
import Foundation
import Foundations
import Logging
import Store

/// `db migrate` and `db status`: the database as `serve` would open it, without a server.
enum DatabaseAccess {
    static let commands = DatabaseCommands(
        migrate: { target in
            try await withDatabase(target) { database, location in
                let applied = try await Migrator(database).migrate()
                let names = Migration.all.filter { applied.contains($0.version) }.map(\.name)
                return try await state(of: database, at: location, listing: names)
            }
        },
        status: { target in
            try await withDatabase(target) { database, location in
                let status = try await Migrator(database).status()
                if let problem = status.problem { throw problem }
                return try await state(of: database, at: location, listing: status.pending.map(\.name))
            }
        })

    private static func withDatabase(
        _ target: DatabaseCommands.Target,
        _ body: (any SQLDatabase, String) async throws -> DatabaseCommands.Status
    ) async throws -> DatabaseCommands.Status {
        var flags = ["home": target.home]
        flags["database"] = target.url
        let configuration = try ServeConfiguration(flags: flags, environment: ProcessInfo.processInfo.environment)
        let home = try HomeFolder(path: configuration.home)
        let database = try await DatabaseOpening.open(
            url: configuration.database, sqlitePath: home.database, logger: Logger(label: "altiplano"))
        do {
            let status = try await body(
                database, DatabaseOpening.name(of: configuration.database, sqlitePath: home.database))
            await database.close()
            return status
        } catch {
            await database.close()
            throw error
        }
    }

    private static func state(
        of database: any SQLDatabase, at location: String, listing migrations: [String]
    ) async throws -> DatabaseCommands.Status {
        let status = try await Migrator(database).status()
        return DatabaseCommands.Status(
            kind: database.dialect.rawValue, location: location, schemaVersion: status.applied.last?.version ?? 0,
            latestVersion: Migration.all.last?.version ?? 0, migrations: migrations)
    }
}
