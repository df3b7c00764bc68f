public import Foundations

/// A call that a policy holds until an operator says yes or no.
public struct Approval: Sendable, Hashable {
    /// Where it stands. All but `pending` are final.
    public enum State: String, Sendable, Hashable, CaseIterable { case pending, approved, denied, expired }

    /// `apr_...`.
    public var id: String
    public var tenantID: String
    public var requestID: String
    public var assistantID: String
    public var packID: String
    /// The rule that asks.
    public var ruleID: String
    /// Where in the call it asks: `input`, `tool_arguments`, ...
    public var stage: String
    /// What the operator is to judge, encrypted by the caller; at most `ApprovalRepository.excerptBound`. Nil once it
    /// is decided or has expired.
    public var sealedExcerpt: [UInt8]?
    public var createdAt: Timestamp
    /// From then on nobody can decide it any more.
    public var expiresAt: Timestamp
    public var state: State
    /// Who approved or denied.
    public var decidedBy: String?
    public var decidedAt: Timestamp?

    public init(
        id: String, tenantID: String, requestID: String, assistantID: String, packID: String, ruleID: String,
        stage: String, sealedExcerpt: [UInt8]? = nil, createdAt: Timestamp, expiresAt: Timestamp,
        state: State = .pending, decidedBy: String? = nil, decidedAt: Timestamp? = nil
    ) {
        self.id = id
        self.tenantID = tenantID
        self.requestID = requestID
        self.assistantID = assistantID
        self.packID = packID
        self.ruleID = ruleID
        self.stage = stage
        self.sealedExcerpt = sealedExcerpt
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.state = state
        self.decidedBy = decidedBy
        self.decidedAt = decidedAt
    }
}
