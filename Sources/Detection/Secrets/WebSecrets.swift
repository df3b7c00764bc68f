import Foundation

/// Tokens and passwords as they travel: JWTs, addresses with passwords, headers.
enum WebSecrets {
    static let all: [Recognizer] = [jwt, connectionString, basicCredentials, bearerToken]

    /// RFC 7515 and RFC 7516: three or five parts in base64url, of which the first is a JSON object with `alg`.
    static let jwt = Recognizer(
        "JWT",
        [
            Shape(
                #"(eyJ|eyA|ew0K|ewog|ewoJ)[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]{0,}){2,4}"#, score: 1, longest: 8192,
                check: { isJWT($0.bytes) }),
            // Longer ones: `"alg"` in base64 is written in three ways, by what stands before it.
            Shape(
                #"(eyJ|eyA|ew0K|ewog|ewoJ)[A-Za-z0-9_-]*(ImFsZyI|hbGci|YWxnI)[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*"#
                    + #"\.[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]{8,}){0,2}"#,
                ignoringCase: false, edges: .word, score: 1, inContext: 1, completeWithin: 131_072),
        ])

    private static func isJWT(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count == 3 || parts.count == 5, parts[1].count >= 2 || parts.count == 5,
            let header = SecretText.base64(parts[0])
        else { return false }
        let text = header.filter { $0 > 0x20 }
        guard text.first == 0x7B, text.last == 0x7D else { return false }
        return String(decoding: text, as: UTF8.self).contains("\"alg\":")
    }

    /// Of the services that take passwords in their addresses.
    private static let schemes =
        "postgres(ql)?|mysql|mariadb|mongodb|rediss?|valkey|amqps?|mssql|sqlserver|oracle|cockroachdb|clickhouse|"
        + "cassandra|neo4j|bolt|memcached|elasticsearch|opensearch|kafka|nats|mqtts?|ldaps?|smtps?|imaps?|pop3s?|"
        + "s?ftps?|ssh|https?|wss?|git|svn|rtsps?|snowflake|influxdb|couchdb|db2|hive2?|presto|trino|redshift|smb|"
        + "socks5h?|vnc|jdbc:[a-z]{2,12}"

    /// RFC 3986, section 3.2.1: a user and a password before the host; and the password among the
    /// `key=value` pairs of ADO.NET, ODBC and JDBC.
    static let connectionString = Recognizer(
        "CONNECTION_STRING",
        [
            Shape(
                "(jdbc:)?(\(schemes))"
                    + #"(\+[a-z0-9]{2,12})?://[A-Za-z0-9._~%!$&*+,;=\\@-]{0,48}:"#
                    + #"[!#-&(-.0-;=?-_a-~\u00A1-\u024F]{1,100}"#
                    + #"@[A-Za-z0-9._\[\]:,%-]{1,100}([/?][A-Za-z0-9._~%:@!$&*+,;=/?-]{0,100})?"#,
                ignoringCase: true, score: 0.95, longest: 2048, part: { addressPart($0) }),
            Shape(
                #"(password|pwd)\s{0,2}=\s{0,2}("[^"\s]{1,128}"|'[^'\s]{1,128}'|\{[^}\s]{1,128}\}|[^\s;"'<>`{}&]"#
                    + #"{1,128})"#,
                ignoringCase: true, score: 0.9, part: { pairPart($0) }),
            // Passwords that are tokens, of any length.
            Shape(
                "(\(schemes))"
                    + #"(\+[a-z0-9]{2,12})?://[A-Za-z0-9._~%!$&*+,;=\\@-]{0,48}:"#
                    + #"[!#-&(-.0-;=?-_a-~]{64,}@[A-Za-z0-9._\[\]:,%-]*[A-Za-z0-9\]]"#
                    + #"([/?][A-Za-z0-9._~%:@!$&*+,;=/?-]*[A-Za-z0-9/=])?"#,
                ignoringCase: true, edges: .word, score: 0.95, inContext: 0.95, completeWithin: 65_536),
            // Oracle's thin driver ("JDBC Developer's Guide", "Data sources and URLs"): user/password@host.
            Shape(
                #"jdbc:oracle:(thin|oci):[A-Za-z0-9_$#]{1,30}/[!#-&(-?A-_a-~]{1,64}@[A-Za-z0-9._:/()=-]{3,}"#,
                ignoringCase: true, score: 0.95),
        ])

    /// Not where the password is a placeholder; without the punctuation of the sentence behind it.
    private static func addressPart(_ candidate: Candidate) -> Range<Int>? {
        var bytes = candidate.bytes[...]
        while let last = bytes.last, [0x2E, 0x2C, 0x3B, 0x3A, 0x21].contains(last) {
            bytes.removeLast()
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let scheme = text.range(of: "://") else { return nil }
        let rest = text[scheme.upperBound...]
        guard
            let at = rest.utf8.prefix(while: { $0 != 0x2F }).lastIndex(of: 0x40)
                ?? rest.utf8.firstIndex(of: 0x40),
            let colon = rest[..<at].utf8.firstIndex(of: 0x3A)
        else { return nil }
        let password = rest[rest.utf8.index(after: colon)..<at]
        guard !isStandIn(password.utf8) else { return nil }
        return 0..<bytes.count
    }

    private static func pairPart(_ candidate: Candidate) -> Range<Int>? {
        let before = String(decoding: candidate.before, as: UTF8.self).lowercased()
        let isList =
            before.hasSuffix(";") || before.hasSuffix("; ") || before.hasSuffix("&")
            || before.hasSuffix("?")
        let keys = [
            "server=", "data source=", "host=", "user id=", "uid=", "database=", "catalog=", "driver=",
            "jdbc:",
        ]
        guard isList, keys.contains(where: before.contains), let pair = NamedValue(candidate.bytes)
        else { return nil }
        var value = pair.value
        if value.first == 0x7B, value.last == 0x7D, value.count > 2 {
            value = value.dropFirst().dropLast()
        }
        return isStandIn(value) ? nil : value.startIndex..<value.endIndex
    }

    /// RFC 7617: `Basic` and `user:password` in base64; the same in Docker's `config.json` (`auth`); and curl's
    /// `-u user:password`.
    static let basicCredentials = Recognizer(
        "BASIC_AUTH",
        [
            Shape(
                #"basic\s{1,2}[A-Za-z0-9+/]{8,300}={0,2}"#, ignoringCase: true, score: 0.9,
                part: { credentials(in: $0) { $0 <= 0x20 } }),
            Shape(
                #""auth"\s{0,2}:\s{0,2}"[A-Za-z0-9+/]{8,300}={0,2}"#, edges: .any, score: 0.9,
                part: { credentials(in: $0) { $0 == 0x22 } }),
            Shape(
                #"curl [^\r\n]{0,40}(-u|--user)[ =]{1,2}["']?[A-Za-z0-9._@+-]{1,64}:[^\s"'`<>]{1,128}"#,
                score: 0.9,
                part: { candidate in
                    guard let space = candidate.bytes.lastIndex(where: { $0 == 0x20 || $0 == 0x3D }),
                        let colon = candidate.bytes[space...].firstIndex(of: 0x3A)
                    else { return nil }
                    let password = candidate.bytes[(colon + 1)...]
                    return isStandIn(password) ? nil : password.startIndex..<password.endIndex
                }),
        ])

    /// The base64 behind the last byte that parts it from what is before, if a user and a password are in it.
    private static func credentials(in candidate: Candidate, behind parts: (UInt8) -> Bool) -> Range<Int>? {
        guard let mark = candidate.bytes.lastIndex(where: parts) else { return nil }
        let text = candidate.bytes[(mark + 1)...]
        guard let pair = SecretText.base64(text), let colon = pair.firstIndex(of: 0x3A), colon > 0,
            pair.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), !isStandIn(pair[(colon + 1)...])
        else { return nil }
        return text.startIndex..<text.endIndex
    }

    /// RFC 6750, section 2.1: `Bearer` and a token, which is a secret whatever its form.
    static let bearerToken = Recognizer(
        "BEARER_TOKEN", context: ["authorization", "proxy authorization"],
        [
            Shape(
                #"(bearer|token|apikey|api-key)\s{1,2}[A-Za-z0-9._~+/=-]{16,400}"#, ignoringCase: true,
                score: 0.6,
                inContext: 0.9, longest: 2048,
                part: { candidate in
                    guard let space = candidate.bytes.lastIndex(where: { $0 <= 0x20 }) else { return nil }
                    let token = candidate.bytes[(space + 1)...]
                    guard !SecretText.isPlaceholder(token), !SecretText.isUUID(token) else { return nil }
                    return SecretText.looksRandom(token) ? token.startIndex..<token.endIndex : nil
                }),
            // No word of a language and no placeholder is so long.
            Shape(
                #"(bearer|apikey|api-key)\s{1,2}[A-Za-z0-9._~+/=-]{401,}"#, ignoringCase: true, edges: .word,
                score: 0.6, inContext: 0.9, completeWithin: 2048,
                start: { head in head.bytes.lastIndex { $0 <= 0x20 }.map { $0 + 1 } }),
        ])

    /// What documents write for a password.
    static func isStandIn(_ password: some Collection<UInt8>) -> Bool {
        let text = String(decoding: password, as: UTF8.self).lowercased()
        let words: Set<String> = [
            "password", "senha", "pass", "pwd", "secret", "user", "port", "passwd", "contraseña",
            "contrasena", "clave",
            "token", "pw", "mypassword", "yourpassword",
        ]
        return words.contains(text) || SecretText.isPlaceholder(password)
            || password.allSatisfy { [0x2A, 0x78, 0x58, 0x2E].contains($0) }
    }
}
