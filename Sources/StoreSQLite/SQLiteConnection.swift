import Foundations
import GRDB
import Store

/// An open transaction on one of the pool's connections.
struct SQLiteConnection: SQLConnection {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws(ServiceError) -> Int {
        do {
            try database.execute(sql: sql, arguments: bound(arguments))
            return database.changesCount
        } catch {
            throw ServiceError(sqlite: error, path: nil)
        }
    }

    func query(_ sql: String, _ arguments: [SQLValue]) throws(ServiceError) -> [SQLRow] {
        do {
            return try Row.fetchAll(database, sql: sql, arguments: bound(arguments)).map(Self.values)
        } catch {
            throw ServiceError(sqlite: error, path: nil)
        }
    }

    private func bound(_ arguments: [SQLValue]) throws(ServiceError) -> StatementArguments {
        var values: [(any DatabaseValueConvertible)?] = []
        for argument in arguments {
            try argument.checked()
            switch argument {
            case .null: values.append(nil)
            case .integer(let value): values.append(value)
            case .text(let value): values.append(value)
            }
        }
        return StatementArguments(values)
    }

    private static func values(_ row: Row) throws -> SQLRow {
        var columns: [String: SQLValue] = [:]
        for (name, value) in row {
            switch value.storage {
            case .null: columns[name] = .null
            case .int64(let integer): columns[name] = .integer(integer)
            case .string(let text): columns[name] = .text(text)
            case .double, .blob:
                throw ServiceError(
                    .internalFailure, code: .internalError, "column '\(name)' is neither an integer nor text: \(value)")
            }
        }
        return SQLRow(columns)
    }
}
