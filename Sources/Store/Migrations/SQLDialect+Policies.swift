/// What the tables of policies and decisions need beyond a tenant's isolation.
extension SQLDialect {
    /// Row-level security for a table in which rows without a tenant are the platform's own.
    ///
    /// A tenant's transaction reads its own rows and the platform's, and writes its own only. A transaction that set
    /// neither variable sees nothing, as with `tenantIsolation`.
    func sharedReading(table: String, tenantColumn: String) -> [String] {
        let writing =
            "\(tenantColumn) = current_setting('altiplano.tenant', true) OR \(Self.isPlatform)"
        let reading = "\(writing) OR (\(tenantColumn) IS NULL AND \(Self.isSomeTenant))"
        switch self {
        case .sqlite: return []
        case .postgres:
            return forced(table) + [
                "CREATE POLICY \(table)_reading ON \(table) FOR SELECT USING (\(reading))",
                "CREATE POLICY \(table)_adding ON \(table) FOR INSERT WITH CHECK (\(writing))",
                "CREATE POLICY \(table)_changing ON \(table) FOR UPDATE USING (\(writing)) WITH CHECK (\(writing))",
                "CREATE POLICY \(table)_removing ON \(table) FOR DELETE USING (\(writing))",
            ]
        }
    }

    /// Row-level security for the table of plans: a tenant's transaction reads the plan that it is on, and writes none.
    func ownPlan(table: String) -> [String] {
        switch self {
        case .sqlite: return []
        case .postgres:
            return forced(table) + [
                """
                CREATE POLICY \(table)_reading ON \(table) FOR SELECT
                USING (\(Self.isPlatform) OR id = \(Self.planOfTenant))
                """,
                "CREATE POLICY \(table)_writing ON \(table) USING (\(Self.isPlatform)) WITH CHECK (\(Self.isPlatform))",
            ]
        }
    }

    /// Narrows what `sharedReading` lets a tenant's transaction read: of the rows of plans those of its own.
    func ownPlansPolicies(table: String, tenantColumn: String) -> [String] {
        let isShared = "scope NOT LIKE 'plan:%' OR scope = 'plan:' || \(Self.planOfTenant)"
        let reading = """
            \(tenantColumn) = current_setting('altiplano.tenant', true) OR \(Self.isPlatform) \
            OR (\(tenantColumn) IS NULL AND \(Self.isSomeTenant) AND (\(isShared)))
            """
        switch self {
        case .sqlite: return []
        case .postgres: return ["ALTER POLICY \(table)_reading ON \(table) USING (\(reading))"]
        }
    }

    /// Row-level security for a table of no one's rows, which each transaction may touch that said who it is for.
    func everyScope(table: String) -> [String] {
        let rule = "\(Self.isPlatform) OR \(Self.isSomeTenant)"
        switch self {
        case .sqlite: return []
        case .postgres:
            return forced(table) + [
                "CREATE POLICY \(table)_isolation ON \(table) USING (\(rule)) WITH CHECK (\(rule))"
            ]
        }
    }

    /// Refuses every change of a row and every removal, also to the table's owner.
    ///
    /// Triggers, because a right can be taken from neither the owner of a Postgres table nor anyone in SQLite. SQLite's
    /// INSERT OR REPLACE removes a row without the trigger for removals (sqlite.org/lang_conflict.html), hence the one
    /// for insertions.
    func appendOnly(table: String, key: [String]) -> [String] {
        switch self {
        case .sqlite:
            let same = key.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ")
            return [
                refusal(of: "UPDATE", table: table, when: nil),
                refusal(of: "DELETE", table: table, when: nil),
                refusal(of: "INSERT", table: table, when: "EXISTS (SELECT 1 FROM \(table) WHERE \(same))"),
            ]
        case .postgres:
            return [refusingFunction(table)]
                + [refusal(of: "UPDATE OR DELETE", table: table, when: nil), refusalOfTruncation(table)]
        }
    }

    /// Refuses the removal of a row, and a change that makes the number in `column` smaller.
    func onlyGrowing(table: String, column: String) -> [String] {
        let shrinking = "NEW.\(column) < OLD.\(column)"
        let refusals = [
            refusal(of: "UPDATE", table: table, when: shrinking), refusal(of: "DELETE", table: table, when: nil),
        ]
        switch self {
        case .sqlite: return refusals
        case .postgres: return [refusingFunction(table)] + refusals + [refusalOfTruncation(table)]
        }
    }

    private static let isPlatform = "current_setting('altiplano.scope', true) = 'platform'"
    private static let isSomeTenant = "COALESCE(current_setting('altiplano.tenant', true), '') <> ''"

    /// The tenant's own row is all that it sees of the table, so this cannot ask about another's.
    private static let planOfTenant =
        "(SELECT tenants.plan_id FROM tenants WHERE tenants.id = current_setting('altiplano.tenant', true))"

    private func forced(_ table: String) -> [String] {
        ["ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY", "ALTER TABLE \(table) FORCE ROW LEVEL SECURITY"]
    }

    private func refusal(of operation: String, table: String, when condition: String?) -> String {
        let name = "\(table)_no_\(operation.split(separator: " ").joined(separator: "_").lowercased())"
        let when = condition.map { " WHEN (\($0))" } ?? ""
        switch self {
        case .sqlite:
            return """
                CREATE TRIGGER \(name) BEFORE \(operation) ON \(table) FOR EACH ROW\(when)
                BEGIN SELECT RAISE(ABORT, 'the table \(table) is append-only'); END
                """
        case .postgres:
            return """
                CREATE TRIGGER \(name) BEFORE \(operation) ON \(table) FOR EACH ROW\(when)
                EXECUTE FUNCTION \(table)_refuse()
                """
        }
    }

    private func refusingFunction(_ table: String) -> String {
        """
        CREATE FUNCTION \(table)_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the table \(table) is append-only'; END $$
        """
    }

    private func refusalOfTruncation(_ table: String) -> String {
        "CREATE TRIGGER \(table)_no_truncate BEFORE TRUNCATE ON \(table) EXECUTE FUNCTION \(table)_refuse()"
    }
}
