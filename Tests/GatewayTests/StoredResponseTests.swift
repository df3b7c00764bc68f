import Assistants
import Foundation
import Foundations
import Generation
import Store
import StoreSQLite
import Testing

@testable import Gateway

/// Responses that were stored: to whom they are shown, how they are listed, when they cannot be continued.
struct StoredResponseTests {
    private static func with(
        bounds: RequestBounds = RequestBounds(),
        _ body: @escaping @Sendable (RunningGateway, SQLiteDatabase) async throws -> Void
    ) async throws {
        try await RealDatabase.with { database in
            var configuration = GatewayConfiguration(version: "1.2.3")
            configuration.requestBounds = bounds
            let calls = ScriptedCalls(events: CallEvent.greeting)
            try await RunningGateway.with(calls, configuration: configuration, database: database) {
                try await body($0, database)
            }
        }
    }

    private static func id(_ answer: Answer) throws -> String {
        try #require(try answer.json["id"]?.stringValue, "\(answer.body)")
    }

    @Test func whatWasSentIsGivenAgain() async throws {
        try await Self.with { gateway, _ in
            let sent = try await gateway.respond("\"instructions\": \"Seja breve.\"").json
            let id = try #require(sent["id"]?.stringValue)
            #expect(try await gateway.request("GET", "/v1/responses/\(id)").json == sent)
            let deleted = try await gateway.request("DELETE", "/v1/responses/\(id)")
            #expect(try deleted.json == ["id": .string(id), "object": "response", "deleted": true])
            for (method, path) in [("GET", ""), ("DELETE", ""), ("GET", "/input_items"), ("POST", "/cancel")] {
                let gone = try await gateway.request(method, "/v1/responses/\(id)\(path)")
                #expect(gone.status == 404, "\(method) \(path)")
                #expect(try gone.error?["param"] == "response_id")
            }
            let next = try await gateway.respond("\"previous_response_id\": \"\(id)\"")
            #expect(next.status == 404)
            #expect(try next.error?["code"] == "previous_response_not_found")
        }
    }

    @Test func anotherTenantsResponseIsLikeNone() async throws {
        try await Self.with { gateway, _ in
            let id = try Self.id(try await gateway.respond())
            let impossible = [String(repeating: "r", count: 5000), "resp_\\u0000", "resp_1"]
            var refusals: Set<String> = []
            for previous in impossible + [id] {
                let refused = try await gateway.respond("\"previous_response_id\": \"\(previous)\"", key: "alti_other")
                #expect(refused.status == 404)
                let error = try #require(try refused.error)
                #expect(error["param"] == "previous_response_id")
                let text = try #require(error["message"]?.stringValue)
                refusals.insert(String(text.prefix(while: { $0 != "'" }) + text.suffix(12)))
            }
            #expect(refusals.count == 1, "\(refusals)")
            for (method, path) in [("GET", ""), ("DELETE", ""), ("GET", "/input_items"), ("POST", "/cancel")] {
                let refused = try await gateway.request(method, "/v1/responses/\(id)\(path)", key: "alti_other")
                #expect(refused.status == 404, "\(method) \(path)")
            }
            #expect(try await gateway.request("GET", "/v1/responses/\(id)").status == 200)
        }
    }

    @Test func onlyWhatIsAskedToBeStoredIs() async throws {
        try await Self.with { gateway, database in
            let id = try Self.id(try await gateway.respond("\"store\": false"))
            #expect(try await gateway.request("GET", "/v1/responses/\(id)").status == 404)
            let rows = try await database.read(.platform) { try $0.query("SELECT id FROM responses", []).count }
            #expect(rows == 0)
        }
    }

    @Test func whatCannotBeStoredFails() async throws {
        let events = CallEvent.greeting
        try await RunningGateway.with(ScriptedCalls(events: events)) { gateway in
            let failed = try await gateway.respond()
            #expect(failed.status == 503)
            #expect(failed.headers["x-should-retry"] == "true")
            #expect(try failed.error?["code"] == "response_not_stored")
            let streamed = try await gateway.respond("\"stream\": true").events
            let error = try #require(streamed.first { $0["type"] == "error" })
            #expect(error["code"] == "response_not_stored" && error["retryable"] == true)
            #expect(streamed.last?["type"] == "response.failed")
            #expect(!streamed.contains { $0["type"] == "response.completed" })
            #expect(try await gateway.respond("\"store\": false").status == 200)
        }
    }

    @Test func inputItemsComeInPages() async throws {
        try await Self.with { gateway, _ in
            let items = (0..<5).map { #"{"role": "user", "content": "pergunta \#($0)"}"# }.joined(separator: ",")
            let made = try await gateway.request(
                "POST", "/v1/responses", body: "{\"model\": \"demo-assistant\", \"input\": [\(items)]}")
            let path = "/v1/responses/\(try Self.id(made))/input_items"
            let texts = { (page: JSONValue) in
                (page["data"]?.arrayValue ?? []).compactMap {
                    $0["content"]?.arrayValue?.first?["text"]?.stringValue?.last.map(String.init)
                }.joined()
            }
            let all = try await gateway.request("GET", path).json
            #expect(texts(all) == "43210" && all["has_more"] == false && all["object"] == "list")
            let first = try await gateway.request("GET", path + "?order=asc&limit=2").json
            #expect(texts(first) == "01" && first["has_more"] == true)
            let last = try #require(first["last_id"]?.stringValue)
            let rest = try await gateway.request("GET", path + "?order=asc&after=\(last)").json
            #expect(texts(rest) == "234" && rest["has_more"] == false)
            for (query, parameter) in [
                ("limit=0", "limit"), ("limit=101", "limit"), ("limit=x", "limit"), ("order=up", "order"),
                ("after=msg_x", "after"), ("include[]=x", "include"),
            ] {
                let refused = try await gateway.request("GET", path + "?" + query)
                #expect(refused.status == 400, "\(query)")
                #expect(try refused.error?["param"]?.stringValue == parameter, "\(query)")
            }
        }
    }

    @Test func whatGetCannotDoIsRefused() async throws {
        try await Self.with { gateway, _ in
            let path = "/v1/responses/\(try Self.id(try await gateway.respond()))"
            for (query, parameter) in [
                ("stream=true", "stream"), ("stream=x", "stream"), ("starting_after=1", "starting_after"),
                ("include=x", "include"),
            ] {
                let refused = try await gateway.request("GET", path + "?" + query)
                #expect(refused.status == 400, "\(query)")
                #expect(try refused.error?["param"]?.stringValue == parameter, "\(query)")
            }
            #expect(try await gateway.request("GET", path + "?stream=false").status == 200)
            let cancelled = try await gateway.request("POST", path + "/cancel")
            #expect(cancelled.status == 400)
            #expect(try cancelled.error?["message"]?.stringValue?.contains("background") == true)
        }
    }

    @Test func aConversationIsBounded() async throws {
        var bounds = RequestBounds()
        (bounds.conversationTurns, bounds.conversationBytes, bounds.responseBytes) = (3, 2000, 1500)
        bounds.messages = 6
        try await Self.with(bounds: bounds) { gateway, _ in
            let long = String(repeating: "ã", count: 600)
            let tooLong = try await gateway.respond("\"instructions\": \"\(long)\"")
            #expect(try tooLong.error?["code"] == "bound_exceeded")
            #expect(try tooLong.error?["param"] == "store")
            #expect(try await gateway.respond("\"instructions\": \"\(long)\", \"store\": false").status == 200)

            var id = try Self.id(try await gateway.respond())
            for _ in 0..<2 { id = try Self.id(try await gateway.respond("\"previous_response_id\": \"\(id)\"")) }
            let fourth = try await gateway.respond("\"previous_response_id\": \"\(id)\"")
            #expect(try fourth.error?["param"] == "previous_response_id")
            #expect(try fourth.error?["message"]?.stringValue?.contains("4 responses. Expected at most 3") == true)
        }
        bounds.conversationTurns = 256
        bounds.messages = 3
        try await Self.with(bounds: bounds) { gateway, _ in
            var id = try Self.id(try await gateway.respond())
            id = try Self.id(try await gateway.respond("\"previous_response_id\": \"\(id)\""))
            let items = try await gateway.respond("\"previous_response_id\": \"\(id)\"")
            #expect(try items.error?["message"]?.stringValue?.contains("5 items. Expected at most 3") == true)
        }
        bounds.messages = 2048
        bounds.conversationBytes = 400
        try await Self.with(bounds: bounds) { gateway, _ in
            let id = try Self.id(try await gateway.respond())
            let bytes = try await gateway.respond("\"previous_response_id\": \"\(id)\"")
            #expect(try bytes.error?["param"] == "input")
            #expect(try bytes.error?["message"]?.stringValue?.contains("bytes. Expected at most 400") == true)
        }
    }

    @Test func aDeletedTurnBreaksItsConversation() async throws {
        try await Self.with { gateway, _ in
            let first = try Self.id(try await gateway.respond())
            let second = try Self.id(try await gateway.respond("\"previous_response_id\": \"\(first)\""))
            #expect(try await gateway.request("DELETE", "/v1/responses/\(first)").status == 200)
            #expect(try await gateway.request("GET", "/v1/responses/\(second)").status == 200)
            let third = try await gateway.respond("\"previous_response_id\": \"\(second)\"")
            #expect(third.status == 404)
            #expect(try third.error?["code"] == "previous_response_not_found")
            #expect(try third.error?["message"]?.stringValue?.contains("not whole") == true)
        }
    }
}
