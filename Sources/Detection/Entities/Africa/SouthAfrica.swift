extension Recognizer {
    /// Identity number: date of birth, sex, citizenship, Luhn (Identification Act 68 of 1997; Department of Home
    /// Affairs).
    static let southAfricaIDNumber = Recognizer(
        "ZA_ID_NUMBER",
        context: [
            "id number", "identity number", "south africa", "said", "id no", "rsa id", "identiteitsnommer", "identity",
        ],
        [
            Shape(
                #"\d{6} \d{4} \d{2} ?\d"#, edges: .number, score: 0.9, inContext: 0.98,
                check: { SouthAfrica.isIDNumber($0.digits) }),
            Shape(
                #"\d{13}"#, edges: .number, score: 0.65, inContext: 0.97, check: { SouthAfrica.isIDNumber($0.digits) }),
        ])
}

/// Rules of South Africa's identifiers.
enum SouthAfrica {
    static func isIDNumber(_ digits: [Int]) -> Bool {
        // Citizens, permanent residents, refugees; the digit behind is 8 or 9 since race is no longer recorded.
        digits.count == 13 && digits[10] <= 2 && digits[11] >= 8 && Checksum.luhn(digits)
            && BirthDate.exists(shortYear: digits.number(0..<2), month: digits.number(2..<4), day: digits.number(4..<6))
    }
}
