import Assistants
import Foundations
import Testing

@testable import Gateway

/// Bounds of headers and bodies, and bytes that are not HTTP.
struct BoundTests {
    static let smallBody: GatewayConfiguration = {
        var configuration = GatewayConfiguration()
        configuration.requestBounds.bodyBytes = 1000
        return configuration
    }()

    static let tooManyHeaders = (0...100).map { "X-\($0): a" }

    @Test(arguments: [tooManyHeaders, ["X-Large: " + String(repeating: "a", count: 33_000)]])
    func tooManyOrTooLargeHeadersGet431(headers: [String]) async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            let answer = try await gateway.request("GET", "/healthz", headers: headers)
            #expect(answer.status == 431)
            #expect(try answer.error?["code"] == "headers_too_large")
            #expect(try answer.error?["message"]?.stringValue?.contains("32768 bytes and 100 headers") == true)
            #expect(answer.headers["x-request-id"]?.hasPrefix("req_") == true)
        }
    }

    static let notHTTP = [
        "NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\nA b: c\r\n\r\n", "\u{16}\u{3}\u{1}",
    ]

    @Test(arguments: notHTTP)
    func whatIsNotHTTPGets400(bytes: String) async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            let answer = try await RawConnection.with(port: gateway.port) { connection in
                try await connection.send(bytes)
                return try Answer(try await connection.readToEnd())
            }
            #expect(answer.status == 400)
            #expect(try answer.error?["code"] == "malformed_request")
        }
    }

    @Test func aBrokenChunkGets400() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            let answer = try await RawConnection.with(port: gateway.port) { connection in
                try await connection.send(
                    "POST /v1/completions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer alti_good\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nzz\r\n")
                return try Answer(try await connection.readToEnd())
            }
            #expect(answer.status == 400)
        }
    }

    @Test func aBodyPastTheBoundGets413() async throws {
        try await RunningGateway.with(ScriptedCalls(events: []), configuration: Self.smallBody) { gateway in
            let answer = try await gateway.request(body: String(repeating: " ", count: 1001))
            #expect(answer.status == 413)
            #expect(try answer.error?["code"] == "bound_exceeded")
            #expect(try answer.error?["message"]?.stringValue?.contains("1000 bytes") == true)
        }
    }

    @Test func aChunkedBodyPastTheBoundGets413() async throws {
        try await RunningGateway.with(ScriptedCalls(events: []), configuration: Self.smallBody) { gateway in
            let answer = try await RawConnection.with(port: gateway.port) { connection in
                let chunk = "400\r\n" + String(repeating: " ", count: 1024) + "\r\n"
                try await connection.send(
                    "POST /v1/completions HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "Authorization: Bearer alti_good\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk + chunk + "0\r\n\r\n")
                return try Answer(try await connection.readToEnd())
            }
            #expect(answer.status == 413)
        }
    }

    @Test(.timeLimit(.minutes(1))) func aRefusedBodyIsNotReadWithoutEnd() async throws {
        try await RunningGateway.with(ScriptedCalls(events: []), configuration: Self.smallBody) { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                try await connection.send(
                    "POST /v1/completions HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n"
                        + String(repeating: " ", count: 5000))
                // Only 5000 of the bytes were sent: that the connection ends is the proof.
                _ = try await connection.readToEnd()
            }
        }
    }

    @Test func aBodyIsInvitedWhenTheClientAsks() async throws {
        try await RunningGateway.with(ScriptedCalls(events: CallEvent.greeting)) { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                let body = RunningGateway.chatBody()
                try await connection.send(
                    "POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer alti_good\r\n"
                        + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: \(body.utf8.count)\r\n\r\n")
                #expect(try await connection.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100 Continue"))
                try await connection.send(body)
                let answer = try Answer(try await connection.readToEnd())
                #expect(answer.status == 200)
            }
        }
    }

    @Test func aHealthyAnswerFollowsARefusedOneOnTheSameConnection() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                try await connection.send("POST /v1/completions HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd")
                #expect(try await connection.read(until: "}}").contains("401"))
                try await connection.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await connection.read(until: "}").contains("200 OK"))
            }
        }
    }
}
