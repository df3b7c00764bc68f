public import Foundations

/// An organisation that uses the platform.
public struct Tenant: Sendable, Hashable {
    /// Whether its calls are taken.
    public enum State: String, Sendable, Hashable, CaseIterable { case active, suspended }

    /// Classes above all weights: a lower one gets what the higher ones leave.
    public enum Priority: String, Sendable, Hashable, CaseIterable { case low, normal, high }

    public var id: String
    /// What people call it on the command line: unique among tenants, lower-case, at most 63 characters.
    public var name: String
    public var state: State
    /// Service in proportion to this, among tenants that ask at the same time; at least 1. It stands in for the weight
    /// of a plan until plans carry one.
    public var weight: Int
    public var priority: Priority
    /// Whether what rules match in its texts is kept, sealed, in its decision log.
    public var keepsMatchedText: Bool
    /// The plan it is on, whose policies hold for it; nil when it is on none.
    public var plan: PlanReference?
    public var createdAt: Timestamp

    public init(
        id: String, name: String, state: State, weight: Int = 1, priority: Priority = .normal,
        keepsMatchedText: Bool = false, plan: PlanReference? = nil, createdAt: Timestamp
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.weight = weight
        self.priority = priority
        self.keepsMatchedText = keepsMatchedText
        self.plan = plan
        self.createdAt = createdAt
    }
}

/// An API key as it is stored: never the secret, only its keyed hash.
public struct APIKey: Sendable, Hashable {
    /// What a key may be used for.
    public enum Scope: String, Sendable, Hashable, CaseIterable {
        /// Call assistants: `/v1/...`.
        case inference
        /// Administer the key's own tenant: `/admin/v1/...`.
        case admin
    }

    /// The public part of the key, which names the row.
    public var id: String
    public var tenantID: String
    /// What the key is for, in the operator's words.
    public var name: String
    /// HMAC-SHA256 of the secret under the platform's pepper, in hexadecimal.
    public var digest: String
    public var scopes: Set<Scope>
    public var createdAt: Timestamp
    public var expiresAt: Timestamp?
    public var revokedAt: Timestamp?

    public init(
        id: String, tenantID: String, name: String, digest: String, scopes: Set<Scope>, createdAt: Timestamp,
        expiresAt: Timestamp? = nil, revokedAt: Timestamp? = nil
    ) {
        self.id = id
        self.tenantID = tenantID
        self.name = name
        self.digest = digest
        self.scopes = scopes
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
    }
}

/// A deployed assistant: a name within a tenant, and which of its revisions answers.
public struct Assistant: Sendable, Hashable {
    public var id: String
    public var tenantID: String
    /// The `model` that OpenAI clients ask for; unique within the tenant.
    public var name: String
    public var currentRevision: Int
    public var createdAt: Timestamp
    public var updatedAt: Timestamp

    public init(
        id: String, tenantID: String, name: String, currentRevision: Int, createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.tenantID = tenantID
        self.name = name
        self.currentRevision = currentRevision
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}

/// One immutable, numbered version of an assistant.
public struct AssistantRevision: Sendable, Hashable {
    public var assistantID: String
    public var tenantID: String
    /// Counts from 1 within the assistant.
    public var number: Int
    /// The specification as canonical JSON.
    public var specification: String
    /// The model the specification names, kept beside it so that the models in use can be listed.
    public var model: String
    public var createdAt: Timestamp

    public init(
        assistantID: String, tenantID: String, number: Int, specification: String, model: String, createdAt: Timestamp
    ) {
        self.assistantID = assistantID
        self.tenantID = tenantID
        self.number = number
        self.specification = specification
        self.model = model
        self.createdAt = createdAt
    }
}

/// What one call used. There is exactly one for each admitted call, whatever way it ended.
public struct UsageRecord: Sendable, Hashable, Codable {
    /// How a call ended.
    public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        case completed
        /// The client left before the end.
        case cancelled
        case failed
        /// The core was killed before it could settle; the counts are those of the last progress mark.
        case interrupted
    }

    /// The permanent unique key: recording the same request twice is recording it once.
    public var requestID: String
    public var tenantID: String
    public var keyID: String
    public var assistantID: String
    public var assistantName: String
    public var revision: Int
    public var model: String
    /// `chat.completions`, `completions` or `responses`.
    public var endpoint: String
    public var promptTokens: Int
    public var cachedTokens: Int
    public var completionTokens: Int
    public var workerMilliseconds: Int
    public var outcome: Outcome
    public var startedAt: Timestamp
    public var finishedAt: Timestamp

    public init(
        requestID: String, tenantID: String, keyID: String, assistantID: String, assistantName: String,
        revision: Int, model: String, endpoint: String, promptTokens: Int = 0, cachedTokens: Int = 0,
        completionTokens: Int = 0, workerMilliseconds: Int = 0, outcome: Outcome, startedAt: Timestamp,
        finishedAt: Timestamp
    ) {
        self.requestID = requestID
        self.tenantID = tenantID
        self.keyID = keyID
        self.assistantID = assistantID
        self.assistantName = assistantName
        self.revision = revision
        self.model = model
        self.endpoint = endpoint
        self.promptTokens = promptTokens
        self.cachedTokens = cachedTokens
        self.completionTokens = completionTokens
        self.workerMilliseconds = workerMilliseconds
        self.outcome = outcome
        self.startedAt = startedAt
        self.finishedAt = finishedAt
    }
}
