/// Cuts a text into windows, which detectors of meaning judge. Where it is cut depends on the text alone.
struct WindowReader {
    /// A window of the text.
    struct Window: Sendable, Hashable {
        var number: Int
        /// In bytes of the text.
        var range: Range<Int>
        var bytes: [UInt8]
        /// What stands before it, up to `contextBytes`.
        var before: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var context: String { String(decoding: before, as: UTF8.self) }
    }

    static let contextBytes = 200
    /// A text's last window may be so much longer where windows are no sentences: what is left is too little to be
    /// judged by itself.
    static let slack = 500

    /// The longest window, in bytes.
    let bound: Int
    /// Whether a window ends with each sentence.
    let isSentences: Bool

    /// The text from `base` on, behind `start` bytes that are done with.
    private var bytes: [UInt8] = []
    private var start = 0
    private var base = 0
    /// How far the window that is open was read, and the last place behind white space in it.
    private var length = 0
    private var lastGap: Int?
    private var count = 0

    /// - Parameter stage: what is said to a client comes in sentences, since it is held back; the rest is there whole.
    init(stage: PolicyStage) {
        isSentences = stage == .output
        bound = isSentences ? 400 : 2000
    }

    /// Where the first window begins that is not cut yet.
    var openFrom: Int { base }

    /// Takes the next bytes; returns the windows that are whole now.
    mutating func feed(_ more: UnsafeBufferPointer<UInt8>) -> [Window] {
        bytes.append(contentsOf: more)
        var windows: [Window] = []
        if !isSentences {
            // The byte behind a window is known, so that no character is cut.
            while bytes.count - start > bound + Self.slack {
                windows.append(cut(at: gap(before: bound) ?? boundary(bound)))
            }
            return windows
        }
        while start + length < bytes.count {
            // The byte behind the window is known here, so that no character is cut.
            if length >= bound {
                windows.append(cut(at: lastGap ?? boundary(length)))
                continue
            }
            let byte = bytes[start + length]
            let isSpace = Self.isSpace(byte)
            let isBreak = byte == 0x0A || (isSpace && endsSentence(length))
            length += 1
            if isSpace { lastGap = length }
            if isBreak { windows.append(cut(at: length)) }
        }
        return windows
    }

    /// The last window; nil when there is no text left.
    mutating func finish() -> Window? { start < bytes.count ? cut(at: bytes.count - start) : nil }

    private mutating func cut(at size: Int) -> Window {
        let window = Window(
            number: count, range: base..<base + size, bytes: Array(bytes[start..<start + size]),
            before: Array(bytes[max(0, start - Self.contextBytes)..<start]))
        start += size
        base += size
        count += 1
        // What was read behind the cut is read again, as the beginning of the next window.
        length = 0
        lastGap = nil
        if start > 65_536 {
            bytes.removeFirst(start - Self.contextBytes)
            start = Self.contextBytes
        }
        return window
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

    /// The last place behind white space within so many bytes of the open window.
    private func gap(before bound: Int) -> Int? {
        var place = bound
        while place > 0 {
            if Self.isSpace(bytes[start + place - 1]) { return place }
            place -= 1
        }
        return nil
    }

    /// Whether the character before a space ends a sentence: `.`, `!`, `?` or one of the full-width forms.
    private func endsSentence(_ space: Int) -> Bool {
        guard space > 0 else { return false }
        let end = start + space
        let last = bytes[end - 1]
        if last == 0x2E || last == 0x21 || last == 0x3F { return true }
        guard space >= 3, last >= 0x80 else { return false }
        let three = bytes[end - 3..<end]
        return [[0xE2, 0x80, 0xA6], [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F]]
            .contains { three.elementsEqual($0) }
    }

    /// The last beginning of a scalar at or before a place of the open window.
    private func boundary(_ place: Int) -> Int {
        var boundary = place
        while boundary > 1, place - boundary < 3, bytes[start + boundary] & 0xC0 == 0x80 { boundary -= 1 }
        return boundary
    }
}
