package import Foundations
package import Generation

/// A request that is known to be sound: tokenised, checked, and with its place in the context worked out.
public struct PreparedRequest: Sendable {
    package let request: GenerationRequest
    package let tokens: [Int32]
    /// The most tokens it may generate: what was asked for, or what is left of the context.
    package let tokenLimit: Int
    /// Whose prefix is to stay in the cache, and its length in tokens.
    package let pin: (owner: String, length: Int)?
    /// What the answer is held to; nil leaves it free.
    package let rules: OutputRules?
    /// The first tokens of the words that are scored.
    package let scored: [Int32]

    /// The KV cells it may come to use.
    var cells: Int { tokens.count + tokenLimit }
}

/// The rules of a request that need nothing but numbers.
package enum RequestRules {
    private static let alternatives = Bound("top_logprobs", limit: Logprobs.most, unit: "alternatives")

    package static func check(_ request: GenerationRequest, vocabularySize: Int) throws(ServiceError) {
        let sampling = request.sampling
        try check(sampling.temperature, in: 0...2, "temperature")
        try check(sampling.presencePenalty, in: -2...2, "presence_penalty")
        try check(sampling.frequencyPenalty, in: -2...2, "frequency_penalty")
        try check(sampling.repetitionPenalty, in: 0.01...100, "repetition_penalty")
        try check(sampling.topP, in: 0...1, "top_p")
        try check(sampling.minP, in: 0...1, "min_p")
        guard sampling.topK >= 0 else {
            throw invalid("top_k is \(sampling.topK); it must be 0 (all tokens) or more", "top_k")
        }
        for (token, bias) in sampling.logitBias.sorted(by: { $0.key < $1.key }) {
            try checkToken(token, vocabularySize, parameter: "logit_bias")
            try check(bias, in: -100...100, "logit_bias")
        }
        if let count = request.topLogprobs {
            guard count >= 0 else { throw invalid("top_logprobs is \(count); it must be 0 to 20", "top_logprobs") }
            try alternatives.check(count, parameter: "top_logprobs")
        }
        try alternatives.check(request.scoredWords?.count ?? 0, parameter: "scored_words")
        if let most = request.maximumTokens, most < 1 {
            throw invalid("max_tokens is \(most); it must be 1 or more", "max_tokens")
        }
        if case .tokens(let tokens) = request.prompt {
            for (index, token) in tokens.enumerated() {
                try checkToken(token, vocabularySize, parameter: "prompt[\(index)]")
            }
        }
    }

    /// Tokenising takes time that grows with the text: what cannot fit whatever its tokens are is refused before.
    package static func checkBytes(
        of prompt: Prompt, tools: ToolUse? = nil, contextTokens: Int, longestToken: Int
    ) throws(ServiceError) {
        let shown = tools?.tools.reduce(0) { $0 + $1.parameters.utf8.count } ?? 0
        let (bytes, parameter) =
            switch prompt {
            case .chat(let messages): (messages.reduce(0) { $0 + $1.byteCount }, "messages")
            case .text(let text): (text.utf8.count, "prompt")
            case .tokens(let tokens): (tokens.count, "prompt")
            }
        let most = contextTokens * max(1, longestToken)
        guard bytes + shown > most else { return }
        throw tooLong(
            "the prompt\(shown > 0 ? " with its tools" : "") has \(bytes + shown) bytes, at least"
                + " \((bytes + shown) / max(1, longestToken)) tokens, but the context has"
                + " \(contextTokens) tokens; shorten the prompt", parameter)
    }

    package static func fit(
        _ request: GenerationRequest, tokens: [Int32], contextTokens: Int, pinnedTokens: Int = 0,
        rules: OutputRules? = nil, scored: [Int32] = []
    ) throws(ServiceError) -> PreparedRequest {
        let parameter = if case .chat = request.prompt { "messages" } else { "prompt" }
        guard !tokens.isEmpty else {
            throw invalid("the prompt is empty: it has 0 tokens; give at least one", parameter)
        }
        guard tokens.count < contextTokens else {
            throw tooLong(
                "the prompt has \(tokens.count) tokens, but the context has \(contextTokens) tokens, of which at least"
                    + " one must be left for the answer; shorten the prompt", parameter)
        }
        let room = contextTokens - tokens.count
        if let most = request.maximumTokens, most > room, !request.isMaximumFlexible {
            throw tooLong(
                "the prompt has \(tokens.count) tokens and max_tokens is \(most), together"
                    + " \(tokens.count.addingReportingOverflow(most).partialValue) tokens, but the context has"
                    + " \(contextTokens) tokens; shorten the prompt or ask for at most \(room) tokens", parameter)
        }
        let pin = request.pin.map { (owner: $0.owner, length: min(pinnedTokens, tokens.count - 1)) }
        return PreparedRequest(
            request: request, tokens: tokens, tokenLimit: min(request.maximumTokens ?? room, room), pin: pin,
            rules: rules, scored: scored)
    }

    private static func check(
        _ value: Double, in range: ClosedRange<Double>, _ parameter: String
    ) throws(ServiceError) {
        guard !range.contains(value) else { return }
        throw invalid(
            "\(parameter) is \(value); it must be \(range.lowerBound) to \(range.upperBound)", parameter)
    }

    private static func checkToken(_ token: Int32, _ size: Int, parameter: String) throws(ServiceError) {
        guard token < 0 || Int(token) >= size else { return }
        throw invalid(
            "token id \(token) is not in the model's vocabulary, which has the ids 0 to \(size - 1)", parameter)
    }

    private static func invalid(_ message: String, _ parameter: String) -> ServiceError {
        ServiceError(.invalidRequest, code: .invalidValue, message, parameter: parameter)
    }

    private static func tooLong(_ message: String, _ parameter: String) -> ServiceError {
        ServiceError(.invalidRequest, code: .contextLengthExceeded, message, parameter: parameter)
    }
}

extension ChatMessage {
    fileprivate var byteCount: Int {
        toolCalls.reduce(content.utf8.count) { $0 + $1.arguments.utf8.count + $1.name.utf8.count }
    }
}
