extension Recognizer {
    /// Número de identificação fiscal: modulo 11, beginning with what kind of taxpayer it is (Decreto-Lei 14/2013;
    /// Portaria 386/98).
    static let portugalNIF = Recognizer(
        "PT_NIF",
        context: [
            "nif", "nipc", "contribuinte", "identificacao fiscal", "numero fiscal", "tax number", "portug", "financas",
        ],
        [
            Shape(#"PT ?\d{9}"#, score: 0.86, inContext: 0.96, check: { Portugal.isNIF($0.digits) }),
            Shape(
                #"\d{3}[ .]?\d{3}[ .]?\d{3}"#, edges: .number, score: 0.25, inContext: 0.92,
                check: { Portugal.isNIF($0.digits) }),
        ])

    /// Cartão de cidadão: the civil number, its check digit, the version and a check digit of it all (Agência para a
    /// Modernização Administrativa, "Validação de número de documento do cartão de cidadão").
    static let portugalCitizenCard = Recognizer(
        "PT_CC",
        context: [
            "cartao de cidadao", "cartao do cidadao", "cc", "bilhete de identidade", "bi", "citizen card", "identidade",
        ],
        [
            Shape(
                #"\d{8}[ -]?\d[ -]?[A-Z][A-Z0-9]\d"#, edges: .number, score: 0.9, inContext: 0.98,
                check: { Portugal.isCitizenCard($0.compact) }),
            Shape(
                #"\d{8}[ -]?\d[ -]?[a-z][a-z0-9]\d"#, edges: .number, score: 0.4, inContext: 0.92,
                check: { Portugal.isCitizenCard($0.compact) }),
            Shape(
                #"\d{8} ?\d"#, edges: .number, score: 0.1, inContext: 0.8,
                check: { Portugal.isCivilNumber($0.digits) }),
        ])
}

/// Rules of Portugal's identifiers.
enum Portugal {
    static func isNIF(_ digits: [Int]) -> Bool {
        guard digits.count == 9, !digits.isPlaceholder else { return false }
        let prefixes = [45, 70, 71, 72, 74, 75, 77, 78, 79, 90, 91, 98, 99]
        guard [1, 2, 3, 5, 6, 8].contains(digits[0]) || prefixes.contains(digits.number(0..<2)) else { return false }
        return isCivilNumber(digits)
    }

    /// Eight digits and a check digit modulo 11; 10 is written 0.
    static func isCivilNumber(_ digits: [Int]) -> Bool {
        guard digits.count == 9, !digits.isPlaceholder else { return false }
        let check = 11 - digits.sum(weights: [9, 8, 7, 6, 5, 4, 3, 2]) % 11
        return (check > 9 ? 0 : check) == digits[8]
    }

    /// As Luhn, letters counting 10 to 35.
    static func isCitizenCard(_ text: [UInt8]) -> Bool {
        guard text.count == 12, Set(text.prefix(8)).count > 1 else { return false }
        let sum = text.reversed().enumerated().reduce(0) { sum, item in
            let value = [UInt8].base36(item.element)
            guard item.offset % 2 == 1 else { return sum + value }
            return sum + (value * 2 > 9 ? value * 2 - 9 : value * 2)
        }
        return sum % 10 == 0
    }
}
