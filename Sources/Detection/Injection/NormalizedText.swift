/// A text as a person reads it: lower-case ASCII look-alikes without marks and invisible characters, and where each
/// byte stood in the original.
///
/// Linear in the text. Invalid UTF-8 becomes a blank a byte.
public struct NormalizedText: Sendable {
    /// The text; a byte of 1 is a letter that looks like no ASCII letter.
    public private(set) var bytes: [UInt8]
    /// Where each byte began in the original; empty where all are at their places.
    private(set) var offsets: [Int32]
    /// The original's length in bytes.
    public let originalCount: Int
    /// How many characters cannot be seen: zero-width ones, fillers, variation selectors of the supplement.
    public private(set) var invisibleCount = 0
    /// How many controls turn the direction of writing.
    public private(set) var bidirectionalCount = 0
    /// The ASCII text that tag characters (U+E0020 to U+E007E) spell.
    public private(set) var tagText: [UInt8] = []
    /// Places where a Greek, Cyrillic, Armenian or Cherokee letter stands beside a Latin one.
    public private(set) var mixedScriptCount = 0
    /// Letters that were written in fullwidth, mathematical or enclosed forms.
    public private(set) var styledCount = 0
    /// Combining marks; a few are spelling, many hide a text.
    public private(set) var markCount = 0
    /// The first of what cannot be seen.
    public private(set) var firstHidden: Range<Int>?

    /// - Parameter text: any text.
    public init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    /// - Parameter utf8: a text in UTF-8, valid or not.
    public init(utf8: [UInt8]) {
        self = utf8.withUnsafeBufferPointer { NormalizedText(buffer: $0) }
    }

    init(buffer: UnsafeBufferPointer<UInt8>) {
        let count = buffer.count
        originalCount = count
        bytes = []
        offsets = []
        if let plain = Self.lowercasedASCII(buffer) {
            bytes = plain
            return
        }
        var places: [Int32] = []
        var facts = Facts()
        bytes = [UInt8](unsafeUninitializedCapacity: count) { output, length in
            places = [Int32](unsafeUninitializedCapacity: count) { starts, startCount in
                startCount = Self.fold(buffer, output, starts, &facts)
            }
            length = places.count
        }
        offsets = places
        invisibleCount = facts.invisible
        bidirectionalCount = facts.bidirectional
        tagText = facts.tags
        mixedScriptCount = facts.mixed
        styledCount = facts.styled
        markCount = facts.marks
        firstHidden = facts.firstHidden
    }

    /// Where a range of the normalised bytes stood in the original, in bytes.
    public func original(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= bytes.count else { return 0..<0 }
        if offsets.isEmpty { return range }
        let end = range.upperBound < offsets.count ? Int(offsets[range.upperBound]) : originalCount
        return Int(offsets[range.lowerBound])..<end
    }

    /// The text in lower case if it is all ASCII, as most are: nothing else has to be folded there.
    private static func lowercasedASCII(_ buffer: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard let input = buffer.baseAddress.map(UnsafeRawPointer.init) else { return [] }
        let count = buffer.count
        var isASCII = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { output, length in
            guard let start = output.baseAddress.map(UnsafeMutableRawPointer.init) else { return }
            let ones: UInt64 = 0x0101_0101_0101_0101
            var all: UInt64 = 0
            var index = 0
            while index + 8 <= count {
                let block = (input + index).loadUnaligned(as: UInt64.self)
                all |= block
                // In each byte the highest bit says whether it is at least `A`, and whether it is past `Z`.
                let letters = (block &+ ones &* 0x3F) & ~(block &+ ones &* 0x25) & (ones &* 0x80)
                (start + index).storeBytes(of: block | letters >> 2, as: UInt64.self)
                index += 8
            }
            while index < count {
                let byte = buffer[index]
                all |= UInt64(byte)
                output[index] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
                index += 1
            }
            isASCII = all & (ones &* 0x80) == 0
            length = count
        }
        return isASCII ? bytes : nil
    }

    fileprivate struct Facts {
        var invisible = 0
        var bidirectional = 0
        var tags: [UInt8] = []
        var mixed = 0
        var styled = 0
        var marks = 0
        var firstHidden: Range<Int>?
        var previous: UInt32 = 0
        var inFlag = false
    }

    /// - Returns: how many bytes were written.
    private static func fold(
        _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>,
        _ starts: UnsafeMutableBufferPointer<Int32>, _ facts: inout Facts
    ) -> Int {
        let folding = ScalarFolding.shared
        var index = 0
        var length = 0
        while index < input.count {
            let byte = input[index]
            if byte < 0x80 {
                output[length] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                starts[length] = Int32(truncatingIfNeeded: index)
                length += 1
                index += 1
                continue
            }
            let (scalar, size) = decode(input, index)
            let value = scalar == 0 ? 0x20 : folding(scalar)
            if value > 5 || value == ScalarFolding.otherLetter {
                output[length] = value
                starts[length] = Int32(truncatingIfNeeded: index)
                length += 1
                if scalar >= 0x370 {
                    let before = index > 0 ? input[index - 1] : 0
                    let after = index + size < input.count ? input[index + size] : 0
                    facts.count(letter: value, scalar, before, after)
                }
            } else {
                facts.count(hidden: value, scalar, at: index, size, afterASCII: index == 0 || input[index - 1] < 0x80)
            }
            facts.previous = scalar
            index += size
        }
        return length
    }

    /// The scalar at an index and its length; 0 and 1 where the bytes are no UTF-8 (RFC 3629, section 3).
    static func decode(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, size: Int) {
        let first = UInt32(input[index])
        let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, index + size <= input.count else { return (0, 1) }
        var scalar = first & (0x7F >> UInt32(size))
        for step in 1..<size {
            let byte = UInt32(input[index + step])
            guard byte & 0xC0 == 0x80 else { return (0, 1) }
            scalar = scalar << 6 | (byte & 0x3F)
        }
        return (scalar, size)
    }
}

extension NormalizedText.Facts {
    fileprivate mutating func count(letter value: UInt8, _ scalar: UInt32, _ before: UInt8, _ after: UInt8) {
        inFlag = scalar == 0x1F3F4
        guard value &- 0x61 < 26 else { return }
        if scalar <= 0x587 || (0x13A0...0x13F5).contains(scalar) {
            mixed += (before | 0x20) &- 0x61 < 26 ? 1 : 0
            mixed += (after | 0x20) &- 0x61 < 26 ? 1 : 0
        } else if scalar >= 0xFF00 || (0x249C...0x24E9).contains(scalar) {
            styled += 1
        }
    }

    fileprivate mutating func count(
        hidden value: UInt8, _ scalar: UInt32, at index: Int, _ size: Int, afterASCII: Bool
    ) {
        switch value {
        case ScalarFolding.mark:
            marks += 1
            return
        case ScalarFolding.invisible:
            // Joiners belong to emoji and to the spelling of Indic and Arabic scripts; U+FEFF may begin a file.
            let joins = !afterASCII && (previous >= 0x2190 || (0x600...0xDFF).contains(previous))
            if (scalar == 0x200D || scalar == 0x200C) && joins || scalar == 0xFEFF && index == 0 { return }
            if scalar == 0xAD { return }
            invisible += 1
        case ScalarFolding.bidirectional:
            // The marks U+200E, U+200F and U+061C are ordinary in Hebrew and Arabic texts.
            if scalar < 0x202A { return }
            bidirectional += 1
        default:
            // UTS #51: tags after the black flag name a subdivision, such as Scotland.
            if inFlag { return }
            if (0x20...0x7E).contains(scalar & 0x7F) { tags.append(UInt8(scalar & 0x7F)) }
        }
        if firstHidden == nil { firstHidden = index..<index + size }
    }
}
