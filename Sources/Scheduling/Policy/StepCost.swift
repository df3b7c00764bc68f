/// How long steps take on this machine, learned from those that were computed.
///
/// A step with prompt tokens gives the time of one such token; steps without give the time of so many decoded tokens.
/// Both are exponentially smoothed, so that growing contexts and a busier machine show within some dozen steps. Beside
/// long prompts no step is without: their growing streams would be taken for dearer prompt tokens, and ever fewer would
/// be computed. So now and then one is asked for (`isStale`).
struct StepCost: Sendable {
    /// Milliseconds of one prompt token in a batch; nil until one was computed.
    private(set) var perPromptToken: Double?
    /// Milliseconds of a step that decodes so many tokens and nothing else.
    private var decodeSteps: [Int: Double] = [:]
    /// Steps with prompt tokens beside decoded ones since the last without.
    private var mixedSteps = 0

    /// Whether a step that only decodes should be computed, to see what that takes by now.
    var isStale: Bool { mixedSteps >= Self.mostMixedSteps }

    private static let smoothing = 0.1
    private static let mostMixedSteps = 8
    /// Larger batches are close enough to their neighbours: they share an entry.
    private static let distinct = 16

    /// Takes note of a step.
    mutating func learn(prefillTokens: Int, decodeTokens: Int, milliseconds: Double) {
        guard milliseconds > 0 else { return }
        if prefillTokens == 0 {
            let key = Self.key(decodeTokens)
            // One step stands for all since the last such step.
            let weight = min(0.5, Self.smoothing * Double(1 + mixedSteps))
            let before = decodeSteps[key]
            let now = Self.smooth(before, milliseconds, weight)
            // What made these steps slower or faster does the same to steps of other sizes.
            if let before { decodeSteps = decodeSteps.mapValues { $0 * now / before } }
            decodeSteps[key] = now
            mixedSteps = 0
        } else {
            if decodeTokens > 0 { mixedSteps += 1 }
            // Not less than a hundredth of the whole: the estimate of the decoded part may be above what it was now.
            let rest = max(milliseconds - decodeMilliseconds(decodeTokens), milliseconds / 100)
            perPromptToken = Self.smooth(perPromptToken, rest / Double(prefillTokens))
        }
    }

    /// Milliseconds a step of so many decoded tokens takes; 0 while nothing is known.
    func decodeMilliseconds(_ tokens: Int) -> Double {
        guard tokens > 0 else { return 0 }
        let key = Self.key(tokens)
        if let known = decodeSteps[key] { return known }
        // Each further token costs at most what a prompt token costs.
        let lower = decodeSteps.keys.filter { $0 < key }.max()
        if let lower, let time = decodeSteps[lower] { return time + Double(tokens - lower) * (perPromptToken ?? time) }
        let upper = decodeSteps.keys.filter { $0 > key }.min()
        if let upper, let time = decodeSteps[upper] { return time }
        return Double(tokens) * (perPromptToken ?? 0)
    }

    /// How many prompt tokens add at most so much to a step; none while nothing is known.
    func promptTokens(within milliseconds: Double) -> Int {
        guard let perPromptToken, perPromptToken > 0 else { return 0 }
        return Int(min(1_000_000, max(0, milliseconds / perPromptToken)))
    }

    private static func key(_ tokens: Int) -> Int {
        tokens <= distinct ? tokens : (tokens + distinct - 1) / distinct * distinct
    }

    private static func smooth(_ old: Double?, _ new: Double, _ weight: Double = smoothing) -> Double {
        guard let old else { return new }
        // One step that the machine interrupted must not change the estimate much: by 30 % at most.
        return old + (min(new, old * (1 + 0.3 / weight)) - old) * weight
    }
}
