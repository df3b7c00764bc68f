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
