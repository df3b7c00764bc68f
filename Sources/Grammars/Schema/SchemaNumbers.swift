import Foundations

/// Numbers between bounds.
struct SchemaNumbers {
    private static let digit = GrammarExpression.byte(0x30...0x39)
    /// Bounds are less than this in magnitude: up to here every whole number is exact in double precision.
    private static let magnitudeBound = 1e15
    /// The most different remainders of `multipleOf`, each of which takes a rule for each digit.
    private static let divisorBound = 512

    private let path: [String]
    private let schema: JSONObject
    private let lower: DecimalBound?
    private let upper: DecimalBound?
    /// Whether any bound was given.
    private let isBounded: Bool

    init(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) {
        self.path = path
        self.schema = schema
        var isOutOfReach = false
        lower = try Self.bound(schema, path, "minimum", "exclusiveMinimum", &isOutOfReach) { $0 > $1 }
        upper = try Self.bound(schema, path, "maximum", "exclusiveMaximum", &isOutOfReach) { $0 < $1 }
        isBounded = isOutOfReach || lower != nil || upper != nil
        if let lower, let upper {
            let isPoint = lower.value == upper.value && lower.isInclusive && upper.isInclusive
            guard lower.value < upper.value || isPoint else {
                throw GrammarProblem(.unsatisfiable, path: path, "no number is within its bounds")
            }
        }
    }

    private static func bound(
        _ schema: JSONObject, _ path: [String], _ inclusive: String, _ exclusive: String,
        _ isOutOfReach: inout Bool, isNarrower: (Double, Double) -> Bool
    ) throws(GrammarProblem) -> DecimalBound? {
        var found: DecimalBound?
        for (keyword, isInclusive) in [(inclusive, true), (exclusive, false)] {
            guard let given = schema[keyword] else { continue }
            guard let value = given.doubleValue, value.isFinite else {
                throw GrammarProblem(
                    .malformed, path: path + [keyword], "'\(keyword)' must be a number, not \(given.kindDescription)")
            }
            guard abs(value) < magnitudeBound else {
                // No number that is written is as large, so some bounds are kept without being looked at.
                if (value > 0) == (inclusive == "maximum") {
                    isOutOfReach = true
                    continue
                }
                throw GrammarProblem(
                    .unsupported, path: path + [keyword],
                    "'\(keyword)' is \(value); it is supported for numbers of less than 15 digits")
            }
            let bound = DecimalBound(value, isInclusive: isInclusive)
            if let other = found, isNarrower(other.value, value) { continue }
            found = bound
        }
        return found
    }

    // MARK: Whole numbers

    func integer(in grammar: inout Grammar) throws(GrammarProblem) -> GrammarExpression {
        let least = lower.map { Int64($0.value.rounded(.up)) + ($0.isInclusive || !$0.isWhole ? 0 : 1) }
        let most = upper.map { Int64($0.value.rounded(.down)) - ($0.isInclusive || !$0.isWhole ? 0 : 1) }
        if let divisor = schema["multipleOf"] { return try multiple(divisor, least, most, in: &grammar) }
        let limit: Int64 = 999_999_999_999_999
        let range = (least ?? -limit, most ?? limit)
        guard range.0 <= range.1 else {
            throw GrammarProblem(.unsatisfiable, path: path, "no whole number is within its bounds")
        }
        var choices: [GrammarExpression] = []
        if range.0 < 0 {
            let magnitudes = DecimalRange.whole(max(1, -range.1), -range.0)
            choices.append(.sequence([.text("-"), magnitudes]))
        }
        if range.1 >= 0 { choices.append(DecimalRange.whole(max(0, range.0), range.1)) }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    /// Whole numbers divisible by another: a rule for each remainder of the digits read so far.
    private func multiple(
        _ divisor: JSONValue, _ least: Int64?, _ most: Int64?, in grammar: inout Grammar
    ) throws(GrammarProblem) -> GrammarExpression {
        let whole = divisor.integerValue ?? divisor.doubleValue.flatMap { Int64(exactly: $0) }
        guard let whole, (1...Int64(Self.divisorBound)).contains(whole) else {
            throw GrammarProblem(
                .unsupported, path: path + ["multipleOf"],
                "'multipleOf' is supported for whole numbers from 1 to \(Self.divisorBound)")
        }
        if whole == 1 {
            var rest = schema
            rest["multipleOf"] = nil
            return try SchemaNumbers(rest, path).integer(in: &grammar)
        }
        guard least ?? 0 <= 0, most == nil else {
            throw GrammarProblem(
                .unsupported, path: path + ["multipleOf"], "'multipleOf' is not supported beside a minimum or maximum")
        }
        let divisor = Int(whole)
        let digits = divisor <= 128 ? 15 : 9
        var rules: [Int: Int] = [:]
        var open: [(remainder: Int, digits: Int)] = []
        // What may follow a number with this remainder that has room for so many digits more.
        func rest(_ remainder: Int, _ digits: Int, _ grammar: inout Grammar) -> GrammarExpression {
            guard digits > 0 else { return remainder == 0 ? .empty : .nothing }
            if let known = rules[digits * divisor + remainder] { return .rule(known) }
            let rule = grammar.add("remainder \(remainder) of \(divisor)")
            rules[digits * divisor + remainder] = rule
            open.append((remainder, digits))
            return .rule(rule)
        }
        func after(_ range: Range<Int>, _ remainder: Int, _ digits: Int, _ grammar: inout Grammar)
            -> [GrammarExpression]
        {
            range.map { digit in
                .sequence([.text("\(digit)"), rest((remainder * 10 + digit) % divisor, digits - 1, &grammar)])
            }
        }
        let first = after(1..<10, 0, digits, &grammar)
        while let (remainder, digits) = open.popLast(), let rule = rules[digits * divisor + remainder] {
            let choices = after(0..<10, remainder, digits, &grammar)
            grammar.define(rule, .choice(remainder == 0 ? choices + [.empty] : choices))
        }
        let sign = least == nil ? [GrammarExpression.optional(.text("-"))] : []
        return .choice([.text("0"), .sequence(sign + [.choice(first)])])
    }

    // MARK: Decimals

    func number() throws(GrammarProblem) -> GrammarExpression {
        if schema["multipleOf"] != nil {
            throw GrammarProblem(
                .unsupported, path: path + ["multipleOf"], "'multipleOf' is supported for the type 'integer' only")
        }
        guard isBounded else { return JSONText.anyNumber }
        var choices: [GrammarExpression] = []
        if lower.map({ $0.value < 0 }) ?? true {
            // Minus zero is left to the other side.
            let nearest = upper.flatMap { $0.value < 0 ? $0.negated : nil } ?? DecimalBound(0, isInclusive: false)
            choices.append(.sequence([.text("-"), DecimalRange.between(nearest, lower?.negated)]))
        }
        if upper.map({ $0.value > 0 || ($0.value == 0 && $0.isInclusive) }) ?? true {
            let least = lower.flatMap { $0.value >= 0 ? $0 : nil } ?? DecimalBound(0, isInclusive: true)
            choices.append(DecimalRange.between(least, upper))
        }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }
}
