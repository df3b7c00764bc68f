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
        if edges == .value { return range.upperBound == text.count || !isOfKeys(text[range.upperBound]) }
        let rest = text.count - range.upperBound
        if rest > 0, let next = scalar(in: text, at: range.upperBound), altiplano_scan_is_word(next) { return false }
        guard edges == .number else { return true }
        if range.count == 14, rest > 4, continuesGroups(range, in: text) { return false }
        if rest > 1, joins(text[range.upperBound]), isDigit(text[range.upperBound + 1]), !endsField(range, in: text) {
            return false
        }
        guard range.lowerBound > 0 else { return true }
        let last = text[range.lowerBound - 1]
        if last == 0x2B { return false }
        guard joins(last), range.lowerBound > 1, isDigit(text[range.lowerBound - 2]) else { return true }
        return last == 0x2C && beginsField(range, in: text)
    }

    /// Whether three groups of four digits are the beginning of four, as a payment card's number has them.
    private static func continuesGroups(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let (mark, end) = (text[range.lowerBound + 4], range.upperBound)
        guard mark == 0x20 || mark == 0x2D, text[range.lowerBound + 9] == mark, text[end] == mark else { return false }
        return text[(end + 1)..<(end + 5)].allSatisfy(isDigit) && (end + 5 == text.count || !isDigit(text[end + 5]))
    }

    /// Whether a comma behind a match ends a field of a table, and is no sign of thousands or decimals.
    private static func endsField(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text[range.upperBound] == 0x2C else { return false }
        if hasOwnForm(text[range]) { return true }
        guard range.count > 3, text[range].allSatisfy(isDigit) else { return false }
        let after = text[(range.upperBound + 1)...].prefix(lookahead - 1)
        let digits = after.prefix(while: isDigit)
        let next = after.dropFirst(digits.count).first
        return digits.count > 2 || next == 0x2C || next == 0x2E
    }

    /// Whether a comma before a match ends the field before it: that is longer than the whole part of most decimals.
    private static func beginsField(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        if hasOwnForm(text[range]) { return true }
        let before = text[..<(range.lowerBound - 1)].suffix(4)
        return text[range].allSatisfy(isDigit) && before.count == 4
            && before.allSatisfy { isDigit($0) || $0 == 0x2D || $0 == 0x2F }
    }

    /// Whether it has what amounts never have: letters, hyphens, slashes.
    private static func hasOwnForm(_ match: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        match.contains { !isDigit($0) && $0 != 0x2E && $0 != 0x20 && $0 != 0x2C }
    }

    /// Characters that join parts of a number: `.`, `,`, `/`, `-`, `+`, `:`.
    private static func joins(_ byte: UInt8) -> Bool { byte &- 0x2B < 5 || byte == 0x3A }

    private static func isOfKeys(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2B, 0x2D, 0x2F, 0x30...0x39, 0x3D, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
    }

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
