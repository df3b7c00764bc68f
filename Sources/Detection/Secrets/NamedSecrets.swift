import Foundation

/// Secrets that only what stands beside them tells.
enum NamedSecrets {
    static let all: [Recognizer] = [password, highEntropy]

    // MARK: Passwords

    private static let names =
        "(pass(word|wd|wort|phrase|code)|pwd|senha|contrase(ñ|n|\u{6E}\u{303})a|clave|mot[ _]de[ _]passe|"
        + "kennwort|mdp|palavra[ -]passe|wachtwoord)"
    /// In assignments also what is short for it; `compass`, `passage`, `passport` are other words.
    private static let assigned =
        "([A-Za-z0-9_.-]{0,32}\(names)[A-Za-z0-9_]{0,12}|"
        + "([A-Za-z0-9_.-]{0,32}[_.-]|db|my|user|root)?pass([_0-9][A-Za-z0-9_]{0,12})?)"
    /// Words between the name and the value, such as `of the database`.
    private static let words = "(( [a-zà-ú]{1,10}){0,3}|( [a-zà-ú]{1,7}){4})"
    /// Printable characters but white space and what quotes.
    private static let plain = #"[!#-&(-+./0-:=?-_a-z}~{\u00A1-\u024F-]"#
    private static let join = #"["'`*\\)\]]{0,3}\s{0,3}(=>|:=|->|[:=>]|\s\|)\s{0,3}\\?["'`*]{0,3}"#

    /// Names in further languages, and short ones; in assignments only.
    private static let otherNames =
        "(psw|pswd|pword|passw|pw|has(ł|l)o|l(ö|o)senord|adgangskode|salasana|(ş|s)ifre|parola|heslo|пароль|密码|密碼|"
        + "パスワード|비밀번호)"
    /// Options of programs that stand between their name and the one for the password.
    private static let options = "( -[A-Za-z] ?[A-Za-z0-9._@:/-]{1,64}){0,3}"

    /// Behind its name, in assignments, files and prose; only the value is the part.
    static let password = Recognizer(
        "PASSWORD",
        [
            Shape(
                "\(assigned)\(join)\(plain){3,128}", ignoringCase: true, score: 0.6,
                part: { assignedPassword($0) }),
            Shape(
                "\(assigned)[\"'\\\\]{0,2}\\s{0,3}(=>|:=|[:=])\\s{0,3}"
                    + #"\\?("[^"\s]{3,128}"|'[^'\s]{3,128}')"#,
                ignoringCase: true, score: 0.6, part: { assignedPassword($0) }),
            Shape(
                "\(assigned)\(join)[!#-&*+./0-9=@A-Z^_a-z~-]{129,}", ignoringCase: true, edges: .word, score: 0.6,
                inContext: 0.6, completeWithin: 1024, start: { assignedPassword($0)?.lowerBound }),
            Shape(
                "\(otherNames)[\"'`*]{0,2}\\s{0,2}(->|[:=：])\\s{0,3}[\"'`*]{0,2}\(plain){4,128}", ignoringCase: true,
                score: 0.6, part: { assignedPassword($0.withPlainColon) }),
            Shape(
                "\(names)\(words)( is| é| è| eh| es| era| lautet| was| foi| ist| est| to| para|:| =|:? →) ?:? ?"
                    + "[\"'`*“‘«]{0,2}\(plain){4,128}",
                ignoringCase: true, score: 0.6, part: { saidPassword($0, isJoined: true) }),
            Shape(
                "([A-Za-z0-9_]{0,32}_)?\(names) [\"'`*“‘«]{0,2}\(plain){6,128}|[A-Za-z0-9_]{1,32}_pass \(plain){6,128}",
                ignoringCase: true, score: 0.6, part: { saidPassword($0, isJoined: false) }),
            // `define('DB_PASSWORD', 'x')`, `<add key="Password" value="x"/>`, `IDENTIFIED BY 'x'` (SQL).
            Shape(
                "(\(assigned)[\"'](\\s?,\\s?|\\s{1,3}value=)|identified by )(\"[^\"\\s]{3,128}\"|'[^'\\s]{3,128}')",
                ignoringCase: true, score: 0.6, part: { quotedPassword($0) }),
            // A user and a password that a program is called with.
            Shape(
                "(auth=|login|networkcredential|authenticate)\\([\"'][^\"'\\s]{1,64}[\"'],\\s?"
                    + "(\"[^\"\\s]{4,128}\"|'[^'\\s]{4,128}')", ignoringCase: true, score: 0.6,
                part: { quotedPassword($0) }),
            Shape(
                "(sshpass -p ?|(mysql|mysqldump|mariadb)\(options) -p|redis-cli\(options) -a |"
                    + "docker login( [a-z0-9.:/-]{1,64})?\(options) (-p|--password) )[\"']?\(plain){4,128}",
                score: 0.6, part: { optionPassword($0) }),
            Shape(
                "(creds|credentials?|login|acesso|credenciais|credenciales|zugangsdaten|identifiants)\\s?[:=]\\s?"
                    + "[A-Za-z0-9._@-]{1,64}( / |/|:)\(plain){8,64}", ignoringCase: true, score: 0.6,
                part: { pairedPassword($0) }),
        ])

    /// In quotation marks, behind what is no assignment.
    private static func quotedPassword(_ candidate: Candidate) -> Range<Int>? {
        let bytes = candidate.bytes
        guard let quote = bytes.last, let start = bytes.dropLast().lastIndex(of: quote) else { return nil }
        let value = bytes[(start + 1)..<(bytes.count - 1)]
        guard !WebSecrets.isStandIn(value), isMixed(value) || bytes[..<start].last == 0x3D else { return nil }
        return isStop(value) || isAboutPasswords(bytes[..<start]) ? nil : value.startIndex..<value.endIndex
    }

    /// Behind an option: not where a variable or another option stands.
    private static func optionPassword(_ candidate: Candidate) -> Range<Int>? {
        let bytes = candidate.bytes
        var start = (bytes.lastIndex(of: 0x20) ?? -1) + 1
        if bytes[start...].starts(with: [0x2D, 0x70]) { start += 2 }
        while start < bytes.count, bytes[start] == 0x22 || bytes[start] == 0x27 { start += 1 }
        let value = bytes[start...]
        guard value.count >= 4, value.first != 0x24, value.first != 0x2D, isMixed(value) else { return nil }
        return WebSecrets.isStandIn(value) ? nil : start..<bytes.count
    }

    /// `user / password`: only what looks like nothing else.
    private static func pairedPassword(_ candidate: Candidate) -> Range<Int>? {
        let bytes = candidate.bytes
        guard let colon = bytes.firstIndex(where: { $0 == 0x3A || $0 == 0x3D }),
            let mark = bytes[(colon + 1)...].firstIndex(where: { $0 == 0x2F || $0 == 0x3A })
        else { return nil }
        let value = bytes[(mark + 1)...].drop { $0 == 0x20 }
        let isStrong =
            value.contains { (0x61...0x7A).contains($0) } && value.contains(where: SecretText.isDigit)
            && (value.contains(where: SecretText.isCapital)
                || value.contains { [0x21, 0x23, 0x24, 0x40].contains($0) })
        guard isStrong, !value.contains(0x2F), !WebSecrets.isStandIn(value) else { return nil }
        return value.startIndex..<value.endIndex
    }

    private static func assignedPassword(_ candidate: Candidate) -> Range<Int>? {
        guard let pair = NamedValue(candidate.bytes), pair.value.count >= 3 else { return nil }
        var value = pair.value
        let before = candidate.before.last
        // In a query or a form the next pair is not a part of it.
        let isQuery = before == 0x3F || before == 0x26
        if pair.separator == 0x3D, let next = value.firstIndex(of: 0x26), isQuery || value[next...].contains(0x3D) {
            value = value[..<next]
        }
        let isArrow = pair.separator == 0x3E && pair.name.last == 0x2D
        if pair.separator == 0x3E, before != 0x3C, !isArrow { return nil }
        guard let range = confirmed(value, pair), !isAboutPasswords(pair.name) else { return nil }
        if isMixed(value) || pair.isQuoted { return range }
        // A plain word could be said about the password: only files and queries set it beside the name like this.
        let isCapital = pair.name.contains(where: SecretText.isCapital)
        if pair.separator == 0x3D, !pair.isSpaced {
            return isCapital || before == 0x3F || before == 0x26 || before == 0x3B ? range : nil
        }
        let beginsLine =
            (candidate.before.last { $0 != 0x20 && $0 != 0x09 }).map { $0 == 0x0A || $0 == 0x0D } ?? false
        if pair.separator == 0x3E { return isArrow ? nil : range }
        return pair.separator == 0x3A && !isCapital && beginsLine && value.count >= 6 ? range : nil
    }

    private static func saidPassword(_ candidate: Candidate, isJoined: Bool) -> Range<Int>? {
        guard let pair = NamedValue(candidate.bytes) else { return nil }
        var value = pair.value
        // Typographic quotation marks are of several bytes.
        let isMarked = value.starts(with: [0xE2, 0x80]) || value.starts(with: [0xC2, 0xAB])
        if isMarked { value = value.dropFirst(value.first == 0xE2 ? 3 : 2) }
        guard value.count >= 4, let range = confirmed(value, pair), !isAboutPasswords(pair.name) else {
            return nil
        }
        if isJoined, pair.isQuoted || isMarked { return range }
        let digits = value.count(where: SecretText.isDigit)
        let isNumber = digits == value.count
        guard isJoined else {
            return isMixed(value) && !isNumber && digits > 0 && value.count >= 6 ? range : nil
        }
        return isNumber ? (value.count >= 4 ? range : nil) : isMixed(value) ? range : nil
    }

    private static func confirmed(_ value: ArraySlice<UInt8>, _ pair: NamedValue) -> Range<Int>? {
        guard !value.isEmpty, !WebSecrets.isStandIn(value) else { return nil }
        guard !isStop(value), !isExpression(value, isQuoted: pair.isQuoted) else { return nil }
        // `passwords: 1200` counts them.
        let isCount = pair.name.last.map { $0 | 0x20 } == 0x73 && value.allSatisfy(SecretText.isDigit)
        return isCount ? nil : value.startIndex..<value.endIndex
    }

    private static func isStop(_ value: ArraySlice<UInt8>) -> Bool {
        stops.contains(String(decoding: value, as: UTF8.self).lowercased())
    }

    /// Letters with digits or other characters among them, or capital letters inside: no plain word.
    private static func isMixed(_ value: ArraySlice<UInt8>) -> Bool {
        let letters = value.filter(SecretText.isLetter)
        let hasDigit = value.contains(where: SecretText.isDigit)
        if letters.isEmpty { return hasDigit && value.count >= 4 && value.last != 0x25 }
        if hasDigit { return !isMeasure(value) }
        return value.dropLast().contains(where: isSign) || isScrambled(value)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23...0x26, 0x2A, 0x2B, 0x3F, 0x40, 0x5E, 0x7E: true
        default: false
        }
    }

    /// Letters of which capital ones are so many and stand at such places as in no name of a program: `hCSZKiXPup`.
    private static func isScrambled(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count >= 8, value.allSatisfy(SecretText.isLetter) else { return false }
        let capitals = value.dropFirst().count(where: SecretText.isCapital)
        let rises = zip(value, value.dropFirst()).count { !SecretText.isCapital($0) && SecretText.isCapital($1) }
        return rises > 1 && capitals * 3 >= value.count && capitals < value.count - 2
    }

    /// `8-character`, `30-day`, `90d`, `2FA`: what sentences about passwords have.
    private static func isMeasure(_ value: ArraySlice<UInt8>) -> Bool {
        let digits = value.prefix(while: SecretText.isDigit)
        guard (1...3).contains(digits.count) else { return false }
        var rest = value.dropFirst(digits.count)
        if rest.first == 0x2D { rest = rest.dropFirst() } else if rest.count > 3 { return false }
        return rest.allSatisfy { SecretText.isLetter($0) || $0 == 0x2D }
    }

    /// What programs write: calls, fields of other things, types.
    private static func isExpression(_ value: ArraySlice<UInt8>, isQuoted: Bool) -> Bool {
        if isQuoted { return false }
        if value.contains(0x28) && (value.contains(0x29) || !value.contains(where: SecretText.isDigit)) {
            return true
        }
        // Tags and anchors of YAML (YAML 1.2.2, section 6.9), and types of SQL.
        if value.first == 0x21 || value.first == 0x26, value.dropFirst().allSatisfy(SecretText.isLetter) {
            return true
        }
        if value.contains(0x28), ["char", "varc", "nvar", "text"].contains(lowered(value.prefix(4))) { return true }
        let parts = value.split(separator: 0x2E, omittingEmptySubsequences: false)
        let isPath = value.allSatisfy {
            SecretText.isLetter($0) || $0 == 0x5F || $0 == 0x2E || $0 == 0x5B || $0 == 0x5D
        }
        if isPath, parts.count > 1 || value.contains(0x5F) || value.contains(0x5B) { return true }
        return value.first == 0x2F || value.starts(with: Array("http".utf8)) && value.contains(0x3A)
    }

    private static func lowered(_ value: ArraySlice<UInt8>) -> String {
        String(decoding: value, as: UTF8.self).lowercased()
    }

    /// Names of what is not the password itself.
    private static func isAboutPasswords(_ name: ArraySlice<UInt8>) -> Bool {
        let lower = SecretText.lowered(name)
        return isOtherClave(lower) || nameEnds.end(lower) || topics.stand(in: lower)
    }

    /// In Spanish it is any code: of a voter, a bank, a catalogue.
    private static func isOtherClave(_ lower: [UInt8]) -> Bool {
        guard clave.stand(in: lower) else { return false }
        let text = String(decoding: lower, as: UTF8.self)
        guard let clave = text.range(of: "clave"), !text.contains("contrase") else { return false }
        let rest = text[clave.upperBound...].split(separator: " ").filter { !connectives.contains(String($0)) }
        return !rest.allSatisfy { accesses.contains(String($0)) || $0.hasPrefix("_") }
    }

    private static let clave = ByteWords(["clave"])
    private static let nameEnds = ByteWords([
        "_hash", "hash", "_url", "_file", "_path", "_policy", "_length", "_reset", "_field", "_hint", "_min", "_max",
        "_type", "_id", "_regex", "_rules", "_expiry", "_at", "_label", "_input", "_error", "_encoder",
    ])

    private static let connectives: Set<String> = [
        "de", "del", "la", "el", "es", "mi", "tu", "su", "al", "para",
    ]
    private static let accesses: Set<String> = [
        "acceso", "usuario", "seguridad", "ingreso", "wifi", "correo", "servidor", "sistema", "secreta",
        "admin", "root",
    ]
    private static let topics = ByteWords([
        "policy", "reset", "manager", "length", "hash", "requirement", "strength", "expir", "rotation",
        "history", "política",
        "politica", "requisito", "tamanho", "gerenciador", "redefin", "recupera", "palabra",
        "generator", "gerador",
    ])

    /// What stands behind the name and is no password: types, states, requirements, labels.
    private static let stops: Set<String> = [
        "string", "str", "text", "varchar", "char", "bytes", "none", "null", "nil", "true", "false",
        "undefined", "optional",
        "required", "invalid", "incorrect", "wrong", "correct", "empty", "missing", "expired", "hidden",
        "encrypted",
        "hashed", "secure", "strong", "weak", "protected", "forgotten", "changed", "updated", "reset",
        "enter", "minimum",
        "maximum", "must", "should", "cannot", "confirm", "field", "input", "type", "object", "any",
        "self", "this", "new",
        "obrigatória", "obrigatoria", "inválida", "invalida", "incorreta", "errada", "segura", "forte",
        "fraca", "expirada",
        "vazia", "mínimo", "minimo", "máximo", "digite", "alterada", "redefinida", "criptografada",
        "obligatoria",
        "incorrecta", "caducada", "débil", "fuerte", "cifrada", "requerida", "ninguna", "nenhuma",
        "pessoal", "atual",
        "nova", "nueva", "confirmar", "passwort", "kennwort", "erforderlich", "falsch", "requis",
        "incorrect", "username",
        "email", "login", "admin/password", "case-sensitive", "n/a", "[filtered]", "[redacted]",
        "filtered", "masked",
        "sha256", "sha512", "sha1", "sha-256", "base64", "pbkdf2", "argon2", "argon2id", "oauth2",
        "bcrypt", "scrypt", "scram-sha-256", "process", "typing", "config", "settings", "request", "getpass", "values",
        "argument", "variable",
    ]

    // MARK: High entropy

    /// Few enough to be looked for all at once (`Factor`).
    private static let secretNames =
        "(secreto?|segredo|token|creden[ct]ial|bearer|(api|access|private|auth|app|application|master|account|signing|"
        + "encryption|encrypt|client|consumer|session|license|service|webhook|openai|azure|shared|hmac|jwt|aes|admin|"
        + "deploy|subscription)[ _.-]?(key|chave)|chave[ _](de )?(api|acesso|secreta|privada)|"
        + "[cl]lave[ _](de )?(api|acceso|secreta|privada))"

    /// A random text of twenty characters or more behind a name that says secret, token, key.
    ///
    /// `SecretText.looksRandom` says what random is. Digests, ids and public keys look the same, so a name that says
    /// that it is one of those is none. It begins within longer names, and what a value begins with is as random as
    /// the whole.
    static let highEntropy = Recognizer(
        "HIGH_ENTROPY",
        [
            Shape(
                "\(secretNames)[A-Za-z0-9_-]{0,16}( [a-zà-ú]{1,10}){0,2}"
                    + #"["'`*\\)\]]{0,3}\s{0,3}(=>|:=|->|[:=>|\s]| is | é | es |: é )\s{0,3}\\?["'`*]{0,3}"#
                    + #"(base64:)?[A-Za-z0-9+/=_-]{20,256}"#,
                ignoringCase: true, edges: .value, score: 0.6, part: { randomPart($0) }),
            Shape(
                "\(secretNames)[A-Za-z0-9_-]{0,16}"
                    + #"["'`*\\)\]]{0,3}\s{0,3}(=>|:=|->|[:=>|])\s{0,3}\\?["'`*]{0,3}[A-Za-z0-9+/=_-]{257,}"#,
                ignoringCase: true, edges: .any, score: 0.6, inContext: 0.6, completeWithin: 1024,
                start: { randomPart($0)?.lowerBound }),
        ])

    private static func randomPart(_ candidate: Candidate) -> Range<Int>? {
        guard let pair = NamedValue(candidate.bytes) else { return nil }
        var value = pair.value
        if value.starts(with: "base64:".utf8) { value = value.dropFirst(7) }
        guard value.count >= 20, value.first != 0x2F, SecretText.looksRandom(value), !SecretText.isUUID(value),
            !SecretText.isPlaceholder(value)
        else { return nil }
        let name = SecretText.lowered(candidate.before.suffix(24)) + SecretText.lowered(pair.name)
        return others.stand(in: name) || ends.end(name) ? nil : value.startIndex..<value.endIndex
    }

    /// Names of random texts that are no secret.
    private static let others = ByteWords([
        "public", "publishable", "pubkey", "sha1", "sha-1", "sha256", "sha-256", "sha512", "md5",
        "hash", "digest",
        "checksum", "commit", "etag", "integrity", "fingerprint", "page_token", "pagetoken",
        "next_token", "nexttoken",
        "continuation", "cursor", "data:", "tokenizer", "uuid",
    ])
    private static let ends = ByteWords([
        "_id", "_url", "_uri", "_file", "_path", "_name", "_arn", "_version", "_count", "id",
    ])
}

extension Candidate {
    /// With an ASCII colon for a fullwidth one, and blanks, so that nothing moves.
    fileprivate var withPlainColon: Candidate {
        var plain = bytes
        for index in plain.indices.dropLast(2) where plain[index...].starts(with: [0xEF, 0xBC, 0x9A]) {
            plain.replaceSubrange(index..<index + 3, with: [0x3A, 0x20, 0x20])
        }
        return Candidate(bytes: plain, preceding: preceding)
    }
}
