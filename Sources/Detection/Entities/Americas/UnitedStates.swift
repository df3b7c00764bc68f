extension Recognizer {
    /// Social Security numbers: area, group and serial as the Social Security Administration assigns them (20 CFR
    /// 422.103; SSA, "Social Security Number Randomization").
    static let unitedStatesSSN = Recognizer(
        "US_SSN",
        context: [
            "social security", "ssn", "ss#", "ss #", "social is", "social number", "social #", "seguro social",
            "soc sec", "seguridade social", "seguridad social",
        ],
        [
            Shape(
                #"\d{3}-\d{2}-\d{4}"#, edges: .number, score: 0.75, inContext: 0.97,
                check: { UnitedStates.isSSN($0.digits) }),
            Shape(
                #"\d{3}[ .]\d{2}[ .]\d{4}"#, edges: .number, score: 0.4, inContext: 0.95,
                check: { UnitedStates.isSSN($0.digits) }),
            Shape(
                #"\d{3}[ -]?\d{2}[ -]?\d{4}"#, edges: .number, score: 0.05, inContext: 0.92,
                check: { UnitedStates.isSSN($0.digits) && !$0.follows(UnitedStates.foreign) }),
        ]
            + Shape.typeset(
                #"\d{3}~\d{2}~\d{4}"#, score: 0.6, inContext: 0.97, check: { UnitedStates.isSSN($0.digits) }))

    /// Individual Taxpayer Identification Numbers: 9, and a group of 50 to 65, 70 to 88, 90 to 92 or 94 to 99 (IRS,
    /// Publication 1915).
    static let unitedStatesITIN = Recognizer(
        "US_ITIN", context: ["itin", "taxpayer", "tax id", "tin"],
        [
            Shape(
                #"9\d{2}[ -]\d{2}[ -]\d{4}"#, edges: .number, score: 0.7, inContext: 0.96,
                check: { UnitedStates.isITIN($0.digits) }),
            Shape(
                #"9\d{2}[ -]?\d{2}[ -]?\d{4}"#, edges: .number, score: 0.1, inContext: 0.92,
                check: { UnitedStates.isITIN($0.digits) }),
        ])

    /// Employer Identification Numbers: a campus prefix and seven digits (IRS, "How EINs are assigned").
    static let unitedStatesEIN = Recognizer(
        "US_EIN", context: ["ein", "employer id", "federal tax id", "federal id", "fein", "tax id"],
        [
            Shape(
                #"\d{2}-\d{7}"#, edges: .number, score: 0.2, inContext: 0.85,
                check: { UnitedStates.campuses.contains($0.digits.number(0..<2)) }),
            Shape(
                #"\d{9}"#, edges: .number, score: 0.02, inContext: 0.8,
                check: {
                    UnitedStates.campuses.contains($0.digits.number(0..<2))
                        && $0.follows(UnitedStates.employer, within: 40)
                }
            ),
        ])

    /// Passports: nine digits, or a letter and eight digits (Department of State, Next Generation Passport).
    static let unitedStatesPassport = Recognizer(
        "US_PASSPORT", context: ["passport", "passaporte", "pasaporte", "travel document"],
        [
            Shape(#"[A-Z]\d{8}"#, score: 0.15, inContext: 0.75),
            Shape(
                #"\d{9}"#, edges: .number, score: 0.03, inContext: 0.75,
                check: { Set($0.digits).count > 1 && $0.follows(UnitedStates.passport, within: 50) }),
        ])

    /// Bank account numbers have no common form: 8 to 17 digits where a word just before them says so.
    static let unitedStatesAccount = Recognizer(
        "US_BANK_NUMBER", context: ["account", "acct", "checking", "savings"],
        [
            Shape(
                #"\d{8,17}|\d{3,6}([ -]\d{3,6}){2,3}"#, edges: .number, score: 0.03, inContext: 0.6,
                check: { UnitedStates.isAccount($0) })
        ])

    /// Routing transit numbers: a Federal Reserve district and a check digit of weights 3, 7, 1 (ABA, "Key to routing
    /// numbers").
    static let bankRouting = Recognizer(
        "ABA_ROUTING_NUMBER", context: ["routing", "aba", "rtn", "transit", "wire"],
        [
            Shape(
                #"\d{4}-\d{4}-\d"#, edges: .number, score: 0.5, inContext: 0.95,
                check: { UnitedStates.isRouting($0.digits) }),
            Shape(
                #"[0-36-8]\d{8}"#, edges: .number, score: 0.1, inContext: 0.93,
                check: { UnitedStates.isRouting($0.digits) }),
        ])

    /// Driver's licences: each state's own form (AAMVA), where a word says so.
    static let unitedStatesDriver = Recognizer(
        "US_DRIVER_LICENSE",
        context: [
            "driver's lic", "driver’s lic", "drivers lic", "driver lic", "driving lic", "driver's permit", "dl#",
            "dl #", "dl", "dl no", "dl number", "dln", "license number", "license no", "license #", "licence number",
        ],
        [
            Shape(
                #"[A-Z]\d{3}-\d{4}-\d{4}|[A-Z]\d{3}-\d{3}-\d{2}-\d{3}-\d|[A-Z]\d{4}-\d{5}-\d{5}"#
                    + #"|[A-Z]\d{3} ?\d{3} ?\d{3} ?\d{3}"#,
                score: 0.4, inContext: 0.85),
            Shape(
                #"[A-Z]{1,2}\d{3,8}[A-Z]?|[A-Z]\d{9,14}|\d{2}[A-Z]{3}\d{5}|[A-Z]{3}\d{6,9}|[A-Z]\d{2}-\d{2}-\d{4}"#,
                score: 0.1, inContext: 0.65, check: { UnitedStates.isDriver($0) }),
            Shape(
                #"\d{7,12}|\d{3}[ -]\d{3}[ -]\d{3}"#, edges: .number, score: 0.01, inContext: 0.6,
                check: { UnitedStates.isDriver($0) }),
        ])

    /// National Provider Identifiers: ten digits from 1 or 2, with Luhn's check digit behind 80840 (45 CFR 162.406).
    static let providerIdentifier = Recognizer(
        "US_NPI", context: ["npi", "provider", "national provider", "physician", "prescriber"],
        [
            Shape(
                #"[12]\d{9}"#, edges: .number, score: 0.2, inContext: 0.92,
                check: { Checksum.luhn([8, 0, 8, 4, 0] + $0.digits) && !$0.digits.isPlaceholder }),
            Shape(
                #"[12]\d{3}[ -]\d{3}[ -]\d{3}"#, edges: .number, score: 0.4, inContext: 0.92,
                check: { Checksum.luhn([8, 0, 8, 4, 0] + $0.digits) }),
        ])

    /// DEA registration numbers: a registrant type, a letter, six digits and a check digit (21 CFR 1301.35; DEA).
    static let medicalLicense = Recognizer(
        "MEDICAL_LICENSE",
        context: [
            "dea", "medical", "license", "certificate", "registration", "prescriber", "physician",
        ],
        [
            Shape(
                #"[ABCDEFGHJKLMPRSTUXabcdefghjklmprstux][A-Za-z9]\d{7}"#, score: 0.6, inContext: 0.95,
                check: { UnitedStates.isDEA($0.digits) })
        ])

    /// Medicare Beneficiary Identifiers: eleven characters of fixed kinds without S, L, O, I, B, Z (CMS,
    /// "Understanding the MBI").
    static let medicareBeneficiary = Recognizer(
        "US_MBI", context: ["mbi", "medicare", "beneficiary"],
        [
            Shape(
                #"[1-9]\#(medicareLetter)[AC-HJKMNP-RT-Y0-9]\d[ -]?\#(medicareLetter)[AC-HJKMNP-RT-Y0-9]\d[ -]?"#
                    + #"\#(medicareLetter){2}\d{2}"#, ignoringCase: true, score: 0.75, inContext: 0.97)
        ])

    private static let medicareLetter = "[AC-HJKMNP-RT-Y]"
}

/// Rules of the identifiers of the United States.
enum UnitedStates {
    private static let driver = ContextWords([
        "driver", "driver's", "driver’s", "drivers", "dl#", "dl", "dln", "driving", "license", "licence", "permit",
    ])
    /// What says that a social security number is of another country.
    static let foreign = ContextWords(["taj", "hungar", "magyar", "canad", "insurance"])
    static let passport = ContextWords(["passport", "passaporte", "pasaporte", "travel document"])
    static let employer = ContextWords(["ein", "fein", "employer id"])
    /// What numbers near an account may be instead.
    private static let counted = ContextWords([
        "order", "has", "have", "in", "since", "on", "shows", "followers", "invoice", "ticket", "created", "routing",
        "pedido", "tem", "tiene",
    ])
    private static let account = ContextWords(["account", "acct", "checking", "savings"])

    /// The prefixes that are assigned (IRS, "How EINs are assigned and valid EIN prefixes").
    static let campuses = Set(1...6).union(10...16).union(20...27).union(30...48).union(50...68)
        .union(71...77).union(80...88).union(90...95).union([98, 99])

    static func isAccount(_ candidate: Candidate) -> Bool {
        let digits = candidate.digits
        return (8...17).contains(digits.count) && Set(digits).count > 1
            && candidate.follows(account, within: 40)
            && !candidate.follows(counted, within: 20)
    }

    static func isDriver(_ candidate: Candidate) -> Bool {
        Set(candidate.digits).count > 1 && candidate.follows(driver, within: 50)
    }

    static func isSSN(_ digits: [Int]) -> Bool {
        guard digits.count == 9, !digits.isPlaceholder else { return false }
        let (area, group, serial) = (digits.number(0..<3), digits.number(3..<5), digits.number(5..<9))
        guard area != 0, area != 666, area < 900, group != 0, serial != 0 else { return false }
        // Numbers of advertisements, which the administration withdrew.
        return ![78_051_120, 219_099_999, 123_456_789, 987_654_321].contains(digits.number)
    }

    static func isITIN(_ digits: [Int]) -> Bool {
        guard digits.count == 9, digits[0] == 9 else { return false }
        let group = digits.number(3..<5)
        return (50...65).contains(group) || (70...88).contains(group) || (90...92).contains(group)
            || (94...99).contains(group)
    }

    static func isRouting(_ digits: [Int]) -> Bool {
        guard digits.count == 9, Set(digits).count > 2 else { return false }
        let district = digits.number(0..<2)
        guard
            (0...12).contains(district) || (21...32).contains(district) || (61...72).contains(district)
                || district == 80
        else { return false }
        return digits.sum(weights: [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
    }

    static func isDEA(_ digits: [Int]) -> Bool {
        // The second character may be a 9, which is no part of the number.
        let number = Array(digits.suffix(7))
        guard number.count == 7, Set(number).count > 2 else { return false }
        return (number[0] + number[2] + number[4] + 2 * (number[1] + number[3] + number[5])) % 10
            == number[6]
    }
}
