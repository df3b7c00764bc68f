/// What of a window is compared with examples by its embedding: what matters is often one sentence of many, and an
/// encoder reads only so much.
public enum Passages {
    /// Sentences shorter than this are compared together with the next one, in bytes.
    private static let shortest = 40
    /// The longest passage, in bytes, and so in tokens too: encoders read 512.
    static let longest = 480

    /// The window itself where it is not longer than a passage, and its sentences where it has several.
    ///
    /// - Parameter window: at most one passage comes for each 40 bytes of it, each of at most 480 bytes.
    /// - Returns: none for a window of white space.
    public static func of(_ window: String) -> [String] {
        var window = window
        let sentences = window.withUTF8 { bytes in
            var reader = WindowReader(stage: .output)
            return reader.feed(bytes) + [reader.finish()].compactMap(\.self)
        }
        var passages: [[UInt8]] = []
        for sentence in sentences {
            if let last = passages.last, last.count < shortest {
                passages[passages.count - 1] += sentence.bytes
            } else {
                passages.append(sentence.bytes)
            }
        }
        if window.utf8.count <= longest, passages.count > 1 { passages.insert(Array(window.utf8), at: 0) }
        return passages.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
