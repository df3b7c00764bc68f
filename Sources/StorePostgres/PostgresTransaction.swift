import Foundations
import Store

/// The transaction lost against a concurrent one and may be run again.
struct SerializationConflict: Error {
    let error: ServiceError
}

/// One transaction on one connection, on that connection's thread.
struct PostgresTransaction {
    private let place: PostgresPool.Place
    private let connection: PostgresConnection

    /// Begins on the place's connection, made new when there is none or the server dropped it.
    static func begin(
        _ scope: AccessScope, begin: String, on place: PostgresPool.Place, url: PostgresURL, limits: PostgresLimits
    ) throws(ServiceError) -> PostgresTransaction {
        if let open = place.connection {
            do throws(ServiceError) {
                return try start(scope, begin: begin, on: place, open, limits)
            } catch {
                place.connection = nil
                // Nothing has run yet, so a connection that died while it was idle is simply replaced.
                guard open.isLost else { throw error }
            }
        }
        let fresh = try PostgresConnection(url, limits: limits)
        let transaction = try start(scope, begin: begin, on: place, fresh, limits)
        place.connection = fresh
        return transaction
    }

    private static func start(
        _ scope: AccessScope, begin: String, on place: PostgresPool.Place, _ connection: PostgresConnection,
        _ limits: PostgresLimits
    ) throws(ServiceError) -> PostgresTransaction {
        var statements = [begin]
        let milliseconds: Int
        switch scope {
        case .platform, .tenant:
            milliseconds = limits.statementTimeoutMilliseconds
            if connection.bypassesRowSecurity { statements.append("SET LOCAL ROLE \(ApplicationRole.name)") }
        case .schemaOwner:
            milliseconds = limits.migrationTimeoutMilliseconds
            statements.append("SET LOCAL statement_timeout = \(milliseconds)")
        }
        let (name, tenant) =
            switch scope {
            case .platform, .schemaOwner: ("platform", "")
            case .tenant(let id): ("tenant", id)
            }
        statements.append(
            "SELECT set_config('altiplano.scope', '\(name)', true), "
                + "set_config('altiplano.tenant', \(try connection.literal(tenant)), true)")
        connection.prepare(statementMilliseconds: milliseconds)
        do throws(ServiceError) {
            try connection.command(statements.joined(separator: "; "))
        } catch {
            guard connection.bypassesRowSecurity, ["22023", "42704", "42501"].contains(connection.lastFailure?.state)
            else { throw error }
            throw ServiceError(
                .unavailable, code: .databaseUnavailable,
                """
                the Postgres role that logged in bypasses row-level security, and the role '\(ApplicationRole.name)' \
                that it should take instead is missing or not granted to it; run 'altiplano db migrate'
                """, isRetryable: false, cause: error.description)
        }
        return PostgresTransaction(place: place, connection: connection)
    }

    func run<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        let result: Result
        do {
            result = try body(connection)
        } catch {
            // Asked before the rollback, which would forget it.
            let conflict = connection.lastFailure?.isSerializationFailure == true
            rollBack()
            if conflict, let error = error as? ServiceError { throw SerializationConflict(error: error) }
            throw error
        }
        try commit()
        return result
    }

    private func commit() throws {
        do throws(ServiceError) {
            // A transaction in which a statement failed answers COMMIT with ROLLBACK (manual, section COMMIT).
            guard try connection.command("COMMIT") == "COMMIT" else {
                throw ServiceError(
                    .internalFailure, code: .internalError,
                    "the transaction was rolled back because a statement in it had failed")
            }
        } catch {
            let failure = connection.lastFailure
            if connection.isLost {
                place.connection = nil
                throw ServiceError(
                    .unavailable, code: .databaseUnavailable,
                    "the connection to Postgres was lost in a commit: look whether it took effect before trying again",
                    isRetryable: false, cause: error.description)
            }
            rollBack()
            if failure?.isSerializationFailure == true { throw SerializationConflict(error: error) }
            throw error
        }
    }

    private func rollBack() {
        if !connection.isUsable {
            do throws(ServiceError) {
                try connection.command("ROLLBACK")
            } catch {
                // The server rolls back by itself when the connection goes.
                place.connection = nil
            }
        }
        if !connection.isUsable { place.connection = nil }
    }
}
