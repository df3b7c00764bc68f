extension Recognizer {
    /// РНОКПП, formerly ІПН: days since 1899, serial number, check digit (Наказ Мінфіну № 822 of 2017).
    static let ukraineTaxNumber = Recognizer(
        "UA_TAX_ID", context: ["рнокпп", "іпн", "ипн", "податк", "inn", "rnokpp", "ukrain", "облікової картки"],
        [
            Shape(
                #"\d{10}"#, edges: .number, score: 0.2, inContext: 0.9,
                check: { EasternEurope.isUkrainianTax($0.digits) })
        ])

    /// ИНН: ten digits for companies, twelve for people, with one and two check digits (Приказ ФНС ЕД-7-14/559@).
    static let russiaINN = Recognizer(
        "RU_INN", context: ["инн", "inn", "налогоплательщик", "russia", "taxpayer"],
        [
            Shape(
                #"\d{10}"#, edges: .number, score: 0.2, inContext: 0.9, check: { EasternEurope.isINN($0.digits) }),
            Shape(
                #"\d{12}"#, edges: .number, score: 0.4, inContext: 0.95, check: { EasternEurope.isINN($0.digits) }),
        ])

    /// СНИЛС: nine digits and a control number modulo 101 (Постановление Правления ПФР 192п).
    static let russiaSNILS = Recognizer(
        "RU_SNILS", context: ["снилс", "snils", "страхов", "пенсионн", "pension"],
        [
            Shape(
                #"\d{3}-\d{3}-\d{3}[ -]\d{2}"#, edges: .number, score: 0.9, inContext: 0.98,
                check: { EasternEurope.isSNILS($0.digits) }),
            Shape(
                #"\d{11}|\d{3} \d{3} \d{3} \d{2}"#, edges: .number, score: 0.3, inContext: 0.94,
                check: { EasternEurope.isSNILS($0.digits) }),
        ])

    /// מספר זהות: nine digits, Luhn (Ministry of Interior, Population and Immigration Authority).
    static let israelID = Recognizer(
        "IL_ID",
        context: [
            "תעודת זהות", "מספר זהות", "ת.ז", "ת״ז", "teudat zehut", "israeli id", "israel", "identity", "zehut",
        ],
        [
            Shape(
                #"\d{9}|\d{8}-\d"#, edges: .number, score: 0.15, inContext: 0.88,
                check: { !$0.digits.isPlaceholder && Checksum.luhn($0.digits) })
        ])
}

/// Rules of the identifiers of Ukraine and Russia.
enum EasternEurope {
    static func isUkrainianTax(_ digits: [Int]) -> Bool {
        guard digits.count == 10, !digits.isPlaceholder else { return false }
        let sum = digits.sum(weights: [-1, 5, 7, 9, 4, 6, 10, 5, 7])
        return (sum % 11 + 11) % 11 % 10 == digits[9]
    }

    static func isINN(_ digits: [Int]) -> Bool {
        guard !digits.isPlaceholder, digits.number(0..<2) > 0 else { return false }
        let weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
        if digits.count == 10 { return digits.sum(weights: Array(weights[2...])) % 11 % 10 == digits[9] }
        return digits.count == 12 && digits.sum(weights: Array(weights[1...])) % 11 % 10 == digits[10]
            && digits.sum(weights: weights) % 11 % 10 == digits[11]
    }

    /// Numbers up to 001-001-998 have no control number that could be computed.
    static func isSNILS(_ digits: [Int]) -> Bool {
        guard digits.count == 11, digits.number(0..<9) > 1_001_998, Set(digits.prefix(9)).count > 1 else {
            return false
        }
        return digits.sum(weights: [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100 == digits.number(9..<11)
    }
}
