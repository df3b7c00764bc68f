extension Recognizer {
    /// Cadastro Nacional da Pessoa Jurídica: twelve digits, or from July 2026 on letters too, and two check digits
    /// modulo 11 over the characters' codes less 48 (Receita Federal, IN RFB 2.229/2024).
    static let brazilCNPJ = Recognizer(
        "BR_CNPJ", context: ["cnpj", "pessoa juridica", "empresa", "razao social", "company"],
        [
            Shape(
                #"[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}/[0-9A-Z]{4}-\d{2}"#, ignoringCase: true,
                edges: .number,
                score: 0.97, inContext: 1, check: { Brazil.isCNPJ($0.compact) }),
            Shape(
                #"\d{2}[ .]?\d{3}[ .]?\d{3}[ \/]?\d{4}[ -]\d{2}|\d{2}\.\d{3}\.\d{3}\/?\d{6}"#, edges: .number,
                score: 0.75, inContext: 0.98, check: { Brazil.isCNPJ($0.compact) }),
            Shape(
                #"\d{14}"#, edges: .number, score: 0.6, inContext: 0.97,
                check: { Brazil.isCNPJ($0.compact) && !Brazil.isTime($0) }),
            Shape(
                #"[0-9A-Z]{12}\d{2}"#, edges: .number, score: 0.6, inContext: 0.97,
                check: { Brazil.isCNPJ($0.compact) && $0.bytes.contains { $0 > 0x39 } }),
        ]
            + Shape.typeset(
                #"\d{2}\.\d{3}\.\d{3}/\d{4}~\d{2}"#, score: 0.97, inContext: 1, check: { Brazil.isCNPJ($0.compact) }))

    /// Código de Endereçamento Postal (Correios): only where the form or a word says so.
    static let brazilPostcode = Recognizer(
        "BR_CEP",
        context: [
            "cep", "endereco", "rua", "avenida", "av", "codigo postal", "bairro", "address", "sp", "rj", "mg", "rs",
            "df",
        ],
        [
            Shape(
                #"\d{5}-\d{3}"#, edges: .number, score: 0.45, inContext: 0.85,
                check: { $0.digits.number > 1_000_000 }),
            Shape(#"\d{2}\.\d{3}-\d{3}"#, edges: .number, score: 0.6, inContext: 0.9),
            Shape(
                #"\d{8}"#, edges: .number, score: 0.02, inContext: 0.6,
                check: { $0.follows(Brazil.postcode, within: 30) }),
        ]
            + Shape.typeset(
                #"\d{5}~\d{3}"#, score: 0.1, inContext: 0.85, check: { $0.digits.number > 1_000_000 }))

    /// Renavam: ten digits and one check digit modulo 11 (Senatran).
    static let brazilVehicle = Recognizer(
        "BR_RENAVAM", context: ["renavam", "veiculo", "crlv"],
        [
            Shape(
                #"\d{9,11}"#, edges: .number, score: 0.1, inContext: 0.985, check: { Brazil.isRenavam($0.digits) })
        ])

    /// Number plates: three letters and four digits, or with a letter in the fifth place (Contran, Resolução 969/2022).
    static let brazilPlate = Recognizer(
        "BR_LICENSE_PLATE", context: ["placa", "veiculo", "carro", "moto", "license plate"],
        [
            Shape(#"[A-Z]{3}-\d{4}"#, score: 0.3, inContext: 0.8),
            Shape(#"[A-Z]{3}[ -]?\d([A-J]|\d)\d{2}"#, ignoringCase: true, score: 0.1, inContext: 0.75),
        ])
}

extension Brazil {
    static let postcode = ContextWords(["cep", "codigo postal"])

    private static let company = ContextWords(["cnpj"])

    /// Fourteen digits that are a date and a time of day, or a part of a longer number, if nothing says otherwise.
    static func isTime(_ candidate: Candidate) -> Bool {
        if candidate.follows(company) { return false }
        let digits = candidate.digits
        let isDate = BirthDate.exists(
            year: digits.number(0..<4), month: digits.number(4..<6), day: digits.number(6..<8))
        if isDate, (1950...2060).contains(digits.number(0..<4)), digits.number(8..<10) < 24 {
            return true
        }
        return candidate.before.last == 0x20
            && candidate.before.dropLast().last.map { (0x30...0x39).contains($0) } == true
    }

    static func isCNPJ(_ text: [UInt8]) -> Bool {
        guard text.count == 14, Set(text.prefix(12)).count > 1 else { return false }
        let values = text.map { Int($0) - 48 }
        guard values[12] < 10, values[13] < 10 else { return false }
        let weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
        let first = Checksum.mod11(Array(values[0..<12]), weights: Array(weights.dropFirst()))
        let second = Checksum.mod11(Array(values[0..<13]), weights: weights)
        return values[12] == first && values[13] == second
    }

    static func isRenavam(_ digits: [Int]) -> Bool {
        let padded = [Int](repeating: 0, count: 11 - digits.count) + digits
        guard Set(digits).count > 2 else { return false }
        let rest = padded.sum(weights: [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11
        return padded[10] == (rest == 10 ? 0 : rest)
    }
}
