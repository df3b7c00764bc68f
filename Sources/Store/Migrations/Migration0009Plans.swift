extension Migration {
    /// Plans, which of them a tenant is on, and policies that hold for all tenants of a plan. Nobody was on one before.
    ///
    /// A plan's policies go with it; a plan that tenants are on stays.
    static let plans = Migration(version: 9, name: "plans") { dialect in
        [
            """
            CREATE TABLE plans (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT\(dialect.byteOrder) NOT NULL UNIQUE,
                description TEXT,
                created_at BIGINT NOT NULL
            )
            """,
            "ALTER TABLE tenants ADD COLUMN plan_id TEXT REFERENCES plans (id)",
            "CREATE INDEX tenants_by_plan ON tenants (plan_id)",
            """
            ALTER TABLE policies ADD COLUMN plan_id TEXT REFERENCES plans (id) ON DELETE CASCADE
            CHECK (
                (plan_id IS NULL AND scope NOT LIKE 'plan:%')
                OR (plan_id IS NOT NULL AND tenant_id IS NULL AND scope = 'plan:' || plan_id))
            """,
            "CREATE INDEX policies_by_plan ON policies (plan_id)",
        ]
            + dialect.ownPlan(table: "plans")
            + dialect.ownPlansPolicies(table: "policies", tenantColumn: "tenant_id")
            + dialect.ownPlansPolicies(table: "policy_versions", tenantColumn: "tenant_id")
    }
}
