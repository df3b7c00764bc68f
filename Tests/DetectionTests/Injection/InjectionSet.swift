import Foundation

/// The labelled texts of Golden/injection, written for this project.
struct InjectionSet {
    struct Case: Decodable, Sendable {
        /// Texts from one template share a group, and a group is in one split.
        var group: String
        /// The way of attacking, or what a benign text is about.
        var family: String
        var language: String
        var split: String
        var label: Int
        var text: String
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/injection")

    static func cases(_ name: String, split: String? = nil) throws -> [Case] {
        let text = try String(contentsOf: folder.appending(path: name + ".jsonl"), encoding: .utf8)
        let decoder = JSONDecoder()
        return try text.split(separator: "\n").map { try decoder.decode(Case.self, from: Data($0.utf8)) }
            .filter { split == nil || $0.split == split }
    }

    /// Ways of hiding a text from a filter that a model can still read.
    static let disguises: [String: @Sendable (String) -> String] = [
        "zero-width": { $0.map(String.init).joined(separator: "\u{200B}") },
        "fullwidth": { text in
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map {
                        (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
                    }))
        },
        "cyrillic": { text in
            let twins: [Character: Character] = ["a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "i": "і"]
            return String(text.map { twins[$0] ?? $0 })
        },
        "mathematical": { text in
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map {
                        (0x61...0x7A).contains($0.value) ? Unicode.Scalar(0x1D41A + $0.value - 0x61) ?? $0 : $0
                    }))
        },
        "leetspeak": { text in
            let digits: [Character: Character] = ["a": "4", "e": "3", "i": "1", "o": "0", "s": "5"]
            return String(text.map { digits[$0] ?? $0 })
        },
        "spaced": { text in
            text.split(separator: " ").map { $0.map(String.init).joined(separator: " ") }.joined(separator: "   ")
        },
        "repeated": { text in text.map { "aeiou".contains($0) ? "\($0)\($0)\($0)" : "\($0)" }.joined() },
        "base64": { Data($0.utf8).base64EncodedString() },
        "hexadecimal": { text in text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() },
        "percent": { text in text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() },
        "reversed": { String($0.reversed()) },
        "rot13": { text in
            String(
                text.map { letter in
                    guard let value = letter.asciiValue, letter.isLetter else { return letter }
                    let base: UInt8 = letter.isUppercase ? 65 : 97
                    return Character(Unicode.Scalar((value - base + 13) % 26 + base))
                })
        },
        "tags": { text in
            "Nice weather today."
                + String(
                    String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xE0000) }))
        },
    ]
}
