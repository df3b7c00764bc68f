extension Recognizer {
    /// IRD number: eight or nine digits between 10 and 150 million, modulo 11 in two rounds (Inland Revenue, "Resident
    /// withholding tax and non-resident withholding tax specification").
    static let newZealandIRD = Recognizer(
        "NZ_IRD", context: ["ird", "inland revenue", "tax number", "tax file"],
        [
            Shape(
                #"\d{2,3}-\d{3}-\d{3}"#, edges: .number, score: 0.4, inContext: 0.93,
                check: { NewZealand.isIRD($0.digits) }),
            Shape(
                #"\d{2,3} ?\d{3} ?\d{3}"#, edges: .number, score: 0.2, inContext: 0.9,
                check: { NewZealand.isIRD($0.digits) }),
        ])

    /// National Health Index: three letters, then four digits (modulo 11) or two digits and two letters (modulo 23, in
    /// use since 2026) (HISO 10046, Consumer Health Identity Standard).
    static let newZealandNHI = Recognizer(
        "NZ_NHI", context: ["nhi", "national health index", "patient", "health index"],
        [
            Shape(
                #"[A-HJ-NP-Z]{3}\d{4}"#, score: 0.4, inContext: 0.95, check: { NewZealand.isNHI($0.compact) }),
            Shape(
                #"[A-HJ-NP-Z]{3}\d{2}[A-HJ-NP-Z]{2}"#, score: 0.5, inContext: 0.96,
                check: { NewZealand.isNHI($0.compact) }),
        ])
}

/// Rules of New Zealand's identifiers.
enum NewZealand {
    static func isIRD(_ all: [Int]) -> Bool {
        let digits = all.count == 8 ? [0] + all : all
        guard digits.count == 9, !all.isPlaceholder, (10_000_000...150_000_000).contains(digits.number) else {
            return false
        }
        var check = (11 - digits.sum(weights: [3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
        if check == 10 { check = (11 - digits.sum(weights: [7, 4, 3, 2, 5, 2, 7, 6]) % 11) % 11 }
        return check == digits[8]
    }

    static func isNHI(_ text: [UInt8]) -> Bool {
        guard text.count == 7 else { return false }
        let values = text.map { $0 < 0x3A ? Int($0) - 0x30 : letter($0) }
        let sum = values.sum(weights: [7, 6, 5, 4, 3, 2])
        guard text[6] < 0x3A else { return 23 - sum % 23 == values[6] }
        return sum % 11 != 0 && (11 - sum % 11) % 10 == values[6]
    }

    /// A = 1 up to Z = 24, without I and O.
    private static func letter(_ byte: UInt8) -> Int {
        Int(byte) - 0x40 - (byte > 0x49 ? 1 : 0) - (byte > 0x4F ? 1 : 0)
    }
}
