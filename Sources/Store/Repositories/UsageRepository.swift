public import Foundations

/// What calls used: one row a call, never changed and never deleted.
public struct UsageRepository: Sendable {
    private let database: any SQLDatabase

    /// Rows written by one statement: 15 parameters each, far below SQLite's 32,766 and Postgres' 65,535.
    private static let rowsPerStatement = 100

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    private static let columns = """
        request_id, tenant_id, key_id, assistant_id, assistant_name, revision, model, endpoint, prompt_tokens,
        cached_tokens, completion_tokens, worker_milliseconds, outcome, started_at, finished_at
        """

    /// Records the calls in one transaction; a call that is recorded already is left as it is.
    public func record(_ records: [UsageRecord]) async throws {
        guard !records.isEmpty else { return }
        try await database.transaction(.platform) { connection in
            for start in stride(from: 0, to: records.count, by: Self.rowsPerStatement) {
                let chunk = records[start..<min(start + Self.rowsPerStatement, records.count)]
                let row = "(" + Array(repeating: "?", count: 15).joined(separator: ", ") + ")"
                try connection.execute(
                    """
                    INSERT INTO usage_records (\(Self.columns))
                    VALUES \(Array(repeating: row, count: chunk.count).joined(separator: ", "))
                    ON CONFLICT (request_id) DO NOTHING
                    """, chunk.flatMap(Self.values))
            }
        }
    }

    /// The tenant's calls, newest first by when they started.
    ///
    /// - Parameters:
    ///   - tenantID: whose calls.
    ///   - limit: how many at most.
    ///   - time: only calls that started before it: the last page's oldest start, to go on from there.
    ///   - requestID: the last page's last request; with it, calls of the same millisecond are not skipped.
    public func list(
        tenantID: String, limit: Int, before time: Timestamp? = nil, requestID: String? = nil
    ) async throws -> [UsageRecord] {
        let (page, bounds): (String, [SQLValue]) =
            switch (time, requestID) {
            case (nil, _): ("", [])
            case (let time?, nil): ("AND started_at < ?", [.time(time)])
            case (let time?, let id?): ("AND (started_at, request_id) < (?, ?)", [.time(time), .text(id)])
            }
        return try await database.read(.tenant(tenantID)) { connection in
            try connection.query(
                """
                SELECT \(Self.columns) FROM usage_records WHERE tenant_id = ? \(page)
                ORDER BY started_at DESC, request_id DESC LIMIT ?
                """, [.text(tenantID)] + bounds + [.integer(max(0, limit))]
            ).map { try $0.usageRecord() }
        }
    }

    /// - Returns: the record of one call of any tenant, or nil.
    public func find(requestID: String) async throws -> UsageRecord? {
        try await database.read(.platform) { connection in
            try connection.query(
                "SELECT \(Self.columns) FROM usage_records WHERE request_id = ?", [.text(requestID)]
            ).first.map { try $0.usageRecord() }
        }
    }

    /// Sums by tenant, assistant and model, in that order.
    ///
    /// - Parameters:
    ///   - tenantID: one tenant, or nil for all.
    ///   - from: only calls that started at or after it.
    ///   - to: only calls that started before it.
    public func totals(tenantID: String?, from: Timestamp? = nil, to: Timestamp? = nil) async throws -> [UsageTotal] {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        if let tenantID { (conditions, arguments) = (["tenant_id = ?"], [.text(tenantID)]) }
        if let from { (conditions, arguments) = (conditions + ["started_at >= ?"], arguments + [.time(from)]) }
        if let to { (conditions, arguments) = (conditions + ["started_at < ?"], arguments + [.time(to)]) }
        let outcomes = UsageRecord.Outcome.allCases.map { outcome in
            "\(Self.sum("CASE WHEN outcome = '\(outcome.rawValue)' THEN 1 ELSE 0 END")) AS outcome_\(outcome.rawValue)"
        }
        let sql = """
            SELECT tenant_id, assistant_name, model, count(*) AS calls,
                \(Self.sum("prompt_tokens")) AS prompt_tokens, \(Self.sum("cached_tokens")) AS cached_tokens,
                \(Self.sum("completion_tokens")) AS completion_tokens,
                \(Self.sum("worker_milliseconds")) AS worker_milliseconds, \(outcomes.joined(separator: ", "))
            FROM usage_records \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
            GROUP BY tenant_id, assistant_name, model ORDER BY tenant_id, assistant_name, model
            """
        let bound = arguments
        return try await database.read(tenantID.map { .tenant($0) } ?? .platform) { connection in
            try connection.query(sql, bound).map { try Self.total($0) }
        }
    }

    /// Postgres sums bigints to numeric; both databases give an integer back for this.
    private static func sum(_ expression: String) -> String { "CAST(SUM(\(expression)) AS BIGINT)" }

    private static func total(_ row: SQLRow) throws -> UsageTotal {
        var outcomes: [UsageRecord.Outcome: Int] = [:]
        for outcome in UsageRecord.Outcome.allCases { outcomes[outcome] = try row.count("outcome_\(outcome.rawValue)") }
        return UsageTotal(
            tenantID: try row.text("tenant_id"), assistantName: try row.text("assistant_name"),
            model: try row.text("model"), calls: try row.count("calls"), promptTokens: try row.count("prompt_tokens"),
            cachedTokens: try row.count("cached_tokens"), completionTokens: try row.count("completion_tokens"),
            workerMilliseconds: try row.count("worker_milliseconds"), outcomes: outcomes)
    }

    private static func values(_ record: UsageRecord) -> [SQLValue] {
        [
            .text(record.requestID), .text(record.tenantID), .text(record.keyID), .text(record.assistantID),
            .text(record.assistantName), .integer(record.revision), .text(record.model), .text(record.endpoint),
            .integer(record.promptTokens), .integer(record.cachedTokens), .integer(record.completionTokens),
            .integer(record.workerMilliseconds), .text(record.outcome.rawValue), .time(record.startedAt),
            .time(record.finishedAt),
        ]
    }
}
