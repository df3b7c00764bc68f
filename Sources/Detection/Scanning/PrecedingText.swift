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
/// are single spaces.
struct FoldedText: Sendable {
    private(set) var bytes: [UInt8]
    /// Where words may begin.
    private(set) var starts: [Int] = []
    /// Where each byte stood in the original.
    private var places: [Int32] = []
    private let originalCount: Int

    init(_ original: [UInt8]) {
        originalCount = original.count
        bytes = []
        bytes.reserveCapacity(original.count)
        places.reserveCapacity(original.count)
        original.withUnsafeBufferPointer { fold($0) }
        findStarts()
    }

    /// The first byte that stood within so many bytes before the original's end.
    func start(within count: Int) -> Int {
        let cut = originalCount - count
        guard cut > 0 else { return 0 }
        return places.firstIndex { $0 >= cut } ?? bytes.count
    }

    private mutating func fold(_ original: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var last: UInt8 = 0
        Self.ascii.withUnsafeBufferPointer { ascii in
            while index < original.count {
                let byte = original[index]
                if byte < 0x80 {
                    let folded = ascii[Int(byte)]
                    if folded != 0x20 || last != 0x20 { put(folded, index) }
                    last = folded
                    index += 1
                } else {
                    let begin = index
                    while index < original.count, original[index] >= 0x80 { index += 1 }
                    fold(String(decoding: original[begin..<index], as: UTF8.self), at: begin)
                    last = bytes.last ?? 0
                }
            }
        }
    }

    private mutating func fold(_ text: String, at begin: Int) {
        var place = begin
        for scalar in text.unicodeScalars {
            if let base = LatinBases.of(scalar) {
                for byte in base { put(byte, place) }
            } else if scalar.value == 0xA0 {
                if bytes.last != 0x20 { put(0x20, place) }
            } else if !(0x300...0x36F).contains(scalar.value) {
                for byte in scalar.properties.lowercaseMapping.utf8 { put(byte, place) }
            }
            place = min(place + UTF8.width(scalar), originalCount)
        }
    }

    private mutating func put(_ byte: UInt8, _ place: Int) {
        bytes.append(byte)
        places.append(Int32(truncatingIfNeeded: place))
    }

    // Scripts without spaces have no beginnings of words to look for, so only ASCII letters join words here.
    private mutating func findStarts() {
        starts.reserveCapacity(bytes.count / 4 + 1)
        var isInside = false
        for (index, byte) in bytes.enumerated() {
            if !isInside { starts.append(index) }
            isInside = Self.isLetterOrDigit(byte)
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
