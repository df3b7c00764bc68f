/// A way of attacking a language model, with sentences to which the embeddings of texts are compared.
public struct AttackFamily: Sendable, Hashable {
    public let name: String
    /// What its attacks have in common.
    public let summary: String
    public let examples: [String]

    /// - Parameters:
    ///   - name: a short name with hyphens.
    ///   - summary: what its attacks have in common.
    ///   - examples: one a line.
    init(_ name: String, _ summary: String, examples: String) {
        self.name = name
        self.summary = summary
        self.examples = examples.split(separator: "\n").map(String.init)
    }
}

/// What ``AttackSimilarity`` compares texts with: attacks by families, and harmless texts that resemble them.
///
/// They are the texts of at most 100 characters of the train and calibration splits of
/// Tests/DetectionTests/Golden/injection that together tell the others of their language best apart, chosen one after
/// the other (all-MiniLM-L6-v2): 100 attacks and as many harmless ones in English, 40 in Portuguese, 40 in Spanish, 15
/// in German, 15 in French. So most are not the usual way to say it, but the corners.
public enum AttackFamilies {
    /// All families.
    public static let all = [
        AttackFamily(
            "instruction-override", "The earlier instructions are taken away or replaced.",
            examples: instructionOverride),
        AttackFamily(
            "role-play-jailbreak", "A character without rules speaks instead of the assistant.",
            examples: rolePlayJailbreak),
        AttackFamily("prompt-extraction", "The system prompt is asked for.", examples: promptExtraction),
        AttackFamily("encoding", "What is wanted is hidden in a code, or the answer shall be.", examples: encoding),
        AttackFamily("role-forging", "Delimiters and turns of a chat template are forged.", examples: roleForging),
        AttackFamily(
            "hidden-instruction", "A document, a comment or a record speaks to the model that reads it.",
            examples: hiddenInstruction),
        AttackFamily(
            "tool-exfiltration", "A document tells the assistant to send data away or to use its tools.",
            examples: toolExfiltration),
        AttackFamily(
            "payload-splitting", "A request comes in parts that are harmless alone.", examples: payloadSplitting),
        AttackFamily(
            "fictional-harm", "A story, a study or a relative is the pretext for something harmful.",
            examples: fictionalHarm),
        AttackFamily(
            "authority-impersonation", "Someone claims the right to lift the rules.", examples: authorityImpersonation),
        AttackFamily("refusal-suppression", "Refusing and warning are forbidden.", examples: refusalSuppression),
    ]
    /// Texts that speak of instructions, roles, codes and secrets, and attack nobody.
    public static let harmless = harmlessExamples.split(separator: "\n").map(String.init)
}
