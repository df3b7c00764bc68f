public import Detection

extension AttackSimilarity {
    /// Sentences shorter than this are compared together with the next one, in bytes.
    private static let shortest = 40
    /// The most that is compared of a whole text, in bytes: encoders read no more.
    private static let wholeBytes = 1200

    /// What of a window is compared with attacks: all of it, and its sentences where it has several.
    ///
    /// - Parameter window: at most one passage comes for each 40 bytes of it, each of at most 400 bytes.
    public static func passages(of window: String) -> [String] {
        var window = window
        let sentences = window.withUTF8 { bytes in
            var reader = WindowReader(stage: .output)
            return reader.feed(bytes) + [reader.finish()].compactMap(\.self)
        }
        var passages: [[UInt8]] = []
        for sentence in sentences {
            if let last = passages.last, last.count < shortest, last.count + sentence.bytes.count <= 400 {
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
