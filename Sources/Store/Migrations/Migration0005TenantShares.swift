extension Migration {
    /// A tenant's place among the others in the scheduler. Those that are there get the place they had: all alike.
    ///
    /// A column with a constant default is added without rewriting rows in both databases.
    static let tenantShares = Migration(version: 5, name: "tenant shares") { _ in
        [
            "ALTER TABLE tenants ADD COLUMN weight BIGINT NOT NULL DEFAULT 1 CHECK (weight >= 1)",
            "ALTER TABLE tenants ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal'",
        ]
    }
}
