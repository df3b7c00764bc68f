/// The regular expressions of `pattern` (ECMA-262 syntax), as far as they describe a regular language without looking
/// around: characters, classes, groups, alternation, quantifiers, and anchors at the ends.
///
/// Where engines differ on what `\d`, `\w` and `\s` contain, only what all agree on is written.
public struct RegularExpression: Sendable, Hashable {
    /// A part of an expression.
    public indirect enum Node: Sendable, Hashable {
        /// One scalar of a set.
        case set(ScalarSet)
        /// One after the other.
        case sequence([Node])
        /// Any of them.
        case choice([Node])
        /// Several of the same; without `most` any number.
        case repeated(Node, least: Int, most: Int?)
    }

    /// What `\D`, `\W`, `\S` and negated classes with such a part contain.
    public enum NegatedClasses: Sendable {
        /// Only ASCII: engines agree on no more.
        case ascii
        /// Every scalar that the class leaves.
        case unicode
    }

    public let root: Node

    /// A pattern that a text must contain somewhere, unless it is anchored.
    public static func search(_ pattern: String) throws(PatternProblem) -> RegularExpression {
        var parser = RegularExpressionParser(pattern)
        return RegularExpression(root: try parser.parse(isSearch: true))
    }

    /// A pattern for a whole text.
    ///
    /// - Parameters:
    ///   - pattern: ECMA-262 syntax.
    ///   - classes: what the negated classes contain.
    public static func whole(
        _ pattern: String, classes: NegatedClasses = .ascii
    ) throws(PatternProblem) -> RegularExpression {
        var parser = RegularExpressionParser(pattern, classes: classes)
        return RegularExpression(root: try parser.parse(isSearch: false))
    }

    /// The same with each letter in both cases.
    public var ignoringCase: RegularExpression { RegularExpression(root: Self.ignoringCase(root)) }

    private static func ignoringCase(_ node: Node) -> Node {
        switch node {
        case .set(let set): .set(set.ignoringCase)
        case .sequence(let items): .sequence(items.map(ignoringCase))
        case .choice(let items): .choice(items.map(ignoringCase))
        case .repeated(let item, let least, let most): .repeated(ignoringCase(item), least: least, most: most)
        }
    }

    /// How long the texts are, in Unicode scalars; nil where they may be any longer.
    public var lengths: (least: Int, most: Int?) { Self.lengths(root) }

    private static func lengths(_ node: Node) -> (least: Int, most: Int?) {
        switch node {
        case .set: return (1, 1)
        case .sequence(let items):
            return items.map(lengths).reduce((0, 0)) { sum, next in
                (plus(sum.0, next.least), sum.1.flatMap { sum in next.most.map { plus(sum, $0) } })
            }
        case .choice(let items):
            let all = items.map(lengths)
            let isOpen = all.contains { $0.most == nil }
            return (all.map(\.least).min() ?? 0, isOpen ? nil : all.compactMap(\.most).max())
        case .repeated(let item, let least, let most):
            let one = lengths(item)
            return (times(one.least, least), most.flatMap { most in one.most.map { times($0, most) } })
        }
    }

    // What counts past all numbers is only known to be long.
    private static func plus(_ one: Int, _ other: Int) -> Int {
        let (sum, overflows) = one.addingReportingOverflow(other)
        return overflows ? .max : sum
    }

    private static func times(_ one: Int, _ other: Int) -> Int {
        let (product, overflows) = one.multipliedReportingOverflow(by: other)
        return overflows ? .max : product
    }
}

extension RegularExpression.Node {
    /// The length of the longest text in UTF-8, in bytes; nil where texts may be any longer.
    public var mostBytes: Int? {
        switch self {
        case .set(let set):
            let last = set.ranges.last?.upperBound ?? 0
            return last < 0x80 ? 1 : last < 0x800 ? 2 : last < 0x10000 ? 3 : 4
        case .sequence(let items):
            return items.reduce(0) { sum, item in sum.flatMap { sum in item.mostBytes.map { sum + $0 } } }
        case .choice(let items):
            let all = items.map(\.mostBytes)
            return all.contains(nil) ? nil : all.compactMap(\.self).max() ?? 0
        case .repeated(let item, _, let most):
            guard let most, let one = item.mostBytes else { return nil }
            let (product, overflows) = one.multipliedReportingOverflow(by: most)
            return overflows ? nil : product
        }
    }
}

struct RegularExpressionParser {
    typealias Node = RegularExpression.Node

    private static let lengthBound = 4096
    private static let nestingBound = 32
    private static let repetitionBound = 100_000
    private let scalars: [Unicode.Scalar]
    private let classes: RegularExpression.NegatedClasses
    private var position = 0

    init(_ pattern: String, classes: RegularExpression.NegatedClasses = .ascii) {
        scalars = Array(pattern.unicodeScalars)
        self.classes = classes
    }

    mutating func parse(isSearch: Bool) throws(PatternProblem) -> Node {
        guard scalars.count <= Self.lengthBound else {
            throw PatternProblem(
                .tooLarge, "the pattern has \(scalars.count) characters; the bound is \(Self.lengthBound)")
        }
        var choices: [Node] = []
        repeat {
            let any = Node.repeated(.set(.all), least: 0, most: nil)
            let isAnchoredAtStart = take("^")
            var parts = try sequence(depth: 0)
            let isAnchoredAtEnd = take("$")
            if isSearch, !isAnchoredAtStart { parts.insert(any, at: 0) }
            if isSearch, !isAnchoredAtEnd { parts.append(any) }
            choices.append(.sequence(parts))
        } while take("|")
        guard position == scalars.count else { throw unexpected() }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func choice(depth: Int) throws(PatternProblem) -> Node {
        guard depth < Self.nestingBound else {
            throw PatternProblem(.tooLarge, "groups are nested deeper than the bound of \(Self.nestingBound)")
        }
        var choices: [Node] = []
        repeat { choices.append(.sequence(try sequence(depth: depth))) } while take("|")
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence(depth: Int) throws(PatternProblem) -> [Node] {
        var items: [Node] = []
        while position < scalars.count {
            let next = scalars[position]
            if next == "|" || next == ")" || (next == "$" && depth == 0) { break }
            items.append(try quantified(try atom(depth: depth)))
        }
        return items
    }

    private mutating func atom(depth: Int) throws(PatternProblem) -> Node {
        let next = scalars[position]
        switch next {
        case "(":
            position += 1
            if take("?") {
                guard take(":") else {
                    throw unsupported("'(?' other than '(?:'")
                }
            }
            let inner = try choice(depth: depth + 1)
            guard take(")") else { throw PatternProblem(.malformed, "a ')' is missing in the pattern") }
            return inner
        case "[": return .set(try characterClass())
        case ".":
            position += 1
            return .set(ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029, 0x85...0x85]).complement)
        case "\\": return .set(try escape(inClass: false))
        case "^", "$": throw unsupported("'\(next)' within the pattern")
        case "*", "+", "?", "{": throw unexpected()
        default:
            position += 1
            return .set(ScalarSet([next.value...next.value]))
        }
    }

    private mutating func quantified(_ item: Node) throws(PatternProblem) -> Node {
        var item = item
        guard position < scalars.count else { return item }
        switch scalars[position] {
        case "*": item = .repeated(item, least: 0, most: nil)
        case "+": item = .repeated(item, least: 1, most: nil)
        case "?": item = .repeated(item, least: 0, most: 1)
        case "{": return try counted(item)
        default: return item
        }
        position += 1
        // How eagerly an engine looks does not change what matches.
        _ = take("?")
        if position < scalars.count, "*+{".unicodeScalars.contains(scalars[position]) { throw unexpected() }
        return item
    }

    private mutating func counted(_ item: Node) throws(PatternProblem) -> Node {
        position += 1
        let least = try count()
        var most: Int? = least
        if take(",") { most = position < scalars.count && scalars[position] == "}" ? nil : try count() }
        guard take("}"), most ?? least >= least else {
            throw PatternProblem(.malformed, "a number of repetitions in the pattern is wrong")
        }
        _ = take("?")
        return .repeated(item, least: least, most: most)
    }

    private mutating func count() throws(PatternProblem) -> Int {
        var text = ""
        while position < scalars.count, ("0"..."9").contains(scalars[position]), text.count < 8 {
            text.unicodeScalars.append(scalars[position])
            position += 1
        }
        guard let number = Int(text) else {
            throw PatternProblem(.malformed, "a number of repetitions in the pattern is wrong")
        }
        guard number <= Self.repetitionBound else {
            throw PatternProblem(
                .tooLarge,
                "\(number) repetitions in the pattern are past the bound of \(Self.repetitionBound)")
        }
        return number
    }

    // MARK: Classes

    private mutating func characterClass() throws(PatternProblem) -> ScalarSet {
        position += 1
        let isNegated = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        var hasShorthand = false
        while position < scalars.count, scalars[position] != "]" {
            let isShorthand = isShorthandNext
            hasShorthand = hasShorthand || isShorthand
            let first = try classItem()
            if !isShorthand, position + 1 < scalars.count, scalars[position] == "-", scalars[position + 1] != "]" {
                position += 1
                guard !isShorthandNext else { throw unexpected() }
                let last = try classItem()
                guard let low = first.ranges.first?.lowerBound, let high = last.ranges.first?.upperBound, low <= high
                else { throw PatternProblem(.malformed, "a range of characters in the pattern ends before it begins") }
                ranges.append(low...high)
            } else {
                ranges += first.ranges
            }
        }
        guard take("]") else { throw PatternProblem(.malformed, "a ']' is missing in the pattern") }
        let set = ScalarSet(ranges)
        guard isNegated else { return set }
        // Engines differ on whether `\s` has the separators from U+001C on.
        return hasShorthand ? complement(set.union(ScalarSet([0x1C...0x1F]))) : set.complement
    }

    private func complement(_ set: ScalarSet) -> ScalarSet {
        classes == .ascii ? set.complement.intersection(.ascii) : set.complement
    }

    private var isShorthandNext: Bool {
        position + 1 < scalars.count && scalars[position] == "\\"
            && "dDwWsS".unicodeScalars.contains(scalars[position + 1])
    }

    private mutating func classItem() throws(PatternProblem) -> ScalarSet {
        if scalars[position] == "\\" { return try escape(inClass: true) }
        defer { position += 1 }
        return ScalarSet([scalars[position].value...scalars[position].value])
    }

    private mutating func escape(inClass: Bool) throws(PatternProblem) -> ScalarSet {
        guard position + 1 < scalars.count else {
            throw PatternProblem(.malformed, "the pattern ends within an escape")
        }
        let letter = scalars[position + 1]
        position += 2
        switch letter {
        case "d": return .digits
        case "D": return complement(.digits)
        case "w": return .word
        case "W": return complement(.word)
        case "s": return .space
        case "S": return complement(ScalarSet.space.union(ScalarSet([0x1C...0x1F])))
        case "t": return ScalarSet("\t")
        case "n": return ScalarSet("\n")
        case "r": return ScalarSet("\r")
        case "f": return ScalarSet([0x0C...0x0C])
        case "v": return ScalarSet([0x0B...0x0B])
        case "x": return try hexadecimal(2)
        case "u": return try hexadecimal(4)
        case _ where letter.isASCII && !letter.properties.isAlphabetic && !("0"..."9").contains(letter):
            return ScalarSet([letter.value...letter.value])
        default: throw unsupported("the escape '\\\(letter)'")
        }
    }

    private mutating func hexadecimal(_ count: Int) throws(PatternProblem) -> ScalarSet {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[position..<min(scalars.count, position + count)])
        guard text.utf8.count == count, text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16),
            Unicode.Scalar(value) != nil
        else {
            throw PatternProblem(
                .malformed, "'\(text)' in the pattern is not \(count) hexadecimal digits of a character")
        }
        position += count
        return ScalarSet([value...value])
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < scalars.count, scalars[position] == scalar else { return false }
        position += 1
        return true
    }

    private func unexpected() -> PatternProblem {
        let found = position < scalars.count ? "'\(scalars[position])'" : "its end"
        return PatternProblem(.malformed, "\(found) is not expected at character \(position + 1) of the pattern")
    }

    private func unsupported(_ what: String) -> PatternProblem {
        PatternProblem(.unsupported, "\(what) is not supported in a pattern")
    }
}
