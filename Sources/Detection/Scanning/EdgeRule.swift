import CScan

/// Whether what stands beside a match lets it be one.
enum EdgeRule {
    /// How many bytes behind a match the rules look at: two scalars.
    static let lookahead = 8

    /// - Parameters:
    ///   - edges: the shape's.
    ///   - before: what stands before the match; its last bytes are looked at.
    ///   - after: what stands behind it; `lookahead` bytes are enough.
    static func allows(_ edges: Edges, before: some BidirectionalCollection<UInt8>, after: ArraySlice<UInt8>) -> Bool {
        guard edges != .any else { return true }
        if let next = scalar(after), altiplano_scan_is_word(next) { return false }
        guard edges == .number else { return true }
        if let next = after.first, joins(next), let digit = after.dropFirst().first, isDigit(digit) { return false }
        guard let last = before.last else { return true }
        if last == 0x2B { return false }
        return !(joins(last) && before.dropLast().last.map(isDigit) == true)
    }

    /// Characters that join parts of a number: `.`, `,`, `/`, `-`, `+`, `:`.
    private static func joins(_ byte: UInt8) -> Bool { [0x2E, 0x2C, 0x2F, 0x2D, 0x2B, 0x3A].contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The scalar that bytes begin with; nil where they are no UTF-8.
    private static func scalar(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        guard let first = bytes.first else { return nil }
        if first < 0x80 { return UInt32(first) }
        guard first >= 0xC2, first < 0xF5 else { return nil }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard bytes.count >= length else { return nil }
        var value = UInt32(first) & (0x3F >> UInt32(length - 1))
        for byte in bytes.dropFirst().prefix(length - 1) {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return value
    }
}
