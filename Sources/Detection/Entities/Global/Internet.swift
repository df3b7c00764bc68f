extension Recognizer {
    /// RFC 5322's dot-atom at a host name (RFC 1123) whose top-level domain is letters, and may be of other scripts
    /// (RFC
    /// 6531).
    static let email = Recognizer(
        "EMAIL_ADDRESS", context: ["email", "e mail", "mail", "correio", "correo"],
        [
            Shape(
                #"[A-Za-z0-9\u00C0-\u024F!#$%&'*+/=?^_`{|}~-]{1,64}(\.[A-Za-z0-9\u00C0-\u024F!#$%&'*+/=?^_`{|}~-]{"#
                    + #"1,64}){0,6}@([A-Za-z0-9\u00C0-\u024F]([A-Za-z0-9\u00C0-\u024F-]{0,61}[A-Za-z0-9\u00C0-\u024F"#
                    + #"])?"#
                    + #"\.){1,6}[A-Za-z\u00C0-\u024F]{2,24}"#,
                score: 0.95, inContext: 1, longest: 2048, part: { Internet.emailPart($0) })
        ])

    /// RFC 791 (dotted decimal) and RFC 4291 with RFC 5952's short forms; with a prefix length (RFC 4632) or a zone
    /// (RFC
    /// 4007). Not what is said to be a version.
    static let ipAddress = Recognizer(
        "IP_ADDRESS",
        context: ["ip", "ipv4", "ipv6", "address", "endereco", "direccion", "host", "server", "servidor"],
        [
            Shape(
                #"\d{1,3}(\.\d{1,3}){3}(/(3[0-2]|[12]?\d))?"#,
                edges: .word, score: 0.8, inContext: 0.95, check: { Internet.isIPv4($0) }),
            Shape(
                #"([0-9A-Fa-f]{0,4}:){2,7}([0-9A-Fa-f]{1,4}|(\d{1,3}\.){3}\d{1,3})?(%[A-Za-z0-9]{1,16})?(/\d{1,3})?"#,
                edges: .any, score: 0.8, inContext: 0.95, check: { Internet.isIPv6($0) }),
        ])

    /// IEEE 802: six octets with colons, hyphens or Cisco's dots.
    static let macAddress = Recognizer(
        "MAC_ADDRESS", context: ["mac", "ethernet", "bluetooth", "wifi", "interface", "hardware address"],
        [
            Shape(
                #"[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}"#, score: 0.85, inContext: 0.95,
                check: { Internet.isMAC($0) }),
            Shape(
                #"[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}"#, score: 0.4, inContext: 0.9,
                check: { Internet.isMAC($0) }),
        ])

    /// RFC 3986, of the schemes that people send; and host names that begin with `www.`.
    static let url = Recognizer(
        "URL", context: ["url", "link", "site", "website", "pagina"],
        [
            Shape(
                #"(https?|ftp)://[A-Za-z0-9\u00C0-\u024F._~%:@!$&'()*+,;=/?#\[\]-]+"#, ignoringCase: true, score: 0.6,
                inContext: 0.7, longest: 2048, part: { Internet.urlPart($0) }),
            Shape(
                #"www\.[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,5}(/[A-Za-z0-9._~%:@!$&'()*+,;=/?#-]*)?"#,
                ignoringCase: true, score: 0.55, inContext: 0.6, longest: 2048, part: { Internet.urlPart($0) }),
        ])

    /// RFC 3986, section 3.2.1: a user and a password before the host.
    static let urlCredentials = Recognizer(
        "URL_CREDENTIALS",
        [
            Shape(
                #"[a-z][a-z0-9+.-]{1,20}://[A-Za-z0-9._~%!$&'*+,;=-]*:[A-Za-z0-9._~%!$&'()*+,;=:#?^-]+@[A-Za-z0-9."#
                    + #"\[\]:-]+"#,
                ignoringCase: true, score: 0.95, check: { Internet.hasRealPassword($0) })
        ])
}

/// Rules of addresses on the internet.
enum Internet {
    private static let versions = ContextWords([
        "version", "versao", "v", "ver", "release", "section", "secao", "chapter", "firmware", "build", "artigo",
        "clause",
    ])

    /// Quotation marks and braces that stand around an address are not part of it.
    static func emailPart(_ candidate: Candidate) -> Range<Int>? {
        var start = 0
        let bytes = candidate.bytes
        while start < bytes.count, [0x27, 0x60, 0x7B, 0x7C, 0x2F, 0x3D, 0x23, 0x2A, 0x3F, 0x26].contains(bytes[start]) {
            start += 1
        }
        guard let at = bytes.lastIndex(of: 0x40), at > start, at - start <= 64, bytes.count - at <= 254 else {
            return nil
        }
        // A password before a host is no address.
        if candidate.before.last == 0x3A, candidate.before.dropLast().last != 0x3A,
            candidate.before.suffix(60).contains(0x2F)
        {
            return nil
        }
        return start..<bytes.count
    }

    static func isIPv4(_ candidate: Candidate) -> Bool {
        // A fifth number makes it something else, and so does a name or a letter before a dot.
        if candidate.before.last == 0x2E || candidate.before.last == 0x2D { return false }
        let text = candidate.text.split(separator: "/")[0]
        let octets = text.split(separator: ".")
        guard octets.allSatisfy({ Int($0) ?? 256 < 256 && ($0.count == 1 || $0.first != "0") }) else { return false }
        guard text != "0.0.0.0" || candidate.bytes.count > 7 else { return true }
        let nearby = ContextWords.folded(Array(candidate.before.suffix(12)))
        return !versions.occur(in: nearby)
    }

    static func isIPv6(_ candidate: Candidate) -> Bool {
        guard let last = candidate.before.last else { return isAddress(candidate.text) }
        let joins = last == 0x3A || last == 0x2E || (0x30...0x39).contains(last) || (0x41...0x5A).contains(last & 0xDF)
        return !joins && isAddress(candidate.text)
    }

    private static func isAddress(_ text: String) -> Bool {
        let address = text.split(separator: "/")[0].split(separator: "%")[0]
        let halves = address.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, !address.contains(":::") else { return false }
        var groups = 0
        for half in halves where !half.isEmpty {
            for part in half.split(separator: ":", omittingEmptySubsequences: false) {
                if part.contains(".") {
                    groups += 2
                } else {
                    guard (1...4).contains(part.count) else { return false }
                    groups += 1
                }
            }
        }
        guard halves.count == 2 else { return groups == 8 }
        // `::` alone and `a::` are more often code than addresses.
        return groups <= 7 && (groups >= 2 || address == "::1") && address.contains(where: \.isNumber)
    }

    static func isMAC(_ candidate: Candidate) -> Bool {
        let text = candidate.compact
        guard text.count == 12, Set(text).count > 1 || text.first == 0x46 else { return false }
        return candidate.before.last != 0x3A && candidate.before.last != 0x2D
    }

    /// Punctuation of the sentence behind an address is not part of it.
    static func urlPart(_ candidate: Candidate) -> Range<Int>? {
        var end = candidate.bytes.count
        while end > 0, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x29].contains(candidate.bytes[end - 1]) {
            if candidate.bytes[end - 1] == 0x29, candidate.bytes[..<end].contains(0x28) { break }
            end -= 1
        }
        let text = String(decoding: candidate.bytes[..<end], as: UTF8.self)
        let host =
            text.contains("://") ? text.split(separator: "/", maxSplits: 2).dropFirst().first ?? "" : Substring(text)
        return host.contains(".") || host.hasPrefix("localhost") || host.contains("[") ? 0..<end : nil
    }

    static func hasRealPassword(_ candidate: Candidate) -> Bool {
        let parts = candidate.text.split(separator: "@")[0].split(separator: ":")
        guard let password = parts.last, parts.count > 2 || candidate.text.contains("://:") else { return false }
        let placeholders: Set<String> = ["password", "senha", "pass", "pwd", "xxx", "xxxx", "secret", "user", "port"]
        return !password.hasPrefix("//") && !placeholders.contains(password.lowercased())
            && !password.allSatisfy { $0 == "*" || $0 == "x" || $0 == "." }
    }
}
