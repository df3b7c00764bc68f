import Foundation

/// Private keys as files and blocks of text.
enum PrivateKeys {
    static let all: [Recognizer] = [
        Recognizer("PRIVATE_KEY", [block, cutBlock, putty]),
        // age's specification ("X25519 recipients"): Bech32 in capital letters.
        Recognizer("AGE_SECRET_KEY", [.key("AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}")]),
    ]

    /// How long a block may be: RSA keys of 16,384 bits have 12 KB.
    private static let longest = 65_536
    /// RFC 7468, section 2: the line that begins a block. PGP's has BLOCK behind it (RFC 9580, section 6.2), SSH2's
    /// four hyphens and blanks (RFC 4716).
    private static let begin =
        "-----BEGIN ([A-Z0-9]{2,12} ){0,3}PRIVATE KEY( BLOCK)?-----|---- BEGIN SSH2 (ENCRYPTED )?PRIVATE KEY ----"
    private static let end =
        "-----END ([A-Z0-9]{2,12} ){0,3}PRIVATE KEY( BLOCK)?-----|---- END SSH2 (ENCRYPTED )?PRIVATE KEY ----"
    /// Ends of lines also as JSON and program texts write them, and what quotes, comments and indents a block.
    private static let gap = #"(\\+[nrt]?|[\s"'`>|,#*])"#
    /// RFC 1421's and RFC 9580's lines before the key: `Proc-Type`, `DEK-Info`, `Version`, `Comment`.
    private static let headers = #"([A-Z][A-Za-z-]{2,24}: ?[^\r\n\\]*(\\+[nr]|[\r\n])*)*"#

    private static let block = Shape(
        "(\(begin))\(gap)*\(headers)([A-Za-z0-9+/=]|\(gap))*(\(end))", edges: .any, score: 1,
        longest: longest,
        check: { contentCount($0.bytes) >= 16 && !isTemplate($0.bytes) })

    /// A block that ends before its end: what is there is as secret.
    private static let cutBlock = Shape(
        "(\(begin))\(gap)*\(headers)([A-Za-z0-9+/=]|\(gap))*[A-Za-z0-9=]", edges: .word, score: 0.9,
        longest: longest,
        part: { candidate in
            guard let end = cutEnd(candidate.bytes), contentCount(Array(candidate.bytes[..<end])) >= 16,
                !isTemplate(candidate.bytes)
            else { return nil }
            return 0..<end
        })

    /// PuTTY's documentation, appendix C ("PPK file format"): the private part is behind Private-Lines, and a MAC
    /// ends it.
    private static let putty = Shape(
        #"PuTTY-User-Key-File-[123]: [a-z0-9@.-]{3,40}[\r\n]+([A-Z][A-Za-z0-9-]{2,24}: [^\r\n]*[\r\n]+([A-Za-z0-"#
            + #"9+/=]+[\r\n]+)*)+Private-MAC: [a-f0-9]{40,64}"#,
        score: 1, longest: longest)

    /// How many characters of base64 stand behind the line that begins a block, up to the one that ends it.
    private static func contentCount(_ bytes: [UInt8]) -> Int {
        guard let start = contentStart(bytes) else { return 0 }
        let text = String(decoding: bytes[start...], as: UTF8.self)
        let end = text.range(of: #"----[ -]END "#, options: [.regularExpression, .backwards])?
            .lowerBound
        return text[..<(end ?? text.endIndex)].utf8.count(where: isBase64)
    }

    private static func isTemplate(_ bytes: [UInt8]) -> Bool {
        guard let start = contentStart(bytes) else { return true }
        return SecretText.hasRun(bytes[start...].prefix(256).filter(isBase64), of: 24)
    }

    /// Where the line that begins the block has ended.
    private static func contentStart(_ bytes: [UInt8]) -> Int? {
        let hyphens = bytes.prefix { $0 == 0x2D }.count
        var index = hyphens
        while index + 4 <= bytes.count {
            if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x2D,
                bytes[index + 3] == 0x2D
            {
                return index + bytes[index...].prefix { $0 == 0x2D }.count
            }
            index += 1
        }
        return nil
    }

    /// Where a block without end ends: behind the last long line, and a line behind that which is no word.
    private static func cutEnd(_ bytes: [UInt8]) -> Int? {
        guard let start = contentStart(bytes) else { return nil }
        var (end, index, follows): (Int?, Int, Bool) = (nil, start, false)
        while index < bytes.count {
            guard isBase64(bytes[index]) else {
                index += 1
                continue
            }
            let line = bytes[index...].prefix(while: isBase64)
            let isFirst = end == nil && line.count >= 16 && line.contains(where: SecretText.isDigit)
            if line.count >= 32 || isFirst {
                (end, follows) = (line.endIndex, true)
            } else if follows {
                if !isWord(line) { end = line.endIndex }
                follows = false
            }
            index = line.endIndex
        }
        return end
    }

    private static func isWord(_ line: ArraySlice<UInt8>) -> Bool {
        let hasCapitalsInside = line.dropFirst().contains(where: SecretText.isCapital)
        return !hasCapitalsInside && line.allSatisfy(SecretText.isLetter)
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        SecretText.isLetter(byte) || SecretText.isDigit(byte) || byte == 0x2B || byte == 0x2F
            || byte == 0x3D
    }
}
