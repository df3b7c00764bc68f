extension Migration {
    /// Stored answers of the Responses API. They go with their tenant.
    ///
    /// `previous_id` is no foreign key: deleting a response is deleting it, whatever continues it. The short columns
    /// come first, so that walking a conversation does not read its texts.
    static let responses = Migration(version: 6, name: "responses") { dialect in
        [
            """
            CREATE TABLE responses (
                id TEXT\(dialect.byteOrder) NOT NULL PRIMARY KEY,
                tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
                previous_id TEXT,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                turns BIGINT NOT NULL CHECK (turns >= 1),
                conversation_bytes BIGINT NOT NULL,
                key_id TEXT NOT NULL,
                assistant_name TEXT NOT NULL,
                input_items TEXT NOT NULL,
                output_items TEXT NOT NULL,
                object TEXT NOT NULL
            )
            """,
            "CREATE INDEX responses_by_expiry ON responses (expires_at)",
            "CREATE INDEX responses_by_tenant ON responses (tenant_id)",
        ] + dialect.tenantIsolation(table: "responses", tenantColumn: "tenant_id")
    }
}
