public import Foundations

/// How a database's schema stands beside the migrations this binary knows.
public struct MigrationStatus: Sendable {
    /// A step that the database has.
    public struct Applied: Sendable, Hashable {
        /// The step's number, from 1.
        public let version: Int
        /// What the step did.
        public let name: String
        /// As it was when the step ran.
        public let checksum: String
        /// When it ran.
        public let at: Timestamp
    }

    /// By version.
    public let applied: [Applied]
    /// What `migrate()` would run, in order.
    public let pending: [Migration]
    /// Why `migrate()` would refuse, or nil.
    public let problem: ServiceError?

    /// Whether the service can run on this schema as it is.
    public var isCurrent: Bool { pending.isEmpty && problem == nil }

    init(known: [Migration], applied: [Applied], dialect: SQLDialect) {
        self.applied = applied
        let done = Set(applied.map(\.version))
        pending = known.filter { !done.contains($0.version) }
        problem = Self.problem(known: known, applied: applied, pending: pending, dialect: dialect)
    }

    private static func problem(
        known: [Migration], applied: [Applied], pending: [Migration], dialect: SQLDialect
    ) -> ServiceError? {
        let newest = known.last?.version ?? 0
        if let last = applied.last, last.version > newest {
            return ServiceError(
                .conflict,
                """
                the database's schema is at version \(last.version) ('\(last.name)'), newer than the version \(newest) \
                that this altiplano knows: it refuses to run on a newer schema; install the altiplano that made it
                """)
        }
        let checksums = Dictionary(uniqueKeysWithValues: known.map { ($0.version, $0.checksum(for: dialect)) })
        if let edited = applied.first(where: { checksums[$0.version] != $0.checksum }) {
            return ServiceError(
                .conflict,
                """
                migration \(edited.version) ('\(edited.name)') was applied on \(edited.at) with checksum \
                \(edited.checksum), but this altiplano's has another: a shipped migration was edited; use the release \
                that made this database, or restore the migration and add a new one
                """)
        }
        if let last = applied.last, let gap = pending.first(where: { $0.version < last.version }) {
            return ServiceError(
                .conflict,
                """
                migration \(gap.version) ('\(gap.name)') is missing below the applied version \(last.version): the \
                table schema_migrations was changed by hand; restore the database from a backup
                """)
        }
        return nil
    }
}
