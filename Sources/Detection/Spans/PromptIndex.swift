/// What a system prompt says, as hashes of its runs of words: to find it again in other texts.
///
/// It takes about 30 bytes for each of a prompt's words and each length up to `words`: 5 MB for a prompt of 100 KB.
public struct PromptIndex: Sendable {
    /// How many words in a row count as a leak.
    let words: Int
    /// Hashes of all runs of one to `words` words; each length has its own seed.
    private let runs: Set<UInt64>
    /// Hashes of the beginnings of all words, and of all words.
    private let beginnings: Set<UInt64>
    /// Whether it has so many words at all.
    let isEmpty: Bool

    /// - Parameters:
    ///   - systemPrompt: what the assistant was told.
    ///   - words: how many words in a row count; at least 2.
    public init(systemPrompt: String, words: Int) {
        self.words = max(2, words)
        var (runs, beginnings, recent) = (Set<UInt64>(), Set<UInt64>(), [UInt64]())
        var (count, word) = (0, WordHash())
        let end = { (word: inout WordHash) in
            guard !word.isEmpty else { return }
            count += 1
            recent.append(word.value)
            if recent.count > max(2, words) { recent.removeFirst() }
            for length in 1...recent.count { runs.insert(Self.hash(recent, last: length)) }
            word = WordHash()
        }
        for scalar in systemPrompt.unicodeScalars {
            switch WordScalar(scalar) {
            case .ignored: break
            case .separator: end(&word)
            case .alone(let folded):
                end(&word)
                word.add(folded)
                beginnings.insert(word.value)
                end(&word)
            case .part(let folded):
                for value in folded {
                    word.add(value)
                    beginnings.insert(word.value)
                }
            }
        }
        end(&word)
        isEmpty = count < self.words
        self.runs = isEmpty ? [] : runs
        self.beginnings = isEmpty ? [] : beginnings
    }

    /// Whether the last words of a text stand in the prompt in this order.
    ///
    /// - Parameters:
    ///   - recent: hashes of words.
    ///   - length: how many of the last.
    func contains(_ recent: [UInt64], last length: Int) -> Bool {
        runs.contains(Self.hash(recent, last: length))
    }

    /// Whether a word of the prompt begins like this.
    func mayBegin(_ word: WordHash) -> Bool { beginnings.contains(word.value) }

    private static func hash(_ recent: [UInt64], last length: Int) -> UInt64 {
        recent.suffix(length).reduce(WordHash.mixed(UInt64(length))) { WordHash.mixed($0 ^ $1) }
    }
}

/// A hash of the letters of a word, as they come.
struct WordHash: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var isEmpty = true

    mutating func add(_ scalar: UInt32) {
        value = Self.mixed(value ^ UInt64(scalar))
        isEmpty = false
    }

    /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
    static func mixed(_ value: UInt64) -> UInt64 {
        var next = value &+ 0x9E37_79B9_7F4A_7C15
        next = (next ^ (next >> 30)) &* 0xBF58_476D_1CE4_E5B9
        next = (next ^ (next >> 27)) &* 0x94D0_49BB_1331_11EB
        return next ^ (next >> 31)
    }
}
