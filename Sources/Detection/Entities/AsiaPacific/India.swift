extension Recognizer {
    /// Aadhaar: twelve digits, the first 2 to 9, Verhoeff's check digit, no palindrome (UIDAI, "Aadhaar numbering
    /// scheme").
    static let indiaAadhaar = Recognizer(
        "IN_AADHAAR",
        context: ["aadhaar", "aadhar", "adhaar", "uidai", "uid", "आधार", "ஆதார்", "ఆధార్", "আধার"],
        [
            Shape(
                #"[2-9]\d{3}[ -]\d{4}[ -]\d{4}"#, edges: .number, score: 0.65, inContext: 0.97,
                check: { India.isAadhaar($0.digits) && !India.continuesCard($0) }),
            Shape(
                #"[2-9]\d{11}"#, edges: .number, score: 0.35, inContext: 0.95, check: { India.isAadhaar($0.digits) }),
        ]
            + Shape.typeset(
                #"[2-9]\d{3}~\d{4}~\d{4}"#, score: 0.6, inContext: 0.97, check: { India.isAadhaar($0.digits) }))

    /// Permanent Account Number: the fourth letter is the kind of taxpayer (Income-tax Rules 1962, rule 114).
    static let indiaPAN = Recognizer(
        "IN_PAN",
        context: ["pan", "permanent account", "income tax", "tax", "स्थायी खाता"],
        [
            Shape(
                #"[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]"#, score: 0.85, inContext: 0.97,
                check: { India.isPAN($0.compact) }),
            Shape(
                #"[a-z]{3}[abcfghjlpt][a-z]\d{4}[a-z]"#, score: 0.1, inContext: 0.9,
                check: { India.isPAN($0.compact) && $0.follows(India.account, within: 40) }),
        ])

    /// Goods and Services Tax Identification Number: state, PAN, number of registrations, Z, a check character modulo
    /// 36 (CGST Rules 2017, rule 10; GSTN).
    static let indiaGSTIN = Recognizer(
        "IN_GSTIN", context: ["gst", "gstin", "goods and services"],
        [
            Shape(
                #"\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z][A-Z][0-9A-Z]"#, ignoringCase: true, edges: .number, score: 0.95,
                inContext: 0.99, check: { India.isGSTIN($0.compact) })
        ])

    /// Electors Photo Identity Card: three letters and seven digits (Election Commission of India).
    static let indiaVoter = Recognizer(
        "IN_VOTER", context: ["voter", "epic", "election", "elector", "मतदाता"],
        [Shape(#"[A-Z]{3} ?\d{7}"#, score: 0.2, inContext: 0.85)])

    /// Passport: a letter and seven digits (Passport Seva).
    static let indiaPassport = Recognizer(
        "IN_PASSPORT", context: ["passport", "पासपोर्ट"],
        [
            Shape(
                #"[A-PR-WY][1-9]\d ?\d{4}[1-9]"#, score: 0.1, inContext: 0.9, check: { $0.follows(India.nationality) }),
            Shape(#"[A-PR-WY][1-9]\d ?\d{4}[1-9]"#, score: 0.1, inContext: 0.66),
        ])

    /// Registration mark: state, district, series, number (Central Motor Vehicles Rules 1989, rule 50), and the BH
    /// series of 2021.
    static let indiaVehicleRegistration = Recognizer(
        "IN_VEHICLE_REGISTRATION",
        context: [
            "vehicle", "registration", "number plate", "licence plate", "license plate", "car", "bike", "rto", "plate",
        ],
        [
            Shape(
                #"[A-Z]{2}[ -]?\d{2}[ -]?[A-Z]{1,3}[ -]?\d{4}"#, score: 0.55, inContext: 0.93,
                check: { India.isState($0.bytes) }),
            Shape(
                #"[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{0,3}[ -]?\d{1,4}"#, score: 0.1, inContext: 0.7,
                check: { India.isState($0.bytes) && $0.compact.count >= 7 }),
            Shape(#"2\d[ -]?BH[ -]?\d{4}[ -]?[A-HJ-NP-Z]{1,2}"#, score: 0.6, inContext: 0.93),
        ])

    /// Indian Financial System Code of a bank's branch: four letters, a zero, six characters (Reserve Bank of India).
    static let indiaIFSC = Recognizer(
        "IN_IFSC", context: ["ifsc", "neft", "rtgs", "branch code", "bank", "account"],
        [Shape(#"[A-Z]{4}0[A-Z0-9]{6}"#, score: 0.3, inContext: 0.85)])
}

/// Rules of India's identifiers.
enum India {
    static let nationality = ContextWords(["india"])
    static let account = ContextWords(["pan", "permanent account"])

    static func isAadhaar(_ digits: [Int]) -> Bool {
        guard digits.count == 12, digits[0] > 1, !digits.isPlaceholder, digits != digits.reversed() else {
            return false
        }
        return Checksum.verhoeff(digits)
    }

    /// Whether three digits or more stand before it in the manner of a payment card's, or it is the key of an invoice.
    static func continuesCard(_ candidate: Candidate) -> Bool {
        let end = candidate.before.suffix(4)
        return candidate.isInvoiceKey
            || end.count == 4 && (end.last == 0x20 || end.last == 0x2D)
                && end.dropLast().allSatisfy { (0x30...0x39).contains($0) }
    }

    static func isPAN(_ text: [UInt8]) -> Bool { text.digits(5..<9).contains { $0 != 0 } }

    static func isGSTIN(_ text: [UInt8]) -> Bool {
        guard text.count == 15 else { return false }
        let state = text.digits(0..<2).number
        guard (1...38).contains(state) || state == 97 || state == 99 else { return false }
        let sum = text.prefix(14).enumerated().reduce(0) { sum, item in
            let product = [UInt8].base36(item.element) * (item.offset % 2 + 1)
            return sum + product / 36 + product % 36
        }
        return [UInt8].base36(text[14]) == (36 - sum % 36) % 36
    }

    static func isState(_ text: [UInt8]) -> Bool { states.contains(String(decoding: text.prefix(2), as: UTF8.self)) }

    private static let states: Set<String> = Set(
        """
        AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS UA \
        UK UP WB
        """.split(separator: " ").map(String.init))
}
