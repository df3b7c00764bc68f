extension Recognizer {
    /// Henkilötunnus: date of birth, century sign (also those of 2023), individual number, check character modulo 31
    /// (Valtioneuvoston asetus 128/2010, amended 1141/2022; Digi- ja väestötietovirasto).
    static let finlandPersonalIdentityCode = Recognizer(
        "FI_PERSONAL_IDENTITY_CODE",
        context: [
            "henkilotunnus", "hetu", "henkilotunnuksen", "sotu", "personbeteckning", "personal identity",
            "identity code",
            "social security", "numero de identidade",
        ],
        [
            Shape(
                #"\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]"#, edges: .number, score: 0.95, inContext: 0.99,
                check: { Nordics.isFinnish($0.bytes) }),
            Shape(
                #"\d{6}[-+a-fu-y]\d{3}[0-9a-fhj-npr-y]"#, edges: .number, score: 0.5, inContext: 0.93,
                check: { Nordics.isFinnish($0.bytes.map { $0 >= 0x61 ? $0 - 0x20 : $0 }) }),
        ])

    /// Personnummer and samordningsnummer, which has 60 added to the day: Luhn over the ten digits (Folkbokföringslagen
    /// 1991:481, § 18; Skatteverket, SKV 704).
    static let swedenPersonnummer = Recognizer(
        "SE_PERSONNUMMER",
        context: [
            "personnummer", "personnr", "samordningsnummer", "pnr", "fodelsenummer", "personal identity",
            "personal number",
            "identity number", "social security", "fodd",
        ],
        [
            Shape(
                #"(?:18|19|20)\d{6}[-+]\d{4}"#, edges: .number, score: 0.9, inContext: 0.98,
                check: { Nordics.isSwedish($0.digits) }),
            Shape(
                #"\d{6}[-+]\d{4}"#, edges: .number, score: 0.7, inContext: 0.96, check: { Nordics.isSwedish($0.digits) }
            ),
            // Twelve digits can be a date and the time of day.
            Shape(
                #"(?:19|20)\d{10}"#, edges: .number, score: 0.6, inContext: 0.95,
                check: { Nordics.isSwedish($0.digits) && !Nordics.isTimestamp($0.digits) }),
            Shape(
                #"(?:19|20)\d{10}"#, edges: .number, score: 0.3, inContext: 0.93,
                check: { Nordics.isSwedish($0.digits) }),
            Shape(
                #"\d{10}|(?:19|20)?\d{6} \d{4}"#, edges: .number, score: 0.3, inContext: 0.9,
                check: { Nordics.isSwedish($0.digits) }),
        ]
            + Shape.typeset(
                #"(?:19|20)?\d{6}~\d{4}"#, score: 0.6, inContext: 0.96, check: { Nordics.isSwedish($0.digits) }))

    /// Organisationsnummer: the third and fourth digit are 20 at least, which no month is; Luhn (Lag 1974:174).
    static let swedenOrganisationsnummer = Recognizer(
        "SE_ORGANISATIONSNUMMER",
        context: [
            "organisationsnummer", "organisationsnr", "orgnr", "org nr", "org.nr", "org. nr", "bolagsverket",
            "organisation number", "organization number", "company number", "registration number", "foretag",
        ],
        [
            Shape(
                #"(?:16)?[1-35-9]\d[2-9]\d{3}-\d{4}"#, edges: .number, score: 0.55, inContext: 0.95,
                check: { Nordics.isOrganisation($0.digits) }),
            Shape(
                #"(?:16)?[1-35-9]\d[2-9]\d{3} ?\d{4}"#, edges: .number, score: 0.25, inContext: 0.9,
                check: { Nordics.isOrganisation($0.digits) }),
        ])

    /// CPR-nummer: date of birth, a digit of the century, serial number. Since 2007 not all satisfy modulo 11 (CPR-
    /// kontoret, "Personnummeret i CPR").
    static let denmarkCPR = Recognizer(
        "DK_CPR",
        context: [
            "cpr", "personnummer", "cpr nr", "cpr nummer", "personal identification", "fodselsdato", "sundhedskort",
        ],
        [
            Shape(
                #"\d{6}-\d{4}"#, edges: .number, score: 0.6, inContext: 0.96,
                check: { Nordics.isDanish($0.digits) && Nordics.hasDanishCheck($0.digits) }),
            Shape(
                #"\d{6}-\d{4}"#, edges: .number, score: 0.35, inContext: 0.85, check: { Nordics.isDanish($0.digits) }),
            Shape(
                #"\d{6} ?\d{4}"#, edges: .number, score: 0.3, inContext: 0.88,
                check: { Nordics.isDanish($0.digits) && Nordics.hasDanishCheck($0.digits) }),
            Shape(
                #"\d{6} ?\d{4}"#, edges: .number, score: 0.05, inContext: 0.75, check: { Nordics.isDanish($0.digits) }),
        ])

    /// Fødselsnummer and D-nummer, which has 40 added to the day: two check digits modulo 11 (Folkeregisterforskriften,
    /// § 2-2-3; Skatteetaten).
    static let norwayFNR = Recognizer(
        "NO_FNR",
        context: [
            "fodselsnummer", "fødselsnummer", "fodselsnr", "fødselsnr", "fnr", "personnummer", "d nummer", "dnr",
            "national identity", "birth number", "identity number",
        ],
        [
            Shape(
                #"\d{6} \d{5}"#, edges: .number, score: 0.85, inContext: 0.97, check: { Nordics.isNorwegian($0.digits) }
            ),
            Shape(
                #"\d{11}"#, edges: .number, score: 0.7, inContext: 0.97, check: { Nordics.isNorwegian($0.digits) }),
        ])
}

/// Rules of the identifiers of the Nordic countries.
enum Nordics {
    static func isFinnish(_ text: [UInt8]) -> Bool {
        guard text.count == 11 else { return false }
        let digits = text.digits(0..<6) + text.digits(7..<10)
        let century = "+".utf8.contains(text[6]) ? 1800 : "ABCDEF".utf8.contains(text[6]) ? 2000 : 1900
        guard digits.count == 9, digits.number(6..<9) >= 2,
            BirthDate.exists(
                year: century + digits.number(4..<6), month: digits.number(2..<4), day: digits.number(0..<2))
        else { return false }
        return [UInt8].character(of: "0123456789ABCDEFHJKLMNPRSTUVWXY", at: digits.number % 31) == text[10]
    }

    static func isSwedish(_ all: [Int]) -> Bool {
        let digits = Array(all.suffix(10))
        let day = digits.number(4..<6)
        let year = all.count == 12 ? all.number(0..<4) : 2000 + digits.number(0..<2)
        return digits.number(6..<9) > 0 && Checksum.luhn(digits)
            && BirthDate.exists(year: year, month: digits.number(2..<4), day: day > 60 ? day - 60 : day)
    }

    static func isTimestamp(_ digits: [Int]) -> Bool { digits.number(8..<10) < 24 && digits.number(10..<12) < 60 }

    static func isOrganisation(_ all: [Int]) -> Bool {
        let digits = Array(all.suffix(10))
        return !digits.isPlaceholder && Checksum.luhn(digits)
    }

    static func isDanish(_ digits: [Int]) -> Bool {
        let short = digits.number(4..<6)
        // The seventh digit and the year tell the century.
        let century =
            switch digits[6] {
            case 0...3: 1900
            case 4, 9: short < 37 ? 2000 : 1900
            default: short < 58 ? 2000 : 1800
            }
        return BirthDate.exists(year: century + short, month: digits.number(2..<4), day: digits.number(0..<2))
    }

    static func hasDanishCheck(_ digits: [Int]) -> Bool {
        digits.sum(weights: [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    }

    static func isNorwegian(_ digits: [Int]) -> Bool {
        let (day, month) = (digits.number(0..<2), digits.number(2..<4))
        return BirthDate.exists(
            shortYear: digits.number(4..<6), month: month > 40 ? month - 40 : month, day: day > 40 ? day - 40 : day)
            && digits.sum(weights: [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
            && digits.sum(weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    }
}
