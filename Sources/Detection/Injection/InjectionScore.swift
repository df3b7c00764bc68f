internal import Foundation

/// How likely a text is an attempt to take over a language model, and what says so.
public struct InjectionScore: Sendable, Hashable {
    /// The natural logarithm of the odds that it is one.
    public var logOdds: Double
    /// What was found, strongest first; at most ``longestSignals``.
    public var signals: [InjectionSignal]

    /// The most signals that a score lists.
    public static let longestSignals = 32

    /// - Parameters:
    ///   - logOdds: the natural logarithm of the odds.
    ///   - signals: what was found, strongest first.
    public init(logOdds: Double, signals: [InjectionSignal] = []) {
        self.logOdds = logOdds
        self.signals = signals
    }

    /// The calibrated probability, in [0, 1].
    public var value: Double { Self.probability(logOdds) }

    static func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-min(max(logOdds, -40), 40))) }

    /// The score of a text of which is known, too, how near its embedding is to known attacks.
    ///
    /// - Parameter nearness: as ``AttackSimilarity/nearness(passages:examples:)`` tells, by all-MiniLM-L6-v2.
    public func weighing(nearness: Double) -> InjectionScore {
        InjectionScore(logOdds: logOdds + InjectionWeights.similarity(nearness), signals: signals)
    }

    /// Whether the nearness to known attacks can decide if the score reaches a threshold.
    ///
    /// - Parameter threshold: a probability, in [0, 1].
    public func dependsOnNearness(for threshold: Double) -> Bool {
        let weights = InjectionWeights.similarityWeights
        return Self.probability(logOdds + weights.lowerBound) < threshold
            && Self.probability(logOdds + weights.upperBound) >= threshold
    }
}

/// One thing in a text that speaks for an attack, or against one.
public struct InjectionSignal: Sendable, Hashable {
    /// What a signal can be.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Ignore, forget or replace earlier instructions.
        case override = "instruction-override"
        /// New instructions, a new task, from now on.
        case newInstructions = "new-instructions"
        /// Reveal or repeat the system prompt.
        case extraction = "prompt-extraction"
        /// A character that has no rules: DAN and its kind.
        case roleplay = "role-play-jailbreak"
        /// No restrictions, filters, ethics.
        case unrestricted
        /// Never refuse, begin with "Sure".
        case refusalSuppression = "refusal-suppression"
        /// Asks how something harmful is made or done.
        case harm = "harmful-request"
        /// A story, a hypothesis, a purpose around it.
        case fiction = "fictional-frame"
        /// Both of the former.
        case fictionalHarm = "fictional-frame-for-harm"
        /// Someone who may permit it: the developer, a debug mode.
        case authority = "authority-impersonation"
        /// Tokens and headings of chat templates.
        case roleMarker = "role-marker"
        /// Turns of a dialogue that never was.
        case fakeTurns = "fake-turns"
        /// Send the conversation or a secret elsewhere.
        case exfiltration
        /// Call a tool, delete, run, without asking.
        case toolInstruction = "tool-instruction"
        /// Do not tell the user.
        case secrecy
        /// Speaks to the assistant out of a document.
        case addressesAssistant = "addresses-assistant"
        /// Put parts together and follow them.
        case payloadSplitting = "payload-splitting"
        /// Decode and follow, answer in a code.
        case encodingRequest = "encoding-request"
        /// An attack in Base64, hexadecimal, ROT13 and the like.
        case encodedAttack = "encoded-attack"
        /// Characters or markup that people do not see.
        case hiddenText = "hidden-text"
        /// Words disguised by look-alikes, spacing, digits or misspelling.
        case disguise
        /// Text without sense at the end, as optimised suffixes have.
        case gibberish = "gibberish-suffix"
        /// Several of the former together.
        case breadth = "several-signals"
        /// Speaks about attacks.
        case discussion
        /// Words that attacks are made of stand near each other.
        case wording = "attack-wording"
    }

    public var kind: Kind
    /// What it adds to the log odds.
    public var weight: Double
    /// What triggered it, in bytes of the original text.
    public var range: Range<Int>

    /// The name that people read.
    public var name: String { kind.rawValue }

    /// - Parameters:
    ///   - kind: what was found.
    ///   - weight: what it adds to the log odds.
    ///   - range: where it is, in bytes of the original text.
    public init(_ kind: Kind, weight: Double, range: Range<Int>) {
        self.kind = kind
        self.weight = weight
        self.range = range
    }
}
