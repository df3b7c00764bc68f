import Testing

@testable import Detection

/// Random texts of the forms that keys have, from a seed: none of them is anybody's.
struct RandomKeys {
    static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    static let alphanumeric = letters + "0123456789"
    static let hexadecimal = "0123456789abcdef"
    static let base64 = alphanumeric + "+/"
    static let base64URL = alphanumeric + "-_"
    private static let base62 = Array(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

    var generator: SeededNumbers

    init(seed: UInt64) { generator = SeededNumbers(state: seed) }

    /// The last character is a letter or a digit where there are such, so that the key ends where a word ends.
    mutating func text(_ count: Int, of alphabet: String = alphanumeric) -> String {
        let all = Array(alphabet)
        let ends = all.filter { $0.isLetter || $0.isNumber }
        return String(
            (0..<count).map { place in
                (place == 0 || place == count - 1 ? ends : all).randomElement(using: &generator) ?? "a"
            })
    }

    /// Random characters and their CRC-32, written here once more from its definition (ISO 3309).
    mutating func checked(_ count: Int = 30) -> String {
        let body = text(count)
        var remainder: UInt32 = 0xFFFF_FFFF
        for byte in body.utf8 {
            for bit in 0..<8 {
                let isSet = (remainder ^ UInt32(byte) >> UInt32(bit)) & 1 == 1
                remainder >>= 1
                if isSet { remainder ^= 0xEDB8_8320 }
            }
        }
        var (rest, check) = (~remainder, "")
        for _ in 0..<6 {
            check = String(Self.base62[Int(rest % 62)]) + check
            rest /= 62
        }
        return body + check
    }

    mutating func uuid() -> String {
        [8, 4, 4, 4, 12].map { text($0, of: Self.hexadecimal) }.joined(separator: "-")
    }
}

/// SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Recognizers made ready once for all tests.
enum ReadySets {
    static let secrets = Result { try RecognizerSet(SecretRecognizers.all, isPrefiltered: true) }
    static let entities = Result { try RecognizerSet(Catalogue.entities, isPrefiltered: true) }
    static let hiddenText = Result {
        try RecognizerSet(HiddenTextRecognizers.all, isPrefiltered: true)
    }
    static let code = Result { try RecognizerSet(CodeRecognizers.all, isPrefiltered: true) }
}

extension RecognizerSet {
    /// What is found from the score on that rules ask for.
    func found(in text: String) throws -> [(entity: String, text: String)] {
        let bytes = Array(text.utf8)
        return try findings(in: bytes).filter { $0.score >= 0.5 }
            .map { ($0.entity, String(decoding: bytes[$0.range], as: UTF8.self)) }
    }

    /// What is found in a text that comes in pieces, cut by chance.
    func streamed(_ text: String, _ numbers: inout SeededNumbers) throws -> [Finding] {
        var stream = try RecognizerStream(self)
        var (rest, found, held) = (Array(text.utf8)[...], [Finding](), 0)
        while !rest.isEmpty {
            let piece = Array(rest.prefix(Int.random(in: 1...17, using: &numbers)))
            rest = rest.dropFirst(piece.count)
            found += try piece.withUnsafeBufferPointer { try stream.feed($0) }
            let from = stream.heldFrom ?? text.utf8.count - rest.count
            #expect(from >= held)
            held = from
        }
        return Finding.unique(found + stream.finish())
    }
}

/// Texts in which what has to be found stands between `‹` and `›`.
struct MarkedTexts: Sendable {
    var entity: String
    var finds: [String]
    var ignores: [String] = []

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// The text without the marks.
    static func plain(_ marked: String) -> String { text(marked.unicodeScalars.filter { $0 != "‹" && $0 != "›" }) }

    func check(_ set: RecognizerSet) throws {
        for marked in finds {
            // Characters that are not seen would join the marks to what stands beside them.
            let scalars = Array(marked.unicodeScalars)
            let inner = scalars.split(separator: "‹", maxSplits: 1, omittingEmptySubsequences: false)[1]
            let expected = Self.text(inner.prefix { $0 != "›" })
            let text = Self.plain(marked)
            let found = try set.found(in: text)
            #expect(
                found.contains { $0.entity == entity && $0.text == expected },
                "\(entity) in \(text): \(found)")
        }
        for text in ignores {
            let found = try set.found(in: text)
            #expect(!found.contains { $0.entity == entity }, "\(entity) in \(text): \(found)")
        }
    }
}
