import Foundations

/// The tenants, for the platform operator.
public struct TenantRepository: Sendable {
    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    /// - Throws: `ServiceError` of kind `conflict` when the name or the identifier is taken.
    public func insert(_ tenant: Tenant) async throws {
        do {
            _ = try await database.transaction(.platform) { connection in
                try connection.execute(
                    "INSERT INTO tenants (id, name, state, created_at) VALUES (?, ?, ?, ?)",
                    [
                        .text(tenant.id), .text(tenant.name), .text(tenant.state.rawValue),
                        .time(tenant.createdAt),
                    ])
            }
        } catch let error as ServiceError where error.code == .alreadyExists {
            throw ServiceError(
                .conflict, code: .alreadyExists, "a tenant named '\(tenant.name)' already exists; choose another name",
                parameter: "name", cause: error.cause)
        }
    }

    /// All tenants, by name.
    public func list() async throws -> [Tenant] {
        try await database.read(.platform) { connection in
            try connection.query("SELECT id, name, state, created_at FROM tenants ORDER BY name", [])
                .map { try $0.tenant() }
        }
    }

    /// - Returns: the tenant of that exact name, or nil.
    public func find(name: String) async throws -> Tenant? { try await find(column: "name", name) }

    /// - Returns: the tenant with that identifier, or nil.
    public func find(id: String) async throws -> Tenant? { try await find(column: "id", id) }

    /// - Returns: whether there is such a tenant.
    public func setState(id: String, _ state: Tenant.State) async throws -> Bool {
        try await database.transaction(.platform) { connection in
            try connection.execute("UPDATE tenants SET state = ? WHERE id = ?", [.text(state.rawValue), .text(id)]) == 1
        }
    }

    /// Deletes the tenant with its keys, assistants and revisions. Its usage records stay: they are billed.
    ///
    /// - Returns: whether there was such a tenant.
    public func delete(id: String) async throws -> Bool {
        try await database.transaction(.platform) { connection in
            try connection.execute("DELETE FROM tenants WHERE id = ?", [.text(id)]) == 1
        }
    }

    private func find(column: String, _ value: String) async throws -> Tenant? {
        try await database.read(.platform) { connection in
            try connection.query(
                "SELECT id, name, state, created_at FROM tenants WHERE \(column) = ?", [.text(value)]
            ).first.map { try $0.tenant() }
        }
    }
}
