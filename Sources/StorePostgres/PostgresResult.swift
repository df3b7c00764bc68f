import CPostgres
import Foundations
import Store

/// Reads libpq's results, and clears them.
enum PostgresResult {
    /// Type identifiers are fixed by the server (src/include/catalog/pg_type.dat).
    static let int8: Oid = 20
    static let text: Oid = 25
    private static let integers: Set<Oid> = [20, 21, 23]
    private static let texts: Set<Oid> = [18, 19, 25, 1042, 1043]

    /// - Returns: why the statement was refused, or nil when it was not.
    static func failure(_ result: OpaquePointer) -> PostgresFailure? {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return nil
        default:
            let primary = field(result, UInt8(ascii: "M")) ?? String(cString: PQresultErrorMessage(result))
            return PostgresFailure(state: field(result, UInt8(ascii: "C")) ?? "", message: primary)
        }
    }

    static func tag(_ result: OpaquePointer?) -> String {
        defer { PQclear(result) }
        return result.map { String(cString: PQcmdStatus($0)) } ?? ""
    }

    static func changedRows(_ result: OpaquePointer?) -> Int {
        defer { PQclear(result) }
        return result.flatMap { Int(String(cString: PQcmdTuples($0))) } ?? 0
    }

    static func rows(_ result: OpaquePointer?) throws(ServiceError) -> [SQLRow] {
        defer { PQclear(result) }
        guard let result else { return [] }
        let names = (0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) }
        var rows: [SQLRow] = []
        rows.reserveCapacity(Int(PQntuples(result)))
        for row in 0..<PQntuples(result) {
            var columns: [String: SQLValue] = [:]
            for (column, name) in names.enumerated() {
                columns[name] = try value(result, row: row, column: Int32(column), name: name)
            }
            rows.append(SQLRow(columns))
        }
        return rows
    }

    private static func value(
        _ result: OpaquePointer, row: Int32, column: Int32, name: String
    ) throws(ServiceError) -> SQLValue {
        if PQgetisnull(result, row, column) == 1 { return .null }
        let type = PQftype(result, column)
        let text = String(cString: PQgetvalue(result, row, column))
        if texts.contains(type) { return .text(text) }
        if integers.contains(type), let integer = Int64(text) { return .integer(integer) }
        throw ServiceError(
            .internalFailure, code: .internalError,
            "column '\(name)' is neither an integer nor text (type \(type)): cast it in the query")
    }

    private static func field(_ result: OpaquePointer, _ code: UInt8) -> String? {
        PQresultErrorField(result, Int32(code)).map { String(cString: $0) }
    }
}
