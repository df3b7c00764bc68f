extension Recognizer {
    /// Taxpayer Identification Number: nine digits and a branch of three to five (Bureau of Internal Revenue). The
    /// check digit's rule is not public.
    static let philippinesTIN = Recognizer(
        "PH_TIN", context: ["tin", "taxpayer", "bir", "tax identification", "buwis"],
        [
            Shape(#"\d{3}-\d{3}-\d{3}-\d{3,5}"#, edges: .number, score: 0.4, inContext: 0.9),
            Shape(
                #"\d{3}[ -]\d{3}[ -]\d{3}|\d{3} \d{3} \d{3} \d{3,5}|\d{9}|\d{12}"#, edges: .number, score: 0.05,
                inContext: 0.75, check: { !$0.digits.isPlaceholder }),
        ])

    /// PhilSys number (12 digits) and card number (16), random by law (Republic Act 11055, section 7).
    static let philippinesPhilSys = Recognizer(
        "PH_PHILSYS", context: ["philsys", "philid", "phil id", "pcn", "psn", "national id", "ephilid"],
        [
            Shape(
                #"\d{4}-\d{4}-\d{4}(?:-\d{4})?"#, edges: .number, score: 0.1, inContext: 0.88,
                check: { !$0.digits.isPlaceholder }),
            Shape(
                #"\d{4} \d{4} \d{4}(?: \d{4})?|\d{12}|\d{16}"#, edges: .number, score: 0.05, inContext: 0.8,
                check: { !$0.digits.isPlaceholder }),
        ])

    /// Social Security System number: two, seven and one digits (SSS).
    static let philippinesSSS = Recognizer(
        "PH_SSS", context: ["sss", "social security"],
        [
            Shape(#"\d{2}-\d{7}-\d"#, edges: .number, score: 0.45, inContext: 0.92),
            Shape(#"\d{10}"#, edges: .number, score: 0.03, inContext: 0.65, check: { !$0.digits.isPlaceholder }),
        ])

    /// Common Reference Number of the Unified Multi-Purpose ID (Executive Order 420 of 2005).
    static let philippinesUMID = Recognizer(
        "PH_UMID", context: ["umid", "crn", "common reference", "multi purpose id", "gsis"],
        [
            Shape(#"\d{4}-\d{7}-\d"#, edges: .number, score: 0.45, inContext: 0.92),
            Shape(#"\d{12}"#, edges: .number, score: 0.05, inContext: 0.7, check: { !$0.digits.isPlaceholder }),
        ])
}
