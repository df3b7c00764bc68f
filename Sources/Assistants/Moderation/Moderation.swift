/// Judges texts by category. Where the composition root wires nothing that implements it, nothing is judged.
public protocol Moderation: Sendable {
    /// - Parameters:
    ///   - texts: what to judge; not empty.
    ///   - model: the `model` that the client named, if it named one.
    ///   - caller: whose texts they are, and so whose rules hold.
    /// - Returns: one verdict for each text, in order.
    /// - Throws: `ServiceError` when a text could not be judged; there is no verdict by default.
    func judge(_ texts: [String], model: String?, for caller: Caller) async throws -> ModerationJudgement
}

/// The harms that the OpenAI API tells apart.
public enum ModerationCategory: String, Sendable, Hashable, CaseIterable {
    case harassment
    case harassmentThreatening = "harassment/threatening"
    case hate
    case hateThreatening = "hate/threatening"
    case illicit
    case illicitViolent = "illicit/violent"
    case selfHarm = "self-harm"
    case selfHarmInstructions = "self-harm/instructions"
    case selfHarmIntent = "self-harm/intent"
    case sexual
    case sexualMinors = "sexual/minors"
    case violence
    case violenceGraphic = "violence/graphic"
}

/// What is thought of one text.
public struct ModerationVerdict: Sendable, Hashable {
    /// How likely the text is of a category, in [0, 1]; one that is missing counts as 0.
    public var scores: [ModerationCategory: Double]
    /// The categories that the text is flagged for.
    public var flagged: Set<ModerationCategory>
    /// Whether the text is flagged: for a category, or by a rule that refuses or flags it for what the OpenAI API has
    /// no category for, such as a prompt injection.
    public var isFlagged: Bool { !flagged.isEmpty || details.contains(where: \.isFlagging) }
    /// What matched, whether the OpenAI API has a category for it or not.
    public var details: [Detail]

    /// A rule that matched.
    public struct Detail: Sendable, Hashable {
        /// Such as `pii/cpf`.
        public var rule: String
        public var entity: String
        /// In Unicode scalars of the text.
        public var range: Range<Int>
        /// How sure it is, in [0, 1].
        public var score: Double
        /// What the rule does where it holds.
        public var action: String
        /// Whether that is more than to rewrite the text, and the rule is in force.
        public var isFlagging: Bool

        public init(
            rule: String, entity: String, range: Range<Int>, score: Double, action: String, isFlagging: Bool = false
        ) {
            self.isFlagging = isFlagging
            self.rule = rule
            self.entity = entity
            self.range = range
            self.score = score
            self.action = action
        }
    }

    public init(scores: [ModerationCategory: Double], flagged: Set<ModerationCategory>, details: [Detail] = []) {
        self.scores = scores
        self.flagged = flagged
        self.details = details
    }
}

/// What is thought of all texts of a request.
public struct ModerationJudgement: Sendable, Hashable {
    /// What judged.
    public var model: String
    /// One for each text, in order.
    public var verdicts: [ModerationVerdict]

    public init(model: String, verdicts: [ModerationVerdict]) {
        self.model = model
        self.verdicts = verdicts
    }
}
