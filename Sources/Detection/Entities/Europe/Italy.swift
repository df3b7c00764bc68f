extension Recognizer {
    /// Codice fiscale of a person, with its check character and omocodia, where letters stand for digits (Decreto
    /// ministeriale of 23 December 1976; Agenzia delle Entrate).
    static let italyFiscalCode = Recognizer(
        "IT_FISCAL_CODE",
        context: ["codice fiscale", "cod fisc", "cod. fisc", "c.f.", "cf", "fiscal", "fiscale", "tax code"],
        [
            Shape(Italy.fiscalCode, score: 0.95, inContext: 0.99, check: { Italy.isFiscalCode($0.compact) }),
            Shape(
                Italy.plainFiscalCode, ignoringCase: true, score: 0.75, inContext: 0.97,
                check: { Italy.isFiscalCode($0.compact) }),
        ])

    /// Partita IVA: seven digits, the office, a Luhn digit (Decreto ministeriale of 23 December 1976, article 4).
    static let italyVATCode = Recognizer(
        "IT_VAT_CODE",
        context: ["partita iva", "p.iva", "p. iva", "p iva", "piva", "iva", "vat", "codice fiscale", "contribuinte"],
        [
            Shape(
                #"IT ?\d{11}"#, score: 0.87, inContext: 0.95, check: { Italy.isVATCode($0.digits) }),
            Shape(
                #"\d{11}"#, edges: .number, score: 0.5, inContext: 0.92,
                check: { Italy.isVATCode($0.digits) && Italy.isOffice($0.digits.number(7..<10)) }),
            Shape(#"\d{11}"#, edges: .number, score: 0.2, inContext: 0.8, check: { Italy.isVATCode($0.digits) }),
        ])

    /// Patente di guida: two letters, or U1, then seven characters and a letter.
    static let italyDriverLicense = Recognizer(
        "IT_DRIVER_LICENSE", context: ["patente", "guida", "driver", "driving", "licence", "license"],
        [
            Shape(#"[A-Z]{2}\d{7}[A-Z]"#, score: 0.2, inContext: 0.85),
            Shape(#"U1[A-Z0-9]{7}[A-Z]"#, score: 0.2, inContext: 0.85),
        ])

    /// Passaporto: two letters and seven digits.
    static let italyPassport = Recognizer(
        "IT_PASSPORT", context: ["passaporto", "passport", "pasaporte", "passaporte"],
        [
            Shape(
                #"[A-Z]{2}\d{7}"#, score: 0.1, inContext: 0.9, check: { $0.follows(Italy.nationality) }),
            Shape(#"[A-Z]{2}\d{7}"#, score: 0.1, inContext: 0.62),
        ])

    /// Carta d'identità: on paper two letters and seven digits, electronic CA00000AA (Ministero dell'Interno).
    static let italyIdentityCard = Recognizer(
        "IT_IDENTITY_CARD", context: ["identita", "cie", "identity card", "id card", "documento"],
        [
            Shape(#"C[A-Z]\d{5}[A-Z]{2}"#, score: 0.35, inContext: 0.85),
            Shape(#"[A-Z]{2} ?\d{7}|\d{7}[A-Z]{2}"#, score: 0.1, inContext: 0.7),
        ])
}

/// Rules of Italy's identifiers.
enum Italy {
    static let nationality = ContextWords(["passaporto", "ital"])

    static let fiscalCode =
        "[A-Z]{3} ?[A-Z]{3} ?[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2} ?[A-Z][0-9LMNP-V]{3} ?[A-Z]"

    /// The same where the year is in digits: letters take the places of digits from the right, so that it comes last,
    /// and words in small letters are not looked at.
    static let plainFiscalCode =
        "[A-Z]{3} ?[A-Z]{3} ?[0-9]{2}[ABCDEHLMPRST][0-9LMNP-V]{2} ?[A-Z][0-9LMNP-V]{3} ?[A-Z]"

    static func isFiscalCode(_ text: [UInt8]) -> Bool {
        guard text.count == 16, text.contains(where: { $0 < 0x3A }) else { return false }
        let day = digit(text[9]) * 10 + digit(text[10])
        // Women have 40 added to the day.
        guard (1...31).contains(day) || (41...71).contains(day) else { return false }
        let sum = text.prefix(15).enumerated().reduce(0) { sum, item in
            sum + (item.offset % 2 == 0 ? odd(item.element) : even(item.element))
        }
        return text[15] == 0x41 + UInt8(sum % 26)
    }

    /// Values at the even places: digits for themselves, A = 0 up to Z = 25.
    private static func even(_ byte: UInt8) -> Int { byte < 0x3A ? Int(byte) - 0x30 : Int(byte) - 0x41 }

    /// Values at the odd places, of digits as of the letters A to J.
    private static func odd(_ byte: UInt8) -> Int {
        let table = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
        return table[byte < 0x3A ? Int(byte) - 0x30 : Int(byte) - 0x41]
    }

    /// The digit that a character of omocodia stands for: L for 0 up to V for 9.
    private static func digit(_ byte: UInt8) -> Int {
        byte < 0x3A ? Int(byte) - 0x30 : Array("LMNPQRSTUV".utf8).firstIndex(of: byte) ?? 0
    }

    static func isVATCode(_ digits: [Int]) -> Bool {
        digits.count == 11 && !digits.isPlaceholder && digits.number(0..<7) > 0 && Checksum.luhn(digits)
    }

    /// Provincial offices, and those of non-residents and of the ministry.
    static func isOffice(_ code: Int) -> Bool { (1...100).contains(code) || [120, 121, 888, 999].contains(code) }
}
