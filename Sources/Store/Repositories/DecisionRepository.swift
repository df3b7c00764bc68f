import Foundations

/// The decision log: records are added and read, never changed and never removed.
///
/// A tenant's records form a chain, each with the hash of the one before, and a row of `decision_heads` says which is
/// the last. Both databases refuse to change or remove records, by triggers; whoever can drop those is noticed by
/// `verify`, unless the whole rest of the chain and its head were computed anew or all of the tenant's rows removed:
/// against that, keep a head somewhere else and compare.
public struct DecisionRepository: Sendable {
    let database: any SQLDatabase

    /// Rows written by one statement: 20 parameters each, far below SQLite's 32,766 and Postgres' 65,535.
    private static let rowsPerStatement = 50
    /// Records that `page` returns at most.
    public static let pageRows = 1_000

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    static let columns = """
        tenant_id, sequence, decided_at, request_id, assistant_id, key_id, stage, pack_id, pack_revision, pack_version,
        rule_id, mode, action, span_count, spans, latency_microseconds, note, previous_hash, hash, sealed_text
        """

    /// Adds the decisions to their tenants' chains, all in one transaction.
    ///
    /// Whoever adds to a chain holds the row of its head until the end, so two cores never give one number twice; the
    /// heads are taken in one order, so that batches of several tenants do not wait for one another in a circle.
    ///
    /// - Parameter drafts: of any tenants; each tenant's follow one another in this order.
    /// - Returns: the records, in the order of the drafts.
    /// - Throws: `ServiceError` of kind `invalidRequest` for an encrypted text past `DecisionDraft.sealedTextBound`.
    @discardableResult
    public func append(_ drafts: [DecisionDraft]) async throws -> [DecisionRecord] {
        for draft in drafts { try DecisionDraft.sealedTextBound.check(draft.sealedText?.count ?? 0) }
        let places = Dictionary(grouping: drafts.indices) { drafts[$0].tenantID }
        let tenants = places.keys.sorted()
        guard let first = tenants.first else { return [] }
        return try await database.transaction(tenants.count == 1 ? .tenant(first) : .platform) { connection in
            var records: [Int: DecisionRecord] = [:]
            for tenantID in tenants {
                let indices = places[tenantID] ?? []
                let added = try Self.extend(tenantID, indices.map { drafts[$0] }, connection)
                for (index, record) in zip(indices, added) { records[index] = record }
            }
            return drafts.indices.compactMap { records[$0] }
        }
    }

    /// The tenant's records in order.
    ///
    /// - Parameters:
    ///   - tenantID: whose records.
    ///   - sequence: only records after it: the last page's last one, or 0 to begin with the first.
    ///   - limit: how many at most; no more than `pageRows`.
    ///   - mode: only records of this mode, or nil for all.
    public func page(
        tenantID: String, after sequence: Int = 0, limit: Int = DecisionRepository.pageRows,
        mode: DecisionDraft.Mode? = nil
    ) async throws -> [DecisionRecord] {
        let ofMode = mode == nil ? "" : "AND mode = ?"
        let most = min(max(0, limit), Self.pageRows)
        return try await database.read(.tenant(tenantID)) { connection in
            try connection.query(
                """
                SELECT \(Self.columns) FROM decisions WHERE tenant_id = ? AND sequence > ? \(ofMode)
                ORDER BY sequence LIMIT ?
                """,
                [.text(tenantID), .integer(sequence)] + (mode.map { [.text($0.rawValue)] } ?? []) + [.integer(most)]
            ).map { try $0.decisionRecord() }
        }
    }

    /// Where the tenant's chain ends.
    ///
    /// - Returns: the last record's number and hash, or nil when nothing was ever decided for the tenant.
    public func head(tenantID: String) async throws -> (sequence: Int, hash: String)? {
        try await database.read(.tenant(tenantID)) { connection in try Self.head(tenantID, connection) }
    }

    /// The tenants that have a decision log, deleted ones included, by identifier.
    public func tenants() async throws -> [String] {
        try await database.read(.platform) { connection in
            // One look into the index a tenant, where DISTINCT would read all of it (wiki.postgresql.org, "Loose
            // indexscan"). A tenant whose head was removed is among them all the same.
            try connection.query(
                """
                WITH RECURSIVE logged (tenant_id) AS (
                    SELECT min(tenant_id) FROM decisions
                    UNION ALL
                    SELECT (SELECT min(decisions.tenant_id) FROM decisions
                        WHERE decisions.tenant_id > logged.tenant_id)
                    FROM logged WHERE logged.tenant_id IS NOT NULL
                )
                SELECT tenant_id FROM logged WHERE tenant_id IS NOT NULL
                UNION SELECT tenant_id FROM decision_heads ORDER BY tenant_id
                """, []
            ).map { try $0.text("tenant_id") }
        }
    }

    static func head(_ tenantID: String, _ connection: any SQLConnection) throws -> (sequence: Int, hash: String)? {
        try connection.query("SELECT sequence, hash FROM decision_heads WHERE tenant_id = ?", [.text(tenantID)])
            .first.map { (try $0.count("sequence"), try $0.text("hash")) }
    }

    // MARK: Adding

    private static func extend(
        _ tenantID: String, _ drafts: [DecisionDraft], _ connection: any SQLConnection
    ) throws -> [DecisionRecord] {
        // Takes the numbers and returns the hash of the last record so far, which the row has until the end.
        let claimed = try connection.query(
            """
            INSERT INTO decision_heads (tenant_id, sequence, hash) VALUES (?, ?, ?)
            ON CONFLICT (tenant_id) DO UPDATE SET sequence = decision_heads.sequence + excluded.sequence
            RETURNING sequence, hash
            """, [.text(tenantID), .integer(drafts.count), .text(DecisionRecord.firstPreviousHash)])
        guard let claimed = claimed.first else {
            throw ServiceError(
                .internalFailure, code: .internalError, "the head of the decision log of '\(tenantID)' returned no row")
        }
        var sequence = try claimed.count("sequence") - drafts.count
        var previous = try claimed.text("hash")
        let records = drafts.map { draft in
            sequence += 1
            let record = DecisionRecord(draft, sequence: sequence, after: previous)
            previous = record.hash
            return record
        }
        for start in stride(from: 0, to: records.count, by: rowsPerStatement) {
            try insert(records[start..<min(start + rowsPerStatement, records.count)], connection)
        }
        try connection.execute(
            "UPDATE decision_heads SET hash = ? WHERE tenant_id = ?", [.text(previous), .text(tenantID)])
        return records
    }

    private static func insert(_ records: ArraySlice<DecisionRecord>, _ connection: any SQLConnection) throws {
        let row = "(" + Array(repeating: "?", count: 20).joined(separator: ", ") + ")"
        try connection.execute(
            """
            INSERT INTO decisions (\(columns))
            VALUES \(Array(repeating: row, count: records.count).joined(separator: ", "))
            """, records.flatMap(values))
    }

    private static func values(_ record: DecisionRecord) -> [SQLValue] {
        [
            .text(record.tenantID), .integer(record.sequence), .time(record.at), .text(record.requestID),
            .optional(record.assistantID), .optional(record.keyID), .text(record.stage), .text(record.packID),
            .integer(record.packRevision), .text(record.packVersion), .text(record.ruleID),
            .text(record.mode.rawValue), .text(record.action), .integer(record.spanCount),
            .text(DecisionEncoding.text(of: record.spans)), .integer(record.latencyMicroseconds),
            .optional(record.note), .text(record.previousHash), .text(record.hash), .bytes(record.sealedText),
        ]
    }
}
