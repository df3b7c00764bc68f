/// The regular expressions of `pattern` (ECMA-262 syntax), as far as they describe a regular language without looking
/// around: characters, classes, groups, alternation, quantifiers, and anchors at the ends.
///
/// Where engines differ on what `\d`, `\w` and `\s` contain, only what all agree on is written.
struct RegularExpression {
    indirect enum Node {
        case set(ScalarSet)
        case sequence([Node])
        case choice([Node])
        case repeated(Node, least: Int, most: Int?)
    }

    private let root: Node

    /// A pattern that a text must contain somewhere, unless it is anchored.
    static func search(_ pattern: String) throws(GrammarProblem) -> RegularExpression {
        var parser = RegularExpressionParser(pattern)
        return RegularExpression(root: try parser.parse(isSearch: true))
    }

    /// A pattern for a whole text.
    static func whole(_ pattern: String) throws(GrammarProblem) -> RegularExpression {
        var parser = RegularExpressionParser(pattern)
        return RegularExpression(root: try parser.parse(isSearch: false))
    }

    /// The texts as the content of a JSON string.
    var content: GrammarExpression { Self.content(root) }

    private static func content(_ node: Node) -> GrammarExpression {
        switch node {
        case .set(let set): JSONText.content(set)
        case .sequence(let items): .sequence(items.map(content))
        case .choice(let items): .choice(items.map(content))
        case .repeated(let item, let least, let most): .repeated(content(item), least: least, most: most)
        }
    }

    /// How long the texts are, in Unicode scalars; nil where they may be any longer.
    var lengths: (least: Int, most: Int?) { Self.lengths(root) }

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

struct RegularExpressionParser {
    typealias Node = RegularExpression.Node

    private static let lengthBound = 4096
    private static let nestingBound = 32
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    mutating func parse(isSearch: Bool) throws(GrammarProblem) -> Node {
        guard scalars.count <= Self.lengthBound else {
            throw GrammarProblem(
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

    private mutating func choice(depth: Int) throws(GrammarProblem) -> Node {
        guard depth < Self.nestingBound else {
            throw GrammarProblem(.tooLarge, "groups are nested deeper than the bound of \(Self.nestingBound)")
        }
        var choices: [Node] = []
        repeat { choices.append(.sequence(try sequence(depth: depth))) } while take("|")
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence(depth: Int) throws(GrammarProblem) -> [Node] {
        var items: [Node] = []
        while position < scalars.count {
            let next = scalars[position]
            if next == "|" || next == ")" || (next == "$" && depth == 0) { break }
            items.append(try quantified(try atom(depth: depth)))
        }
        return items
    }

    private mutating func atom(depth: Int) throws(GrammarProblem) -> Node {
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
            guard take(")") else { throw GrammarProblem(.malformed, "a ')' is missing in the pattern") }
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

    private mutating func quantified(_ item: Node) throws(GrammarProblem) -> Node {
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

    private mutating func counted(_ item: Node) throws(GrammarProblem) -> Node {
        position += 1
        let least = try count()
        var most: Int? = least
        if take(",") { most = position < scalars.count && scalars[position] == "}" ? nil : try count() }
        guard take("}"), most ?? least >= least else {
            throw GrammarProblem(.malformed, "a number of repetitions in the pattern is wrong")
        }
        _ = take("?")
        return .repeated(item, least: least, most: most)
    }

    private mutating func count() throws(GrammarProblem) -> Int {
        var text = ""
        while position < scalars.count, ("0"..."9").contains(scalars[position]), text.count < 8 {
            text.unicodeScalars.append(scalars[position])
            position += 1
        }
        guard let number = Int(text) else {
            throw GrammarProblem(.malformed, "a number of repetitions in the pattern is wrong")
        }
        guard number <= SchemaKeywords.repetitionBound else {
            throw GrammarProblem(
                .tooLarge,
                "\(number) repetitions in the pattern are past the bound of \(SchemaKeywords.repetitionBound)")
        }
        return number
    }

    // MARK: Classes

    private mutating func characterClass() throws(GrammarProblem) -> ScalarSet {
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
                else { throw GrammarProblem(.malformed, "a range of characters in the pattern ends before it begins") }
                ranges.append(low...high)
            } else {
                ranges += first.ranges
            }
        }
        guard take("]") else { throw GrammarProblem(.malformed, "a ']' is missing in the pattern") }
        let set = ScalarSet(ranges)
        guard isNegated else { return set }
        return hasShorthand ? set.complement.intersection(.ascii) : set.complement
    }

    private var isShorthandNext: Bool {
        position + 1 < scalars.count && scalars[position] == "\\"
            && "dDwWsS".unicodeScalars.contains(scalars[position + 1])
    }

    private mutating func classItem() throws(GrammarProblem) -> ScalarSet {
        if scalars[position] == "\\" { return try escape(inClass: true) }
        defer { position += 1 }
        return ScalarSet([scalars[position].value...scalars[position].value])
    }

    private mutating func escape(inClass: Bool) throws(GrammarProblem) -> ScalarSet {
        guard position + 1 < scalars.count else {
            throw GrammarProblem(.malformed, "the pattern ends within an escape")
        }
        let letter = scalars[position + 1]
        position += 2
        switch letter {
        case "d": return .digits
        case "D": return ScalarSet.digits.complement.intersection(.ascii)
        case "w": return .word
        case "W": return ScalarSet.word.complement.intersection(.ascii)
        case "s": return .space
        case "S": return ScalarSet.space.union(ScalarSet([0x1C...0x1F])).complement.intersection(.ascii)
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

    private mutating func hexadecimal(_ count: Int) throws(GrammarProblem) -> ScalarSet {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[position..<min(scalars.count, position + count)])
        guard text.count == count, let value = UInt32(text, radix: 16), Unicode.Scalar(value) != nil else {
            throw GrammarProblem(
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

    private func unexpected() -> GrammarProblem {
        let found = position < scalars.count ? "'\(scalars[position])'" : "its end"
        return GrammarProblem(.malformed, "\(found) is not expected at character \(position + 1) of the pattern")
    }

    private func unsupported(_ what: String) -> GrammarProblem {
        GrammarProblem(.unsupported, "\(what) is not supported in a pattern")
    }
}
