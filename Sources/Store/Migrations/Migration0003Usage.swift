extension Migration {
    /// Usage records. They refer to nothing by foreign key: what was used is billed after its tenant is gone.
    static let usage = Migration(version: 3, name: "usage") { dialect in
        [
            """
            CREATE TABLE usage_records (
                request_id TEXT\(dialect.byteOrder) NOT NULL PRIMARY KEY,
                tenant_id TEXT\(dialect.byteOrder) NOT NULL,
                key_id TEXT NOT NULL,
                assistant_id TEXT NOT NULL,
                assistant_name TEXT\(dialect.byteOrder) NOT NULL,
                revision BIGINT NOT NULL,
                model TEXT\(dialect.byteOrder) NOT NULL,
                endpoint TEXT NOT NULL,
                prompt_tokens BIGINT NOT NULL,
                cached_tokens BIGINT NOT NULL,
                completion_tokens BIGINT NOT NULL,
                worker_milliseconds BIGINT NOT NULL,
                outcome TEXT NOT NULL,
                started_at BIGINT NOT NULL,
                finished_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX usage_records_by_tenant ON usage_records (tenant_id, started_at, request_id)",
            "CREATE INDEX usage_records_by_time ON usage_records (started_at)",
        ] + dialect.tenantIsolation(table: "usage_records", tenantColumn: "tenant_id")
    }
}
