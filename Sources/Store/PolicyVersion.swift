public import Foundations

/// What a policy holds for.
public enum PolicyScope: Sendable, Hashable {
    /// Every call of the platform.
    case platform
    /// Every call of the tenants that are on one plan, by its identifier.
    case plan(String)
    /// Every call of one tenant, by its identifier.
    case tenant(String)
    /// Every call of one assistant of a tenant, by their identifiers.
    case assistant(tenant: String, assistant: String)

    /// The levels, from the highest to the lowest.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        case platform, plan, tenant, assistant

        /// How far down it is: 0 for the platform.
        public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// How far up it is.
    public var level: Level {
        switch self {
        case .platform: .platform
        case .plan: .plan
        case .tenant: .tenant
        case .assistant: .assistant
        }
    }

    /// The stable text form: `platform`, `plan:pln_...`, `tenant:ten_...` or `assistant:ast_...`.
    public var text: String {
        switch self {
        case .platform: "platform"
        case .plan(let plan): "plan:" + plan
        case .tenant(let tenant): "tenant:" + tenant
        case .assistant(_, let assistant): "assistant:" + assistant
        }
    }

    /// Whose it is; nil for what the platform set, for everybody or for a plan.
    public var tenantID: String? {
        switch self {
        case .platform, .plan: nil
        case .tenant(let tenant), .assistant(let tenant, _): tenant
        }
    }

    /// The plan, where it is one's.
    var planID: String? {
        guard case .plan(let plan) = self else { return nil }
        return plan
    }

    /// The assistant, where it is one's.
    var assistantID: String? {
        guard case .assistant(_, let assistant) = self else { return nil }
        return assistant
    }

    /// Reads the text form.
    ///
    /// - Parameters:
    ///   - text: as `text` has it.
    ///   - tenantID: whose it is, which the text of an assistant's scope does not say; nil for what the platform set.
    /// - Returns: nil when the two do not go together.
    public init?(text: String, tenantID: String?) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count, tenantID) {
        case ("platform", 1, nil): self = .platform
        case ("plan", 2, nil) where !parts[1].isEmpty: self = .plan(parts[1])
        case ("tenant", 2, let tenant?) where parts[1] == tenant: self = .tenant(tenant)
        case ("assistant", 2, let tenant?): self = .assistant(tenant: tenant, assistant: parts[1])
        default: return nil
        }
    }

    /// Whose rows a transaction on this scope may touch.
    var access: AccessScope { tenantID.map { .tenant($0) } ?? .platform }
}

/// A policy pack as it is applied, before it has a revision number.
public struct PolicyDraft: Sendable, Hashable {
    public var scope: PolicyScope
    /// The pack's own name, such as `pii`; one of a name may be in force in a scope.
    public var packID: String
    /// The version that the file gives itself.
    public var version: String
    /// The YAML text, at most `PolicyRepository.documentBound`.
    public var document: String
    /// SHA-256 of the content, in hexadecimal, by which the same content is recognised.
    public var contentHash: String
    public var createdAt: Timestamp
    /// Who applied it: a key's identifier or the operator.
    public var createdBy: String

    public init(
        scope: PolicyScope, packID: String, version: String, document: String, contentHash: String,
        createdAt: Timestamp, createdBy: String
    ) {
        self.scope = scope
        self.packID = packID
        self.version = version
        self.document = document
        self.contentHash = contentHash
        self.createdAt = createdAt
        self.createdBy = createdBy
    }
}

/// One immutable, numbered version of a policy pack in a scope.
public struct PolicyVersion: Sendable, Hashable {
    public var scope: PolicyScope
    public var packID: String
    /// Counts from 1 within the scope and the pack.
    public var revision: Int
    /// The version that the file gave itself.
    public var version: String
    /// The YAML text as it was applied.
    public var document: String
    /// SHA-256 of the content, in hexadecimal.
    public var contentHash: String
    public var createdAt: Timestamp
    public var createdBy: String

    public init(_ draft: PolicyDraft, revision: Int) {
        scope = draft.scope
        packID = draft.packID
        self.revision = revision
        version = draft.version
        document = draft.document
        contentHash = draft.contentHash
        createdAt = draft.createdAt
        createdBy = draft.createdBy
    }
}

/// A policy pack in a scope, without its texts.
public struct PolicySummary: Sendable, Hashable {
    public var scope: PolicyScope
    public var packID: String
    /// The revision in force; nil when the pack was withdrawn.
    public var revisionInForce: Int?
    /// The highest number given so far.
    public var latestRevision: Int
    /// The version that the file in force gave itself, or the latest one when none is in force.
    public var version: String
    /// Of the same file as `version`.
    public var contentHash: String
    /// Who applied that file.
    public var createdBy: String
    /// When what is in force changed last.
    public var updatedAt: Timestamp

    public init(
        scope: PolicyScope, packID: String, revisionInForce: Int?, latestRevision: Int, version: String,
        contentHash: String, createdBy: String, updatedAt: Timestamp
    ) {
        self.scope = scope
        self.packID = packID
        self.revisionInForce = revisionInForce
        self.latestRevision = latestRevision
        self.version = version
        self.contentHash = contentHash
        self.createdBy = createdBy
        self.updatedAt = updatedAt
    }
}
