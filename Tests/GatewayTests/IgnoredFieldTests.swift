import Assistants
import Foundations
import Testing

@testable import Gateway

/// No field is ignored silently: `x-altiplano-ignored` names what nobody read.
struct IgnoredFieldTests {
    private func ignored(_ body: String, path: String = "/v1/chat/completions") async throws -> String? {
        let (headers, continuation) = AsyncStream<String?>.makeStream()
        try await RunningGateway.with(ScriptedCalls(events: CallEvent.greeting)) { gateway in
            let answer = try await gateway.request("POST", path, body: body)
            #expect(answer.status == 200, "\(answer.body)")
            continuation.yield(answer.headers["x-altiplano-ignored"])
            continuation.finish()
        }
        return await headers.first { _ in true } ?? nil
    }

    @Test func whatIsReadOrNullIsNotListed() async throws {
        let body = RunningGateway.chatBody("\"seed\": 1, \"stop\": \"fim\", \"tools\": [], \"user\": null")
        #expect(try await ignored(body) == nil)
    }

    @Test(arguments: ["", ", \"stream\": true"])
    func unreadMembersAreListedInTheClientsOrder(stream: String) async throws {
        let body = RunningGateway.chatBody("\"user\": \"maria\", \"metadata\": {\"a\": \"b\"}, \"n\": 1\(stream)")
        #expect(try await ignored(body) == "user, metadata")
    }

    @Test func membersInsideAreListedByTheirPlace() async throws {
        let body = """
            {"model": "demo-assistant", "stream": true, "stream_options": {"include_obfuscation": true}, "messages": [
             {"role": "user", "content": "Bom dia"},
             {"role": "user", "annotations": [], "content": [{"type": "text", "text": "pão", "cache": 1}]}]}
            """
        let expected = "messages[1].annotations, messages[1].content[0].cache, stream_options.include_obfuscation"
        #expect(try await ignored(body) == expected)
    }

    @Test func textCompletionsListThemToo() async throws {
        let body = "{\"model\": \"demo-assistant\", \"prompt\": \"Rio\", \"user\": \"maria\"}"
        #expect(try await ignored(body, path: "/v1/completions") == "user")
    }

    @Test func parametersOfAPathAreListed() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            let answer = try await gateway.request("GET", "/v1/models?limit=3&include%5B%5D=a")
            #expect(answer.status == 200)
            #expect(answer.headers["x-altiplano-ignored"] == "limit, include")
        }
    }

    @Test func namesCannotBreakTheHeader() async throws {
        let body = RunningGateway.chatBody("\"a\\r\\nset-cookie: b\": 1, \"ação, x\": 2")
        #expect(try await ignored(body) == "a%0D%0Aset-cookie%3A%20b, a%C3%A7%C3%A3o%2C%20x")
    }

    @Test func theHeaderIsBounded() async throws {
        let many = (0..<5000).map { "\"campo\($0)\": 1" }.joined(separator: ", ")
        let header = try #require(try await ignored(RunningGateway.chatBody(many)))
        #expect(header.utf8.count <= FieldReading.headerBytes)
        #expect(header.hasPrefix("campo0, campo1, ") && header.hasSuffix(", ..."))
        let long = String(repeating: "\u{e9}", count: 100_000)
        #expect(try await ignored(RunningGateway.chatBody("\"\(long)\": 1")) == "...")
    }

    @Test func refusalsListNothing() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            let answer = try await gateway.chat("\"user\": \"maria\", \"temperature\": 9")
            #expect(answer.status == 400)
            #expect(answer.headers["x-altiplano-ignored"] == nil)
        }
    }

    @Test func anObjectOpenedTwiceGoesOnWhereItWas() throws {
        let reading = FieldReading()
        let fields = RequestFields(body: JSONObject([.init("a", ["b": 1, "c": 2, "d": 3])]), reading: reading)
        #expect(try fields.nested("a")?.integer("b", in: 0...9) == 1)
        #expect(try fields.nested("a")?.integer("c", in: 0...9) == 2)
        #expect(reading.header == "a.d")
    }
}
