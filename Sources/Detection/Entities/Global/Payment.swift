extension Recognizer {
    /// Card numbers: the networks' ranges and lengths (ISO/IEC 7812-1 and the networks' tables), with the check digit.
    static let creditCard = Recognizer(
        "CREDIT_CARD",
        context: [
            "card", "credit", "debit", "visa", "mastercard", "maestro", "amex", "american express", "diners",
            "discover", "jcb", "unionpay", "elo", "hipercard", "cartao", "cartoes", "credito", "debito", "tarjeta",
            "carte", "carta", "kreditkarte", "karte", "cc", "pan", "payment", "pagamento", "pago",
        ],
        [
            Shape(
                #"\d{4}[ .-]\d{4}[ .-]\d{4}[ .-]\d{4}"#, edges: .number, score: 0.9, inContext: 1,
                check: { Cards.isNumber($0) }),
            Shape(
                #"\d{4}[ -]\d{4}[ -]\d{4}[ -](\d{1,3}|\d{4}[ -]\d{3})"#, edges: .number, score: 0.45, inContext: 1,
                check: { Cards.isNumber($0) }),
            Shape(
                #"3\d{3}[ .-]\d{6}[ .-]\d{4,5}"#, edges: .number, score: 0.9, inContext: 1,
                check: { Cards.isNumber($0) }),
            // Of ten numbers in a row that begin like a card one has the check digit: the usual lengths count more.
            Shape(
                #"[2-6]\d{13,15}"#, edges: .number, score: 0.75, inContext: 1,
                check: { Cards.isNumber($0) && Cards.hasUsualLength($0.digits) }),
            Shape(
                #"[2-6]\d{11,18}"#, edges: .number, score: 0.3, inContext: 0.99, check: { Cards.isNumber($0) }),
        ]
            + Shape.typeset(
                #"\d{4}~\d{4}~\d{4}~\d{4}|3\d{3}~\d{6}~\d{4,5}"#, score: 0.9, inContext: 1,
                check: { Cards.isNumber($0) }))

    /// ISO 13616: the country's length and structure, and MOD 97-10 over all of it.
    static let iban = Recognizer(
        "IBAN_CODE",
        context: ["iban", "account", "konto", "conta", "cuenta", "compte", "conto", "bank", "banco"],
        [
            Shape(
                #"[A-Z]{2}\d{2}([ .-]?[A-Z0-9]{4}){2,7}([ .-]?[A-Z0-9]{1,4})?"#, ignoringCase: true, score: 0.95,
                inContext: 1, check: { Accounts.isIBAN($0) }),
            // In the groups of the bank, the branch and the account, as in Portugal.
            Shape(
                #"[A-Z]{2}\d{2}([ .-]?\d{1,11}){2,8}"#, ignoringCase: true, score: 0.95, inContext: 1,
                check: { Accounts.isIBAN($0) }),
        ]
            + Shape.typeset(
                #"[A-Z]{2}\d{2}(~[A-Z0-9]{4}){2,7}(~[A-Z0-9]{1,4})?"#, edges: .word, score: 0.95, inContext: 1,
                check: { Accounts.isIBAN($0) }))

    /// ISO 9362: bank, country, place and branch; only where it is said to be one.
    static let bic = Recognizer(
        "SWIFT_CODE", context: ["swift", "bic", "codigo swift"],
        [
            Shape(
                #"[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?"#, score: 0.05, inContext: 0.75,
                check: { Accounts.countries.contains(String(decoding: $0.bytes[4..<6], as: UTF8.self)) })
        ])

    /// Addresses in Base58Check (Bitcoin, Litecoin, Dogecoin, Dash, Tron), of witness programs and others in Bech32
    /// (BIP 173, BIP 350, CIP 19), and of Ethereum (EIP-55).
    static let crypto = Recognizer(
        "CRYPTO",
        context: [
            "bitcoin", "btc", "wallet", "carteira", "crypto", "cripto", "address", "endereco", "ethereum", "eth",
            "litecoin", "ltc", "tron", "dogecoin", "billetera", "monedero", "direccion",
        ],
        [
            Shape(
                #"[1-9A-HJ-NP-Z][1-9A-HJ-NP-Za-km-z]{25,34}"#, score: 0.95, inContext: 1,
                check: { Checksum.base58Check($0.bytes) }),
            Shape(
                #"(bc|tb|bcrt|ltc|tltc)1[02-9ac-hj-np-z]{11,71}"#, ignoringCase: true, score: 0.95, inContext: 1,
                check: { Checksum.witnessAddress($0.bytes) }),
            Shape(
                #"(addr|stake|cosmos)1[02-9ac-hj-np-z]{38,98}"#, score: 0.95, inContext: 1,
                check: { Checksum.bech32($0.bytes) }),
            Shape(
                #"0x[0-9a-fA-F]{40}"#, score: 0.85, inContext: 0.95,
                check: {
                    Set($0.bytes.dropFirst(2)).count > 4
                        && Checksum.ethereumCase(Array($0.bytes.dropFirst(2)))
                }),
        ])
}

/// Rules of card numbers.
enum Cards {
    static func isNumber(_ candidate: Candidate) -> Bool {
        let digits = candidate.digits
        // Groups are written with one kind of separator.
        let separators = Set(candidate.bytes.filter { !(0x30...0x39).contains($0) && $0 < 0x80 })
        guard separators.count <= 1, Set(digits).count > 1, hasNetwork(digits), Checksum.luhn(digits)
        else {
            return false
        }
        // Behind two groups of four it is the middle of a longer number, such as the 44 digits of a Brazilian invoice
        // (Manual de Orientação do Contribuinte, "chave de acesso").
        guard !continuesGroups(candidate), !candidate.isInvoiceKey else { return false }
        // Behind a hyphen and a letter or digit it is the end of a longer code, such as a UUID.
        return candidate.before.last != 0x2D || candidate.before.dropLast().last.map(isWord) != true
    }

    private static func continuesGroups(_ candidate: Candidate) -> Bool {
        let end = Array(candidate.before.suffix(10))
        // Nor behind the country and the check digits of an account number.
        if end.count > 4, let last = end.last, last == 0x20 || last == 0x2D,
            end.suffix(5).prefix(2).allSatisfy({ $0 &- 0x41 < 26 }),
            end.suffix(3).prefix(2).allSatisfy({ $0 &- 0x30 < 10 })
        {
            return true
        }
        guard end.count == 10, end[4] == end[9], end[9] == 0x20 || end[9] == 0x2D else { return false }
        return end.indices.allSatisfy { $0 % 5 == 4 || (0x30...0x39).contains(end[$0]) }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// The lengths in which nearly all cards are issued.
    static func hasUsualLength(_ digits: [Int]) -> Bool {
        let two = digits.number(0..<2)
        switch digits.count {
        case 14: return true
        case 15: return two == 34 || two == 37
        default: return digits.count == 16 && !isMaestro(two, digits.number(0..<4))
        }
    }

    private static func hasNetwork(_ digits: [Int]) -> Bool {
        guard digits.count >= 12 else { return false }
        let (two, three, four) = (digits.number(0..<2), digits.number(0..<3), digits.number(0..<4))
        let isDiners =
            (300...305).contains(three) || three == 309 || two == 36 || two == 38 || two == 39
        let isDiscover = four == 6011 || two == 65 || (644...649).contains(three)
        let isJCB = (3528...3589).contains(four)
        switch digits.count {
        case 13: return digits[0] == 4 || isMaestro(two, four)
        case 14: return isDiners
        case 15: return two == 34 || two == 37 || isMaestro(two, four)
        case 16:
            return digits[0] == 4 || isMastercard(two, digits.number(0..<6)) || isDiscover || isJCB
                || isDiners
                || two == 62 || two == 81 || (2200...2204).contains(four) || isMaestro(two, four)
                || isBrazilian(digits.number(0..<6)) || (two == 60 && isIndian(digits.number(0..<6)))
        case 19: return digits[0] == 4 || isMaestro(two, four) || two == 62 || isJCB || isDiscover
        case 12, 17, 18: return isMaestro(two, four) || two == 62
        default: return false
        }
    }

    private static func isMastercard(_ two: Int, _ six: Int) -> Bool {
        (51...55).contains(two) || (222_100...272_099).contains(six)
    }

    private static func isMaestro(_ two: Int, _ four: Int) -> Bool {
        two == 50 || (56...58).contains(two) || [6304, 6759, 6761, 6762, 6763, 6767].contains(four)
    }

    /// RuPay.
    private static func isIndian(_ six: Int) -> Bool {
        (606_985...607_984).contains(six) || (608_001...608_500).contains(six)
    }

    /// Elo and Hipercard, beside the ranges of others.
    private static func isBrazilian(_ six: Int) -> Bool {
        [
            384_100, 384_140, 384_160, 606_282, 627_780, 636_297, 636_368, 637_095, 637_568, 637_599,
            637_609, 637_612,
        ]
        .contains(six) || (506_699...506_778).contains(six) || (509_000...509_999).contains(six)
            || (650_031...655_058).contains(six)
    }
}

/// Rules of bank accounts.
enum Accounts {
    static func isIBAN(_ candidate: Candidate) -> Bool {
        // Most candidates are of another length than their country's.
        let country = candidate.bytes.prefix(2).reduce(0) { $0 * 26 + Int($1 & 0xDF) - 0x41 }
        guard lengths.indices.contains(country), lengths[country] == candidate.compactCount else { return false }
        let text = candidate.compact
        guard let fields = structures[String(decoding: text.prefix(2), as: UTF8.self)] else { return false }
        var rest = text.dropFirst(4)
        for field in fields {
            guard rest.prefix(field.count).allSatisfy(field.kind.holds) else { return false }
            rest = rest.dropFirst(field.count)
        }
        return Checksum.mod97(text[4...] + text[..<4])
    }

    /// What a part of an account number is made of, by the registry's letters.
    private enum Kind: Character {
        case digits = "n"
        case letters = "a"
        case both = "c"

        func holds(_ byte: UInt8) -> Bool {
            switch self {
            case .digits: byte <= 0x39
            case .letters: byte >= 0x41
            case .both: true
            }
        }
    }

    /// Of each pair of letters, how long the account numbers of that country are; 0 for none.
    private static let lengths: [Int] = {
        var lengths = [Int](repeating: 0, count: 26 * 26)
        for (country, fields) in structures {
            let index = country.utf8.reduce(0) { $0 * 26 + Int($1) - 0x41 }
            lengths[index] = 4 + fields.reduce(0) { $0 + $1.count }
        }
        return lengths
    }()

    /// Of each country, the structure of its basic bank account number (SWIFT, IBAN registry, release 101).
    private static let structures: [String: [(count: Int, kind: Kind)]] = [
        "AD": "8n 12c", "AE": "19n", "AL": "8n 16c", "AT": "16n", "AZ": "4a 20c", "BA": "16n",
        "BE": "12n",
        "BG": "4a 6n 8c", "BH": "4a 14c", "BI": "23n", "BR": "23n 1a 1c", "BY": "4c 4n 16c",
        "CH": "5n 12c",
        "CR": "18n", "CY": "8n 16c", "CZ": "20n", "DE": "18n", "DJ": "23n", "DK": "14n", "DO": "4c 20n",
        "EE": "16n",
        "EG": "25n", "ES": "20n", "FI": "14n", "FK": "2a 12n", "FO": "14n", "FR": "10n 11c 2n",
        "GB": "4a 14n",
        "GE": "2a 16n", "GI": "4a 15c", "GL": "14n", "GR": "7n 16c", "GT": "24c", "HN": "4a 20n",
        "HR": "17n",
        "HU": "24n", "IE": "4a 14n", "IL": "19n", "IQ": "4a 15n", "IS": "22n", "IT": "1a 10n 12c",
        "JO": "4a 4n 18c",
        "KW": "4a 22c", "KZ": "3n 13c", "LB": "4n 20c", "LC": "4a 24c", "LI": "5n 12c", "LT": "16n",
        "LU": "3n 13c",
        "LV": "4a 13c", "LY": "21n", "MC": "10n 11c 2n", "MD": "20c", "ME": "18n", "MK": "3n 10c 2n",
        "MN": "16n",
        "MR": "23n", "MT": "4a 5n 18c", "MU": "4a 19n 3a", "NI": "4a 20n", "NL": "4a 10n", "NO": "11n",
        "OM": "3n 16c", "PK": "4a 16c", "PL": "24n", "PS": "4a 21c", "PT": "21n", "QA": "4a 21c",
        "RO": "4a 16c",
        "RS": "18n", "RU": "14n 15c", "SA": "2n 18c", "SC": "4a 20n 3a", "SD": "14n", "SE": "20n",
        "SI": "15n",
        "SK": "20n", "SM": "1a 10n 12c", "SO": "19n", "ST": "21n", "SV": "4a 20n", "TL": "19n",
        "TN": "20n",
        "TR": "6n 16c", "UA": "6n 19c", "VA": "18n", "VG": "4a 16n", "XK": "16n", "YE": "4a 4n 18c",
    ].mapValues { text in
        text.split(separator: " ").compactMap { field in
            guard let count = Int(field.dropLast()), let kind = field.last.flatMap(Kind.init) else {
                return nil
            }
            return (count, kind)
        }
    }

    /// ISO 3166-1, and XK for Kosovo.
    static let countries = Set(
        ("AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY "
            + "BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ "
            + "FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN "
            + "IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC "
            + "MD ME MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ "
            + "OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO "
            + "SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN "
            + "VU WF WS XK YE YT ZA ZM ZW")
            .split(separator: " ").map(String.init))
}
