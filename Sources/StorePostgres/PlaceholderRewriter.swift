/// Turns the `?` placeholders of the repositories' SQL into libpq's `$1`, `$2`, ... outside quotes and comments.
///
/// Follows the lexical rules of the PostgreSQL manual, section 4.1: 'strings' with '' inside, "identifiers",
/// E'strings' with backslashes, $tag$strings$tag$, -- comments and nested /* comments */.
struct PlaceholderRewriter {
    private let source: [UInt8]
    private var position = 0
    private var output: [UInt8] = []
    private var placeholders = 0

    /// - Returns: the rewritten SQL and how many placeholders it has.
    static func rewrite(_ sql: String) -> (sql: String, placeholders: Int) {
        var rewriter = PlaceholderRewriter(source: Array(sql.utf8))
        while rewriter.position < rewriter.source.count { rewriter.step() }
        return (String(decoding: rewriter.output, as: UTF8.self), rewriter.placeholders)
    }

    private init(source: [UInt8]) { self.source = source }

    private func byte(_ offset: Int = 0) -> UInt8? {
        source.indices.contains(position + offset) ? source[position + offset] : nil
    }

    private mutating func copy(_ count: Int = 1) {
        let end = min(position + count, source.count)
        output += source[position..<end]
        position = end
    }

    private mutating func step() {
        switch byte() {
        case UInt8(ascii: "?"):
            placeholders += 1
            output += "$\(placeholders)".utf8
            position += 1
        case UInt8(ascii: "'"): copyQuoted(by: UInt8(ascii: "'"), escapes: followsEscapePrefix)
        case UInt8(ascii: "\""): copyQuoted(by: UInt8(ascii: "\""), escapes: false)
        case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"): copyLineComment()
        case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): copyBlockComment()
        case UInt8(ascii: "$"): copyDollarQuoted()
        default: copy()
        }
    }

    /// Whether the quote at the position opens an E'...' string: an e that is a word of its own.
    private var followsEscapePrefix: Bool {
        guard let prefix = byte(-1), prefix == UInt8(ascii: "e") || prefix == UInt8(ascii: "E") else { return false }
        return !(byte(-2).map(Self.isWord) ?? false)
    }

    private mutating func copyQuoted(by quote: UInt8, escapes: Bool) {
        copy()
        while let next = byte() {
            if escapes, next == UInt8(ascii: "\\") {
                copy(2)
            } else if next == quote {
                // A doubled quote closes and opens again, which comes to the same.
                copy()
                return
            } else {
                copy()
            }
        }
    }

    private mutating func copyLineComment() {
        while let next = byte(), next != UInt8(ascii: "\n") { copy() }
    }

    private mutating func copyBlockComment() {
        var depth = 0
        while let next = byte() {
            if next == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
                depth += 1
                copy(2)
            } else if next == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
                depth -= 1
                copy(2)
                if depth == 0 { return }
            } else {
                copy()
            }
        }
    }

    private mutating func copyDollarQuoted() {
        var length = 1
        while let next = byte(length), Self.isWord(next) { length += 1 }
        let startsWord = byte(-1).map(Self.isWord) ?? false
        let isParameter = byte(1).map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
        guard byte(length) == UInt8(ascii: "$"), !startsWord, !isParameter else { return copy() }
        let tag = source[position...(position + length)]
        copy(tag.count)
        while position < source.count {
            if source[position...].starts(with: tag) { return copy(tag.count) }
            copy()
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
