import Foundations

/// The tenants, for the platform operator.
public struct TenantRepository: Sendable {
    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    private static let selection = """
        SELECT tenants.id, tenants.name, state, weight, priority, keeps_matched_text, plan_id, plans.name AS plan_name,
            tenants.created_at
        FROM tenants LEFT JOIN plans ON plans.id = tenants.plan_id
        """

    /// - Throws: `ServiceError` of kind `conflict` when the name or the identifier is taken, `notFound` when its plan
    ///   does not exist (any more).
    public func insert(_ tenant: Tenant) async throws {
        do {
            _ = try await database.transaction(.platform) { connection in
                // So that its plan cannot be deleted meanwhile.
                if tenant.plan != nil { try PolicyGeneration.lock(connection) }
                try connection.execute(
                    """
                    INSERT INTO tenants (id, name, state, weight, priority, keeps_matched_text, plan_id, created_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        .text(tenant.id), .text(tenant.name), .text(tenant.state.rawValue), .integer(tenant.weight),
                        .text(tenant.priority.rawValue), .integer(tenant.keepsMatchedText ? 1 : 0),
                        .optional(tenant.plan?.id), .time(tenant.createdAt),
                    ])
            }
        } catch let error as ServiceError where error.kind == .notFound {
            throw Self.missing(tenant.plan, cause: error)
        } catch let error as ServiceError where error.code == .alreadyExists {
            throw ServiceError(
                .conflict, code: .alreadyExists, "a tenant named '\(tenant.name)' already exists; choose another name",
                parameter: "name", cause: error.cause)
        }
    }

    /// All tenants, by name.
    public func list() async throws -> [Tenant] {
        try await database.read(.platform) { connection in
            try connection.query("\(Self.selection) ORDER BY tenants.name", [])
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

    /// Changes the tenant's place in the scheduler, what is kept of its texts, and the plan it is on; nil leaves a part
    /// as it is.
    ///
    /// Another plan is a change of the policies in force, and counts `PolicyRepository.generation()` up.
    ///
    /// - Returns: whether there is such a tenant.
    /// - Throws: `ServiceError` of kind `notFound` when the plan does not exist (any more). Nothing was changed then.
    public func update(
        id: String, weight: Int? = nil, priority: Tenant.Priority? = nil, keepsMatchedText: Bool? = nil,
        plan: FieldChange<PlanReference>? = nil
    ) async throws -> Bool {
        do {
            return try await database.transaction(.platform) { connection in
                if let plan { try Self.move(id, to: plan.value, connection) }
                return try connection.execute(
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
        } catch let error as ServiceError where error.kind == .notFound {
            throw Self.missing(plan?.value, cause: error)
        }
    }

    private static func move(_ id: String, to plan: PlanReference?, _ connection: any SQLConnection) throws {
        try PolicyGeneration.lock(connection)
        let changed = try connection.execute(
            "UPDATE tenants SET plan_id = ? WHERE id = ? AND COALESCE(plan_id, '') <> ?",
            [.optional(plan?.id), .text(id), .text(plan?.id ?? "")])
        if changed > 0 { try PolicyGeneration.countUp(connection) }
    }

    private static func missing(_ plan: PlanReference?, cause: ServiceError) -> ServiceError {
        guard let plan else { return cause }
        return ServiceError(
            .notFound, code: .notFound, "there is no plan '\(plan.name)' any more: it was deleted meanwhile",
            parameter: "plan", cause: cause.description)
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
                "\(Self.selection) WHERE tenants.\(column) = ?", [.text(value)]
            ).first.map { try $0.tenant() }
        }
    }
}
