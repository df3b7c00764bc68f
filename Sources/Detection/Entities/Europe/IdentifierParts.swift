/// What the identifiers of many countries are made of: weighted digits, dates, and the words before them.
extension [Int] {
    /// The sum of the digits, each times its weight; digits beyond the weights do not count.
    func sum(weights: [Int]) -> Int { zip(self, weights).reduce(0) { $0 + $1.0 * $1.1 } }

    /// The digits of a range as one number.
    func number(_ range: Range<Int>) -> Int { self[range].reduce(0) { $0 * 10 + $1 } }

    /// The digits as one number.
    var number: Int { number(0..<count) }

    /// One digit over and over, or a run such as 1234567890: what forms and manuals show, and nobody is given.
    var isPlaceholder: Bool {
        guard let first else { return true }
        if allSatisfy({ $0 == first }) { return true }
        return isRun(step: 1) || isRun(step: 9)
    }

    private func isRun(step: Int) -> Bool { zip(self, dropFirst()).allSatisfy { ($0 + step) % 10 == $1 } }
}

/// Dates of birth inside identifiers.
enum BirthDate {
    /// Whether a day exists in the Gregorian calendar.
    static func exists(year: Int, month: Int, day: Int) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[month - 1]
    }

    /// Whether a day exists in 1900 to 2099; of a year, only the last two digits are known.
    static func exists(shortYear: Int, month: Int, day: Int) -> Bool {
        exists(year: 2000 + shortYear, month: month, day: day)
    }
}

extension Candidate {
    /// Whether one of the words stands before it, such as the name of a country.
    func follows(_ words: ContextWords) -> Bool { words.occur(in: preceding.folded) }

    /// Whether its letters are all in upper case.
    var isUpperCase: Bool { !bytes.contains { (0x61...0x7A).contains($0) } }

    /// Its letters in upper case, and digits.
    var compactText: String { String(decoding: compact, as: UTF8.self) }
}

extension [UInt8] {
    /// The values of the digits in a range of ASCII letters and digits; letters have none and are left out.
    func digits(_ range: Range<Int>) -> [Int] { Candidate(bytes: Array(self[range])).digits }

    /// The value of a letter or digit in base 36: `0` to `9`, then A = 10 up to Z = 35.
    static func base36(_ byte: UInt8) -> Int {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x5A: Int(byte) - 0x41 + 10
        default: 0
        }
    }

    /// Whether a letter or digit of a table stands at its remainder's place.
    static func character(of table: StaticString, at index: Int) -> UInt8? {
        table.withUTF8Buffer { index >= 0 && index < $0.count ? $0[index] : nil }
    }
}
