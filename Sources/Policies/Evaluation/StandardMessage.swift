/// What is said where a rule has no message of its own, in the languages that messages may be given in.
public enum StandardMessage: Sendable {
    /// Of what goes in.
    case inputRefused
    /// Of what comes out.
    case outputBlocked

    /// - Parameter language: ISO 639-1; English for any other.
    public func text(in language: String) -> String {
        let texts = self == .inputRefused ? Self.refused : Self.blocked
        return texts[language] ?? texts["en"] ?? ""
    }

    private static let refused = [
        "en": "The text may not be processed: a policy does not allow it.",
        "pt": "O texto não pode ser processado: uma política não o permite.",
        "es": "El texto no se puede procesar: una política no lo permite.",
        "fr": "Le texte ne peut pas être traité : une règle ne le permet pas.",
        "de": "Der Text darf nicht verarbeitet werden: Eine Richtlinie erlaubt es nicht.",
        "it": "Il testo non può essere elaborato: una politica non lo consente.",
    ]

    private static let blocked = [
        "en": "This content was blocked by a policy.",
        "pt": "Este conteúdo foi bloqueado por uma política.",
        "es": "Este contenido fue bloqueado por una política.",
        "fr": "Ce contenu a été bloqué par une règle.",
        "de": "Dieser Inhalt wurde durch eine Richtlinie gesperrt.",
        "it": "Questo contenuto è stato bloccato da una politica.",
    ]
}
