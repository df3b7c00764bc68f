extension Migration {
    /// Assistants and their numbered revisions. `latest_revision` differs from `current_revision` after a rollback.
    static let assistants = Migration(version: 2, name: "assistants") { dialect in
        [
            """
            CREATE TABLE assistants (
                id TEXT NOT NULL PRIMARY KEY,
                tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
                name TEXT\(dialect.byteOrder) NOT NULL,
                current_revision BIGINT NOT NULL,
                latest_revision BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                updated_at BIGINT NOT NULL,
                UNIQUE (tenant_id, name),
                UNIQUE (id, tenant_id)
            )
            """,
            """
            CREATE TABLE assistant_revisions (
                assistant_id TEXT NOT NULL,
                tenant_id TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number >= 1),
                specification TEXT NOT NULL,
                model TEXT\(dialect.byteOrder) NOT NULL,
                deployed_at BIGINT NOT NULL,
                PRIMARY KEY (assistant_id, number),
                FOREIGN KEY (assistant_id, tenant_id) REFERENCES assistants (id, tenant_id) ON DELETE CASCADE
            )
            """,
        ]
            + dialect.tenantIsolation(table: "assistants", tenantColumn: "tenant_id")
            + dialect.tenantIsolation(table: "assistant_revisions", tenantColumn: "tenant_id")
    }
}
