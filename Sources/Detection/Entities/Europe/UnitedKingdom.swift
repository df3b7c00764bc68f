extension Recognizer {
    /// NHS number: nine digits and a check digit modulo 11 (NHS Data Dictionary, "NHS NUMBER").
    static let unitedKingdomNHS = Recognizer(
        "UK_NHS",
        context: [
            "nhs", "national health", "health service number", "health number", "chi number", "patient", "paciente",
            "servico nacional de saude",
        ],
        [
            // With spaces as the NHS writes it, in the ranges it gives out and tests with (4, 6, 7, 9): of telephone
            // numbers written so, one in eleven has the check digit.
            Shape(
                #"[4679]\d{2} \d{3} \d{4}"#, edges: .number, score: 0.66, inContext: 0.95,
                check: { UnitedKingdom.isNHS($0.digits) && $0.digits.number(3..<6) != 555 }),
            // In three groups it looks like a North American telephone number, unless that could not be one.
            Shape(
                #"\d{3}[ -]\d{3}[ -]\d{4}"#, edges: .number, score: 0.6, inContext: 0.95,
                check: { UnitedKingdom.isNHS($0.digits) && !UnitedKingdom.isAmericanTelephone($0.digits) }),
            Shape(
                #"\d{3}[ -]\d{3}[ -]\d{4}"#, edges: .number, score: 0.4, inContext: 0.95,
                check: { UnitedKingdom.isNHS($0.digits) }),
            Shape(
                #"\d{10}"#, edges: .number, score: 0.3, inContext: 0.9, check: { UnitedKingdom.isNHS($0.digits) }),
        ]
            + Shape.typeset(
                #"\d{3}~\d{3}~\d{4}"#, score: 0.6, inContext: 0.95, check: { UnitedKingdom.isNHS($0.digits) }))

    /// National Insurance number: HMRC's National Insurance Manual, NIM39110, has the letters and prefixes in use.
    static let unitedKingdomNINO = Recognizer(
        "UK_NINO",
        context: [
            "national insurance", "nino", "ni number", "ni no", "ni", "nin", "insurance number", "hmrc", "payroll",
            "seguro nacional", "numero de seguro",
        ],
        [
            Shape(
                #"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][\u00A0 -]?\d{2}[\u00A0 -]?\d{2}[\u00A0 -]?\d{2}[\u00A0 -]?[A-D]"#,
                score: 0.75, inContext: 0.95, check: { UnitedKingdom.isNINO($0.compact) }),
            Shape(
                #"[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d]"#, score: 0.3, inContext: 0.85,
                check: { UnitedKingdom.isNINO($0.compact) }),
        ])

    /// Passport number: nine digits (HM Passport Office), or two letters and seven digits.
    static let unitedKingdomPassport = Recognizer(
        "UK_PASSPORT",
        context: ["passport", "pasaporte", "passaporte", "hmpo"],
        [
            Shape(
                #"\d{9}"#, edges: .number, score: 0.1, inContext: 0.9,
                check: { $0.follows(UnitedKingdom.nationality) && !$0.digits.isPlaceholder }),
            Shape(
                #"\d{9}"#, edges: .number, score: 0.05, inContext: 0.55, check: { !$0.digits.isPlaceholder }),
            Shape(
                #"[A-Z]{2}\d{7}"#, score: 0.1, inContext: 0.9, check: { $0.follows(UnitedKingdom.nationality) }),
            Shape(#"[A-Z]{2}\d{7}"#, score: 0.1, inContext: 0.6),
        ])

    /// Driver number, Great Britain: the surname's first five letters, the date of birth, initials (DVLA, INF45/1).
    static let unitedKingdomDrivingLicence = Recognizer(
        "UK_DRIVING_LICENCE",
        context: ["driving", "driver", "licence", "license", "dvla", "carta de conducao", "permiso de conducir"],
        [
            Shape(
                #"[A-Z9]{5} ?\d[0156]\d[0-3]\d{2} ?[A-Z9]{2}\d[A-Z]{2}"#, score: 0.85,
                inContext: 0.97, check: { UnitedKingdom.isDriverNumber($0.compact) })
        ])

    /// Unique Taxpayer Reference: HMRC's check digit is the first one, modulo 11.
    static let unitedKingdomUTR = Recognizer(
        "UK_UTR",
        context: ["utr", "unique taxpayer", "self assessment", "taxpayer reference", "tax reference", "hmrc"],
        [
            Shape(
                #"\d{5} ?\d{5}K?"#, edges: .number, score: 0.15, inContext: 0.9,
                check: { UnitedKingdom.isTaxpayerReference($0.digits) })
        ])

    /// Sort code of a bank's branch; six digits have no check by themselves (Pay.UK, "Validating account numbers").
    static let unitedKingdomSortCode = Recognizer(
        "UK_SORT_CODE",
        context: ["sort code", "sortcode", "sort cd", "codigo bancario"],
        [
            Shape(#"\d{2}-\d{2}-\d{2}"#, edges: .number, score: 0.05, inContext: 0.85),
            Shape(#"\d{2} \d{2} \d{2}|\d{6}"#, edges: .number, score: 0.02, inContext: 0.75),
        ])
}

/// Rules of the United Kingdom's identifiers.
enum UnitedKingdom {
    static let nationality = ContextWords(["british", "uk", "united kingdom", "gbr", "england", "britanico", "hmpo"])

    static func isNHS(_ digits: [Int]) -> Bool {
        guard digits.count == 10, !digits.isPlaceholder else { return false }
        return (11 - digits.sum(weights: [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 == digits[9]
    }

    /// Whether area code and exchange begin with 2 to 9, as the North American Numbering Plan wants.
    static func isAmericanTelephone(_ digits: [Int]) -> Bool { digits[0] >= 2 && digits[3] >= 2 }

    static func isNINO(_ text: [UInt8]) -> Bool {
        let prefix = String(decoding: text.prefix(2), as: UTF8.self)
        return !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(prefix)
    }

    static func isDriverNumber(_ text: [UInt8]) -> Bool {
        guard text.count == 16 else { return false }
        let surname = text.prefix(5)
        let letters = surname.prefix { $0 != 0x39 }
        guard !letters.isEmpty, surname.dropFirst(letters.count).allSatisfy({ $0 == 0x39 }) else { return false }
        let digits = text.digits(5..<11)
        // Women have 5 added to the month's first digit.
        let month = (digits[1] >= 5 ? digits[1] - 5 : digits[1]) * 10 + digits[2]
        return BirthDate.exists(
            shortYear: digits[0] * 10 + digits[5], month: month, day: digits.number(3..<5))
    }

    static func isTaxpayerReference(_ digits: [Int]) -> Bool {
        guard digits.count == 10, !digits.isPlaceholder else { return false }
        let remainder = Array(digits.dropFirst()).sum(weights: [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11
        return [2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1][remainder] == digits[0]
    }
}
