import Foundations
import Policies

/// Writes what the rules decide about one text, each match once.
struct DecisionLog: Sendable {
    private let policies: CallPolicies
    private let stage: PolicyStage
    private var logged = 0
    private var spent: Duration = .zero
    /// What was read, where the tenant wishes matched text kept.
    private var text: MatchedText?

    init(_ policies: CallPolicies, stage: PolicyStage) {
        self.policies = policies
        self.stage = stage
        text = policies.identity.keepsMatchedText ? MatchedText() : nil
    }

    /// Tells what is read; decisions whose matches lie in it come after.
    mutating func read(_ text: String) { self.text?.append(text) }

    /// Tells up to where nothing that is found later can begin, in bytes.
    mutating func forget(before position: Int) { text?.forget(before: position) }

    /// Writes the matches that are new in a verdict; they are durable when this returns, and only then may the text go
    /// on.
    ///
    /// - Parameter start: when reading the text went on.
    mutating func record(_ verdict: PolicyVerdict, start: ContinuousClock.Instant) async throws {
        spent += start.duration(to: .now)
        guard verdict.matches.count > logged else { return }
        let new = seen.isEmpty ? verdict.matches : verdict.matches.filter { !seen.contains($0) }
        seen.formUnion(new)
        logged = verdict.matches.count
        var decisions: [PolicyDecision] = []
        for (rule, matches) in Dictionary(grouping: new, by: \.rule).sorted(by: { $0.key < $1.key }) {
            decisions.append(decision(rule, matches))
        }
        try await policies.services.record(decisions)
    }

    private var seen: Set<PolicyMatch> = []

    private func decision(_ rule: Int, _ matches: [PolicyMatch], note: String? = nil) -> PolicyDecision {
        let bound = policies.program.rules[rule]
        let isFailure = matches.contains { $0.entity == PolicyStream.failure }
        return PolicyDecision(
            tenantID: policies.identity.tenantID, requestID: policies.identity.requestID,
            assistantID: policies.identity.assistantID, keyID: policies.identity.keyID, stage: stage, rule: bound,
            action: isFailure ? .flag : bound.rule.action,
            isEnforced: isFailure || matches.contains(where: \.isEnforced),
            spans: matches.prefix(PolicyDecision.spanBound).map {
                .init(range: $0.scalars, entity: $0.entity, score: $0.score)
            }, spanCount: matches.count,
            texts: text.map { text in matches.prefix(PolicyDecision.spanBound).map { text[$0.range] } },
            latencyMicroseconds: Int(spent / .microseconds(1)),
            note: note ?? (isFailure ? "the detector failed" : nil))
    }

    /// Asks models what a text needs; that it does not pass because one could not be asked is a decision too.
    func answering(
        _ stream: inout PolicyStream, _ ask: (@Sendable (PolicyStream.Question) async throws -> [PolicyStream.Answer])?
    ) async throws {
        do {
            try await stream.answerQuestions(ask)
        } catch {
            if let rule = stream.failedRule {
                var failed = decision(rule, [], note: "the detector failed, so the text did not pass")
                failed.action = .block
                failed.isEnforced = true
                try await policies.services.record([failed])
            }
            throw error
        }
    }

    /// Waits for an operator, and writes what they decided.
    ///
    /// - Parameters:
    ///   - rule: which one asks.
    ///   - excerpt: what the operator is shown.
    ///   - waiting: tells others that the call still waits.
    func approval(
        _ rule: Int, excerpt: String, waiting: @escaping @Sendable () -> Void = {}
    ) async throws -> ApprovalOutcome {
        let bound = policies.program.rules[rule]
        var asked = decision(rule, [])
        asked.isEnforced = true
        let telling = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: policies.waitingInterval)
                waiting()
            }
        }
        defer { telling.cancel() }
        let outcome = try await policies.services.approval(
            of: asked, excerpt: excerpt, seconds: bound.rule.approvalSeconds)
        var decided = decision(rule, [], note: "approval \(outcome.rawValue)")
        decided.isEnforced = true
        try await policies.services.record([decided])
        return outcome
    }
}
