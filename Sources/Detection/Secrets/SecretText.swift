import Foundation

/// What secrets are made of, and what only stands in for one.
enum SecretText {
    /// How much of a text is looked at: what stands for a secret says so at its beginning.
    private static let lookedAt = 256

    /// Whether a text stands in documents and templates for a secret that the reader has to fill in.
    static func isPlaceholder(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        let head = Array(bytes.prefix(lookedAt))
        // `${VAR}`, `$VAR`, `{{ var }}`, `{var}`, `<token>`, `[token]`, `%VAR%`.
        let closing: [UInt8: UInt8] = [0x7B: 0x7D, 0x3C: 0x3E, 0x5B: 0x5D]
        if let end = closing[first], head.count < lookedAt, head.last == end, isName(head) { return true }
        if first == 0x24 || first == 0x25,
            head.dropFirst().allSatisfy({ isCapital($0) || isDigit($0) || $0 == 0x5F || $0 == 0x25 })
        {
            return true
        }
        let lower = lowered(head)
        if beginnings.contains(where: lower.starts) || words.stand(in: lower) { return true }
        // `xxxx-xxxx`, `sk_live_xxxxxxxx`, `00000000`: half of it or more is filling.
        let isShort = head.count < 12
        let filling = lower.count { $0 == 0x78 || $0 == 0x2A || $0 == 0x2E || ($0 == 0x30 && !isShort) }
        if head.count >= 4, filling * 2 >= head.count { return true }
        return hasRun(head, of: 8)
    }

    /// Parts of words that the documents of providers put in place of a key, and what templates write.
    private static let words = ByteWords([
        "example", "your-", "your_", "yourapi", "yourkey", "yourtoken", "yoursecret", "yourpass", "-here", "_here",
        "placeholder", "changeme", "change-me", "change_me", "redacted", "insert-", "insert_", "****", "....",
        "replace-", "replace_", "dummy", "wjalrxutnfemi", "${", "{{", "process.env",
    ])

    private static let beginnings = [
        "xxxx", "seu-", "sua-", "tu-", "su-", "seu_", "sua_", "tu_", "su_", "minha_", "my-api", "my_api",
    ].map { Array($0.utf8) }

    private static func isName(_ text: [UInt8]) -> Bool {
        text.allSatisfy { byte in
            isLetter(byte) || isDigit(byte)
                || [0x7B, 0x7D, 0x3C, 0x3E, 0x5B, 0x5D, 0x5F, 0x2D, 0x2E, 0x20, 0x25, 0x3A].contains(byte)
        }
    }

    /// Whether one character stands so many times in a row.
    static func hasRun(_ bytes: some Collection<UInt8>, of bound: Int) -> Bool {
        var (last, count): (UInt8, Int) = (0, 0)
        for byte in bytes {
            count = byte == last ? count + 1 : 1
            last = byte
            if count >= bound { return true }
        }
        return false
    }

    /// Shannon's entropy of the distribution of its bytes, in bits for each.
    static func entropy(_ bytes: some Sequence<UInt8>) -> Double {
        var counts = [Int](repeating: 0, count: 256)
        var all = 0
        for byte in bytes {
            counts[Int(byte)] += 1
            all += 1
        }
        return counts.reduce(0.0) { sum, count in
            guard count > 0 else { return sum }
            let share = Double(count) / Double(all)
            return sum - share * log2(share)
        }
    }

    /// Whether a text of 20 characters or more looks drawn by chance and not written.
    ///
    /// Random hexadecimal of 20 characters has 3.4 bits a character on average and hardly ever (1 in 200) under 2.9;
    /// other random text of that length has over 3.9 and hardly ever under 3.5. Names and sentences reach that too when
    /// they are long, so a second thing is asked: words rarely change between letters and digits, or from a small
    /// letter to a capital one, while random text does at two of five places. Half of that is the bound.
    static func looksRandom(_ bytes: some Collection<UInt8>) -> Bool {
        var form = Form()
        for byte in bytes where isLetter(byte) || isDigit(byte) { form.read(byte) }
        let places = Double(form.count - 1)
        guard form.count >= 16, bytes.count >= 20, form.count * 4 >= bytes.count * 3, form.digits < form.count,
            Double(form.changes) >= 0.2 * places
        else { return false }
        let least: Double
        if form.digits > 0 {
            least = form.isHexadecimal ? 2.9 : 3.5
        } else {
            // Letters alone are random only where small and capital ones mix at too many places for names.
            guard form.count >= 24, form.doubleCapitals * 8 >= form.count else { return false }
            least = 4
        }
        return entropy(bytes.lazy.filter { isLetter($0) || isDigit($0) }) >= least
    }

    /// What letters and digits follow each other.
    private struct Form {
        private(set) var count = 0
        private(set) var digits = 0
        /// Places where a digit stands beside a letter, or a capital letter behind a small one.
        private(set) var changes = 0
        private(set) var doubleCapitals = 0
        private(set) var isHexadecimal = true
        private var last: UInt8 = 0

        mutating func read(_ byte: UInt8) {
            let isDigit = SecretText.isDigit(byte)
            if count > 0 {
                let wasDigit = SecretText.isDigit(last)
                let isRise = !wasDigit && !SecretText.isCapital(last) && SecretText.isCapital(byte)
                if wasDigit != isDigit || isRise { changes += 1 }
                if SecretText.isCapital(last), SecretText.isCapital(byte) { doubleCapitals += 1 }
            }
            if isDigit { digits += 1 }
            if !SecretText.isHexadecimal(byte) { isHexadecimal = false }
            count += 1
            last = byte
        }
    }

    /// ASCII letters in lower case.
    static func lowered(_ bytes: some Sequence<UInt8>) -> [UInt8] { bytes.map { isCapital($0) ? $0 + 0x20 : $0 } }

    /// RFC 9562, or the beginning of one: hexadecimal in groups of 8, 4, 4, 4 and 12.
    static func isUUID(_ bytes: some Collection<UInt8>) -> Bool {
        let groups = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard (2...5).contains(groups.count), bytes.allSatisfy({ isHexadecimal($0) || $0 == 0x2D })
        else { return false }
        let lengths = [8, 4, 4, 4, 12]
        return zip(groups, lengths).enumerated().allSatisfy { place, pair in
            place == groups.count - 1 ? pair.0.count <= pair.1 : pair.0.count == pair.1
        }
    }

    static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
    }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    /// RFC 4648, sections 4 and 5, with or without padding; nil for other characters.
    static func base64(_ text: some Collection<UInt8>) -> [UInt8]? {
        var (bytes, bits, held): ([UInt8], UInt32, Int) = ([], 0, 0)
        for byte in text where byte != 0x3D {
            guard let value = base64Value(byte) else { return nil }
            bits = bits << 6 | value
            held += 6
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
        }
        return bytes
    }

    private static func base64Value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }

    /// GitHub's tokens and npm's, without prefix: the last six characters are the CRC-32 (ISO 3309) of those before in
    /// base 62, digits first, then capital and small letters, with leading zeros (github.blog, "Behind GitHub's new
    /// authentication token formats", 2021).
    static func hasChecksum(_ body: some BidirectionalCollection<UInt8>) -> Bool {
        guard body.count > 6 else { return false }
        var (rest, expected) = (crc32(body.dropLast(6)), [UInt8]())
        for _ in 0..<6 {
            expected.append(base62[Int(rest % 62)])
            rest /= 62
        }
        return expected.reversed().elementsEqual(body.suffix(6))
    }

    private static let base62 = Array(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    private static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
        ~bytes.reduce(UInt32.max) { check, byte in
            (0..<8).reduce(check ^ UInt32(byte)) { check, _ in
                check >> 1 ^ (check & 1 == 1 ? 0xEDB8_8320 : 0)
            }
        }
    }
}

extension Shape {
    /// A key that its own form tells: what documents put in place of one is none.
    ///
    /// - Parameters:
    ///   - expression: what it looks like.
    ///   - score: how sure a match is.
    ///   - needsDigit: whether one without any digit is more likely a name.
    static func key(
        _ expression: String, score: Double = 0.9, needsDigit: Bool = false, longest: Int = 1024,
        check: @escaping @Sendable (Candidate) -> Bool = { _ in true }
    ) -> Shape {
        Shape(
            expression, score: score, longest: longest,
            part: { candidate in
                guard !SecretText.isPlaceholder(candidate.bytes),
                    !needsDigit || candidate.bytes.contains(where: SecretText.isDigit), check(candidate)
                else { return nil }
                // The full stop of a sentence is not a part of it.
                return 0..<candidate.bytes.count - (candidate.bytes.last == 0x2E ? 1 : 0)
            })
    }

    /// A key of no form of its own behind its name: `name = value`, `"name": "value"`, `name: value`.
    ///
    /// - Parameters:
    ///   - name: what it is called, in any case.
    ///   - value: what it looks like, without the characters of separators.
    static func named(
        _ name: String, _ value: String, score: Double = 0.6,
        check: @escaping @Sendable (ArraySlice<UInt8>) -> Bool = { _ in true }
    ) -> Shape {
        Shape(
            "(\(name))[\"'`*\\])]{0,3}\\s{0,3}(=>|:=|->|[:=>|]| is | é | es )\\s{0,3}\\\\?[\"'`*]{0,3}(\(value))",
            ignoringCase: true, score: score, longest: 2048,
            part: { candidate in
                guard let start = NamedValue.start(in: candidate.bytes) else { return nil }
                let value = candidate.bytes[start...]
                guard !SecretText.isPlaceholder(value), check(value) else { return nil }
                return start..<candidate.bytes.count
            })
    }
}
