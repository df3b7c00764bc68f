public import Foundations

/// A value as both databases store it. Text has no U+0000, which Postgres cannot hold.
///
/// Money and counts are integers; there is no floating point.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
}

/// One row of a result, read by column name.
public struct SQLRow: Sendable {
    private let columns: [String: SQLValue]

    /// - Parameter columns: each column's value by its name in the result.
    public init(_ columns: [String: SQLValue]) { self.columns = columns }

    /// - Throws: `ServiceError` when the column is missing, null or of another type: a defect in a query.
    public func text(_ column: String) throws(ServiceError) -> String {
        guard case .text(let value)? = columns[column] else { throw mismatch(column, "text") }
        return value
    }

    /// - Throws: `ServiceError` when the column is missing, null or of another type: a defect in a query.
    public func integer(_ column: String) throws(ServiceError) -> Int64 {
        guard case .integer(let value)? = columns[column] else { throw mismatch(column, "an integer") }
        return value
    }

    /// - Returns: nil for SQL null.
    /// - Throws: `ServiceError` when the column is missing or of another type: a defect in a query.
    public func optionalText(_ column: String) throws(ServiceError) -> String? {
        columns[column] == .null ? nil : try text(column)
    }

    /// - Returns: nil for SQL null.
    /// - Throws: `ServiceError` when the column is missing or of another type: a defect in a query.
    public func optionalInteger(_ column: String) throws(ServiceError) -> Int64? {
        columns[column] == .null ? nil : try integer(column)
    }

    private func mismatch(_ column: String, _ wanted: String) -> ServiceError {
        let found = columns[column].map { String(describing: $0) } ?? "no such column"
        return ServiceError(.internalFailure, code: .internalError, "column '\(column)' should be \(wanted): \(found)")
    }
}

/// Whose rows a transaction may touch.
///
/// On Postgres row-level security enforces it. SQLite has no such thing: there only the repositories' own predicates
/// keep tenants apart, which the contract suite checks by running the same cases against both.
public enum AccessScope: Sendable, Hashable {
    /// The platform itself: all tenants.
    case platform
    /// One tenant: other tenants' rows do not exist.
    case tenant(String)
    /// The owner of the schema, with a longer statement timeout: for `Migrator` only.
    case schemaOwner
}

/// An open transaction. Valid only inside the closure it was passed to.
public protocol SQLConnection {
    /// Runs one statement with `?` placeholders and returns how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(ServiceError) -> Int
    /// Runs one statement with `?` placeholders and returns its rows.
    func query(_ sql: String, _ arguments: [SQLValue]) throws(ServiceError) -> [SQLRow]
}

/// The database, as the repositories see it. Drivers: `SQLiteDatabase`, `PostgresDatabase`.
public protocol SQLDatabase: Sendable {
    var dialect: SQLDialect { get }

    /// Runs `body` in one transaction: committed when it returns, rolled back when it throws.
    ///
    /// The closure is synchronous on purpose: nothing may be awaited while a transaction holds locks. It may run more
    /// than once (after a serialization failure), so it must have no effect outside the database. Cancelling the task
    /// does not stop a transaction that has begun: whether it was committed would be unknown.
    ///
    /// - Throws: `ServiceError` of kind `unavailable` and code `database_unavailable` when the database cannot be
    ///   reached, else what `body` threw.
    func transaction<Result: Sendable>(
        _ scope: AccessScope, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Runs `body` in a read-only transaction that sees one state of the database and waits for no writer.
    ///
    /// - Throws: as `transaction` does.
    func read<Result: Sendable>(
        _ scope: AccessScope, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Closes all connections after the transactions that run have ended.
    func close() async
}

extension SQLDatabase {
    /// A driver without a cheaper way to read reads in an ordinary transaction.
    public func read<Result: Sendable>(
        _ scope: AccessScope, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await transaction(scope, body)
    }
}

/// Which database speaks: the one place where the SQL of the two may differ.
public enum SQLDialect: String, Sendable, CaseIterable {
    case sqlite, postgres
}
