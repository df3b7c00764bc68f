extension Recognizer {
    /// Cadastro de Pessoas Físicas: nine digits and two check digits modulo 11 (Receita Federal, IN RFB 2.172/2024).
    static let brazilCPF = Recognizer(
        "BR_CPF", context: ["cpf", "cadastro de pessoa", "contribuinte", "taxpayer", "documento"],
        [
            Shape(
                #"\d{3}\.\d{3}\.\d{3}-\d{2}"#, edges: .number, score: 0.95, inContext: 1,
                check: { Brazil.isCPF($0.digits) }),
            Shape(
                #"\d{3}[ .]?\d{3}[ .]?\d{3}[ \/-]\d{2}"#, edges: .number, score: 0.75, inContext: 0.98,
                check: { Brazil.isCPF($0.digits) }),
            Shape(
                #"\d{11}"#, edges: .number, score: 0.6, inContext: 0.97, check: { Brazil.isCPF($0.digits) }),
        ]
            + Shape.typeset(
                #"\d{3}\.\d{3}\.\d{3}~\d{2}"#, score: 0.95, inContext: 1, check: { Brazil.isCPF($0.digits) }))

    /// PIS, PASEP, NIT and NIS: ten digits and one check digit modulo 11 (Caixa, layout of the NIS).
    static let brazilPIS = Recognizer(
        "BR_PIS", context: ["pis", "pasep", "nit", "nis", "trabalhador", "inss", "caged"],
        [
            Shape(
                #"\d{3}\.\d{5}\.\d{2}-\d"#, edges: .number, score: 0.9, inContext: 1, check: { Brazil.isPIS($0.digits) }
            ),
            Shape(
                #"\d{3}\.?\d{5}\.?\d{2}-?\d"#, edges: .number, score: 0.3, inContext: 0.98,
                check: { Brazil.isPIS($0.digits) }),
        ])

    /// Carteira Nacional de Habilitação: nine digits and two check digits (Senatran, registro nacional).
    static let brazilCNH = Recognizer(
        "BR_CNH",
        context: [
            "cnh", "habilitacao", "carteira de motorista", "carteira nacional", "registro de condutor", "driver",
        ],
        [
            Shape(
                #"\d{11}"#, edges: .number, score: 0.35, inContext: 0.985, check: { Brazil.isCNH($0.digits) })
        ])

    /// Título de eleitor: eight digits, the state, and two check digits (TSE, Resolução 23.659/2021).
    static let brazilVoter = Recognizer(
        "BR_TITULO_ELEITOR", context: ["titulo", "eleitor", "eleitoral", "voter"],
        [
            Shape(
                #"\d{12}"#, edges: .number, score: 0.5, inContext: 0.98, check: { Brazil.isVoter($0.digits) }),
            Shape(
                #"\d{4} ?\d{4} ?(\d{4}|\d{2}[ \/-]\d{2})"#, edges: .number, score: 0.3, inContext: 0.98,
                check: { Brazil.isVoter($0.digits) }),
        ])

    /// Cartão Nacional de Saúde: fifteen digits whose weighted sum is a multiple of 11 (Ministério da Saúde, DATASUS).
    static let brazilHealthCard = Recognizer(
        "BR_CNS", context: ["cns", "sus", "cartao nacional de saude", "cartao de saude", "saude"],
        [
            Shape(
                #"[1-27-9]\d{2} ?\d{4} ?\d{4} ?\d{4}"#, edges: .number, score: 0.45, inContext: 0.98,
                check: { Brazil.isHealthCard($0.digits) })
        ])

    /// Registro Geral: of each state's own form; only where it is said to be one.
    static let brazilRG = Recognizer(
        "BR_RG", context: ["rg", "registro geral", "identidade", "carteira de identidade", "ssp"],
        [
            Shape(#"\d{1,2}\.\d{3}\.\d{3}-[0-9Xx]"#, edges: .number, score: 0.45, inContext: 0.9),
            Shape(
                #"([A-Z]{2}-?)?\d{1,2}\.?\d{3}\.?\d{3}-?[0-9Xx]?"#, edges: .number, score: 0.02, inContext: 0.65,
                check: { Set($0.digits).count > 1 && $0.follows(Brazil.identity, within: 40) }),
        ])

    /// Passports: two letters and six digits (Polícia Federal).
    static let brazilPassport = Recognizer(
        "BR_PASSPORT", context: ["passaporte", "passport", "pasaporte"],
        [Shape(#"[A-Z]{2} ?\d{6}"#, score: 0.1, inContext: 0.75)])

    /// A random key of Pix: a UUID (Banco Central, Manual operacional do DICT); only where it is said to be one.
    static let brazilPix = Recognizer(
        "BR_PIX_KEY", context: ["pix", "chave"],
        [
            Shape(
                #"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"#, ignoringCase: true, score: 0.1,
                inContext: 0.85)
        ])
}

/// Rules of Brazil's identifiers of persons.
enum Brazil {
    static let identity = ContextWords(["rg", "registro geral", "identidade"])

    static func isCPF(_ digits: [Int]) -> Bool {
        guard digits.count == 11, !digits.isPlaceholder else { return false }
        let first = Checksum.mod11(Array(digits[0..<9]), weights: Array((2...10).reversed()))
        let second = Checksum.mod11(Array(digits[0..<10]), weights: Array((2...11).reversed()))
        return digits[9] == first && digits[10] == second
    }

    static func isPIS(_ digits: [Int]) -> Bool {
        guard digits.count == 11, !digits.isPlaceholder, Set(digits).count > 1 else { return false }
        return digits[10]
            == Checksum.mod11(Array(digits[0..<10]), weights: [3, 2, 9, 8, 7, 6, 5, 4, 3, 2])
    }

    /// The first check digit's overflow is taken from the second.
    static func isCNH(_ digits: [Int]) -> Bool {
        guard digits.count == 11, !digits.isPlaceholder else { return false }
        let first = digits.sum(weights: [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11
        let second = digits.sum(weights: [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11
        let less = first >= 10 ? 2 : 0
        var last = second >= 10 ? 0 : second - less
        if last < 0 { last += 11 }
        if last >= 10 { last = 0 }
        return digits[9] == (first >= 10 ? 0 : first) && digits[10] == last
    }

    static func isVoter(_ digits: [Int]) -> Bool {
        guard digits.count == 12, !digits.isPlaceholder, (1...28).contains(digits.number(8..<10)) else {
            return false
        }
        let isSoutheast = digits.number(8..<10) <= 2
        func check(_ sum: Int) -> Int {
            let rest = sum % 11
            if rest == 10 { return 0 }
            return rest == 0 && isSoutheast ? 1 : rest
        }
        let first = check(digits.sum(weights: [2, 3, 4, 5, 6, 7, 8, 9]))
        let second = check(digits[8] * 7 + digits[9] * 8 + first * 9)
        return digits[10] == first && digits[11] == second
    }

    static func isHealthCard(_ digits: [Int]) -> Bool {
        guard digits.count == 15, Set(digits).count > 2 else { return false }
        return digits.sum(weights: Array((1...15).reversed())) % 11 == 0
    }
}
