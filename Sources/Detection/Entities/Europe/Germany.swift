extension Recognizer {
    /// Steuerliche Identifikationsnummer: eleven digits, ISO 7064 MOD 11,10 (Abgabenordnung, § 139b; Bundeszentralamt
    /// für Steuern).
    static let germanyTaxID = Recognizer(
        "DE_TAX_ID",
        context: [
            "steuer id", "steueridentifikation", "steueridentnr", "steueridentnummer", "steuer identnr",
            "steuer identifikation", "steuerliche identifikation", "idnr", "tin",
            "identifikationsnummer", "tax id", "tax identification", "tax number", "fiscal",
        ],
        [
            Shape(
                #"[1-9]\d \d{3} \d{3} \d{3}"#, edges: .number, score: 0.8, inContext: 0.97,
                check: { Germany.isTaxID($0.digits) }),
            Shape(
                #"[1-9]\d{10}"#, edges: .number, score: 0.6, inContext: 0.95, check: { Germany.isTaxID($0.digits) }),
        ]
            + Shape.typeset(
                #"[1-9]\d~\d{3}~\d{3}~\d{3}"#, score: 0.8, inContext: 0.97, check: { Germany.isTaxID($0.digits) }))

    /// Steuernummer, in the notations of the Länder and the 13 digits of ELSTER; the check depends on the Land.
    static let germanyTaxNumber = Recognizer(
        "DE_TAX_NUMBER",
        context: [
            "steuernummer", "steuer nr", "steuernr", "st. nr", "st nr", "stnr", "finanzamt", "tax number", "elster",
        ],
        [
            Shape(
                #"\d{2,3}/\d{3}/\d{5}|\d{3}/\d{4}/\d{4}"#, edges: .number, score: 0.4, inContext: 0.9,
                check: { !$0.digits.isPlaceholder }),
            Shape(#"\d{5}/\d{5}"#, edges: .number, score: 0.15, inContext: 0.85),
            Shape(
                #"\d{2,3} \d{3} \d{5}|\d{3} \d{4} \d{4}|\d{10,11}|\d{4}0\d{8}"#, edges: .number, score: 0.05,
                inContext: 0.7, check: { !$0.digits.isPlaceholder }),
        ])

    /// Personalausweis since 2010: a letter of the authority, eight characters that are no vowels, and where it is
    /// written the check digit of the machine-readable zone (ICAO Doc 9303, part 3, section 4.9).
    static let germanyIDCard = Recognizer(
        "DE_ID_CARD",
        context: ["personalausweis", "ausweis", "perso", "identity card", "id card", "identitat", "documento"],
        [
            Shape(
                #"[LMNPRTVWXY][0-9CFGHJ-NPRTV-Z]{8}\d"#, score: 0.4, inContext: 0.93,
                check: { Germany.isDocument($0.bytes) && Germany.hasDocumentCheck($0.bytes) }),
            Shape(
                #"[LMNPRTVWXY][0-9CFGHJ-NPRTV-Z]{8}"#, score: 0.1, inContext: 0.8,
                check: { Germany.isDocument($0.bytes) }),
        ])

    /// Reisepass: as the identity card, beginning with C, F, G, H, J or K.
    static let germanyPassport = Recognizer(
        "DE_PASSPORT", context: ["reisepass", "passnummer", "pass nr", "passport", "passaporte", "pasaporte", "pass"],
        [
            Shape(
                #"[CFGHJK][0-9CFGHJ-NPRTV-Z]{8}\d"#, score: 0.4, inContext: 0.93,
                check: { Germany.isDocument($0.bytes) && Germany.hasDocumentCheck($0.bytes) }),
            Shape(
                #"[CFGHJK][0-9CFGHJ-NPRTV-Z]{8}"#, score: 0.1, inContext: 0.85,
                check: { Germany.isDocument($0.bytes) && $0.follows(Germany.passport) }),
            Shape(
                #"[CFGHJK][0-9CFGHJ-NPRTV-Z]{8}"#, score: 0.1, inContext: 0.6, check: { Germany.isDocument($0.bytes) }),
        ])

    /// Versicherungsnummer of the Rentenversicherung: area, date of birth, initial, serial number, check digit
    /// (Versicherungsnummern-Verordnung, § 2 and § 4).
    static let germanySocialSecurity = Recognizer(
        "DE_SOCIAL_SECURITY",
        context: [
            "rentenversicherung", "versicherungsnummer", "sozialversicherung", "rvnr", "svnr", "sv nummer", "rv nummer",
            "social security", "pension", "insurance number",
        ],
        [
            Shape(
                #"\d{2} ?\d{6} ?[A-Z] ?\d{3}"#, ignoringCase: true, edges: .number, score: 0.85, inContext: 0.97,
                check: { Germany.isSocialSecurity($0.compact) })
        ])

    /// Krankenversichertennummer, the ten characters that never change (Spitzenverband's "Krankenversichertennummer",
    /// appendix 1): a letter, eight digits, a check digit.
    static let germanyHealthInsurance = Recognizer(
        "DE_HEALTH_INSURANCE",
        context: [
            "krankenversicher", "versichertennummer", "versicherten nr", "kvnr", "krankenkasse", "gesundheitskarte",
            "egk", "health insurance", "insurance",
        ],
        [
            Shape(
                #"[A-Z] ?\d{3} ?\d{3} ?\d{3}"#, score: 0.4, inContext: 0.93,
                check: { Germany.isHealthInsurance($0.compact) })
        ])
}

/// Rules of Germany's identifiers.
enum Germany {
    static let passport = ContextWords(["reisepass", "passnummer", "pass nr", "german", "deutsch", "alema"])

    /// Of the first ten digits one stands twice or three times and the others once at most; three never in a row.
    static func isTaxID(_ digits: [Int]) -> Bool {
        guard digits.count == 11, digits[0] != 0 else { return false }
        // Runs of eight are in sequences that people make up.
        guard !(0..<4).contains(where: { Array(digits[$0..<$0 + 8]).isPlaceholder }) else { return false }
        let body = digits.prefix(10)
        var counts = [Int](repeating: 0, count: 10)
        for digit in body { counts[digit] += 1 }
        let repeated = counts.filter { $0 > 1 }
        guard repeated == [2] || repeated == [3] else { return false }
        let isTriple = (2..<10).contains { digits[$0] == digits[$0 - 1] && digits[$0] == digits[$0 - 2] }
        return !isTriple && Checksum.iso7064Mod11And10(digits)
    }

    /// Words of nine letters without vowels do not exist, but abbreviations in capitals do.
    static func isDocument(_ text: [UInt8]) -> Bool {
        let digits = text.filter { $0 < 0x3A }.count
        return digits >= 2 && Set(text).count > 3
    }

    static func hasDocumentCheck(_ text: [UInt8]) -> Bool {
        let sum = text.dropLast().map([UInt8].base36).sum(weights: [7, 3, 1, 7, 3, 1, 7, 3, 1])
        return text.last.map { Int($0) - 0x30 } == sum % 10
    }

    static func isSocialSecurity(_ text: [UInt8]) -> Bool {
        guard text.count == 12, (0x41...0x5A).contains(text[8]) else { return false }
        let digits = text.digits(0..<12)
        // The day has 50 added where two people of one day would share a number.
        let day = digits.number(2..<4)
        let month = digits.number(4..<6)
        guard digits.count == 11, digits.number(0..<2) > 1,
            BirthDate.exists(shortYear: digits.number(6..<8), month: month, day: day > 50 ? day - 50 : day)
        else { return false }
        let letter = Int(text[8]) - 0x40
        let body = digits.prefix(8) + [letter / 10, letter % 10] + digits[8..<10]
        return crossSum(Array(body), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 == digits[10]
    }

    static func isHealthInsurance(_ text: [UInt8]) -> Bool {
        guard text.count == 10 else { return false }
        let letter = Int(text[0]) - 0x40
        let digits = text.digits(1..<10)
        guard Set(digits).count > 1 else { return false }
        let sum = crossSum([letter / 10, letter % 10] + digits.prefix(8), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2])
        return sum % 10 == digits[8]
    }

    /// The sum of the digits of each product.
    private static func crossSum(_ digits: [Int], _ weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 / 10 + $1.0 * $1.1 % 10 }
    }
}
