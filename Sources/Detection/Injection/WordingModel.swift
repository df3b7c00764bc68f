/// How much a text's wording is that of an attack: a linear model over concepts, single and in ordered pairs of near
/// words, fitted on the project's labelled set. It knows what no ``PhraseRule`` spells out, and speaks against texts
/// whose words are those of mails, program text and questions about attacks.
struct WordingModel: Sendable {
    /// How many words and marks are judged together, so that plain text around an attack does not outweigh it.
    static let span = 24
    /// Within how many tokens a word says something twice and not more often.
    private static let repetitionSpan = 8
    /// Marks between words that count as words.
    static let marks: [(name: String, bytes: StaticString)] = [
        ("PQUOTE", "\"`"), ("PQUESTION", "?"), ("PSHOUT", "!"), ("PCOLON", ":"), ("PBRACKET", "[({"),
        ("PANGLE", "<"),
        ("PLINE", "\n"), ("PRULE", "*#="),
    ]

    /// The numbers that tokens have for a quotation mark and the end of a line.
    static let quoteMark: Int32 = -1
    static let lineMark: Int32 = -7

    /// A word of the vocabulary, or a mark with the number below the vocabulary's: -1 for the first.
    struct Token {
        var id: Int32
        var start: Int32
        var end: Int32
    }

    /// Sums of weights, in hundredths of log odds, and the place of the highest.
    struct Result: Hashable {
        var logOdds: Double
        var range: Range<Int>
    }

    /// All weights, as ``init(vocabularyCount:numbersOfConcept:numberOfWord:weights:)`` reads them.
    static var fitted: String { fittedParts.joined(separator: " ") }

    static let names: [String] = Lexicon.wording.keys.sorted() + marks.map(\.name)

    private let conceptsOfWord: PhraseRules.PostingLists
    private let conceptCount: Int
    private let starts: [Int32]
    /// The weight of one concept before another: a row for each later one.
    private let pairs: [Int16]
    /// The weight of each word and mark with those of its concepts.
    private let words: [Int32]
    private let neighbours: NeighbourWeights

    /// The mark that each byte is, from 1 on; 0 for none.
    private static let markOfByte: [UInt8] = (0..<256).map { byte in
        let index = marks.firstIndex { mark in mark.bytes.withUTF8Buffer { $0.contains(UInt8(byte)) } }
        return UInt8(index.map { $0 + 1 } ?? 0)
    }

    /// - Parameters:
    ///   - vocabularyCount: how many words the vocabulary numbers.
    ///   - numbersOfConcept: the words of each of ``names`` that is no mark.
    ///   - numberOfWord: the vocabulary's number of a word.
    ///   - weights: `NAME:w`, `NAME>NAME:w`, `^NAME:w`, `=word:w` and `&word&word:w` apart by white space, in
    ///     hundredths.
    init(
        vocabularyCount: Int, numbersOfConcept: [[Int]], numberOfWord: (Substring) -> Int?,
        weights: String
    ) {
        let names = Self.names
        let count = names.count
        var lists = [[Int32]](repeating: [], count: vocabularyCount)
        for (concept, numbers) in numbersOfConcept.enumerated() {
            for number in Set(numbers) { lists[number].append(Int32(concept)) }
        }
        // The marks' own lists follow those of the words.
        for mark in Self.marks.indices { lists.append([Int32(count - Self.marks.count + mark)]) }
        conceptsOfWord = PhraseRules.PostingLists(lists)
        conceptCount = count
        let numberOfName = Dictionary(
            uniqueKeysWithValues: names.enumerated().map { (Substring($1), $0) })
        var singles = [Int32](repeating: 0, count: count)
        var starts = singles
        var pairs = [Int16](repeating: 0, count: count * count)
        var words = [Int32](repeating: 0, count: vocabularyCount + Self.marks.count)
        var neighbours = NeighbourWeights(tokenCount: words.count)
        func number(of token: Substring) -> Int? {
            if let mark = Self.marks.firstIndex(where: { $0.name == token }) { return vocabularyCount + mark }
            return numberOfWord(token)
        }
        for entry in weights.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            guard let colon = entry.lastIndex(of: ":"),
                let value = Int32(entry[entry.index(after: colon)...])
            else {
                continue
            }
            let name = entry[..<colon]
            if name.hasPrefix("&") {
                let parts = name.dropFirst().split(separator: "&").compactMap(number)
                if parts.count == 2 { neighbours.set(parts[0], parts[1], value) }
            } else if name.hasPrefix("=") {
                if let number = numberOfWord(name.dropFirst()) { words[number] = value }
            } else if name.hasPrefix("^") {
                if let concept = numberOfName[name.dropFirst()] { starts[concept] = value }
            } else {
                let parts = name.split(separator: ">").compactMap { numberOfName[$0] }
                if parts.count == 2 { pairs[parts[1] * count + parts[0]] = Int16(clamping: value) }
                if parts.count == 1 { singles[parts[0]] = value }
            }
        }
        for number in words.indices {
            conceptsOfWord.each(Int32(number)) { words[number] += singles[$0] }
        }
        self.starts = starts
        self.pairs = pairs
        self.words = words
        self.neighbours = neighbours
    }

    /// How many words the vocabulary numbers; the marks' numbers follow.
    var vocabularyCount: Int32 { Int32(words.count - Self.marks.count) }

    /// The concepts of a word or mark, as indices into ``names``.
    func concepts(of id: Int32) -> [Int] {
        conceptsOfWord.withLists { flat, ranges in ranges[Int(id)].map { Int(flat[Int($0)]) } }
    }

    /// Words and the marks between them, in order.
    static func tokens(
        _ words: UnsafeBufferPointer<ScannedWord>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [Token] {
        let markOfByte = markOfByte
        var tokens: [Token] = []
        tokens.reserveCapacity(words.count + words.count / 4 + 8)
        var position = 0
        func marks(until end: Int) {
            var last: UInt8 = 0
            while position < end {
                let mark = markOfByte[Int(bytes[position])]
                if mark != 0, mark != last {
                    tokens.append(Token(id: -Int32(mark), start: Int32(position), end: Int32(position + 1)))
                }
                last = mark
                position += 1
            }
        }
        for word in words {
            let isNext = Int(word.start) - position == 1 && bytes[position] == 0x20
            if !isNext { marks(until: Int(word.start)) }
            tokens.append(Token(id: word.id, start: word.start, end: word.end))
            position = max(position, Int(word.end))
        }
        marks(until: bytes.count)
        return told(tokens)
    }

    /// Tokens without those that say nothing: blank lines around a text, a word right behind itself, and what stands
    /// for the third time or more often within a few. So filler beside an attack does not count against it.
    private static func told(_ tokens: [Token]) -> [Token] {
        var told: [Token] = []
        told.reserveCapacity(tokens.count)
        for token in tokens {
            if told.isEmpty, token.id == lineMark { continue }
            if token.id != 0 {
                guard told.last?.id != token.id,
                    told.suffix(repetitionSpan).count(where: { $0.id == token.id }) < 2
                else { continue }
            }
            told.append(token)
        }
        while told.last?.id == lineMark { told.removeLast() }
        return told
    }

    /// The highest sum over ``span`` tokens in a row; nil for a text without words.
    func score(_ words: UnsafeBufferPointer<ScannedWord>, _ bytes: UnsafeBufferPointer<UInt8>)
        -> Result?
    {
        let tokens = Self.tokens(words, bytes)
        guard !tokens.isEmpty else { return nil }
        let gains = gains(of: tokens)
        var sum: Int32 = 0
        var best = Int32.min
        var bestEnd = 0
        for (index, gain) in gains.enumerated() {
            sum += gain
            if index >= Self.span { sum -= gains[index - Self.span] }
            if index >= Self.span - 1 || index == gains.count - 1, sum > best {
                best = sum
                bestEnd = index
            }
        }
        let first = tokens[max(0, bestEnd - Self.span + 1)]
        return Result(
            logOdds: Double(best) / 100, range: Int(first.start)..<Int(tokens[bestEnd].end))
    }

    /// Whether some words are quoted and others are not: what is quoted then counts half, as it is told, not said.
    static func hasExcerpts(_ tokens: [Token]) -> Bool {
        guard tokens.contains(where: { $0.id == quoteMark }) else { return false }
        var isQuoted = false
        var quoted = 0
        var plain = 0
        for token in tokens {
            if token.id == quoteMark {
                isQuoted.toggle()
            } else if token.id == lineMark {
                isQuoted = false
            }
            guard token.id >= 0 else { continue }
            if isQuoted { quoted += 1 } else { plain += 1 }
        }
        return quoted > 0 && plain > 0
    }

    /// What each token adds, with the pairs that it ends.
    private func gains(of tokens: [Token]) -> [Int32] {
        let wordCount = vocabularyCount
        let hasExcerpts = Self.hasExcerpts(tokens)
        return [Int32](unsafeUninitializedCapacity: tokens.count) { gains, count in
            conceptsOfWord.withLists { flat, ranges in
                withTables { words, starts, pairs in
                    // The concepts of the last three tokens, the nearest first.
                    var near: (Range<Int32>, Range<Int32>, Range<Int32>) = (0..<0, 0..<0, 0..<0)
                    var isQuoted = false
                    var before = 0
                    for (index, token) in tokens.enumerated() {
                        if token.id == Self.lineMark { isQuoted = false }
                        let number = Int(token.id >= 0 ? token.id : wordCount - 1 - token.id)
                        let concepts = ranges[number]
                        var gain = words[number] + neighbours.weight(before, number)
                        before = number
                        for entry in concepts {
                            let concept = Int(flat[Int(entry)])
                            if index < 2 { gain += starts[concept] }
                            let row = concept * conceptCount
                            for entry in near.0 { gain += Int32(pairs[row + Int(flat[Int(entry)])]) }
                            for entry in near.1 { gain += Int32(pairs[row + Int(flat[Int(entry)])]) }
                            for entry in near.2 { gain += Int32(pairs[row + Int(flat[Int(entry)])]) }
                        }
                        near = (concepts, near.0, near.1)
                        if token.id == Self.quoteMark {
                            isQuoted.toggle()
                        } else if hasExcerpts, isQuoted {
                            gain /= 2
                        }
                        gains[index] = gain
                    }
                }
            }
            count = tokens.count
        }
    }

    @inline(__always)
    private func withTables(
        _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int16>) -> Void
    ) {
        words.withUnsafeBufferPointer { words in
            starts.withUnsafeBufferPointer { starts in
                pairs.withUnsafeBufferPointer { body(words, starts, $0) }
            }
        }
    }
}
