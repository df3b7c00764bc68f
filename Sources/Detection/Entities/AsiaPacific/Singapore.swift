extension Recognizer {
    /// NRIC and FIN: S, T for citizens and residents, F, G, M for foreigners, a check letter modulo 11 (National
    /// Registration Act; Immigration and Checkpoints Authority).
    static let singaporeNRIC = Recognizer(
        "SG_NRIC_FIN",
        context: ["nric", "fin", "identity card", "singapore", "work permit", "pink ic", "ic", "work pass"],
        [
            Shape(#"[STFGM]\d{7}[A-Z]"#, score: 0.93, inContext: 0.99, check: { Singapore.isNRIC($0.compact) }),
            Shape(
                #"[stfgm]\d{7}[a-zA-Z]"#, score: 0.5, inContext: 0.95, check: { Singapore.isNRIC($0.compact) }),
        ])

    /// Unique Entity Number in its three forms: businesses, local companies, others (ACRA, uen.gov.sg).
    static let singaporeUEN = Recognizer(
        "SG_UEN", context: ["uen", "unique entity", "acra", "company", "business registration", "registration", "gst"],
        [
            Shape(
                #"[TSR]\d{2}[A-Z]{2}\d{4}[A-Z]"#, score: 0.9, inContext: 0.97,
                check: { Singapore.isOther($0.compact) }),
            Shape(
                #"\d{9}[A-Z]"#, edges: .number, score: 0.75, inContext: 0.96, check: { Singapore.isCompany($0.compact) }
            ),
            Shape(
                #"\d{8}[A-Z]"#, edges: .number, score: 0.4, inContext: 0.94, check: { Singapore.isBusiness($0.compact) }
            ),
        ])
}

/// Rules of Singapore's identifiers.
enum Singapore {
    static func isNRIC(_ text: [UInt8]) -> Bool {
        let digits = text.digits(1..<8)
        guard digits.count == 7, Set(digits).count > 1 || digits[0] == 0 else { return false }
        let sum = digits.sum(weights: [2, 7, 6, 5, 4, 3, 2])
        // T and G add 4, M adds 3.
        let (table, added): (StaticString, Int) =
            switch text[0] {
            case 0x53: ("JZIHGFEDCBA", 0)
            case 0x54: ("JZIHGFEDCBA", 4)
            case 0x46: ("XWUTRQPNMLK", 0)
            case 0x47: ("XWUTRQPNMLK", 4)
            default: ("XWUTRQPNJLK", 3)
            }
        return [UInt8].character(of: table, at: (sum + added) % 11) == text[8]
    }

    static func isBusiness(_ text: [UInt8]) -> Bool {
        let digits = text.digits(0..<8)
        guard Set(digits).count > 1 else { return false }
        let sum = digits.sum(weights: [10, 4, 9, 3, 8, 2, 7, 1])
        return [UInt8].character(of: "XMKECAWLJDB", at: sum % 11) == text[8]
    }

    /// The first four digits are the year.
    static func isCompany(_ text: [UInt8]) -> Bool {
        let digits = text.digits(0..<9)
        guard (1850...2099).contains(digits.number(0..<4)) else { return false }
        let sum = digits.sum(weights: [10, 8, 6, 4, 9, 7, 5, 3, 1])
        return [UInt8].character(of: "ZKCMDNERGWH", at: sum % 11) == text[9]
    }

    static func isOther(_ text: [UInt8]) -> Bool {
        let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWX0123456789".utf8)
        let values = text.dropLast().compactMap { alphabet.firstIndex(of: $0) }
        guard values.count == 9, kinds.contains(String(decoding: text[3..<5], as: UTF8.self)) else { return false }
        let sum = values.sum(weights: [4, 3, 5, 3, 10, 2, 2, 5, 7])
        return alphabet[(sum + 6) % 11] == text[9]
    }

    /// Kinds of entities, such as LLP (`LL`) and societies (`SS`).
    private static let kinds: Set<String> = Set(
        """
        CC CD CH CL CM CP CS CX DP FB FC FM FN GA GB GS HS LL LP MB MC MD MH MM MQ NB NR PA PB PF RF RP SM SS TC TU VH \
        XL
        """.split(separator: " ").map(String.init))
}
