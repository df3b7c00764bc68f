/// What characters stand beside, by the ranges of Unicode's blocks.
enum Neighbours {
    /// The scalars of bytes that may begin within one.
    static func scalars(_ bytes: [UInt8]) -> [UInt32] {
        String(decoding: bytes.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self).unicodeScalars.map(\.value)
    }

    /// The last scalar.
    static func last(_ bytes: [UInt8]) -> UInt32? { scalars(bytes.suffix(4)).last }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> [UInt32] { scalars(Array(bytes)) }

    /// Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic and the presentation forms.
    static func hasRightToLeft(_ bytes: [UInt8]) -> Bool {
        scalars(bytes).contains { value in
            (0x0590...0x08FF).contains(value) && value != 0x061C || (0xFB1D...0xFDFF).contains(value)
                || (0xFE70...0xFEFC).contains(value) || (0x10800...0x10FFF).contains(value)
                || (0x1E800...0x1EFFF).contains(value)
        }
    }

    /// Scripts whose letters join: Arabic and its like, those of India and its neighbours, Mongolian.
    static func joins(_ value: UInt32) -> Bool {
        (0x0600...0x08FF).contains(value) && value != 0x061C || (0x0900...0x109F).contains(value)
            || (0x1700...0x18AF).contains(value) || (0x1900...0x1CFF).contains(value)
            || (0xA800...0xABFF).contains(value) || (0xFB50...0xFDFF).contains(value)
            || (0xFE70...0xFEFC).contains(value) || (0x11000...0x11FFF).contains(value)
            || (0x1E900...0x1E95F).contains(value)
    }

    /// Scripts without spaces between words, where a space without width says that a line may end: Thai, Lao, Tibetan,
    /// Myanmar, Khmer, Tai, Japanese, Chinese.
    static func hasNoSpaces(_ value: UInt32) -> Bool {
        (0x0E00...0x109F).contains(value) || (0x1780...0x18AF).contains(value)
            || (0x1950...0x19FF).contains(value)
            || (0x1A20...0x1AAF).contains(value) || (0x3000...0x30FF).contains(value)
            || isIdeograph(value)
    }

    /// Chinese characters.
    static func isIdeograph(_ value: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
            || (0x20000...0x323AF).contains(value)
            || value == 0x3005 || value == 0x3007
    }

    static func isLatinLetter(_ value: UInt32) -> Bool {
        (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) || (0xC0...0x24F).contains(value)
    }

    /// Emoji and what stands within their sequences (UTS #51): selectors, skin tones, tags.
    static func isEmoji(_ value: UInt32) -> Bool {
        (0x1F000...0x1FBFF).contains(value) || (0x2190...0x2BFF).contains(value) || value == 0xFE0F
            || value == 0x20E3
            || value == 0x3030 || value == 0x303D || (0x3297...0x3299).contains(value)
            || (0xE0020...0xE007F).contains(value) || value == 0xA9 || value == 0xAE
    }
}
