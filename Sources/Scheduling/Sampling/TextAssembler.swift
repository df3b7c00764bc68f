import Generation

/// Turns the bytes of tokens into text that is final: whole UTF-8 characters, never part of a stop string.
///
/// However the bytes are cut into tokens, the concatenated text is the same: that of the whole, cut before the stop
/// string that ends first (of those that end together, the longest), with each invalid part replaced by one U+FFFD and
/// an unfinished character at the end left out.
struct TextAssembler {
    /// What became final.
    struct Piece {
        var text = ""
        /// Of the tokens whose text is now complete.
        var logprobs: [TokenLogprob] = []
        /// Whether a stop string was met; nothing may be appended after that.
        var stopped = false
    }

    private struct HeldLogprob {
        var start: Int
        var end: Int
        var logprob: TokenLogprob
    }

    private var stops: [[UInt8]]
    private var longestStop: Int
    private var held: [UInt8] = []
    private var heldLogprobs: [HeldLogprob] = []
    // Offsets in the whole text, in bytes: of the first held byte.
    private var emitted = 0

    /// - Parameter stop: where to end; empty strings are ignored.
    init(stop: [String]) {
        stops = stop.filter { !$0.isEmpty }.map { Array($0.utf8) }
        longestStop = stops.map(\.count).max() ?? 0
    }

    /// From now on no stop string ends the text.
    mutating func ignoreStops() {
        stops = []
        longestStop = 0
    }

    /// Takes a token's bytes.
    mutating func append(_ bytes: [UInt8], logprob: TokenLogprob? = nil) -> Piece {
        let start = emitted + held.count
        held += bytes
        if let logprob {
            heldLogprobs.append(HeldLogprob(start: start, end: start + bytes.count, logprob: logprob))
        }
        if let match = firstStop(newBytes: bytes.count) { return cut(at: match) }
        let certain = held.count - stopPrefixLength()
        return release(certain - Self.incompleteTailLength(held[..<certain]))
    }

    /// The text still held, when generation ends without a stop string.
    ///
    /// A character that its last token left unfinished is dropped: half of one is no text. Its tokens' log
    /// probabilities carry their bytes.
    mutating func finish() -> Piece {
        held.removeLast(Self.incompleteTailLength(held))
        var piece = release(held.count)
        piece.logprobs += heldLogprobs.map(\.logprob)
        heldLogprobs = []
        return piece
    }

    /// Where the first stop string to be completed begins, in `held`.
    private func firstStop(newBytes: Int) -> Int? {
        guard longestStop > 0, newBytes > 0 else { return nil }
        for end in (held.count - newBytes + 1)...held.count {
            let lengths = stops.filter { $0.count <= end && held[(end - $0.count)..<end].elementsEqual($0) }
            if let longest = lengths.map(\.count).max() { return end - longest }
        }
        return nil
    }

    /// How many of the last held bytes may be the beginning of a stop string.
    private func stopPrefixLength() -> Int {
        guard longestStop > 1 else { return 0 }
        for length in stride(from: min(longestStop - 1, held.count), to: 0, by: -1) {
            let tail = held.suffix(length)
            if stops.contains(where: { $0.count > length && $0.starts(with: tail) }) { return length }
        }
        return 0
    }

    private mutating func release(_ count: Int) -> Piece {
        guard count > 0 || !heldLogprobs.isEmpty else { return Piece() }
        var piece = Piece(text: String(decoding: held.prefix(count), as: UTF8.self))
        held.removeFirst(count)
        emitted += count
        let complete = heldLogprobs.prefix { $0.end <= emitted }
        piece.logprobs = complete.map(\.logprob)
        heldLogprobs.removeFirst(complete.count)
        return piece
    }

    // A token that straddles the cut gave visible text, so it is reported; one that is wholly cut off is not.
    private mutating func cut(at position: Int) -> Piece {
        let end = emitted + position
        let piece = Piece(
            text: String(decoding: held.prefix(position), as: UTF8.self),
            logprobs: heldLogprobs.filter { $0.start < end }.map(\.logprob), stopped: true)
        held = []
        heldLogprobs = []
        emitted = end
        return piece
    }

    /// How many bytes at the end are the beginning of a character that is not complete yet (RFC 3629, section 4).
    static func incompleteTailLength(_ bytes: some BidirectionalCollection<UInt8>) -> Int {
        var tail: [UInt8] = []
        for byte in bytes.reversed().prefix(3) {
            tail.insert(byte, at: 0)
            if byte & 0xC0 != 0x80 { break }
        }
        guard let lead = tail.first else { return 0 }
        let needed: Int
        let second: ClosedRange<UInt8>
        switch lead {
        case 0xC2...0xDF: (needed, second) = (2, 0x80...0xBF)
        case 0xE0: (needed, second) = (3, 0xA0...0xBF)
        case 0xED: (needed, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (needed, second) = (3, 0x80...0xBF)
        case 0xF0: (needed, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (needed, second) = (4, 0x80...0xBF)
        case 0xF4: (needed, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard tail.count < needed, tail.count == 1 || second.contains(tail[1]) else { return 0 }
        return tail.count
    }
}
