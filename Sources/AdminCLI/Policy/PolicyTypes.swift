// Policies as the admin API shows them, field for field as its OpenAPI document has them.

struct PolicyView: ScopedPolicy, Codable, Sendable, Hashable {
    var pack: String
    /// `platform`, `plan`, `tenant` or `assistant`.
    var scope: String
    var plan: String?
    var tenant: String?
    var assistant: String?
    var version: String
    /// The one in force; nil when it was withdrawn.
    var revision: Int?
    var latestRevision: Int
    var appliedBy: String
    var updatedAt: String
}

struct PolicyRevisionView: ScopedPolicy, Codable, Sendable, Hashable {
    var pack: String
    var scope: String
    var plan: String?
    var tenant: String?
    var assistant: String?
    var version: String
    var revision: Int
    var inForce: Bool
    var contentHash: String
    var appliedBy: String
    var createdAt: String
    /// Only when one policy is asked for.
    var document: String?
    var rules: [JSONNode]?
}

/// What differs of a rule, or of what a pack says of itself.
struct PolicyRuleChange: Codable, Sendable, Hashable {
    struct Field: Codable, Sendable, Hashable {
        var path: String
        var before: String?
        var after: String?
    }

    /// Nil for the pack itself.
    var rule: String?
    /// `added`, `removed` or `changed`.
    var change: String
    var fields: [Field]
}

struct PolicyChangeView: ScopedPolicy, Codable, Sendable, Hashable {
    var pack: String
    var scope: String
    var plan: String?
    var tenant: String?
    var assistant: String?
    var version: String
    var revision: Int?
    var changed: Bool
    var created: Bool
    var dryRun: Bool
    var difference: [PolicyRuleChange]
    var warnings: [String]
}

struct PolicyDifferenceView: ScopedPolicy, Codable, Sendable, Hashable {
    var pack: String
    var scope: String
    var plan: String?
    var tenant: String?
    var assistant: String?
    var from: Int?
    var to: Int
    var difference: [PolicyRuleChange]
}

struct ShadowTotalView: Codable, Sendable, Hashable {
    var tenant: String
    var tenantId: String
    var pack: String
    var rule: String
    var action: String
    var calls: Int
    var texts: Int
    var spans: Int
    var example: ShadowExampleView?
    var lastAt: String
}

/// One place that a rule in shadow mode would have changed, in Unicode scalars.
struct ShadowExampleView: Codable, Sendable, Hashable {
    var sequence: Int
    var requestId: String
    var stage: String
    var start: Int
    var end: Int
    var entity: String

    var text: String { "\(entity) at \(stage) \(start)-\(end), record \(sequence)" }
}

struct ApprovalView: Codable, Sendable, Hashable {
    var id: String
    var tenant: String
    var requestId: String
    var assistantId: String
    var pack: String
    var rule: String
    var stage: String
    /// `pending`, `approved`, `denied` or `expired`.
    var state: String
    var excerpt: String?
    var createdAt: String
    var expiresAt: String
    var decidedBy: String?
    var decidedAt: String?
}

struct DecisionView: Codable, Sendable, Hashable {
    struct Span: Codable, Sendable, Hashable {
        var start: Int
        var end: Int
        var entity: String
        var score: Double
    }

    var tenant: String
    var tenantId: String
    var sequence: Int
    var at: String
    var requestId: String
    var assistantId: String?
    var keyId: String?
    var stage: String
    var pack: String
    var packVersion: String
    var packRevision: Int
    var rule: String
    var mode: String
    var action: String
    var spans: [Span]
    var spanCount: Int
    /// Only when asked for: the text of each span, nil where it was not kept.
    var texts: [String?]?
    var textsProblem: String?
    var latencyMicroseconds: Int
    var note: String?
    /// In base64; the hash covers it.
    var sealedText: String?
    var previousHash: String
    var hash: String
}

struct DecisionHeadView: Codable, Sendable, Hashable {
    var tenant: String
    var tenantId: String
    var sequence: Int
    var hash: String
}

struct ChainVerdictView: Codable, Sendable, Hashable {
    var tenant: String
    var tenantId: String
    var intact: Bool
    var records: Int?
    var head: String?
    var brokenAt: Int?
    var reason: String?
}
