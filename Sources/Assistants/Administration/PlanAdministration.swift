public import Foundations
public import Store

/// Creates and removes plans, which tenants are put on.
public struct PlanAdministration: Sendable {
    /// The longest description.
    public static let descriptionBound = Bound("the plan's description", limit: 2000, unit: "bytes")

    private let plans: PlanRepository
    private let clock: WallClock
    private let identifiers: IdentifierSource

    /// - Parameters:
    ///   - plans: where they are kept.
    ///   - clock: dates them.
    ///   - identifiers: names them.
    public init(plans: PlanRepository, clock: WallClock = .system, identifiers: IdentifierSource = IdentifierSource()) {
        self.plans = plans
        self.clock = clock
        self.identifiers = identifiers
    }

    /// - Parameters:
    ///   - name: 1 to 63 of a-z, 0-9 and hyphens.
    ///   - description: what it is for; at most `descriptionBound`.
    /// - Throws: `ServiceError`: `invalid_value` for a name that is not allowed, `already_exists` for a taken one,
    ///   `bound_exceeded` for a description that is too long.
    public func create(name: String, description: String? = nil) async throws -> Plan {
        try NameRule.check(name, kind: "plan", parameter: "name")
        try Self.descriptionBound.check(description?.utf8.count ?? 0, parameter: "description")
        let plan = Plan(
            id: identifiers.next("pln"), name: name, description: description?.isEmpty == true ? nil : description,
            createdAt: clock.now())
        try await plans.insert(plan)
        return plan
    }

    /// All plans, by name.
    public func list() async throws -> [Plan] { try await plans.list() }

    /// - Parameter reference: the plan's name or id. A name cannot contain the underscore that every id has.
    /// - Throws: `ServiceError` of kind `notFound`.
    public func find(_ reference: String) async throws -> Plan {
        let found = try await reference.contains("_") ? plans.find(id: reference) : plans.find(name: reference)
        guard let found else { throw Self.notFound(reference) }
        return found
    }

    /// The plan that a tenant is on now; nil when it is on none.
    public func find(tenantID: String) async throws -> Plan? { try await plans.find(tenantID: tenantID) }

    /// Removes a plan that no tenant is on and for which no policy is in force.
    ///
    /// - Throws: `ServiceError` of kind `conflict` that says what is in the way.
    @discardableResult
    public func delete(_ reference: String) async throws -> Plan {
        let plan = try await find(reference)
        guard try await plans.delete(id: plan.id) else { throw Self.notFound(reference) }
        return plan
    }

    private static func notFound(_ reference: String) -> ServiceError {
        ServiceError(
            .notFound, code: .notFound,
            "there is no plan '\(reference.prefix(80))'; list them with: altiplano plan list", parameter: "plan")
    }
}
