extension Recognizer {
    /// Número de identificación fiscal of a person: the number of the DNI and its letter, modulo 23 (Real Decreto
    /// 1065/2007, article 19; Ministerio del Interior, "Cálculo del dígito de control del NIF/NIE").
    static let spainNIF = Recognizer(
        "ES_NIF",
        context: [
            "nif", "dni", "d.n.i", "n.i.f", "documento nacional", "identidad", "identificacion", "identity", "tax",
        ],
        [
            Shape(
                #"\d{8}[ -]?[A-HJ-NP-TV-Z]|\d{1,2}\.\d{3}\.\d{3}[ -]?[A-HJ-NP-TV-Z]"#, edges: .number, score: 0.85,
                inContext: 0.97, check: { Spain.isNIF($0.compact) }),
            Shape(
                #"\d{8}[ -]?[a-hj-np-tv-z]"#, edges: .number, score: 0.3, inContext: 0.9,
                check: { Spain.isNIF($0.compact) }),
            Shape(
                #"\d{7}[ -]?[A-HJ-NP-TV-Z]"#, edges: .number, score: 0.3, inContext: 0.85,
                check: { Spain.isNIF($0.compact) }),
            // Spaniards without a DNI (K, L) and foreigners without an NIE (M).
            Shape(#"[KLM]\d{7}[A-HJ-NP-TV-Z]"#, score: 0.7, inContext: 0.9, check: { Spain.isNIF($0.compact.dropped) }),
        ])

    /// Número de identidad de extranjero: X, Y or Z stands for a first digit 0, 1 or 2 (Orden INT/2058/2008).
    static let spainNIE = Recognizer(
        "ES_NIE",
        context: ["nie", "extranjero", "residencia", "foreigner", "residence", "identidad", "identificacion"],
        [
            Shape(
                #"[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z]"#, score: 0.9, inContext: 0.97,
                check: { Spain.isNIE($0.compact) }),
            Shape(
                #"[xyz][ -]?\d{7}[ -]?[a-hj-np-tv-z]"#, score: 0.45, inContext: 0.9,
                check: { Spain.isNIE($0.compact) }),
        ])

    /// Número de identificación fiscal of a legal person (Orden EHA/451/2008): a letter, seven digits, a control.
    static let spainCIF = Recognizer(
        "ES_CIF", context: ["cif", "nif", "sociedad", "empresa", "company", "identificacion fiscal", "razon social"],
        [
            Shape(
                #"[A-HJNP-SUVW]-?\d{7}-?[A-J]"#, score: 0.75, inContext: 0.95, check: { Spain.isCIF($0.compact) }),
            Shape(
                #"[A-HJUV]-?\d{8}|[A-HJUV]-?\d{7}-\d"#, score: 0.45, inContext: 0.9,
                check: { Spain.isCIF($0.compact) }),
        ])

    /// Passport: three letters and six digits, without a check digit of its own.
    static let spainPassport = Recognizer(
        "ES_PASSPORT", context: ["pasaporte", "passport", "passaporte"],
        [
            Shape(#"[A-Z]{3}\d{6}"#, score: 0.1, inContext: 0.8),
            Shape(#"[A-Z]{2}\d{6}"#, score: 0.05, inContext: 0.65, check: { $0.follows(Spain.nationality) }),
        ])
}

/// Rules of Spain's identifiers.
enum Spain {
    static let nationality = ContextWords(["pasaporte", "spanish", "spain", "espan"])

    static func isNIF(_ text: [UInt8]) -> Bool {
        guard let letter = text.last else { return false }
        let digits = text.digits(0..<text.count - 1)
        guard digits.contains(where: { $0 != 0 }), Set(digits).count > 1 else { return false }
        return [UInt8].character(of: "TRWAGMYFPDXBNJZSQVHLCKE", at: digits.number % 23) == letter
    }

    static func isNIE(_ text: [UInt8]) -> Bool {
        guard text.count == 9, (0x58...0x5A).contains(text[0]) else { return false }
        return isNIF([text[0] - 0x58 + 0x30] + text.dropFirst())
    }

    /// The control is a letter for public bodies and foreign entities, a digit for companies, either for the rest.
    static func isCIF(_ text: [UInt8]) -> Bool {
        guard text.count == 9, let control = text.last else { return false }
        let digits = text.digits(1..<8)
        guard Set(digits).count > 1 else { return false }
        let sum = digits.enumerated().reduce(0) { sum, item in
            let doubled = item.element * 2
            return sum + (item.offset % 2 == 0 ? doubled / 10 + doubled % 10 : item.element)
        }
        let value = (10 - sum % 10) % 10
        if (0x30...0x39).contains(control) {
            return !"NPQRSW".utf8.contains(text[0]) && control == 0x30 + UInt8(value)
        }
        return !"ABEH".utf8.contains(text[0]) && [UInt8].character(of: "JABCDEFGHI", at: value) == control
    }
}

extension [UInt8] {
    /// Without the first.
    fileprivate var dropped: [UInt8] { Array(dropFirst()) }
}
