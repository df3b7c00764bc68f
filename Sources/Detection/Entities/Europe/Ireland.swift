extension Recognizer {
    /// Personal Public Service number: seven digits, a check letter modulo 23, a letter since 2013 (Department of
    /// Social Protection).
    static let irelandPPS = Recognizer(
        "IE_PPS",
        context: ["pps", "ppsn", "personal public service", "uimhir phearsanta", "rsi", "social welfare", "tax"],
        [
            Shape(
                #"\d{7}[A-W][A-IW]?"#, edges: .number, score: 0.75, inContext: 0.95,
                check: { Ireland.isPPS($0.compact) }),
            Shape(
                #"\d{7} [A-W][A-IW]?|\d{7} ?[a-w][a-iw]?"#, edges: .number, score: 0.3, inContext: 0.88,
                check: { Ireland.isPPS($0.compact) }),
        ])
}

/// Rules of Ireland's identifiers.
enum Ireland {
    static func isPPS(_ text: [UInt8]) -> Bool {
        let digits = text.digits(0..<7)
        guard digits.count == 7, Set(digits).count > 1 else { return false }
        // The second letter counts as its place in the alphabet times nine; W, for spouses, counts nothing.
        let second = text.count > 8 && text[8] != 0x57 ? Int(text[8]) - 0x40 : 0
        let sum = digits.sum(weights: [8, 7, 6, 5, 4, 3, 2]) + second * 9
        return [UInt8].character(of: "WABCDEFGHIJKLMNOPQRSTUV", at: sum % 23) == text[7]
    }
}
