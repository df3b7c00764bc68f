import Assistants
import Engines
import Foundation
import Foundations
import Testing

@testable import Gateway

struct ProbeTests {
    @Test func readyWhenEveryPartIs() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            let alive = try await gateway.request("GET", "/healthz", key: nil)
            #expect(try alive.json == ["status": "ok"])
            let ready = try await gateway.request("GET", "/readyz", key: nil)
            #expect(ready.status == 200)
            #expect(try ready.json["status"] == "ready")
            #expect(try ready.json["workers"]?["ready_count"] == 1)
            let head = try await gateway.request("HEAD", "/healthz", key: nil)
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
        }
    }

    @Test func notReadyWithoutAWorker() async throws {
        let fleet = OneWorker(state: .loading)
        try await RunningGateway.with(ScriptedCalls(events: []), fleet: fleet) { gateway in
            let answer = try await gateway.request("GET", "/readyz", key: nil)
            #expect(answer.status == 503)
            #expect(try answer.json["workers"]?["ready"] == false)
            #expect(try answer.json["database"]?["ready"] == true)
        }
    }

    @Test func notReadyWithoutTheDatabase() async throws {
        let away = ServiceError(.unavailable, code: .databaseUnavailable, "no database", cause: "10.0.0.7")
        let check: @Sendable () async throws -> Void = { throw away }
        try await RunningGateway.with(ScriptedCalls(events: []), checkDatabase: check) { gateway in
            let answer = try await gateway.request("GET", "/readyz", key: nil)
            #expect(answer.status == 503)
            #expect(try answer.json["database"] == ["ready": false, "problem": "no database"])
            #expect(try await gateway.request("GET", "/healthz", key: nil).status == 200)
        }
    }

    @Test func drainingRefusesNewCallsAndEndsConnections() async throws {
        try await RunningGateway.with(ScriptedCalls(events: CallEvent.greeting)) { gateway in
            gateway.server.beginDraining()
            for (method, path) in [("POST", "/v1/chat/completions"), ("GET", "/v1/models")] {
                let answer = try await gateway.request(method, path, body: RunningGateway.chatBody())
                #expect(answer.status == 503)
                #expect(try answer.error?["code"] == "draining")
                #expect(answer.headers["retry-after"] == "5")
                #expect(answer.headers["connection"] == "close")
            }
            #expect(try await gateway.request("GET", "/readyz", key: nil).status == 503)
            #expect(try await gateway.request("GET", "/healthz", key: nil).status == 200)
        }
    }

    @Test(.timeLimit(.minutes(1))) func drainingLetsRunningStreamsFinish() async throws {
        let (released, release) = AsyncStream<Void>.makeStream()
        let calls = ScriptedCalls { _, stream in
            stream.yield(.text("Olá, "))
            let rest = Task {
                for await _ in released { break }
                for event in CallEvent.greeting.dropFirst() { stream.yield(event) }
                stream.finish()
            }
            stream.onTermination = { _ in rest.cancel() }
        }
        try await RunningGateway.with(calls) { gateway in
            try await RawConnection.with(port: gateway.port) { connection in
                let body = RunningGateway.chatBody("\"stream\": true")
                try await connection.send(ConnectionTests.head(body) + body)
                _ = try await connection.read(until: "Olá, ")
                gateway.server.beginDraining()
                release.yield()
                #expect(try await connection.read(until: "[DONE]").contains("São Paulo"))
            }
        }
    }

    @Test func metricsAreTextThatPrometheusReads() async throws {
        try await RunningGateway.with(ScriptedCalls(events: CallEvent.greeting)) { gateway in
            _ = try await gateway.chat("\"stream\": true")
            _ = try await gateway.chat()
            _ = try await gateway.request("GET", "/nowhere")
            let answer = try await gateway.request("GET", "/metrics", key: nil)
            #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            let lines = answer.body.components(separatedBy: "\n")
            #expect(answer.body.hasSuffix("\n"))
            for line in lines where !line.isEmpty && !line.hasPrefix("# ") {
                let sample = try Regex(#"[a-z_]+(\{([a-z]+="([^"\\\n]|\\.)*",?)+\})? -?[0-9.e+-]+"#)
                #expect(try sample.wholeMatch(in: line) != nil, "\(line)")
            }
            for expected in [
                "altiplano_requests_total{endpoint=\"/v1/chat/completions\",status=\"200\"} 2",
                "altiplano_requests_total{endpoint=\"unmatched\",status=\"404\"} 1",
                "altiplano_prompt_tokens_total 8", "altiplano_cached_prompt_tokens_total 2",
                "altiplano_completion_tokens_total 4", "altiplano_calls_in_flight 0",
                "altiplano_time_to_first_token_seconds_count 2", "altiplano_inter_token_seconds_count 2",
                "altiplano_request_duration_seconds_count{endpoint=\"/v1/chat/completions\"} 2",
                "altiplano_worker_queue_depth{worker=\"worker-1\"} 5",
                "altiplano_worker_resident_bytes{worker=\"worker-1\"} 1048576",
                "altiplano_worker_state{worker=\"worker-1\",model=\"smol\\\"lm\",state=\"ready\"} 1",
                "altiplano_build_info{version=\"1.2.3\"} 1", "altiplano_client_cancellations_total 0",
            ] {
                #expect(lines.contains(expected), "\(expected)")
            }
        }
    }

    @Test func labelSetsAreBounded() {
        let registry = MetricsRegistry()
        let counter = registry.counter("c", help: "a\\b\nc", labels: ["x"])
        for index in 0..<1000 { counter.add(1, "\(index)") }
        let lines = registry.exposition().split(separator: "\n")
        #expect(lines.first == "# HELP c a\\\\b\\nc")
        #expect(lines.count == 2 + MetricsRegistry.labelSetBound + 1)
        #expect(lines.contains("c{x=\"other\"} 800"))
    }

    @Test func histogramBucketsAreCumulative() {
        let registry = MetricsRegistry()
        let histogram = registry.histogram("h_seconds", help: "h", buckets: [0.1, 1])
        for value in [0.05, 0.1, 0.5, 7] { histogram.observe(value) }
        let lines = registry.exposition().split(separator: "\n").dropFirst(2)
        #expect(
            lines == [
                "h_seconds_bucket{le=\"0.1\"} 2", "h_seconds_bucket{le=\"1\"} 3", "h_seconds_bucket{le=\"+Inf\"} 4",
                "h_seconds_sum 7.65", "h_seconds_count 4",
            ])
    }
}
