extension Migration {
    /// Policy packs and which version of each is in force, the decision log, approvals, and what stored conversations
    /// need to restore pseudonyms.
    ///
    /// Rows of the decision log refer to nothing by foreign key and have no way to be changed: they are evidence, also
    /// after their tenant is gone.
    static let policies = Migration(version: 7, name: "policies") { dialect in
        policyTables(dialect) + decisionTables(dialect) + approvalTables(dialect)
    }

    /// A platform's own policies have no tenant; every tenant's transaction may read those, none may write them.
    private static func policyTables(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE policies (
                scope TEXT\(dialect.byteOrder) NOT NULL,
                pack_id TEXT\(dialect.byteOrder) NOT NULL,
                tenant_id TEXT REFERENCES tenants (id) ON DELETE CASCADE,
                assistant_id TEXT,
                current_revision BIGINT,
                latest_revision BIGINT NOT NULL CHECK (latest_revision >= 1),
                updated_at BIGINT NOT NULL,
                PRIMARY KEY (scope, pack_id),
                FOREIGN KEY (assistant_id, tenant_id) REFERENCES assistants (id, tenant_id) ON DELETE CASCADE,
                CHECK (
                    (tenant_id IS NULL AND assistant_id IS NULL
                        AND scope NOT LIKE 'tenant:%' AND scope NOT LIKE 'assistant:%')
                    OR (tenant_id IS NOT NULL AND assistant_id IS NULL AND scope = 'tenant:' || tenant_id)
                    OR (tenant_id IS NOT NULL AND assistant_id IS NOT NULL AND scope = 'assistant:' || assistant_id))
            )
            """,
            "CREATE INDEX policies_by_tenant ON policies (tenant_id)",
            "CREATE INDEX policies_by_assistant ON policies (assistant_id)",
            """
            CREATE TABLE policy_versions (
                scope TEXT\(dialect.byteOrder) NOT NULL,
                pack_id TEXT\(dialect.byteOrder) NOT NULL,
                revision BIGINT NOT NULL CHECK (revision >= 1),
                tenant_id TEXT,
                version TEXT NOT NULL,
                content_hash TEXT NOT NULL,
                applied_at BIGINT NOT NULL,
                applied_by TEXT NOT NULL,
                document TEXT NOT NULL,
                PRIMARY KEY (scope, pack_id, revision),
                FOREIGN KEY (scope, pack_id) REFERENCES policies (scope, pack_id) ON DELETE CASCADE,
                CHECK (
                    (tenant_id IS NULL AND scope NOT LIKE 'tenant:%' AND scope NOT LIKE 'assistant:%')
                    OR (tenant_id IS NOT NULL AND scope LIKE 'assistant:%')
                    OR (tenant_id IS NOT NULL AND scope = 'tenant:' || tenant_id))
            )
            """,
            "CREATE TABLE policy_generation (id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1), value BIGINT NOT NULL)",
            "INSERT INTO policy_generation (id, value) VALUES (1, 0)",
        ]
            + dialect.onlyGrowing(table: "policy_generation", column: "value")
            + dialect.sharedReading(table: "policies", tenantColumn: "tenant_id")
            + dialect.sharedReading(table: "policy_versions", tenantColumn: "tenant_id")
            + dialect.everyScope(table: "policy_generation")
    }

    private static func decisionTables(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE decisions (
                tenant_id TEXT\(dialect.byteOrder) NOT NULL,
                sequence BIGINT NOT NULL CHECK (sequence >= 1),
                decided_at BIGINT NOT NULL,
                request_id TEXT NOT NULL,
                assistant_id TEXT,
                key_id TEXT,
                stage TEXT NOT NULL,
                pack_id TEXT NOT NULL,
                pack_revision BIGINT NOT NULL,
                pack_version TEXT NOT NULL,
                rule_id TEXT NOT NULL,
                mode TEXT NOT NULL,
                action TEXT NOT NULL,
                span_count BIGINT NOT NULL,
                spans TEXT NOT NULL,
                latency_microseconds BIGINT NOT NULL,
                note TEXT,
                previous_hash TEXT NOT NULL,
                hash TEXT NOT NULL,
                sealed_text TEXT,
                PRIMARY KEY (tenant_id, sequence)
            )
            """,
            """
            CREATE TABLE decision_heads (
                tenant_id TEXT\(dialect.byteOrder) NOT NULL PRIMARY KEY,
                sequence BIGINT NOT NULL,
                hash TEXT NOT NULL
            )
            """,
        ]
            + dialect.appendOnly(table: "decisions", key: ["tenant_id", "sequence"])
            + dialect.onlyGrowing(table: "decision_heads", column: "sequence")
            + dialect.tenantIsolation(table: "decisions", tenantColumn: "tenant_id")
            + dialect.tenantIsolation(table: "decision_heads", tenantColumn: "tenant_id")
    }

    private static func approvalTables(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE approvals (
                id TEXT\(dialect.byteOrder) NOT NULL PRIMARY KEY,
                tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
                request_id TEXT NOT NULL,
                assistant_id TEXT NOT NULL,
                pack_id TEXT NOT NULL,
                rule_id TEXT NOT NULL,
                stage TEXT NOT NULL,
                state TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                decided_by TEXT,
                decided_at BIGINT,
                sealed_excerpt TEXT
            )
            """,
            "CREATE INDEX approvals_by_tenant ON approvals (tenant_id, id)",
            "CREATE INDEX approvals_by_expiry ON approvals (state, expires_at)",
            """
            CREATE TABLE pseudonyms (
                response_id TEXT\(dialect.byteOrder) NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
                tenant_id TEXT NOT NULL,
                sealed TEXT NOT NULL,
                PRIMARY KEY (response_id, tenant_id)
            )
            """,
        ]
            + dialect.tenantIsolation(table: "approvals", tenantColumn: "tenant_id")
            + dialect.tenantIsolation(table: "pseudonyms", tenantColumn: "tenant_id")
    }
}
