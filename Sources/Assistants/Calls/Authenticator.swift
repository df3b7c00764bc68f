public import Foundations
public import Store

/// Turns a bearer token into a caller, or says why it is refused.
public struct Authenticator: Sendable {
    private let keys: APIKeyRepository
    private let hasher: KeyHasher
    private let clock: WallClock

    public init(keys: APIKeyRepository, hasher: KeyHasher, clock: WallClock = .system) {
        self.keys = keys
        self.hasher = hasher
        self.clock = clock
    }

    /// Checks a token and what it is good for.
    ///
    /// A key that does not exist and a secret that does not match take the same path and give the same answer.
    ///
    /// - Parameters:
    ///   - bearer: the token of the `Authorization: Bearer` header, or nil when there is none.
    ///   - scope: what the caller wants to do.
    /// - Throws: `ServiceError` of kind `authentication` or `permission`; `unavailable` when the database is away.
    public func authenticate(bearer: String?, for scope: APIKey.Scope) async throws -> Caller {
        guard let bearer, !bearer.isEmpty else {
            throw ServiceError(
                .authentication, code: .invalidAPIKey,
                "You did not provide an API key. Send it in the header 'Authorization: Bearer YOUR_KEY'.")
        }
        guard let presented = KeyHasher.parse(bearer) else { throw incorrect() }
        let found = try await keys.find(id: presented.id)
        let matches = hasher.verify(presented.secret, against: found?.0.digest ?? "")
        guard let (key, tenant) = found, matches else { throw incorrect() }
        if key.revokedAt != nil {
            throw ServiceError(.authentication, code: .invalidAPIKey, "This API key was revoked. Use another key.")
        }
        if let expiry = key.expiresAt, expiry <= clock.now() {
            throw ServiceError(
                .authentication, code: .invalidAPIKey, "This API key expired at \(expiry). Use another key.")
        }
        guard tenant.state == .active else {
            throw ServiceError(
                .permission, code: .tenantSuspended,
                "Tenant '\(tenant.name)' is suspended. Ask the platform's operator to resume it.")
        }
        guard key.scopes.contains(scope) else {
            throw ServiceError(
                .permission, code: .insufficientScope,
                "This API key does not have the scope '\(scope.rawValue)'. Use a key that has it.")
        }
        return Caller(tenant: tenant, key: key)
    }

    private func incorrect() -> ServiceError {
        ServiceError(
            .authentication, code: .invalidAPIKey,
            "Incorrect API key provided. Check the key, or ask your tenant's administrator for a new one.")
    }
}
