/// Finds runs of words of the system prompt: `SYSTEM_PROMPT_LEAK`.
///
/// Words are compared in lower case and without accents; punctuation, mark-up and white space between them may differ.
/// Only words that stand in the prompt in their order are held back. Longer runs than 16 KB are several findings.
public struct SystemPromptLeak: SpanScanner {
    private static let longest = 16_384
    /// What stands between two words of a run is shorter, in bytes.
    private static let longestGap = 256
    private let index: PromptIndex
    private var decoder = ScalarReader()
    /// The word that is being read: where it began and where its last letter ended.
    private var word = WordHash()
    private var wordRange = 0..<0
    private var mayMatch = false
    /// The last words, and where they began.
    private var recent: [UInt64] = []
    private var starts: [Int] = []
    /// How many of the last words stand in the prompt in this order, up to as many as count.
    private var matched = 0
    private var lastEnd = 0
    private var leakStart: Int?

    /// - Parameters:
    ///   - systemPrompt: what the assistant was told.
    ///   - words: how many words in a row count as a leak.
    public init(systemPrompt: String, words: Int = 8) {
        self.init(PromptIndex(systemPrompt: systemPrompt, words: words))
    }

    /// - Parameter index: made once for a prompt.
    public init(_ index: PromptIndex) { self.index = index }

    public var heldFrom: Int? {
        if let leakStart { return leakStart }
        // A character that has not ended may be a letter of the word before it.
        let open = word.isEmpty ? nil : mayMatch ? wordRange.lowerBound : decoder.pending
        guard matched > 0, word.isEmpty || mayMatch else { return open ?? decoder.pending }
        return starts[starts.count - matched]
    }

    public mutating func feed(_ bytes: ArraySlice<UInt8>) -> [Finding] {
        guard !index.isEmpty else { return [] }
        var found: [Finding] = []
        for byte in bytes {
            let (broken, whole) = decoder.read(byte)
            if let broken { read(nil, broken, &found) }
            if let whole { read(whole.scalar, whole.range, &found) }
        }
        return found
    }

    public mutating func finish() -> [Finding] {
        guard !index.isEmpty else { return [] }
        var found: [Finding] = []
        endWord(&found)
        close(&found)
        matched = 0
        return found
    }

    private mutating func read(
        _ scalar: Unicode.Scalar?, _ range: Range<Int>, _ found: inout [Finding]
    ) {
        if range.upperBound - wordRange.upperBound > Self.longestGap {
            endWord(&found)
            close(&found)
            matched = 0
        }
        switch scalar.map(WordScalar.init) ?? .separator {
        case .ignored: break
        case .separator: endWord(&found)
        case .alone(let value):
            endWord(&found)
            add([value], range, &found)
            endWord(&found)
        case .part(let values): add(values, range, &found)
        }
    }

    private mutating func add(_ values: [UInt32], _ range: Range<Int>, _ found: inout [Finding]) {
        if word.isEmpty {
            wordRange = range
            mayMatch = true
        }
        for value in values where mayMatch {
            word.add(value)
            mayMatch = index.mayBegin(word)
        }
        wordRange = wordRange.lowerBound..<range.upperBound
        if !mayMatch {
            close(&found)
            matched = 0
        }
    }

    private mutating func endWord(_ found: inout [Finding]) {
        guard !word.isEmpty else { return }
        defer { word = WordHash() }
        recent.append(mayMatch ? word.value : 0)
        starts.append(wordRange.lowerBound)
        if recent.count > index.words {
            recent.removeFirst()
            starts.removeFirst()
        }
        matched = mayMatch ? min(matched + 1, index.words) : 0
        let possible = matched
        while matched > 0, !index.contains(recent, last: matched) { matched -= 1 }
        // What ended a run of words ends the leak too.
        if leakStart != nil, matched < index.words || possible < index.words { close(&found) }
        if matched == index.words, leakStart == nil { leakStart = max(starts[0], 0) }
        guard let leakStart else { return }
        lastEnd = wordRange.upperBound
        if lastEnd - leakStart >= Self.longest {
            found.append(Finding(entity: "SYSTEM_PROMPT_LEAK", range: leakStart..<lastEnd, score: 1))
            self.leakStart = lastEnd
        }
    }

    private mutating func close(_ found: inout [Finding]) {
        if let leakStart, lastEnd > leakStart {
            found.append(Finding(entity: "SYSTEM_PROMPT_LEAK", range: leakStart..<lastEnd, score: 1))
        }
        leakStart = nil
    }
}
