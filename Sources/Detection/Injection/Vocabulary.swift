/// The words that rules speak of, found by hash: as they are written, misspelled by one missing letter, or with the
/// letters between the first and the last in another order.
struct Vocabulary: Sendable {
    /// A word's number; 0 is a word that no rule speaks of.
    typealias WordID = Int32

    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3
    /// Shorter words are too easily another word's misspelling.
    static let shortestMisspelled = 6
    /// Words whose appearance in ROT13 or backwards says that the text is written so.
    static let marks =
        "ignore previous instructions system prompt reveal forget disregard rules above instrucoes instrucciones "
        + "anteriores sistema pretend password everything without bomb developer unrestricted esqueca olvida the you "
        + "your send user tell conversation answer with voce todas todo"

    /// Words as they are written, and their misspellings: few texts need the second, larger table.
    private var written: HashTable
    private var misspelled: HashTable
    private(set) var count: Int
    private(set) var longest = 0

    /// Numbers of words that only stand for themselves written in ROT13 or backwards.
    let rotated: WordID
    let reversed: WordID

    /// - Parameters:
    ///   - words: lower-case ASCII words; the first has the number 1.
    ///   - misspellable: how many of them, from the first on, are recognised misspelled too.
    init(words: [String], misspellable: Int) {
        written = HashTable(capacity: words.count)
        misspelled = HashTable(capacity: misspellable * 8)
        count = words.count + 3
        rotated = WordID(words.count + 1)
        reversed = WordID(words.count + 2)
        for (index, word) in words.enumerated() {
            written.insert(Self.hash(word.utf8), WordID(index + 1))
            longest = max(longest, word.utf8.count)
        }
        for word in Self.marks.split(separator: " ") {
            written.insert(Self.hash(word.utf8.map(Self.rotate)), rotated)
            written.insert(Self.hash(word.utf8.reversed()), reversed)
        }
        for (index, word) in words.prefix(misspellable).enumerated() where word.utf8.count >= Self.shortestMisspelled {
            let letters = Array(word.utf8)
            misspelled.insert(Self.jumbled(letters[...]), WordID(index + 1))
            guard letters.count > Self.shortestMisspelled else { continue }
            // The last letter is an inflection too often: `instruction`, `ignored`.
            for missing in 1..<letters.count - 1 {
                misspelled.insert(Self.hash(letters[..<missing] + letters[(missing + 1)...]), WordID(index + 1))
            }
        }
    }

    /// The word with a hash; 0 where there is none.
    @inline(__always)
    func find(_ key: UInt64) -> WordID { written.find(key) }

    /// The word that letters misspell; 0 where there is none.
    func findMisspelled(_ key: UInt64, _ letters: UnsafeBufferPointer<UInt8>) -> WordID {
        let word = misspelled.find(key)
        return word != 0 ? word : misspelled.find(Self.jumbled(letters))
    }

    /// Open addressing over a power of two; 32 bits of each key are kept.
    private struct HashTable {
        private var entries: [(tag: UInt32, value: WordID)]
        private let mask: Int

        init(capacity: Int) {
            var size = 1024
            while size < capacity * 2 { size *= 2 }
            entries = [(tag: UInt32, value: WordID)](repeating: (0, 0), count: size)
            mask = size - 1
        }

        mutating func insert(_ key: UInt64, _ value: WordID) {
            var slot = Int(truncatingIfNeeded: key) & mask
            while entries[slot].value != 0 {
                if entries[slot].tag == UInt32(truncatingIfNeeded: key >> 32) { return }
                slot = (slot + 1) & mask
            }
            entries[slot] = (UInt32(truncatingIfNeeded: key >> 32), value)
        }

        @inline(__always)
        func find(_ key: UInt64) -> WordID {
            entries.withUnsafeBufferPointer { entries in
                var slot = Int(truncatingIfNeeded: key) & mask
                while entries[slot].value != 0 {
                    if entries[slot].tag == UInt32(truncatingIfNeeded: key >> 32) { return entries[slot].value }
                    slot = (slot + 1) & mask
                }
                return 0
            }
        }
    }

    @inline(__always)
    static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = seed
        for byte in bytes { hash = extend(hash, byte) }
        return hash
    }

    /// A hash that does not depend on the order of the letters between the first and the last.
    static func jumbled(_ letters: some Collection<UInt8>) -> UInt64 {
        var sum: UInt64 = 0
        var first: UInt8 = 0
        var last: UInt8 = 0
        for (index, letter) in letters.enumerated() {
            if index == 0 { first = letter }
            last = letter
            let mixed = (UInt64(letter) &+ 1) &* 0x9E37_79B9_7F4A_7C15
            sum = sum &+ (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
        }
        return (sum ^ UInt64(first) << 8 ^ UInt64(last)) &* prime
    }

    static func rotate(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x61...0x7A: (byte - 0x61 + 13) % 26 + 0x61
        case 0x41...0x5A: (byte - 0x41 + 13) % 26 + 0x41
        default: byte
        }
    }
}
