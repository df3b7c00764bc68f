extension Recognizer {
    /// Cod numeric personal: sex and century, date of birth, county, serial number, check digit modulo 11 (Ordonanța de
    /// urgență 97/2005; Hotărârea 1375/2006).
    static let romaniaCNP = Recognizer(
        "RO_CNP",
        context: ["cnp", "cod numeric personal", "personal numeric", "identificare", "identification number"],
        [
            Shape(
                #"[1-9]\d{12}"#, edges: .number, score: 0.6, inContext: 0.97,
                check: { SoutheastEurope.isCNP($0.digits) })
        ])

    /// Единен граждански номер: date of birth with the century in its month, serial number, modulo 11 (Наредба
    /// РД-02-20-9 of 2012).
    static let bulgariaEGN = Recognizer(
        "BG_EGN",
        context: ["egn", "егн", "единен граждански", "edinen grazhdanski", "uniform civil", "citizen number"],
        [
            Shape(
                #"\d{10}"#, edges: .number, score: 0.35, inContext: 0.95, check: { SoutheastEurope.isEGN($0.digits) })
        ])

    /// Osobni identifikacijski broj: eleven digits, ISO 7064 MOD 11,10 (Zakon o osobnom identifikacijskom broju).
    static let croatiaOIB = Recognizer(
        "HR_OIB", context: ["oib", "osobni identifikacijski", "personal identification", "tax"],
        [
            Shape(
                #"\d{11}"#, edges: .number, score: 0.25, inContext: 0.93,
                check: { !$0.digits.isPlaceholder && Checksum.iso7064Mod11And10($0.digits) }),
            Shape(
                #"HR\d{11}"#, score: 0.86, inContext: 0.95,
                check: { !$0.digits.isPlaceholder && Checksum.iso7064Mod11And10($0.digits) }),
        ])

    /// Αριθμός Μητρώου Κοινωνικής Ασφάλισης: date of birth, serial number, Luhn (Law 3655/2008, article 153).
    static let greeceAMKA = Recognizer(
        "GR_AMKA",
        context: ["amka", "αμκα", "α.μ.κ.α", "κοινωνικης ασφαλισης", "κοινωνικής ασφάλισης", "social security"],
        [
            Shape(
                #"\d{11}"#, edges: .number, score: 0.45, inContext: 0.95, check: { SoutheastEurope.isAMKA($0.digits) })
        ])

    /// Αριθμός Φορολογικού Μητρώου: nine digits, powers of two modulo 11 (ΑΑΔΕ).
    static let greeceAFM = Recognizer(
        "GR_AFM", context: ["afm", "αφμ", "α.φ.μ", "φορολογικ", "greek", "greece"],
        [
            Shape(#"\d{9}"#, edges: .number, score: 0.15, inContext: 0.88, check: { SoutheastEurope.isAFM($0.digits) })
        ])
}

/// Rules of the identifiers of Romania, Bulgaria and Greece.
enum SoutheastEurope {
    static func isCNP(_ digits: [Int]) -> Bool {
        guard digits.count == 13 else { return false }
        let century = [0, 1900, 1900, 1800, 1800, 2000, 2000, 2000, 2000, 2000][digits[0]]
        // Counties, the sectors of Bucharest, and the codes of those registered without one.
        let county = digits.number(7..<9)
        guard (1...52).contains(county) || county == 70 || (80...83).contains(county),
            BirthDate.exists(
                year: century + digits.number(1..<3), month: digits.number(3..<5), day: digits.number(5..<7))
        else { return false }
        let check = digits.sum(weights: [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
        return (check == 10 ? 1 : check) == digits[12]
    }

    static func isEGN(_ digits: [Int]) -> Bool {
        guard digits.count == 10 else { return false }
        // 20 is added to the month for 1800 to 1899, 40 for 2000 to 2099.
        let code = digits.number(2..<4)
        guard code < 60,
            BirthDate.exists(
                year: [1900, 1800, 2000][code / 20] + digits.number(0..<2), month: code % 20, day: digits.number(4..<6))
        else { return false }
        return digits.sum(weights: [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == digits[9]
    }

    static func isAMKA(_ digits: [Int]) -> Bool {
        guard digits.count == 11, digits.number(6..<10) > 0 else { return false }
        return Checksum.luhn(digits)
            && BirthDate.exists(shortYear: digits.number(4..<6), month: digits.number(2..<4), day: digits.number(0..<2))
    }

    static func isAFM(_ digits: [Int]) -> Bool {
        guard digits.count == 9, !digits.isPlaceholder else { return false }
        return digits.sum(weights: [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == digits[8]
    }
}
