extension Recognizer {
    /// Clave Única de Registro de Población: names, a date, sex, state, and a check digit modulo 10 (RENAPO,
    /// Instructivo normativo para la asignación de la CURP).
    static let mexicoCURP = Recognizer(
        "MX_CURP", context: ["curp", "clave unica", "registro de poblacion"],
        [
            Shape(
                #"[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d"#, ignoringCase: true,
                score: 0.95, inContext: 1, check: { Mexico.isCURP($0.compact) })
        ])

    /// Registro Federal de Contribuyentes: letters of a name, a date, and a homoclave with a check character modulo 11
    /// (SAT, Anexo 19 de la RMF).
    static let mexicoRFC = Recognizer(
        "MX_RFC", context: ["rfc", "r.f.c", "registro federal", "contribuyente", "sat"],
        [
            Shape(
                #"[A-ZÑ&]{3,4}-?\d{6}-?[0-9A-Z]{2}[0-9A]"#, ignoringCase: true, score: 0.7, inContext: 0.97,
                check: { Mexico.isRFC($0.text) })
        ])

    /// CUIT and CUIL: a kind, eight digits and a check digit modulo 11 (ARCA, RG 2804).
    static let argentinaCUIT = Recognizer(
        "AR_CUIT", context: ["cuit", "cuil", "c.u.i.t", "c.u.i.l", "clave unica", "contribuyente", "afip", "arca"],
        [
            Shape(
                #"(20|23|24|25|26|27|30|33|34)-\d{8}-\d"#, edges: .number, score: 0.92, inContext: 1,
                check: { SouthAmerica.isCUIT($0.digits) }),
            Shape(
                #"(20|23|24|25|26|27|30|33|34)[ .]?\d{8}[ .]?\d"#, edges: .number, score: 0.52, inContext: 0.96,
                check: { SouthAmerica.isCUIT($0.digits) }),
        ])

    /// Documento nacional de identidad (RENAPER): seven or eight digits where a word says so.
    static let argentinaDNI = Recognizer(
        "AR_DNI", context: ["dni", "d.n.i", "documento nacional"],
        [
            Shape(
                #"\d{1,2}\.\d{3}\.\d{3}|\d{7,8}"#, edges: .number, score: 0.02, inContext: 0.65,
                check: { Set($0.digits).count > 1 && $0.follows(SouthAmerica.document, within: 50) })
        ])

    /// Rol Único Tributario and Nacional: seven or eight digits and a check character modulo 11 (SII; Registro Civil).
    static let chileRUT = Recognizer(
        "CL_RUT", context: ["rut", "r.u.t", "run", "r.u.n", "rol unico", "cedula", "chile"],
        [
            Shape(
                #"\d{1,2}\.\d{3}\.\d{3}-[0-9Kk]"#, edges: .number, score: 0.9, inContext: 1,
                check: { SouthAmerica.isRUT($0) }),
            Shape(
                #"\d{7,8}-[Kk]"#, edges: .number, score: 0.6, inContext: 0.97, check: { SouthAmerica.isRUT($0) }),
            // Eight digits and one are the customary form of those born since about 1960; they may be a date.
            Shape(
                #"\d{8}-\d"#, edges: .number, score: 0.52, inContext: 0.97,
                check: { SouthAmerica.isRUT($0) && $0.digits[0] < 3 && !SouthAmerica.isDay($0.digits) }),
            Shape(
                #"\d{7,8}-\d"#, edges: .number, score: 0.4, inContext: 0.97, check: { SouthAmerica.isRUT($0) }),
            Shape(
                #"\d{7,8}[0-9Kk]"#, edges: .number, score: 0.05, inContext: 0.9, check: { SouthAmerica.isRUT($0) }),
        ])

    /// Número de identificación tributaria: nine digits and a check digit modulo 11 with primes (DIAN).
    static let colombiaNIT = Recognizer(
        "CO_NIT", context: ["nit", "n.i.t", "identificacion tributaria", "dian"],
        [
            Shape(
                #"\d{3}\.\d{3}\.\d{3}-\d"#, edges: .number, score: 0.6, inContext: 0.95,
                check: { SouthAmerica.isNIT($0.digits) }),
            Shape(
                #"\d{3}\.?\d{3}\.?\d{3}-\d"#, edges: .number, score: 0.4, inContext: 0.95,
                check: { SouthAmerica.isNIT($0.digits) }),
        ])

    /// Registro Único de Contribuyentes: a kind, eight or more digits and a check digit modulo 11 (SUNAT).
    static let peruRUC = Recognizer(
        "PE_RUC", context: ["ruc", "r.u.c", "contribuyentes", "sunat"],
        [
            Shape(
                #"(10|15|16|17|20)\d{9}"#, edges: .number, score: 0.5, inContext: 0.97,
                check: { SouthAmerica.isRUC($0.digits) })
        ])

    /// Cédula de identidad: seven digits and a check digit (Dirección Nacional de Identificación Civil).
    static let uruguayCI = Recognizer(
        "UY_CI", context: ["cedula", "ci", "c.i", "documento", "uruguay"],
        [
            Shape(
                #"\d\.\d{3}\.\d{3}-\d"#, edges: .number, score: 0.8, inContext: 0.97, check: { SouthAmerica.isCI($0) }),
            Shape(
                #"\d{7}-?\d"#, edges: .number, score: 0.1, inContext: 0.85, check: { SouthAmerica.isCI($0) }
            ),
        ])

    /// Cédula de identidad: a province, a kind of person, six digits and Luhn's check digit (Registro Civil del
    /// Ecuador; Reglamento a la Ley General de los Servicios de Identidad y Datos Civiles).
    static let ecuadorCedula = Recognizer(
        "EC_CEDULA", context: ["cedula", "ci", "c.i", "ecuador", "documento de identidad"],
        [
            Shape(
                #"\d{9}-?\d"#, edges: .number, score: 0.1, inContext: 0.88, check: { SouthAmerica.isCedula($0.digits) })
        ])
}

/// Rules of Mexico's identifiers.
enum Mexico {
    static func isCURP(_ text: [UInt8]) -> Bool {
        guard text.count == 18 else { return false }
        let date = text.digits(4..<10)
        guard date.count == 6, (1...12).contains(date.number(2..<4)),
            (1...31).contains(date.number(4..<6))
        else {
            return false
        }
        // Letters count 10 to 36, with Ñ between N and O.
        let values = text.map { byte in
            let value = [UInt8].base36(byte)
            return value > 23 ? value + 1 : value
        }
        let sum = (0..<17).reduce(0) { $0 + values[$1] * (18 - $1) }
        return (10 - sum % 10) % 10 == values[17]
    }

    static func isRFC(_ text: String) -> Bool {
        let letters = Array(text.uppercased().filter { $0 != "-" })
        guard letters.count == 12 || letters.count == 13 else { return false }
        let start = letters.count - 9
        let date = letters[start..<start + 6].compactMap(\.wholeNumberValue)
        guard date.count == 6, (1...12).contains(date.number(2..<4)),
            (1...31).contains(date.number(4..<6))
        else {
            return false
        }
        let alphabet = Array("0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ")
        let padded = (letters.count == 12 ? [" "] : []) + letters
        var sum = 0
        for (index, letter) in padded.dropLast().enumerated() {
            guard let value = alphabet.firstIndex(of: letter) else { return false }
            sum += value * (13 - index)
        }
        let check = 11 - sum % 11
        return padded.last == (check == 11 ? "0" : check == 10 ? "A" : Character(String(check)))
    }
}

/// Rules of South American identifiers.
enum SouthAmerica {
    static let document = ContextWords(["dni", "d.n.i", "documento nacional"])

    static func isCUIT(_ digits: [Int]) -> Bool {
        guard digits.count == 11, Set(digits[2..<10]).count > 1 else { return false }
        let check = 11 - digits.sum(weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        return check != 10 && (check == 11 ? 0 : check) == digits[10]
    }

    // Both countries have a cédula de identidad of up to eight digits with a check digit, and say `cédula`.
    private static let chile = ContextWords(["chile", "rut", "run", "rol unico"])
    private static let uruguay = ContextWords(["urugua", "dnic"])

    static func isRUT(_ candidate: Candidate) -> Bool {
        if candidate.follows(uruguay) { return false }
        let text = candidate.compact
        let body = text.dropLast().map { Int($0) - 0x30 }
        guard (7...8).contains(body.count), body.allSatisfy({ (0...9).contains($0) }),
            Set(body).count > 1
        else {
            return false
        }
        let sum = body.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 6 + 2) }
        let check = 11 - sum % 11
        let expected: UInt8 = check == 11 ? 0x30 : check == 10 ? 0x4B : UInt8(check + 0x30)
        return text.last == expected
    }

    /// Whether eight digits are a day of these decades, written as one number.
    static func isDay(_ digits: [Int]) -> Bool {
        (1950...2060).contains(digits.number(0..<4))
            && BirthDate.exists(
                year: digits.number(0..<4), month: digits.number(4..<6), day: digits.number(6..<8))
    }

    static func isNIT(_ digits: [Int]) -> Bool {
        guard digits.count == 10, Set(digits).count > 2 else { return false }
        let rest = digits.sum(weights: [41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11
        return digits[9] == (rest > 1 ? 11 - rest : rest)
    }

    static func isRUC(_ digits: [Int]) -> Bool {
        guard digits.count == 11 else { return false }
        let check = 11 - digits.sum(weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        return check % 10 == digits[10]
    }

    static func isCI(_ candidate: Candidate) -> Bool {
        let digits = candidate.digits
        guard digits.count == 8, Set(digits).count > 2, !candidate.follows(chile) else { return false }
        return (10 - digits.sum(weights: [2, 9, 8, 7, 6, 3, 4]) % 10) % 10 == digits[7]
    }

    static func isCedula(_ digits: [Int]) -> Bool {
        let province = digits.number(0..<2)
        return ((1...24).contains(province) || province == 30) && digits[2] < 6 && Set(digits).count > 2
            && Checksum.luhn(digits)
    }
}
