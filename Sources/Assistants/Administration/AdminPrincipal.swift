public import Foundations
public import Store

/// Who administers: the platform's operator, or someone within one tenant.
public enum AdminPrincipal: Sendable, Hashable {
    /// Bearer of the platform's admin key: all tenants.
    case platform
    /// Bearer of a tenant's key with the `admin` scope: that tenant only.
    case tenant(Caller)

    /// The tenant the principal is confined to; nil for the platform.
    public var confinedTo: Tenant? {
        switch self {
        case .platform: nil
        case .tenant(let caller): caller.tenant
        }
    }

    /// - Throws: `ServiceError` of kind `permission` for anyone but the platform.
    public func requirePlatform(to action: String) throws(ServiceError) {
        guard case .platform = self else {
            throw ServiceError(
                .permission, code: .insufficientScope,
                "only the platform's admin key may \(action); this is the key of a tenant")
        }
    }

    /// - Parameter reference: the name or id of the tenant that is asked for.
    /// - Throws: `ServiceError` of kind `notFound` for another tenant than the principal's own, in the words used for a
    ///   tenant that does not exist, so that nobody learns who else is a customer.
    public func requireAccess(to reference: String) throws(ServiceError) {
        guard let own = confinedTo else { return }
        guard reference == own.name || reference == own.id else { throw TenantAdministration.notFound(reference) }
    }
}

/// Tells who is administering from the `Authorization` header's bearer token.
public struct AdminAuthentication: Sendable {
    private let platformKey: String
    private let tenantKey: @Sendable (String?) async throws -> Caller

    /// - Parameters:
    ///   - platformKey: the platform's admin key, as it stands in the home folder's `admin.key`.
    ///   - tenantKey: authenticates a tenant's key and requires its `admin` scope; throws `ServiceError` otherwise.
    public init(platformKey: String, tenantKey: @escaping @Sendable (String?) async throws -> Caller) {
        self.platformKey = platformKey
        self.tenantKey = tenantKey
    }

    /// - Throws: `ServiceError` of kind `authentication` or `permission`.
    public func principal(bearer: String?) async throws -> AdminPrincipal {
        if let bearer, KeyHasher.areEqual(bearer, platformKey) { return .platform }
        return .tenant(try await tenantKey(bearer))
    }
}
