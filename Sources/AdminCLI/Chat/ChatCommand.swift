import ArgumentParser

/// `chat ASSISTANT [QUESTION]`
struct ChatCommand: AsyncParsableCommand {
    /// The longest question from a pipe, in bytes.
    static let maximumInputBytes = 1 << 20

    static let configuration = CommandConfiguration(
        commandName: "chat", abstract: "Talk to an assistant in the terminal.",
        discussion: """
            With a QUESTION, or with one piped in, it answers once; with both, the piped text follows the question. \
            Else it is a conversation: an empty line or Ctrl-D ends it. The key is ALTIPLANO_API_KEY or --key-file; \
            without one, a key that ends within the hour is made with the admin key and revoked at the end.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "The assistant's tenant, when several have one of that name.") var tenant: String?
    @Option(help: ArgumentHelp("A file with an API key of the tenant.", valueName: "file")) var keyFile: String?
    @Option(help: "Instructions that stand before the conversation.") var system: String?
    @Option(help: ArgumentHelp("The most tokens an answer may have.", valueName: "tokens")) var maxTokens: Int?
    @Option(help: "0 for the likeliest words, up to 2 for the wildest.") var temperature: Double?
    @Option(help: "The same seed gives the same answer.") var seed: Int?
    @Argument(help: "The assistant's name.") var assistant: String
    @Argument(help: "The question.") var question: String?

    func run() async throws {
        let environment = CommandEnvironment.current
        try await ChatKey(connection: connection, tenant: tenant, keyFile: keyFile).withClient(assistant: assistant) {
            client in
            var request = ChatRequest(model: assistant, messages: [])
            request.maxCompletionTokens = maxTokens
            request.temperature = temperature
            request.seed = seed
            if let system { request.messages = [ChatTurn(role: "system", content: system)] }
            var session = ChatSession(client: client, request: request, clock: environment.clock)
            if let question = try await wholeQuestion() {
                try await answer(question, in: &session)
            } else {
                try await converse(in: &session)
            }
        }
    }

    /// The question of a call that answers once; nil for a conversation.
    private func wholeQuestion() async throws -> String? {
        let input = CommandEnvironment.current.input
        if input.isTerminal { return question }
        // With a question at hand, an input that nobody will close (a service, ssh without -n) is not waited for.
        let isRead = question == nil || input.hasData()
        let piped =
            isRead
            ? try await input.readAll(maximumBytes: Self.maximumInputBytes, what: "the piped text") : ""
        let parts = [question, piped].compactMap { $0 }.filter { !$0.isEmpty }
        guard !parts.isEmpty else { throw ValidationError("there is no question: give one, or pipe one in") }
        return parts.joined(separator: "\n\n")
    }

    private func converse(in session: inout ChatSession) async throws {
        let environment = CommandEnvironment.current
        environment.writeError("Talking to \(assistant). An empty line or Ctrl-D ends it.\n")
        while true {
            environment.writeError("> ")
            guard let line = await environment.input.readLine(), !line.isEmpty else { break }
            do {
                try await answer(line, in: &session)
            } catch let refusal as APIRefusal where refusal.status == 200 || refusal.status >= 429 {
                // The conversation goes on: the next question may be answered.
                environment.writeError(refusal.text)
            }
        }
        environment.writeError("\n")
    }

    private func answer(_ question: String, in session: inout ChatSession) async throws {
        let environment = CommandEnvironment.current
        let streams = output.output == .table
        let answer = try await session.ask(question) { if streams { try environment.writeOutput($0) } }
        try output.show(answer, text: "")
        if let usage = answer.usage {
            let ending = answer.finishReason == "length" ? "; the token limit ended the answer" : ""
            environment.writeError(
                "\(usage.promptTokens) prompt and \(usage.completionTokens) completion tokens in "
                    + "\(Quantity.duration(milliseconds: Int(answer.seconds * 1000)))\(ending)\n")
        }
    }
}
