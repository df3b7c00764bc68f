/// A bound of a number, with the digits of its shortest decimal form.
struct DecimalBound {
    let value: Double
    let isInclusive: Bool
    /// Of the magnitude.
    let whole: Int64
    /// After the point, of the magnitude; without zeros at the end.
    let fraction: [UInt8]

    /// - Parameter value: less than 10^15 in magnitude.
    init(_ value: Double, isInclusive: Bool) {
        self.value = value
        self.isInclusive = isInclusive
        let magnitude = value.magnitude
        whole = Int64(magnitude)
        fraction = Self.fractionDigits(of: magnitude)
    }

    var isWhole: Bool { fraction.isEmpty }
    var negated: DecimalBound { DecimalBound(-value, isInclusive: isInclusive) }

    private static func fractionDigits(of magnitude: Double) -> [UInt8] {
        let parts = "\(magnitude)".split(separator: "e")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let before = mantissa[0].utf8.map { $0 - 0x30 }
        let after = mantissa.count > 1 ? mantissa[1].utf8.map { $0 - 0x30 } : []
        let digits = before + after
        let point = before.count + exponent
        var fraction =
            point >= 0 ? Array(digits.dropFirst(point)) : [UInt8](repeating: 0, count: -point) + digits
        while fraction.last == 0 { fraction.removeLast() }
        return fraction
    }
}

/// Decimal digits of numbers, none negative, within bounds.
enum DecimalRange {
    private static let digit = GrammarExpression.byte(0x30...0x39)
    /// All digits of a number. Two different numbers of so many are different in double precision too, so that none
    /// becomes a bound that it may not reach (IEEE 754; `DBL_DIG`).
    private static let digits = 15

    /// Whole numbers from one to another.
    ///
    /// - Parameter tail: what may follow a number of so many digits.
    static func whole(
        _ least: Int64, _ most: Int64, tail: (Int) -> GrammarExpression = { _ in .empty }
    ) -> GrammarExpression {
        guard least <= most else { return .nothing }
        var choices: [GrammarExpression] = []
        var low = least
        while low <= most {
            // As far as numbers have as many digits.
            let digits = "\(low)".utf8.count
            let end = digits >= 18 ? most : min(most, power(digits) - 1)
            choices.append(.sequence([sameLength(Array("\(low)".utf8), Array("\(end)".utf8)), tail(digits)]))
            if end == most { break }
            low = end + 1
        }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private static func power(_ digits: Int) -> Int64 { (0..<digits).reduce(Int64(1)) { power, _ in power * 10 } }

    /// Strings of digits between two of the same length, in their order.
    private static func sameLength(_ low: [UInt8], _ high: [UInt8]) -> GrammarExpression {
        guard let first = low.first, let last = high.first else { return .empty }
        let (lowRest, highRest) = (Array(low.dropFirst()), Array(high.dropFirst()))
        let nines = [UInt8](repeating: 0x39, count: lowRest.count)
        let zeros = [UInt8](repeating: 0x30, count: lowRest.count)
        if first == last { return .sequence([.literal([first]), sameLength(lowRest, highRest)]) }
        if lowRest == zeros, highRest == nines {
            return .sequence([.byte(first...last), .repeated(digit, least: zeros.count, most: zeros.count)])
        }
        var choices = [GrammarExpression.sequence([.literal([first]), sameLength(lowRest, nines)])]
        if last - first > 1 {
            choices.append(
                .sequence([.byte(first + 1...last - 1), .repeated(digit, least: zeros.count, most: zeros.count)]))
        }
        choices.append(.sequence([.literal([last]), sameLength(zeros, highRest)]))
        return .choice(choices)
    }

    /// Decimals between two bounds, none negative; nil for no upper bound.
    static func between(_ least: DecimalBound, _ most: DecimalBound?) -> GrammarExpression {
        let end = most?.whole ?? 999_999_999_999_999
        guard least.whole <= end else { return .nothing }
        if let most, most.whole == least.whole {
            return .sequence([.text("\(least.whole)"), Fraction(low: least, high: most, of: least.whole).expression])
        }
        var choices = [
            GrammarExpression.sequence([
                .text("\(least.whole)"), Fraction(low: least, high: nil, of: least.whole).expression,
            ])
        ]
        let inner = most == nil ? end : end - 1
        if least.whole < inner {
            choices.append(whole(least.whole + 1, inner, tail: anyFraction))
        }
        if let most {
            choices.append(
                .sequence([.text("\(most.whole)"), Fraction(low: nil, high: most, of: most.whole).expression]))
        }
        return .choice(choices)
    }

    /// The fraction of a number with so many digits before the point.
    private static func anyFraction(after whole: Int) -> GrammarExpression {
        guard whole < digits else { return .empty }
        return .optional(.sequence([.text("."), .repeated(digit, least: 1, most: digits - whole)]))
    }

    /// What may follow the whole part: nothing, or a point and digits, so that the fraction is within its bounds.
    private struct Fraction {
        /// Digits of the bounds; nil where there is none.
        var low: [UInt8]?
        var high: [UInt8]?
        var isLowInclusive = true
        var isHighInclusive = true
        /// The most digits.
        let most: Int

        init(low: DecimalBound?, high: DecimalBound?, of whole: Int64) {
            // A zero is no digit that counts.
            most = DecimalRange.digits - (whole == 0 ? 0 : "\(whole)".utf8.count)
            self.low = low?.fraction
            self.high = high?.fraction
            isLowInclusive = low?.isInclusive ?? true
            isHighInclusive = high?.isInclusive ?? true
        }

        var expression: GrammarExpression {
            let digits = digits(at: 0, low: low, high: high)
            let withPoint = GrammarExpression.sequence([.text("."), digits])
            return mayEnd(low: low, high: high) ? .choice([.empty, withPoint]) : withPoint
        }

        /// Whether a fraction that ends here, with zeros from here on, is within what is left of the bounds.
        private func mayEnd(low: [UInt8]?, high: [UInt8]?) -> Bool {
            let isAboveLow = low.map { $0.isEmpty && isLowInclusive } ?? true
            let isBelowHigh = high.map { !$0.isEmpty || isHighInclusive } ?? true
            return isAboveLow && isBelowHigh
        }

        /// At least one digit. A bound is nil once the digits before differ from it.
        private func digits(at place: Int, low: [UInt8]?, high: [UInt8]?) -> GrammarExpression {
            guard place < most else { return .nothing }
            guard low != nil || high != nil else { return .repeated(digit, least: 1, most: most - place) }
            let (first, last) = (low.map { $0.first ?? 0 } ?? 0, high.map { $0.first ?? 0 } ?? 9)
            guard first <= last else { return .nothing }
            var choices: [GrammarExpression] = []
            for value in Set([first, last]) {
                let nextLow = value == first ? low.map { Array($0.dropFirst()) } : nil
                let nextHigh = value == last ? high.map { Array($0.dropFirst()) } : nil
                choices.append(after(.literal([0x30 + value]), at: place, low: nextLow, high: nextHigh))
            }
            if last > first + 1 {
                choices.append(after(.byte(0x31 + first...0x2F + last), at: place, low: nil, high: nil))
            }
            return .choice(choices)
        }

        private func after(
            _ digit: GrammarExpression, at place: Int, low: [UInt8]?, high: [UInt8]?
        ) -> GrammarExpression {
            let more = GrammarExpression.sequence([digit, digits(at: place + 1, low: low, high: high)])
            return mayEnd(low: low, high: high) ? .choice([digit, more]) : more
        }
    }
}
