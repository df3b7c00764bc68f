import Foundations
import Generation
import Store

/// Combines what the client asked with what the assistant's author set.
enum PromptRendering {
    /// Completion tokens of a text completion that asks for none (OpenAI's API reference, `max_tokens`).
    static let defaultTextCompletionTokens = 16
    /// Completion tokens of a chat call that asks for none, of an assistant that sets no limit. A worker reserves cells
    /// for all tokens a call may take, so an open end would let few calls run at once.
    static let defaultChatCompletionTokens = 1024

    /// One request for each choice of each prompt, in OpenAI's order.
    ///
    /// - Parameters:
    ///   - call: what the client asked.
    ///   - specification: what the assistant's author set.
    ///   - assistantID: whose system prompt a worker may keep in its cache.
    ///   - tenant: who is charged with the work, and how much of a worker it gets.
    /// - Throws: `ServiceError` when the call passes one of the assistant's limits.
    static func requests(
        for call: AssistantCall, _ specification: AssistantSpecification, assistantID: String, tenant: Tenant
    ) throws(ServiceError) -> [GenerationRequest] {
        let maximum = try completionTokens(call, specification.limits)
        var requests: [GenerationRequest] = []
        for prompt in call.prompts {
            let prompt = try rendered(prompt, specification)
            let pin = isPinned(prompt, specification) ? PinnedPrefix(owner: assistantID) : nil
            for choice in 0..<call.options.choicesPerPrompt {
                var sampling = sampling(call.options, specification.sampling)
                // Choices of one prompt must differ, and still repeat for the same seed.
                sampling.seed = sampling.seed.map { $0 &+ UInt64(choice) }
                requests.append(
                    GenerationRequest(
                        prompt: prompt, sampling: sampling, maximumTokens: maximum,
                        isMaximumFlexible: call.options.maximumTokens == nil, stop: call.options.stop ?? [],
                        ignoresEndOfSequence: call.options.ignoresEndOfSequence,
                        tools: call.options.tools, format: call.options.format,
                        topLogprobs: call.options.topLogprobs, tenant: tenant.id, share: tenant.share, pin: pin))
            }
        }
        return requests
    }

    private static func completionTokens(
        _ call: AssistantCall, _ limits: AssistantLimits
    ) throws(ServiceError) -> Int {
        let byDefault =
            call.endpoint == .completions ? defaultTextCompletionTokens : defaultChatCompletionTokens
        guard let bound = limits.completionTokens else { return call.options.maximumTokens ?? byDefault }
        guard let asked = call.options.maximumTokens else {
            return call.endpoint == .completions ? min(byDefault, bound) : bound
        }
        guard asked <= bound else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "max_tokens is too large: \(asked). This assistant supports at most \(bound) completion tokens.",
                parameter: "max_tokens")
        }
        return asked
    }

    /// Puts the assistant's system prompt before the conversation.
    ///
    /// Many templates take exactly one system message, and only at the start: the leading ones are joined into one.
    private static func rendered(
        _ prompt: Prompt, _ specification: AssistantSpecification
    ) throws(ServiceError) -> Prompt {
        guard case .chat(let messages) = prompt else { return prompt }
        if let bound = specification.limits.messages {
            try Bound("number of messages", limit: bound, unit: "messages").check(messages.count, parameter: "messages")
        }
        let isSystem = { (message: ChatMessage) in message.role == .system || message.role == .developer }
        let leading = messages.prefix(while: isSystem)
        let system = ([specification.systemPrompt ?? ""] + leading.map(\.content))
            .map { $0.trimmingSuffix(while: \.isNewline) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
        let rest = messages.dropFirst(leading.count).map { message in
            var message = message
            if message.role == .developer { message.role = .system }
            return message
        }
        return .chat((system.isEmpty ? [] : [ChatMessage(role: .system, content: system)]) + rest)
    }

    /// Whether the prompt begins with the assistant's system prompt as its author wrote it, and that is to be kept.
    ///
    /// With a client's own instructions joined to it, it would take the place of the prefix that all other calls share.
    private static func isPinned(_ prompt: Prompt, _ specification: AssistantSpecification) -> Bool {
        guard specification.pinsSystemPrompt, case .chat(let messages) = prompt, let first = messages.first,
            let own = specification.systemPrompt?.trimmingSuffix(while: \.isNewline), !own.isEmpty
        else { return false }
        return first.role == .system && first.content == own
    }

    private static func sampling(_ options: CallOptions, _ defaults: SamplingDefaults) -> SamplingParameters {
        var sampling = SamplingParameters()
        sampling.temperature = options.temperature ?? defaults.temperature ?? sampling.temperature
        sampling.topP = options.topP ?? defaults.topP ?? sampling.topP
        sampling.topK = options.topK ?? defaults.topK ?? sampling.topK
        sampling.minP = options.minP ?? defaults.minP ?? sampling.minP
        sampling.presencePenalty = options.presencePenalty ?? defaults.presencePenalty ?? sampling.presencePenalty
        sampling.frequencyPenalty = options.frequencyPenalty ?? defaults.frequencyPenalty ?? sampling.frequencyPenalty
        sampling.repetitionPenalty =
            options.repetitionPenalty ?? defaults.repetitionPenalty ?? sampling.repetitionPenalty
        sampling.seed = options.seed ?? defaults.seed
        sampling.logitBias = options.logitBias ?? [:]
        return sampling
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var end = endIndex
        while end > startIndex, isTrimmed(self[index(before: end)]) { end = index(before: end) }
        return String(self[..<end])
    }
}
