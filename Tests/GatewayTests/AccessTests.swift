import Foundations
import Testing

@testable import Gateway

struct AccessTests {
    static let refusals: [(key: String?, status: Int, code: String?, type: String)] = [
        (nil, 401, nil, "invalid_request_error"),
        ("alti_wrong", 401, "invalid_api_key", "invalid_request_error"),
        ("alti_suspended", 403, "tenant_suspended", "permission_error"),
        ("alti_database_away", 503, "database_unavailable", "server_error"),
    ]

    @Test(arguments: ["/v1/chat/completions", "/v1/completions", "/v1/models", "/v1/models/demo-assistant"])
    func everyRouteAuthenticates(path: String) async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            for refusal in Self.refusals {
                let method = path.hasSuffix("completions") ? "POST" : "GET"
                // The body is not JSON: who may not call is not told so.
                let answer = try await gateway.request(method, path, key: refusal.key, body: "nada")
                #expect(answer.status == refusal.status)
                #expect(try answer.error?["code"] == refusal.code.map { .string($0) } ?? .null)
                #expect(try answer.error?["type"]?.stringValue == refusal.type)
                #expect(answer.headers["www-authenticate"] == (refusal.status == 401 ? "Bearer" : nil))
                #expect(answer.headers["x-request-id"]?.hasPrefix("req_") == true)
            }
        }
    }

    @Test func keysAreReadFromTheBearerHeaderOnly() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            for (header, status) in [
                ("Authorization: bearer   alti_good ", 200), ("Authorization: Basic alti_good", 401),
                ("Authorization: alti_good", 401), ("Authorization: Bearer ", 401), ("api-key: alti_good", 401),
            ] {
                let answer = try await gateway.request("GET", "/v1/models", key: nil, headers: [header])
                #expect(answer.status == status, "\(header)")
            }
        }
    }

    @Test func modelsAreTheTenantsAssistants() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            let model: JSONValue = [
                "id": "demo-assistant", "object": "model", "created": 1_700_000_000, "owned_by": "padaria",
            ]
            let list = try await gateway.request("GET", "/v1/models")
            #expect(try list.json == ["object": "list", "data": [model]])
            let one = try await gateway.request("GET", "/v1/models/demo-assistant")
            #expect(try one.json == model)
            let none = try await gateway.request("GET", "/v1/models/gpt-9")
            #expect(none.status == 404)
            #expect(try none.error?["code"] == "model_not_found")
            #expect(try none.error?["message"]?.stringValue?.contains("'gpt-9'") == true)
        }
    }

    @Test func unknownModelOfACallIs404() async throws {
        let missing = ServiceError(.notFound, code: .modelNotFound, "The model 'x' does not exist", parameter: "model")
        try await RunningGateway.with(ScriptedCalls { _, _ in throw missing }) { gateway in
            let answer = try await gateway.chat()
            #expect(answer.status == 404)
            #expect(try answer.error?["code"] == "model_not_found")
            #expect(try answer.error?["param"] == "model")
        }
    }

    @Test func wrongMethodsAndPathsSaySo() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            let wrongMethod = try await gateway.request("GET", "/v1/chat/completions")
            #expect(wrongMethod.status == 405)
            #expect(wrongMethod.headers["allow"] == "POST")
            #expect(try wrongMethod.error?["code"] == "method_not_allowed")
            let deletion = try await gateway.request("DELETE", "/v1/models/demo-assistant")
            #expect(deletion.status == 405)
            #expect(deletion.headers["allow"] == "GET, HEAD")
            let unknown = try await gateway.request("GET", "/v2/tudo")
            #expect(unknown.status == 404)
            #expect(try unknown.error?["message"]?.stringValue?.contains("GET /v2/tudo") == true)
            #expect(unknown.headers["x-request-id"] != nil)
        }
    }
}
