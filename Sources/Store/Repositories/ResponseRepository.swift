public import Foundations

/// The stored answers of the Responses API.
///
/// A response is found until it expires. Those before it in its conversation are kept at least as long, because the
/// conversation needs them: each new turn moves their expiry to its own. They are moved once a day at most, since a
/// database writes a whole row to change one column, and for that rows are removed a day after they have expired.
public struct ResponseRepository: Sendable {
    /// How much earlier than its successor a response may expire, and how long an expired one stays, in milliseconds.
    static let expirySlack: Int64 = 24 * 3600 * 1000
    /// Expired rows that one insertion removes at most, so that no answer waits for many.
    public static let purgedRows = 64

    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    private static let columns = """
        id, tenant_id, previous_id, created_at, expires_at, turns, conversation_bytes, key_id, assistant_name,
        input_items, output_items, object
        """

    /// The response `?` of tenant `?` and those it continues, in at most `?` rows; `distance` is 0 for itself.
    private static let chain = """
        WITH RECURSIVE chain (id, previous_id, distance) AS (
            SELECT id, previous_id, 0 FROM responses WHERE id = ? AND tenant_id = ?
            UNION ALL
            SELECT earlier.id, earlier.previous_id, chain.distance + 1
            FROM responses AS earlier JOIN chain ON earlier.id = chain.previous_id
            WHERE earlier.tenant_id = ? AND chain.distance + 1 < ?
        )
        """

    /// Stores a response and keeps its conversation as long. Removes some expired ones of any tenant before.
    ///
    /// - Throws: `ServiceError` of kind `notFound` when the tenant does not exist (any more), of kind `conflict` when
    ///   the identifier is taken.
    public func insert(_ response: StoredResponse) async throws {
        _ = try await purge(expiredAt: response.createdAt, limit: Self.purgedRows)
        do {
            try await database.transaction(.tenant(response.tenantID)) { connection in
                try connection.execute(
                    "INSERT INTO responses (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    Self.values(response))
                guard let previous = response.previousID else { return }
                try connection.execute(
                    """
                    UPDATE responses SET expires_at = ?
                    WHERE tenant_id = ? AND expires_at < ? AND id IN (\(Self.chain) SELECT id FROM chain)
                    """,
                    [
                        .time(response.expiresAt), .text(response.tenantID),
                        .time(response.expiresAt.adding(milliseconds: -Self.expirySlack)),
                    ] + Self.chainArguments(previous, response.tenantID, most: response.turns))
            }
        } catch let error as ServiceError where error.kind == .notFound {
            throw ServiceError.missingTenant(response.tenantID, cause: error)
        }
    }

    /// - Returns: the tenant's response with that identifier, unless it has expired.
    public func find(id: String, tenantID: String, at now: Timestamp) async throws -> StoredResponse? {
        try await database.read(.tenant(tenantID)) { connection in
            try connection.query(
                "SELECT \(Self.columns) FROM responses WHERE id = ? AND tenant_id = ? AND expires_at > ?",
                [.text(id), .text(tenantID), .time(now)]
            ).first.map { try $0.storedResponse() }
        }
    }

    /// The turns of the conversation that ends with a response, oldest first.
    ///
    /// It is whole when the first turn continues nothing; otherwise one before it was deleted, or there are more than
    /// `most`.
    ///
    /// - Parameters:
    ///   - id: the last response.
    ///   - tenantID: whose response.
    ///   - most: how many turns to go back at most, itself included.
    public func conversation(endingWith id: String, tenantID: String, most: Int) async throws -> [ResponseTurn] {
        try await database.read(.tenant(tenantID)) { connection in
            try connection.query(
                """
                \(Self.chain)
                SELECT responses.id, responses.previous_id, input_items, output_items
                FROM chain JOIN responses ON responses.id = chain.id
                WHERE responses.tenant_id = ? ORDER BY distance DESC
                """, Self.chainArguments(id, tenantID, most: most) + [.text(tenantID)]
            ).map { try $0.responseTurn() }
        }
    }

    /// - Returns: whether the tenant had such a response, not expired.
    public func delete(id: String, tenantID: String, at now: Timestamp) async throws -> Bool {
        try await database.transaction(.tenant(tenantID)) { connection in
            try connection.execute(
                "DELETE FROM responses WHERE id = ? AND tenant_id = ? AND expires_at > ?",
                [.text(id), .text(tenantID), .time(now)]) == 1
        }
    }

    /// Removes responses of any tenant that no conversation can need any more.
    ///
    /// - Returns: how many were removed; less than `limit` when none is left.
    public func purge(expiredAt now: Timestamp, limit: Int) async throws -> Int {
        try await database.transaction(.platform) { connection in
            try connection.execute(
                """
                DELETE FROM responses WHERE id IN (
                    SELECT id FROM responses WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)
                """, [.time(now.adding(milliseconds: -Self.expirySlack)), .integer(limit)])
        }
    }

    private static func chainArguments(_ id: String, _ tenantID: String, most: Int) -> [SQLValue] {
        [.text(id), .text(tenantID), .text(tenantID), .integer(most)]
    }

    private static func values(_ response: StoredResponse) -> [SQLValue] {
        [
            .text(response.id), .text(response.tenantID), response.previousID.map(SQLValue.text) ?? .null,
            .time(response.createdAt), .time(response.expiresAt), .integer(response.turns),
            .integer(response.conversationBytes), .text(response.keyID), .text(response.assistantName),
            .text(response.inputItems), .text(response.outputItems), .text(response.object),
        ]
    }
}
