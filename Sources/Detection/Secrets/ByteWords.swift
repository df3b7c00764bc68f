/// Words that are looked for in texts by their bytes: names and values of secrets are looked at for each place where
/// they may end.
struct ByteWords: Sendable {
    /// By their first byte.
    private let words: [[[UInt8]]]

    /// - Parameter texts: none of them empty.
    init(_ texts: [String]) {
        var words = [[[UInt8]]](repeating: [], count: 256)
        for text in texts { words[Int(text.utf8.first ?? 0)].append(Array(text.utf8)) }
        self.words = words
    }

    /// Whether one of them stands anywhere in a text.
    func stand(in text: [UInt8]) -> Bool {
        for place in text.indices {
            for word in words[Int(text[place])] where text[place...].starts(with: word) { return true }
        }
        return false
    }

    /// Whether a text ends with one of them.
    func end(_ text: [UInt8]) -> Bool {
        words.contains { $0.contains { text.suffix($0.count).elementsEqual($0) } }
    }
}
