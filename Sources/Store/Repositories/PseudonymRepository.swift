public import Foundations

/// What is needed to restore the pseudonyms of a stored conversation, encrypted by the caller. It goes with its
/// response.
public struct PseudonymRepository: Sendable {
    /// The largest table of one response, encrypted.
    public static let sealedBound = Bound("the encrypted pseudonyms of a response", limit: 1024 * 1024, unit: "bytes")

    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    /// Stores the bytes beside a response, in place of those that are there.
    ///
    /// - Throws: `ServiceError` of kind `notFound` when the tenant has no such response (any more), of kind
    ///   `invalidRequest` for bytes past `sealedBound`.
    public func save(tenantID: String, responseID: String, sealed: [UInt8]) async throws {
        try Self.sealedBound.check(sealed.count)
        do {
            try await database.transaction(.tenant(tenantID)) { connection in
                let saved = try connection.execute(
                    """
                    INSERT INTO pseudonyms (response_id, tenant_id, sealed)
                    SELECT id, tenant_id, ? FROM responses WHERE id = ? AND tenant_id = ?
                    ON CONFLICT (response_id, tenant_id) DO UPDATE SET sealed = excluded.sealed
                    """, [.bytes(sealed), .text(responseID), .text(tenantID)])
                guard saved == 1 else { throw Self.missing(responseID, tenantID) }
            }
        } catch let error as ServiceError where error.kind == .notFound {
            throw Self.missing(responseID, tenantID)
        }
    }

    /// - Returns: the bytes beside the tenant's response, or nil.
    public func find(tenantID: String, responseID: String) async throws -> [UInt8]? {
        try await database.read(.tenant(tenantID)) { connection in
            try connection.query(
                "SELECT sealed FROM pseudonyms WHERE response_id = ? AND tenant_id = ?",
                [.text(responseID), .text(tenantID)]
            ).first.map { try $0.bytes("sealed") }
        }
    }

    private static func missing(_ responseID: String, _ tenantID: String) -> ServiceError {
        ServiceError(
            .notFound, code: .notFound,
            "tenant '\(tenantID)' has no response '\(responseID)': it was deleted, or never stored")
    }
}
