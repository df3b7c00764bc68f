extension Recognizer {
    /// Citizen identification number: division, date of birth, serial number, ISO 7064 MOD 11-2 (GB 11643-1999).
    static let chinaResidentID = Recognizer(
        "CN_RESIDENT_ID",
        context: ["身份证", "公民身份", "身份證", "resident id", "identity card", "id card", "china", "chinese"],
        [
            Shape(
                #"[1-9]\d{16}[0-9Xx]"#, edges: .number, score: 0.95, inContext: 0.99,
                check: { GreaterChina.isResident($0.compact) }),
            Shape(
                #"[1-9]\d{14}"#, edges: .number, score: 0.1, inContext: 0.75,
                check: { GreaterChina.isOldResident($0.digits) }),
        ])

    /// Hong Kong identity card: one or two letters, six digits, a check digit modulo 11 (Immigration Department).
    static let hongKongID = Recognizer(
        "HK_ID", context: ["hkid", "hong kong", "identity card", "香港身份證", "身份證", "id card"],
        [
            Shape(
                #"[A-Z]{1,2}\d{6} ?\([0-9A]\)"#, score: 0.93, inContext: 0.99,
                check: { GreaterChina.isHongKong($0.compact) }),
            Shape(
                #"[A-Z]{1,2}\d{6}[0-9A]"#, score: 0.3, inContext: 0.93, check: { GreaterChina.isHongKong($0.compact) }),
        ])

    /// Taiwan's identity card and resident certificate: a letter for the place, 1 or 2 (8 or 9) for the sex, a check
    /// digit modulo 10 (Ministry of the Interior).
    static let taiwanID = Recognizer(
        "TW_ID", context: ["身分證", "身份證", "統一證號", "taiwan", "identity card", "national id", "居留證"],
        [
            Shape(#"[A-Z][12]\d{8}"#, score: 0.55, inContext: 0.96, check: { GreaterChina.isTaiwan($0.compact) }),
            Shape(#"[A-Z][89]\d{8}"#, score: 0.35, inContext: 0.95, check: { GreaterChina.isTaiwan($0.compact) }),
        ])
}

/// Rules of the identifiers of mainland China, Hong Kong and Taiwan.
enum GreaterChina {
    static func isResident(_ text: [UInt8]) -> Bool {
        guard text.count == 18 else { return false }
        let digits = text.digits(0..<17)
        guard isProvince(digits), (1850...2099).contains(digits.number(6..<10)),
            BirthDate.exists(year: digits.number(6..<10), month: digits.number(10..<12), day: digits.number(12..<14))
        else { return false }
        let sum = digits.sum(weights: [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
        return [UInt8].character(of: "10X98765432", at: sum % 11) == text[17]
    }

    static func isOldResident(_ digits: [Int]) -> Bool {
        isProvince(digits)
            && BirthDate.exists(
                year: 1900 + digits.number(6..<8), month: digits.number(8..<10), day: digits.number(10..<12))
    }

    /// GB/T 2260: provinces and regions.
    private static func isProvince(_ digits: [Int]) -> Bool {
        [
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62,
            63, 64, 65, 71, 81, 82, 83,
        ].contains(digits.number(0..<2))
    }

    /// Letters count 10 to 35; a missing first letter counts as a space, 36. The check digit A stands for 10.
    static func isHongKong(_ text: [UInt8]) -> Bool {
        guard text.count == 8 || text.count == 9, Set(text.suffix(7).prefix(6)).count > 1 else { return false }
        let values = (text.count == 8 ? [36] : []) + text.map([UInt8].base36)
        return values.sum(weights: [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    }

    static func isTaiwan(_ text: [UInt8]) -> Bool {
        // Places in the order in which they were numbered from 10.
        let order = Array("ABCDEFGHJKLMNPQRSTUVXYWZIO".utf8)
        guard text.count == 10, let place = order.firstIndex(of: text[0]) else { return false }
        let digits = text.digits(1..<10)
        guard Set(digits).count > 2 else { return false }
        let all = [(place + 10) / 10, (place + 10) % 10] + digits
        return all.sum(weights: [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 == 0
    }
}
