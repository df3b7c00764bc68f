extension Recognizer {
    /// Card numbers: the networks' ranges and lengths (ISO/IEC 7812-1; the networks' own tables), with their check
    /// digit.
    static let creditCard = Recognizer(
        "CREDIT_CARD",
        context: [
            "card", "credit", "debit", "visa", "mastercard", "amex", "american express", "diners", "discover", "jcb",
            "elo",
            "hipercard", "cartao", "cartoes", "credito", "debito", "tarjeta", "carte", "carta", "kreditkarte", "karte",
            "cc",
            "payment", "pagamento", "pago",
        ],
        [
            Shape(
                #"\d{4}([ -])\d{4}[ -]\d{4}[ -]\d{1,7}"#, edges: .number, score: 0.9, inContext: 1,
                check: { Payment.isCard($0) }),
            Shape(
                #"3\d{3}[ -]\d{6}[ -]\d{4,5}"#, edges: .number, score: 0.9, inContext: 1,
                check: { Payment.isCard($0) }),
            Shape(#"[2-6]\d{12,18}"#, edges: .number, score: 0.75, inContext: 1, check: { Payment.isCard($0) }),
        ])

    /// ISO 13616: the country's length and structure (SWIFT's IBAN registry), and MOD 97-10 over it.
    static let iban = Recognizer(
        "IBAN_CODE", context: ["iban", "account", "konto", "conta", "cuenta", "compte", "conto", "bank"],
        [
            Shape(
                #"[A-Z]{2}\d{2}([ -]?[A-Z0-9]{4}){2,7}([ -]?[A-Z0-9]{1,4})?"#, score: 0.95, inContext: 1,
                check: { Payment.isIBAN($0) }),
            Shape(
                #"[a-z]{2}\d{2}( ?[a-z0-9]{4}){2,7}( ?[a-z0-9]{1,4})?"#, score: 0.85, inContext: 1,
                check: { Payment.isIBAN($0) }),
        ])

    /// Addresses of Bitcoin, Litecoin, Dogecoin and Tron (Base58Check), of chains with Bech32 (BIP 173), and of
    /// Ethereum
    /// (EIP-55 without its check of letter case).
    static let crypto = Recognizer(
        "CRYPTO",
        context: [
            "bitcoin", "btc", "wallet", "carteira", "crypto", "cripto", "address", "endereco", "ethereum", "eth",
            "billetera",
        ],
        [
            Shape(
                #"[1-9A-HJ-NP-Za-km-z]{26,35}"#, score: 0.95, inContext: 1,
                check: { candidate in
                    guard let payload = Checksum.base58Check(candidate.bytes) else { return false }
                    return [0x00, 0x05, 0x1E, 0x30, 0x32, 0x41, 0x16].contains(payload[0])
                }),
            Shape(
                #"(bc|tb|ltc)1[02-9ac-hj-np-z]{11,71}"#, ignoringCase: true, score: 0.95, inContext: 1,
                check: { Checksum.bech32($0.bytes) }),
            Shape(#"0x[0-9a-fA-F]{40}"#, score: 0.85, inContext: 0.95),
        ])

    /// ISO 9362: bank, country, place and branch; only where it is said to be one.
    static let bic = Recognizer(
        "SWIFT_CODE", context: ["swift", "bic", "codigo swift", "swift code"],
        [
            Shape(
                #"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?"#, score: 0.05, inContext: 0.75,
                check: { Payment.countries.contains(String(decoding: $0.bytes[4..<6], as: UTF8.self)) })
        ])
}

/// Rules of cards and accounts.
enum Payment {
    static func isCard(_ candidate: Candidate) -> Bool {
        let digits = candidate.digits
        // Groups are written with one kind of separator.
        let separators = Set(candidate.bytes.filter { !(0x30...0x39).contains($0) })
        guard separators.count <= 1, Set(digits).count > 1, hasNetwork(digits) else { return false }
        return Checksum.luhn(digits)
    }

    private static func hasNetwork(_ digits: [Int]) -> Bool {
        guard digits.count >= 12 else { return false }
        let (two, three, four, six) =
            (digits.number(0..<2), digits.number(0..<3), digits.number(0..<4), digits.number(0..<6))
        switch digits.count {
        case 13: return digits[0] == 4 || isMaestro(two, four)
        case 14: return (300...305).contains(three) || two == 36 || two == 38 || two == 39
        case 15: return two == 34 || two == 37 || isMaestro(two, four) || four == 2131 || four == 1800
        case 16:
            return digits[0] == 4 || (51...55).contains(two) || (222_100...272_099).contains(six)
                || (3528...3589).contains(four) || four == 6011 || two == 65 || (644...649).contains(three) || two == 62
                || two == 81 || (2200...2204).contains(four) || isMaestro(two, four) || isBrazilian(six) || two == 60
                || (300...305).contains(three) || two == 36 || two == 38 || two == 39
        case 12, 17, 18: return isMaestro(two, four) || two == 62
        case 19: return digits[0] == 4 || isMaestro(two, four) || two == 62 || (3528...3589).contains(four) || two == 65
        default: return false
        }
    }

    private static func isMaestro(_ two: Int, _ four: Int) -> Bool {
        two == 50 || (56...58).contains(two) || [6304, 6759, 6761, 6762, 6763, 6767].contains(four)
    }

    /// Elo and Hipercard, beside the ranges of others.
    private static func isBrazilian(_ six: Int) -> Bool {
        [401_178, 401_179, 438_935, 451_416, 457_393, 504_175, 506_699, 627_780, 636_297, 636_368, 606_282, 384_100]
            .contains(
                six) || (506_700...506_778).contains(six) || (509_000...509_999).contains(six)
    }

    static func isIBAN(_ candidate: Candidate) -> Bool {
        let text = candidate.compact
        guard text.count > 4, let length = lengths[String(decoding: text.prefix(2), as: UTF8.self)],
            text.count == length
        else { return false }
        let numeric = numericCountries.contains(String(decoding: text.prefix(2), as: UTF8.self))
        guard !numeric || text.dropFirst(2).allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return Checksum.mod97(text[4...] + text[..<4])
    }

    /// The registry's countries and lengths.
    static let lengths: [String: Int] = [
        "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27, "BR": 29,
        "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20, "EG": 29,
        "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28,
        "HN": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20,
        "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19,
        "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29,
        "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24,
        "SM": 27, "SO": 23, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
        "YE": 30,
    ]

    /// Those whose account numbers are all digits.
    private static let numericCountries: Set<String> = [
        "AE", "AT", "BA", "BE", "CZ", "DE", "DK", "EE", "ES", "FI", "FO", "GL", "HR", "HU", "IL", "IS", "LT", "ME",
        "MN",
        "NO", "PL", "PT", "RS", "SE", "SI", "SK", "TN", "VA", "XK",
    ]

    /// ISO 3166-1, as far as banks with a code are in them.
    static let countries = Set(lengths.keys).union([
        "US", "CA", "MX", "AR", "CL", "CO", "PE", "UY", "AU", "NZ", "JP", "CN", "HK", "SG", "IN", "KR", "TH", "ID",
        "MY", "PH",
        "ZA", "NG", "KE", "MA", "VN", "TW", "PA", "EC", "BO", "PY", "VE",
    ])
}
