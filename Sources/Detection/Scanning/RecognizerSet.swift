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

    /// What says of a shape whether its candidates are worth checking.
    struct Weight {
        var edges: Edges
        var goesOn: Bool
        /// How sure a match is without a word of the context, and with one.
        var without: Double
        var within: Double
        var hasContext: Bool
    }

    /// The shapes by the patterns of the program that are written so, and where those of each pattern begin.
    let shapes: [Owned]
    let weights: [Weight]
    let firstShapes: [Int]
    let program: ScanProgram
    /// How many positions the expressions need: what the set takes of memory grows with them.
    public let positionCount: Int
    /// Whether whole texts are read around factors only.
    private let isPrefiltered: Bool
    let words: ContextWords
    /// Of each recognizer, its words' bits; nil where it has none.
    let contexts: [ContextWords.Bits?]

    /// - Parameters:
    ///   - recognizers: whose findings are wanted.
    ///   - isPrefiltered: whether whole texts are read only around factors; what is found is the same.
    /// - Throws: `RecognizerProblem` that names the recognizer and what is wrong with its expression.
    public init(_ recognizers: [Recognizer], isPrefiltered: Bool = true) throws(RecognizerProblem) {
        self.recognizers = recognizers
        var words = ContextWords()
        contexts = recognizers.map { words.add($0.context) }
        words.finish()
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
        shapes = patterns.shapes.flatMap { $0 }
        firstShapes = patterns.shapes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        let contexts = contexts
        weights = shapes.map { owned in
            Weight(
                edges: owned.shape.edges, goesOn: owned.shape.goesOn, without: owned.shape.score,
                within: owned.shape.contextScore, hasContext: contexts[owned.recognizer] != nil)
        }
        positionCount = patterns.automaton.positions.count
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
            var edges: Edges
            var goesOn: Bool
        }

        var automaton = PositionAutomaton()
        var shapes: [[Owned]] = []
        /// nil where none is wanted: then all patterns are one group.
        var plan: FactorPlan?
        private var known: [Key: Int] = [:]

        init(plan: FactorPlan?) { self.plan = plan }

        mutating func add(_ shape: Shape, of recognizer: Int) throws(PatternProblem) {
            let key = Key(
                expression: shape.expression, ignoresCase: shape.ignoresCase, longest: shape.longest,
                edges: shape.edges, goesOn: shape.goesOn)
            if let pattern = known[key] {
                shapes[pattern].append(Owned(shape: shape, recognizer: recognizer))
                return
            }
            let parsed = try RegularExpression.whole(shape.expression, classes: .unicode)
            let root = shape.ignoresCase ? parsed.ignoringCase.root : parsed.root
            let group = plan?.add(root, longest: shape.longest, goesOn: shape.goesOn) ?? 0
            try automaton.add(root, longest: shape.longest, edges: shape.edges, goesOn: shape.goesOn, group: group)
            known[key] = shapes.count
            shapes.append([Owned(shape: shape, recognizer: recognizer)])
        }
    }

    /// Everything that is found in a whole text, in the order of beginnings; findings may overlap.
    ///
    /// - Parameters:
    ///   - text: in UTF-8.
    ///   - least: the least score of a finding that is wanted.
    /// - Throws: `ServiceError` when there is no memory to read it.
    public func findings(in text: [UInt8], least: Double = 0) throws(ServiceError) -> [Finding] {
        var found: [Finding] = []
        var confirming = Confirming(self, least: least)
        let failure: PatternProblem? = text.withUnsafeBufferPointer { bytes in
            do throws(PatternProblem) {
                let state = try ScanState(program)
                if isPrefiltered {
                    try state.read(whole: bytes) { confirming.check($0, $1, in: bytes, base: 0, &found) }
                } else {
                    try state.feed(bytes) { confirming.check($0, $1, in: bytes, base: 0, &found) }
                }
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw ServiceError(.unavailable, code: .policyFailed, failure.message) }
        return Finding.unique(found)
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
