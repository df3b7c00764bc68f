import Foundation

/// The words that stand before matches of many recognizers, compared in lower case and without accents. They are looked
/// for all at once, since a number is a candidate of dozens.
struct ContextWords: Sendable {
    /// Which words occur: a bit for each.
    typealias Bits = [UInt64]

    private var words: [[UInt8]] = []
    private var numbers: [[UInt8]: Int] = [:]
    /// The words that begin with two bytes; those of one byte stand under it and a space.
    private var beginnings: [UInt16: [Int]] = [:]

    init(_ texts: [String] = []) { _ = add(texts) }

    /// Whether any of the words stands in a text.
    ///
    /// - Parameter folded: what `folded` made of it.
    func occur(in folded: [UInt8]) -> Bool { occurring(in: folded).contains { $0 != 0 } }

    /// Takes words in, each once.
    ///
    /// - Returns: the bits of `occurring` that stand for them; nil for none.
    mutating func add(_ texts: [String]) -> Bits? {
        let folded = texts.map { Self.folded(Array($0.utf8)) }.filter { !$0.isEmpty }
        guard !folded.isEmpty else { return nil }
        var bits: Bits = []
        for word in folded {
            let number = numbers[word] ?? words.count
            if number == words.count {
                numbers[word] = number
                words.append(word)
                beginnings[Self.key(word[0], word.count > 1 ? word[1] : 0x20), default: []].append(number)
            }
            while bits.count <= number >> 6 { bits.append(0) }
            bits[number >> 6] |= 1 << UInt64(number & 63)
        }
        return bits
    }

    /// The words that stand in a text.
    ///
    /// - Parameter folded: what `folded` made of it.
    func occurring(in folded: [UInt8]) -> Bits {
        var bits = Bits(repeating: 0, count: (words.count + 63) >> 6)
        folded.withUnsafeBufferPointer { text in
            for start in text.indices where start == 0 || !Self.isLetterOrDigit(text[start - 1]) {
                let second = start + 1 < text.count ? text[start + 1] : 0x20
                for number in beginnings[Self.key(text[start], second)] ?? []
                where Self.stands(words[number], start, text) {
                    bits[number >> 6] |= 1 << UInt64(number & 63)
                }
            }
        }
        return bits
    }

    /// Whether two have a word in common.
    static func meet(_ left: Bits, _ right: Bits) -> Bool {
        for index in 0..<min(left.count, right.count) where left[index] & right[index] != 0 { return true }
        return false
    }

    private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

    private static func stands(_ word: [UInt8], _ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = start + word.count
        guard end <= text.count else { return false }
        for (index, byte) in word.enumerated() where text[start + index] != byte { return false }
        return word.count > 3 || end == text.count || !isLetterOrDigit(text[end])
    }

    // Scripts without spaces have no beginnings of words to look for, so only ASCII letters join words here.
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Lower case without accents; white space, underscores and hyphens are single spaces.
    static func folded(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                append(ascii: bytes[index], to: &result)
                index += 1
                continue
            }
            let other = bytes[index...].prefix { $0 >= 0x80 }
            index = other.endIndex
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
