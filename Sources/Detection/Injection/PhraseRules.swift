/// One way of putting an idea into words, over concepts instead of fixed strings.
///
/// The notation: `NAME` is any word of a concept, a lower-case word is itself, `a|B` is either; `?` behind an element
/// makes it optional; `_3` before one lets up to three other words stand between; `_3!NAME` none of which is of the
/// concept; `//` lets the gap pass the end of a sentence. In front, `-NAME` forbids a concept in the two words before,
/// `^` wants the beginning of a clause; at the end, `~NAME` forbids the next word.
struct PhraseRule: Sendable {
    let signal: InjectionSignal.Kind
    /// How much of the signal one match is, in [0, 1].
    let strength: Double
    let notation: String

    init(_ signal: InjectionSignal.Kind, _ strength: Double, _ notation: String) {
        self.signal = signal
        self.strength = strength
        self.notation = notation
    }
}

/// All phrase rules, compiled for matching in linear time.
struct PhraseRules: Sendable {
    static let shared = PhraseRules(rules: PhraseRule.all, concepts: Lexicon.concepts)

    struct Element: Sendable {
        /// Where the element's set of words begins; -1 for no set.
        var set: Int32
        var excluded: Int32 = -1
        var gap: Int32 = 0
        var isOptional = false
        var passesSentences = false
    }

    /// Lists of rules by word, in one array.
    struct PostingLists: Sendable {
        private var flat: [Int32] = []
        private var ranges: [Range<Int32>] = []

        init(_ lists: [[Int32]]) {
            for list in lists {
                let start = Int32(flat.count)
                flat += list
                ranges.append(start..<Int32(flat.count))
            }
        }

        @inline(__always)
        func each(_ word: Vocabulary.WordID, _ body: (Int) -> Void) {
            flat.withUnsafeBufferPointer { flat in
                for entry in ranges[Int(word)] { body(Int(flat[Int(entry)])) }
            }
        }

        @inline(__always)
        func withLists<Result>(
            _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Range<Int32>>) -> Result
        ) -> Result {
            flat.withUnsafeBufferPointer { flat in ranges.withUnsafeBufferPointer { body(flat, $0) } }
        }
    }

    struct Compiled: Sendable {
        var signal: InjectionSignal.Kind
        var strength: Double
        var elements: Range<Int>
        var notBefore: Int32 = -1
        var notAfter: Int32 = -1
        var beginsClause = false
    }

    let vocabulary: Vocabulary
    let rules: [Compiled]
    let elements: [Element]
    /// Bit sets over the words that rules speak of, `stride` words of 64 bits each.
    let sets: [UInt64]
    let stride: Int
    /// The numbers of the words that rules speak of lie below; those that only ``WordingModel`` knows come after.
    let wordLimit: UInt32
    /// The rules that begin with each word.
    let beginning: PostingLists
    /// The rules whose rarest further element each word is: a text without one of its words can't match a rule.
    let gates: PostingLists
    /// The rules of a single element, which have no gate.
    let ungated: [Bool]
    /// Whether a word belongs to the concepts that tell a text about attacks from an attack.
    let discussion: Int32
    let leadIn: Int32
    let wording: WordingModel

    /// Whether a word is in a set of a rule, so that it may be looked for in ``sets``.
    @inline(__always)
    func speak(of word: Vocabulary.WordID) -> Bool { UInt32(bitPattern: word &- 1) < wordLimit }

    init(rules source: [PhraseRule], concepts: [String: String]) {
        var builder = Builder(concepts: concepts.merging(Lexicon.wording) { $1 })
        let compiled = source.map { builder.compile($0) }
        let discussionSet = builder.set(named: "DISCUSSION")
        let leadInSet = builder.set(named: "LEADIN")
        let ruleWords = builder.words.count
        let wordingConcepts = builder.numberWording()
        vocabulary = Vocabulary(words: builder.words, misspellable: ruleWords)
        wording = WordingModel(
            vocabularyCount: vocabulary.count, numbersOfConcept: wordingConcepts,
            numberOfWord: { builder.numberOfWord[String($0)] },
            weights: WordingModel.fitted)
        stride = (ruleWords + 64) / 64
        wordLimit = UInt32(ruleWords)
        var bits = [UInt64](repeating: 0, count: builder.sets.count * stride)
        for (index, set) in builder.sets.enumerated() {
            for word in set { bits[index * stride + word / 64] |= 1 << UInt64(word % 64) }
        }
        let width = Int32(stride)
        func place(_ set: Int32) -> Int32 { set < 0 ? -1 : set * width }
        discussion = place(discussionSet)
        leadIn = place(leadInSet)
        rules = compiled.map {
            var rule = $0
            rule.notBefore = place(rule.notBefore)
            rule.notAfter = place(rule.notAfter)
            return rule
        }
        elements = builder.elements.map {
            var element = $0
            element.set = place(element.set)
            element.excluded = place(element.excluded)
            return element
        }
        var rulesOfWord = [[Int32]](repeating: [], count: vocabulary.count)
        var gatesOfWord = rulesOfWord
        ungated = compiled.map { $0.elements.count == 1 }
        for (index, rule) in compiled.enumerated() {
            let first = builder.elements[rule.elements.lowerBound]
            for word in builder.sets[Int(first.set)] { rulesOfWord[word].append(Int32(index)) }
            let required = builder.elements[rule.elements].dropFirst().filter { !$0.isOptional }
            let gates = required.map { builder.sets[Int($0.set)] }
            for word in gates.min(by: { $0.count < $1.count }) ?? [] { gatesOfWord[word].append(Int32(index)) }
        }
        beginning = PostingLists(rulesOfWord)
        gates = PostingLists(gatesOfWord)
        sets = bits
    }
}

extension PhraseRules {
    /// The words of ``shared``'s vocabulary in the order of their numbers, the first of which is 1.
    static func spellings() -> [String] {
        var builder = Builder(concepts: Lexicon.concepts.merging(Lexicon.wording) { $1 })
        for rule in PhraseRule.all { _ = builder.compile(rule) }
        _ = builder.set(named: "DISCUSSION")
        _ = builder.set(named: "LEADIN")
        _ = builder.numberWording()
        return builder.words
    }

    /// Numbers words and sets while the notation is read.
    private struct Builder {
        let concepts: [String: String]
        var words: [String] = []
        var numberOfWord: [String: Int] = [:]
        var sets: [[Int]] = []
        var numberOfSet: [String: Int32] = [:]
        var elements: [Element] = []

        mutating func number(of word: String) -> Int {
            if let number = numberOfWord[word] { return number }
            words.append(word)
            numberOfWord[word] = words.count
            return words.count
        }

        /// The words of a concept, or a word itself. `stem/a/b` stands for the stem and for it with each ending.
        mutating func numbers(of part: String) -> [Int] {
            let isConcept = part.utf8.first.map { $0 < 0x5B } ?? false
            let text = isConcept ? concepts[part] ?? part.lowercased() : part
            return text.split(separator: " ").flatMap { word in
                let pieces = word.split(separator: "/").map(String.init)
                return [number(of: pieces[0])] + pieces.dropFirst().map { number(of: pieces[0] + $0) }
            }
        }

        /// Numbers the words of ``WordingModel``'s concepts, then those that have a weight of their own.
        ///
        /// - Returns: the words of each concept.
        mutating func numberWording() -> [[Int]] {
            let concepts = WordingModel.names.dropLast(WordingModel.marks.count).map { numbers(of: $0) }
            for entry in WordingModel.fitted.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                guard entry.first == "=" || entry.first == "&" else { continue }
                let words = entry.prefix { $0 != ":" }.split(whereSeparator: { $0 == "=" || $0 == "&" })
                // Marks are written in capitals and have numbers of their own.
                for word in words where word.first?.isUppercase != true { _ = number(of: String(word)) }
            }
            return concepts
        }

        mutating func set(named name: String) -> Int32 {
            if let number = numberOfSet[name] { return number }
            var members: Set<Int> = []
            for part in name.split(separator: "|").map(String.init) {
                members.formUnion(numbers(of: part))
            }
            sets.append(members.sorted())
            let number = Int32(sets.count - 1)
            numberOfSet[name] = number
            return number
        }

        mutating func compile(_ rule: PhraseRule) -> Compiled {
            let start = elements.count
            var compiled = Compiled(signal: rule.signal, strength: rule.strength, elements: start..<start)
            var next = Element(set: -1)
            for part in rule.notation.split(separator: " ").map(String.init) {
                let rest = String(part.dropFirst())
                switch part.first {
                case "-": compiled.notBefore = set(named: rest)
                case "~": compiled.notAfter = set(named: rest)
                case "^": compiled.beginsClause = true
                case "/": next.passesSentences = true
                case "_":
                    let pieces = rest.split(separator: "!", maxSplits: 1).map(String.init)
                    next.gap = pieces.first.flatMap { Int32($0) } ?? 0
                    if pieces.count > 1 { next.excluded = set(named: pieces[1]) }
                default:
                    next.isOptional = part.hasSuffix("?")
                    next.set = set(named: next.isOptional ? String(part.dropLast()) : part)
                    elements.append(next)
                    next = Element(set: -1)
                }
            }
            compiled.elements = start..<elements.count
            return compiled
        }
    }
}
