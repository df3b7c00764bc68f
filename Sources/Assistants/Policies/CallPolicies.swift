import Foundations
import Generation
import Policies
import Store
import Synchronization

/// The policies of one call: every text that goes in or out passes through here.
///
/// Its parts run in turn for texts that go in, and at once for the choices of an answer.
final class CallPolicies: Sendable {
    /// Whose call it is, for the decision log.
    struct Identity: Sendable {
        var requestID: String
        var tenantID: String
        var assistantID: String
        var keyID: String?
        /// Whether what rules match is kept, sealed, in the log.
        var keepsMatchedText = false
    }

    let program: PolicyProgram
    let call: PolicyCall
    let services: any PolicyServices
    let identity: Identity
    let meaning: MeaningJudge.Asking?
    /// How the call may be stored.
    let storing: CallStoring
    /// How often one is told that an operator is still waited for.
    let waitingInterval: Duration
    private let allowance = LargeTexts.Allowance()
    private let conversation = Mutex<[GuardPrompt.Message]>([])

    init(
        program: PolicyProgram, call: PolicyCall, services: any PolicyServices, identity: Identity,
        meaning: MeaningJudge.Asking?, pseudonyms: Pseudonyms = Pseudonyms(), isKept: Bool = false,
        waitingInterval: Duration = .seconds(15)
    ) {
        self.waitingInterval = waitingInterval
        self.program = program
        self.call = call
        self.services = services
        self.identity = identity
        self.meaning = meaning
        storing = CallStoring(program, call: call, pseudonyms: pseudonyms, isKept: isKept)
    }

    /// The conversation's placeholders so far.
    var pseudonyms: Pseudonyms { storing.pseudonyms }

    /// The conversation as a guard model sees it: what was said last is judged.
    func messages(before text: String, by role: GuardPrompt.Role) -> [GuardPrompt.Message] {
        conversation.withLock { $0 } + [GuardPrompt.Message(role: role, text: text)]
    }

    func remember(_ text: String, by role: GuardPrompt.Role) {
        conversation.withLock { $0.append(.init(role: role, text: text)) }
    }

    // MARK: Whole texts

    /// Reads a text that goes in, and waits for an operator where a rule wants that.
    ///
    /// - Parameters:
    ///   - text: what goes in.
    ///   - stage: where it is on its way.
    ///   - role: who said it.
    ///   - parameter: the request's field, for refusals; nil for what the model wrote.
    /// - Returns: the text as the rules want it.
    /// - Throws: `ServiceError` with code `content_policy_violation` when it may not pass.
    func read(
        _ text: String, stage: PolicyStage, by role: GuardPrompt.Role = .user, parameter: String?
    ) async throws -> String {
        guard !text.isEmpty, PolicyStream.isNeeded(program, at: stage) else { return text }
        let start = ContinuousClock.now
        var stream = try await LargeTexts.read(
            text, program, stage: stage, call: call, pseudonyms: pseudonyms, of: identity.tenantID, allowance)
        var log = DecisionLog(self, stage: stage)
        log.read(text)
        try await log.answering(&stream, ask(by: role))
        try await log.record(stream.verdict, start: start)
        while let waiting = stream.waiting {
            let outcome = try await log.approval(waiting.rule, excerpt: waiting.excerpt)
            try stream.decide(isApproved: outcome == .approved)
            try await log.answering(&stream, ask(by: role))
        }
        if let rule = stream.verdict.stoppedBy, program.rules[rule].rule.action >= .requireApproval {
            throw refusal(by: rule, String(decoding: stream.takeOutput(), as: UTF8.self), parameter)
        }
        let read = String(decoding: stream.takeOutput(), as: UTF8.self)
        if parameter == nil {
            storing.noteAnswer(stream.pseudonyms)
        } else {
            storing.note(text, at: stage, became: read, stream.pseudonyms)
        }
        return read
    }

    /// What the model wrote may not pass, and the answer ends.
    struct BlockedAnswer: Error {
        /// What the user is told in its place.
        var message: String
    }

    private func refusal(by rule: Int, _ output: String, _ parameter: String?) -> any Error {
        let bound = program.rules[rule]
        let own = bound.rule.message.text(in: call.language)
        guard let parameter else {
            return BlockedAnswer(message: own ?? StandardMessage.outputBlocked.text(in: call.language))
        }
        let message = own ?? StandardMessage.inputRefused.text(in: call.language)
        return ServiceError(
            .invalidRequest, code: .contentBlocked, "\(message) (rule '\(bound.name)')", parameter: parameter)
    }

    /// Asks models about windows of a text that a role says.
    func ask(
        by role: GuardPrompt.Role
    ) -> (@Sendable (PolicyStream.Question) async throws -> [PolicyStream.Answer])? {
        guard let meaning else { return nil }
        return { [self] question in
            try await meaning.answers(to: question, messages: messages(before: question.text, by: role))
        }
    }

    // MARK: What goes in

    /// Reads everything that a client sends.
    ///
    /// - Returns: the call as the model may see it.
    func admitted(_ asked: AssistantCall) async throws -> AssistantCall {
        var asked = asked
        for (index, prompt) in asked.prompts.enumerated() {
            asked.prompts[index] = try await admitted(
                prompt, parameter: asked.prompts.count > 1 ? "prompt[\(index)]" : "prompt", names: asked.messageNames)
        }
        guard var tools = asked.options.tools else { return asked }
        for (index, tool) in tools.tools.enumerated() {
            let field = "tools[\(index)]"
            try await readName(tool.name, stage: .input, parameter: "\(field).function.name")
            if let description = tool.description {
                tools.tools[index].description = try await read(description, stage: .input, parameter: field)
            }
            tools.tools[index].parameters = try await readJSON(tool.parameters, stage: .input, parameter: field)
        }
        asked.options.tools = tools
        return asked
    }

    private func admitted(_ prompt: Prompt, parameter: String, names: [String]) async throws -> Prompt {
        switch prompt {
        case .text(let text): return .text(try await read(text, stage: .input, parameter: parameter))
        case .tokens:
            try refuseTokens(parameter)
            return prompt
        case .chat(let messages):
            var read: [ChatMessage] = []
            for (index, message) in messages.enumerated() {
                let name = names.indices.contains(index) ? names[index] : nil
                read.append(try await admitted(message, name.map(MessageFields.item) ?? .message(index)))
            }
            return .chat(read)
        }
    }

    /// What a client calls the parts of a message: those of a chat have names of their own, items of other endpoints
    /// are named as wholes.
    private enum MessageFields {
        case message(Int)
        case item(String)

        func callAsFunction(_ part: String) -> String {
            switch self {
            case .message(let index): "messages[\(index)].\(part)"
            case .item(let name): name
            }
        }
    }

    /// Rules read text: ids of tokens would pass by them.
    func refuseTokens(_ parameter: String) throws(ServiceError) {
        guard PolicyStream.isNeeded(program, at: .input) else { return }
        throw ServiceError(
            .invalidRequest, code: .unsupportedParameter,
            "This assistant has policies, and they read text: send '\(parameter)' as text instead of token ids.",
            parameter: parameter)
    }

    /// Reads the name of a function. Models and clients know it by its letters, so it passes as it is or not at all.
    private func readName(_ name: String, stage: PolicyStage, parameter: String) async throws {
        let read = try await read(name, stage: stage, parameter: parameter)
        guard read == name else {
            throw ServiceError(
                .invalidRequest, code: .contentBlocked,
                "A policy would write '\(read)' for the name of a function, and a name cannot be rewritten: give the "
                    + "function another one.", parameter: parameter)
        }
    }

    private func admitted(_ message: ChatMessage, _ field: MessageFields) async throws -> ChatMessage {
        var message = message
        let role: GuardPrompt.Role = message.role == .assistant ? .agent : .user
        message.content =
            message.role == .tool
            ? try await readResult(message.content, parameter: field("content"))
            : try await read(message.content, stage: .input, by: role, parameter: field("content"))
        if let name = message.name {
            message.name = try await read(name, stage: .input, by: role, parameter: field("name"))
        }
        for index in message.toolCalls.indices {
            let call = message.toolCalls[index]
            try await readName(
                call.name, stage: .toolArguments, parameter: field("tool_calls[\(index)].function.name"))
            message.toolCalls[index].arguments = try await readJSON(
                call.arguments, stage: .toolArguments,
                parameter: field("tool_calls[\(index)].function.arguments"))
        }
        if message.role == .user || message.role == .assistant, !message.content.isEmpty {
            remember(message.content, by: role)
        }
        return message
    }

    // MARK: JSON

    /// Reads the names and values of a JSON text, each value behind its name; what is rewritten becomes a string.
    func readJSON(_ text: String, stage: PolicyStage, parameter: String?) async throws -> String {
        guard PolicyStream.isNeeded(program, at: stage) else { return text }
        var read = try await readTokens(of: text, stage: stage, parameter: parameter)
        if (try? JSONValue(parsing: Array(text.utf8))) == nil {
            // What is no JSON is read as the text it is too.
            read = try await self.read(read, stage: stage, by: .agent, parameter: parameter)
        }
        if parameter != nil { storing.note(text, at: stage, became: read, pseudonyms) }
        return read
    }

    /// Reads what a tool gave back. Where it has escapes, as JSON does, strings and numbers are read decoded too: what
    /// escapes write is not in the text as it stands.
    private func readResult(_ text: String, parameter: String) async throws -> String {
        guard PolicyStream.isNeeded(program, at: .toolResult), text.utf8.contains(0x5C) else {
            return try await read(text, stage: .toolResult, parameter: parameter)
        }
        let values = try await readTokens(of: text, stage: .toolResult, parameter: parameter)
        var read = try await read(values, stage: .toolResult, parameter: parameter)
        // Escapes within escapes, or where no string of JSON is: what they hide is worth more than their form.
        var decoded = read
        for _ in 0..<Self.decodings {
            let next = JSONTokens.undoingEscapes(in: decoded)
            guard next.utf8.count != decoded.utf8.count else { break }
            decoded = next
            let hidden = try await self.read(decoded, stage: .toolResult, parameter: parameter)
            guard hidden == decoded else {
                read = hidden
                break
            }
        }
        storing.note(text, at: .toolResult, became: read, pseudonyms)
        return read
    }

    /// How deep escapes within escapes are undone.
    private static let decodings = 3

    private func readTokens(of text: String, stage: PolicyStage, parameter: String?) async throws -> String {
        var reading = JSONReading(text)
        for token in reading.indices {
            let read = try await read(reading.text(of: token), stage: stage, by: .agent, parameter: parameter)
            reading.take(read, for: token)
        }
        return reading.result
    }
}
