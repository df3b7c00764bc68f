import Foundations
import Policies

/// The strings and numbers of a JSON text, where they stand in it: what rules do not rewrite stays as it was written,
/// byte by byte.
///
/// It is read as far as it can be: JSON lines, text around JSON, names that come twice, numbers that no type holds and
/// halves of surrogate pairs have their tokens too, and a text that breaks off ends where it ends (RFC 8259 for what is
/// JSON).
struct JSONTokens {
    struct Token {
        enum Kind { case name, string, number }

        var kind: Kind
        /// In bytes of the text, quotation marks included.
        var range: Range<Int>
        /// What it says, with escapes undone.
        var text: String
        /// Of a value, which token is its name.
        var name: Int?
        /// Numbers the object that a name stands in.
        var object = 0
    }

    /// What is open around a place: an object with the name of its current member, or an array with that of its
    /// elements.
    private struct Frame {
        var isObject: Bool
        var object: Int
        var name: Int?
    }

    /// Deeper ones are read as parts of these.
    private static let deepest = 512

    private let bytes: [UInt8]
    private(set) var tokens: [Token] = []
    private var frames: [Frame] = []
    private var objects = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count { place = read(at: place) }
    }

    /// The text with other strings in the place of some tokens.
    ///
    /// - Parameter replaced: by the number of a token.
    func text(replacing replaced: [Int: String]) -> String {
        var written: [UInt8] = []
        written.reserveCapacity(bytes.count)
        var place = 0
        for (number, text) in replaced.sorted(by: { $0.key < $1.key }) {
            written += bytes[place..<tokens[number].range.lowerBound]
            written += "\"\(text.escapedForJSON)\"".utf8
            place = tokens[number].range.upperBound
        }
        written += bytes[place...]
        return String(decoding: written, as: UTF8.self)
    }

    /// A text with its `\uXXXX` and `\xXX` undone, wherever they stand, and backslashes before backslashes.
    static func undoingEscapes(in text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(0x5C) else { return text }
        var written: [UInt8] = []
        written.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            guard bytes[place] == 0x5C, place + 1 < bytes.count else {
                written.append(bytes[place])
                place += 1
                continue
            }
            switch bytes[place + 1] {
            case 0x5C:
                written.append(0x5C)
                place += 2
            case UInt8(ascii: "u"): place = unicode(at: place, of: bytes, &written)
            case UInt8(ascii: "x"):
                if let value = number(at: place + 2, digits: 2, of: bytes) {
                    written += String(decoding: [value], as: UTF16.self).utf8
                    place += 4
                } else {
                    written.append(0x5C)
                    place += 1
                }
            default:
                written.append(0x5C)
                place += 1
            }
        }
        return String(decoding: written, as: UTF8.self)
    }

    /// - Returns: where reading goes on.
    private mutating func read(at place: Int) -> Int {
        switch bytes[place] {
        case 0x22: return string(at: place)
        case 0x2D, 0x30...0x39:
            var end = place + 1
            while end < bytes.count, Self.isOfNumber(bytes[end]) { end += 1 }
            add(.number, place..<end, String(decoding: bytes[place..<end], as: UTF8.self))
            return end
        case 0x7B:
            objects += 1
            open(Frame(isObject: true, object: objects, name: nil))
        case 0x5B: open(Frame(isObject: false, object: 0, name: frames.last?.name))
        case 0x7D, 0x5D: _ = frames.popLast()
        case 0x2C: if let last = frames.indices.last, frames[last].isObject { frames[last].name = nil }
        default: break
        }
        return place + 1
    }

    private mutating func open(_ frame: Frame) { if frames.count < Self.deepest { frames.append(frame) } }

    private mutating func add(_ kind: Token.Kind, _ range: Range<Int>, _ text: String) {
        let frame = frames.last
        tokens.append(
            Token(
                kind: kind, range: range, text: text, name: kind == .name ? nil : frame?.name,
                object: frame?.object ?? 0))
    }

    private mutating func string(at start: Int) -> Int {
        var text: [UInt8] = []
        var place = start + 1
        while place < bytes.count, bytes[place] != 0x22 {
            guard bytes[place] == 0x5C, place + 1 < bytes.count else {
                text.append(bytes[place])
                place += 1
                continue
            }
            place = escape(at: place, &text)
        }
        let end = min(place + 1, bytes.count)
        var next = end
        while next < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) { next += 1 }
        let isName = next < bytes.count && bytes[next] == 0x3A
        add(isName ? .name : .string, start..<end, String(decoding: text, as: UTF8.self))
        if isName, let last = frames.indices.last, frames[last].isObject { frames[last].name = tokens.count - 1 }
        return end
    }

    private func escape(at place: Int, _ text: inout [UInt8]) -> Int {
        let letter = bytes[place + 1]
        switch letter {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"): return Self.unicode(at: place, of: bytes, &text)
        default: text.append(letter)
        }
        return place + 2
    }

    /// Undoes `\uXXXX`, or two of them that are one character; anything else is the letter.
    private static func unicode(at place: Int, of bytes: [UInt8], _ text: inout [UInt8]) -> Int {
        guard let first = number(at: place + 2, digits: 4, of: bytes) else {
            text.append(bytes[place + 1])
            return place + 2
        }
        if first & 0xFC00 == 0xD800, place + 7 < bytes.count, bytes[place + 6] == 0x5C,
            bytes[place + 7] == UInt8(ascii: "u"), let second = number(at: place + 8, digits: 4, of: bytes),
            second & 0xFC00 == 0xDC00
        {
            text += String(decoding: [first, second], as: UTF16.self).utf8
            return place + 12
        }
        text += String(decoding: [first], as: UTF16.self).utf8
        return place + 6
    }

    private static func number(at place: Int, digits: Int, of bytes: [UInt8]) -> UInt16? {
        guard place + digits <= bytes.count else { return nil }
        let text = bytes[place..<place + digits]
        guard text.allSatisfy({ $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 }) else { return nil }
        return UInt16(String(decoding: text, as: UTF8.self), radix: 16)
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || byte == 0x2E || byte | 0x20 == 0x65 || byte == 0x2B || byte == 0x2D
    }
}
