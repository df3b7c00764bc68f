import Assistants
import Foundations
import Generation
import Hummingbird
import Policies
import Store

/// `POST /v1/responses`, from the first byte to the last.
struct ResponseRoutes: Sendable {
    let answering: CallAnswering
    let archive: ResponseArchive
    let bounds: RequestBounds
    let fingerprint: String
    let drain: DrainState
    private let identifiers = IdentifierSource()

    init(
        answering: CallAnswering, archive: ResponseArchive, bounds: RequestBounds, fingerprint: String,
        drain: DrainState
    ) {
        self.answering = answering
        self.archive = archive
        self.bounds = bounds
        self.fingerprint = fingerprint
        self.drain = drain
    }

    func add(to router: Router<GatewayContext>) {
        router.post("/v1/responses") { request, context in try await respond(to: request, context) }
    }

    private func respond(to request: Request, _ context: GatewayContext) async throws -> Response {
        try drain.check()
        // Before the body is read: nobody without a key may make the service hold one.
        let caller = try await answering.calls.authenticate(bearer: request.bearer)
        let newID: @Sendable (String) -> String = { [identifiers] in identifiers.next($0) }
        let body = RequestFields(body: try await request.jsonObject(bounds), reading: context.reading)
        let asked = try ResponseRequest(body, bounds: bounds, newID: newID)
        let turn = try await archive.turn(asked, of: caller)
        let conversation = try Self.conversation(turn)
        var call = AssistantCall(
            requestID: context.requestID, endpoint: .responses, assistant: asked.model,
            prompts: [.chat(conversation.messages)], options: asked.options)
        call.messageNames = conversation.names
        call.pseudonyms = turn.pseudonyms[caller.key.id]
        call.seed = turn.pseudonyms.seed
        do {
            return try await answer(call, turn, of: caller, context, newID)
        } catch let error as ServiceError {
            throw error.inTermsOfResponses
        }
    }

    private func answer(
        _ call: AssistantCall, _ turn: ResponseArchive.Turn, of caller: Caller, _ context: GatewayContext,
        _ newID: @escaping @Sendable (String) -> String
    ) async throws -> Response {
        try await answering.respond(to: call, of: caller, context) { running in
            let identity = AnswerIdentity(call, createdAt: running.createdAt, fingerprint: fingerprint)
            let object = ResponseObject(identity: identity, echo: turn.request.echo)
            let keep: @Sendable (ResponseAnswer) async throws -> JSONObject = { [archive] answer in
                try await archive.keep(answer, to: turn, as: object, of: caller, storing: running.storing)
            }
            if turn.request.isStreamed { return .streamed(ResponseEvents(object, newID: newID, keep: keep)) }
            return .whole { observation in
                let answer = try await Self.collect(running, newID, observation)
                return JSONValue.object(try await keep(answer)).encodedBytes
            }
        }
    }

    private static func conversation(_ turn: ResponseArchive.Turn) throws -> ResponseConversation {
        var conversation = ResponseConversation(instructions: turn.request.instructions)
        for item in turn.history.items + turn.request.input { try conversation.append(item) }
        try conversation.checkEveryCallIsAnswered()
        return conversation
    }

    /// Collects a whole answer.
    private static func collect(
        _ running: RunningCall, _ newID: @escaping @Sendable (String) -> String, _ observation: CallObservation
    ) async throws -> ResponseAnswer {
        var assembly = ResponseAssembly(newID: newID)
        var (reason, usage): (GenerationResult.Reason?, CallUsage?)
        for try await event in running.events {
            observation.observe(event)
            switch event {
            case .delta(_, let delta): _ = try assembly.append(delta)
            case .finished(_, let end):
                _ = assembly.finish(end)
                reason = end
            case .waiting: break
            case .usage(let total): usage = total
            }
        }
        // A cancelled iteration ends as a whole one does: without an error.
        try Task.checkCancellation()
        guard let reason, let usage else { throw AnswerStream.endedEarly }
        return ResponseAnswer(items: assembly.items, reason: reason, usage: usage)
    }
}

extension ServiceError {
    /// The same failure with the Responses API's names for the fields: what is behind the gateway knows the chat's.
    var inTermsOfResponses: ServiceError {
        var error = self
        switch parameter {
        case "messages": error.parameter = "input"
        case "max_tokens": error.parameter = "max_output_tokens"
        default: return self
        }
        error.message = message.replacing("max_tokens", with: "max_output_tokens")
        return error
    }
}
