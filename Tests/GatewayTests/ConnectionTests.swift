import Assistants
import Foundations
import Generation
import Testing

@testable import Gateway

/// What a connection may do: disconnects, deadlines, bounds, and bytes that are not HTTP.
struct ConnectionTests {
    /// A call that says one word and then never ends by itself.
    static func endless() -> ScriptedCalls {
        ScriptedCalls { _, stream in stream.yield(.text("Era uma vez")) }
    }

    static func head(_ body: String, length: Int? = nil) -> String {
        "POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer alti_good\r\n"
            + "Content-Length: \(length ?? body.utf8.count)\r\n\r\n"
    }

    @Test(.timeLimit(.minutes(1))) func leavingAStreamCancelsTheCall() async throws {
        let calls = Self.endless()
        try await RunningGateway.with(calls) { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                let body = RunningGateway.chatBody("\"stream\": true")
                try await connection.send(Self.head(body) + body)
                #expect(try await connection.read(until: "Era uma vez").contains("200 OK"))
            }
            #expect(await calls.nextEnding() == .cancelled)
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["\"stream\": true", "\"stream\": false"])
    func leavingBeforeTheAnswerCancelsTheCall(members: String) async throws {
        let (begun, signal) = AsyncStream<Void>.makeStream()
        // The script keeps the continuation's stream silent: only the client's leaving can end it.
        let calls = ScriptedCalls { _, _ in signal.yield() }
        try await RunningGateway.with(calls) { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                let body = RunningGateway.chatBody(members)
                try await connection.send(Self.head(body) + body)
                for await _ in begun { break }
            }
            #expect(await calls.nextEnding() == .cancelled)
        }
    }

    @Test(.timeLimit(.minutes(1))) func aConnectionServesManyCalls() async throws {
        try await RunningGateway.with(ScriptedCalls(events: CallEvent.greeting)) { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                for members in ["\"stream\": true", "\"n\": 1", "\"stream\": true"] {
                    let body = RunningGateway.chatBody(members)
                    try await connection.send(Self.head(body) + body)
                    let answer = try await connection.read(until: members.contains("true") ? "[DONE]" : "usage")
                    #expect(answer.contains("200 OK"))
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func aReaderThatStopsReadingIsLetGo() async throws {
        let text = String(repeating: "São Paulo ", count: 100_000)
        let calls = ScriptedCalls { _, stream in
            for _ in 0..<60 { stream.yield(.text(text)) }
        }
        var configuration = GatewayConfiguration()
        configuration.connectionBounds.stalledMilliseconds = 300
        try await RunningGateway.with(calls, configuration: configuration) { gateway in
            try await RawConnection.with(port: gateway.port, receiveBuffer: 4096) { connection in
                let body = RunningGateway.chatBody("\"stream\": true")
                try await connection.send(Self.head(body) + body)
                #expect(await calls.nextEnding() == .cancelled)
            }
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["", "GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: "])
    func headersMustArriveInTime(start: String) async throws {
        try await Self.withShortDeadlines { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                if !start.isEmpty { try await connection.send(start) }
                let text = try await connection.readToEnd()
                if start.isEmpty { return #expect(text.isEmpty) }
                let answer = try Answer(text)
                #expect(answer.status == 408)
                #expect(try answer.error?["code"] == "request_timeout")
                #expect(try answer.error?["message"]?.stringValue?.contains("10000 milliseconds") == true)
                #expect(answer.headers["x-request-id"] != nil)
                #expect(answer.headers["connection"] == "close")
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func aTrickleOfHeadersDoesNotExtendTheDeadline() async throws {
        try await Self.withShortDeadlines { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                try await connection.send("GET /healthz HTTP/1.1\r\nHost: a\r\n")
                let trickle = try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        // Ends by its write failing once the server has closed, or by being cancelled.
                        while !Task.isCancelled {
                            try? await connection.send("X-A: b\r\n")
                            try? await Task.sleep(for: .milliseconds(200))
                        }
                    }
                    defer { group.cancelAll() }
                    return try await connection.readToEnd()
                }
                let answer = try Answer(trickle)
                #expect(answer.status == 408)
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func theBodyMustArriveInTime() async throws {
        try await Self.withShortDeadlines { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                try await connection.send(Self.head("", length: 100) + "{\"model\":")
                let answer = try Answer(try await connection.readToEnd())
                #expect(answer.status == 408)
                #expect(try answer.error?["message"]?.stringValue?.contains("body") == true)
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func anIdleConnectionIsClosedWithoutAWord() async throws {
        try await Self.withShortDeadlines { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                try await connection.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                let answer = try Answer(try await connection.readToEnd())
                #expect(answer.status == 200)
                #expect(answer.body == "{\"status\":\"ok\"}")
            }
        }
    }

    static func withShortDeadlines(_ body: @escaping @Sendable (RunningGateway) async throws -> Void) async throws {
        var configuration = GatewayConfiguration()
        configuration.connectionBounds.headMilliseconds = 10_000
        configuration.connectionBounds.bodyMilliseconds = 10_000
        configuration.connectionBounds.idleMilliseconds = 10_000
        try await RunningGateway.with(ScriptedCalls(events: []), configuration: configuration, body)
    }
}
