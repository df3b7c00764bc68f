import Assistants
import Foundations
import Hummingbird

/// How a running call is answered.
enum AnswerForm {
    /// At once, with the body that the closure makes of it.
    case whole(@Sendable (CallObservation) async throws -> [UInt8])
    /// As server-sent events.
    case streamed(any StreamEncoding)
}

/// Begins calls and answers them, for every endpoint that generates text.
struct CallAnswering: Sendable {
    let calls: any AssistantCalls
    let metrics: GatewayMetrics

    /// - Parameter form: says how to answer, once the call is admitted.
    func respond(
        to call: AssistantCall, of caller: Caller, _ context: GatewayContext, form: (RunningCall) -> AnswerForm
    ) async throws -> Response {
        let observation = CallObservation(context, metrics: metrics)
        do {
            let running = try await context.whileClientStays { [calls] in
                try await calls.begin(call, caller: caller, on: context.executor)
            }
            switch form(running) {
            case .streamed(let encoding):
                return try await AnswerStream(running, encoding: encoding, observation: observation, context: context)
                    .response()
            case .whole(let answer):
                let body = try await context.whileClientStays { try await answer(observation) }
                observation.end(.completed)
                return Response(jsonBytes: body)
            }
        } catch is CancellationError {
            observation.end(.clientLeft)
            throw ServiceError(.cancelled, code: .cancelled, "The client left before the answer was whole.")
        } catch {
            observation.end(.failed)
            throw ServiceError.wrapping(error, doing: "generate the answer")
        }
    }
}
