extension Recognizer {
    /// Social Insurance Numbers: nine digits with Luhn's check digit; none begins with 8 (Service Canada), and
    /// those that begin with 0 are the Canada Revenue Agency's numbers for persons without one.
    static let canadaSIN = Recognizer(
        "CA_SIN", context: ["sin", "social insurance", "nas", "assurance sociale"],
        [
            Shape(
                #"\d{3}-\d{3}-\d{3}"#, edges: .number, score: 0.5, inContext: 0.97,
                check: { NorthAmerica.isSIN($0.digits) }),
            Shape(
                #"\d{3}[ -]\d{3}[ -]\d{3}"#, edges: .number, score: 0.4, inContext: 0.97,
                check: { NorthAmerica.isSIN($0.digits) }),
            Shape(
                #"\d{9}"#, edges: .number, score: 0.1, inContext: 0.94, check: { NorthAmerica.isSIN($0.digits) }),
        ])

    /// Vehicle identification numbers: seventeen characters without I, O, Q, with a check character in the ninth place
    /// (49 CFR 565.15; ISO 3779).
    static let vehicle = Recognizer(
        "VIN", context: ["vin", "chassis", "chassi", "vehicle identification", "bastidor"],
        [
            Shape(
                #"[A-HJ-NPR-Z0-9]{17}"#, score: 0.6, inContext: 0.95, check: { NorthAmerica.isVIN($0.bytes) })
        ])
}

/// Rules of North American identifiers.
enum NorthAmerica {
    static func isSIN(_ digits: [Int]) -> Bool {
        digits.count == 9 && digits[0] != 8 && Set(digits).count > 2 && Checksum.luhn(digits)
    }

    /// What letters count in the check.
    private static let letters: [UInt8: Int] = Dictionary(
        uniqueKeysWithValues: zip(
            "ABCDEFGHJKLMNPRSTUVWXYZ".utf8,
            [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9]))

    static func isVIN(_ text: [UInt8]) -> Bool {
        guard text.contains(where: { $0 >= 0x41 }), Set(text).count > 4 else { return false }
        let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        let sum = zip(text, weights).reduce(0) { sum, item in
            sum + ((0x30...0x39).contains(item.0) ? Int(item.0) - 0x30 : letters[item.0] ?? 0) * item.1
        }
        let rest = sum % 11
        return text[8] == (rest == 10 ? 0x58 : UInt8(rest + 0x30))
    }
}
