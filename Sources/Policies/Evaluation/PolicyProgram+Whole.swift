import Foundations

extension PolicyProgram {
    /// Reads a whole text, asking models where rules need them.
    ///
    /// - Parameters:
    ///   - text: at most `PolicyStream.textBound`.
    ///   - stage: where it is.
    ///   - call: whose it is.
    ///   - pseudonyms: the conversation's placeholders so far.
    ///   - ask: asks a model about a window; what it throws decides the rule's `on_error`.
    /// - Returns: the stream at its end, with its output not taken yet.
    /// - Throws: `ServiceError` when a detector failed and its rule blocks then, or a bound is passed.
    public func read(
        _ text: String, stage: PolicyStage, call: PolicyCall = PolicyCall(), pseudonyms: Pseudonyms = Pseudonyms(),
        ask: (@Sendable (PolicyStream.Question) async throws -> [PolicyStream.Answer])? = nil
    ) async throws -> PolicyStream {
        var stream = try PolicyStream(self, stage: stage, call: call, pseudonyms: pseudonyms, isWhole: true)
        try stream.feed(text)
        try stream.finish()
        try await stream.answerQuestions(ask)
        return stream
    }
}

extension PolicyStream {
    /// Asks models what is left to ask, one question after the other.
    public mutating func answerQuestions(
        _ ask: (@Sendable (PolicyStream.Question) async throws -> [PolicyStream.Answer])?
    ) async throws {
        var questions = takeQuestions()
        while !questions.isEmpty {
            for question in questions {
                do {
                    guard let ask else {
                        throw ServiceError(
                            .unavailable, code: .policyFailed, "there is no model here that could be asked",
                            isRetryable: false)
                    }
                    try answer(question.id, try await ask(question))
                } catch let error where !(error is CancellationError) {
                    if let error = error as? ServiceError, error.code == .boundExceeded { throw error }
                    try fail(question.id, .wrapping(error, doing: "ask a model about a text"))
                }
            }
            questions = takeQuestions()
        }
    }
}
