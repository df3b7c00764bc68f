extension Recognizer {
    /// Resident registration number: date of birth, sex and century, region and serial number, and for those registered
    /// before October 2020 a check digit (Resident Registration Act; Ministry of the Interior and Safety).
    static let koreaRRN = Recognizer(
        "KR_RRN",
        context: ["주민등록번호", "주민번호", "주민 등록", "resident registration", "rrn", "korea", "jumin"],
        [
            Shape(
                #"\d{6}-[1-4]\d{6}"#, edges: .number, score: 0.9, inContext: 0.98,
                check: { Korea.isPerson($0.digits) && (Korea.hasCheck($0.digits) || Korea.isRecent($0.digits)) }),
            Shape(
                #"\d{6} ?[1-4]\d{6}"#, edges: .number, score: 0.5, inContext: 0.96,
                check: { Korea.isPerson($0.digits) && Korea.hasCheck($0.digits) && !Korea.isArticle($0.digits) }),
            Shape(
                #"\d{6} ?[1-4]\d{6}"#, edges: .number, score: 0.45, inContext: 0.96,
                check: { Korea.isPerson($0.digits) && (Korea.hasCheck($0.digits) || Korea.isRecent($0.digits)) }),
        ])

    /// Alien registration number: the same with 5 to 8 for the sex (Immigration Act, article 31). Its check digit is
    /// two more than a resident's, and none since October 2020.
    static let koreaFRN = Recognizer(
        "KR_FRN",
        context: ["외국인등록번호", "외국인 등록", "alien registration", "foreigner registration", "frn", "arc", "korea"],
        [
            Shape(
                #"\d{6}-[5-8]\d{6}"#, edges: .number, score: 0.9, inContext: 0.98,
                check: { Korea.isPerson($0.digits) && Korea.hasForeignCheck($0.digits) }),
            Shape(
                #"\d{6}-[5-8]\d{6}"#, edges: .number, score: 0.35, inContext: 0.75, check: { Korea.isPerson($0.digits) }
            ),
            Shape(
                #"\d{6} ?[5-8]\d{6}"#, edges: .number, score: 0.4, inContext: 0.93,
                check: { Korea.isPerson($0.digits) && Korea.hasForeignCheck($0.digits) }),
        ])

    /// Business registration number: office, kind of business, serial number, check digit (National Tax Service).
    static let koreaBRN = Recognizer(
        "KR_BRN", context: ["사업자등록번호", "사업자 등록", "사업자번호", "business registration", "brn"],
        [
            Shape(
                #"\d{3}-\d{2}-\d{5}"#, edges: .number, score: 0.7, inContext: 0.96,
                check: { Korea.isBusiness($0.digits) }),
            Shape(#"\d{10}"#, edges: .number, score: 0.2, inContext: 0.92, check: { Korea.isBusiness($0.digits) }),
        ])

    /// Passport: M, S, R, O, D or G and eight digits, since 2021 three digits, a letter and four (Ministry of Foreign
    /// Affairs).
    static let koreaPassport = Recognizer(
        "KR_PASSPORT", context: ["여권", "passport", "pasaporte", "passaporte"],
        [
            Shape(#"[MSRODG]\d{3}[A-Z]\d{4}"#, score: 0.2, inContext: 0.85),
            Shape(#"[MSRODG]\d{8}"#, score: 0.1, inContext: 0.8),
        ])

    /// Driver's licence: region 11 to 28, year, serial number, check and number of reissues (Korean National Police).
    static let koreaDriverLicense = Recognizer(
        "KR_DRIVER_LICENSE", context: ["운전면허", "면허번호", "면허 번호", "driver", "driving"],
        [
            Shape(#"(?:1[1-9]|2[0-8])-\d{2}-\d{6}-\d{2}"#, edges: .number, score: 0.6, inContext: 0.93),
            Shape(#"(?:1[1-9]|2[0-8])[ -]?\d{2}[ -]?\d{6}[ -]?\d{2}"#, edges: .number, score: 0.05, inContext: 0.65),
        ])
}

/// Rules of Korea's identifiers.
enum Korea {
    static func isPerson(_ digits: [Int]) -> Bool {
        guard digits.count == 13, digits.number(7..<13) > 0 else { return false }
        return BirthDate.exists(year: year(digits), month: digits.number(2..<4), day: digits.number(4..<6))
    }

    /// 1, 2, 5 and 6 were born in 1900 to 1999.
    private static func year(_ digits: [Int]) -> Int {
        ([1, 2, 5, 6].contains(digits[6]) ? 1900 : 2000) + digits.number(0..<2)
    }

    /// Whether somebody was born since the check digit was given up.
    static func isRecent(_ digits: [Int]) -> Bool { year(digits) * 100 + digits.number(2..<4) >= 202_010 }

    /// Whether it is a bar code of a Korean article: the prefix 880 and the check digit of EAN-13 (GS1).
    static func isArticle(_ digits: [Int]) -> Bool {
        digits.number(0..<3) == 880 && digits.sum(weights: [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 == 0
    }

    static func hasCheck(_ digits: [Int]) -> Bool { (11 - weighted(digits) % 11) % 10 == digits[12] }

    static func hasForeignCheck(_ digits: [Int]) -> Bool { (13 - weighted(digits) % 11) % 10 == digits[12] }

    private static func weighted(_ digits: [Int]) -> Int { digits.sum(weights: [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) }

    static func isBusiness(_ digits: [Int]) -> Bool {
        guard digits.count == 10, !digits.isPlaceholder, digits.number(0..<3) > 100 else { return false }
        let sum = digits.sum(weights: [1, 3, 7, 1, 3, 7, 1, 3, 5]) + digits[8] * 5 / 10
        return (10 - sum % 10) % 10 == digits[9]
    }
}
