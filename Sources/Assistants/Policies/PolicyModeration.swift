import Foundations
import Generation
import Policies
import Store

/// Answers moderations with the rules that hold for the caller's tenant.
public struct PolicyModeration: Moderation {
    private let gate: PolicyGate
    private let topicModel: @Sendable () async -> String

    /// - Parameters:
    ///   - gate: which rules hold.
    ///   - topicModel: a model whose worker gives embeddings: a text to moderate is no assistant's.
    public init(_ gate: PolicyGate, topicModel: @escaping @Sendable () async -> String) {
        self.gate = gate
        self.topicModel = topicModel
    }

    public func judge(_ texts: [String], model: String?, for caller: Caller) async throws -> ModerationJudgement {
        guard let program = try await gate.book.program(tenantID: caller.tenant.id, assistantID: nil),
            PolicyStream.isNeeded(program, at: .input)
        else { throw Self.unavailable }
        var verdicts: [ModerationVerdict] = []
        let allowance = LargeTexts.Allowance()
        for text in texts { verdicts.append(try await verdict(on: text, program, caller, allowance)) }
        return ModerationJudgement(model: "altiplano-policies", verdicts: verdicts)
    }

    private func verdict(
        on text: String, _ program: PolicyProgram, _ caller: Caller, _ allowance: LargeTexts.Allowance
    ) async throws -> ModerationVerdict {
        // A text that is only looked at is nobody's conversation: every rule acts, and nothing is put back.
        let call = PolicyCall(language: TextLanguage.guess(text))
        let asking = gate.judge.asking(model: await topicModel(), tenant: caller.tenant.id)
        var stream = try await LargeTexts.read(
            text, program, stage: .input, call: call, pseudonyms: Pseudonyms(), of: caller.tenant.id, allowance)
        try await stream.answerQuestions { question in
            try await asking.answers(to: question, messages: [.init(role: .user, text: question.text)])
        }
        while stream.waiting != nil { try stream.decide(isApproved: true) }
        var verdict = ModerationVerdict(scores: [:], flagged: [])
        for match in stream.verdict.matches {
            let bound = program.rules[match.rule]
            verdict.details.append(
                ModerationVerdict.Detail(
                    rule: bound.name, entity: match.entity, range: match.scalars, score: match.score,
                    action: bound.rule.action.rawValue,
                    isFlagging: match.isEnforced && Self.flagging.contains(bound.rule.action)))
            let categories =
                bound.rule.category.flatMap(ModerationCategory.init).map { [$0] } ?? Self.categories[match.entity] ?? []
            for category in categories {
                verdict.scores[category] = max(verdict.scores[category] ?? 0, match.score)
                if match.isEnforced { verdict.flagged.insert(category) }
            }
        }
        return verdict
    }

    /// The same answer as where no policy is wired at all.
    static let unavailable = ServiceError(
        .unavailable, code: ServiceError.Code("moderation_unavailable"),
        "No policy is installed that could judge the text, so it was not judged. The operator of the service installs "
            + "policies.", isRetryable: false)

    /// A text that is only rewritten may pass: personal data that is hidden is no reason to flag who wrote it.
    private static let flagging: Set<PolicyAction> = [.flag, .requireApproval, .block]

    /// The hazards of Llama Guard 3 by the categories of the OpenAI API that come nearest.
    private static let categories: [String: [ModerationCategory]] = [
        "S1": [.violence, .illicitViolent], "S2": [.illicit], "S3": [.sexual, .illicitViolent],
        "S4": [.sexualMinors, .sexual], "S9": [.illicitViolent, .illicit], "S10": [.hate], "S11": [.selfHarm],
        "S12": [.sexual], "S14": [.illicit],
    ]
}
