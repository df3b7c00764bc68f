import Policies

/// What a change of policies did, or would do.
public struct PolicyChange: Sendable, Hashable {
    public var target: PolicyTarget
    public var packID: String
    /// The version that the file gives itself.
    public var version: String
    /// The revision in force now; nil when none is.
    public var revision: Int?
    public var changed: Bool
    /// Whether the scope had no version of the pack in force before.
    public var created: Bool
    /// By rule.
    public var differences: [PolicyDifference]
    /// Which guard models its rules ask; none when it was withdrawn.
    public var questions: [Question] = []

    /// A guard model that a rule asks.
    public struct Question: Sendable, Hashable {
        /// Such as `hazards-guard/violence`.
        public var rule: String
        /// The model's name in the catalogue.
        public var model: String
        /// Whether a text passes, flagged, when the model cannot be asked.
        public var passesUnasked: Bool
    }

    static func questions(of pack: PolicyPack) -> [Question] {
        pack.rules.filter { $0.mode != .off }.flatMap { rule in
            rule.detector.guardModels.sorted().map { model in
                Question(
                    rule: "\(pack.id)/\(rule.id)", model: model,
                    passesUnasked: rule.onError == .flag || rule.mode == .shadow)
            }
        }
    }

    /// What an operator should know of a change: a rule whose model is not there would refuse every text.
    ///
    /// - Parameter models: the names and paths of the models that can be loaded.
    public func warnings(models: Set<String>) -> [String] {
        questions.filter { !models.contains($0.model) }.map { question in
            "rule '\(question.rule)' asks the model '\(question.model)', which is not in the catalogue: until it is, "
                + "every text of its stages "
                + (question.passesUnasked ? "passes and is flagged" : "is refused (on_error: block)")
        }
    }
}
