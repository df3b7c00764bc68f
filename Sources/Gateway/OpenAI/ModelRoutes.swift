import Assistants
import Foundations
import Hummingbird
import Store

/// `GET /v1/models` and `GET /v1/models/{id}`: a tenant's models are its assistants.
struct ModelRoutes: Sendable {
    let calls: any AssistantCalls
    let drain: DrainState

    func add(to router: Router<GatewayContext>) {
        router.get("/v1/models") { request, context -> Response in
            try drain.check()
            _ = RequestFields(queryOf: request, reading: context.reading)
            let caller = try await calls.authenticate(bearer: request.bearer)
            let models = try await calls.assistants(for: caller).map { Self.object($0, caller) }
            return Response(json: ["object": "list", "data": .array(models)])
        }
        router.get("/v1/models/:model") { request, context -> Response in
            try drain.check()
            _ = RequestFields(queryOf: request, reading: context.reading)
            let caller = try await calls.authenticate(bearer: request.bearer)
            let name = try context.parameters.require("model")
            guard let assistant = try await calls.assistants(for: caller).first(where: { $0.name == name }) else {
                throw ServiceError(
                    .notFound, code: .modelNotFound,
                    "The model '\(name)' does not exist or you do not have access to it; GET /v1/models lists yours.",
                    parameter: "model")
            }
            return Response(json: Self.object(assistant, caller))
        }
    }

    private static func object(_ assistant: Assistant, _ caller: Caller) -> JSONValue {
        [
            "id": .string(assistant.name), "object": "model", "created": .integer(assistant.createdAt.seconds),
            "owned_by": .string(caller.tenant.name),
        ]
    }
}
