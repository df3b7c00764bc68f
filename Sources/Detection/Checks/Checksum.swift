/// Checksums that identifiers of several authorities share.
enum Checksum {
    /// ISO/IEC 7812-1, annex B ("Luhn"): the last digit is the check digit.
    static func luhn(_ digits: [Int]) -> Bool {
        guard digits.count > 1 else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, item in
            guard item.offset % 2 == 1 else { return sum + item.element }
            return sum + (item.element * 2 > 9 ? item.element * 2 - 9 : item.element * 2)
        }
        return sum % 10 == 0
    }

    /// ISO/IEC 7064, MOD 11,10: the last digit is the check digit.
    static func iso7064Mod11And10(_ digits: [Int]) -> Bool {
        var product = 10
        for digit in digits.dropLast() {
            let sum = (digit + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (product + (digits.last ?? 0)) % 10 == 1
    }

    /// ISO/IEC 7064, MOD 97-10 over letters and digits (letters count 10 to 35): the remainder is 1.
    static func mod97(_ text: some Sequence<UInt8>) -> Bool {
        let remainder = text.reduce(0) { remainder, byte in
            let value = [UInt8].base36(byte)
            return (remainder * (value > 9 ? 100 : 10) + value) % 97
        }
        return remainder == 1
    }

    /// J. Verhoeff, "Error Detecting Decimal Codes" (1969): the last digit is the check digit.
    static func verhoeff(_ digits: [Int]) -> Bool {
        digits.reversed().enumerated().reduce(0) { check, item in
            multiplied(check, permuted(item.element, times: item.offset % 8))
        } == 0
    }

    /// In the dihedral group of order 10.
    private static func multiplied(_ left: Int, _ right: Int) -> Int {
        let isReflected = left >= 5
        let rotation = (left % 5 + (isReflected ? -(right % 5) : right % 5) + 5) % 5
        return rotation + (isReflected == (right >= 5) ? 0 : 5)
    }

    private static func permuted(_ digit: Int, times: Int) -> Int {
        let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
        return (0..<times).reduce(digit) { digit, _ in permutation[digit] }
    }

    /// A check digit modulo 11 as Brazil's and many others' are: 11 less the remainder, with 10 and 11 written 0.
    ///
    /// - Parameter weights: one for each value before the check digit.
    static func mod11(_ values: [Int], weights: [Int]) -> Int {
        let rest = values.sum(weights: weights) % 11
        return rest < 2 ? 0 : 11 - rest
    }
}
