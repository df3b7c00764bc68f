public import Foundations

/// The API keys, as stored: identifiers and digests, never secrets.
public struct APIKeyRepository: Sendable {
    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    /// - Throws: `ServiceError` of kind `notFound` when the tenant does not exist (any more), of kind `conflict` when
    ///   the identifier is taken.
    public func insert(_ key: APIKey) async throws {
        do {
            _ = try await database.transaction(.tenant(key.tenantID)) { connection in
                try connection.execute(
                    """
                    INSERT INTO api_keys (id, tenant_id, name, digest, scopes, created_at, expires_at, revoked_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        .text(key.id), .text(key.tenantID), .text(key.name), .text(key.digest),
                        .text(key.scopes.map(\.rawValue).sorted().joined(separator: " ")), .time(key.createdAt),
                        .time(key.expiresAt), .time(key.revokedAt),
                    ])
            }
        } catch let error as ServiceError where error.kind == .notFound {
            throw ServiceError.missingTenant(key.tenantID, cause: error)
        }
    }

    /// The key with its tenant in one query, over all tenants: this is how a caller is authenticated.
    public func find(id: String) async throws -> (APIKey, Tenant)? {
        try await database.read(.platform) { connection in
            try connection.query(
                """
                SELECT api_keys.id, tenant_id, api_keys.name, digest, scopes, api_keys.created_at, expires_at,
                    revoked_at, tenants.id AS tenant_row_id, tenants.name AS tenant_row_name,
                    tenants.state AS tenant_row_state, tenants.weight AS tenant_row_weight,
                    tenants.priority AS tenant_row_priority, tenants.created_at AS tenant_row_created_at,
                    tenants.keeps_matched_text AS tenant_row_keeps_matched_text, plans.id AS tenant_row_plan_id,
                    plans.name AS tenant_row_plan_name
                FROM api_keys JOIN tenants ON tenants.id = api_keys.tenant_id
                    LEFT JOIN plans ON plans.id = tenants.plan_id
                WHERE api_keys.id = ?
                """, [.text(id)]
            ).first.map { (try $0.key(), try $0.tenant(prefix: "tenant_row_")) }
        }
    }

    /// The tenant's keys, oldest first, revoked ones included.
    public func list(tenantID: String) async throws -> [APIKey] {
        try await database.read(.tenant(tenantID)) { connection in
            try connection.query(
                """
                SELECT id, tenant_id, name, digest, scopes, created_at, expires_at, revoked_at
                FROM api_keys WHERE tenant_id = ? ORDER BY created_at, id
                """, [.text(tenantID)]
            ).map { try $0.key() }
        }
    }

    /// Revokes for good; a key that was revoked before keeps its first date.
    ///
    /// - Returns: whether the tenant has such a key.
    public func revoke(id: String, tenantID: String, at time: Timestamp) async throws -> Bool {
        try await database.transaction(.tenant(tenantID)) { connection in
            try connection.execute(
                "UPDATE api_keys SET revoked_at = COALESCE(revoked_at, ?) WHERE id = ? AND tenant_id = ?",
                [.time(time), .text(id), .text(tenantID)]) == 1
        }
    }
}

extension ServiceError {
    /// The database refused a row because its tenant is not there.
    static func missingTenant(_ id: String, cause: ServiceError) -> ServiceError {
        ServiceError(
            .notFound, code: .notFound, "there is no tenant '\(id)': it was deleted, or never created",
            cause: cause.description)
    }
}
