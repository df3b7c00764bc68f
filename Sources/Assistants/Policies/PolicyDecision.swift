public import Policies

/// What a rule decided about a text of a call: one record of the decision log.
public struct PolicyDecision: Sendable, Hashable {
    /// Spans of one decision that are kept; there may be more.
    public static let spanBound = 1000

    /// A part of the text, in Unicode scalars.
    public struct Span: Sendable, Hashable {
        public var range: Range<Int>
        public var entity: String
        public var score: Double

        public init(range: Range<Int>, entity: String, score: Double) {
            self.range = range
            self.entity = entity
            self.score = score
        }
    }

    public var tenantID: String
    public var requestID: String
    public var assistantID: String
    public var keyID: String?
    public var stage: PolicyStage
    public var rule: PolicyProgram.BoundRule
    /// What the rule's action was, or would have been.
    public var action: PolicyAction
    public var isEnforced: Bool
    /// At most `spanBound`.
    public var spans: [Span]
    public var spanCount: Int
    /// The text of each span, where the tenant wishes them kept; nil where it does not.
    public var texts: [String]?
    /// How long reading the text took so far, in microseconds.
    public var latencyMicroseconds: Int
    /// Short, such as an error's code or what an operator decided.
    public var note: String?

    public init(
        tenantID: String, requestID: String, assistantID: String, keyID: String?, stage: PolicyStage,
        rule: PolicyProgram.BoundRule, action: PolicyAction, isEnforced: Bool, spans: [Span], spanCount: Int,
        texts: [String]? = nil, latencyMicroseconds: Int, note: String? = nil
    ) {
        self.tenantID = tenantID
        self.requestID = requestID
        self.assistantID = assistantID
        self.keyID = keyID
        self.stage = stage
        self.rule = rule
        self.action = action
        self.isEnforced = isEnforced
        self.spans = spans
        self.spanCount = spanCount
        self.texts = texts
        self.latencyMicroseconds = latencyMicroseconds
        self.note = note
    }
}

/// What policies need of the rest of the service.
public protocol PolicyServices: Sendable {
    /// Changes with everything that changes which rules are in force.
    func generation() async throws -> Int
    /// The packs in force for an assistant, of all its scopes; without an assistant those of its tenant and of the
    /// scopes above.
    func packs(tenantID: String, assistantID: String?) async throws -> [AppliedPack]
    /// Writes decisions, in order; they are durable when this returns.
    func record(_ decisions: [PolicyDecision]) async throws
    /// Asks an operator and waits for the decision, at most `seconds`.
    func approval(of decision: PolicyDecision, excerpt: String, seconds: Int) async throws -> ApprovalOutcome
}

/// How a request for approval ended.
public enum ApprovalOutcome: String, Sendable, Hashable {
    case approved, denied, expired
}

/// A pack that is in force.
public struct AppliedPack: Sendable, Hashable {
    public var document: String
    public var revision: Int
    /// 0 for the platform, 1 for a plan, 2 for a tenant, 3 for an assistant (`PolicyScope.Level`).
    public var scopeRank: Int

    public init(document: String, revision: Int, scopeRank: Int) {
        self.document = document
        self.revision = revision
        self.scopeRank = scopeRank
    }
}
