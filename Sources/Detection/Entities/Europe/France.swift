extension Recognizer {
    /// Numéro d'inscription au répertoire: thirteen characters and a key modulo 97 (INSEE; décret 82-103).
    static let franceNIR = Recognizer(
        "FR_NIR",
        context: [
            "securite sociale", "secu", "nir", "insee", "numero d'inscription", "assurance maladie", "carte vitale",
            "n° ss", "social security", "seguranca social", "seguridad social",
        ],
        [
            Shape(
                #"[1-478][ .-]?\d{2}[ .-]?\d{2}[ .-]?(?:\d{2}|2[ABab])[ .-]?\d{3}[ .-]?\d{3}[ ./-]{0,3}\d{2}"#,
                edges: .number, score: 0.9, inContext: 0.98, check: { France.isNIR($0.compact) && France.isGrouped($0) }
            ),
            // Without the key; in groups it could be a number whose key is wrong.
            Shape(
                #"[12]\d{12}"#, edges: .number, score: 0.1, inContext: 0.65,
                check: { France.isMonth($0.digits.number(3..<5)) }),
        ]
            + Shape.typeset(
                #"[12]~\d{2}~\d{2}~(?:\d{2}|2[AB])~\d{3}~\d{3}~\d{2}"#, score: 0.9, inContext: 0.98,
                check: { France.isNIR($0.compact) }))

    /// SIRET of an establishment: the SIREN, five digits, all of it Luhn (INSEE). Those of La Poste add up to a
    /// multiple of five instead.
    static let franceSIRET = Recognizer(
        "FR_SIRET", context: ["siret", "etablissement", "entreprise", "rcs"],
        [
            Shape(
                #"\d{3} \d{3} \d{3} \d{5}"#, edges: .number, score: 0.75, inContext: 0.97,
                check: { France.isSIRET($0.digits) }),
            Shape(
                #"\d{9} ?\d{5}"#, edges: .number, score: 0.5, inContext: 0.95,
                check: { France.isSIRET($0.digits) && !Brazil.isTime($0) }),
            Shape(#"\d{9} ?\d{5}"#, edges: .number, score: 0.4, inContext: 0.95, check: { France.isSIRET($0.digits) }),
        ])

    /// SIREN of a company: nine digits, Luhn (INSEE; Code de commerce, article R123-221).
    static let franceSIREN = Recognizer(
        "FR_SIREN", context: ["siren", "entreprise", "rcs", "societe", "immatricul"],
        [
            Shape(
                #"\d{3}[ .]?\d{3}[ .]?\d{3}"#, edges: .number, score: 0.2, inContext: 0.9,
                check: { France.isSIREN($0.digits) })
        ])
}

/// Rules of France's identifiers.
enum France {
    static func isNIR(_ text: [UInt8]) -> Bool {
        guard text.count == 15, isMonth(text.digits(3..<5).number) else { return false }
        var body = Array(text.prefix(13))
        // Corsica: 2A counts as 19, 2B as 18.
        if body[6] == 0x41 { body.replaceSubrange(5..<7, with: [0x31, 0x39]) }
        if body[6] == 0x42 { body.replaceSubrange(5..<7, with: [0x31, 0x38]) }
        let digits = body.digits(0..<13)
        guard digits.count == 13, digits.number(5..<7) > 0, digits.number(10..<13) > 0 else { return false }
        return 97 - digits.number % 97 == text.digits(13..<15).number
    }

    /// Whether it is written in its groups, as one number, or so with the key apart.
    static func isGrouped(_ candidate: Candidate) -> Bool {
        let groups = candidate.bytes.split { [0x20, 0x2E, 0x2D, 0x2F].contains($0) }
        return groups.count > 5 || (groups.first?.count ?? 0) > 12
    }

    /// Months, and the numbers of those whose month of birth is unknown (20 to 42, 50 to 99).
    static func isMonth(_ month: Int) -> Bool { (1...12).contains(month) || (20...42).contains(month) || month >= 50 }

    static func isSIREN(_ digits: [Int]) -> Bool {
        digits.count == 9 && !digits.isPlaceholder && digits.number(0..<3) > 0 && Checksum.luhn(digits)
    }

    static func isSIRET(_ digits: [Int]) -> Bool {
        guard digits.count == 14, isSIREN(Array(digits.prefix(9))) else { return false }
        return Checksum.luhn(digits) || (digits.number(0..<9) == 356_000_000 && digits.reduce(0, +) % 5 == 0)
    }
}
