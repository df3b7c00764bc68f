/// Characters that nobody sees: text for machines that people do not know of.
///
/// Each kind has uses of its own in some scripts, which are none: flags and families among emoji, joiners in Persian
/// and the scripts of India, marks of direction in Arabic and Hebrew. A match is at most 512 bytes, so that a text of
/// nothing else is read in bounded time; longer runs are several that touch.
enum HiddenTextRecognizers {
    static let all: [Recognizer] = [
        tags, bidirectional, zeroWidth, variation, invisible, fillers, softHyphens, privateUse,
    ]

    private static let longest = 512

    private static func shape(
        _ expression: String, score: Double, part: @escaping @Sendable (Candidate) -> Range<Int>?
    ) -> Shape {
        Shape(expression, edges: .any, score: score, longest: longest, part: part)
    }

    private static func shape(
        _ expression: String, score: Double,
        check: @escaping @Sendable (Candidate) -> Bool = { _ in true }
    ) -> Shape {
        Shape(expression, edges: .any, score: score, longest: longest, check: check)
    }

    /// Unicode's tag characters, which repeat ASCII without being seen. UTS #51, "Emoji tag sequences": behind a black
    /// flag they name a subdivision (CLDR) and end with a cancel tag.
    static let tags = Recognizer(
        "HIDDEN_TAGS",
        [
            shape("[\u{E0000}-\u{E007F}]{1,}", score: 0.95) { candidate in
                guard Neighbours.last(candidate.before) == 0x1F3F4 else { return 0..<candidate.bytes.count }
                let flag = flagLength(candidate.text.unicodeScalars.map(\.value))
                return flag * 4 < candidate.bytes.count ? flag * 4..<candidate.bytes.count : nil
            }
        ])

    /// How many of the tags behind a flag are the flag's, also while its end is not there yet.
    private static func flagLength(_ tags: [UInt32]) -> Int {
        let letters = tags.prefix {
            (0xE0061...0xE007A).contains($0) || (0xE0030...0xE0039).contains($0)
        }.count
        guard letters <= 6 else { return 0 }
        return letters < tags.count
            ? (letters >= 3 && tags[letters] == 0xE007F ? letters + 1 : 0) : letters
    }

    /// UAX #9, section 2: overrides, embeddings and isolates. "Trojan Source" (Boucher and Anderson, 2021) shows one
    /// order to people and another to machines with them. In text of right-to-left scripts they and the marks do
    /// their work; U+2068 stands around names in translated programs, and reorders nothing among left-to-right text.
    static let bidirectional = Recognizer(
        "HIDDEN_BIDI",
        [
            shape("[\u{202D}\u{202E}]", score: 0.95),
            shape("[\u{202A}\u{202B}\u{2066}\u{2067}][^\u{202A}-\u{202E}\u{2066}-\u{2069}]", score: 0.9) {
                isForeign($0, width: 3) ? 0..<3 : nil
            },
            shape("[\u{202A}-\u{202E}\u{2066}-\u{2069}]{2,}", score: 0.9) { candidate in
                !Neighbours.hasRightToLeft(candidate.before)
                    && candidate.text.unicodeScalars.contains { $0.value != 0x2068 && $0.value != 0x2069 }
            },
            shape("[\u{202C}\u{2069}]", score: 0.6) { candidate in
                guard !Neighbours.hasRightToLeft(candidate.before) else { return false }
                let opener = Neighbours.scalars(candidate.before).last {
                    (0x202A...0x202E).contains($0) && $0 != 0x202C || (0x2066...0x2068).contains($0)
                }
                return opener != 0x2068
            },
            shape("[\u{200E}\u{200F}\u{061C}][^\u{200E}\u{200F}\u{061C}]", score: 0.6) { candidate in
                let width = candidate.bytes.first == 0xE2 ? 3 : 2
                return isForeign(candidate, width: width) ? 0..<width : nil
            },
            shape("[\u{200E}\u{200F}\u{061C}]{3,}", score: 0.9),
        ])

    /// Whether neither the text before nor the character behind is of a script that is written from right to left.
    private static func isForeign(_ candidate: Candidate, width: Int) -> Bool {
        !Neighbours.hasRightToLeft(candidate.before)
            && !Neighbours.hasRightToLeft(Array(candidate.bytes.dropFirst(width)))
    }

    /// The Unicode Standard, section 23.2, "Layout controls": spaces and joiners without width.
    static let zeroWidth = Recognizer(
        "HIDDEN_ZERO_WIDTH",
        [
            shape("[\u{200B}-\u{200D}\u{2060}\u{FEFF}\u{180E}]{2,}", score: 0.9) { candidate in
                // Typists of Persian repeat the non-joiner; a byte order mark may stand before anything.
                let last = Neighbours.last(candidate.before)
                let isOneKind =
                    candidate.bytes.count <= 9 && Set(Neighbours.scalars(candidate.bytes)).count == 1
                if isOneKind, let last, Neighbours.joins(last) || Neighbours.hasNoSpaces(last) {
                    return nil
                }
                return candidate.before.isEmpty && candidate.bytes.first == 0xEF
                    && candidate.bytes.count > 3
                    ? 3..<candidate.bytes.count : 0..<candidate.bytes.count
            },
            shape("[\u{200B}\u{2060}\u{FEFF}\u{180E}]", score: 0.6) { candidate in
                guard let last = Neighbours.last(candidate.before) else {
                    return candidate.bytes.first != 0xEF
                }
                return !Neighbours.hasNoSpaces(last) && !Neighbours.joins(last)
            },
            shape("[\u{200C}\u{200D}][^\u{200B}-\u{200D}\u{2060}\u{FEFF}]", score: 0.6) { candidate in
                let next = Neighbours.scalars(Array(candidate.bytes.dropFirst(3))).first ?? 0
                let last = Neighbours.last(candidate.before) ?? 0
                if Neighbours.joins(last) || Neighbours.joins(next) { return nil }
                return Neighbours.isEmoji(last) && Neighbours.isEmoji(next) ? nil : 0..<3
            },
        ])

    /// The Unicode Standard, section 23.4: one variation selector may follow a character; those from U+E0100 on follow
    /// ideographs (UTS #37). More carry data, a byte each.
    static let variation = Recognizer(
        "HIDDEN_VARIATION",
        [
            shape("[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]{2,}", score: 0.95),
            shape("[\u{E0100}-\u{E01EF}]", score: 0.9) { candidate in
                Neighbours.last(candidate.before).map { !Neighbours.isIdeograph($0) } ?? true
            },
            shape("[\u{FE00}-\u{FE0F}]", score: 0.7) { candidate in
                Neighbours.last(candidate.before).map(Neighbours.isLatinLetter) ?? true
            },
        ])

    /// Invisible operators of mathematics (UTR #25), deprecated format characters and marks of annotations (the Unicode
    /// Standard, sections 22.6, 23.3 and 23.8).
    static let invisible = Recognizer(
        "HIDDEN_INVISIBLE",
        [
            shape(
                "[\u{2061}-\u{2064}\u{206A}-\u{206F}\u{FFF9}-\u{FFFB}\u{1D173}-\u{1D17A}]{2,}", score: 0.9),
            shape("[\u{2061}-\u{2064}\u{206A}-\u{206F}\u{FFF9}-\u{FFFB}\u{1D173}-\u{1D17A}]", score: 0.6),
        ])

    /// Hangul fillers (the Unicode Standard, section 18.6) stand for a missing part of a syllable, beside other parts.
    static let fillers = Recognizer(
        "HIDDEN_FILLER",
        [
            shape("[\u{3164}\u{FFA0}]{1,}", score: 0.8) { candidate in
                Neighbours.last(candidate.before).map {
                    !(0x3131...0x318E).contains($0) && !(0xFFA1...0xFFDC).contains($0)
                }
                    ?? true
            },
            shape("[\u{115F}\u{1160}]{2,}", score: 0.8),
            shape("[\u{115F}\u{1160}][^\u{1100}-\u{11FF}]", score: 0.6) { candidate in
                Neighbours.last(candidate.before).map { (0x1100...0x11FF).contains($0) } ?? false
                    ? nil : 0..<3
            },
        ])

    /// The Unicode Standard, section 23.2: a soft hyphen says where a word may be divided, once at each place.
    static let softHyphens = Recognizer(
        "HIDDEN_SOFT_HYPHEN",
        [
            shape("\u{00AD}{2,}", score: 0.8),
            shape("(\u{00AD}[A-Za-z\u{00C0}-\u{024F}]){3,64}\u{00AD}", score: 0.7),
        ])

    /// The Unicode Standard, section 23.5. Fonts of icons have single characters there, and Apple's mark is U+F8FF.
    static let privateUse = Recognizer(
        "HIDDEN_PRIVATE_USE",
        [
            shape("[\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]{2,}", score: 0.9),
            shape("[\u{E000}-\u{F8FF}]{4,}", score: 0.6) { Set(Neighbours.scalars($0.bytes)).count > 1 },
        ])
}
