import Foundations

/// The plans that tenants are on.
public struct PlanRepository: Sendable {
    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    private static let columns = "id, name, description, created_at"

    /// - Throws: `ServiceError` of kind `conflict` when the name or the identifier is taken.
    public func insert(_ plan: Plan) async throws {
        do {
            _ = try await database.transaction(.platform) { connection in
                try connection.execute(
                    "INSERT INTO plans (\(Self.columns)) VALUES (?, ?, ?, ?)",
                    [.text(plan.id), .text(plan.name), .optional(plan.description), .time(plan.createdAt)])
            }
        } catch let error as ServiceError where error.code == .alreadyExists {
            throw ServiceError(
                .conflict, code: .alreadyExists, "there already is a plan '\(plan.name)'; choose another name",
                parameter: "name", cause: error.cause)
        }
    }

    /// All plans, by name.
    public func list() async throws -> [Plan] {
        try await database.read(.platform) { connection in
            try connection.query("SELECT \(Self.columns) FROM plans ORDER BY name", []).map { try $0.plan() }
        }
    }

    /// - Returns: the plan of that exact name, or nil.
    public func find(name: String) async throws -> Plan? { try await find(.platform, "name = ?", name) }

    /// - Returns: the plan with that identifier, or nil.
    public func find(id: String) async throws -> Plan? { try await find(.platform, "id = ?", id) }

    /// - Returns: the plan that the tenant is on, or nil.
    public func find(tenantID: String) async throws -> Plan? {
        try await find(.tenant(tenantID), "id = (SELECT plan_id FROM tenants WHERE tenants.id = ?)", tenantID)
    }

    /// Deletes the plan with its policies that were withdrawn.
    ///
    /// - Returns: whether there was such a plan.
    /// - Throws: `ServiceError` of kind `conflict`, which says what is in the way, when tenants are on the plan or
    ///   policies of it are in force.
    public func delete(id: String) async throws -> Bool {
        try await database.transaction(.platform) { connection in
            // Neither a tenant nor a policy comes to the plan meanwhile.
            try PolicyGeneration.lock(connection)
            let uses = try connection.query(
                """
                SELECT name, (SELECT count(*) FROM tenants WHERE plan_id = plans.id) AS tenants,
                    (SELECT count(*) FROM policies WHERE plan_id = plans.id AND current_revision IS NOT NULL) AS packs
                FROM plans WHERE id = ?
                """, [.text(id)]
            ).first
            guard let uses else { return false }
            let (name, tenants, packs) = (try uses.text("name"), try uses.count("tenants"), try uses.count("packs"))
            guard tenants == 0, packs == 0 else { throw Self.inUse(name, tenants: tenants, packs: packs) }
            return try connection.execute("DELETE FROM plans WHERE id = ?", [.text(id)]) == 1
        }
    }

    private func find(_ access: AccessScope, _ condition: String, _ value: String) async throws -> Plan? {
        try await database.read(access) { connection in
            try connection.query("SELECT \(Self.columns) FROM plans WHERE \(condition)", [.text(value)])
                .first.map { try $0.plan() }
        }
    }

    private static func inUse(_ name: String, tenants: Int, packs: Int) -> ServiceError {
        var reasons: [String] = []
        var remedies: [String] = []
        if tenants > 0 {
            reasons.append("\(tenants) \(tenants == 1 ? "tenant is" : "tenants are") on it")
            remedies.append("move them with `altiplano tenant update TENANT --plan OTHER` (or --no-plan)")
        }
        if packs > 0 {
            reasons.append("\(packs) \(packs == 1 ? "policy is" : "policies are") in force for it")
            remedies.append("withdraw them with `altiplano policy withdraw PACK --plan \(name)`")
        }
        return ServiceError(
            .conflict,
            "the plan '\(name)' is in use: \(reasons.joined(separator: ", and ")); "
                + "first \(remedies.joined(separator: ", and "))", parameter: "plan")
    }
}
