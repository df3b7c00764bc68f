public import Foundations

/// Where in a text a rule matched, and as what; never the text itself.
public struct DecisionSpan: Sendable, Hashable {
    /// The first Unicode scalar of the match, from 0.
    public var start: Int
    /// The Unicode scalar after the last one of the match.
    public var end: Int
    /// Such as `EMAIL_ADDRESS`; empty where the rule names none.
    public var entity: String
    /// How sure the detector was, 0 to 1000: an integer, so that a record has one canonical text.
    public var scoreThousandths: Int

    /// - Parameters:
    ///   - start: the first Unicode scalar, from 0.
    ///   - end: the Unicode scalar after the last one.
    ///   - entity: what was found.
    ///   - score: 0 to 1, kept to three decimals; what is no number or lies outside counts as the nearest end.
    public init(start: Int, end: Int, entity: String, score: Double) {
        self.start = start
        self.end = end
        self.entity = entity
        scoreThousandths = score > 0 ? Int((min(score, 1) * 1000).rounded()) : 0
    }

    init(start: Int, end: Int, entity: String, scoreThousandths: Int) {
        self.start = start
        self.end = end
        self.entity = entity
        self.scoreThousandths = scoreThousandths
    }

    /// How sure the detector was, 0 to 1.
    public var score: Double { Double(scoreThousandths) / 1000 }
}

/// What a rule decided about a text of a call, before it has its place in the tenant's chain.
public struct DecisionDraft: Sendable, Hashable {
    /// Whether it was acted on.
    public enum Mode: String, Sendable, Hashable, CaseIterable { case enforce, shadow }

    /// Spans kept of one decision; `spanCount` says how many there were.
    public static let keptSpans = 1_000
    /// Unicode scalars kept of a note.
    public static let noteScalars = 256
    /// The largest encrypted text of one decision.
    public static let sealedTextBound = Bound("the encrypted text of a decision", limit: 256 * 1024, unit: "bytes")

    public let tenantID: String
    public let at: Timestamp
    public let requestID: String
    /// Nil for a call that no assistant answered, such as a moderation.
    public let assistantID: String?
    public let keyID: String?
    /// `input`, `retrieved`, `tool_arguments`, `tool_result` or `output`.
    public let stage: String
    public let packID: String
    public let packRevision: Int
    public let packVersion: String
    public let ruleID: String
    public let mode: Mode
    /// What the rule asked for: `block`, `redact`, ...
    public let action: String
    /// The first `keptSpans` of the matches.
    public internal(set) var spans: [DecisionSpan]
    /// How many matches there were.
    public internal(set) var spanCount: Int
    /// How long the decision took, in microseconds.
    public let latencyMicroseconds: Int
    /// A few words, such as the code of the error that made the rule fail closed.
    public internal(set) var note: String?
    /// The text that was judged, encrypted by the caller, where the tenant turned that on.
    public let sealedText: [UInt8]?

    /// - Parameters:
    ///   - spans: where the rule matched; those past `keptSpans` are counted only.
    ///   - spanCount: how many matches there were, when `spans` is not all of them.
    ///   - note: what is past `noteScalars` Unicode scalars is cut off.
    ///   - sealedText: encrypted by the caller.
    public init(
        tenantID: String, at time: Timestamp, requestID: String, assistantID: String?, keyID: String? = nil,
        stage: String, packID: String, packRevision: Int, packVersion: String, ruleID: String, mode: Mode,
        action: String, spans: [DecisionSpan] = [], spanCount: Int? = nil, latencyMicroseconds: Int,
        note: String? = nil, sealedText: [UInt8]? = nil
    ) {
        self.tenantID = tenantID
        at = time
        self.requestID = requestID
        self.assistantID = assistantID
        self.keyID = keyID
        self.stage = stage
        self.packID = packID
        self.packRevision = packRevision
        self.packVersion = packVersion
        self.ruleID = ruleID
        self.mode = mode
        self.action = action
        self.spans = Array(spans.prefix(Self.keptSpans))
        self.spanCount = max(spanCount ?? 0, spans.count)
        self.latencyMicroseconds = latencyMicroseconds
        self.note = note.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(Self.noteScalars))) }
        self.sealedText = sealedText
    }
}

/// One record of a tenant's decision log. Its fields are those of the decision, with its place in the chain.
@dynamicMemberLookup public struct DecisionRecord: Sendable, Hashable {
    /// What was decided.
    public let decision: DecisionDraft
    /// Counts from 1 within the tenant, without gaps.
    public let sequence: Int
    /// The hash of the record before; `firstPreviousHash` for the first.
    public let previousHash: String
    /// As it is stored; `computedHash` is what it has to be.
    public let hash: String

    /// What stands in the first record for the hash of the one before: 64 zeros.
    public static let firstPreviousHash = String(repeating: "0", count: 64)

    init(decision: DecisionDraft, sequence: Int, previousHash: String, hash: String) {
        self.decision = decision
        self.sequence = sequence
        self.previousHash = previousHash
        self.hash = hash
    }

    /// The record that follows one with `previousHash`.
    init(_ decision: DecisionDraft, sequence: Int, after previousHash: String) {
        self.decision = decision
        self.sequence = sequence
        self.previousHash = previousHash
        hash = DecisionEncoding.hash(decision, sequence: sequence, previousHash: previousHash)
    }

    public subscript<Value>(dynamicMember field: KeyPath<DecisionDraft, Value>) -> Value { decision[keyPath: field] }
}

/// What verifying a tenant's decision log found.
public enum ChainVerdict: Sendable, Hashable {
    /// Every record is as it was written, and none is missing.
    case intact(count: Int, head: String)
    /// The first record at which the chain does not hold, and why.
    case broken(at: Int, why: String)
}
