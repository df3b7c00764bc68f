import CVectorscan
public import Expressions

/// Whether a pattern that a rule brings can be used.
public enum PatternCheck {
    /// Past this many copies a count is left open for Vectorscan: its automata would grow with it.
    private static let countBound = 32

    /// - Parameter shape: how the pattern is written.
    /// - Returns: how many positions it needs: one for each byte of its expression, with counts written out.
    /// - Throws: `PatternProblem` where it is malformed, asks for what would have to go back in the text (looking
    ///   around, back references), passes a bound, or cannot be compiled by Vectorscan, with its words.
    @discardableResult
    public static func check(_ shape: Shape) throws(PatternProblem) -> Int {
        let root = try root(of: shape)
        let positions = try positions(of: root, shape)
        let least = least(root)
        guard least <= shape.longest else {
            throw PatternProblem(
                .tooLarge,
                "the shortest text that the pattern matches has \(least) bytes, and a match must be complete within "
                    + "the bound of \(shape.longest) bytes: it would never match")
        }
        try compile(vectorscan(root))
        return positions
    }

    /// How many positions a pattern needs that was checked before.
    ///
    /// - Throws: as `check` does, but for Vectorscan.
    public static func positions(of shape: Shape) throws(PatternProblem) -> Int {
        try positions(of: root(of: shape), shape)
    }

    private static func root(of shape: Shape) throws(PatternProblem) -> RegularExpression.Node {
        let parsed = try RegularExpression.whole(shape.expression, classes: .unicode)
        return shape.ignoresCase ? parsed.ignoringCase.root : parsed.root
    }

    private static func positions(of root: RegularExpression.Node, _ shape: Shape) throws(PatternProblem) -> Int {
        var automaton = PositionAutomaton()
        try automaton.add(root, longest: shape.longest, edges: shape.edges, group: 0)
        return automaton.positions.count
    }

    private static func compile(_ expression: String) throws(PatternProblem) {
        var database: OpaquePointer?
        var problem: UnsafeMutablePointer<hs_compile_error_t>?
        let result = hs_compile(
            expression, UInt32(HS_FLAG_DOTALL), UInt32(HS_MODE_STREAM), nil, &database, &problem)
        hs_free_database(database)
        guard result != HS_SUCCESS else { return }
        let message = problem.map { String(cString: $0.pointee.message) } ?? "error \(result)"
        hs_free_compile_error(problem)
        throw PatternProblem(.unsupported, "Vectorscan cannot compile the pattern: \(message)")
    }

    /// How many bytes the shortest match has.
    private static func least(_ node: RegularExpression.Node) -> Int {
        switch node {
        case .set(let set): set.ranges.first.flatMap { Unicode.Scalar($0.lowerBound) }.map { UTF8.width($0) } ?? 1
        case .sequence(let items): items.reduce(0) { $0 + least($1) }
        case .choice(let items): items.map { least($0) }.min() ?? 0
        case .repeated(let item, let count, _): least(item) * count
        }
    }

    /// An expression in Vectorscan's notation, over bytes.
    private static func vectorscan(_ node: RegularExpression.Node) -> String {
        switch node {
        case .set(let set):
            let ascii = set.intersection(.ascii)
            if set == ascii { return byteClass(ascii) }
            return ascii.isEmpty ? #"[\x80-\xff]{1,4}"# : "(?:\(byteClass(ascii))|[\\x80-\\xff]{1,4})"
        case .sequence(let items): return items.map { vectorscan($0) }.joined()
        case .choice(let items): return "(?:" + items.map { vectorscan($0) }.joined(separator: "|") + ")"
        case .repeated(let item, let least, let most): return "(?:\(vectorscan(item)))" + count(least, most)
        }
    }

    private static func count(_ least: Int, _ most: Int?) -> String {
        let least = min(least, countBound)
        guard let most, most <= countBound * 4 else { return "{\(least),}" }
        return most == least ? "{\(least)}" : "{\(least),\(most)}"
    }

    private static func byteClass(_ set: ScalarSet) -> String {
        let hexadecimal = { (value: UInt32) in "\\x" + (value < 16 ? "0" : "") + String(value, radix: 16) }
        return "[" + set.ranges.map { hexadecimal($0.lowerBound) + "-" + hexadecimal($0.upperBound) }.joined() + "]"
    }
}
