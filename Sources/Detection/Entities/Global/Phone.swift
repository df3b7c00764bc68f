extension Recognizer {
    /// ITU-T E.164: international numbers with a country code, and national forms as the numbering plans have them.
    /// Digits without a sign of what they are count only behind a word that says so.
    static let phone = Recognizer(
        "PHONE_NUMBER", context: Phone.words,
        [
            // With a country code, in groups of any kind.
            Shape(
                #"\+[1-9]\d{0,2}[ .-]?(\(0?\d{1,5}\)|\d{1,5})(([ .\/-]| \/ )?\d{1,6}){1,5}"#
                    + #"( ?(x|ext\.?|ramal) ?\d{1,5})?"#,
                score: 0.75, inContext: 0.95, check: { Phone.isInternational($0) }),
            // With the prefix of international calls that most countries dial (ITU-T E.164, 7.1), and Australia's.
            Shape(
                #"00(11)? ?[1-9]\d{0,2}[ .-](\(0?\d{1,5}\)|\d{1,5})([ .\/-]?\d{1,6}){1,5}"#, edges: .number,
                score: 0.75, inContext: 0.95, check: { Phone.isInternational($0) }),
            Shape(
                #"00[1-9]\d{8,14}"#, edges: .number, score: 0.4, inContext: 0.95, check: { Phone.isInternational($0) }),
            // North America: an area code and an exchange that begin with 2 to 9 (NANPA).
            Shape(
                #"(1[ .-])?(\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}( ?(x|ext\.?) ?\d{1,5})?"#,
                edges: .number, score: 0.65, inContext: 0.95, check: { Phone.isNorthAmerican($0) }),
            // With an area in brackets, or 555, which films and manuals have with any exchange behind it.
            Shape(
                #"(1[ .-])?(\([2-9]\d{2}\) ?([01]\d{2}[ .-]|[2-9]\d{2})|555[.-][01]\d{2}[.-])\d{4}"#,
                edges: .number, score: 0.6, inContext: 0.95, check: { Phone.isNational($0, 10...11) }),
            // Brazil: DDD and eight or nine digits (Anatel, Resolução 749/2022); with a carrier's code or without.
            Shape(
                #"(\(0?(\d{2} )?[1-9]\d\)[ -]?|0?[1-9]\d[ -])(9[ .]?\d{4}|[2-5]\d{3})[ .-]\d{4}"#
                    + #"|[1-9]\d(9\d{4}|[2-5]\d{3})-\d{4}|\([1-9]\d\) ?(9\d{8}|[2-5]\d{7})"#, edges: .number,
                score: 0.7, inContext: 0.95,
                check: { Phone.isBrazilian($0) }),
            // The long-distance and mobile prefix 0 of most of Europe, Asia and Oceania, in groups.
            Shape(
                #"(\(0\d{1,5}\)|0\d{1,5})(([ .\/-]| \/ )\d{2,8}){1,4}"#, edges: .number, score: 0.4, inContext: 0.9,
                check: { Phone.isNational($0, 9...12) }),
            // The same with the lengths and groups that most of those plans have, and few other numbers.
            Shape(
                #"0\d{1,4}[ -]\d{3,8}([ -]\d{2,4}){0,3}"#, edges: .number, score: 0.5, inContext: 0.9,
                check: { Phone.isNational($0, 10...11) && Phone.hasUsualGroups($0) }),
            // Mobile numbers of Italy (AGCOM, Piano nazionale di numerazione).
            Shape(
                #"3[2-9]\d \d{3} ?\d{4}"#, edges: .number, score: 0.5, inContext: 0.95,
                check: { Phone.isNational($0, 10...10) }),
            // United Kingdom (Ofcom, National Telephone Numbering Plan): its groups.
            Shape(
                #"\(?0(7\d{3}\)?[ -]\d{3}[ -]?\d{3}|20\)? \d{4} ?\d{4}|1\d{2,3}\)?[ -]\d{3}[ -]?\d{3,4}"#
                    + #"|800 \d{3} ?\d{3,4})"#,
                edges: .number, score: 0.6, inContext: 0.95, check: { Phone.isNational($0, 10...11) }),
            // Mobile numbers of Germany, Australia and France in their usual groups, and Australia's areas in brackets.
            Shape(
                #"01[5-7]\d{1,2}[ \/-]\d{7,8}|04\d{2} \d{3} \d{3}|0[1-9]([ .-]\d{2}){4}|\(0[2378]\) \d{4} \d{4}"#,
                edges: .number, score: 0.6, inContext: 0.95, check: { Phone.isNational($0, 10...12) }),
            // Mobile numbers of Japan (Ministry of Internal Affairs and Communications) and Korea.
            Shape(
                #"0[789]0-\d{4}-\d{4}|01[016789]-\d{3,4}-\d{4}"#, edges: .number, score: 0.6, inContext: 0.95,
                check: { Phone.isNational($0, 10...11) }),
            // India (Department of Telecommunications, National Numbering Plan): five and five from 6 to 9.
            Shape(
                #"[6-9]\d{4} \d{5}"#, edges: .number, score: 0.55, inContext: 0.95,
                check: { Phone.isNational($0, 10...10) }),
            // Argentina (ENACOM, Plan Fundamental de Numeración Nacional): mobile numbers with 15 behind the area.
            Shape(
                #"0\d{2,4}[ -]15[ -]?\d{2,4}[ -]?\d{4}"#, edges: .number, score: 0.72, inContext: 0.96,
                check: { Phone.isNational($0, 13...13) }),
            // Turkey (BTK) and Russia (Минцифры) with the prefix 0 or 8 and the area in brackets.
            Shape(
                #"[08] ?\([2-9]\d{2}\) ?\d{3}[ -]\d{2}[ -]\d{2}"#, edges: .number, score: 0.6, inContext: 0.95,
                check: { Phone.isNational($0, 11...11) }),
            // Mobile numbers of Indonesia (Kominfo, Fundamental Technical Plan).
            Shape(
                #"08\d{2}-\d{4}-\d{3,4}"#, edges: .number, score: 0.55, inContext: 0.95,
                check: { Phone.isNational($0, 11...12) }),
            // Free-call numbers.
            Shape(
                #"0800[ -]\d{3}[ -]?\d{3,4}|(1[ -])?8(00|88|77|66|55|44|33)-[2-9]\d{2}-\d{4}"#, edges: .number,
                score: 0.6, inContext: 0.9, check: { Phone.isNational($0, 9...11) }),
            // Digits in groups or in a row, where a word just before them says that it is a phone number.
            Shape(
                #"(\(\d{1,5}\)|\d{2,5})([ .\/-]?\d{2,5}){1,4}"#, edges: .number, score: 0.05, inContext: 0.65,
                check: { Phone.isPlain($0) }),
        ]
            + Shape.typeset(
                #"\+[1-9]\d{0,2}~(\(0?\d{1,5}\)|\d{1,5})([\u00A0\u2010-\u202F .-]\d{1,6}){1,5}"#, edges: .word,
                score: 0.75, inContext: 0.95, check: { Phone.isInternational($0) })
            + Shape.typeset(
                #"\([1-9]\d\)[\u00A0 ]?(9\d{4}|[2-5]\d{3})~\d{4}"#, score: 0.7, inContext: 0.95,
                check: { Phone.isBrazilian($0) }))
}

/// Rules of telephone numbers.
enum Phone {
    fileprivate static let words = [
        "phone", "telephone", "tel", "cell", "mobile", "call", "fax", "whats", "wpp", "tlm", "tlmv", "ph", "mon numero",
        "mio numero", "meine nummer", "τηλ", "dial", "text me", "my number",
        "meu numero", "mi numero", "sms", "telefon", "telemov", "celular", "cel", "fone", "ligue", "ligar", "liga",
        "ligacao", "joign", "joindre",
        "zap", "contato", "movil", "llama", "handy", "mobil", "rufnummer", "rufen", "portable", "appelez", "cellulare",
        "puhelin", "telf", "tfno", "tlf", "contact", "reach me", "reach us", "ring", "hotline", "sac", "ramal",
        "電話", "携帯", "电话", "手机", "тел", "전화", "هاتف", "फोन",
    ]

    private static let nearby = ContextWords(
        words.filter { !["call", "ring", "contato", "dial", "contact"].contains($0) })
    /// Words of which the number is the next one.
    private static let direct = ContextWords(["call", "ring", "contato", "dial", "contact"])

    private static func isAnnounced(_ candidate: Candidate) -> Bool {
        candidate.follows(nearby, within: 50) || candidate.follows(direct, within: 12)
    }

    /// Names of other numbers in groups.
    private static let others = ContextWords([
        "part", "lottery", "lei", "law", "decreto", "order", "invoice", "ticket", "reference", "ref", "serial",
        "part no", "sku", "model", "account", "acct",
        "clause", "nhs", "patient", "medicare", "npi", "ssn", "sin", "tfn", "abn", "acn", "aadhaar", "aadhar",
        "tax", "vat", "tin", "isbn", "tracking", "code", "version", "policy", "contract", "pedido", "fatura", "factura",
        "protocolo", "processo", "rechnung", "bestell", "kundennummer", "steuer", "commande", "dossier",
        "facture", "expediente", "ordine", "fattura", "cpf", "cnpj", "rg", "pis", "nif", "nie", "dni", "rut", "cuit",
        "nit", "ruc", "iban", "routing", "passport", "passaporte", "pasaporte", "siren", "siret", "bsn", "pesel", "nip",
    ])

    /// Whether the word just before it names another number, and none a telephone.
    private static func isOther(_ candidate: Candidate) -> Bool {
        candidate.isNear(others, within: 14) && !candidate.isNear(nearby, within: 14)
            && !candidate.isNear(direct, within: 12)
    }

    /// Whether it is the last group of a longer number, or of a code with letters.
    private static func isGroup(_ candidate: Candidate) -> Bool {
        guard let last = candidate.before.last, let other = candidate.before.dropLast().last else { return false }
        if last == 0x20 {
            let digits = candidate.before.dropLast().reversed().prefix { (0x30...0x39).contains($0) }.count
            // A number in groups before it, such as another telephone number, is one of its own.
            let joint = candidate.before.dropLast(digits + 1).last ?? 0x20
            return (1...4).contains(digits) && ![0x2D, 0x2E, 0x2F, 0x29].contains(joint)
        }
        return last == 0x2D && (0x41...0x5A).contains(other & 0xDF)
    }

    /// Country codes in use (ITU-T E.164, list of assigned country codes) with how many digits may follow.
    private static let plans: [Int: ClosedRange<Int>] = {
        let known: [(codes: [Int], digits: ClosedRange<Int>)] = [
            ([1, 7, 30, 58, 90, 91, 98], 10...10), ([20, 60, 63, 64, 82, 880, 964, 977], 8...10),
            (
                [
                    27, 31, 33, 34, 40, 41, 48, 56, 61, 93, 94, 351, 375, 380, 420, 421, 992, 994, 995, 996,
                    998,
                ], 9...9
            ),
            (
                [
                    32, 36, 51, 66, 376, 377, 385, 386, 387, 855, 886, 960, 961, 962, 963, 966, 971, 972, 355,
                ], 7...9
            ),
            ([39, 358], 6...11), ([43], 5...13), ([44, 81], 9...10), ([46], 7...10), ([49], 6...12),
            ([57, 62], 8...12),
            (
                [45, 47, 53, 65, 356, 357, 370, 371, 373, 374, 852, 853, 965, 968, 973, 974, 976, 993],
                8...8
            ),
            ([52, 54, 55, 86], 10...11), ([84, 92], 8...10), ([95], 7...10), ([352], 5...11),
            ([372, 975], 7...8),
            ([353, 359, 381, 967], 7...9), ([354], 7...7),
            (
                [212, 213, 216, 218, 350, 378, 379, 382, 383, 389, 423] + Array(220...269)
                    + Array(290...299), 6...10
            ),
            (Array(500...509) + Array(590...599) + Array(670...692), 5...10),
            ([800, 808, 850, 856, 870, 878, 881, 882, 883, 888], 5...10),
        ]
        return Dictionary(
            known.flatMap { entry in entry.codes.map { ($0, entry.digits) } }, uniquingKeysWith: { $1 })
    }()

    /// A country code, and as many digits as its plan has; a trunk 0 in brackets is not one of them.
    static func isInternational(_ candidate: Candidate) -> Bool {
        let text = candidate.text
        guard !text.hasPrefix("00") || (text.utf8.count > 11 && !isGroup(candidate)) else { return false }
        let main = text.prefix { $0 != "x" && $0 != "e" && $0 != "r" }
        var digits = Candidate(bytes: Array(main.replacing("(0)", with: "").utf8)).digits
        if text.hasPrefix("00") { digits.removeFirst(text.hasPrefix("0011 ") ? 4 : 2) }
        guard Set(digits.dropFirst(2)).count > 1 else { return false }
        for length in 1...3 where digits.count > length {
            guard let plan = plans[digits.number(0..<length)] else { continue }
            let rest = digits.count - length
            let isTrunk = digits[length] == 0 && length > 1 && plan.contains(rest - 1)
            guard plan.contains(rest) || isTrunk else { return false }
            return length > 1 || digits[0] != 1
                || (digits[1] > 1 && (digits[4] > 1 || digits.number(1..<4) == 555))
        }
        return false
    }

    static func isNorthAmerican(_ candidate: Candidate) -> Bool {
        let digits = candidate.digits
        let national = digits.first == 1 && digits.count > 10 ? Array(digits.dropFirst()) : digits
        // N11 is a service and no area, and nine in the middle is kept for later.
        guard national.count >= 10, national.number(1..<3) != 11, national[1] != 9 else { return false }
        // One kind of separator, unless the area is in brackets: `252.227-7013` is a clause.
        let separators = Set(candidate.bytes.prefix { $0 < 0x41 }.filter { [0x2E, 0x2D].contains($0) })
        guard separators.count < 2 else { return false }
        return Set(national.prefix(10)).count > 2 && !isGroup(candidate) && !isOther(candidate)
    }

    /// The area codes of Anatel's numbering plan.
    private static let brazilianAreas: Set<Int> = Set(11...19).union([
        21, 22, 24, 27, 28, 31, 32, 33, 34, 35, 37, 38,
    ])
    .union(41...49).union([
        51, 53, 54, 55, 61, 62, 63, 64, 65, 66, 67, 68, 69, 71, 73, 74, 75, 77, 79,
    ])
    .union(81...89).union(91...99)

    static func isBrazilian(_ candidate: Candidate) -> Bool {
        var digits = candidate.digits
        if digits.first == 0 { digits.removeFirst() }
        if digits.count > 11 {
            digits.removeFirst(digits.count - (digits[digits.count - 9] == 9 ? 11 : 10))
        }
        guard (10...11).contains(digits.count), brazilianAreas.contains(digits.number(0..<2)) else {
            return false
        }
        // Without brackets, `11 2024-1234` is as likely a year and something else.
        let isYear = digits.count == 10 && (1950...2039).contains(digits.number(2..<6))
        guard !isYear || candidate.bytes.first == 0x28 || isAnnounced(candidate) else { return false }
        return Set(digits.dropFirst(2)).count > 1 && !isOther(candidate)
    }

    /// Not three, three, three and two, as taxpayers' numbers are written.
    static func hasUsualGroups(_ candidate: Candidate) -> Bool {
        let lengths = groups(of: candidate.bytes).map(\.digits)
        return lengths.count < 6 && lengths != [3, 3, 3, 2] && lengths.reduce(0, +) - lengths[0] > 5
    }

    static func isNational(_ candidate: Candidate, _ lengths: ClosedRange<Int>) -> Bool {
        let digits = candidate.digits
        guard lengths.contains(digits.count), Set(digits).count > 2, !isDate(candidate) else { return false }
        return candidate.bytes.count { $0 == 0x2F } < 2 && !isGroup(candidate) && !isOther(candidate)
    }

    /// Digits that a word just before them calls a phone number: of a length such numbers have, and no date or price.
    static func isPlain(_ candidate: Candidate) -> Bool {
        let digits = candidate.digits
        guard (7...13).contains(digits.count), Set(digits).count > 1, !isDate(candidate) else { return false }
        let bytes = candidate.bytes
        guard bytes.count(where: { $0 == 0x28 }) == bytes.count(where: { $0 == 0x29 }) else { return false }
        // Dots between groups of three are thousands, slashes between groups belong to other numbers.
        let groups = groups(of: bytes)
        let isPrice =
            bytes.contains(0x2E) && groups.count < 4 && groups[0].digits <= 3
            && groups.dropFirst().allSatisfy { $0.digits == 3 }
        return !isPrice && bytes.count { $0 == 0x2F } < 2 && isAnnounced(candidate) && !isGroup(candidate)
            && !isOther(candidate)
    }

    /// The groups of digits in a number: how many digits, and their value.
    private static func groups(of bytes: [UInt8]) -> [(digits: Int, value: Int)] {
        bytes.split { !(0x30...0x39).contains($0) }.map { group in
            (group.count, group.prefix(9).reduce(0) { $0 * 10 + Int($1) - 0x30 })
        }
    }

    /// Dates as digits: a year and two parts of at most two.
    static func isDate(_ candidate: Candidate) -> Bool {
        let parts = groups(of: candidate.bytes)
        guard parts.count >= 3 else { return false }
        let (first, second, third) = (parts[0], parts[1], parts[2])
        if first.digits == 4, second.digits == 2, third.digits == 2 {
            return (1900...2100).contains(first.value) && (1...12).contains(second.value)
                && (1...31).contains(third.value)
        }
        return third.digits == 4 && first.digits <= 2 && second.digits <= 2 && (1900...2100).contains(third.value)
            && (1...31).contains(first.value) && (1...31).contains(second.value)
    }
}
