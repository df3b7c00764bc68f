public import Foundations
import Policies
public import Store

/// Policies in force, decisions and approvals, in the database.
public struct StoredPolicies: PolicyServices {
    /// How often a call that waits for an operator looks for the decision.
    private static let pollMilliseconds = 500

    private let policies: PolicyRepository
    private let decisions: DecisionRepository
    private let approvals: ApprovalRepository
    private let sealing: Sealing
    private let identifiers: IdentifierSource
    private let clock: WallClock

    /// - Parameters:
    ///   - database: migrated.
    ///   - sealing: encrypts the excerpts that operators decide about.
    public init(database: any SQLDatabase, sealing: Sealing, clock: WallClock = .system) {
        policies = PolicyRepository(database)
        decisions = DecisionRepository(database)
        approvals = ApprovalRepository(database)
        self.sealing = sealing
        self.clock = clock
        identifiers = IdentifierSource(clock: clock)
    }

    public func generation() async throws -> Int { try await policies.generation() }

    public func packs(tenantID: String, assistantID: String?) async throws -> [AppliedPack] {
        try await policies.inForce(tenantID: tenantID, assistantID: assistantID).map { version in
            AppliedPack(
                document: version.document, revision: version.revision, scopeRank: version.scope.level.rank)
        }
    }

    public func record(_ decisions: [PolicyDecision]) async throws {
        guard !decisions.isEmpty else { return }
        let drafts = try decisions.map(draft)
        do {
            _ = try await self.decisions.append(drafts)
        } catch {
            throw ServiceError(
                .unavailable, code: .policyFailed,
                "What the policies decided cannot be recorded now, so the text does not pass. Send the request again "
                    + "shortly.", retryAfterSeconds: 10, cause: "\(error)")
        }
    }

    private func draft(_ decision: PolicyDecision) throws(ServiceError) -> DecisionDraft {
        DecisionDraft(
            tenantID: decision.tenantID, at: clock.now(), requestID: decision.requestID,
            assistantID: decision.assistantID, keyID: decision.keyID, stage: decision.stage.rawValue,
            packID: decision.rule.packID, packRevision: decision.rule.packRevision,
            packVersion: decision.rule.packVersion, ruleID: decision.rule.rule.id,
            mode: decision.isEnforced ? .enforce : .shadow, action: decision.action.rawValue,
            spans: decision.spans.map {
                DecisionSpan(
                    start: $0.range.lowerBound, end: $0.range.upperBound, entity: $0.entity, score: $0.score)
            }, spanCount: decision.spanCount, latencyMicroseconds: decision.latencyMicroseconds, note: decision.note,
            sealedText: try MatchedTextSealing(sealing: sealing).seal(decision))
    }

    /// The texts of a record's spans.
    ///
    /// - Returns: nil for a span whose text was not kept; nil when none were.
    /// - Throws: `ServiceError` when they cannot be opened: see `Sealing.open`.
    public func texts(of record: DecisionRecord) throws(ServiceError) -> [String?]? {
        try MatchedTextSealing(sealing: sealing).open(record)
    }

    public func approval(of decision: PolicyDecision, excerpt: String, seconds: Int) async throws -> ApprovalOutcome {
        let now = clock.now()
        let id = identifiers.next("apr")
        let context = Sealing.Context(tenantID: decision.tenantID, kind: "approval", subject: id)
        try await approvals.create(
            Approval(
                id: id, tenantID: decision.tenantID, requestID: decision.requestID,
                assistantID: decision.assistantID, packID: decision.rule.packID, ruleID: decision.rule.rule.id,
                stage: decision.stage.rawValue,
                sealedExcerpt: try sealing.seal(Array(excerpt.prefix(4000).utf8), context: context), createdAt: now,
                expiresAt: now.adding(milliseconds: Int64(seconds) * 1000)))
        do {
            return try await outcome(of: id, decision.tenantID)
        } catch let error as CancellationError {
            // The call is over, and what it still has to write is not.
            let (approvals, clock, tenantID) = (approvals, clock, decision.tenantID)
            try await Task.detached {
                try await approvals.withdraw(id: id, tenantID: tenantID, at: clock.now())
            }.value
            throw error
        }
    }

    private func outcome(of id: String, _ tenantID: String) async throws -> ApprovalOutcome {
        while true {
            guard let current = try await approvals.find(tenantID: tenantID, id: id) else { return .denied }
            switch current.state {
            case .approved: return .approved
            case .denied: return .denied
            case .expired: return .expired
            case .pending: break
            }
            if current.expiresAt <= clock.now() {
                try await expireApprovals()
                continue
            }
            try await Task.sleep(for: .milliseconds(Self.pollMilliseconds))
        }
    }

    /// Closes what nobody decided in time, also where the call that waited for it is gone.
    public func expireApprovals() async throws {
        while try await approvals.expire(before: clock.now()).count == ApprovalRepository.listedRows {}
    }

    /// The text that an operator decides about.
    ///
    /// - Returns: nil when none was kept.
    public func excerpt(of approval: Approval) throws(ServiceError) -> String? {
        guard let sealed = approval.sealedExcerpt else { return nil }
        let context = Sealing.Context(tenantID: approval.tenantID, kind: "approval", subject: approval.id)
        return String(decoding: try sealing.open(sealed, context: context), as: UTF8.self)
    }
}
