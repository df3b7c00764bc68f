public import Foundations

/// Calls that wait for an operator's yes or no.
///
/// Each query names the tenant it is for; nil stands for the platform's operator, who sees all.
public struct ApprovalRepository: Sendable {
    /// The largest encrypted excerpt.
    public static let excerptBound = Bound("the encrypted excerpt of an approval", limit: 64 * 1024, unit: "bytes")
    /// Approvals that `list` returns at most, and that `expire` closes in one transaction.
    public static let listedRows = 1_000

    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    private static let columns = """
        id, tenant_id, request_id, assistant_id, pack_id, rule_id, stage, state, created_at, expires_at, decided_by,
        decided_at, sealed_excerpt
        """

    /// Stores an approval that a rule asks for.
    ///
    /// - Throws: `ServiceError` of kind `notFound` when the tenant does not exist (any more), of kind `conflict` when
    ///   the identifier is taken, of kind `invalidRequest` for an excerpt past `excerptBound`.
    public func create(_ approval: Approval) async throws {
        try Self.excerptBound.check(approval.sealedExcerpt?.count ?? 0)
        do {
            _ = try await database.transaction(.tenant(approval.tenantID)) { connection in
                try connection.execute(
                    "INSERT INTO approvals (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        .text(approval.id), .text(approval.tenantID), .text(approval.requestID),
                        .text(approval.assistantID), .text(approval.packID), .text(approval.ruleID),
                        .text(approval.stage), .text(approval.state.rawValue), .time(approval.createdAt),
                        .time(approval.expiresAt), .optional(approval.decidedBy), .time(approval.decidedAt),
                        .bytes(approval.sealedExcerpt),
                    ])
            }
        } catch let error as ServiceError where error.kind == .notFound {
            throw ServiceError.missingTenant(approval.tenantID, cause: error)
        }
    }

    /// - Returns: the approval with that identifier, or nil when there is none or it is another tenant's.
    public func find(tenantID: String?, id: String) async throws -> Approval? {
        try await database.read(Self.access(tenantID)) { connection in try Self.find(tenantID, id, connection) }
    }

    /// The approvals, oldest first, at most `listedRows`.
    ///
    /// - Parameters:
    ///   - tenantID: whose, or nil for all tenants'.
    ///   - state: only those that stand so, or nil for all.
    ///   - id: only those after this one, the last of the page before.
    public func list(
        tenantID: String?, state: Approval.State? = nil, after id: String? = nil
    ) async throws -> [Approval] {
        var (conditions, arguments) = (["1 = 1"], [SQLValue]())
        if let tenantID { (conditions, arguments) = (["tenant_id = ?"], [.text(tenantID)]) }
        if let state { (conditions, arguments) = (conditions + ["state = ?"], arguments + [.text(state.rawValue)]) }
        if let id { (conditions, arguments) = (conditions + ["id > ?"], arguments + [.text(id)]) }
        // Identifiers sort by age (`IdentifierSource`).
        let sql = """
            SELECT \(Self.columns) FROM approvals WHERE \(conditions.joined(separator: " AND ")) ORDER BY id LIMIT ?
            """
        let bound = arguments + [.integer(Self.listedRows)]
        return try await database.read(Self.access(tenantID)) { connection in
            try connection.query(sql, bound).map { try $0.approval() }
        }
    }

    /// Approves or denies an approval that is pending and has not expired. Its excerpt is removed: nobody needs it to
    /// decide any more.
    ///
    /// - Parameters:
    ///   - id: which one.
    ///   - tenantID: whose, or nil for any tenant's.
    ///   - approved: yes or no.
    ///   - operatorName: who says so.
    ///   - time: when.
    /// - Returns: the approval as it stands now.
    /// - Throws: `ServiceError` of kind `notFound` when there is none, of kind `conflict` when it was decided before or
    ///   has expired.
    public func decide(
        id: String, tenantID: String?, approved: Bool, by operatorName: String, at time: Timestamp
    ) async throws -> Approval {
        let state: Approval.State = approved ? .approved : .denied
        return try await database.transaction(Self.access(tenantID)) { connection in
            let decided = try connection.query(
                """
                UPDATE approvals SET state = ?, decided_by = ?, decided_at = ?, sealed_excerpt = NULL
                WHERE state = 'pending' AND expires_at > ? AND id = ? \(Self.ofTenant(tenantID))
                RETURNING \(Self.columns)
                """,
                [.text(state.rawValue), .text(operatorName), .time(time), .time(time), .text(id)]
                    + Self.owner(tenantID))
            if let decided = decided.first { return try decided.approval() }
            throw Self.refusal(of: id, try Self.find(tenantID, id, connection))
        }
    }

    /// Closes approvals that nobody decided in time, and removes their excerpts.
    ///
    /// - Parameter time: those that expire at it or before.
    /// - Returns: those closed by this call, each once over all cores; `listedRows` of them when there may be more.
    public func expire(before time: Timestamp) async throws -> [Approval] {
        try await database.transaction(.platform) { connection in
            try connection.query(
                """
                UPDATE approvals SET state = 'expired', sealed_excerpt = NULL
                WHERE state = 'pending' AND id IN (
                    SELECT id FROM approvals WHERE state = 'pending' AND expires_at <= ? ORDER BY expires_at LIMIT ?)
                RETURNING \(Self.columns)
                """, [.time(time), .integer(Self.listedRows)]
            ).map { try $0.approval() }.sorted { $0.id < $1.id }
        }
    }

    /// Closes an approval that nobody waits for any more, since the call is over, and removes its excerpt.
    ///
    /// - Parameters:
    ///   - id: which.
    ///   - tenantID: whose it is.
    ///   - time: when the call ended.
    public func withdraw(id: String, tenantID: String, at time: Timestamp) async throws {
        try await database.transaction(.tenant(tenantID)) { connection in
            _ = try connection.query(
                """
                UPDATE approvals SET state = 'expired', expires_at = ?, sealed_excerpt = NULL
                WHERE state = 'pending' AND id = ? AND tenant_id = ? RETURNING id
                """, [.time(time), .text(id), .text(tenantID)])
        }
    }

    private static func access(_ tenantID: String?) -> AccessScope { tenantID.map { .tenant($0) } ?? .platform }

    private static func ofTenant(_ tenantID: String?) -> String { tenantID == nil ? "" : "AND tenant_id = ?" }

    private static func owner(_ tenantID: String?) -> [SQLValue] { tenantID.map { [.text($0)] } ?? [] }

    private static func find(
        _ tenantID: String?, _ id: String, _ connection: any SQLConnection
    ) throws -> Approval? {
        try connection.query(
            "SELECT \(columns) FROM approvals WHERE id = ? \(ofTenant(tenantID))", [.text(id)] + owner(tenantID)
        ).first.map { try $0.approval() }
    }

    private static func refusal(of id: String, _ approval: Approval?) -> ServiceError {
        guard let approval else {
            return ServiceError(
                .notFound, code: .notFound,
                "there is no approval '\(id)'; `altiplano policy approvals list` lists them",
                parameter: "id")
        }
        let why =
            switch approval.state {
            case .pending, .expired: "expired at \(approval.expiresAt)"
            case .approved, .denied:
                "was \(approval.state.rawValue) by \(approval.decidedBy ?? "an operator")"
                    + (approval.decidedAt.map { " at \($0)" } ?? "")
            }
        return ServiceError(
            .conflict, "approval '\(id)' \(why): it can no longer be decided; send the request again", parameter: "id")
    }
}
