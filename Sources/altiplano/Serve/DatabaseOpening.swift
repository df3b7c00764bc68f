import Foundation
import Foundations
import Logging
import Store
import StorePostgres
import StoreSQLite

/// Opens the database a URL names.
enum DatabaseOpening {
    /// - Parameters:
    ///   - url: `postgres://...`, or nil for SQLite at `sqlitePath`.
    /// - Throws: `ServiceError` naming the database (never its password).
    static func open(url: String?, sqlitePath: String, logger: Logger) async throws -> any SQLDatabase {
        guard let url else { return try await SQLiteDatabase(path: sqlitePath) }
        guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "database is '\(name(of: url, sqlitePath: sqlitePath))'; it must be a postgres:// URL, or left out "
                    + "for SQLite in the home folder")
        }
        return try PostgresDatabase(url: url)
    }

    /// What the database is called in messages: the URL without user and password.
    static func name(of url: String?, sqlitePath: String) -> String {
        guard let url else { return sqlitePath }
        guard let scheme = url.range(of: "://"), let at = url.lastIndex(of: "@"), at >= scheme.upperBound else {
            return url
        }
        return String(url[..<scheme.upperBound] + url[url.index(after: at)...])
    }

    /// Opens and migrates, again and again with back-off, until the database is there.
    ///
    /// - Throws: what cannot get better by waiting: a wrong URL, a newer schema, an edited migration.
    static func openWhenReachable(
        url: String?, sqlitePath: String, logger: Logger
    ) async throws -> any SQLDatabase {
        var seconds = 1
        while true {
            do {
                let database = try await open(url: url, sqlitePath: sqlitePath, logger: logger)
                do {
                    try await Migrator(database).migrate()
                    return database
                } catch {
                    await database.close()
                    throw error
                }
            } catch let error as ServiceError where error.isRetryable && url != nil {
                logger.error(
                    """
                    the database \(name(of: url, sqlitePath: sqlitePath)) is not available: \(error.message); \
                    trying again in \(seconds) s
                    """
                )
                try await Task.sleep(for: .seconds(seconds))
                seconds = min(seconds * 2, 30)
            }
        }
    }
}
