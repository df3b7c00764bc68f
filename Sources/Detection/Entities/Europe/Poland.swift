extension Recognizer {
    /// PESEL: date of birth with the century in its month, serial number, check digit (Ustawa o ewidencji ludności of
    /// 24 September 2010, article 15).
    static let polandPESEL = Recognizer(
        "PL_PESEL",
        context: ["pesel", "numer ewidencyjny", "identyfikacyjny", "national identification", "identity number"],
        [
            Shape(
                #"\d{11}"#, edges: .number, score: 0.55, inContext: 0.97,
                check: { Poland.isPESEL($0.digits) && $0.digits.number(2..<4) < 40 }),
            Shape(#"\d{11}"#, edges: .number, score: 0.2, inContext: 0.9, check: { Poland.isPESEL($0.digits) }),
        ])

    /// NIP: a taxpayer's number, modulo 11 (Ustawa of 13 October 1995 o zasadach ewidencji podatników).
    static let polandNIP = Recognizer(
        "PL_NIP", context: ["nip", "identyfikacji podatkowej", "podatnik", "vat", "tax", "podatkow"],
        [
            Shape(
                #"\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3}"#, edges: .number, score: 0.75, inContext: 0.95,
                check: { Poland.isNIP($0.digits) }),
            Shape(
                #"\d{10}|\d{3} \d{3} \d{2} \d{2}|\d{3} \d{2} \d{2} \d{3}"#, edges: .number, score: 0.25, inContext: 0.9,
                check: { Poland.isNIP($0.digits) }),
        ])

    /// REGON of a company: nine digits, or fourteen for its local unit (Rozporządzenie of 30 November 2015).
    static let polandREGON = Recognizer(
        "PL_REGON", context: ["regon", "rejestr gospodarki", "statistical number"],
        [
            Shape(#"\d{9}"#, edges: .number, score: 0.2, inContext: 0.93, check: { Poland.isREGON($0.digits) }),
            Shape(#"\d{14}"#, edges: .number, score: 0.35, inContext: 0.95, check: { Poland.isREGON($0.digits) }),
        ])
}

/// Rules of Poland's identifiers.
enum Poland {
    static func isPESEL(_ digits: [Int]) -> Bool {
        guard digits.count == 11 else { return false }
        // 80 is added to the month for 1800 to 1899, 20 for 2000 to 2099, 40 and 60 for the next centuries.
        let code = digits.number(2..<4)
        let century = [1900, 2000, 2100, 2200, 1800][code / 20]
        guard BirthDate.exists(year: century + digits.number(0..<2), month: code % 20, day: digits.number(4..<6))
        else { return false }
        return digits.sum(weights: [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 == 0
    }

    static func isNIP(_ digits: [Int]) -> Bool {
        guard digits.count == 10, !digits.isPlaceholder, digits[0] != 0 else { return false }
        return digits.sum(weights: [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digits[9]
    }

    static func isREGON(_ digits: [Int]) -> Bool {
        guard !digits.isPlaceholder, digits.count >= 9 else { return false }
        guard digits.sum(weights: [8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == digits[8] else { return false }
        return digits.count == 9
            || digits.sum(weights: [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10 == digits[13]
    }
}
