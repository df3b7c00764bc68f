extension Migration {
    /// Tenants and their API keys. A key goes with its tenant.
    static let tenants = Migration(version: 1, name: "tenants") { dialect in
        [
            """
            CREATE TABLE tenants (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT\(dialect.byteOrder) NOT NULL UNIQUE,
                state TEXT NOT NULL,
                created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE api_keys (
                id TEXT NOT NULL PRIMARY KEY,
                tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
                name TEXT NOT NULL,
                digest TEXT NOT NULL,
                scopes TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT,
                revoked_at BIGINT
            )
            """,
            "CREATE INDEX api_keys_by_tenant ON api_keys (tenant_id, created_at)",
        ]
            + dialect.tenantIsolation(table: "tenants", tenantColumn: "id")
            + dialect.tenantIsolation(table: "api_keys", tenantColumn: "tenant_id")
    }
}
