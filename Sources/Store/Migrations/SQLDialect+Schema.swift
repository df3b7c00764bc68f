/// Where the schemas of the two databases differ. The repositories' SQL is the same for both.
extension SQLDialect {
    /// Follows the type of a text column that is sorted by: both databases then sort by bytes, whatever the locale.
    var byteOrder: String {
        switch self {
        case .sqlite: ""
        case .postgres: " COLLATE \"C\""
        }
    }

    /// Row-level security for a table whose rows each belong to one tenant.
    ///
    /// FORCE makes it hold for the table's owner too (PostgreSQL manual, section 5.9). A transaction that set neither
    /// variable sees nothing: `current_setting(name, true)` is then null or empty.
    func tenantIsolation(table: String, tenantColumn: String) -> [String] {
        isolation(
            table: table,
            rule: """
                \(tenantColumn) = current_setting('altiplano.tenant', true) \
                OR current_setting('altiplano.scope', true) = 'platform'
                """)
    }

    /// Row-level security for a table that only the platform itself may touch.
    func platformOnly(table: String) -> [String] {
        isolation(table: table, rule: "current_setting('altiplano.scope', true) = 'platform'")
    }

    private func isolation(table: String, rule: String) -> [String] {
        switch self {
        case .sqlite: []
        case .postgres:
            [
                "ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE \(table) FORCE ROW LEVEL SECURITY",
                "CREATE POLICY \(table)_isolation ON \(table) USING (\(rule)) WITH CHECK (\(rule))",
            ]
        }
    }

    /// Counts the tables named `?` in the current schema: 0 or 1.
    var tableCount: String {
        switch self {
        case .sqlite: "SELECT count(*) AS tables FROM sqlite_master WHERE type = 'table' AND name = ?"
        case .postgres:
            """
            SELECT count(*) AS tables FROM information_schema.tables
            WHERE table_schema = current_schema() AND table_name = ?
            """
        }
    }

    /// Taken first by a migration, so that of two cores started at once the second waits and then finds it done.
    ///
    /// SQLite needs none: its write transactions are immediate. The number names Altiplano's migrations.
    var migrationLock: String? {
        switch self {
        case .sqlite: nil
        case .postgres: "SELECT 1 AS locked FROM (SELECT pg_advisory_xact_lock(7154861021)) AS taken"
        }
    }
}
