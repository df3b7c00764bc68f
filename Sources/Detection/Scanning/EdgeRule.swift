import CScan

/// Whether what stands beside a match lets it be one.
enum EdgeRule {
    /// How many bytes behind a match the rules look at: two scalars.
    static let lookahead = 8

    /// - Parameters:
    ///   - edges: the shape's.
    ///   - range: where the match is in `text`.
    ///   - text: what stands around it, `lookahead` bytes behind it where there are so many.
    static func allows(_ edges: Edges, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard edges != .any else { return true }
        let rest = text.count - range.upperBound
        if rest > 0, let next = scalar(in: text, at: range.upperBound), altiplano_scan_is_word(next) { return false }
        guard edges == .number else { return true }
        if rest > 1, joins(text[range.upperBound]), isDigit(text[range.upperBound + 1]) { return false }
        guard range.lowerBound > 0 else { return true }
        let last = text[range.lowerBound - 1]
        if last == 0x2B { return false }
        return !(joins(last) && range.lowerBound > 1 && isDigit(text[range.lowerBound - 2]))
    }

    /// Characters that join parts of a number: `.`, `,`, `/`, `-`, `+`, `:`.
    private static func joins(_ byte: UInt8) -> Bool { byte &- 0x2B < 5 || byte == 0x3A }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// The scalar that stands at a place; nil where the bytes are no UTF-8.
    private static func scalar(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32? {
        let first = text[place]
        if first < 0x80 { return UInt32(first) }
        guard first >= 0xC2, first < 0xF5 else { return nil }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard text.count - place >= length else { return nil }
        var value = UInt32(first) & (0x3F >> UInt32(length - 1))
        for byte in text[place + 1..<place + length] {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return value
    }
}
