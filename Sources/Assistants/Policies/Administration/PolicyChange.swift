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
    /// Which models its rules ask; none when it was withdrawn.
    public var questions: [Question] = []

    /// A model that a rule asks.
    public struct Question: Sendable, Hashable {
        /// Such as `hazards-guard/violence`.
        public var rule: String
        /// The guard model's name in the catalogue; nil for the service's embedding model.
        public var model: String?
        /// Whether a text passes, flagged, when the model cannot be asked.
        public var passesUnasked: Bool
    }

    static func questions(of pack: PolicyPack) -> [Question] {
        pack.rules.filter { $0.mode != .off }.flatMap { rule in
            (rule.detector.guardModels.sorted() + (rule.detector.comparesEmbeddings ? [nil] : [])).map { model in
                Question(
                    rule: "\(pack.id)/\(rule.id)", model: model,
                    passesUnasked: rule.onError == .flag || rule.mode == .shadow)
            }
        }
    }

    /// What an operator should know of a change: a rule whose model is not there would refuse texts.
    ///
    /// - Parameters:
    ///   - models: the names and paths of the models that can be loaded.
    ///   - hasEmbeddingModel: whether the service has a model for embeddings beside each worker's own.
    public func warnings(models: Set<String>, hasEmbeddingModel: Bool) -> [String] {
        questions.compactMap { question in
            let end =
                "until it has, each text that would have to be asked about "
                + (question.passesUnasked ? "passes and is flagged" : "is refused (on_error: block)")
            guard let model = question.model else {
                return hasEmbeddingModel
                    ? nil : "rule '\(question.rule)' compares embeddings, and the service has no model for them: \(end)"
            }
            return models.contains(model)
                ? nil : "rule '\(question.rule)' asks the model '\(model)', which the catalogue does not have: \(end)"
        }
    }
}
