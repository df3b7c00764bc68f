extension Recognizer {
    /// Postcode: the forms and letters of Royal Mail's "Programmer's Guide to the Postcode Address File", and the 124
    /// postcode areas there are.
    static let unitedKingdomPostcode = Recognizer(
        "UK_POSTCODE",
        context: ["postcode", "post code", "postal", "address", "zip", "codigo postal", "endereco", "direccion"],
        [
            Shape(
                UnitedKingdomPlaces.outward + " " + UnitedKingdomPlaces.inward, score: 0.6, inContext: 0.9,
                check: { UnitedKingdomPlaces.isPostcode($0.compact) }),
            Shape(
                UnitedKingdomPlaces.outward + UnitedKingdomPlaces.inward, score: 0.2, inContext: 0.8,
                check: { UnitedKingdomPlaces.isPostcode($0.compact) }),
        ])

    /// Vehicle registration mark: DVLA's INF104 for the current form, and the ones before it since 1963.
    static let unitedKingdomVehicleRegistration = Recognizer(
        "UK_VEHICLE_REGISTRATION",
        context: [
            "registration", "number plate", "numberplate", "licence plate", "license plate", "plate", "vehicle", "vrm",
            "reg", "car", "van", "dvla", "matricula", "placa",
        ],
        [
            Shape(
                #"[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\d|30|5[1-9]|[67]\d|80) [A-HJ-PR-Z]{3}"#, score: 0.45, inContext: 0.9),
            Shape(
                #"[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\d|30|5[1-9]|[67]\d|80)[A-HJ-PR-Z]{3}"#, score: 0.3, inContext: 0.85),
            Shape(
                #"[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y][A-HJ-PR-Z]{2}|[A-HJ-PR-Z]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]"#,
                score: 0.1, inContext: 0.7),
            // Northern Ireland: I or Z among the letters.
            Shape(#"(?:[A-Z]I[A-Z]|[A-HJ-Y]{1,2}Z) ?[1-9]\d{3}"#, score: 0.1, inContext: 0.65),
        ])
}

/// Rules of places in the United Kingdom.
enum UnitedKingdomPlaces {
    static let outward =
        "(?:[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][ABCDEFGHJKPSTUW]|[A-HK-Y](?:[0-9]{1,2}|[0-9][ABEHMNPRVWXY]))|GIR)"
    static let inward = "[0-9][ABD-HJLNP-UW-Z]{2}"

    static func isPostcode(_ text: [UInt8]) -> Bool {
        let area = String(decoding: text.prefix { $0 >= 0x41 }, as: UTF8.self)
        // "M2 8GB" is a disk and its memory.
        if area.count == 1, ["GB", "TB"].contains(String(decoding: text.suffix(2), as: UTF8.self)) { return false }
        return area == "GIR" ? text.elementsEqual("GIR0AA".utf8) : areas.contains(area)
    }

    private static let areas: Set<String> = Set(
        """
        AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK \
        FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG \
        NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR \
        TS TW UB W WA WC WD WF WN WR WS WV YO ZE
        """.split(separator: " ").map(String.init))
}
