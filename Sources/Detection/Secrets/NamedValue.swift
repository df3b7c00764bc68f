/// Values behind their names, as people and programs write them.
struct NamedValue {
    /// The name, and the words between it and the value.
    var name: ArraySlice<UInt8>
    var value: ArraySlice<UInt8>
    /// What joins them: `:`, `=`, `>`, `|`; nil for words or white space.
    var separator: UInt8?
    var isQuoted: Bool
    /// Whether white space stands before the value.
    var isSpaced: Bool

    /// Takes a match apart whose value has no white space in it.
    init?(_ bytes: [UInt8]) {
        var start: Int
        if let first = bytes.firstIndex(where: Self.isSeparator),
            !Self.isInValue(first, of: bytes)
        {
            separator = bytes[first]
            name = bytes[..<first]
            start = first + 1
            while start < bytes.count, Self.isSeparator(bytes[start]) || Self.isSpace(bytes[start]) { start += 1 }
        } else {
            guard let last = bytes.lastIndex(where: Self.isSpace) else { return nil }
            name = bytes[..<last]
            start = last + 1
        }
        // In prose the value is behind `is` or its like even where a colon comes first.
        if let last = bytes.lastIndex(where: Self.isSpace), last >= start { start = last + 1 }
        isSpaced = start > 0 && Self.isSpace(bytes[start - 1])
        isQuoted = false
        while start < bytes.count, Self.isQuote(bytes[start]) {
            isQuoted = isQuoted || bytes[start] != 0x2A
            start += 1
        }
        var end = bytes.count
        while end > start, Self.endsSentence(bytes[end - 1]) { end -= 1 }
        if end > start, bytes[end - 1] == 0x29, !bytes[start..<end].contains(0x28) { end -= 1 }
        guard end > start else { return nil }
        value = bytes[start..<end]
    }

    /// Whether a separator belongs to the value already: padding, or behind digits of the last word.
    private static func isInValue(_ index: Int, of bytes: [UInt8]) -> Bool {
        guard let space = bytes.lastIndex(where: isSpace), space < index else { return false }
        return bytes[index...].allSatisfy { $0 == 0x3D }
            || bytes[space..<index].contains(where: SecretText.isDigit)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isQuote(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x27, 0x60, 0x2A, 0x5C: true
        default: false
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3A, 0x3D, 0x3E, 0x7C: true
        default: false
        }
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x27, 0x60, 0x2E, 0x2C, 0x3B, 0x3A, 0x3F: true
        default: false
        }
    }

    /// Where the value begins.
    static func start(in bytes: [UInt8]) -> Int? { NamedValue(bytes)?.value.startIndex }
}
