/// All recognizers of the platform.
public enum Catalogue {
    /// Personal data, the most specific first: where two claim the same text equally, the first has it.
    public static let entities: [Recognizer] =
        (GlobalEntities.all + AmericanEntities.all + EuropeanEntities.all + AsiaPacificEntities.all
        + AfricanEntities.all).map(\.mindingNames)
    public static let secrets: [Recognizer] = SecretRecognizers.all
    public static let hiddenText: [Recognizer] = HiddenTextRecognizers.all
    /// Dangerous calls, by language of the program text.
    public static let code: [Recognizer] = CodeRecognizers.all

    /// The place of each entity among those that may claim the same text.
    public static let order: [String: Int] = Dictionary(
        (entities + secrets).enumerated().map { ($1.entity, $0) }, uniquingKeysWith: min)
}
