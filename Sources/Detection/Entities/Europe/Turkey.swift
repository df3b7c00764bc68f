extension Recognizer {
    /// T.C. kimlik numarası: eleven digits, two of them check digits (Nüfus ve Vatandaşlık İşleri Genel Müdürlüğü).
    static let turkeyNationalID = Recognizer(
        "TR_NATIONAL_ID",
        context: [
            "kimlik", "tckn", "t.c", "tc no", "tc kimlik", "vatandaslik", "vatandaşlık", "turkish", "turkey",
            "identity",
            "national id",
        ],
        [
            Shape(
                #"[1-9]\d{10}"#, edges: .number, score: 0.54, inContext: 0.96, check: { Turkey.isNationalID($0.digits) }
            )
        ])

    /// Plaka: province 01 to 81, letters, digits (Karayolları Trafik Yönetmeliği, article 54).
    static let turkeyLicensePlate = Recognizer(
        "TR_LICENSE_PLATE",
        context: ["plaka", "plate", "arac", "araç", "vehicle", "placa", "matricula", "registration"],
        [
            Shape(
                Turkey.province + #"(?: [A-PR-VYZ]{3} \d{2,3}| [A-PR-VYZ]{2} \d{3,4}| [A-PR-VYZ] \d{4,5})"#,
                score: 0.35,
                inContext: 0.9),
            Shape(
                Turkey.province + #" ?(?:[A-PR-VYZ]{3} ?\d{2,3}|[A-PR-VYZ]{2} ?\d{3,4}|[A-PR-VYZ] ?\d{4,5})"#,
                score: 0.1, inContext: 0.75),
        ])
}

/// Rules of Turkey's identifiers.
enum Turkey {
    static let province = #"(?:0[1-9]|[1-7]\d|8[01])"#

    static func isNationalID(_ digits: [Int]) -> Bool {
        guard digits.count == 11, digits[0] != 0, Set(digits.prefix(9)).count > 1 else { return false }
        let odd = digits[0] + digits[2] + digits[4] + digits[6] + digits[8]
        let even = digits[1] + digits[3] + digits[5] + digits[7]
        // Of a negative difference the remainder that is not negative is meant.
        guard (odd * 7 - even + 100) % 10 == digits[9] else { return false }
        return (odd + even + digits[9]) % 10 == digits[10]
    }
}
