/// What of a window is compared with examples by its embedding: what matters is often one sentence of many.
public enum Passages {
    /// Sentences shorter than this are compared together with the next one, in bytes.
    private static let shortest = 40
    /// The longest sentence, in bytes.
    static let longest = 400
    /// The most that is compared of a whole window, in bytes: encoders read no more.
    private static let wholeBytes = 1200

    /// The window itself, and then its sentences where it has several.
    ///
    /// - Parameter window: at most one passage comes for each 40 bytes of it, each sentence of at most 400 bytes.
    /// - Returns: none for a window of white space.
    public static func of(_ window: String) -> [String] {
        var window = window
        let sentences = window.withUTF8 { bytes in
            var reader = WindowReader(stage: .output)
            return reader.feed(bytes) + [reader.finish()].compactMap(\.self)
        }
        var passages: [[UInt8]] = []
        for sentence in sentences {
            if let last = passages.last, last.count < shortest, last.count + sentence.bytes.count <= longest {
                passages[passages.count - 1] += sentence.bytes
            } else {
                passages.append(sentence.bytes)
            }
        }
        let whole = String(decoding: window.utf8.prefix(wholeBytes), as: UTF8.self)
        return ([whole] + (passages.count > 1 ? passages.map { String(decoding: $0, as: UTF8.self) } : []))
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
