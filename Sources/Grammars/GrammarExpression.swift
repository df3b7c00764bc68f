import Expressions

/// What a text may look like: an expression over bytes that may name rules.
public indirect enum GrammarExpression: Sendable, Hashable {
    /// Exactly these bytes; none for the empty text.
    case literal([UInt8])
    /// One byte of a range.
    case byte(ClosedRange<UInt8>)
    case sequence([GrammarExpression])
    /// Any one of them; of none of them there is no text.
    case choice([GrammarExpression])
    /// So many times one after another; nil for no upper bound.
    case repeated(GrammarExpression, least: Int, most: Int?)
    /// A rule of the grammar, by its place.
    case rule(Int)

    /// Nothing matches.
    public static let nothing = GrammarExpression.choice([])
    /// The empty text.
    public static let empty = GrammarExpression.literal([])

    /// Exactly this text, in UTF-8.
    public static func text(_ text: String) -> GrammarExpression { .literal(Array(text.utf8)) }

    /// The expression or the empty text.
    public static func optional(_ body: GrammarExpression) -> GrammarExpression { .choice([body, .empty]) }

    /// One of these Unicode scalars, in UTF-8.
    static func scalars(_ set: ScalarSet) -> GrammarExpression {
        let choices = set.byteSequences.map { bytes in
            bytes.count == 1 ? GrammarExpression.byte(bytes[0]) : .sequence(bytes.map { .byte($0) })
        }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }
}

/// Rules, of which the first is where a text begins.
public struct Grammar: Sendable, Hashable {
    /// A name for messages, and what the rule stands for.
    public struct Rule: Sendable, Hashable {
        public var name: String
        public var body: GrammarExpression

        public init(name: String, body: GrammarExpression) {
            self.name = name
            self.body = body
        }
    }

    /// The most rules of a grammar.
    public static let ruleBound = 20_000

    public private(set) var rules: [Rule] = []

    /// A grammar without rules.
    public init() {}

    /// Adds a rule and gives its place.
    public mutating func add(_ name: String, _ body: GrammarExpression = .nothing) -> Int {
        rules.append(Rule(name: name, body: body))
        return rules.count - 1
    }

    /// Says what a rule stands for that was added before its body was known.
    public mutating func define(_ rule: Int, _ body: GrammarExpression) { rules[rule].body = body }
}

/// Why a grammar or a schema cannot be used.
public struct GrammarProblem: Error, Sendable, Hashable {
    /// What kind of problem it is.
    public enum Kind: Sendable, Hashable {
        /// The text of the grammar or schema is wrong.
        case malformed
        /// A keyword or construct that is not supported, named in the message.
        case unsupported
        /// No text can match.
        case unsatisfiable
        /// A bound is passed, named in the message.
        case tooLarge
    }

    public var kind: Kind
    /// Where in the schema: names and numbers from its root on (`["properties", "x", "not"]`); empty for a grammar.
    public var path: [String]
    public var message: String

    public init(_ kind: Kind, path: [String] = [], _ message: String) {
        self.kind = kind
        self.path = path
        self.message = message
    }
}

extension GrammarProblem {
    /// - Parameters:
    ///   - problem: of a pattern.
    ///   - path: where in the schema the pattern is.
    init(_ problem: PatternProblem, path: [String] = []) {
        let kind: Kind =
            switch problem.kind {
            case .malformed: .malformed
            case .unsupported: .unsupported
            case .tooLarge: .tooLarge
            }
        self.init(kind, path: path, problem.message)
    }
}
