import Engines
import Foundations
import HTTPTypes
import Hummingbird
import NIOCore

/// `/healthz`, `/readyz` and `/metrics`, for machines that watch the service. They need no key.
struct ProbeRoutes: Sendable {
    let fleet: any WorkerFleet
    let probe: DatabaseProbe
    let metrics: GatewayMetrics
    let drain: DrainState
    /// A database that does not answer in this time is not ready.
    var databaseMilliseconds = 2000

    func add(to router: Router<GatewayContext>) {
        router.get("/healthz") { _, _ in Response(json: ["status": "ok"]) }
        router.get("/readyz") { _, _ in await readiness() }
        router.get("/metrics") { _, _ in
            let text = metrics.exposition(workers: await fleet.statuses())
            return Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
    }

    private func readiness() async -> Response {
        let database = await databaseProblem()
        let workers = await fleet.statuses()
        let ready = workers.count { $0.state == .ready }
        // A service without assistants needs no worker yet, and is ready to be given one.
        let areWorkersReady = workers.isEmpty || ready > 0
        let isReady = database == nil && areWorkersReady && !drain.isDraining
        let body: JSONValue = [
            "status": isReady ? "ready" : "not_ready",
            "database": ["ready": .bool(database == nil), "problem": database.map(JSONValue.string) ?? nil],
            "workers": [
                "ready": .bool(areWorkersReady), "ready_count": .integer(Int64(ready)),
                "count": .integer(Int64(workers.count)),
            ],
            "draining": .bool(drain.isDraining),
        ]
        return Response(json: body, status: isReady ? .ok : .serviceUnavailable)
    }

    /// The problem's message only: its cause may hold addresses that a caller without a key should not learn.
    private func databaseProblem() async -> String? { await probe.problem(withinMilliseconds: databaseMilliseconds) }
}

/// Asks the database whether it is there, once at a time however many ask.
actor DatabaseProbe {
    private let check: @Sendable () async throws -> Void
    private var waiting: [AsyncStream<String?>.Continuation] = []
    private var asking: Task<Void, Never>?

    init(_ check: @escaping @Sendable () async throws -> Void) { self.check = check }

    /// - Returns: nil when the database answered in time, else what is wrong. A check that hangs is left behind and
    ///   answers those who ask while it hangs, so that probes never pile up on the database.
    func problem(withinMilliseconds deadline: Int) async -> String? {
        let (answers, answer) = AsyncStream<String?>.makeStream()
        waiting.append(answer)
        if asking == nil {
            asking = Task { [check] in
                do {
                    try await check()
                    self.finish(nil)
                } catch {
                    self.finish(ServiceError.wrapping(error, doing: "reach the database").message)
                }
            }
        }
        return await withTaskGroup(of: String?.self) { group in
            group.addTask {
                for await answer in answers { return answer }
                return "the check of the database was given up"
            }
            group.addTask {
                do {
                    try await Task.sleep(for: .milliseconds(deadline))
                    return "the database did not answer within \(deadline) milliseconds"
                } catch {
                    return nil
                }
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }

    private func finish(_ problem: String?) {
        for answer in waiting { answer.yield(problem) }
        waiting.removeAll()
        asking = nil
    }
}
