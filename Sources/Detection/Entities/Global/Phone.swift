extension Recognizer {
    /// ITU-T E.164: international numbers with a country code, and national forms of numbering plans as their
    /// authorities
    /// publish them. Digits in a row without a sign of what they are count only behind a word that says so.
    static let phone = Recognizer(
        "PHONE_NUMBER",
        context: [
            "phone", "telephone", "tel", "cell", "mobile", "call", "fax", "whatsapp", "dial", "text me",
            "sms", "telefon", "celular", "cel", "fone", "ligue", "ligar", "zap", "movil", "llama",
            "handy", "mobil", "rufnummer", "rufen", "portable", "appelez", "telefono", "cellulare", "puhelin", "telf",
            "reach me", "ring", "hotline", "sac", "ramal",
        ],
        [
            // With a country code, in groups of any kind.
            Shape(
                #"(\+|00)[1-9]\d{0,2}[ .-]?(\(0?\d{1,5}\)|\d{1,5})([ .\/-]?\d{1,6}){1,5}( ?(x|ext\.?|ramal) ?\d{1,"#
                    + #"5})?"#,
                edges: .word, score: 0.75, inContext: 0.95, check: { Phone.isInternational($0) }),
            // North America: an area code and an exchange that begin with 2 to 9 (NANPA).
            Shape(
                #"(1[ .-])?(\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}( ?(x|ext\.?) ?\d{1,5})?"#,
                edges: .number,
                score: 0.65, inContext: 0.95, check: { Phone.isNorthAmerican($0) }),
            // Brazil: DDD and eight or nine digits (Anatel, Resolução 749/2022); with a carrier's code or without.
            Shape(
                #"(\(0?(\d{2} )?[1-9]\d\)|0?[1-9]\d)[ -]?(9[ .]?\d{4}|[2-5]\d{3})[ .-]\d{4}"#, edges: .number,
                score: 0.7,
                inContext: 0.95, check: { Phone.isBrazilian($0) }),
            // The long-distance and mobile prefix 0 of most of Europe, Asia and Oceania, in groups.
            Shape(
                #"(\(0\d{1,5}\)|0\d{1,5})([ .\/-]\d{2,8}){1,4}"#, edges: .number, score: 0.4, inContext: 0.9,
                check: { Phone.isNational($0, 9...12) }),
            // United Kingdom (Ofcom, National Telephone Numbering Plan): its groups.
            Shape(
                #"\(?0(7\d{3}\)?[ -]?\d{3}[ -]?\d{3}|20\)? ?\d{4} ?\d{4}|1\d{2,3}\)?[ -]\d{3}[ -]?\d{3,4}|800 ?\d{"#
                    + #"3} ?\d{3,4})"#,
                edges: .number, score: 0.6, inContext: 0.95, check: { Phone.isNational($0, 10...11) }),
            // Mobile numbers of Germany, Australia and France in their usual groups.
            Shape(
                #"01[5-7]\d[ \/-]?\d{7,8}|04\d{2} \d{3} \d{3}|0[1-9]([ .]\d{2}){4}"#, edges: .number, score: 0.6,
                inContext: 0.95, check: { Phone.isNational($0, 10...12) }),
            // India (Department of Telecommunications, National Numbering Plan): five and five from 6 to 9.
            Shape(
                #"[6-9]\d{4}[ -]\d{5}"#, edges: .number, score: 0.55, inContext: 0.95,
                check: { Phone.isNational($0, 10...10) }),
            // Free-call numbers.
            Shape(
                #"0800[ -]?\d{3}[ -]?\d{3,4}|(1[ -])?8(00|88|77|66|55|44|33)-[2-9]\d{2}-\d{4}"#, edges: .number,
                score: 0.6,
                inContext: 0.9, check: { Phone.isNational($0, 9...11) }),
            // Digits in groups or in a row, where a word says that it is a phone number.
            Shape(
                #"\(?\d{2,5}\)?([ .\/-]?\d{2,5}){1,4}"#, edges: .number, score: 0.05, inContext: 0.65,
                check: { Phone.isPlain($0) }),
        ])
}

/// Rules of telephone numbers.
enum Phone {
    /// Country codes in use (ITU-T E.164, list of assigned country codes) with how many digits may follow.
    private static let plans: [Int: ClosedRange<Int>] = {
        var plans: [Int: ClosedRange<Int>] = [
            1: 10...10, 7: 10...10, 20: 8...10, 27: 9...9, 30: 10...10, 31: 9...9, 32: 8...9, 33: 9...9, 34: 9...9,
            36: 8...9,
            39: 6...11, 40: 9...9, 41: 9...9, 43: 5...13, 44: 9...10, 45: 8...8, 46: 7...10, 47: 8...8, 48: 9...9,
            49: 6...12,
            51: 8...9, 52: 10...11, 53: 8...8, 54: 10...11, 55: 10...11, 56: 9...9, 57: 8...10, 58: 10...10, 60: 8...10,
            61: 9...9, 62: 8...12, 63: 8...10, 64: 8...10, 65: 8...8, 66: 8...9, 81: 9...10, 82: 8...10, 84: 9...10,
            86: 10...11, 90: 10...10, 91: 10...10, 92: 9...10, 93: 9...9, 94: 9...9, 95: 7...10, 98: 10...10,
            351: 9...9,
            352: 5...11, 353: 7...9, 354: 7...7, 355: 8...9, 356: 8...8, 357: 8...8, 358: 6...11, 359: 7...9,
            370: 8...8,
            371: 8...8, 372: 7...8, 373: 8...8, 374: 8...8, 375: 9...9, 376: 6...9, 377: 8...9, 380: 9...9, 381: 7...9,
            385: 8...9, 386: 8...8, 387: 8...8, 420: 9...9, 421: 9...9, 852: 8...8, 853: 8...8, 855: 8...9, 880: 8...10,
            886: 8...9, 960: 7...7, 961: 7...8, 962: 8...9, 963: 8...9, 964: 8...10, 965: 8...8, 966: 8...9, 967: 7...9,
            968: 8...8, 971: 8...9, 972: 8...9, 973: 8...8, 974: 8...8, 975: 7...8, 976: 8...8, 977: 8...10, 992: 9...9,
            993: 8...8, 994: 9...9, 995: 9...9, 996: 9...9, 998: 9...9,
        ]
        for code in [212, 213, 216, 218] + Array(220...269) + Array(290...299) + [350, 378, 379, 382, 383, 389, 423] {
            plans[code] = 6...10
        }
        for code in Array(500...509) + Array(590...599) + Array(670...692) + [
            800, 808, 850, 856, 870, 878, 881, 882, 883, 888,
        ] {
            plans[code] = 5...10
        }
        return plans
    }()

    /// A country code, and as many digits as its plan has; a trunk 0 in brackets is not one of them.
    static func isInternational(_ candidate: Candidate) -> Bool {
        let text = candidate.text
        guard !text.hasPrefix("00") || text.utf8.count > 11 else { return false }
        let main = text.prefix { $0 != "x" && $0 != "e" && $0 != "r" }
        var digits = Candidate(bytes: Array(main.replacing("(0)", with: "").utf8)).digits
        if text.hasPrefix("00") { digits.removeFirst(2) }
        guard Set(digits.dropFirst(2)).count > 1 else { return false }
        for length in 1...3 where digits.count > length {
            guard let plan = plans[digits.number(0..<length)] else { continue }
            let rest = digits.count - length
            let isTrunk = digits[length] == 0 && length > 1 && plan.contains(rest - 1)
            guard plan.contains(rest) || isTrunk else { return false }
            return length > 1 || digits[0] != 1 || (digits[1] > 1 && digits[4] > 1)
        }
        return false
    }

    static func isNorthAmerican(_ candidate: Candidate) -> Bool {
        let digits = candidate.digits
        let national = digits.first == 1 && digits.count > 10 ? Array(digits.dropFirst()) : digits
        // N11 is a service and no area, and nine in the middle is kept for later.
        guard national.count >= 10, national.number(1..<3) != 11, national[1] != 9 else { return false }
        return Set(national.prefix(10)).count > 2
    }

    /// The area codes of Anatel's numbering plan.
    private static let brazilianAreas: Set<Int> = Set(11...19).union([21, 22, 24, 27, 28, 31, 32, 33, 34, 35, 37, 38])
        .union(41...49).union([51, 53, 54, 55, 61, 62, 63, 64, 65, 66, 67, 68, 69, 71, 73, 74, 75, 77, 79])
        .union(81...89).union(91...99)

    static func isBrazilian(_ candidate: Candidate) -> Bool {
        var digits = candidate.digits
        if digits.first == 0 { digits.removeFirst() }
        if digits.count > 11 { digits.removeFirst(digits.count - (digits[digits.count - 9] == 9 ? 11 : 10)) }
        guard (10...11).contains(digits.count), brazilianAreas.contains(digits.number(0..<2)) else { return false }
        return Set(digits.dropFirst(2)).count > 1
    }

    static func isNational(_ candidate: Candidate, _ lengths: ClosedRange<Int>) -> Bool {
        let digits = candidate.digits
        return lengths.contains(digits.count) && Set(digits).count > 2 && !isDate(candidate.text)
    }

    /// Digits that a word before them calls a phone number: of a length such numbers have, and no date, price or year.
    static func isPlain(_ candidate: Candidate) -> Bool {
        let digits = candidate.digits
        guard (7...13).contains(digits.count), !digits.isPlaceholder, !isDate(candidate.text) else { return false }
        let text = candidate.text
        guard text.filter({ $0 == "(" }).count == text.filter({ $0 == ")" }).count else { return false }
        // Dots between groups of three are thousands, slashes between groups belong to other numbers.
        let groups = text.split { !$0.isNumber }.map(\.count)
        return !(text.contains(".") && groups.dropFirst().allSatisfy { $0 == 3 } && groups[0] <= 3 && groups.count < 4)
            && text.filter { $0 == "/" }.count < 2
    }

    /// Dates as digits: a year and two parts of at most two.
    static func isDate(_ text: String) -> Bool {
        let parts = text.split { !$0.isNumber }.map(String.init)
        guard parts.count >= 3 else { return false }
        let numbers = parts.prefix(3).compactMap { Int($0) }
        guard numbers.count == 3 else { return false }
        if parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 {
            return (1900...2100).contains(numbers[0]) && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
        }
        if parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 {
            return (1900...2100).contains(numbers[2]) && (1...31).contains(numbers[0]) && (1...31).contains(numbers[1])
        }
        return false
    }
}
