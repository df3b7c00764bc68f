public import Expressions
public import Foundations

/// Recognizers made ready to read texts: whole ones, and ones that come in pieces. Both find the same.
public final class RecognizerSet: Sendable {
    /// How many bytes before a match the words of a context are looked for in.
    public static let contextBytes = 100
    /// How many parts of a text the prefilter may name before the text is simply read from end to end.
    private static let regionBound = 4096

    public let recognizers: [Recognizer]
    /// A shape, and whose it is.
    struct Owned {
        var shape: Shape
        var recognizer: Int
    }

    /// Of each pattern of the program, the shapes that are written so.
    let shapes: [[Owned]]
    let program: ScanProgram
    private let prefilter: Prefilter?
    private let contexts: [ContextWords]

    /// - Parameters:
    ///   - recognizers: whose findings are wanted.
    ///   - isPrefiltered: whether whole texts are first asked whether they may hold anything at all.
    /// - Throws: `RecognizerProblem` that names the recognizer and what is wrong with its expression.
    public init(_ recognizers: [Recognizer], isPrefiltered: Bool = true) throws(RecognizerProblem) {
        self.recognizers = recognizers
        contexts = recognizers.map { ContextWords($0.context) }
        var patterns = PatternList()
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
        do {
            program = try ScanProgram(patterns.automaton)
            prefilter =
                isPrefiltered && !patterns.roots.isEmpty
                ? try Prefilter(patterns.roots, longest: patterns.longest) : nil
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
        var roots: [RegularExpression.Node] = []
        var longest: [Int] = []
        private var known: [Key: Int] = [:]

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
            try automaton.add(root, longest: shape.longest, beginsWord: beginsWord)
            known[key] = roots.count
            roots.append(root)
            longest.append(shape.longest)
            shapes.append([Owned(shape: shape, recognizer: recognizer)])
        }
    }

    /// Everything that is found in a whole text, in the order of beginnings; findings may overlap.
    ///
    /// - Throws: `ServiceError` when there is no memory to read it.
    public func findings(in text: [UInt8]) throws(ServiceError) -> [Finding] {
        var candidates: [(pattern: Int, range: Range<Int>)] = []
        do throws(PatternProblem) {
            let state = try ScanState(program)
            for region in regions(of: text) {
                try read(text, region, state) { candidates.append(($0, $1)) }
            }
        } catch {
            throw ServiceError(.unavailable, code: .policyFailed, error.message)
        }
        var confirming = Confirming(self)
        return Finding.unique(
            candidates.flatMap { pattern, range in
                confirming.findings(
                    pattern, range, before: text[max(0, range.lowerBound - Self.contextBytes)..<range.lowerBound],
                    match: text[range], after: text[range.upperBound...].prefix(EdgeRule.lookahead))
            })
    }

    private func read(
        _ text: [UInt8], _ region: Range<Int>, _ state: ScanState, _ body: (Int, Range<Int>) -> Void
    ) throws(PatternProblem) {
        let failure: PatternProblem? = text.withUnsafeBufferPointer { buffer in
            do throws(PatternProblem) {
                state.seek(region.lowerBound, before: .init(rebasing: buffer[..<region.lowerBound].suffix(4)))
                try state.feed(.init(rebasing: buffer[region]), body)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    private func regions(of text: [UInt8]) -> [Range<Int>] {
        guard let prefilter else { return [0..<text.count] }
        return text.withUnsafeBufferPointer { prefilter.regions(of: $0, most: Self.regionBound) }
    }

    /// Checks candidates of one text.
    struct Confirming {
        private let set: RecognizerSet
        private var folded: (end: Int, text: [UInt8])?

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
            var candidate: Candidate?
            var found: [Finding] = []
            for owned in set.shapes[pattern] {
                let shape = owned.shape
                guard EdgeRule.allows(shape.edges, before: before, after: after) else { continue }
                let this = candidate ?? Candidate(bytes: Array(match), before: Array(before))
                candidate = this
                guard let part = shape.part(this), !part.isEmpty else { continue }
                let context = set.contexts[owned.recognizer]
                var score = shape.score
                if shape.contextScore != shape.score, !context.isEmpty {
                    if folded?.end != range.lowerBound {
                        folded = (range.lowerBound, ContextWords.folded(this.before))
                    }
                    if let folded, context.occur(in: folded.text) { score = shape.contextScore }
                }
                found.append(
                    Finding(
                        entity: set.recognizers[owned.recognizer].entity,
                        range: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound, score: score))
            }
            return found
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
