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
}
