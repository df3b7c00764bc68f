/// The words that may stand somewhere, and which of them somebody may have meant who wrote another.
public struct KnownWords: Sendable {
    /// A longer word is no slip of a known one, and would cost too much to compare.
    private static let longestBytes = 64
    private static let mostSuggestions = 3

    /// The words themselves.
    public let words: Set<String>
    private let folded: [(word: String, letters: [UInt8])]

    /// - Parameter words: in any order.
    public init(_ words: some Sequence<String>) {
        self.words = Set(words)
        folded = self.words.sorted().map { ($0, Array($0.lowercased().utf8)) }
    }

    /// Whether a word is one of them.
    public func contains(_ word: String) -> Bool { words.contains(word) }

    /// The end of a message about a word that is not known, such as `; did you mean 'BR_CPF'?`; nil when none is near.
    ///
    /// Near is one slip in a short word and up to two in a longer one, the nearest first: a letter too many, missing or
    /// another, or two exchanged. Capital and small letters are the same.
    public func question(about word: String) -> String? {
        guard word.utf8.count <= Self.longestBytes else { return nil }
        let letters = Array(word.lowercased().utf8)
        var nearest: [String] = []
        var bound = letters.count < 5 ? 1 : 2
        for (word, known) in folded {
            guard let distance = Self.distance(letters, known, atMost: bound) else { continue }
            if distance < bound {
                nearest = []
                bound = distance
            }
            nearest.append(word)
        }
        guard !nearest.isEmpty else { return nil }
        return "; did you mean " + nearest.prefix(Self.mostSuggestions).map { "'\($0)'" }.joined(separator: " or ")
            + "?"
    }

    /// The optimal string alignment distance (Levenshtein's with exchanged neighbours); nil past the bound.
    private static func distance(_ left: [UInt8], _ right: [UInt8], atMost bound: Int) -> Int? {
        guard abs(left.count - right.count) <= bound else { return nil }
        var rows: (before: [Int], last: [Int]) = ([], Array(0...right.count))
        for i in left.indices {
            var row = [i + 1]
            row.reserveCapacity(right.count + 1)
            for j in right.indices {
                let substituted = rows.last[j] + (left[i] == right[j] ? 0 : 1)
                var least = min(substituted, rows.last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    least = min(least, rows.before[j - 1] + 1)
                }
                row.append(least)
            }
            guard (row.min() ?? 0) <= bound + 1 else { return nil }
            rows = (rows.last, row)
        }
        return rows.last[right.count] <= bound ? rows.last[right.count] : nil
    }
}
