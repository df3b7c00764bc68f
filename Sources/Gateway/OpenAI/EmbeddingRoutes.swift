import Assistants
import Foundations
import Generation
import Hummingbird

/// `POST /v1/embeddings`.
struct EmbeddingRoutes: Sendable {
    let calls: any AssistantCalls
    let metrics: GatewayMetrics
    let bounds: RequestBounds
    let drain: DrainState

    func add(to router: Router<GatewayContext>) {
        router.post("/v1/embeddings") { request, context in try await respond(to: request, context) }
    }

    private func respond(to request: Request, _ context: GatewayContext) async throws -> Response {
        try drain.check()
        // Before the body is read: nobody without a key may make the service hold one.
        let caller = try await calls.authenticate(bearer: request.bearer)
        let fields = RequestFields(body: try await request.jsonObject(bounds), reading: context.reading)
        let body = try EmbeddingBody(fields, bounds: bounds)
        let call = EmbeddingCall(
            requestID: context.requestID, assistant: body.model, inputs: body.inputs, isList: body.isList,
            dimensions: body.dimensions)
        metrics.inFlight.add(1)
        defer { metrics.inFlight.add(-1) }
        do {
            let result = try await context.whileClientStays { [calls] in try await calls.embed(call, caller: caller) }
            metrics.record(
                CallUsage(promptTokens: result.summary.promptTokens, cachedTokens: 0, completionTokens: 0))
            return Response(jsonBytes: EmbeddingEncoding.encode(result, as: body.encoding, model: body.model))
        } catch is CancellationError {
            metrics.clientCancellations.add()
            throw ServiceError(.cancelled, code: .cancelled, "The client left before the answer was whole.")
        } catch {
            throw ServiceError.wrapping(error, doing: "compute the embeddings")
        }
    }
}
