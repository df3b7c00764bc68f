import Assistants
import Foundations
import Generation
import HTTPTypes
import Hummingbird
import NIOCore

/// `POST /v1/chat/completions` and `POST /v1/completions`, from the first byte to the last.
struct CompletionRoutes: Sendable {
    let answering: CallAnswering
    let bounds: RequestBounds
    let fingerprint: String
    let drain: DrainState

    func add(to router: Router<GatewayContext>) {
        router.post("/v1/chat/completions") { request, context in
            try await respond(to: request, context) { body in
                let chat = try ChatRequest(body, bounds: bounds)
                let call = AssistantCall(
                    requestID: context.requestID, endpoint: .chatCompletions, assistant: chat.model,
                    prompts: [.chat(chat.messages)], options: chat.options)
                return (call, chat.streaming)
            }
        }
        router.post("/v1/completions") { request, context in
            try await respond(to: request, context) { body in
                let completion = try CompletionRequest(body, bounds: bounds)
                let call = AssistantCall(
                    requestID: context.requestID, endpoint: .completions, assistant: completion.model,
                    prompts: completion.prompts, options: completion.options)
                return (call, completion.streaming)
            }
        }
    }

    private func respond(
        to request: Request, _ context: GatewayContext,
        decode: (RequestFields) throws -> (AssistantCall, SamplingFields.Streaming?)
    ) async throws -> Response {
        try drain.check()
        // Before the body is read: nobody without a key may make the service hold one.
        let caller = try await answering.calls.authenticate(bearer: request.bearer)
        let body = RequestFields(body: try await request.jsonObject(bounds), reading: context.reading)
        let (call, streaming) = try decode(body)
        return try await answering.respond(to: call, of: caller, context) { running in
            let identity = AnswerIdentity(call, createdAt: running.createdAt, fingerprint: fingerprint)
            guard let streaming else {
                return .whole { try await Self.answer(running, call, identity, $0) }
            }
            return .streamed(EventEncoding(call, identity: identity, includesUsage: streaming.includesUsage))
        }
    }

    /// Collects a whole answer.
    private static func answer(
        _ running: RunningCall, _ call: AssistantCall, _ identity: AnswerIdentity, _ observation: CallObservation
    ) async throws -> [UInt8] {
        let empty = ChoiceAnswer(logprobs: call.options.topLogprobs == nil ? nil : [])
        var choices = Array(repeating: empty, count: call.prompts.count * call.options.choicesPerPrompt)
        var usage: CallUsage?
        for try await event in running.events {
            observation.observe(event)
            switch event {
            case .delta(let choice, let delta) where choices.indices.contains(choice): choices[choice].append(delta)
            case .finished(let choice, let reason) where choices.indices.contains(choice):
                choices[choice].reason = reason
            case .delta, .finished: throw AnswerStream.endedEarly
            case .waiting: break
            case .usage(let total): usage = total
            }
        }
        // A cancelled iteration ends as a whole one does: without an error.
        try Task.checkCancellation()
        guard let usage else { throw AnswerStream.endedEarly }
        return AnswerEncoding(endpoint: call.endpoint, identity: identity).encode(choices, usage: usage)
    }
}
