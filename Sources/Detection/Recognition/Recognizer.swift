/// Finds one kind of thing in texts: shapes that its texts have, and words that stand before them.
public struct Recognizer: Sendable {
    /// What is found, in the vocabulary people know: `CREDIT_CARD`, `BR_CPF`.
    public let entity: String
    /// Words and phrases that make a match likelier when they stand within 100 bytes before it, or in the
    /// name of its column.
    ///
    /// Lower case without accents (`cadastro de pessoa`). Each matches at the beginning of a word and may end within
    /// one, so that `telefon` stands for `telefone` and `telefones` too; one of up to three letters is a whole word.
    public let context: [String]
    /// Any of them.
    public let shapes: [Shape]

    /// - Parameters:
    ///   - entity: what is found.
    ///   - context: words that make a match likelier, in lower case and without accents.
    ///   - shapes: what its texts look like; any of them.
    public init(_ entity: String, context: [String] = [], _ shapes: [Shape]) {
        self.entity = entity
        self.context = context
        self.shapes = shapes
    }
}

/// What may stand beside a match.
public enum Edges: Sendable, Hashable {
    /// Anything.
    case any
    /// No letter, digit or underscore.
    case word
    /// As `word`; and no `.`, `,`, `/`, `-`, `+` or `:` with a digit behind it: the match is no part of a longer
    /// number. A comma between fields of a table does not count.
    case number
    /// Anything before it; behind it nothing that keys are made of: letters, digits, `_`, `-`, `+`, `/` and `=`. So a
    /// value is looked at once, and not at each of its bytes.
    case value
}

/// A form that texts of a recognizer have, and how sure a text of this form is one.
public struct Shape: Sendable {
    /// How the form is written, for whole matches: ECMA-262 syntax without looking around, anchors and back references.
    ///
    /// `.`, `\S` and negated classes hold every Unicode scalar that they leave. Prefer `{m,n}` to `*` and `+`: text is
    /// held back as long as it could still become a match.
    public let expression: String
    public let ignoresCase: Bool
    public let edges: Edges
    /// How sure a match is without a word of the context before it, in [0, 1].
    public let score: Double
    /// How sure it is with one.
    public let contextScore: Double
    /// The longest match, in bytes; what is longer is not matched, unless it goes on.
    public let longest: Int
    /// Whether a match that is complete may be prolonged past `longest`, as far as its text goes. Such a shape has no
    /// check besides, but may say by its beginning where the thing begins.
    public let goesOn: Bool
    /// How many bytes of a match that goes on its beginning is.
    static let headBytes = 128
    /// Where the thing begins, by the first `headBytes` bytes of a match that goes on; nil when it is none.
    let start: (@Sendable (Candidate) -> Int?)?
    /// The part of a candidate's bytes that is the thing itself; nil when it is none.
    public let part: @Sendable (Candidate) -> Range<Int>?

    /// A shape of which the whole match is the thing.
    ///
    /// - Parameters:
    ///   - expression: see the property.
    ///   - ignoringCase: whether letters stand for both of their cases.
    ///   - edges: what may stand beside a match.
    ///   - score: how sure a match is, in [0, 1].
    ///   - inContext: how sure it is with a word of the context before it; nil for the same.
    ///   - longest: the longest match, in bytes.
    ///   - check: what must hold besides, such as a checksum.
    public init(
        _ expression: String, ignoringCase: Bool = false, edges: Edges = .word, score: Double,
        inContext: Double? = nil, longest: Int = 1024, check: @escaping @Sendable (Candidate) -> Bool = { _ in true }
    ) {
        self.init(
            expression, ignoringCase: ignoringCase, edges: edges, score: score, inContext: inContext, longest: longest,
            part: { check($0) ? 0..<$0.bytes.count : nil })
    }

    /// A shape of which a part of the match is the thing, such as what stands behind `password:`.
    public init(
        _ expression: String, ignoringCase: Bool = false, edges: Edges = .word, score: Double,
        inContext: Double? = nil, longest: Int = 1024, part: @escaping @Sendable (Candidate) -> Range<Int>?
    ) {
        self.expression = expression
        self.ignoresCase = ignoringCase
        self.edges = edges
        self.score = score
        self.contextScore = inContext ?? score
        self.longest = longest
        self.part = part
        goesOn = false
        start = nil
    }

    /// A shape without a check, of which a match that is complete goes on as far as its text goes.
    ///
    /// - Parameters:
    ///   - expression: see the property.
    ///   - ignoringCase: whether letters stand for both of their cases.
    ///   - edges: what may stand beside a match.
    ///   - score: how sure a match is, in [0, 1].
    ///   - inContext: how sure it is with a word of the context before it.
    ///   - longest: within how many bytes a match must be complete for the first time.
    ///   - start: where the thing begins in the first 128 bytes of a match; nil when it is none. Every match has as
    ///     many, so that it does not depend on how far the text is known.
    public init(
        _ expression: String, ignoringCase: Bool, edges: Edges, score: Double, inContext: Double,
        completeWithin longest: Int, start: (@Sendable (Candidate) -> Int?)? = nil
    ) {
        self.expression = expression
        self.ignoresCase = ignoringCase
        self.edges = edges
        self.score = score
        self.contextScore = inContext
        self.longest = longest
        self.part = { 0..<$0.bytes.count }
        self.start = start
        goesOn = true
    }
}

extension Shape {
    /// A number as typesetting writes it: with blanks that do not break, narrow ones and dashes of several lengths
    /// (Unicode, "General Punctuation") between its groups.
    ///
    /// Two shapes, so that each is looked for by its bytes beside digits, which hardly any other text has.
    ///
    /// - Parameters:
    ///   - expression: the number; `~` stands for what parts its groups.
    ///   - edges: what may stand beside it.
    ///   - score: how sure a match is.
    ///   - inContext: how sure it is with a word of the context before it.
    ///   - check: what must hold besides.
    static func typeset(
        _ expression: String, edges: Edges = .number, score: Double, inContext: Double,
        check: @escaping @Sendable (Candidate) -> Bool
    ) -> [Shape] {
        [#"\u00A0"#, #"[\u2010-\u202F]"#].map { mark in
            Shape(
                expression.replacing("~", with: mark), edges: edges, score: score, inContext: inContext, check: check)
        }
    }
}

/// A text of the right form, before it is checked.
public struct Candidate: Sendable {
    /// The match, in UTF-8.
    public let bytes: [UInt8]
    /// The values of its ASCII digits, in order.
    public let digits: [Int]
    let preceding: PrecedingText

    /// - Parameters:
    ///   - bytes: the match.
    ///   - before: what stands before it.
    public init(bytes: [UInt8], before: [UInt8] = []) {
        self.init(bytes: bytes, preceding: before.isEmpty ? .none : PrecedingText(before))
    }

    init(bytes: [UInt8], preceding: PrecedingText) {
        self.bytes = bytes
        self.preceding = preceding
        digits = bytes.compactMap { $0 &- 0x30 < 10 ? Int($0 &- 0x30) : nil }
    }

    /// What stands before it: up to 100 bytes.
    public var before: [UInt8] { preceding.bytes }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Its ASCII letters, in upper case, and digits, in order.
    public var compact: [UInt8] {
        var compact: [UInt8] = []
        compact.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte &- 0x30 < 10 || byte &- 0x41 < 26 {
                compact.append(byte)
            } else if byte &- 0x61 < 26 {
                compact.append(byte - 0x20)
            }
        }
        return compact
    }

    /// How many ASCII letters and digits it has.
    var compactCount: Int { bytes.count { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 } }
}

/// A thing that was found.
public struct Finding: Sendable, Hashable {
    public var entity: String
    /// In bytes from the beginning of the text.
    public var range: Range<Int>
    /// How sure it is, in [0, 1].
    public var score: Double

    /// - Parameters:
    ///   - entity: what it is.
    ///   - range: where it is, in bytes.
    ///   - score: how sure it is.
    public init(entity: String, range: Range<Int>, score: Double) {
        self.entity = entity
        self.range = range
        self.score = score
    }
}
