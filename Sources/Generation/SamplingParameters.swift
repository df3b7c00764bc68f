/// How the next token is chosen. Every field has the neutral value that leaves the model's distribution alone.
public struct SamplingParameters: Sendable, Hashable, Codable {
    /// 0 is greedy; at most 2.
    public var temperature: Double = 1
    /// Nucleus mass to keep, in (0, 1].
    public var topP: Double = 1
    /// How many of the most likely tokens to keep; 0 keeps all.
    public var topK: Int = 0
    /// The least probability relative to the most likely token, in [0, 1); 0 keeps all.
    public var minP: Double = 0
    /// Subtracted from the logit of a token once it has appeared, in [-2, 2] (OpenAI's definition).
    public var presencePenalty: Double = 0
    /// Subtracted from the logit for each time a token has appeared, in [-2, 2] (OpenAI's definition).
    public var frequencyPenalty: Double = 0
    /// Divides positive and multiplies negative logits of seen tokens (CTRL, arXiv:1909.05858); 1 is off.
    public var repetitionPenalty: Double = 1
    /// The same seed, prompt and parameters give the same text; nil draws a random one.
    public var seed: UInt64?
    /// Added to the logits of these token ids, in [-100, 100].
    public var logitBias: [Int32: Double] = [:]

    public init() {}
}
