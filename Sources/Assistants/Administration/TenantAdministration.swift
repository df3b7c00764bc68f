public import Foundations
import Generation
public import Store

/// Creates, changes, suspends and removes tenants.
public struct TenantAdministration: Sendable {
    private let tenants: TenantRepository
    private let plans: PlanAdministration
    private let clock: WallClock
    private let identifiers: IdentifierSource
    private let afterDelete: @Sendable () async -> Void

    /// - Parameters:
    ///   - tenants: where they are kept.
    ///   - plans: those that tenants may be on.
    ///   - clock: dates them.
    ///   - identifiers: names them.
    ///   - afterDelete: lets go of what a deleted tenant alone used.
    public init(
        tenants: TenantRepository, plans: PlanAdministration, clock: WallClock = .system,
        identifiers: IdentifierSource = IdentifierSource(), afterDelete: @escaping @Sendable () async -> Void = {}
    ) {
        self.afterDelete = afterDelete
        self.tenants = tenants
        self.plans = plans
        self.clock = clock
        self.identifiers = identifiers
    }

    /// - Parameters:
    ///   - name: 1 to 63 of a-z, 0-9 and hyphens.
    ///   - weight: 1 to 1000: the share of a worker that it gets beside other tenants.
    ///   - priority: the class above the weights.
    ///   - keepsMatchedText: whether what rules match in its texts is kept, sealed, in its decision log.
    ///   - plan: the name or id of the plan it is on; nil for none.
    /// - Throws: `ServiceError`: `invalid_value` for a name or weight that is not allowed, `already_exists` for a taken
    ///   name, of kind `notFound` for a plan that is not there.
    public func create(
        name: String, weight: Int = 1, priority: Tenant.Priority = .normal, keepsMatchedText: Bool = false,
        plan: String? = nil
    ) async throws -> Tenant {
        try NameRule.check(name, kind: "tenant", parameter: "name")
        try Self.check(weight: weight)
        var chosen: PlanReference?
        if let plan { chosen = try await plans.find(plan).reference }
        let tenant = Tenant(
            id: identifiers.next("ten"), name: name, state: .active, weight: weight, priority: priority,
            keepsMatchedText: keepsMatchedText, plan: chosen, createdAt: clock.now())
        do {
            try await tenants.insert(tenant)
        } catch let error as ServiceError where error.kind == .conflict {
            let existing = try await tenants.find(name: name)
            let since = existing.map { " (\($0.id), \($0.state.rawValue), created \($0.createdAt))" } ?? ""
            throw ServiceError(
                .conflict, code: .alreadyExists, "there already is a tenant '\(name)'\(since); choose another name",
                parameter: "name")
        }
        return tenant
    }

    /// All tenants, by name.
    public func list() async throws -> [Tenant] { try await tenants.list() }

    /// - Parameter reference: the tenant's name or id. A name cannot contain the underscore that every id has.
    /// - Throws: `ServiceError` of kind `notFound`.
    public func find(_ reference: String) async throws -> Tenant {
        let found = try await reference.contains("_") ? tenants.find(id: reference) : tenants.find(name: reference)
        guard let found else { throw Self.notFound(reference) }
        return found
    }

    /// Changes the tenant's share of the workers, what is kept of its texts and the plan it is on, from its next call
    /// on; nil leaves a part as it is.
    ///
    /// - Parameters:
    ///   - reference: the tenant's name or id.
    ///   - weight: see `create`.
    ///   - priority: see `create`.
    ///   - keepsMatchedText: see `create`.
    ///   - plan: by name or id.
    /// - Throws: `ServiceError`: `missing_required_parameter` when nothing is to be changed, `invalid_value` for a
    ///   weight that is not allowed, of kind `notFound` for a tenant or a plan that is not there.
    public func update(
        _ reference: String, weight: Int?, priority: Tenant.Priority?, keepsMatchedText: Bool? = nil,
        plan: FieldChange<String>? = nil
    ) async throws -> Tenant {
        guard weight != nil || priority != nil || keepsMatchedText != nil || plan != nil else {
            throw ServiceError(
                .invalidRequest, code: .missingParameter,
                "nothing is to be changed: give weight, priority, keep_matched_text or plan", parameter: "weight")
        }
        if let weight { try Self.check(weight: weight) }
        let tenant = try await find(reference)
        var move: FieldChange<PlanReference>?
        switch plan {
        case .set(let name): move = .set(try await plans.find(name).reference)
        case .clear: move = .clear
        case nil: break
        }
        guard
            try await tenants.update(
                id: tenant.id, weight: weight, priority: priority, keepsMatchedText: keepsMatchedText, plan: move),
            let changed = try await tenants.find(id: tenant.id)
        else { throw Self.notFound(reference) }
        return changed
    }

    /// The names of tenants by id, for listings that know ids alone; those that were deleted are left out.
    public func names(of ids: Set<String>) async throws -> [String: String] { try await tenants.names(of: ids) }

    private static func check(weight: Int) throws(ServiceError) {
        let bounds = SchedulingShare.weightBounds
        guard !bounds.contains(weight) else { return }
        throw ServiceError(
            .invalidRequest, code: .invalidValue,
            "weight is \(weight); it must be from \(bounds.lowerBound) to \(bounds.upperBound)", parameter: "weight")
    }

    /// Refuses the tenant's calls from now on; running answers finish.
    public func suspend(_ reference: String) async throws -> Tenant {
        try await setState(.suspended, of: reference)
    }

    /// Lets a suspended tenant call again.
    public func resume(_ reference: String) async throws -> Tenant {
        try await setState(.active, of: reference)
    }

    /// Removes the tenant with its keys, assistants and revisions. Its usage records stay, for billing.
    @discardableResult
    public func delete(_ reference: String) async throws -> Tenant {
        let tenant = try await find(reference)
        guard try await tenants.delete(id: tenant.id) else { throw Self.notFound(reference) }
        await afterDelete()
        return tenant
    }

    private func setState(_ state: Tenant.State, of reference: String) async throws -> Tenant {
        var tenant = try await find(reference)
        guard try await tenants.setState(id: tenant.id, state) else { throw Self.notFound(reference) }
        tenant.state = state
        return tenant
    }

    /// The error for a tenant that is not there, or that the caller may not know of.
    public static func notFound(_ reference: String) -> ServiceError {
        ServiceError(
            .notFound, code: .notFound,
            "there is no tenant '\(reference.prefix(80))'; list them with: altiplano tenant list",
            parameter: "tenant")
    }
}
