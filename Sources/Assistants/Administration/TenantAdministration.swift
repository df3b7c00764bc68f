public import Foundations
public import Store

/// Creates, suspends and removes tenants.
public struct TenantAdministration: Sendable {
    private let tenants: TenantRepository
    private let clock: WallClock
    private let identifiers: IdentifierSource
    private let afterDelete: @Sendable () async -> Void

    /// - Parameters:
    ///   - tenants: where they are kept.
    ///   - clock: dates them.
    ///   - identifiers: names them.
    ///   - afterDelete: lets go of what a deleted tenant alone used.
    public init(
        tenants: TenantRepository, clock: WallClock = .system, identifiers: IdentifierSource = IdentifierSource(),
        afterDelete: @escaping @Sendable () async -> Void = {}
    ) {
        self.afterDelete = afterDelete
        self.tenants = tenants
        self.clock = clock
        self.identifiers = identifiers
    }

    /// - Parameter name: 1 to 63 of a-z, 0-9 and hyphens.
    /// - Throws: `ServiceError`: `invalid_value` for a name that is not allowed, `already_exists` for a taken one.
    public func create(name: String) async throws -> Tenant {
        try NameRule.check(name, kind: "tenant", parameter: "name")
        let tenant = Tenant(id: identifiers.next("ten"), name: name, state: .active, createdAt: clock.now())
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
