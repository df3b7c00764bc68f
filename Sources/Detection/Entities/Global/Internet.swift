extension Recognizer {
    /// RFC 5322's dot-atom at a host name (RFC 1123) with a top-level domain; letters may have marks (RFC 6531).
    static let email = Recognizer(
        "EMAIL_ADDRESS", context: ["email", "e mail", "mail", "correio", "correo"],
        [
            Shape(
                #"[A-Za-z0-9\u00C0-\u024F!#$%&'*+/=?^_`{|}~-]{1,64}(\.[A-Za-z0-9\u00C0-\u024F!#$%&'*+/=?^_`{|}~-]{"#
                    + #"1,64})*@([A-Za-z0-9\u00C0-\u024F]([A-Za-z0-9\u00C0-\u024F-]{0,61}[A-Za-z0-9\u00C0-\u024F"#
                    + #"])?"#
                    + #"\.){1,6}[A-Za-z\u00C0-\u024F]{2,24}"#, score: 0.95, inContext: 1, longest: 2048,
                part: { Internet.emailPart($0) })
        ])

    /// RFC 791 (dotted decimal) and RFC 4291 with RFC 5952's short forms; with a prefix length (RFC 4632) or a zone
    /// (RFC 4007). Not what is said to be a version.
    static let ipAddress = Recognizer(
        "IP_ADDRESS",
        context: [
            "ip", "ipv4", "ipv6", "address", "endereco", "direccion", "host", "server", "servidor",
        ],
        [
            Shape(
                #"\d{1,3}(\.\d{1,3}){3}(\/(3[0-2]|[12]?\d))?"#, edges: .number, score: 0.8, inContext: 0.95,
                check: { Internet.isIPv4($0) }),
            // Behind what ends in a digit, such as `ip4:`, and before a port or the end of a range.
            Shape(
                #"\d{1,3}(\.\d{1,3}){3}(\/(3[0-2]|[12]?\d))?"#, score: 0.8, inContext: 0.95,
                check: { Internet.isNamed($0) && Internet.hasOctets($0.bytes) }),
            Shape(
                #"\d{1,3}(\.\d{1,3}){3}(\/(3[0-2]|[12]?\d))?(:\d{1,5}|-\d{1,3}|[\s,;)\]}"'<>|]|\.\s)"#, edges: .any,
                score: 0.8, inContext: 0.95, part: { Internet.ipv4Part($0) }),
            Shape(
                #"([0-9A-Fa-f]{0,4}:){2,7}([0-9A-Fa-f]{1,4}|(\d{1,3}\.){3}\d{1,3})?(%[A-Za-z0-9]{1,16})?(\/\d{1,3})?"#,
                edges: .any, score: 0.8, inContext: 0.95, part: { Internet.ipv6Part($0) }),
        ])

    /// IEEE 802: six octets, or eight (EUI-64), with colons, hyphens or Cisco's dots.
    static let macAddress = Recognizer(
        "MAC_ADDRESS",
        context: ["mac", "ethernet", "ether", "bluetooth", "wifi", "interface", "hardware address"],
        [
            Shape(
                #"[0-9A-F]{2}((:[0-9A-F]{2}){5}|(:[0-9A-F]{2}){7}|(-[0-9A-F]{2}){5}|(-[0-9A-F]{2}){7})"#,
                ignoringCase: true, edges: .number, score: 0.85, inContext: 0.95, check: { Internet.isMAC($0) }),
            Shape(
                #"[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}"#, ignoringCase: true, edges: .number, score: 0.4,
                inContext: 0.9, check: { Internet.isMAC($0) }),
            // Digits and letters in it are no word's.
            Shape(
                #"[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}"#, ignoringCase: true, edges: .number, score: 0.6,
                inContext: 0.9,
                check: { Internet.isMAC($0) && $0.digits.count > 3 && $0.digits.count < 11 }),
        ])

    /// RFC 3986, of the schemes that people send; host names that begin with `www.`, and those under domains that are
    /// written for nothing else.
    static let url = Recognizer(
        "URL", context: ["url", "link", "site", "website", "pagina", "domain", "dominio"],
        [
            Shape(
                #"(https?|ftps?|sftp|wss?):\/\/(\[[0-9A-F:.]{2,45}\])?[A-Z0-9\u00C0-\u024F._~%:@!$&'()*+,;=\/?#-]*"#,
                ignoringCase: true, score: 0.6, inContext: 0.7, longest: 2048, part: { Internet.urlPart($0) }),
            Shape(
                #"www\.[A-Z0-9-]{1,63}(\.[A-Z0-9-]{1,63}){1,5}(:\d{1,5})?([\/?#][A-Z0-9._~%:@!$&'()*+,;=\/?#-]*)?"#,
                ignoringCase: true, score: 0.55, inContext: 0.6, longest: 2048, part: { Internet.urlPart($0) }),
            Shape(
                #"([a-z0-9][a-z0-9-]{0,29}\.){0,3}[a-z0-9][a-z0-9-]{1,39}"#
                    + #"(\.com|\.org|\.edu|\.gov|\.gob|\.net\.[a-z]{2}|\.co\.[a-z]{2})"#
                    + #"(\.[a-z]{2})?(:\d{1,5})?(\/[A-Za-z0-9._~%:@!$&'()*+,;=\/?#-]{0,100})?"#, score: 0.5,
                inContext: 0.6,
                longest: 2048, part: { Internet.barePart($0) }),
        ])

    /// RFC 3986, section 3.2.1: a user and a password before the host.
    static let urlCredentials = Recognizer(
        "URL_CREDENTIALS",
        [
            Shape(
                #"[a-z][a-z0-9+.-]{1,20}:\/\/[A-Za-z0-9._~%!$&'*+,;=-]*:[A-Za-z0-9._~%!$&'()*+,;=:#?^-]+@[A-Za-z0-9."#
                    + #"\[\]:-]+"#, ignoringCase: true, score: 0.95, check: { Internet.hasRealPassword($0) })
        ])
}

/// Rules of addresses on the internet.
enum Internet {
    /// What is written `1.2.3.4` and is no address.
    private static let versions = ContextWords([
        "version", "versao", "v", "ver", "release", "section", "secao", "seccion", "chapter", "capitulo", "firmware",
        "build", "sdk", "update to", "upgrade to", "upgraded to", "updated to", "art", "artigo", "articulo", "clause",
        "clausula", "item", "paragraph", "oid", "chrome/", "chromium/", "revision", "rev", "figure", "fig", "table",
        "requirement", "rule", "§", "driver", "bios", "kernel", "dotnet", "php", "python", "node", "java", "jdk",
        "assemblyversion",
    ])
    /// What says that four small numbers are an address all the same.
    private static let networks = ContextWords([
        "ip", "ipv4", "address", "addr", "endereco", "direccion", "adresse", "indirizzo", "host", "server", "servidor",
        "serveur", "ping", "dns", "ssh", "curl", "connect", "from", "src", "dst", "source", "gateway", "subnet",
        "netmask", "router", "client", "nameserver", "port", "network", "inet", "proxy", "firewall", "block", "bann",
        "login", "peer", "node", "resolv", "remote", "listen", "bind", "allow", "deny", "forwarded",
    ])
    /// Public resolvers, which are written often.
    private static let resolvers: Set<String> = ["1.1.1.1", "1.0.0.1", "8.8.8.8", "8.8.4.4", "9.9.9.9", "4.4.4.4"]

    /// Endings of files that are no top-level domains, as in `logo@2x.png`.
    private static let files: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "svg", "css", "js", "ts", "json", "html", "xml", "txt", "pdf", "yaml",
        "yml",
    ]

    /// The name of a parameter before an address, and quotation marks and braces around it, are not part of it.
    static func emailPart(_ candidate: Candidate) -> Range<Int>? {
        let bytes = candidate.bytes
        guard let at = bytes.lastIndex(of: 0x40) else { return nil }
        var start = 0
        if let equals = bytes[..<at].lastIndex(of: 0x3D),
            bytes[..<equals].reversed().prefix(while: { $0 != 0x3F && $0 != 0x26 }).allSatisfy({
                $0 == 0x5F || $0 == 0x2D || (0x41...0x5A).contains($0 & 0xDF)
            })
        {
            start = equals + 1
        }
        while start < at,
            [0x27, 0x60, 0x7B, 0x7C, 0x2F, 0x3D, 0x23, 0x2A, 0x3F, 0x26].contains(bytes[start])
        {
            start += 1
        }
        guard at > start, at - start <= 64, bytes.count - at <= 254 else { return nil }
        let top = bytes[at...].split(separator: 0x2E).last.map {
            String(decoding: $0, as: UTF8.self).lowercased()
        }
        guard let top, !files.contains(top) else { return nil }
        // A password before a host is no address.
        if candidate.before.last == 0x3A, candidate.before.dropLast().last != 0x3A,
            candidate.before.suffix(60).contains(0x2F)
        {
            return nil
        }
        return start..<bytes.count
    }

    static func isIPv4(_ candidate: Candidate) -> Bool {
        // A fifth number makes it something else, and so does a name or a letter before a dot or a hyphen.
        if candidate.before.last == 0x2E || candidate.before.last == 0x2D || !hasOctets(candidate.bytes) {
            return false
        }
        // A name and a slash before small numbers is a program and its version.
        let end = candidate.before.suffix(2)
        if end.last == 0x2F, end.first.map(isAlphanumeric) == true,
            candidate.bytes.firstIndex(of: 0x2E) == 1
        {
            return false
        }
        if isSmall(candidate), !candidate.isNear(networks, within: 60) { return false }
        return !candidate.follows(versions, within: 12)
    }

    /// Whether it is four single digits and nothing beside them is of an address: versions and sections look so.
    private static func isSmall(_ candidate: Candidate) -> Bool {
        let digits = candidate.bytes.prefix { $0 &- 0x30 < 10 || $0 == 0x2E }
        guard digits.count == 7 || digits.count == 8 && digits.last == 0x2E, candidate.bytes[1] == 0x2E,
            candidate.bytes[3] == 0x2E, candidate.bytes[5] == 0x2E
        else { return false }
        let isMarked = [0x2F, 0x3A].contains(candidate.bytes.dropFirst(7).first ?? 0)
        let isBehind =
            [0x2F, 0x40, 0x3D].contains(candidate.before.last ?? 0) && candidate.before.suffix(2) != [0x3D, 0x3D]
        return !isMarked && !isBehind && !resolvers.contains(String(decoding: digits.prefix(7), as: UTF8.self))
    }

    /// Whether the four numbers are up to 255, without zeros before them: those would be octal to many programs.
    static func hasOctets(_ bytes: [UInt8]) -> Bool {
        let numbers = bytes.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }.split(separator: 0x2E)
        return numbers.count == 4
            && numbers.allSatisfy { digits in
                digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } < 256 && (digits.count == 1 || digits.first != 0x30)
            }
    }

    /// Whether a name that ends in a digit and a colon stands before it.
    static func isNamed(_ candidate: Candidate) -> Bool {
        let end = Array(candidate.before.suffix(3))
        return end.count == 3 && end[2] == 0x3A && (0x30...0x39).contains(end[1])
            && (0x41...0x5A).contains(end[0] & 0xDF)
    }

    /// The address without what stands behind it.
    static func ipv4Part(_ candidate: Candidate) -> Range<Int>? {
        let isInWord = candidate.before.last.map {
            $0 >= 0x80 || $0 == 0x5F || $0 == 0x2E || $0 == 0x2D || isAlphanumeric($0)
        }
        guard isInWord != true, isIPv4(candidate) else { return nil }
        return
            0..<candidate.bytes.prefix { isAlphanumeric($0) || $0 == 0x2E || $0 == 0x2F }.trimmingDot
            .count
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// The address without the colon behind its name, as in `host:fe80::1`.
    static func ipv6Part(_ candidate: Candidate) -> Range<Int>? {
        let isSingle = candidate.bytes.first == 0x3A && candidate.bytes.dropFirst().first != 0x3A
        if isSingle || candidate.before.last == 0x3A {
            let start = isSingle ? 1 : 0
            guard isNamed(by: candidate.before + candidate.bytes.prefix(start)) else { return nil }
            let text = String(decoding: candidate.bytes.dropFirst(start), as: UTF8.self)
            return isAddress(text) ? start..<candidate.bytes.count : nil
        }
        if let last = candidate.before.last, last == 0x2E || isAlphanumeric(last) { return nil }
        return isAddress(candidate.text) ? 0..<candidate.bytes.count : nil
    }

    /// Whether a colon at its end stands behind a word, and not behind a part of the address.
    private static func isNamed(by before: [UInt8]) -> Bool {
        guard before.last == 0x3A else { return false }
        let word = before.dropLast().reversed().prefix(while: isAlphanumeric)
        return word.contains { (0x47...0x5A).contains($0 & 0xDF) }
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
        // Two short groups are slices and scopes of programs.
        let isShort =
            groups == 2 && (halves[0].count < 3 || !address.contains(where: \.isLetter) && halves[0].count < 4)
        return groups <= 7 && (groups >= 2 && !isShort || address == "::1") && address.contains(where: \.isNumber)
    }

    static func isMAC(_ candidate: Candidate) -> Bool {
        let text = candidate.compact
        guard Set(text).count > 1 || text.first == 0x46 else { return false }
        return (candidate.before.last != 0x3A || isNamed(by: candidate.before)) && candidate.before.last != 0x2D
    }

    /// Punctuation of the sentence behind an address is not part of it, nor is a bracket that was opened before it.
    static func urlPart(_ candidate: Candidate) -> Range<Int>? {
        // A host has no comma: behind one the next field of a table begins.
        let scheme = candidate.text.firstRange(of: "://").map { candidate.text[..<$0.upperBound].utf8.count } ?? 0
        let authority = candidate.bytes.dropFirst(scheme).prefix { ![0x2F, 0x3F, 0x23].contains($0) }
        var end = authority.firstIndex(of: 0x2C) ?? candidate.bytes.count
        while end > 0,
            [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x29, 0x2A].contains(candidate.bytes[end - 1])
        {
            if candidate.bytes[end - 1] == 0x29 {
                let text = candidate.bytes[..<end]
                if text.count(where: { $0 == 0x28 }) >= text.count(where: { $0 == 0x29 }) { break }
            }
            end -= 1
        }
        let text = String(decoding: candidate.bytes[..<end], as: UTF8.self)
        let host =
            text.contains("://")
            ? text.split(separator: "/", maxSplits: 2).dropFirst().first ?? "" : text[...]
        return host.contains(".") || host.hasPrefix("localhost") || host.contains("[") ? 0..<end : nil
    }

    /// A host without a scheme: no package (`br.com.empresa`), no part of an e-mail address or of a longer name.
    static func barePart(_ candidate: Candidate) -> Range<Int>? {
        if let last = candidate.before.last,
            [0x2E, 0x2D, 0x2F, 0x3A, 0x40, 0x5C, 0x24, 0x25, 0x2B].contains(last)
        {
            return nil
        }
        let host = candidate.text.prefix { $0 != "/" && $0 != ":" }
        guard host.contains(where: \.isLetter),
            host.split(separator: ".")[0].count > 2 || host.count > 8
        else { return nil }
        return urlPart(candidate)
    }

    static func hasRealPassword(_ candidate: Candidate) -> Bool {
        guard let start = candidate.text.firstRange(of: "://")?.upperBound,
            let end = candidate.text.lastIndex(of: "@"),
            let colon = candidate.text[start..<end].firstIndex(of: ":")
        else { return false }
        let password = candidate.text[start..<end][colon...].dropFirst()
        let placeholders: Set<String> = [
            "password", "senha", "pass", "pwd", "xxx", "xxxx", "secret", "user", "port",
        ]
        // Names of variables of a shell stand for passwords, and so do asterisks.
        let isVariable =
            password.hasPrefix("$") && password.dropFirst().allSatisfy { $0.isUppercase || $0 == "_" }
        return !placeholders.contains(password.lowercased()) && !isVariable
            && !password.allSatisfy { $0 == "*" || $0 == "x" || $0 == "." }
    }
}

extension ArraySlice<UInt8> {
    /// Without the full stop of a sentence at its end.
    fileprivate var trimmingDot: ArraySlice<UInt8> { last == 0x2E ? dropLast() : self }
}
