import Foundations

/// The tenants, for the platform operator.
public struct TenantRepository: Sendable {
    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    private static let columns = "id, name, state, weight, priority, keeps_matched_text, created_at"

    /// - Throws: `ServiceError` of kind `conflict` when the name or the identifier is taken.
    public func insert(_ tenant: Tenant) async throws {
        do {
            _ = try await database.transaction(.platform) { connection in
                try connection.execute(
                    "INSERT INTO tenants (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [
                        .text(tenant.id), .text(tenant.name), .text(tenant.state.rawValue), .integer(tenant.weight),
                        .text(tenant.priority.rawValue), .integer(tenant.keepsMatchedText ? 1 : 0),
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
            try connection.query("SELECT \(Self.columns) FROM tenants ORDER BY name", [])
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

    /// Changes the tenant's place in the scheduler and what is kept of its texts; nil leaves a part as it is.
    ///
    /// - Returns: whether there is such a tenant.
    public func update(
        id: String, weight: Int? = nil, priority: Tenant.Priority? = nil, keepsMatchedText: Bool? = nil
    ) async throws -> Bool {
        try await database.transaction(.platform) { connection in
            try connection.execute(
                """
                UPDATE tenants SET weight = COALESCE(?, weight), priority = COALESCE(?, priority),
                    keeps_matched_text = COALESCE(?, keeps_matched_text)
                WHERE id = ?
                """,
                [
                    weight.map { .integer($0) } ?? .null, priority.map { .text($0.rawValue) } ?? .null,
                    keepsMatchedText.map { .integer($0 ? 1 : 0) } ?? .null, .text(id),
                ]) == 1
        }
    }

    /// The names of these tenants, by identifier; those that are not there are left out.
    ///
    /// - Parameter ids: at most a few thousand, the databases' bound on placeholders.
    public func names(of ids: Set<String>) async throws -> [String: String] {
        guard !ids.isEmpty else { return [:] }
        let places = ids.map { _ in "?" }.joined(separator: ", ")
        return try await database.read(.platform) { connection in
            let rows = try connection.query(
                "SELECT id, name FROM tenants WHERE id IN (\(places))", ids.map(SQLValue.text))
            return Dictionary(try rows.map { (try $0.text("id"), try $0.text("name")) }) { first, _ in first }
        }
    }

    /// Deletes the tenant with its keys, assistants, revisions and stored responses. Its usage records stay: they are
    /// billed.
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
                "SELECT \(Self.columns) FROM tenants WHERE \(column) = ?", [.text(value)]
            ).first.map { try $0.tenant() }
        }
    }
}
