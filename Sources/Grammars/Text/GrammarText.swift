import Expressions

/// Reads a grammar in GBNF, llama.cpp's notation (grammars/README.md there).
///
/// `name ::= expression`, with string literals, character classes, `.`, groups, `|`, `* + ?` and `{m,n}`, and comments
/// after `#`. References to single tokens (`<[1000]>`, `<think>`) are refused.
public struct GrammarText {
    /// The longest grammar.
    public static let byteBound = 256 << 10
    static let nestingBound = 64
    static let repetitionBound = 100_000

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var grammar = Grammar()
    private var places: [String: Int] = [:]
    private var defined: Set<String> = []

    /// - Parameter text: the grammar; a text begins with the rule `root`.
    /// - Throws: `GrammarProblem` with the line and the column.
    public static func parse(_ text: String) throws(GrammarProblem) -> Grammar {
        guard text.utf8.count <= byteBound else {
            throw GrammarProblem(.tooLarge, "it has \(text.utf8.count) bytes; the bound is \(byteBound) bytes")
        }
        var reader = GrammarText(scalars: Array(text.unicodeScalars))
        return try reader.read()
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private mutating func read() throws(GrammarProblem) -> Grammar {
        _ = place(of: "root")
        skipSpace(overLines: true)
        while position < scalars.count {
            try rule()
            skipSpace(overLines: true)
        }
        guard defined.contains("root") else { throw problem("it has no rule 'root'") }
        if let missing = places.keys.filter({ !defined.contains($0) }).min() {
            throw problem("the rule '\(missing)' is used and not defined")
        }
        return grammar
    }

    private mutating func rule() throws(GrammarProblem) {
        let name = try self.name()
        skipSpace(overLines: false)
        guard take("::=") else { throw problem("'::=' must follow the rule's name '\(name)'") }
        guard defined.insert(name).inserted else { throw problem("the rule '\(name)' is defined twice") }
        skipSpace(overLines: true)
        let rule = place(of: name)
        grammar.define(rule, try choice(depth: 0))
        guard position == scalars.count || scalars[position] == "\n" || scalars[position] == "\r" else {
            throw problem("a new line must follow the rule '\(name)'")
        }
    }

    private mutating func place(of name: String) -> Int {
        if let place = places[name] { return place }
        let place = grammar.add(name)
        places[name] = place
        return place
    }

    private mutating func choice(depth: Int) throws(GrammarProblem) -> GrammarExpression {
        guard depth < Self.nestingBound else {
            throw problem("groups are nested deeper than the bound of \(Self.nestingBound)", .tooLarge)
        }
        var choices = [try sequence(depth: depth)]
        while take("|") {
            skipSpace(overLines: true)
            choices.append(try sequence(depth: depth))
        }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence(depth: Int) throws(GrammarProblem) -> GrammarExpression {
        var items: [GrammarExpression] = []
        while let next = peek() {
            let item: GrammarExpression
            switch next {
            case "\"": item = try literal()
            case "[": item = try characterClass()
            case ".":
                position += 1
                item = .scalars(.all)
            case "(":
                position += 1
                skipSpace(overLines: true)
                item = try choice(depth: depth + 1)
                guard take(")") else { throw problem("')' is missing") }
            case "<", "!": throw problem("references to tokens are not supported", .unsupported)
            case _ where Self.isName(next): item = .rule(place(of: try name()))
            default: return .sequence(items)
            }
            skipSpace(overLines: depth > 0)
            items.append(try repetition(of: item))
            skipSpace(overLines: depth > 0)
        }
        return .sequence(items)
    }

    private mutating func repetition(of item: GrammarExpression) throws(GrammarProblem) -> GrammarExpression {
        switch peek() {
        case "*":
            position += 1
            return .repeated(item, least: 0, most: nil)
        case "+":
            position += 1
            return .repeated(item, least: 1, most: nil)
        case "?":
            position += 1
            return .repeated(item, least: 0, most: 1)
        case "{":
            position += 1
            let least = try count()
            var most: Int? = least
            if take(",") { most = peek() == "}" ? nil : try count() }
            guard take("}") else { throw problem("'}' must follow the number of repetitions") }
            if let most, most < least { throw problem("it repeats at least \(least) and at most \(most) times") }
            return .repeated(item, least: least, most: most)
        default: return item
        }
    }

    private mutating func count() throws(GrammarProblem) -> Int {
        var digits = ""
        while let next = peek(), ("0"..."9").contains(next), digits.count < 9 {
            digits.unicodeScalars.append(next)
            position += 1
        }
        guard let number = Int(digits) else { throw problem("a number of repetitions is missing") }
        guard number <= Self.repetitionBound else {
            throw problem("\(number) repetitions are past the bound of \(Self.repetitionBound)", .tooLarge)
        }
        return number
    }

    // MARK: Characters

    private mutating func literal() throws(GrammarProblem) -> GrammarExpression {
        position += 1
        var text = ""
        while let next = peek(), next != "\"" {
            guard let scalar = Unicode.Scalar(try character()) else { throw problem("a surrogate is no character") }
            text.unicodeScalars.append(scalar)
        }
        guard take("\"") else { throw problem("the closing '\"' is missing") }
        return .text(text)
    }

    private mutating func characterClass() throws(GrammarProblem) -> GrammarExpression {
        position += 1
        let isNegated = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        while let next = peek(), next != "]" {
            let first = try character()
            var last = first
            if peek() == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
                position += 1
                last = try character()
            }
            guard first <= last else { throw problem("a range of characters ends before it begins") }
            ranges.append(first...last)
        }
        guard take("]") else { throw problem("the closing ']' is missing") }
        let set = ScalarSet(ranges)
        return .scalars(isNegated ? set.complement : set)
    }

    private mutating func character() throws(GrammarProblem) -> UInt32 {
        let first = scalars[position]
        position += 1
        guard first == "\\" else { return first.value }
        guard let escape = peek() else { throw problem("it ends within an escape") }
        position += 1
        switch escape {
        case "n": return 0x0A
        case "r": return 0x0D
        case "t": return 0x09
        case "\\", "\"", "[", "]", "-", "^", "/": return escape.value
        case "x": return try hexadecimal(2)
        case "u": return try hexadecimal(4)
        case "U": return try hexadecimal(8)
        default: throw problem("the escape '\\\(escape)' is not known")
        }
    }

    private mutating func hexadecimal(_ count: Int) throws(GrammarProblem) -> UInt32 {
        let digits = scalars[position..<min(position + count, scalars.count)]
        var text = ""
        text.unicodeScalars.append(contentsOf: digits)
        guard digits.count == count, text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16),
            value <= 0x10FFFF
        else {
            throw problem("'\(text)' is not \(count) hexadecimal digits of a character")
        }
        position += count
        return value
    }

    // MARK: Scanning

    private mutating func name() throws(GrammarProblem) -> String {
        let start = position
        while let next = peek(), Self.isName(next) { position += 1 }
        var name = ""
        name.unicodeScalars.append(contentsOf: scalars[start..<position])
        guard !name.isEmpty else { throw problem("a rule's name is missing") }
        return name
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
            || scalar == "-" || scalar == "_"
    }

    private func peek() -> Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = Array("\(text)".unicodeScalars)
        guard position + wanted.count <= scalars.count,
            scalars[position..<position + wanted.count].elementsEqual(wanted)
        else { return false }
        position += wanted.count
        return true
    }

    private mutating func skipSpace(overLines: Bool) {
        while let next = peek() {
            if next == "#" {
                while let inner = peek(), inner != "\n", inner != "\r" { position += 1 }
            } else if next == " " || next == "\t" || (overLines && (next == "\n" || next == "\r")) {
                position += 1
            } else {
                return
            }
        }
    }

    private func problem(_ message: String, _ kind: GrammarProblem.Kind = .malformed) -> GrammarProblem {
        let before = scalars[..<min(position, scalars.count)]
        let line = before.count { $0 == "\n" } + 1
        let column = before.count - (before.lastIndex(of: "\n").map { $0 + 1 } ?? 0) + 1
        return GrammarProblem(kind, "line \(line), column \(column): \(message)")
    }
}
