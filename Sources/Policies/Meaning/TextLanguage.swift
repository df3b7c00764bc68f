/// Which language a text is in, well enough to choose the language of a message.
public enum TextLanguage {
    private static let words: [String: Set<String>] = [
        "en": ["the", "and", "is", "of", "to", "you", "what", "how", "my", "please", "with", "for", "this", "are"],
        "pt": ["o", "que", "não", "de", "é", "para", "você", "uma", "um", "meu", "minha", "como", "com", "os", "qual"],
        "es": ["el", "que", "no", "de", "es", "para", "usted", "una", "un", "mi", "cómo", "con", "los", "qué", "y"],
        "fr": [
            "le", "que", "pas", "de", "est", "pour", "vous", "une", "un", "mon", "comment", "avec", "les", "et", "je",
        ],
        "de": [
            "der", "die", "das", "und", "ist", "nicht", "für", "sie", "ein", "eine", "mein", "wie", "mit", "ich", "zu",
        ],
        "it": ["il", "che", "non", "di", "è", "per", "lei", "una", "un", "mio", "come", "con", "gli", "e", "sono"],
    ]

    /// - Parameter text: its first 2,000 characters are looked at.
    /// - Returns: one of `LocalizedText.languages`; English where none is likelier.
    public static func guess(_ text: String) -> String {
        var counts: [String: Int] = [:]
        for word in text.prefix(2000).lowercased().split(whereSeparator: { !$0.isLetter }) {
            for language in LocalizedText.languages where words[language]?.contains(String(word)) == true {
                counts[language, default: 0] += 1
            }
        }
        let best = counts.values.max() ?? 0
        return LocalizedText.languages.first { best > 0 && counts[$0] == best } ?? "en"
    }
}
