public import Foundations

/// A value as both databases store it. Money and counts are integers; there is no floating point.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
}

/// One row of a result, read by column name.
public struct SQLRow: Sendable {
    private let columns: [String: SQLValue]

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

    public func optionalText(_ column: String) throws(ServiceError) -> String? {
        columns[column] == .null ? nil : try text(column)
    }

    public func optionalInteger(_ column: String) throws(ServiceError) -> Int64? {
        columns[column] == .null ? nil : try integer(column)
    }

    private func mismatch(_ column: String, _ wanted: String) -> ServiceError {
        let found = columns[column].map { String(describing: $0) } ?? "no such column"
        return ServiceError(.internalFailure, code: .internalError, "column '\(column)' should be \(wanted): \(found)")
    }
}

/// Whose rows a transaction may touch. On Postgres row-level security enforces it.
public enum AccessScope: Sendable, Hashable {
    /// The platform itself: all tenants.
    case platform
    /// One tenant: other tenants' rows do not exist.
    case tenant(String)
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
    /// The closure is synchronous on purpose: nothing may be awaited while a transaction holds locks.
    ///
    /// - Throws: `ServiceError` of kind `unavailable` and code `database_unavailable` when the database cannot be
    ///   reached, else what `body` threw.
    func transaction<Result: Sendable>(
        _ scope: AccessScope, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Closes all connections after the transactions that run have ended.
    func close() async
}

/// Which database speaks: the one place where the SQL of the two may differ.
public enum SQLDialect: String, Sendable, CaseIterable {
    case sqlite, postgres
}
