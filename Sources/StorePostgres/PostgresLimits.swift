/// The bounds of a `PostgresDatabase`, each with its unit.
public struct PostgresLimits: Sendable {
    /// Connections open at once; more transactions wait for one.
    public var connections = 10
    /// How long a transaction waits for a free connection, in milliseconds.
    public var connectionWaitMilliseconds = 5_000
    /// Transactions that may wait at once.
    public var waitingTransactions = 1_000
    /// How long making a connection may take, in seconds; libpq rounds 1 up to 2.
    public var connectTimeoutSeconds = 5
    /// How long one statement may run, in milliseconds.
    public var statementTimeoutMilliseconds = 30_000
    /// How much longer than its statement timeout the server may take to answer before it is given up, in milliseconds.
    public var answerGraceMilliseconds = 5_000
    /// The same as the statement timeout, for the statements of a migration, the wait for another core's migration
    /// included.
    public var migrationTimeoutMilliseconds = 600_000
    /// How often a transaction is run again after a serialization failure or a deadlock.
    public var serializationRetries = 5

    /// The defaults, for one server on one Postgres.
    public init() {}
}
