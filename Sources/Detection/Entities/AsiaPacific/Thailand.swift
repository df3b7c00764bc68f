extension Recognizer {
    /// Thai national identification number: thirteen digits, the first 1 to 8, modulo 11 (Department of Provincial
    /// Administration).
    static let thailandTNIN = Recognizer(
        "TH_TNIN",
        context: [
            "เลขประจำตัวประชาชน", "บัตรประชาชน", "เลขบัตร", "เลขประจำตัว", "thai", "national id", "citizen id", "tnin",
            "identification number",
        ],
        [
            Shape(
                #"[1-8]-\d{4}-\d{5}-\d{2}-\d|[1-8] \d{4} \d{5} \d{2} \d"#, edges: .number, score: 0.93, inContext: 0.99,
                check: { Thailand.isNationalID($0.digits) }),
            Shape(
                #"[1-8]\d{12}"#, edges: .number, score: 0.3, inContext: 0.95,
                check: { Thailand.isNationalID($0.digits) }),
        ])
}

/// Rules of Thailand's identifiers.
enum Thailand {
    static func isNationalID(_ digits: [Int]) -> Bool {
        guard digits.count == 13, !digits.isPlaceholder else { return false }
        return (11 - digits.sum(weights: [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == digits[12]
    }
}
