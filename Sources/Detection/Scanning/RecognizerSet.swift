public import Expressions
public import Foundations

/// Recognizers made ready to read texts: whole ones, and ones that come in pieces. Both find the same.
public final class RecognizerSet: Sendable {
    /// How many bytes before a match the words of a context are looked for in.
    public static let contextBytes = 100

    public let recognizers: [Recognizer]
    /// A shape, and whose it is.
    struct Owned {
        var shape: Shape
        var recognizer: Int
    }

    /// Of each pattern of the program, the shapes that are written so.
    let shapes: [[Owned]]
    let program: ScanProgram
    /// Whether whole texts are read around factors only.
    private let isPrefiltered: Bool
    private let words: ContextWords
    /// Of each recognizer, its words' bits; nil where it has none.
    private let contexts: [ContextWords.Bits?]

    /// - Parameters:
    ///   - recognizers: whose findings are wanted.
    ///   - isPrefiltered: whether whole texts are read only around factors; what is found is the same.
    /// - Throws: `RecognizerProblem` that names the recognizer and what is wrong with its expression.
    public init(_ recognizers: [Recognizer], isPrefiltered: Bool = true) throws(RecognizerProblem) {
        self.recognizers = recognizers
        var words = ContextWords()
        contexts = recognizers.map { words.add($0.context) }
        self.words = words
        var patterns = PatternList(plan: isPrefiltered ? FactorPlan() : nil)
        for (index, recognizer) in recognizers.enumerated() {
            for shape in recognizer.shapes {
                do {
                    try patterns.add(shape, of: index)
                } catch {
                    throw RecognizerProblem(entity: recognizer.entity, expression: shape.expression, problem: error)
                }
            }
        }
        patterns.automaton.finish()
        shapes = patterns.shapes
        self.isPrefiltered = isPrefiltered
        do {
            program = try ScanProgram(patterns.automaton, patterns.plan ?? FactorPlan())
        } catch {
            throw RecognizerProblem(
                entity: recognizers.map(\.entity).joined(separator: ", "), expression: "", problem: error)
        }
    }

    /// Expressions that are written the same are read once.
    private struct PatternList {
        private struct Key: Hashable {
            var expression: String
            var ignoresCase: Bool
            var longest: Int
            var beginsWord: Bool
        }

        var automaton = PositionAutomaton()
        var shapes: [[Owned]] = []
        /// nil where none is wanted: then all patterns are one group.
        var plan: FactorPlan?
        private var known: [Key: Int] = [:]

        init(plan: FactorPlan?) { self.plan = plan }

        mutating func add(_ shape: Shape, of recognizer: Int) throws(PatternProblem) {
            let beginsWord = shape.edges != .any
            let key = Key(
                expression: shape.expression, ignoresCase: shape.ignoresCase, longest: shape.longest,
                beginsWord: beginsWord)
            if let pattern = known[key] {
                shapes[pattern].append(Owned(shape: shape, recognizer: recognizer))
                return
            }
            let parsed = try RegularExpression.whole(shape.expression, classes: .unicode)
            let root = shape.ignoresCase ? parsed.ignoringCase.root : parsed.root
            let group = plan?.add(root, longest: shape.longest) ?? 0
            try automaton.add(root, longest: shape.longest, beginsWord: beginsWord, group: group)
            known[key] = shapes.count
            shapes.append([Owned(shape: shape, recognizer: recognizer)])
        }
    }

    /// Everything that is found in a whole text, in the order of beginnings; findings may overlap.
    ///
    /// - Throws: `ServiceError` when there is no memory to read it.
    public func findings(in text: [UInt8]) throws(ServiceError) -> [Finding] {
        var candidates: [(pattern: Int, range: Range<Int>)] = []
        let failure: PatternProblem? = text.withUnsafeBufferPointer { bytes in
            do throws(PatternProblem) {
                let state = try ScanState(program)
                if isPrefiltered {
                    try state.read(whole: bytes) { candidates.append(($0, $1)) }
                } else {
                    try state.feed(bytes) { candidates.append(($0, $1)) }
                }
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw ServiceError(.unavailable, code: .policyFailed, failure.message) }
        var confirming = Confirming(self)
        return Finding.unique(
            candidates.flatMap { pattern, range in
                confirming.findings(
                    pattern, range, before: text[max(0, range.lowerBound - Self.contextBytes)..<range.lowerBound],
                    match: text[range], after: text[range.upperBound...].prefix(EdgeRule.lookahead))
            })
    }

    /// Checks candidates of one text.
    struct Confirming {
        private let set: RecognizerSet
        /// The words before an offset.
        private var context: (end: Int, words: ContextWords.Bits)?
        /// The last candidate: many shapes share it.
        private var last: (range: Range<Int>, candidate: Candidate)?

        init(_ set: RecognizerSet) { self.set = set }

        /// - Parameters:
        ///   - pattern: whose candidate it is.
        ///   - range: where it is in the text.
        ///   - before: up to 100 bytes before it.
        ///   - match: its bytes.
        ///   - after: what stands behind it, `EdgeRule.lookahead` bytes where there are so many.
        /// - Returns: none when it is nothing.
        mutating func findings(
            _ pattern: Int, _ range: Range<Int>, before: ArraySlice<UInt8>, match: ArraySlice<UInt8>,
            after: ArraySlice<UInt8>
        ) -> [Finding] {
            var found: [Finding] = []
            for owned in set.shapes[pattern] {
                let shape = owned.shape
                guard EdgeRule.allows(shape.edges, before: before, after: after) else { continue }
                let candidate = candidate(range, before, match)
                guard let part = shape.part(candidate), !part.isEmpty else { continue }
                var score = shape.score
                if shape.contextScore != shape.score, let wanted = set.contexts[owned.recognizer],
                    ContextWords.meet(wanted, words(before: candidate, range.lowerBound))
                {
                    score = shape.contextScore
                }
                found.append(
                    Finding(
                        entity: set.recognizers[owned.recognizer].entity,
                        range: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound, score: score))
            }
            return found
        }

        private mutating func candidate(
            _ range: Range<Int>, _ before: ArraySlice<UInt8>, _ match: ArraySlice<UInt8>
        ) -> Candidate {
            if let last, last.range == range { return last.candidate }
            let candidate = Candidate(bytes: Array(match), before: Array(before))
            last = (range, candidate)
            return candidate
        }

        private mutating func words(before candidate: Candidate, _ end: Int) -> ContextWords.Bits {
            if let context, context.end == end { return context.words }
            let words = set.words.occurring(in: ContextWords.folded(candidate.before))
            context = (end, words)
            return words
        }
    }
}

/// What is wrong with a recognizer.
public struct RecognizerProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public var entity: String
    public var expression: String
    public var problem: PatternProblem

    public init(entity: String, expression: String, problem: PatternProblem) {
        self.entity = entity
        self.expression = expression
        self.problem = problem
    }

    public var description: String {
        "\(entity): \(problem.message)" + (expression.isEmpty ? "" : " in '\(expression)'")
    }
}
