public import Foundations
public import Store

/// A key just made. The token exists nowhere else: it is shown once and never stored.
public struct IssuedKey: Sendable, Hashable {
    public var record: APIKey
    /// `alti_<id>_<secret>`: what the client sends as its bearer token.
    public var token: String
}

/// Makes, lists and revokes the API keys of tenants.
public struct KeyAdministration: Sendable {
    /// The longest key name, in characters.
    public static let maximumNameCharacters = 100
    /// The most keys a tenant may have that are neither revoked nor expired.
    public static let maximumActiveKeys = 1000

    private let keys: APIKeyRepository
    private let hasher: KeyHasher
    private let clock: WallClock
    private let identifiers: IdentifierSource

    public init(
        keys: APIKeyRepository, hasher: KeyHasher, clock: WallClock = .system,
        identifiers: IdentifierSource = IdentifierSource()
    ) {
        self.keys = keys
        self.hasher = hasher
        self.clock = clock
        self.identifiers = identifiers
    }

    /// - Parameters:
    ///   - tenant: whose key it is.
    ///   - name: what the key is for: 1 to 100 characters without control characters.
    ///   - scopes: scope names; nil gives `inference` only.
    ///   - expires: an ISO 8601 time, a duration such as `30d`, or nil for a key without an end.
    ///   - grantor: who asks; a tenant's key can give neither a scope it does not have nor a longer life than its own.
    /// - Throws: `ServiceError` naming the field and its bound.
    public func create(
        tenant: Tenant, name: String, scopes: [String]? = nil, expires: String? = nil,
        grantor: AdminPrincipal = .platform
    ) async throws -> IssuedKey {
        try Self.checkName(name)
        let scopes = try Self.readScopes(scopes)
        let now = clock.now()
        let expiresAt = try expires.map { text throws(ServiceError) in try KeyExpiry.read(text, now: now) }
        try Self.checkGrant(scopes: scopes, expiresAt: expiresAt, by: grantor)
        let active = try await keys.list(tenantID: tenant.id).count { Self.isActive($0, at: now) }
        guard active < Self.maximumActiveKeys else {
            throw ServiceError(
                .conflict, code: .boundExceeded,
                """
                tenant '\(tenant.name)' has \(active) active keys; the bound is \(Self.maximumActiveKeys) keys: \
                revoke one first
                """, parameter: "tenant")
        }
        let id = identifiers.next("key")
        let (token, digest) = hasher.issue(id: id)
        let record = APIKey(
            id: id, tenantID: tenant.id, name: name, digest: digest, scopes: scopes, createdAt: now,
            expiresAt: expiresAt)
        try await keys.insert(record)
        return IssuedKey(record: record, token: token)
    }

    /// All keys of a tenant, those revoked and expired too.
    public func list(tenant: Tenant) async throws -> [APIKey] { try await keys.list(tenantID: tenant.id) }

    /// Ends a key now. Revoking a revoked key is no error and keeps its first time.
    ///
    /// - Throws: `ServiceError` of kind `notFound` when the tenant has no such key.
    public func revoke(id: String, tenant: Tenant) async throws -> APIKey {
        // The repository answers false for a key that is revoked already as well as for one that is not there.
        _ = try await keys.revoke(id: id, tenantID: tenant.id, at: clock.now())
        guard let key = try await keys.find(id: id)?.0, key.tenantID == tenant.id, key.revokedAt != nil else {
            throw ServiceError(
                .notFound, code: .notFound,
                "tenant '\(tenant.name)' has no key '\(id.prefix(80))'; list them with: altiplano key list",
                parameter: "id")
        }
        return key
    }

    /// The tenant whose key this is.
    ///
    /// - Throws: `ServiceError` of kind `notFound`.
    public func owner(ofKey id: String) async throws -> Tenant {
        guard let (_, tenant) = try await keys.find(id: id) else {
            throw ServiceError(.notFound, code: .notFound, "there is no key '\(id.prefix(80))'", parameter: "id")
        }
        return tenant
    }

    static func isActive(_ key: APIKey, at now: Timestamp) -> Bool {
        guard key.revokedAt == nil else { return false }
        return key.expiresAt.map { $0 > now } ?? true
    }

    private static func checkGrant(
        scopes: Set<APIKey.Scope>, expiresAt: Timestamp?, by grantor: AdminPrincipal
    ) throws(ServiceError) {
        guard case .tenant(let caller) = grantor else { return }
        let missing = scopes.subtracting(caller.key.scopes).map(\.rawValue).sorted()
        guard missing.isEmpty else {
            throw ServiceError(
                .permission, code: .insufficientScope,
                "this key cannot give a scope it does not have: \(missing.joined(separator: ", "))", parameter: "scopes"
            )
        }
        guard let end = caller.key.expiresAt, expiresAt.map({ $0 > end }) ?? true else { return }
        throw ServiceError(
            .permission, code: .insufficientScope,
            "this key expires at \(end) and cannot make one that lasts longer; set expires to that time or before",
            parameter: "expires")
    }

    private static func checkName(_ name: String) throws(ServiceError) {
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard isPlain, (1...maximumNameCharacters).contains(name.count), name.utf8.count <= 4 * maximumNameCharacters
        else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "the key's name must have 1 to \(maximumNameCharacters) characters and no control characters; it has "
                    + "\(name.count)", parameter: "name")
        }
    }

    private static func readScopes(_ names: [String]?) throws(ServiceError) -> Set<APIKey.Scope> {
        guard let names else { return [.inference] }
        var scopes: Set<APIKey.Scope> = []
        for name in names {
            guard let scope = APIKey.Scope(rawValue: name) else { throw unknownScope("'\(name.prefix(40))'") }
            scopes.insert(scope)
        }
        if scopes.isEmpty { throw unknownScope("an empty list") }
        return scopes
    }

    private static func unknownScope(_ what: String) -> ServiceError {
        let known = APIKey.Scope.allCases.map(\.rawValue).joined(separator: ", ")
        return ServiceError(
            .invalidRequest, code: .invalidValue, "\(what) is not a scope; use one or more of: \(known)",
            parameter: "scopes")
    }
}
