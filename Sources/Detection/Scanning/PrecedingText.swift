import Synchronization

/// What stands before a candidate. Many candidates share it, so what words are looked for in is made once, when a check
/// first asks for it.
final class PrecedingText: Sendable {
    /// Up to 100 bytes.
    let bytes: [UInt8]
    private let made = Mutex<FoldedText?>(nil)

    static let none = PrecedingText([])

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var folded: FoldedText {
        made.withLock { made in
            if let made { return made }
            let folded = FoldedText(bytes)
            made = folded
            return folded
        }
    }
}

/// A text as words of a context are compared with it: lower case without accents; white space, underscores and hyphens
/// are single spaces, and so are the letters of escapes.
final class FoldedText: Sendable {
    let bytes: [UInt8]
    /// Where words may begin.
    let starts: [Int]
    private let original: [UInt8]
    private let isASCII: Bool

    init(_ original: [UInt8]) {
        self.original = original
        isASCII = !original.contains { $0 >= 0x80 }
        bytes = isASCII ? Self.folded(ascii: original) : Self.folded(original)
        starts = Self.starts(in: bytes)
    }

    /// The first byte that stood within so many bytes before the original's end.
    func start(within count: Int) -> Int {
        var cut = original.count - count
        guard cut > 0 else { return 0 }
        guard isASCII else {
            // A character that is cut is left out.
            while cut < original.count, original[cut] & 0xC0 == 0x80 { cut += 1 }
            return min(FoldedText(Array(original[..<cut])).bytes.count, bytes.count)
        }
        return Self.folded(ascii: Array(original.prefix(cut))).count
    }

    private static func folded(ascii original: [UInt8]) -> [UInt8] {
        original.withUnsafeBufferPointer { original in
            [UInt8](unsafeUninitializedCapacity: original.count) { output, count in
                ascii.withUnsafeBufferPointer { ascii in
                    var last: UInt8 = 0
                    for byte in original {
                        // The letter of `\n`, `\r` and `\t` is no beginning of the word behind it.
                        let isEscape = last == 0x5C && (byte == 0x6E || byte == 0x72 || byte == 0x74)
                        let folded = isEscape ? 0x20 : ascii[Int(byte & 0x7F)]
                        output[count] = folded
                        if folded != 0x20 || last != 0x20 { count += 1 }
                        last = folded
                    }
                }
            }
        }
    }

    private static func folded(_ original: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(original.count)
        var index = 0
        while index < original.count {
            let isASCII = original[index] < 0x80
            let begin = index
            while index < original.count, (original[index] < 0x80) == isASCII { index += 1 }
            let part = original[begin..<index]
            if isASCII {
                let folded = folded(ascii: Array(part))
                bytes += bytes.last == 0x20 && folded.first == 0x20 ? folded.dropFirst() : folded[...]
            } else {
                for scalar in String(decoding: part, as: UTF8.self).unicodeScalars { append(scalar, to: &bytes) }
            }
        }
        return bytes
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        if let base = LatinBases.of(scalar) {
            bytes += base
        } else if scalar.value == 0xA0 {
            if bytes.last != 0x20 { bytes.append(0x20) }
        } else if !(0x300...0x36F).contains(scalar.value) {
            bytes += scalar.properties.lowercaseMapping.utf8
        }
    }

    // Scripts without spaces have no beginnings of words to look for, so only ASCII letters join words here.
    private static func starts(in bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            [Int](unsafeUninitializedCapacity: bytes.count) { output, count in
                var isInside = false
                for index in bytes.indices {
                    output[count] = index
                    if !isInside { count += 1 }
                    isInside = isLetterOrDigit(bytes[index])
                }
            }
        }
    }

    static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte &- 0x61 < 26 }

    /// Of each ASCII character, what it is folded to.
    private static let ascii: [UInt8] = (0..<128).map { byte in
        switch UInt8(byte) {
        case 0x41...0x5A: UInt8(byte) + 0x20
        case 0x09...0x0D, 0x20, 0x5F, 0x2D: 0x20
        default: UInt8(byte)
        }
    }
}
