extension Recognizer {
    /// KRA PIN: A for people, P for others, nine digits, a letter (Kenya Revenue Authority).
    static let kenyaKRAPIN = Recognizer(
        "KE_KRA_PIN", context: ["kra", "pin", "kenya", "tax"],
        [
            Shape(#"[AP]0\d{8}[A-Z]"#, score: 0.5, inContext: 0.93),
            Shape(#"[AP]\d{9}[A-Z]"#, score: 0.3, inContext: 0.85),
        ])

    /// National identity card of Kenya: seven or eight digits (Registration of Persons Act).
    static let kenyaNationalID = Recognizer(
        "KE_NATIONAL_ID", context: ["kitambulisho", "kenya", "huduma", "maisha"],
        [Shape(#"[1-9]\d{6,7}"#, edges: .number, score: 0.02, inContext: 0.65, check: { !$0.digits.isPlaceholder })])

    /// الرقم القومي: century, date of birth, governorate, serial number (Egypt's Law 143 of 1994). The check digit's
    /// rule is not public.
    static let egyptNationalID = Recognizer(
        "EG_NATIONAL_ID", context: ["الرقم القومي", "رقم قومي", "بطاقة", "egypt", "national id"],
        [
            Shape(
                #"[23]\d{13}"#, edges: .number, score: 0.45, inContext: 0.96,
                check: { OtherAfrica.isEgyptian($0.digits) })
        ])

    /// Carte nationale d'identité électronique: one or two letters and up to six digits (Morocco, DGSN).
    static let moroccoCIN = Recognizer(
        "MA_CIN", context: ["cin", "cnie", "carte nationale", "maroc", "morocco", "البطاقة الوطنية"],
        [Shape(#"[A-Z]{1,2}\d{5,6}"#, score: 0.05, inContext: 0.75)])

    /// Ghana Card: the country, nine digits, a check digit whose rule is not public (National Identification
    /// Authority).
    static let ghanaCard = Recognizer(
        "GH_CARD", context: ["ghana", "nia"], [Shape(#"GHA-\d{9}-\d"#, score: 0.9, inContext: 0.98)])
}

/// Rules of the identifiers of Egypt.
enum OtherAfrica {
    static func isEgyptian(_ digits: [Int]) -> Bool {
        let governorate = digits.number(7..<9)
        guard digits.count == 14, (1...35).contains(governorate) || governorate == 88 else { return false }
        return BirthDate.exists(
            year: (digits[0] == 2 ? 1900 : 2000) + digits.number(1..<3), month: digits.number(3..<5),
            day: digits.number(5..<7))
    }
}
