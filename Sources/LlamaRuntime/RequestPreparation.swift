public import Foundations
public import Generation
public import Scheduling

/// Tokenises and checks requests. It needs no context, so it runs on the caller's thread and stalls no decode step.
public struct RequestPreparation: Sendable {
    private let model: LlamaModel
    private let contextTokens: Int
    private let systemPrompt: SystemPromptLength
    private let output: OutputPreparation

    /// - Parameters:
    ///   - model: whose template and tokenizer to use.
    ///   - contextTokens: the longest a sequence may be, in tokens (`SequenceBackend.sequenceTokens`).
    public init(model: LlamaModel, contextTokens: Int) {
        self.model = model
        self.contextTokens = contextTokens
        systemPrompt = SystemPromptLength(model: model)
        output = OutputPreparation(model: model)
    }

    /// - Parameter request: what the core asks for.
    /// - Throws: `ServiceError` of kind `invalidRequest` that names the field, its value and the bound.
    public func prepare(_ request: GenerationRequest) throws(ServiceError) -> PreparedRequest {
        try RequestRules.check(request, vocabularySize: model.vocabulary.size)
        try RequestRules.checkBytes(
            of: request.prompt, tools: request.tools, contextTokens: contextTokens,
            longestToken: model.vocabulary.longestTokenBytes)
        let tokens: [Int32]
        switch request.prompt {
        case .chat(let messages): tokens = model.vocabulary.tokenize(try rendered(messages, request.tools))
        case .text(let text): tokens = model.vocabulary.tokenize(text)
        case .tokens(let given): tokens = given
        }
        var pinned = 0
        if let pin = request.pin, case .chat(let messages) = request.prompt {
            pinned = try systemPrompt.tokens(of: messages, in: tokens, owner: pin.owner)
        }
        return try RequestRules.fit(
            request, tokens: tokens, contextTokens: contextTokens, pinnedTokens: pinned,
            rules: try output.rules(for: request),
            scored: (request.scoredWords ?? []).compactMap(model.vocabulary.firstToken))
    }

    private func rendered(_ messages: [ChatMessage], _ use: ToolUse?) throws(ServiceError) -> String {
        let template = try model.chatTemplate.get()
        let hasCalls = messages.contains { !$0.toolCalls.isEmpty || $0.role == .tool }
        guard use != nil || hasCalls else { return try template.render(messages) }
        let prompt = ToolPrompt(syntax: try output.syntax())
        let (messages, tools) = try prompt.conversation(messages, use?.tools ?? [])
        return try template.render(messages, tools: tools)
    }
}
