extension Recognizer {
    /// Individual Number: twelve digits, the last a check digit modulo 11 (Order of the Ministry of Internal Affairs 85
    /// of 2014, article 5).
    static let japanMyNumber = Recognizer(
        "JP_MY_NUMBER", context: ["マイナンバー", "個人番号", "my number", "mynumber", "individual number", "japan"],
        [
            Shape(
                #"\d{4}[ -]\d{4}[ -]\d{4}"#, edges: .number, score: 0.4, inContext: 0.96,
                check: { Japan.isMyNumber($0.digits) }),
            Shape(#"\d{12}"#, edges: .number, score: 0.3, inContext: 0.95, check: { Japan.isMyNumber($0.digits) }),
        ])

    /// Corporate Number: a check digit modulo 9, then twelve digits; T before it makes it an invoice issuer's (National
    /// Tax Agency).
    static let japanCorporateNumber = Recognizer(
        "JP_CORPORATE_NUMBER", context: ["法人番号", "登録番号", "corporate number", "houjin", "invoice"],
        [
            Shape(#"T[1-9]\d{12}"#, score: 0.75, inContext: 0.96, check: { Japan.isCorporate($0.digits) }),
            Shape(
                #"[1-9]-?\d{4}-?\d{4}-?\d{4}"#, edges: .number, score: 0.25, inContext: 0.92,
                check: { Japan.isCorporate($0.digits) }),
        ])
}

/// Rules of Japan's identifiers.
enum Japan {
    static func isMyNumber(_ digits: [Int]) -> Bool {
        guard digits.count == 12, !digits.isPlaceholder else { return false }
        let remainder = digits.sum(weights: [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        return (remainder <= 1 ? 0 : 11 - remainder) == digits[11]
    }

    static func isCorporate(_ digits: [Int]) -> Bool {
        guard digits.count == 13, !digits.isPlaceholder else { return false }
        return 9 - Array(digits.dropFirst()).sum(weights: [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9 == digits[0]
    }
}
