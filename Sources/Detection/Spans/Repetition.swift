/// Finds the same word, line or block again and again: `REPETITION`, from the first repetition too many on.
///
/// A word is the same in either case and whatever stands between; a block has 3 to 200 bytes and is the same byte for
/// byte. Blocks without a letter, such as rules of hyphens and rows of zeros, are none. Longer runs than 1 KB are
/// several findings that touch, so that not more than that is held back.
public struct Repetition: SpanScanner {
    /// The longest finding in bytes.
    static let longest = 1024
    static let entity = "REPETITION"

    private var words: WordRepetition
    private var blocks: BlockRepetition

    /// - Parameter times: how often something may stand in a row; at least 2.
    public init(times: Int) {
        words = WordRepetition(times: max(2, times))
        blocks = BlockRepetition(times: max(2, times))
    }

    public var heldFrom: Int? {
        switch (words.heldFrom, blocks.heldFrom) {
        case (let left?, let right?): min(left, right)
        case (let left, let right): left ?? right
        }
    }

    public mutating func feed(_ bytes: ArraySlice<UInt8>) -> [Finding] {
        var found: [Finding] = []
        for byte in bytes {
            words.read(byte, &found)
            blocks.read(byte, &found)
        }
        return found
    }

    public func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        words.mayFind(in: text) || blocks.mayFind(in: text)
    }

    public mutating func finish() -> [Finding] {
        var found: [Finding] = []
        words.finish(&found)
        blocks.finish(&found)
        return found
    }

    /// Letters of ASCII, and all bytes of other characters.
    static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
    }
}

/// The same word in a row.
struct WordRepetition: Sendable {
    private static let longestWord = 200
    private static let longestGap = 256
    let times: Int
    private var offset = 0
    /// The word that is being repeated, in lower case, how often it stood there, and where it stood last.
    private var word: [UInt8] = []
    private var count = 0
    private var end = 0
    /// The word that is being read, and where it began.
    private var current: [UInt8] = []
    private var start = 0
    /// Whether it may still become the same word.
    private var isSame = true
    /// Where the repetitions too many began.
    private var findingStart: Int?

    init(times: Int) { self.times = times }

    var heldFrom: Int? {
        findingStart ?? (count >= times && isSame && !current.isEmpty ? start : nil)
    }

    mutating func read(_ byte: UInt8, _ found: inout [Finding]) {
        defer { offset += 1 }
        guard Repetition.isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x27 else {
            endWord(&found)
            // What stands between two repetitions is short.
            if findingStart != nil, offset - end >= Self.longestGap { close(&found) }
            return
        }
        let lower = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
        if current.isEmpty { (start, isSame) = (offset, true) }
        let place = current.count
        if isSame, place >= word.count || word[place] != lower {
            isSame = false
            close(&found)
        }
        // Of longer words no more than that they are longer is kept.
        if place <= Self.longestWord { current.append(lower) }
    }

    mutating func finish(_ found: inout [Finding]) {
        endWord(&found)
        close(&found)
    }

    private mutating func endWord(_ found: inout [Finding]) {
        guard !current.isEmpty else { return }
        defer { current.removeAll(keepingCapacity: true) }
        if isSame, current.count == word.count {
            count += 1
            if count > times, findingStart == nil { findingStart = start }
            end = offset
            if let findingStart, end - findingStart >= Repetition.longest {
                found.append(Finding(entity: Repetition.entity, range: findingStart..<end, score: 1))
                self.findingStart = end
            }
            return
        }
        close(&found)
        let isWord = current.count <= Self.longestWord && current.contains(where: Repetition.isLetter)
        word = isWord ? current : []
        count = isWord ? 1 : 0
    }

    private mutating func close(_ found: inout [Finding]) {
        if let findingStart, end > findingStart {
            found.append(Finding(entity: Repetition.entity, range: findingStart..<end, score: 1))
        }
        findingStart = nil
        count = 0
    }
}

/// The same bytes in a row.
///
/// Three bytes that stood there before, at most 200 bytes ago, tell what the length of the block may be; bytes that are
/// equal to those so far before then prolong the run.
struct BlockRepetition: Sendable {
    static let blockLengths = 3...200
    private static let memory = 1024
    let times: Int
    private var offset = 0
    private var ring = [UInt8](repeating: 0, count: memory)
    /// Where three bytes with this hash ended last, plus one.
    private var lastEnds = [Int](repeating: 0, count: 1024)
    private var period = 0
    /// Where the run began.
    private var runStart = 0
    private var lastLetter = -1
    /// Up to where text was let go: a finding never begins before.
    private var released = 0
    private var findingStart: Int?

    init(times: Int) { self.times = times }

    /// Where the first repetition too many begins, of the run that is being read.
    private var excess: Int? {
        guard period > 0 else { return nil }
        return max(runStart + times * period, released)
    }

    var heldFrom: Int? {
        if let findingStart { return findingStart }
        guard let excess, excess < offset else { return nil }
        return excess
    }

    mutating func read(_ byte: UInt8, _ found: inout [Finding]) {
        if period > 0, byte != ring[(offset - period) & (Self.memory - 1)] {
            close(&found)
            period = 0
        }
        if let start = findingStart, offset - start >= Repetition.longest, byte & 0xC0 != 0x80 {
            found.append(Finding(entity: Repetition.entity, range: start..<offset, score: 1))
            findingStart = offset
        }
        ring[offset & (Self.memory - 1)] = byte
        offset += 1
        if Repetition.isLetter(byte) { lastLetter = offset - 1 }
        look()
        if let excess, findingStart == nil, offset - runStart >= (times + 1) * period, offset > excess,
            lastLetter >= offset - period
        {
            findingStart = firstScalar(from: excess)
        }
        released = max(released, heldFrom ?? offset)
    }

    mutating func finish(_ found: inout [Finding]) { close(&found) }

    private mutating func close(_ found: inout [Finding]) {
        let end = lastScalarEnd
        if let findingStart, end > findingStart {
            found.append(Finding(entity: Repetition.entity, range: findingStart..<end, score: 1))
        }
        findingStart = nil
    }

    /// The first offset from one on at which a scalar begins, so that none is cut.
    private func firstScalar(from start: Int) -> Int {
        (start..<min(start + 4, offset)).first { at(offset - 1 - $0) & 0xC0 != 0x80 } ?? start
    }

    /// The end of what was read without a scalar that has only begun.
    private var lastScalarEnd: Int {
        for back in 0..<min(3, offset) {
            let byte = at(back)
            if byte & 0xC0 == 0x80 { continue }
            let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            return length > back + 1 ? offset - back - 1 : offset
        }
        return offset
    }

    /// Looks where the last three bytes stood before, while there is no run.
    private mutating func look() {
        guard offset >= 3 else { return }
        let hash = (Int(at(0)) &* 0x9E5 ^ Int(at(1)) &* 0x3B1 ^ Int(at(2)) &* 0x6D) & 1023
        let before = lastEnds[hash] - 1
        lastEnds[hash] = offset + 1
        guard period == 0, before > 0 else { return }
        var (distance, least) = (offset - before, 3)
        if distance < Self.blockLengths.lowerBound { (distance, least) = (distance == 1 ? 3 : 4, 1) }
        guard Self.blockLengths.contains(distance), offset > distance else { return }
        var matched = 0
        let most = min(offset - distance, Self.memory - distance)
        while matched < most, at(matched) == at(matched + distance) { matched += 1 }
        guard matched >= least else { return }
        period = distance
        runStart = offset - matched - distance
    }

    /// The byte so far before the last.
    private func at(_ back: Int) -> UInt8 { ring[(offset - 1 - back) & (Self.memory - 1)] }
}
