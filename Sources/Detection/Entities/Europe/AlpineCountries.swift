extension Recognizer {
    /// AHV-Nummer, numéro AVS: 756 for Switzerland and the check digit of EAN-13 (AHVV, article 133).
    static let switzerlandAHV = Recognizer(
        "CH_AHV",
        context: [
            "ahv", "avs", "sozialversicherungsnummer", "assurance sociale", "numero avs", "social security", "navs",
        ],
        [
            Shape(
                #"756\.\d{4}\.\d{4}\.\d{2}"#, edges: .number, score: 0.95, inContext: 0.99,
                check: { AlpineCountries.isAHV($0.digits) }),
            Shape(
                #"756[ -]?\d{4}[ -]?\d{4}[ -]?\d{2}"#, edges: .number, score: 0.7, inContext: 0.97,
                check: { AlpineCountries.isAHV($0.digits) }),
        ])

    /// Sozialversicherungsnummer: serial number, check digit modulo 11, date of birth (ASVG, § 31; Dachverband der
    /// österreichischen Sozialversicherungen).
    static let austriaSVNR = Recognizer(
        "AT_SVNR",
        context: [
            "svnr", "sv nummer", "sv nr", "sozialversicherung", "versicherungsnummer", "e card", "social security",
        ],
        [
            Shape(
                #"[1-9]\d{3} \d{6}|[1-9]\d{3} \d{2} \d{2} \d{2}"#, edges: .number, score: 0.5, inContext: 0.95,
                check: { AlpineCountries.isSVNR($0.digits) }),
            Shape(
                #"[1-9]\d{3}[-/]?\d{6}"#, edges: .number, score: 0.35, inContext: 0.93,
                check: { AlpineCountries.isSVNR($0.digits) }),
        ])
}

/// Rules of the identifiers of Switzerland and Austria.
enum AlpineCountries {
    static func isAHV(_ digits: [Int]) -> Bool {
        guard digits.count == 13, Set(digits[3...]).count > 1 else { return false }
        return digits.sum(weights: [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 == 0
    }

    static func isSVNR(_ digits: [Int]) -> Bool {
        guard digits.count == 10 else { return false }
        // Months 13 to 15 are given when a day's numbers are used up.
        let month = digits.number(6..<8)
        guard
            BirthDate.exists(
                shortYear: digits.number(8..<10), month: month > 12 && month < 16 ? 1 : month,
                day: digits.number(4..<6))
        else { return false }
        return digits.sum(weights: [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 == digits[3]
    }
}
