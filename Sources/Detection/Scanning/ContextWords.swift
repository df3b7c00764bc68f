import Foundation

/// Words that stand before a match, compared in lower case and without accents.
struct ContextWords: Sendable {
    private let words: [[UInt8]]

    init(_ words: [String]) { self.words = words.map { Array(Self.folded(Array($0.utf8))) }.filter { !$0.isEmpty } }

    var isEmpty: Bool { words.isEmpty }

    /// Whether one of the words stands in a text.
    ///
    /// - Parameter folded: what `folded` made of it.
    func occur(in folded: [UInt8]) -> Bool { words.contains { Self.occurs($0, in: folded) } }

    private static func occurs(_ word: [UInt8], in text: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        let isWhole = word.count <= 3
        for start in 0...(text.count - word.count) where text[start] == word[0] {
            guard start == 0 || !isLetterOrDigit(text[start - 1]), text[start..<start + word.count].elementsEqual(word)
            else { continue }
            let end = start + word.count
            if !isWhole || end == text.count || !isLetterOrDigit(text[end]) { return true }
        }
        return false
    }

    // Scripts without spaces have no beginnings of words to look for, so only ASCII letters join words here.
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Lower case without accents; white space, underscores and hyphens are single spaces.
    static func folded(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.first {
            if byte < 0x80 {
                rest.removeFirst()
                append(ascii: byte, to: &result)
                continue
            }
            let other = rest.prefix { $0 >= 0x80 }
            rest = rest.dropFirst(other.count)
            for scalar in String(decoding: other, as: UTF8.self).unicodeScalars { append(scalar, to: &result) }
        }
        return result
    }

    private static func append(ascii byte: UInt8, to result: inout [UInt8]) {
        switch byte {
        case 0x41...0x5A: result.append(byte + 0x20)
        case 0x09...0x0D, 0x20, 0x5F, 0x2D:
            if result.last != 0x20 { result.append(0x20) }
        default: result.append(byte)
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        if let base = bases[scalar.value] {
            result += base
        } else if scalar.value == 0xA0 {
            append(ascii: 0x20, to: &result)
        } else if !(0x300...0x36F).contains(scalar.value) {
            result += Array(scalar.properties.lowercaseMapping.utf8)
        }
    }

    /// The letters that Latin letters with marks are made of.
    private static let bases: [UInt32: [UInt8]] = {
        var bases: [UInt32: [UInt8]] = [:]
        for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
            guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { continue }
            let plain = String(scalar).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            bases[scalar.value] = Array(plain.utf8)
        }
        return bases
    }()
}
