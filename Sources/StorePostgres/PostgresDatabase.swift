import Foundations
public import Store

/// The production database: Postgres through libpq, with row-level security for every transaction.
///
/// A transaction first says whose rows it may touch (`altiplano.scope`, `altiplano.tenant`), for itself only, and when
/// the login role would bypass row-level security it takes the role `ApplicationRole.name`, all in one round trip.
public final class PostgresDatabase: SQLDatabase {
    /// The SQL of Postgres.
    public let dialect = SQLDialect.postgres
    private let url: PostgresURL
    private let limits: PostgresLimits
    private let pool: PostgresPool

    /// Makes no connection yet: each is made when a transaction needs it.
    ///
    /// - Parameters:
    ///   - url: a connection URI as libpq takes it; its password is never logged.
    ///   - limits: the bounds.
    /// - Throws: `ServiceError` of kind `invalidRequest` when the URL cannot be read.
    public init(url: String, limits: PostgresLimits = PostgresLimits()) throws {
        self.url = try PostgresURL(url)
        self.limits = limits
        pool = PostgresPool(limits: limits)
    }

    /// Runs `body` on a connection of the pool, and again after a serialization failure or a deadlock.
    public func transaction<Result: Sendable>(
        _ scope: AccessScope, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await run(scope, begin: "BEGIN READ WRITE", body)
    }

    /// Runs `body` in a read-only transaction that sees one snapshot.
    public func read<Result: Sendable>(
        _ scope: AccessScope, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await run(scope, begin: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
    }

    /// Refuses new transactions, waits for those that run, and closes the connections.
    public func close() async { await pool.close() }

    private func run<Result: Sendable>(
        _ scope: AccessScope, begin: String, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        let (url, limits) = (url, limits)
        var attempt = 0
        while true {
            do {
                return try await pool.run { place in
                    let transaction = try PostgresTransaction.begin(
                        scope, begin: begin, on: place, url: url, limits: limits)
                    return try transaction.run(body)
                }
            } catch let conflict as SerializationConflict {
                guard attempt < limits.serializationRetries else { throw conflict.error }
                // Waiting a random while keeps the two from meeting again.
                try await Task.sleep(for: .milliseconds(Int.random(in: 1...(10 << min(attempt, 4)))))
                attempt += 1
            }
        }
    }
}
