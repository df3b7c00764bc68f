/// How large requests turn out to be, learned from those that ended: what a waiting one will ask for is not known.
struct RequestSizes: Sendable {
    private static let smoothing = 0.1

    /// Smoothed tokens an answer has.
    private(set) var answerTokens = 64.0
    /// The smoothed share of a prompt that is not found in the cache.
    private(set) var uncachedShare = 1.0

    mutating func learn(_ request: EndedRequest) {
        answerTokens += (Double(request.generatedTokens) - answerTokens) * Self.smoothing
        let uncached = Double(request.promptTokens - request.cachedTokens) / Double(max(1, request.promptTokens))
        uncachedShare += (min(1, max(0, uncached)) - uncachedShare) * Self.smoothing
    }

    /// Tokens a waiting request is expected to generate.
    func answer(_ request: StepState.Waiting) -> Double { min(Double(request.tokenLimit), answerTokens) }

    /// Tokens of its prompt that are expected to be computed.
    func uncached(_ request: StepState.Waiting) -> Double { Double(request.promptTokens) * uncachedShare }
}
