extension Recognizer {
    /// National Identification Number: eleven digits without public meaning (NIMC Act 2007; nimc.gov.ng).
    static let nigeriaNIN = Recognizer(
        "NG_NIN", context: ["nin", "national identification", "national identity", "nimc", "nigeria"],
        [
            Shape(
                #"\d{11}|\d{4}[ -]\d{3}[ -]\d{4}"#, edges: .number, score: 0.05, inContext: 0.8,
                check: { !$0.digits.isPlaceholder && !Nigeria.isTelephone($0.digits) })
        ])

    /// Bank Verification Number: eleven digits that begin with 22 (Central Bank of Nigeria, NIBSS).
    static let nigeriaBVN = Recognizer(
        "NG_BVN", context: ["bvn", "bank verification"],
        [
            Shape(#"22\d{9}"#, edges: .number, score: 0.1, inContext: 0.92),
            Shape(
                #"\d{11}"#, edges: .number, score: 0.02, inContext: 0.7,
                check: { !$0.digits.isPlaceholder && !Nigeria.isTelephone($0.digits) }),
        ])

    /// Taxpayer Identification Number: eight and four digits of the FIRS, or the ten of the Joint Tax Board.
    static let nigeriaTIN = Recognizer(
        "NG_TIN", context: ["tin", "tax identification", "firs", "joint tax", "taxpayer"],
        [
            Shape(#"\d{8}-\d{4}"#, edges: .number, score: 0.4, inContext: 0.9),
            Shape(#"\d{10}"#, edges: .number, score: 0.03, inContext: 0.65, check: { !$0.digits.isPlaceholder }),
        ])

    /// Number plate since 1992: local government area, serial number, year and batch (FRSC, National Road Traffic
    /// Regulations 2012).
    static let nigeriaVehicleRegistration = Recognizer(
        "NG_VEHICLE_REGISTRATION",
        context: ["plate", "vehicle", "registration", "car", "frsc", "licence", "license", "placa", "matricula"],
        [
            Shape(#"[A-Z]{3}[ -]\d{3}[ -]?[A-Z]{2}"#, score: 0.45, inContext: 0.92),
            Shape(#"[A-Z]{3}\d{3}[A-Z]{2}"#, score: 0.25, inContext: 0.88),
        ])
}

/// Rules of Nigeria's identifiers.
enum Nigeria {
    /// Mobile numbers have eleven digits too: 070, 080, 081, 090, 091.
    static func isTelephone(_ digits: [Int]) -> Bool {
        digits[0] == 0 && [7, 8, 9].contains(digits[1]) && digits[2] < 2
    }
}
