/// A rule that matched a part of a text.
public struct PolicyMatch: Sendable, Hashable {
    /// The rule's place in the program.
    public var rule: Int
    /// In bytes of the text.
    public var range: Range<Int>
    /// In Unicode scalars of the text.
    public var scalars: Range<Int>
    /// What was found: an entity's name, a topic, a hazard category.
    public var entity: String
    /// How sure it is, in [0, 1].
    public var score: Double
    /// Whether the rule acts in this call; otherwise it is only logged.
    public var isEnforced: Bool

    public init(
        rule: Int, range: Range<Int>, scalars: Range<Int> = 0..<0, entity: String, score: Double, isEnforced: Bool
    ) {
        self.rule = rule
        self.range = range
        self.scalars = scalars
        self.entity = entity
        self.score = score
        self.isEnforced = isEnforced
    }
}

/// What the rules made of a text.
public struct PolicyVerdict: Sendable, Hashable {
    /// The strongest action that was taken.
    public var action: PolicyAction
    /// In the order of beginnings.
    public var matches: [PolicyMatch]
    /// The rule whose action ended the text, or makes it wait; nil when none did.
    public var stoppedBy: Int?

    public init(action: PolicyAction = .allow, matches: [PolicyMatch] = [], stoppedBy: Int? = nil) {
        self.action = action
        self.matches = matches
        self.stoppedBy = stoppedBy
    }
}

/// What one call says about how its texts are read.
public struct PolicyCall: Sendable {
    /// What the assistant was told by its author; nil when nothing.
    public var systemPrompt: String?
    /// The language messages are given in (ISO 639-1).
    public var language: String
    /// Decides for which rules a canary share of calls includes this one: the same number gives the same choice.
    public var seed: UInt64

    public init(systemPrompt: String? = nil, language: String = "en", seed: UInt64 = 0) {
        self.systemPrompt = systemPrompt
        self.language = language
        self.seed = seed
    }

    /// Whether a rule acts in this call.
    func enforces(_ bound: PolicyProgram.BoundRule) -> Bool {
        guard bound.rule.mode == .enforce else { return false }
        if bound.rule.canaryPercent >= 100 { return true }
        // FNV-1a over the rule's name, so that rules choose their calls independently.
        var hash = 0xcbf2_9ce4_8422_2325 ^ seed
        for byte in bound.name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash ^= hash >> 32
        return Int((hash &* 0x9E37_79B9_7F4A_7C15) >> 32) % 100 < bound.rule.canaryPercent
    }
}
