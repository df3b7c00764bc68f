extension Recognizer {
    /// Burgerservicenummer: nine digits, the "elfproef" with -1 for the last (Besluit burgerservicenummer; RvIG).
    static let netherlandsBSN = Recognizer(
        "NL_BSN",
        context: ["bsn", "burgerservice", "sofinummer", "sofi nummer", "persoonsnummer", "citizen service"],
        [
            Shape(
                #"\d{4}[ .-]\d{2}[ .-]\d{3}"#, edges: .number, score: 0.4, inContext: 0.93,
                check: { LowCountries.isBSN($0.digits) }),
            Shape(
                #"\d{3}[ .]?\d{3}[ .]?\d{3}"#, edges: .number, score: 0.25, inContext: 0.92,
                check: { LowCountries.isBSN($0.digits) }),
            Shape(
                #"\d{8}"#, edges: .number, score: 0.1, inContext: 0.8, check: { LowCountries.isBSN([0] + $0.digits) }),
        ])

    /// Rijksregisternummer, numéro national: date of birth, serial number, 97 less the rest; those born since 2000
    /// with a 2 before it (Arrêté royal of 3 April 1984).
    static let belgiumNRN = Recognizer(
        "BE_NRN",
        context: [
            "rijksregister", "registre national", "numero national", "insz", "niss", "nrn", "inss", "nationalregister",
            "national number", "national register", "bis nummer",
        ],
        [
            Shape(
                #"\d{2}\.\d{2}\.\d{2}[- ]\d{3}[-. ]\d{2}"#, edges: .number, score: 0.93, inContext: 0.98,
                check: { LowCountries.isNRN($0.digits) }),
            Shape(
                #"\d{6}[- ]?\d{3}[-. ]?\d{2}"#, edges: .number, score: 0.65, inContext: 0.96,
                check: { LowCountries.isNRN($0.digits) }),
        ])
}

/// Rules of the identifiers of the Netherlands and Belgium.
enum LowCountries {
    static func isBSN(_ digits: [Int]) -> Bool {
        guard digits.count == 9, !digits.isPlaceholder, digits.number > 9_999_999 else { return false }
        return digits.sum(weights: [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 == 0
    }

    static func isNRN(_ digits: [Int]) -> Bool {
        guard digits.count == 11, digits.number(6..<9) > 0 else { return false }
        // Bis numbers of those who are not in the register have 20 or 40 added to the month.
        let month = digits.number(2..<4) % 20
        guard digits[2] < 6, BirthDate.exists(shortYear: digits.number(0..<2), month: month, day: digits.number(4..<6))
        else { return false }
        let (body, check) = (digits.number(0..<9), digits.number(9..<11))
        return 97 - body % 97 == check || 97 - (2_000_000_000 + body) % 97 == check
    }
}
