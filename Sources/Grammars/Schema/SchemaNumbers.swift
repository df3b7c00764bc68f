import Foundations

/// Numbers between bounds.
struct SchemaNumbers {
    private static let digit = GrammarExpression.byte(0x30...0x39)
    /// The most different remainders of `multipleOf`, each of which takes a rule.
    private static let divisorBound = 1000

    private let path: [String]
    private let schema: JSONObject
    private let lower: DecimalBound?
    private let upper: DecimalBound?

    init(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) {
        self.path = path
        self.schema = schema
        lower = try Self.bound(schema, path, "minimum", "exclusiveMinimum") { $0 > $1 }
        upper = try Self.bound(schema, path, "maximum", "exclusiveMaximum") { $0 < $1 }
        if let lower, let upper {
            let isPoint = lower.value == upper.value && lower.isInclusive && upper.isInclusive
            guard lower.value < upper.value || isPoint else {
                throw GrammarProblem(.unsatisfiable, path: path, "no number is within its bounds")
            }
        }
    }

    private static func bound(
        _ schema: JSONObject, _ path: [String], _ inclusive: String, _ exclusive: String,
        isNarrower: (Double, Double) -> Bool
    ) throws(GrammarProblem) -> DecimalBound? {
        var found: DecimalBound?
        for (keyword, isInclusive) in [(inclusive, true), (exclusive, false)] {
            guard let given = schema[keyword] else { continue }
            guard let value = given.doubleValue, value.isFinite else {
                throw GrammarProblem(
                    .malformed, path: path + [keyword], "'\(keyword)' must be a number, not \(given.kindDescription)")
            }
            guard abs(value) < 1e15 else { continue }
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
        let rules = (0..<divisor).map { grammar.add("remainder \($0)") }
        for remainder in 0..<divisor {
            var choices = (0..<10).map { digit in
                GrammarExpression.sequence([
                    .text("\(digit)"), .rule(rules[(remainder * 10 + digit) % divisor]),
                ])
            }
            if remainder == 0 { choices.append(.empty) }
            grammar.define(rules[remainder], .choice(choices))
        }
        let first = (1..<10).map { digit in
            GrammarExpression.sequence([.text("\(digit)"), .rule(rules[digit % divisor])])
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
        guard lower != nil || upper != nil else { return JSONText.anyNumber }
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
