extension Candidate {
    /// Whether one of the words stands within so many bytes before it: nearer than the context's 100, for texts of
    /// which nothing but the word before says what they are. What stands before another number names that one.
    func follows(_ words: ContextWords, within bytes: Int) -> Bool {
        isNear(words, within: min(bytes, before.count - fieldStart))
    }

    /// Whether one of the words stands within so many bytes before it, whatever is between.
    func isNear(_ words: ContextWords, within bytes: Int) -> Bool {
        let folded = preceding.folded
        let cut = folded.start(within: bytes)
        // A word that is cut is none: of `Austin` only `tin` would be left.
        let start = cut == 0 ? 0 : folded.starts.first { $0 >= cut } ?? folded.bytes.count
        return words.occur(in: folded, from: start)
    }

    /// Where in `before` the text begins that can name it: behind the last number that is not its neighbour in a list.
    var fieldStart: Int {
        var end = before.count
        while true {
            guard let number = lastNumber(before: end) else { return 0 }
            // Numbers that only commas, slashes or `and` part are a list, and have their name together.
            guard Self.isConnective(before[number.upperBound..<end]) else { return number.upperBound }
            end = number.lowerBound
        }
    }

    /// The last run of digits and what joins them in numbers, of five digits or more.
    private func lastNumber(before end: Int) -> Range<Int>? {
        var index = end
        while index > 0 {
            guard Self.isDigit(before[index - 1]) else {
                index -= 1
                continue
            }
            let upper = index
            var digits = 0
            while index > 0, Self.isDigit(before[index - 1]) || Self.joins(index, of: before) {
                if Self.isDigit(before[index - 1]) { digits += 1 }
                index -= 1
            }
            if digits > 4 { return index..<upper }
        }
        return nil
    }

    private static let invoiceKeys = ContextWords(["chave de acesso", "chave nfe", "chave nf e"])

    /// Whether it begins the 44 digits of a Brazilian electronic invoice, which are written in groups of four.
    var isInvoiceKey: Bool { isNear(Self.invoiceKeys, within: 30) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whether a single space, full stop, hyphen or slash before a place is between digits.
    private static func joins(_ place: Int, of bytes: [UInt8]) -> Bool {
        [0x20, 0x2E, 0x2D, 0x2F].contains(bytes[place - 1]) && place > 1 && isDigit(bytes[place - 2])
            && place < bytes.count && isDigit(bytes[place])
    }

    private static func isConnective(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 8 else { return false }
        let letters = bytes.filter { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }.map { $0 | 0x20 }
        return ["", "and", "or", "e", "ou", "y", "o", "u", "und", "oder", "et", "i", "og", "och"].contains(
            String(decoding: letters, as: UTF8.self))
    }
}

extension Recognizer {
    /// The same, with matches left out that another name claims.
    ///
    /// Where hardly anything but the context tells a match (a score under 0.25), the word must name it: no other number
    /// stands between. And digits without any form are nothing behind the name of an order or of another identifier.
    var mindingNames: Recognizer {
        let words = ContextWords(context)
        let shapes = shapes.map { shape in
            guard shape.score < 0.7, !shape.goesOn else { return shape }
            let isWeak = shape.score < 0.25 && shape.contextScore >= 0.5 && !context.isEmpty
            return Shape(
                shape.expression, ignoringCase: shape.ignoresCase, edges: shape.edges, score: shape.score,
                inContext: shape.contextScore, longest: shape.longest,
                part: { candidate in
                    guard let part = shape.part(candidate) else { return nil }
                    if isWeak, !candidate.isNamed(words) { return nil }
                    guard isWeak || candidate.bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return part }
                    // A name may be long: `Individual Taxpayer Identification Number`.
                    let isThing = candidate.isNear(Self.things, within: 16) && !candidate.isNear(words, within: 16)
                    return isThing
                        || candidate.isNear(Self.identifiers, within: 24) && !candidate.isNear(words, within: 48)
                        ? nil : part
                })
        }
        return Recognizer(entity, context: context, shapes)
    }

    /// Names of numbers of things and events.
    private static let things = ContextWords([
        "order", "invoice", "ticket", "case", "job", "batch", "tracking", "confirmation", "transaction", "receipt",
        "purchase", "quote", "pedido", "fatura", "factura", "protocolo", "expediente", "rastreio", "seguimiento",
        "rechnung", "bestell", "lieferschein", "sendung", "commande", "dossier", "facture", "ordine", "fattura", "lote",
        "zamowienie", "ean", "upc", "gtin", "isbn", "imei", "barcode", "codigo de barras", "offset", "iterations", "ts",
        "seq", "epoch", "timestamp",
    ])
    /// Names of identifiers, most of them with a check digit: what has another one's name is that one, or none.
    private static let identifiers = ContextWords([
        "cpf", "cnpj", "pis", "pasep", "nis", "cnh", "titulo", "cns", "ssn", "npi", "cuit", "cuil", "rut", "nit", "ruc",
        "curp", "nhs", "utr", "nif", "dni", "partita iva", "p.iva", "siren", "siret", "idnr", "steuer", "bsn", "pesel",
        "nip", "regon", "personnummer", "orgnr", "cpr", "tckn", "kimlik", "oib", "cnp", "abn", "acn", "tfn", "medicare",
        "aadhaar", "aadhar", "rrn", "nin", "bvn", "identification number", "identity number", "id number", "account",
        "acct", "passport", "codice fiscale",
    ])
}

extension Candidate {
    /// Whether no other number stands before it, or a word behind that one.
    fileprivate func isNamed(_ words: ContextWords) -> Bool {
        let start = fieldStart
        return start == 0 || isNear(words, within: before.count - start)
    }
}
