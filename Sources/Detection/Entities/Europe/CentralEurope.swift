extension Recognizer {
    /// Rodné číslo of the Czech Republic and Slovakia: date of birth, 50 added to a woman's month, serial number; since
    /// 1954 a multiple of eleven (Zákon 133/2000 Sb., § 13; Zákon 301/1995 Z. z.).
    static let czechBirthNumber = Recognizer(
        "CZ_BIRTH_NUMBER",
        context: ["rodne cislo", "rodneho cisla", "rc", "r.c", "rod. c", "birth number", "personal number"],
        [
            Shape(
                #"\d{6}/\d{4}"#, edges: .number, score: 0.8, inContext: 0.97,
                check: { CentralEurope.isBirthNumber($0.digits) }),
            Shape(
                #"\d{6} ?\d{4}"#, edges: .number, score: 0.3, inContext: 0.92,
                check: { CentralEurope.isBirthNumber($0.digits) }),
            Shape(
                #"\d{6}/\d{3}"#, edges: .number, score: 0.3, inContext: 0.85,
                check: { CentralEurope.isDate($0.digits) && $0.digits.number(0..<2) < 54 }),
        ])

    /// Adóazonosító jel: begins with 8, the days since 1867, a serial number, modulo 11 (1996. évi XX. törvény).
    static let hungaryTaxID = Recognizer(
        "HU_TAX_ID", context: ["adoazonosito", "adoszam", "tax id", "tax number", "tax identification"],
        [
            Shape(
                #"8\d{9}"#, edges: .number, score: 0.3, inContext: 0.93,
                check: { CentralEurope.isHungarianTax($0.digits) })
        ])

    /// Társadalombiztosítási azonosító jel: nine digits, the last a check digit modulo 10 (1996. évi XX. törvény).
    static let hungaryTAJ = Recognizer(
        "HU_TAJ", context: ["taj", "tarsadalombiztositasi", "social security", "health insurance"],
        [
            Shape(
                #"\d{3}[ -]?\d{3}[ -]?\d{3}"#, edges: .number, score: 0.2, inContext: 0.9,
                check: { CentralEurope.isTAJ($0.digits) })
        ])

    /// Személyi azonosító: sex and century, date of birth, serial number, modulo 11 (1996. évi XX. törvény).
    static let hungaryPersonalID = Recognizer(
        "HU_PERSONAL_ID", context: ["szemelyi azonosito", "szemelyi szam", "szemelyazonosito", "personal id"],
        [
            Shape(
                #"[1-8][ -]?\d{6}[ -]?\d{4}"#, edges: .number, score: 0.35, inContext: 0.93,
                check: { CentralEurope.isHungarianPerson($0.digits) })
        ])
}

/// Rules of the identifiers of the Czech Republic, Slovakia and Hungary.
enum CentralEurope {
    /// Whether the first six digits are a date: 50 more in a woman's month, and 20 where a day's numbers are used up.
    static func isDate(_ digits: [Int]) -> Bool {
        var month = digits.number(2..<4)
        if month > 50 { month -= 50 }
        if month > 20 { month -= 20 }
        return BirthDate.exists(shortYear: digits.number(0..<2), month: month, day: digits.number(4..<6))
    }

    static func isBirthNumber(_ digits: [Int]) -> Bool {
        guard digits.count == 10, isDate(digits) else { return false }
        // Until 1985 a remainder of ten was written 0.
        return digits.number % 11 == 0 || (digits.number(0..<9) % 11 == 10 && digits[9] == 0)
    }

    static func isHungarianTax(_ digits: [Int]) -> Bool {
        digits.count == 10 && !digits.isPlaceholder
            && digits.sum(weights: [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 == digits[9]
    }

    static func isTAJ(_ digits: [Int]) -> Bool {
        digits.count == 9 && !digits.isPlaceholder && digits.sum(weights: [3, 7, 3, 7, 3, 7, 3, 7]) % 10 == digits[8]
    }

    /// The weights run upwards for those born before 1997 and downwards since.
    static func isHungarianPerson(_ digits: [Int]) -> Bool {
        guard digits.count == 11,
            BirthDate.exists(shortYear: digits.number(1..<3), month: digits.number(3..<5), day: digits.number(5..<7))
        else { return false }
        let since1997 = [3, 4].contains(digits[0]) || digits.number(1..<3) > 96
        let upwards = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
        return digits.sum(weights: since1997 ? upwards.reversed() : upwards) % 11 == digits[10]
    }
}
