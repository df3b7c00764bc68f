import Assistants
import Engines
import Foundations
import Gateway
import Generation
import Logging
import Store
import Synchronization

/// A fleet of one worker, in whatever state the test says.
struct OneWorker: WorkerFleet {
    var state = WorkerStatus.State.ready
    var load = WorkerLoad(activeSequences: 2, queuedRequests: 5, usedCells: 100, steps: 9)

    func statuses() async -> [WorkerStatus] {
        [
            WorkerStatus(
                id: "worker-1", model: "smol\"lm", state: state, residentBytes: 1 << 20, restarts: 3,
                load: load,
                stateSince: Timestamp(milliseconds: 0))
        ]
    }

    func restart(_ id: String) async throws {}
}

/// A gateway that listens on a port of its own while the test talks to it.
struct RunningGateway: Sendable {
    let server: GatewayServer
    let port: Int
    let metrics: GatewayMetrics

    static let silentLogger: Logger = {
        var logger = Logger(label: "gateway-tests")
        logger.logLevel = .critical
        return logger
    }()

    /// Starts a gateway, runs `body`, stops the gateway.
    static func with(
        _ calls: ScriptedCalls, fleet: OneWorker = OneWorker(), configuration: GatewayConfiguration? = nil,
        database: any SQLDatabase = NoDatabase(), moderation: (any Moderation)? = nil,
        checkDatabase: @escaping @Sendable () async throws -> Void = {},
        _ body: @escaping @Sendable (RunningGateway) async throws -> Void
    ) async throws {
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let metrics = GatewayMetrics(version: "1.2.3")
        var configuration = configuration ?? GatewayConfiguration(version: "1.2.3")
        configuration.port = 0
        let server = GatewayServer(
            configuration: configuration, calls: calls, responses: ResponseRepository(database),
            moderation: moderation, fleet: fleet, checkDatabase: checkDatabase, metrics: metrics, logger: silentLogger,
            onListening: { listening.yield($0) })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { listening.finish() }
                do { try await server.run() } catch is CancellationError {}
            }
            for await port in ports {
                try await body(RunningGateway(server: server, port: port, metrics: metrics))
                break
            }
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    /// Sends one request on a connection of its own and reads the whole answer.
    func request(
        _ method: String = "POST", _ path: String = "/v1/chat/completions", key: String? = "alti_good",
        headers: [String] = [], body: String = ""
    ) async throws -> Answer {
        try await RawConnection.with(port: port) { connection in
            var head = ["\(method) \(path) HTTP/1.1", "Host: localhost", "Connection: close"] + headers
            if let key { head.append("Authorization: Bearer \(key)") }
            if !body.isEmpty { head.append("Content-Length: \(body.utf8.count)") }
            try await connection.send(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
            return try Answer(try await connection.readToEnd())
        }
    }

    /// A chat of one message, with further members for the body's object.
    func chat(_ members: String = "", key: String = "alti_good") async throws -> Answer {
        try await request(key: key, body: Self.chatBody(members))
    }

    static func chatBody(_ members: String = "") -> String {
        let more = members.isEmpty ? "" : ", \(members)"
        return "{\"model\": \"demo-assistant\", \"messages\": [{\"role\": \"user\", \"content\": \"Bom dia\"}]\(more)}"
    }
}
