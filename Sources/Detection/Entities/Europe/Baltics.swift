extension Recognizer {
    /// Isikukood: sex and century, date of birth, serial number, check digit modulo 11 in two rounds (EVS 585:2007).
    static let estoniaPersonalCode = Recognizer(
        "EE_PERSONAL_CODE",
        context: ["isikukood", "ik", "estonia", "eesti", "personal code", "personal identification"],
        [
            Shape(
                #"[1-8]\d{10}"#, edges: .number, score: 0.55, inContext: 0.96,
                check: { Baltics.isPersonalCode($0.digits) })
        ])

    /// Asmens kodas: as in Estonia (Gyventojų registro įstatymas, article 8).
    static let lithuaniaPersonalCode = Recognizer(
        "LT_PERSONAL_CODE", context: ["asmens kod", "a.k", "lithuania", "lietuv"],
        [
            Shape(
                #"[1-8]\d{10}"#, edges: .number, score: 0.54, inContext: 0.97,
                check: { Baltics.isPersonalCode($0.digits) })
        ])

    /// Personas kods: date of birth, century, serial number, check digit; since 2017 it begins with 32 and tells no
    /// date (Iedzīvotāju reģistra likums).
    static let latviaPersonalCode = Recognizer(
        "LV_PERSONAL_CODE", context: ["personas kod", "latvia", "latvij", "personal code", "pers. kods"],
        [
            Shape(
                #"\d{6}-\d{5}"#, edges: .number, score: 0.75, inContext: 0.96, check: { Baltics.isLatvian($0.digits) }),
            Shape(#"\d{11}"#, edges: .number, score: 0.35, inContext: 0.93, check: { Baltics.isLatvian($0.digits) }),
            Shape(#"32\d{4}-?\d{5}"#, edges: .number, score: 0.15, inContext: 0.75),
        ])
}

/// Rules of the identifiers of Estonia, Latvia and Lithuania.
enum Baltics {
    static func isPersonalCode(_ digits: [Int]) -> Bool {
        guard digits.count == 11 else { return false }
        let century = [0, 1800, 1800, 1900, 1900, 2000, 2000, 2100, 2100, 0][digits[0]]
        guard
            BirthDate.exists(
                year: century + digits.number(1..<3), month: digits.number(3..<5), day: digits.number(5..<7))
        else { return false }
        var check = digits.sum(weights: [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
        if check == 10 { check = digits.sum(weights: [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10 }
        return check == digits[10]
    }

    static func isLatvian(_ digits: [Int]) -> Bool {
        guard digits.count == 11, digits[6] < 3,
            BirthDate.exists(
                year: 1800 + 100 * digits[6] + digits.number(4..<6), month: digits.number(2..<4),
                day: digits.number(0..<2))
        else { return false }
        return (1101 - digits.sum(weights: [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11 % 10 == digits[10]
    }
}
