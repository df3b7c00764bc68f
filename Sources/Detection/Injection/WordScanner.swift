/// A word of a normalised text.
struct ScannedWord {
    /// The vocabulary's number for it; 0 for a word that no rule speaks of.
    var id: Vocabulary.WordID = 0
    var start: Int32
    var end: Int32
    var flags: Flags = []

    struct Flags: OptionSet {
        var rawValue: UInt8
        /// A sentence ends before it.
        static let beginsSentence = Flags(rawValue: 1)
        /// A sentence, a line, a quotation begins before it, or a comma or colon stands there.
        static let beginsClause = Flags(rawValue: 2)
        static let isQuoted = Flags(rawValue: 4)
        /// It was recognised only after look-alike digits, spacing or misspelling were undone.
        static let isDisguised = Flags(rawValue: 8)
        /// It has one letter.
        static let isLetter = Flags(rawValue: 16)
        /// Only one character that is no blank stands between it and the word before.
        static let isHyphenated = Flags(rawValue: 32)
        /// It is misspelled: a hint of a disguise at most.
        static let isMisspelled = Flags(rawValue: 64)
    }
}

/// Cuts a normalised text into words and recognises those of the vocabulary, disguised ones too. Linear in the text.
struct WordScanner {
    /// The longest run of letters that is searched for words without blanks between them, in bytes.
    static let longestRun = 400
    /// Shorter words are not put together from pieces.
    static let shortestJoined = 5

    let vocabulary: Vocabulary
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var words: [ScannedWord] = []
    /// How many of the vocabulary's strongest words stand here in ROT13, and backwards.
    private(set) var rotatedCount = 0
    private(set) var reversedCount = 0
    private(set) var steps = 0

    /// The number of the word that rules write for a mail address.
    private let addressID: Vocabulary.WordID
    private var quote: UInt8 = 0
    private var letterRunStart = -1

    private enum Class {
        static let separator: UInt8 = 0
        static let letter: UInt8 = 1
        static let digit: UInt8 = 2
        static let symbol: UInt8 = 3
        static let apostrophe: UInt8 = 4
    }

    private static let classes: [UInt8] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0x61...0x7A, ScalarFolding.otherLetter: Class.letter
        case 0x30...0x39: Class.digit
        case UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "!"), UInt8(ascii: "|"): Class.symbol
        case 0x27: Class.apostrophe
        default: Class.separator
        }
    }

    /// What a digit or symbol stands for in place of a letter.
    private static let letterOfSymbol: [UInt8] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"), UInt8(ascii: "!"), UInt8(ascii: "|"): UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
        case UInt8(ascii: "6"), UInt8(ascii: "9"): UInt8(ascii: "g")
        case UInt8(ascii: "7"): UInt8(ascii: "t")
        case UInt8(ascii: "8"): UInt8(ascii: "b")
        case UInt8(ascii: "2"): UInt8(ascii: "z")
        default: UInt8(byte)
        }
    }

    init(vocabulary: Vocabulary, bytes: UnsafeBufferPointer<UInt8>) {
        self.vocabulary = vocabulary
        self.bytes = bytes
        addressID = vocabulary.find(Vocabulary.hash("ataddress".utf8))
        words.reserveCapacity(bytes.count / 5 + 8)
    }

    mutating func scan() {
        Self.classes.withUnsafeBufferPointer { classes in
            var index = 0
            var flags: ScannedWord.Flags = [.beginsSentence, .beginsClause]
            var gap = 0
            while index < bytes.count {
                let kind = classes[Int(bytes[index])]
                if kind == Class.letter || kind == Class.digit || startsDisguised(kind, index, classes) {
                    if gap == 1, flags.isEmpty, bytes[index - 1] != 0x20 { flags.insert(.isHyphenated) }
                    index = word(from: index, flags, classes)
                    flags = []
                    gap = 0
                } else {
                    separator(index, &flags)
                    index += 1
                    gap += 1
                }
            }
        }
        endLetterRun(before: words.count)
    }

    /// `!gn0re` and `$ystem`: a symbol in place of the first letter.
    @inline(__always)
    private func startsDisguised(_ kind: UInt8, _ index: Int, _ classes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard kind == Class.symbol, index + 1 < bytes.count, bytes[index] != 0x7C else { return false }
        return classes[Int(bytes[index + 1])] == Class.letter
    }

    @inline(__always)
    private mutating func separator(_ index: Int, _ flags: inout ScannedWord.Flags) {
        let byte = bytes[index]
        switch byte {
        case 0x20: return
        case 0x0A, 0x0D:
            flags.insert(.beginsClause)
            quote = 0
            if index > 0, bytes[index - 1] == 0x0A { flags.insert(.beginsSentence) }
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            if next <= 0x20 || next == 0x22 || next == 0x27 || next == 0x29 {
                flags.formUnion([.beginsSentence, .beginsClause])
            }
        case 0x22, 0x60:
            quote = quote == byte ? 0 : byte
            flags.insert(.beginsClause)
        case 0x27:
            let opens = index == 0 || bytes[index - 1] < 0x30
            if quote == 0x27 { quote = 0 } else if opens { quote = 0x27 }
            flags.insert(.beginsClause)
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ">"),
            UInt8(ascii: "]"), UInt8(ascii: "#"), UInt8(ascii: "*"):
            flags.insert(.beginsClause)
        default: return
        }
    }

    /// - Returns: where the word ends.
    private mutating func word(
        from start: Int, _ before: ScannedWord.Flags, _ classes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var flags = before
        var end = start
        var hash = Vocabulary.seed
        var hasSymbols = false
        while end < bytes.count, classes[Int(bytes[end])] == Class.letter {
            hash = Vocabulary.extend(hash, bytes[end])
            end += 1
        }
        var hasLetters = end > start
        while end < bytes.count {
            let byte = bytes[end]
            let kind = classes[Int(byte)]
            if kind == Class.letter {
                hasLetters = true
            } else if kind == Class.digit {
                hasSymbols = true
            } else {
                let joins = end + 1 < bytes.count && classes[Int(bytes[end + 1])] == Class.letter
                if kind == Class.apostrophe, joins, hasLetters {
                    end += 1
                    continue
                }
                guard kind == Class.symbol, joins || end == start || isInside(end, classes) else { break }
                hasSymbols = true
            }
            hash = Vocabulary.extend(hash, byte)
            end += 1
        }
        steps += end - start
        if quote != 0 { flags.insert(.isQuoted) }
        if end - start == 1 {
            flags.insert(.isLetter)
            if letterRunStart < 0 { letterRunStart = words.count }
        } else {
            endLetterRun(before: words.count)
        }
        var found = vocabulary.find(hash)
        if found == 0, end - start > 1 {
            let word = undisguise(start..<end, hash, hasSymbols: hasSymbols && hasLetters, &flags)
            guard let word else { return end }
            found = word
        }
        if found >= vocabulary.rotated {
            if found == vocabulary.rotated { rotatedCount += 1 } else { reversedCount += 1 }
            found = 0
        }
        words.append(ScannedWord(id: found, start: Int32(start), end: Int32(end), flags: flags))
        if found == 0, hasLetters { joinPieces() }
        return end
    }

    private func isInside(_ index: Int, _ classes: UnsafeBufferPointer<UInt8>) -> Bool {
        index + 1 < bytes.count && classes[Int(bytes[index + 1])] == Class.digit
    }
}

extension WordScanner {
    /// Recognises a word behind digits for letters, repeated letters, misspelling and missing blanks; nil when it
    /// became several words, which are then already in place.
    private mutating func undisguise(
        _ range: Range<Int>, _ hash: UInt64, hasSymbols: Bool,
        _ flags: inout ScannedWord.Flags
    ) -> Vocabulary.WordID? {
        let letters = UnsafeBufferPointer(rebasing: bytes[range])
        // A mail address stands for a place to send things to.
        if hasSymbols, letters.dropFirst().dropLast().contains(UInt8(ascii: "@")) { return addressID }
        if hasSymbols, letters.count <= 40 {
            for one in [UInt8(ascii: "i"), UInt8(ascii: "l")] {
                var hash = Vocabulary.seed
                for letter in letters {
                    hash = Vocabulary.extend(hash, letter == 0x31 ? one : Self.letterOfSymbol[Int(letter)])
                }
                let word = vocabulary.find(hash)
                if word > 0, word < vocabulary.rotated {
                    flags.insert(.isDisguised)
                    return word
                }
            }
            return 0
        }
        if Self.repeats(letters) {
            for kept in 1...2 {
                let word = vocabulary.find(Self.hashKeeping(kept, of: letters))
                if word > 0 {
                    flags.insert(.isDisguised)
                    return word
                }
            }
        }
        if letters.count >= Vocabulary.shortestMisspelled {
            let word = vocabulary.findMisspelled(hash, letters)
            if word > 0 {
                flags.insert(.isMisspelled)
                return word
            }
            if letters.count >= 14 { return segment([range], from: words.count, flags) ? nil : 0 }
        }
        return 0
    }

    /// Whether a letter stands three times in a row.
    private static func repeats(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        guard letters.count > 2 else { return false }
        for index in 2..<letters.count
        where letters[index] == letters[index - 1] && letters[index] == letters[index - 2] { return true }
        return false
    }

    private static func hashKeeping(_ kept: Int, of letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = Vocabulary.seed
        var last: UInt8 = 0
        var repeated = 0
        for letter in letters {
            repeated = letter == last ? repeated + 1 : 1
            last = letter
            if repeated <= kept { hash = Vocabulary.extend(hash, letter) }
        }
        return hash
    }

    /// `ig-nore`, `instruc tions`: the last words together are one of the vocabulary.
    private mutating func joinPieces() {
        let last = words.count - 1
        var first = last
        var pieces = 1
        while pieces < 4, first > 0 {
            let piece = words[first]
            let isHyphenated = piece.flags.contains(.isHyphenated)
            guard
                isHyphenated
                    || (pieces == 1 && piece.start - words[first - 1].end == 1
                        && bytes[Int(piece.start) - 1] == 0x20 && words[first - 1].id <= 0)
            else { return }
            first -= 1
            pieces += 1
            guard words[first].start >= 0, words[last].end - words[first].start <= 24 else { return }
            var hash = Vocabulary.seed
            var length = 0
            for word in words[first...last] {
                for index in Int(word.start)..<Int(word.end) { hash = Vocabulary.extend(hash, bytes[index]) }
                length += Int(word.end - word.start)
            }
            steps += length
            let found = vocabulary.find(hash)
            if found > 0, found < vocabulary.rotated, length >= Self.shortestJoined, pieces > 2 || length > 5 {
                words[first].id = found
                words[first].end = words[last].end
                // `e-mail` is spelling.
                if !words[first].flags.contains(.isLetter) || pieces > 2 { words[first].flags.insert(.isDisguised) }
                words.removeLast(last - first)
                return
            }
        }
    }

    /// `i g n o r e`: four or more words of one letter are read without the gaps.
    private mutating func endLetterRun(before end: Int) {
        guard letterRunStart >= 0 else { return }
        let start = letterRunStart
        letterRunStart = -1
        guard end - start >= 4, end <= words.count, end == words.count else { return }
        let ranges = words[start..<end].map { Int($0.start)..<Int($0.end) }
        _ = segment(ranges, from: start, words[start].flags)
    }

    /// Replaces the words from an index by those that their letters spell together, when these are most of them.
    private mutating func segment(_ ranges: [Range<Int>], from first: Int, _ flags: ScannedWord.Flags) -> Bool {
        var places: [Int] = []
        // Where some gaps are wider than others, words end at those.
        var ends: [Bool] = []
        let narrowest = zip(ranges, ranges.dropFirst()).map { $1.lowerBound - $0.upperBound }.min() ?? 0
        var previous = ranges.first?.lowerBound ?? 0
        for range in ranges where places.count < Self.longestRun {
            if range.lowerBound - previous > narrowest, !ends.isEmpty { ends[ends.count - 1] = true }
            places += range
            ends += repeatElement(false, count: range.count)
            previous = range.upperBound
        }
        var found: [ScannedWord] = []
        var covered = 0
        var longWords = 0
        var position = 0
        while position < places.count {
            var hash = Vocabulary.seed
            var best: (length: Int, word: Vocabulary.WordID) = (0, 0)
            for length in 1...max(1, min(vocabulary.longest, places.count - position)) {
                hash = Vocabulary.extend(hash, Self.letterOfSymbol[Int(bytes[places[position + length - 1]])])
                let word = vocabulary.find(hash)
                if word > 0, word < vocabulary.rotated, length > 1 { best = (length, word) }
                if ends[position + length - 1] { break }
            }
            steps += min(vocabulary.longest, places.count - position)
            if best.length > 0 {
                found.append(
                    ScannedWord(
                        id: best.word, start: Int32(places[position]),
                        end: Int32(places[position + best.length - 1] + 1), flags: .isDisguised))
                // Two letters fit anywhere: they are taken along and prove nothing.
                if best.length > 2 {
                    covered += best.length
                    longWords += 1
                }
                position += best.length
            } else {
                position += 1
            }
        }
        guard !found.isEmpty, covered * 10 >= places.count * 7, longWords > 1 || ranges.count > 1 else {
            return false
        }
        found[0].flags.formUnion(flags)
        found[0].flags.remove(.isLetter)
        words.removeLast(words.count - first)
        words += found
        return true
    }
}
