public import Foundations

/// The policy packs: their immutable versions, and which of them is in force in each scope.
///
/// Each change of what is in force counts `generation()` up, also one that another core makes. Changes wait for one
/// another, over all tenants: there are few of them, and so what a caller checked against the other scopes' policies
/// can be made to hold when its change is made (`ifGeneration`).
public struct PolicyRepository: Sendable {
    /// The largest document.
    public static let documentBound = Bound("the policy document", limit: 1024 * 1024, unit: "bytes")

    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    private static let version = """
        SELECT policy_versions.scope, policy_versions.pack_id, policy_versions.tenant_id, revision, version,
            content_hash, applied_at, applied_by, document
        FROM policy_versions
        """

    private static let inForce = """
        \(version) JOIN policies ON policies.scope = policy_versions.scope
            AND policies.pack_id = policy_versions.pack_id AND policies.current_revision = revision
        """

    /// One scope's rows, also where a text form alone would name another tenant's assistant.
    private static let ofScope = "(policy_versions.scope = ? AND COALESCE(policy_versions.tenant_id, '') = ?)"

    // MARK: Reading

    /// How often what is in force was changed. Cheap to ask, so that a core notices what another one applied.
    public func generation() async throws -> Int {
        try await database.read(.platform) { connection in
            try PolicyGeneration.current(connection)
        }
    }

    /// The versions in force in these scopes: in the scopes' order, each scope's by pack.
    public func inForce(scopes: [PolicyScope]) async throws -> [PolicyVersion] {
        guard !scopes.isEmpty else { return [] }
        let tenants = Set(scopes.compactMap(\.tenantID))
        // The platform's own rows are visible to a tenant's transaction too, and those of its plan.
        let access: AccessScope = tenants.count == 1 ? tenants.first.map { .tenant($0) } ?? .platform : .platform
        return try await database.read(access) { try Self.inForce(scopes, $0) }
    }

    /// The versions in force for a call, from the platform down: for everybody, for the plan that the tenant is on, for
    /// the tenant, for the assistant.
    ///
    /// - Parameter assistantID: nil for what holds for all of the tenant.
    public func inForce(tenantID: String, assistantID: String?) async throws -> [PolicyVersion] {
        try await database.read(.tenant(tenantID)) { connection in
            let plan = try connection.query("SELECT plan_id FROM tenants WHERE id = ?", [.text(tenantID)])
                .first?.optionalText("plan_id")
            var scopes: [PolicyScope] = [.platform]
            if let plan { scopes.append(.plan(plan)) }
            scopes.append(.tenant(tenantID))
            if let assistantID { scopes.append(.assistant(tenant: tenantID, assistant: assistantID)) }
            return try Self.inForce(scopes, connection)
        }
    }

    private static func inForce(
        _ scopes: [PolicyScope], _ connection: any SQLConnection
    ) throws -> [PolicyVersion] {
        let found = try connection.query(
            """
            \(Self.inForce) WHERE \(scopes.map { _ in Self.ofScope }.joined(separator: " OR "))
            ORDER BY policy_versions.pack_id
            """, scopes.flatMap(Self.arguments)
        ).map { try $0.policyVersion() }
        let byScope = Dictionary(grouping: found, by: \.scope)
        var seen: Set<PolicyScope> = []
        return scopes.filter { seen.insert($0).inserted }.flatMap { byScope[$0] ?? [] }
    }

    /// Every version in force, of all tenants, with the generation of which that is true: what a core starts with.
    public func allInForce() async throws -> (generation: Int, versions: [PolicyVersion]) {
        try await database.read(.platform) { connection in
            let generation = try PolicyGeneration.current(connection)
            let versions = try connection.query(
                Self.inForce + " ORDER BY policy_versions.scope, policy_versions.pack_id", [])
            return (generation, try versions.map { try $0.policyVersion() })
        }
    }

    /// The packs of one scope, or of every scope for nil, withdrawn ones included: by scope and pack.
    public func list(scope: PolicyScope? = nil) async throws -> [PolicySummary] {
        guard let scope else { return try await summaries(.platform, where: "1 = 1", []) }
        return try await summaries(scope.access, where: Self.ofScope, Self.arguments(scope))
    }

    /// The packs of a tenant in all its scopes, withdrawn ones included: by scope and pack. Those of the platform
    /// and of its plan are not among them.
    public func list(tenantID: String) async throws -> [PolicySummary] {
        try await summaries(.tenant(tenantID), where: "policy_versions.tenant_id = ?", [.text(tenantID)])
    }

    /// The pack's versions, newest first.
    public func history(scope: PolicyScope, packID: String) async throws -> [PolicyVersion] {
        try await database.read(scope.access) { connection in
            try connection.query(
                "\(Self.version) WHERE \(Self.ofScope) AND pack_id = ? ORDER BY revision DESC",
                Self.arguments(scope) + [.text(packID)]
            ).map { try $0.policyVersion() }
        }
    }

    /// - Returns: the version with that number, or nil.
    public func find(scope: PolicyScope, packID: String, revision: Int) async throws -> PolicyVersion? {
        try await database.read(scope.access) { connection in
            try Self.find(scope, packID, revision, connection)
        }
    }

    // MARK: Changing what is in force

    /// Puts a new version in force. A document whose hash is that of the one in force changes nothing.
    ///
    /// - Parameters:
    ///   - draft: what to apply.
    ///   - generation: what the caller checked the draft against, or nil to apply it whatever is in force by now.
    /// - Returns: the version in force from now on.
    /// - Throws: `ServiceError` of kind `invalidRequest` for a document past `documentBound`, `notFound` when the
    ///   tenant or the assistant does not exist (any more), `conflict` when the generation is another by now.
    public func apply(_ draft: PolicyDraft, ifGeneration generation: Int? = nil) async throws -> PolicyVersion {
        try Self.documentBound.check(draft.document.utf8.count, parameter: "document")
        do {
            return try await database.transaction(draft.scope.access) { connection in
                try PolicyGeneration.lock(connection, expecting: generation)
                let current = try Self.current(draft.scope, draft.packID, connection)
                if let current, current.contentHash == draft.contentHash { return current }
                try Self.checkAssistant(draft.scope, connection)
                let version = PolicyVersion(draft, revision: try Self.nextRevision(draft, connection))
                try Self.insert(version, connection)
                try PolicyGeneration.countUp(connection)
                return version
            }
        } catch let error as ServiceError where error.kind == .notFound && error.parameter == nil {
            throw Self.missing(draft.scope, cause: error)
        }
    }

    /// Puts the version before the one in force back in force, or the one asked for.
    ///
    /// - Parameters:
    ///   - scope: what the pack holds for.
    ///   - packID: the pack.
    ///   - revision: which version, or nil for the one before.
    ///   - generation: what the caller checked that version against, or nil.
    ///   - time: when it was rolled back.
    /// - Throws: `ServiceError` of kind `notFound` when there is no such version, `conflict` when none is in force,
    ///   none is before it, or the generation is another by now.
    public func rollback(
        scope: PolicyScope, packID: String, to revision: Int? = nil, ifGeneration generation: Int? = nil,
        at time: Timestamp
    ) async throws -> (from: PolicyVersion, to: PolicyVersion) {
        try await database.transaction(scope.access) { connection in
            try PolicyGeneration.lock(connection, expecting: generation)
            let current = try Self.required(scope, packID, connection)
            let earlier = try Self.target(revision, current, connection)
            if earlier.revision != current.revision {
                try Self.setCurrent(earlier.revision, scope, packID, at: time, connection)
            }
            return (current, earlier)
        }
    }

    /// Takes the pack out of force; its versions stay, and applying it again goes on with the next number.
    ///
    /// - Returns: the version that was in force.
    /// - Throws: `ServiceError` of kind `notFound` when the scope never had the pack, `conflict` when none is in force
    ///   or the generation is another by now.
    @discardableResult
    public func withdraw(
        scope: PolicyScope, packID: String, ifGeneration generation: Int? = nil, at time: Timestamp
    ) async throws -> PolicyVersion {
        try await database.transaction(scope.access) { connection in
            try PolicyGeneration.lock(connection, expecting: generation)
            let current = try Self.required(scope, packID, connection)
            try Self.setCurrent(nil, scope, packID, at: time, connection)
            return current
        }
    }
}

// MARK: - Statements

extension PolicyRepository {
    private static func arguments(_ scope: PolicyScope) -> [SQLValue] {
        [.text(scope.text), .text(scope.tenantID ?? "")]
    }

    private func summaries(
        _ access: AccessScope, where condition: String, _ arguments: [SQLValue]
    ) async throws -> [PolicySummary] {
        try await database.read(access) { connection in
            try connection.query(
                """
                SELECT policies.scope, policies.pack_id, policies.tenant_id, current_revision, latest_revision,
                    updated_at, version, content_hash, applied_by
                FROM policies JOIN policy_versions ON policy_versions.scope = policies.scope
                    AND policy_versions.pack_id = policies.pack_id
                    AND revision = COALESCE(current_revision, latest_revision)
                WHERE \(condition) ORDER BY policies.scope, policies.pack_id
                """, arguments
            ).map { try $0.policySummary() }
        }
    }

    private static func find(
        _ scope: PolicyScope, _ packID: String, _ revision: Int, _ connection: any SQLConnection
    ) throws -> PolicyVersion? {
        try connection.query(
            "\(Self.version) WHERE \(Self.ofScope) AND pack_id = ? AND revision = ?",
            Self.arguments(scope) + [.text(packID), .integer(revision)]
        ).first.map { try $0.policyVersion() }
    }

    private static func current(
        _ scope: PolicyScope, _ packID: String, _ connection: any SQLConnection
    ) throws -> PolicyVersion? {
        try connection.query(
            "\(Self.inForce) WHERE \(Self.ofScope) AND policy_versions.pack_id = ?",
            Self.arguments(scope) + [.text(packID)]
        ).first.map { try $0.policyVersion() }
    }

    private static func required(
        _ scope: PolicyScope, _ packID: String, _ connection: any SQLConnection
    ) throws -> PolicyVersion {
        if let current = try Self.current(scope, packID, connection) { return current }
        let known = try connection.query(
            "SELECT 1 AS one FROM policies WHERE scope = ? AND COALESCE(tenant_id, '') = ? AND pack_id = ?",
            Self.arguments(scope) + [.text(packID)])
        let owner = try phrase(scope, connection)
        guard !known.isEmpty else {
            throw ServiceError(
                .notFound, code: .notFound, "there is no policy '\(packID)' of \(owner)", parameter: "policy")
        }
        throw ServiceError(
            .conflict, code: .notFound,
            "policy '\(packID)' of \(owner) was withdrawn: none is in force; apply it again first",
            parameter: "policy")
    }

    /// A scope as people know it, by the names of its plan, or of its tenant and its assistant; by the identifier of
    /// one that is gone.
    private static func phrase(_ scope: PolicyScope, _ connection: any SQLConnection) throws -> String {
        func name(_ table: String, _ id: String) throws -> String {
            try connection.query("SELECT name FROM \(table) WHERE id = ?", [.text(id)]).first?.text("name") ?? id
        }
        switch scope {
        case .platform: return "the platform"
        case .plan(let plan): return "plan '\(try name("plans", plan))'"
        case .tenant(let tenant): return "tenant '\(try name("tenants", tenant))'"
        case .assistant(let tenant, let assistant):
            return "assistant '\(try name("tenants", tenant))/\(try name("assistants", assistant))'"
        }
    }

    private static func target(
        _ revision: Int?, _ current: PolicyVersion, _ connection: any SQLConnection
    ) throws -> PolicyVersion {
        let owner = try phrase(current.scope, connection)
        let named = "policy '\(current.packID)' of \(owner)"
        if let revision {
            if let found = try find(current.scope, current.packID, revision, connection) { return found }
            throw ServiceError(
                .notFound, code: .notFound, "\(named) has no revision \(revision)", parameter: "revision")
        }
        let earlier = try connection.query(
            "\(Self.version) WHERE \(Self.ofScope) AND pack_id = ? AND revision < ? ORDER BY revision DESC LIMIT 1",
            Self.arguments(current.scope) + [.text(current.packID), .integer(current.revision)]
        ).first.map { try $0.policyVersion() }
        guard let earlier else {
            throw ServiceError(
                .conflict, code: .notFound,
                "\(named) is at revision \(current.revision), its first: there is none to go back to",
                parameter: "revision")
        }
        return earlier
    }

    /// The tenant of an assistant's scope is the caller's word until it is looked up.
    private static func checkAssistant(_ scope: PolicyScope, _ connection: any SQLConnection) throws {
        guard case .assistant(let tenant, let assistant) = scope else { return }
        let found = try connection.query(
            "SELECT 1 AS one FROM assistants WHERE id = ? AND tenant_id = ?", [.text(assistant), .text(tenant)])
        if found.isEmpty { throw missing(scope, cause: nil) }
    }

    private static func missing(_ scope: PolicyScope, cause: ServiceError?) -> ServiceError {
        let what =
            switch scope {
            case .platform: "nothing that the platform's policies refer to"
            case .plan(let plan): "no plan '\(plan)'"
            case .tenant(let tenant): "no tenant '\(tenant)'"
            case .assistant(let tenant, let assistant): "no assistant '\(assistant)' of tenant '\(tenant)'"
            }
        return ServiceError(
            .notFound, code: .notFound, "there is \(what): it was deleted, or never created", parameter: "scope",
            cause: cause?.description)
    }

    /// Also after a rollback or a withdrawal the next number follows the latest one.
    private static func nextRevision(_ draft: PolicyDraft, _ connection: any SQLConnection) throws -> Int {
        let rows = try connection.query(
            """
            INSERT INTO policies
                (scope, pack_id, plan_id, tenant_id, assistant_id, current_revision, latest_revision, updated_at)
            VALUES (?, ?, ?, ?, ?, 1, 1, ?)
            ON CONFLICT (scope, pack_id) DO UPDATE SET
                current_revision = policies.latest_revision + 1,
                latest_revision = policies.latest_revision + 1,
                updated_at = excluded.updated_at
            RETURNING latest_revision
            """,
            [
                .text(draft.scope.text), .text(draft.packID), .optional(draft.scope.planID),
                .optional(draft.scope.tenantID), .optional(draft.scope.assistantID), .time(draft.createdAt),
            ])
        guard let revision = try rows.first?.count("latest_revision") else {
            throw ServiceError(.internalFailure, code: .internalError, "applying '\(draft.packID)' returned no row")
        }
        return revision
    }

    private static func insert(_ version: PolicyVersion, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO policy_versions
                (scope, pack_id, revision, tenant_id, version, content_hash, applied_at, applied_by, document)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(version.scope.text), .text(version.packID), .integer(version.revision),
                .optional(version.scope.tenantID), .text(version.version), .text(version.contentHash),
                .time(version.createdAt), .text(version.createdBy), .text(version.document),
            ])
    }

    private static func setCurrent(
        _ revision: Int?, _ scope: PolicyScope, _ packID: String, at time: Timestamp, _ connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            UPDATE policies SET current_revision = ?, updated_at = ?
            WHERE scope = ? AND COALESCE(tenant_id, '') = ? AND pack_id = ?
            """, [revision.map { .integer($0) } ?? .null, .time(time)] + arguments(scope) + [.text(packID)])
        try PolicyGeneration.countUp(connection)
    }
}
