/// A hazard that Llama Guard 3 was trained to tell apart.
///
/// Source: the model card of Llama Guard 3 (Meta, 2024), after the MLCommons taxonomy of hazards, with S14 for the
/// abuse
/// of code interpreters.
public struct HazardCategory: Sendable, Hashable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    /// S1 to S14.
    public static let standard: [HazardCategory] = [
        "Violent Crimes", "Non-Violent Crimes", "Sex Crimes", "Child Exploitation", "Defamation",
        "Specialized Advice", "Privacy", "Intellectual Property", "Indiscriminate Weapons", "Hate",
        "Self-Harm", "Sexual Content", "Elections", "Code Interpreter Abuse",
    ].enumerated().map { HazardCategory(id: "S\($0 + 1)", name: $1) }

    /// Those that a model was trained on. The smallest one, of a billion parameters, does not know S14 (Meta, "Llama
    /// Guard 3-1B Model Card", 2024).
    ///
    /// - Parameter model: its name, such as `llama-guard-3-1b` or `Llama-Guard-3-1B-Q4_K_M`.
    public static func known(to model: String) -> [HazardCategory] {
        let words = model.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.contains("1b") ? standard.dropLast() : standard
    }
}
