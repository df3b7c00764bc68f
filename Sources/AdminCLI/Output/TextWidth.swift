/// How many terminal columns text takes, and how to cut it to fit.
///
/// A character with its combining marks is one grapheme, which Swift's `Character` already is (`ã` is one column
/// however it is encoded). East Asian wide characters and emoji take two (UAX #11).
enum TextWidth {
    static func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

    /// Cuts `text` to at most `limit` columns, ending in `…` when something was cut.
    static func truncate(_ text: String, to limit: Int) -> String {
        guard columns(text) > limit else { return text }
        var kept = ""
        var used = 0
        for character in text {
            let width = columns(character)
            guard used + width <= limit - 1 else { break }
            kept.append(character)
            used += width
        }
        return limit > 0 ? kept + "…" : ""
    }

    static func pad(_ text: String, to width: Int, alignedRight: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - columns(text)))
        return alignedRight ? space + text : text + space
    }

    /// Keeps text on its line, and keeps what a tenant wrote from steering the operator's terminal.
    static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control || isDirection(scalar) ? " " : scalar
                }))
    }

    /// Whether a character turns the direction of what follows (Unicode Standard Annex 9).
    private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func columns(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
        }
    }

    /// The blocks of UAX #11 whose characters are wide, roughly: Hangul, kana, CJK, full-width forms, emoji.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF,
        0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
