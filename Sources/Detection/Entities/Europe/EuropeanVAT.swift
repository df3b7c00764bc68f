extension Recognizer {
    /// VAT identification number, by the forms of Directive 2006/112/EC, articles 214 and 215, as the Commission's VIES
    /// lists them, with the check digits that the member states publish.
    static let europeanVAT = Recognizer(
        "EU_VAT",
        context: [
            "vat", "ust id", "ustid", "umsatzsteuer", "mwst", "tva", "iva", "btw", "moms", "alv", "dph", "nif", "afa",
            "ddv", "pvn", "pvm", "kmkr", "uid", "afm", "tax",
        ],
        [
            Shape(
                EuropeanVAT.checked, score: 0.85, inContext: 0.94, check: { EuropeanVAT.isValid($0.compact) }),
            Shape(
                #"(?:BG|CZ) ?\d{9,10}|CZ ?\d{8}|CY ?\d{8}[A-Z]|LT ?(?:\d{9}|\d{12})|LV ?\d{11}"#, score: 0.35,
                inContext: 0.85, check: { !$0.digits.isPlaceholder }),
        ])
}

/// Check digits of VAT identification numbers.
enum EuropeanVAT {
    static let checked = [
        #"ATU ?\d{8}"#, #"BE ?[01]\d{3}[. ]?\d{3}[. ]?\d{3}"#, #"DE ?\d{3} ?\d{3} ?\d{3}"#,
        #"DK ?\d{2} ?\d{2} ?\d{2} ?\d{2}"#,
        #"(?:EE|EL|GB|XI) ?\d{9}"#, #"GB ?\d{3} \d{4} \d{2}"#, #"(?:FI|HU|LU|MT|SI) ?\d{8}"#,
        #"ES ?[A-Z0-9]\d{7}[A-Z0-9]"#, #"FR ?\d{2} ?\d{3} ?\d{3} ?\d{3}"#, #"HR ?\d{11}"#, #"IE ?\d{7}[A-W][A-IW]?"#,
        #"IT ?\d{11}"#, #"NL ?\d{9}B\d{2}"#, #"PL ?\d{10}"#, #"PT ?\d{9}"#, #"RO ?[1-9]\d{5,9}"#, #"SE ?\d{10}01"#,
        #"SK ?[1-9]\d{9}"#,
    ].joined(separator: "|")

    private static let checks: [String: @Sendable ([UInt8], [Int]) -> Bool] = [
        "AT": { _, digits in isAustrian(digits) },
        "BE": { _, digits in 97 - digits.number(0..<8) % 97 == digits.number(8..<10) },
        "DE": { _, digits in digits[0] != 0 && Checksum.iso7064Mod11And10(digits) },
        "DK": { _, digits in digits.sum(weights: [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 },
        "EE": { _, digits in digits.sum(weights: [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0 },
        "EL": { _, digits in SoutheastEurope.isAFM(digits) },
        "ES": { text, _ in Spain.isCIF(text) || Spain.isNIE(text) || isSpanishPerson(text) },
        "FI": { _, digits in digits.sum(weights: [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0 },
        "FR": { _, digits in isFrench(digits) },
        "GB": { _, digits in isBritish(digits) },
        "HR": { _, digits in Checksum.iso7064Mod11And10(digits) },
        "HU": { _, digits in digits.sum(weights: [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0 },
        "IE": { text, _ in Ireland.isPPS(text) },
        "IT": { _, digits in Italy.isVATCode(digits) },
        "LU": { _, digits in digits.number(0..<6) % 89 == digits.number(6..<8) },
        "MT": { _, digits in digits.sum(weights: [3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0 },
        "NL": { _, digits in isDutch(digits) },
        "PL": { _, digits in Poland.isNIP(digits) },
        "PT": { _, digits in Portugal.isNIF(digits) },
        "RO": { _, digits in isRomanian(digits) },
        "SE": { _, digits in Checksum.luhn(Array(digits.prefix(10))) },
        "SI": { _, digits in isSlovenian(digits) },
        "SK": { _, digits in digits.number % 11 == 0 },
        "XI": { _, digits in isBritish(digits) },
    ]

    /// - Parameter text: the number with its country, without separators.
    static func isValid(_ text: [UInt8]) -> Bool {
        let body = Array(text.dropFirst(2))
        let digits = Candidate(bytes: body).digits
        guard Set(digits).count > 1, let check = checks[String(decoding: text.prefix(2), as: UTF8.self)] else {
            return false
        }
        return check(body, digits)
    }

    private static func isAustrian(_ digits: [Int]) -> Bool {
        let sum = digits.prefix(7).enumerated().reduce(0) { sum, item in
            let product = item.element * (item.offset % 2 + 1)
            return sum + product / 10 + product % 10
        }
        return (96 - sum) % 10 == digits[7]
    }

    private static func isSpanishPerson(_ text: [UInt8]) -> Bool {
        text.digits(0..<8).count == 8 && Spain.isNIF(text)
    }

    /// The key of two digits is computed from the SIREN.
    private static func isFrench(_ digits: [Int]) -> Bool {
        let siren = digits.number(2..<11)
        return (12 + 3 * (siren % 97)) % 97 == digits.number(0..<2) && France.isSIREN(Array(digits[2...]))
    }

    /// HMRC counts down from the weighted sum in steps of 97, since 2010 with 55 added to it.
    private static func isBritish(_ digits: [Int]) -> Bool {
        let sum = digits.sum(weights: [8, 7, 6, 5, 4, 3, 2]) + digits.number(7..<9)
        return sum % 97 == 0 || (sum + 55) % 97 == 0
    }

    /// Companies pass the test of the BSN; since 2020 sole traders have ISO 7064 MOD 97-10 over all of it.
    private static func isDutch(_ digits: [Int]) -> Bool {
        if digits.sum(weights: [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 == 0 { return true }
        // N = 23, L = 21 and B = 11.
        let all = [2, 3, 2, 1] + digits.prefix(9) + [1, 1] + digits.suffix(2)
        return all.reduce(0) { ($0 * 10 + $1) % 97 } == 1
    }

    /// A check of 10 is written 0, and one of 11 is not given out.
    private static func isSlovenian(_ digits: [Int]) -> Bool {
        let check = 11 - digits.sum(weights: [8, 7, 6, 5, 4, 3, 2]) % 11
        return digits[0] != 0 && (check == 10 ? 0 : check) == digits[7]
    }

    private static func isRomanian(_ digits: [Int]) -> Bool {
        let padded = [Int](repeating: 0, count: 10 - digits.count) + digits
        return padded.sum(weights: [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == padded[9]
    }
}
