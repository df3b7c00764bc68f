/// The words that stand before matches of many recognizers, compared in lower case and without accents. They are looked
/// for all at once, since a number is a candidate of dozens.
struct ContextWords: Sendable {
    /// Which words occur: a bit for each.
    typealias Bits = [UInt64]

    private struct Word {
        /// In `letters`.
        var start: Int
        var count: Int
        /// Its bit.
        var number: Int
    }

    /// Words that begin with the same two bytes; those of one byte stand under it and a space.
    private struct Slot {
        var key: UInt16 = 0
        var first = 0
        var count = 0
    }

    private var numbers: [[UInt8]: Int] = [:]
    // All made of `numbers` by `finish`.
    private var letters: [UInt8] = []
    private var words: [Word] = []
    private var slots: [Slot] = []

    init(_ texts: [String] = []) {
        _ = add(texts)
        finish()
    }

    /// Takes words in, each once. They are found after `finish`.
    ///
    /// - Returns: the bits of `occurring` that stand for them; nil for none.
    mutating func add(_ texts: [String]) -> Bits? {
        let folded = texts.map { FoldedText(Array($0.utf8)).bytes }.filter { !$0.isEmpty }
        guard !folded.isEmpty else { return nil }
        var bits: Bits = []
        for word in folded {
            let number = numbers[word] ?? numbers.count
            numbers[word] = number
            while bits.count <= number >> 6 { bits.append(0) }
            bits[number >> 6] |= 1 << UInt64(number & 63)
        }
        return bits
    }

    /// Puts the words in the order in which they are looked up.
    mutating func finish() {
        let groups = Dictionary(grouping: numbers) { Self.key($0.key[0], $0.key.count > 1 ? $0.key[1] : 0x20) }
        letters = []
        words = []
        slots = [Slot](repeating: Slot(), count: 4)
        while slots.count < groups.count * 4 { slots += slots }
        for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
            var place = Self.slot(of: key, slots.count)
            while slots[place].count > 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = Slot(key: key, first: words.count, count: group.count)
            for (word, number) in group.sorted(by: { $0.value < $1.value }) {
                words.append(Word(start: letters.count, count: word.count, number: number))
                letters += word
            }
        }
    }

    /// Whether any of the words stands in a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - start: words that begin before it do not count.
    func occur(in text: FoldedText, from start: Int = 0) -> Bool {
        var isFound = false
        search(text, from: start) { _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// The words that stand in a text.
    func occurring(in text: FoldedText) -> Bits {
        var bits = Bits(repeating: 0, count: (numbers.count + 63) >> 6)
        search(text, from: 0) { number in
            bits[number >> 6] |= 1 << UInt64(number & 63)
            return true
        }
        return bits
    }

    /// Whether two have a word in common.
    static func meet(_ left: Bits, _ right: Bits) -> Bool {
        for index in 0..<min(left.count, right.count) where left[index] & right[index] != 0 { return true }
        return false
    }

    /// Calls `body` with the number of each word that stands in a text, until it returns false.
    private func search(_ text: FoldedText, from start: Int, _ body: (Int) -> Bool) {
        guard !words.isEmpty else { return }
        slots.withUnsafeBufferPointer { slots in
            text.bytes.withUnsafeBufferPointer { bytes in
                for begin in text.starts where begin >= start {
                    guard look(at: begin, in: bytes, slots, body) else { return }
                }
            }
        }
    }

    @inline(__always)
    private func look(
        at start: Int, in text: UnsafeBufferPointer<UInt8>, _ slots: UnsafeBufferPointer<Slot>, _ body: (Int) -> Bool
    ) -> Bool {
        let key = Self.key(text[start], start + 1 < text.count ? text[start + 1] : 0x20)
        var place = Self.slot(of: key, slots.count)
        while slots[place].count > 0 {
            if slots[place].key == key {
                for index in slots[place].first..<slots[place].first + slots[place].count
                where stands(words[index], start, text) {
                    guard body(words[index].number) else { return false }
                }
                return true
            }
            place = (place + 1) & (slots.count - 1)
        }
        return true
    }

    private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

    private static func slot(of key: UInt16, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (UInt32(key) &* 0x9E37_79B1) >> 12) & (count - 1)
    }

    private func stands(_ word: Word, _ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = start + word.count
        guard end <= text.count else { return false }
        for index in 0..<word.count where text[start + index] != letters[word.start + index] { return false }
        return word.count > 3 || end == text.count || !FoldedText.isLetterOrDigit(text[end])
    }
}
