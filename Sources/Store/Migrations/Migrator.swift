public import Foundations

/// Brings a database's schema to the version this binary knows.
public struct Migrator: Sendable {
    private let database: any SQLDatabase
    private let migrations: [Migration]
    private let clock: WallClock

    /// - Parameters:
    ///   - database: what to migrate.
    ///   - migrations: the known steps, by version from 1 without gaps.
    ///   - clock: the time recorded beside each step.
    public init(_ database: any SQLDatabase, migrations: [Migration] = Migration.all, clock: WallClock = .system) {
        self.database = database
        self.migrations = migrations
        self.clock = clock
    }

    /// What has been applied and what is still to do. Changes nothing.
    public func status() async throws -> MigrationStatus {
        let migrations = migrations
        let dialect = database.dialect
        let applied = try await database.read(.schemaOwner) { connection in
            try Self.applied(connection, dialect: dialect)
        }
        return MigrationStatus(known: migrations, applied: applied, dialect: dialect)
    }

    /// Applies what is pending, all of it in one transaction.
    ///
    /// Safe when several cores start at once: the second waits for the first and then finds nothing to do.
    ///
    /// - Returns: the versions applied by this call.
    /// - Throws: `ServiceError` when the schema is newer than this binary or a shipped migration was edited.
    @discardableResult
    public func migrate() async throws -> [Int] {
        let (migrations, clock, dialect) = (migrations, clock, database.dialect)
        return try await database.transaction(.schemaOwner) { connection in
            if let lock = dialect.migrationLock { _ = try connection.query(lock, []) }
            try connection.execute(Self.ledger, [])
            let status = MigrationStatus(
                known: migrations, applied: try Self.applied(connection, dialect: dialect), dialect: dialect)
            if let problem = status.problem { throw problem }
            for step in status.pending {
                for statement in step.statements(for: dialect) { try connection.execute(statement, []) }
                try connection.execute(
                    "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
                    [.integer(step.version), .text(step.name), .text(step.checksum(for: dialect)), .time(clock.now())])
            }
            // Also when nothing was pending: the cluster may have been restored without its roles.
            if dialect == .postgres { try ApplicationRole.prepare(connection) }
            return status.pending.map(\.version)
        }
    }

    private static let ledger = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            version BIGINT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            checksum TEXT NOT NULL,
            applied_at BIGINT NOT NULL
        )
        """

    private static func applied(
        _ connection: any SQLConnection, dialect: SQLDialect
    ) throws -> [MigrationStatus.Applied] {
        let found = try connection.query(dialect.tableCount, [.text("schema_migrations")])
        guard try found.first?.integer("tables") == 1 else { return [] }
        return try connection.query(
            "SELECT version, name, checksum, applied_at FROM schema_migrations ORDER BY version", []
        ).map { row in
            MigrationStatus.Applied(
                version: try row.count("version"), name: try row.text("name"), checksum: try row.text("checksum"),
                at: try row.time("applied_at"))
        }
    }
}
