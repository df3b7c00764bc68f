extension Recognizer {
    /// Australian Business Number: eleven digits modulo 89, one taken off the first (Australian Business Register,
    /// "Format of the ABN").
    static let australiaABN = Recognizer(
        "AU_ABN", context: ["abn", "australian business", "business number", "gst"],
        [
            Shape(
                #"[1-9]\d \d{3} \d{3} \d{3}"#, edges: .number, score: 0.9, inContext: 0.98,
                check: { Australia.isABN($0.digits) }),
            Shape(
                #"[1-9]\d{10}|[1-9]\d-\d{3}-\d{3}-\d{3}"#, edges: .number, score: 0.53, inContext: 0.96,
                check: { Australia.isABN($0.digits) }),
        ]
            + Shape.typeset(
                #"[1-9]\d~\d{3}~\d{3}~\d{3}"#, score: 0.8, inContext: 0.98, check: { Australia.isABN($0.digits) }))

    /// Australian Company Number: nine digits, the last a check digit modulo 10 (Corporations Regulations 2001, ASIC).
    static let australiaACN = Recognizer(
        "AU_ACN", context: ["acn", "arbn", "australian company", "company number", "asic"],
        [
            Shape(
                #"\d{3} \d{3} \d{3}"#, edges: .number, score: 0.4, inContext: 0.93,
                check: { Australia.isACN($0.digits) }),
            Shape(#"\d{9}"#, edges: .number, score: 0.2, inContext: 0.92, check: { Australia.isACN($0.digits) }),
        ])

    /// Tax File Number: nine digits, or eight of old, weighted modulo 11 (Australian Taxation Office).
    static let australiaTFN = Recognizer(
        "AU_TFN", context: ["tfn", "tax file", "ato"],
        [
            Shape(
                #"\d{3}[ -]\d{3}[ -]\d{3}"#, edges: .number, score: 0.38, inContext: 0.93,
                check: { Australia.isTFN($0.digits) }),
            Shape(#"\d{9}"#, edges: .number, score: 0.2, inContext: 0.92, check: { Australia.isTFN($0.digits) }),
            Shape(
                #"\d{8}|\d{2}[ -]\d{3}[ -]\d{3}"#, edges: .number, score: 0.05, inContext: 0.7,
                check: { Australia.isOldTFN($0.digits) }),
        ])

    /// Medicare card number: begins with 2 to 6, check digit modulo 10, issue number, and where written the person's
    /// reference number (Services Australia).
    static let australiaMedicare = Recognizer(
        "AU_MEDICARE", context: ["medicare", "health card", "cartao de saude"],
        [
            Shape(
                #"[2-6]\d{3}[ -]\d{5}[ -]\d(?:[ /-]?\d)?"#, edges: .number, score: 0.75, inContext: 0.97,
                check: { Australia.isMedicare($0.digits) }),
            Shape(
                #"[2-6]\d{9}(?:[ /-]?\d)?"#, edges: .number, score: 0.25, inContext: 0.93,
                check: { Australia.isMedicare($0.digits) }),
        ])
}

/// Rules of Australia's identifiers.
enum Australia {
    static func isABN(_ digits: [Int]) -> Bool {
        guard digits.count == 11, digits[0] != 0, Set(digits).count > 2 else { return false }
        return (digits.sum(weights: [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 == 0
    }

    static func isACN(_ digits: [Int]) -> Bool {
        guard digits.count == 9, !digits.isPlaceholder else { return false }
        return digits.sum(weights: [8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 == 0
    }

    static func isTFN(_ digits: [Int]) -> Bool {
        guard !digits.isPlaceholder, digits[0] != 0 else { return false }
        return digits.sum(weights: [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0
    }

    /// Publications differ on the weights of eight digits, so either will do.
    static func isOldTFN(_ digits: [Int]) -> Bool {
        isTFN(digits) || (!digits.isPlaceholder && digits.sum(weights: [10, 7, 8, 4, 6, 3, 5, 1]) % 11 == 0)
    }

    static func isMedicare(_ digits: [Int]) -> Bool {
        guard digits.count >= 10, !digits.isPlaceholder, digits[9] != 0, digits.last != 0 else { return false }
        return digits.sum(weights: [1, 3, 7, 9, 1, 3, 7, 9]) % 10 == digits[8]
    }
}
