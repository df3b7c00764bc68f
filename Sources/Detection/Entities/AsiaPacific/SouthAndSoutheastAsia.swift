extension Recognizer {
    /// MyKad number: date of birth, place of birth, serial number (National Registration Regulations 1990; JPN).
    static let malaysiaNRIC = Recognizer(
        "MY_NRIC", context: ["mykad", "nric", "kad pengenalan", "no. kp", "no kp", "ic", "malaysia", "identity card"],
        [
            Shape(
                #"\d{6}-\d{2}-\d{4}"#, edges: .number, score: 0.75, inContext: 0.95,
                check: { Malaysia.isNRIC($0.digits) }),
            Shape(
                #"\d{12}|\d{6} \d{2} \d{4}"#, edges: .number, score: 0.15, inContext: 0.85,
                check: { Malaysia.isNRIC($0.digits) }),
        ])

    /// Nomor Induk Kependudukan: district, date of birth, 40 added to a woman's day, serial number (Law 23/2006 and
    /// 24/2013).
    static let indonesiaNIK = Recognizer(
        "ID_NIK", context: ["nik", "ktp", "nomor induk", "kependudukan", "indonesia"],
        [
            Shape(#"[1-9]\d{15}"#, edges: .number, score: 0.35, inContext: 0.93, check: { Indonesia.isNIK($0.digits) })
        ])

    /// Số căn cước công dân: province, century and sex, year of birth, random digits (Decree 137/2015, article 13).
    static let vietnamCitizenID = Recognizer(
        "VN_CITIZEN_ID", context: ["cccd", "can cuoc", "cmnd", "chung minh", "căn cước", "vietnam", "citizen id"],
        [
            Shape(
                #"0\d{2}[0-9]\d{8}"#, edges: .number, score: 0.1, inContext: 0.85,
                check: { Vietnam.isProvince($0.digits) })
        ])

    /// Computerised National Identity Card: five, seven and one digits, the first 1 to 7 (NADRA). The check digit's
    /// rule is not public.
    static let pakistanCNIC = Recognizer(
        "PK_CNIC", context: ["cnic", "nadra", "شناختی", "identity card", "nicop", "pakistan", "national identity"],
        [
            Shape(#"[1-7]\d{4}-\d{7}-\d"#, edges: .number, score: 0.5, inContext: 0.94),
            Shape(#"[1-7]\d{12}"#, edges: .number, score: 0.05, inContext: 0.75, check: { !$0.digits.isPlaceholder }),
        ])

    /// Emirates ID: 784, year of birth, seven digits, Luhn (Federal Authority for Identity and Citizenship).
    static let emiratesID = Recognizer(
        "AE_EMIRATES_ID", context: ["emirates", "eid", "uae", "الهوية", "identity card"],
        [
            Shape(
                #"784-(?:19|20)\d{2}-\d{7}-\d"#, edges: .number, score: 0.95, inContext: 0.99,
                check: { Checksum.luhn($0.digits) }),
            Shape(
                #"784(?:19|20)\d{10}"#, edges: .number, score: 0.6, inContext: 0.97, check: { Checksum.luhn($0.digits) }
            ),
        ])
}

/// Rules of Malaysia's identifiers.
enum Malaysia {
    static func isNRIC(_ digits: [Int]) -> Bool {
        // Places of birth that were never numbered.
        let unused = [0, 17, 18, 19, 20, 69, 70, 73, 80, 81, 94, 95, 96, 97]
        return digits.count == 12 && !unused.contains(digits.number(6..<8))
            && BirthDate.exists(shortYear: digits.number(0..<2), month: digits.number(2..<4), day: digits.number(4..<6))
    }
}

/// Rules of Indonesia's identifiers.
enum Indonesia {
    static func isNIK(_ digits: [Int]) -> Bool {
        let day = digits.number(6..<8)
        return digits.count == 16 && provinces.contains(digits.number(0..<2)) && digits.number(2..<4) > 0
            && digits.number(4..<6) > 0 && digits.number(12..<16) > 0
            && BirthDate.exists(
                shortYear: digits.number(10..<12), month: digits.number(8..<10), day: day > 40 ? day - 40 : day)
    }

    /// Codes of the Ministry of Home Affairs (Kepmendagri), those of Papua's new provinces included.
    private static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74,
        75, 76,
        81, 82, 91, 92, 93, 94, 95, 96,
    ]
}

/// Rules of Vietnam's identifiers.
enum Vietnam {
    static func isProvince(_ digits: [Int]) -> Bool { digits.count == 12 && (1...96).contains(digits.number(0..<3)) }
}
