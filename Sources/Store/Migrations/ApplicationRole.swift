import Foundations

/// The Postgres role that transactions run under when the role that logged in would bypass row-level security.
public enum ApplicationRole {
    /// The role's name; it cannot log in.
    public static let name = "altiplano_app"

    /// Creates the role and grants it what the service needs, when the connection's role bypasses row-level security.
    ///
    /// Every step may be run again. Roles belong to the whole cluster, so another database's migration may create the
    /// same role at the same moment: that is caught, not prevented.
    static func prepare(_ connection: any SQLConnection) throws(ServiceError) {
        let own = try connection.query(
            """
            SELECT rolsuper::int4 AS superuser, (rolsuper OR rolbypassrls)::int4 AS bypasses, rolname AS name
            FROM pg_roles WHERE rolname = current_user
            """, [])
        guard let own = own.first, try own.integer("bypasses") == 1 else { return }
        do {
            try connection.execute(createRole, [])
            if try own.integer("superuser") == 0 { try connection.execute("GRANT \(name) TO CURRENT_USER", []) }
            try connection.execute(grants, [])
        } catch {
            guard error.kind == .internalFailure else { throw error }
            throw ServiceError(
                .unavailable, code: .databaseUnavailable,
                """
                the Postgres role '\(try own.text("name"))' bypasses row-level security and may not create the role \
                '\(name)' to run under instead; connect as a role that is neither superuser nor BYPASSRLS, or let \
                a superuser run 'altiplano db migrate' once
                """, isRetryable: false, cause: error.description)
        }
    }

    private static let createRole = """
        DO $$ BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '\(name)') THEN
                CREATE ROLE \(name) NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$
        """

    private static let grants = """
        DO $$
        DECLARE isolated regclass;
        BEGIN
            EXECUTE format('GRANT USAGE ON SCHEMA %I TO \(name)', current_schema());
            FOR isolated IN
                SELECT oid::regclass FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND relforcerowsecurity
            LOOP
                EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO \(name)', isolated);
            END LOOP;
        END $$
        """
}
