/// Finds texts that are written in a code inside a text, and decodes them. Linear in the text.
struct DecodedLayers {
    /// A decoded text and where its code stands in the original.
    struct Layer {
        var bytes: [UInt8]
        var range: Range<Int>
    }

    /// The shortest run of Base64 or hexadecimal digits that is tried, in bytes.
    static let shortestRun = 16
    /// The fewest escapes that make a text worth decoding.
    static let fewestEscapes = 6
    /// The fewest numbers or Morse letters in a row that are tried.
    static let fewestNumbers = 8

    private(set) var layers: [Layer] = []
    private let bytes: UnsafeBufferPointer<UInt8>

    static let base64: UInt8 = 2
    static let hexadecimal: UInt8 = 4
    static let escape: UInt8 = 8
    static let morse: UInt8 = 16
    static let blank: UInt8 = 32
    static let number: UInt8 = 64

    static let classes: [UInt8] = (0..<256).map { byte in
        let byte = UInt8(byte)
        var kinds: UInt8 = 0
        if base64Value(byte) != nil || byte == UInt8(ascii: "=") { kinds |= base64 }
        if hexadecimalValue(byte) != nil { kinds |= hexadecimal }
        if "%\\&".utf8.contains(byte) { kinds |= escape }
        if ".-".utf8.contains(byte) { kinds |= morse }
        if " /|\n".utf8.contains(byte) { kinds |= blank }
        if ",xX".utf8.contains(byte) { kinds |= number }
        return kinds
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func scan() {
        guard Self.mayHoldCode(bytes) else { return }
        var escapes = 0
        // Marks and numbers of the current and the longest stretch that holds nothing else but blanks and the like.
        var marks = 0
        var numbers = 0
        var mostMarks = 0
        var mostNumbers = 0
        var wasHexadecimal: UInt8 = 0
        Self.classes.withUnsafeBufferPointer { classes in
            var start = 0
            var lineStart = 0
            var index = 0
            while index < bytes.count {
                let kinds = classes[Int(bytes[index])]
                if kinds & Self.base64 == 0 {
                    // Mail and PEM break lines of Base64 (RFC 2045, section 6.8): a long line continues on the next.
                    let isBreak = bytes[index] == 0x0A || bytes[index] == 0x0D
                    if isBreak, index > start, index - lineStart >= 40 || bytes[index - 1] == 0x0D {
                        lineStart = index + 1
                    } else {
                        if index - start >= Self.shortestRun { run(start..<index) }
                        start = index + 1
                        lineStart = start
                    }
                }
                escapes += Int(kinds & Self.escape)
                marks = kinds & (Self.morse | Self.blank) == 0 ? 0 : marks + Int(kinds & Self.morse)
                let begins = kinds & Self.hexadecimal & ~wasHexadecimal
                wasHexadecimal = kinds & Self.hexadecimal
                numbers =
                    kinds & (Self.hexadecimal | Self.blank | Self.number) == 0 ? 0 : numbers + (begins == 0 ? 0 : 1)
                mostMarks = max(mostMarks, marks)
                mostNumbers = max(mostNumbers, numbers)
                index += 1
            }
            if bytes.count - start >= Self.shortestRun { run(start..<bytes.count) }
        }
        if escapes >= Self.fewestEscapes * Int(Self.escape) { unescape() }
        if mostMarks >= Self.fewestNumbers * 2 * Int(Self.morse) { morse() }
        if mostNumbers >= Self.fewestNumbers { self.numbers() }
    }

    /// A layer only if it reads as text.
    private mutating func add(_ decoded: [UInt8], _ range: Range<Int>) {
        guard decoded.count >= 8 else { return }
        var readable = 0
        var letters = 0
        for byte in decoded {
            if (0x20...0x7E).contains(byte) || byte >= 0x80 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                readable += 1
            }
            if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x20 { letters += 1 }
        }
        guard readable * 100 >= decoded.count * 97, letters * 100 >= decoded.count * 60 else { return }
        layers.append(Layer(bytes: decoded, range: range))
    }

    private mutating func run(_ range: Range<Int>) {
        var isHexadecimal = true
        var upper = 0
        var other = 0
        for byte in bytes[range] {
            if Self.hexadecimalValue(byte) == nil, byte >= 0x20 { isHexadecimal = false }
            if byte &- 0x41 < 26 { upper += 1 }
            if byte &- 0x30 < 10 || "+/=".utf8.contains(byte) { other += 1 }
        }
        guard upper + other > 0 else { return }
        if isHexadecimal {
            var decoded: [UInt8] = []
            var high: UInt8?
            for byte in bytes[range] {
                guard let value = Self.hexadecimalValue(byte) else { continue }
                if let first = high {
                    decoded.append(first << 4 | value)
                    high = nil
                } else {
                    high = value
                }
            }
            add(decoded, range)
        }
        // An address in front of the code shares its alphabet: every start of a group of four is tried once.
        for shift in 0..<(upper > 1 ? 4 : 1) where range.count - shift >= Self.shortestRun {
            let before = layers.count
            add(Self.decodeBase64(bytes[(range.lowerBound + shift)..<range.upperBound]), range)
            if layers.count > before { return }
        }
    }

    static func decodeBase64(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(digits.count * 3 / 4)
        var bits: UInt32 = 0
        var count = 0
        for byte in digits {
            guard let value = base64Value(byte) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return decoded
    }

    static func base64Value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

extension DecodedLayers {
    /// `%69`, `\x69`, `\u0069`, `&#105;` and `&#x69;`.
    private mutating func unescape() {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var count = 0
        var index = 0
        while index < bytes.count {
            if let (scalar, size) = escape(at: index) {
                if scalar < 0x80 { decoded.append(UInt8(scalar)) } else { decoded += Self.utf8(scalar) }
                count += 1
                index += size
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        if count >= Self.fewestEscapes { add(decoded, 0..<bytes.count) }
    }

    private static func utf8(_ scalar: UInt32) -> [UInt8] {
        // A percent escape above 0x7F is a byte of UTF-8 already.
        scalar <= 0xFF ? [UInt8(scalar)] : Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? []
    }

    private func escape(at index: Int) -> (scalar: UInt32, size: Int)? {
        func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
        func digits(_ offset: Int, _ count: Int) -> UInt32? {
            var value: UInt32 = 0
            for place in offset..<offset + count {
                guard let digit = Self.hexadecimalValue(byte(place)) else { return nil }
                value = value << 4 | UInt32(digit)
            }
            return value
        }
        switch byte(0) {
        case UInt8(ascii: "%"): return digits(1, 2).map { ($0, 3) }
        case UInt8(ascii: "\\"):
            if byte(1) | 0x20 == UInt8(ascii: "x") { return digits(2, 2).map { ($0, 4) } }
            if byte(1) == UInt8(ascii: "u") { return digits(2, 4).map { ($0, 6) } }
            return nil
        case UInt8(ascii: "&"):
            guard byte(1) == UInt8(ascii: "#") else { return nil }
            let isHexadecimal = byte(2) | 0x20 == UInt8(ascii: "x")
            var value: UInt32 = 0
            var size = isHexadecimal ? 3 : 2
            while size < 10, let digit = Self.hexadecimalValue(byte(size)), isHexadecimal || digit < 10 {
                value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
                size += 1
            }
            return size > 2 && byte(size) == UInt8(ascii: ";") ? (value, size + 1) : nil
        default: return nil
        }
    }

    /// Character codes in binary, octal-free decimal or hexadecimal, separated by blanks or commas.
    private mutating func numbers() {
        var pieces: [(start: Int, text: Slice<UnsafeBufferPointer<UInt8>>)] = []
        let all = bytes
        func flush(_ end: Int, _ layers: inout [([UInt8], Range<Int>)]) {
            if pieces.count >= Self.fewestNumbers, let first = pieces.first {
                let radix =
                    pieces.allSatisfy { $0.text.count == 8 && $0.text.allSatisfy { $0 & 0xFE == 0x30 } }
                    ? 2
                    : pieces.allSatisfy { $0.text.count == 2 } && pieces.contains { $0.text.contains { $0 > 0x39 } }
                        ? 16
                        : pieces.allSatisfy { (2...3).contains($0.text.count) && $0.text.allSatisfy { $0 <= 0x39 } }
                            ? 10 : 0
                if radix > 0 {
                    let codes = pieces.map { UInt8(String(decoding: $0.text, as: UTF8.self), radix: radix) ?? 0 }
                    layers.append((codes, first.start..<end))
                }
            }
            pieces.removeAll(keepingCapacity: true)
        }
        var decoded: [([UInt8], Range<Int>)] = []
        var index = 0
        while index < all.count {
            var end = index
            while end < all.count, end - index < 10, Self.hexadecimalValue(all[end]) != nil { end += 1 }
            var start = index
            if all[index] == 0x30, end < all.count, all[end] | 0x20 == 0x78, end == index + 1 {
                start = end + 1
                end = start
                while end < all.count, end - start < 3, Self.hexadecimalValue(all[end]) != nil { end += 1 }
            }
            if end > start, end - start <= 8 {
                pieces.append((index, all[start..<end]))
            } else if all[index] != 0x20, all[index] != 0x2C, all[index] != 0x0A {
                flush(index, &decoded)
            }
            index = max(end, index + 1)
        }
        flush(all.count, &decoded)
        for (codes, range) in decoded { add(codes, range) }
    }

    /// ITU-R M.1677-1: letters apart by blanks, words by `/` or wider blanks.
    private mutating func morse() {
        var decoded: [UInt8] = []
        var code: [UInt8] = []
        var start = 0
        var letters = 0
        var blanks = 0
        func isCode(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") }
        for index in 0...bytes.count {
            let byte = index < bytes.count ? bytes[index] : 0
            if isCode(byte) {
                if letters == 0, code.isEmpty { start = index }
                if blanks > 2 { decoded.append(0x20) }
                blanks = 0
                if code.count < 6 { code.append(byte) }
                continue
            }
            if !code.isEmpty {
                decoded.append(Self.morseLetters[String(decoding: code, as: UTF8.self)] ?? UInt8(ascii: "?"))
                letters += 1
                code.removeAll(keepingCapacity: true)
            }
            if byte == 0x20 || byte == 0x0A {
                blanks += 1
            } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|") {
                blanks = 3
            } else {
                if letters >= Self.fewestNumbers { add(decoded, start..<index) }
                decoded.removeAll(keepingCapacity: true)
                letters = 0
                blanks = 0
            }
        }
    }

    private static let morseLetters: [String: UInt8] = {
        let codes =
            ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- "
            + ".--. --.- .-. ... - ..- ...- .-- -..- -.-- --.."
        var letters: [String: UInt8] = [:]
        for (index, code) in codes.split(separator: " ").enumerated() { letters[String(code)] = 0x61 + UInt8(index) }
        return letters
    }()
}
