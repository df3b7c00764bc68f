/// A policy file: rules that belong together, what they serve, and the cases that show what they do.
public struct PolicyPack: Sendable, Hashable {
    /// Lower-case name, such as `pii`.
    public var id: String
    /// Semantic version of the file.
    public var version: String
    public var description: String
    /// What the pack serves: entries of the OWASP Top 10 for LLM applications (`LLM02`), and articles of laws.
    public var owasp: [String]
    public var law: [String]
    public var rules: [PolicyRule]
    public var cases: [GoldenCase]

    public init(
        id: String, version: String, description: String, owasp: [String] = [], law: [String] = [],
        rules: [PolicyRule], cases: [GoldenCase] = []
    ) {
        self.id = id
        self.version = version
        self.description = description
        self.owasp = owasp
        self.law = law
        self.rules = rules
        self.cases = cases
    }
}

/// What is looked for, where, and what then happens.
public struct PolicyRule: Sendable, Hashable {
    /// Whether a rule acts.
    public enum Mode: String, Sendable, Hashable, CaseIterable {
        case enforce
        /// It decides and is logged, and changes nothing.
        case shadow
        case off
    }

    /// What happens when a rule's detector fails.
    public enum FailureAction: String, Sendable, Hashable, CaseIterable {
        /// The text does not pass.
        case block
        /// The text passes; that it was not judged is logged.
        case flag
    }

    /// Unique within its pack.
    public var id: String
    public var description: String
    public var stages: Set<PolicyStage>
    public var detector: Detector
    public var action: PolicyAction
    /// What `replace` writes, and `redact` in the place of `[ENTITY]`.
    public var replacement: String?
    public var message: LocalizedText
    public var mode: Mode
    /// In what share of the calls the rule acts, in percent; in the others it is in shadow mode.
    public var canaryPercent: Int
    public var onError: FailureAction
    /// How long a text waits for an operator, in seconds.
    public var approvalSeconds: Int
    /// What a match is called in `/v1/moderations`, such as `self-harm`; nil where that has no category for it.
    public var category: String?

    public init(
        id: String, description: String = "", stages: Set<PolicyStage>, detector: Detector, action: PolicyAction,
        replacement: String? = nil, message: LocalizedText = LocalizedText(), mode: Mode = .enforce,
        canaryPercent: Int = 100, onError: FailureAction = .block, approvalSeconds: Int = 300,
        category: String? = nil
    ) {
        self.id = id
        self.description = description
        self.stages = stages
        self.detector = detector
        self.action = action
        self.replacement = replacement
        self.message = message
        self.mode = mode
        self.canaryPercent = canaryPercent
        self.onError = onError
        self.approvalSeconds = approvalSeconds
        self.category = category
    }
}

extension PolicyRule {
    /// The categories of the OpenAI API's moderations.
    public static let categories = [
        "harassment", "harassment/threatening", "hate", "hate/threatening", "illicit", "illicit/violent", "self-harm",
        "self-harm/instructions", "self-harm/intent", "sexual", "sexual/minors", "violence", "violence/graphic",
    ]
}

/// Where on a request's path a text is.
public enum PolicyStage: String, Sendable, Hashable, CaseIterable {
    /// What the user, the client or the conversation so far says.
    case input
    /// Text that was found for the model to read.
    case retrieved
    /// What the model calls a tool with.
    case toolArguments = "tool_arguments"
    /// What a tool answered.
    case toolResult = "tool_result"
    /// What the model says.
    case output
}

/// What happens to a text that a rule matches, from the weakest to the strongest.
///
/// Where several rules match the same text the strongest action is taken; among equal ones the rule of the higher scope
/// (platform, tenant, assistant), then the pack and the rule that come first by name.
public enum PolicyAction: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing matched. No rule may say it.
    case allow
    /// The text passes and the match is logged.
    case flag
    /// The span becomes a placeholder that stays the same through a conversation; in the answer to the user who sent
    /// it,
    /// it is put back.
    case pseudonymise
    /// The span becomes `[ENTITY]`, or the rule's replacement.
    case redact
    /// The span becomes the rule's replacement.
    case replace
    /// The text waits until an operator lets it pass.
    case requireApproval = "require_approval"
    /// The text ends before the span, and the rule's message follows.
    case block

    /// Whether something else stands in the place of a span.
    public var rewrites: Bool { self == .pseudonymise || self == .redact || self == .replace }

    private var strength: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: PolicyAction, right: PolicyAction) -> Bool { left.strength < right.strength }
}

/// A message in one or more languages.
public struct LocalizedText: Sendable, Hashable {
    /// The languages a message may be given in (ISO 639-1).
    public static let languages = ["en", "pt", "es", "fr", "de", "it"]

    /// By language.
    public var texts: [String: String]

    public init(_ texts: [String: String] = [:]) { self.texts = texts }

    /// The text in a language, or else in English, or in any other.
    public func text(in language: String) -> String? {
        texts[language] ?? texts["en"] ?? Self.languages.lazy.compactMap { texts[$0] }.first
    }
}

/// A text with what a pack should make of it; kept beside its rules.
public struct GoldenCase: Sendable, Hashable {
    public var name: String
    public var stage: PolicyStage
    public var text: String
    /// The strongest action that is taken.
    public var action: PolicyAction
    /// The rules that match, in any order; nil where it does not matter.
    public var rules: Set<String>?
    /// What becomes of the text; nil where it does not matter.
    public var output: String?
    /// What the assistant was told by its author, for rules that look for it.
    public var systemPrompt: String?
    /// Where the case stands in the file.
    public var line: Int

    public init(
        name: String, stage: PolicyStage, text: String, action: PolicyAction, rules: Set<String>? = nil,
        output: String? = nil, systemPrompt: String? = nil, line: Int = 0
    ) {
        self.name = name
        self.stage = stage
        self.text = text
        self.action = action
        self.rules = rules
        self.output = output
        self.systemPrompt = systemPrompt
        self.line = line
    }
}
