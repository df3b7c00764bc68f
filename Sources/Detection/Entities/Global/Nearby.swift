extension Candidate {
    /// Whether one of the words stands within so many bytes before it: nearer than the context's 100, for texts of
    /// which nothing but the word before says what they are. What stands before another number names that one.
    func follows(_ words: ContextWords, within bytes: Int) -> Bool {
        isNear(words, within: min(bytes, before.count - fieldStart))
    }

    /// Whether one of the words stands within so many bytes before it, whatever is between.
    func isNear(_ words: ContextWords, within bytes: Int) -> Bool {
        words.occur(in: preceding.folded, from: preceding.folded.start(within: bytes))
    }

    /// Where in `before` the text begins that can name it: behind the last number that is not its neighbour in a list.
    var fieldStart: Int {
        var end = before.count
        while true {
            guard let number = lastNumber(before: end) else { return 0 }
            // Numbers that only commas, slashes or `and` part are a list, and have their name together.
            guard Self.isConnective(before[number.upperBound..<end]) else { return number.upperBound }
            end = number.lowerBound
        }
    }

    /// The last run of digits and what joins them in numbers, of five digits or more.
    private func lastNumber(before end: Int) -> Range<Int>? {
        var index = end
        while index > 0 {
            guard Self.isDigit(before[index - 1]) else {
                index -= 1
                continue
            }
            let upper = index
            var digits = 0
            while index > 0, Self.isDigit(before[index - 1]) || Self.joins(index, of: before) {
                if Self.isDigit(before[index - 1]) { digits += 1 }
                index -= 1
            }
            if digits > 4 { return index..<upper }
        }
        return nil
    }

    private static let invoiceKeys = ContextWords(["chave de acesso", "chave nfe", "chave nf e"])

    /// Whether it begins the 44 digits of a Brazilian electronic invoice, which are written in groups of four.
    var isInvoiceKey: Bool { isNear(Self.invoiceKeys, within: 30) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whether a single space, full stop, hyphen or slash before a place is between digits.
    private static func joins(_ place: Int, of bytes: [UInt8]) -> Bool {
        guard place > 1, place < bytes.count, isDigit(bytes[place]), isDigit(bytes[place - 2]) else { return false }
        switch bytes[place - 1] {
        case 0x20, 0x2D...0x2F: return true
        default: return false
        }
    }

    private static func isConnective(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 8 else { return false }
        let letters = bytes.filter { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }.map { $0 | 0x20 }
        return ["", "and", "or", "e", "ou", "y", "o", "u", "und", "oder", "et", "i", "og", "och"].contains(
            String(decoding: letters, as: UTF8.self))
    }
}
