public import Generation

extension GenerationRequest {
    /// Greedy, from plain text.
    public static func greedy(
        _ text: String, most: Int? = nil, stop: [String] = [], ignoresEnd: Bool = false, topLogprobs: Int? = nil
    ) -> GenerationRequest {
        var sampling = SamplingParameters()
        sampling.temperature = 0
        return GenerationRequest(
            prompt: .text(text), sampling: sampling, maximumTokens: most, stop: stop,
            ignoresEndOfSequence: ignoresEnd, topLogprobs: topLogprobs, tenant: "ten_a")
    }
}
