import Assistants
import Engines
import Foundation
import Foundations
import Generation
import Logging
import Store
import StoreSQLite
import Synchronization

@testable import Gateway

/// The real gateway and admin API on a free port, over a real SQLite database; only the models are scripted.
struct LiveServer: Sendable {
    static let adminKey = "alti_admin_test"

    let url: String
    let database: SQLiteDatabase
    let policies: StoredPolicies
    /// The paths that the router knows.
    let paths: Set<String>

    /// Starts a server, runs `body`, and stops the server.
    static func run(
        words: [String] = ["Olá", ", ", "mundo!"], _ body: @escaping @Sendable (LiveServer) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/live-\(UUID())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try await SQLiteDatabase(path: folder + "/db.sqlite")
        try await Migrator(database).migrate()
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let policies = StoredPolicies(database: database, sealing: try Sealing(key: Sealing.newKey()))
        let gateway = try server(database, policies, words: words, home: folder) { listening.yield($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { listening.finish() }
                try await gateway.run()
            }
            for await port in ports {
                try await body(
                    LiveServer(
                        url: "http://127.0.0.1:\(port)", database: database, policies: policies, paths: gateway.paths))
                break
            }
            group.cancelAll()
        }
        await database.close()
    }

    private static func server(
        _ database: SQLiteDatabase, _ policies: StoredPolicies, words: [String], home: String,
        onListening: @escaping @Sendable (Int) async -> Void
    ) throws -> GatewayServer {
        let hasher = KeyHasher(pepper: "pimenta")
        let keys = APIKeyRepository(database)
        let authenticator = Authenticator(keys: keys, hasher: hasher)
        let tenants = TenantRepository(database)
        let plans = PlanAdministration(plans: PlanRepository(database))
        let assistants = AssistantRepository(database)
        let fleet = ScriptedFleet()
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let services = AdminServices(
            authentication: AdminAuthentication(platformKey: adminKey) {
                try await authenticator.authenticate(bearer: $0, for: .admin)
            },
            tenants: TenantAdministration(tenants: tenants, plans: plans), plans: plans,
            keys: KeyAdministration(keys: keys, hasher: hasher),
            assistants: AssistantQueries(assistants: assistants),
            deployment: AssistantDeployment(
                tenants: tenants, assistants: assistants, models: ScriptedModels(), alwaysServed: [], logger: logger),
            usage: UsageQueries(usage: UsageRepository(database)),
            policies: PolicyAdministration(
                policies: PolicyRepository(database), plans: plans, assistants: assistants),
            explaining: PolicyExplaining(book: PolicyBook(policies, logger: logger)),
            decisions: DecisionQueries(DecisionRepository(database)) { (record) throws(ServiceError) in
                try policies.texts(of: record)
            },
            approvals: ApprovalAdministration(ApprovalRepository(database)) { approval in
                approval.sealedExcerpt.map { String(decoding: $0, as: UTF8.self) }
            },
            fleet: fleet,
            models: {
                [
                    CatalogueEntry(
                        name: "pequeno", path: "/models/pequeno.gguf", sizeBytes: 96_000_000, architecture: "llama",
                        problem: nil),
                    CatalogueEntry(
                        name: "quebrado", path: "/models/quebrado.gguf", sizeBytes: 12, architecture: nil,
                        problem: "/models/quebrado.gguf is not a GGUF file"),
                ]
            }, hasEmbeddingModel: false,
            database: {
                let status = try await Migrator(database).status()
                return DatabaseReport(
                    kind: "sqlite", location: "db.sqlite", schemaVersion: status.applied.last?.version ?? 0,
                    latestVersion: Migration.all.last?.version ?? 0, pendingMigrations: status.pending.map(\.name))
            },
            server: ServerInformation(
                version: "9.9", home: home, databaseKind: "sqlite", startedAt: WallClock.system.now(),
                address: { "http://127.0.0.1" }))
        return GatewayServer(
            configuration: GatewayConfiguration(port: 0, version: "9.9"),
            calls: ScriptedCalls(authenticator: authenticator, repository: assistants, words: words),
            responses: ResponseRepository(database), fleet: fleet,
            checkDatabase: {}, metrics: GatewayMetrics(version: "9.9"), logger: logger,
            addRoutes: { AdminRoutes.add(to: $0, services: services) }, onListening: onListening)
    }
}

/// Two workers that count their restarts; the first has done a little more each time it is asked.
private final class ScriptedFleet: WorkerFleet {
    private let restarts = Mutex(["worker-1": 0, "worker-2": 3])
    private let asked = Mutex<UInt64>(0)

    func statuses() async -> [WorkerStatus] {
        let counts = restarts.withLock { $0 }
        let since = WallClock.system.now()
        let times = asked.withLock { asked in
            asked += 1
            return asked
        }
        return [
            WorkerStatus(
                id: "worker-1", model: "pequeno", state: .ready, processID: 4242, residentBytes: 200 << 20,
                restarts: counts["worker-1"] ?? 0, load: Self.load(after: times),
                description: ScriptedModels.description("pequeno"), stateSince: since),
            WorkerStatus(
                id: "worker-2", model: "pequeno", state: .backingOff, restarts: counts["worker-2"] ?? 0,
                lastError: "killed by signal 9", stateSince: since),
        ]
    }

    private static func load(after times: UInt64) -> WorkerLoad {
        var totals = SchedulerTotals()
        for _ in 0..<times {
            totals.countBatch(8)
            totals.countBatch(24)
        }
        (totals.decodeTokens, totals.prefillTokens, totals.cachedTokens) = (times * 20, times * 12, times * 36)
        (totals.cacheHits, totals.cacheMisses) = (times * 3, times)
        // A newer worker than this server may send more.
        totals.batchSizes.append(7)
        return WorkerLoad(
            activeSequences: 2, queuedRequests: 1, pausedRequests: 1, usedCells: 3072, contextCells: 4096,
            cachedCells: 1024, pinnedCells: 512, hostBytes: 1 << 20, waitingTenants: 2, steps: times * 2,
            totals: totals,
            tenants: [
                TenantLoad(
                    tenant: "ten_busy", weight: 3, active: 2, queued: 0, paused: 1, servedTokens: times * 30),
                TenantLoad(tenant: "ten_gone", weight: 1, active: 0, queued: 1, paused: 0, servedTokens: times * 10),
            ])
    }

    func restart(_ id: String) async throws {
        let isKnown = restarts.withLock { counts in
            guard let count = counts[id] else { return false }
            counts[id] = count + 1
            return true
        }
        guard isKnown else { throw ServiceError(.notFound, code: .notFound, "there is no worker '\(id)'") }
    }
}

/// Every model loads but the broken one.
private struct ScriptedModels: ModelHost {
    func check(model: String) async throws { _ = try await prepare(model: model) }

    func prepare(model: String) async throws -> ModelDescription {
        if model == "quebrado" {
            throw ServiceError(.invalidRequest, code: .invalidModelFile, "quebrado.gguf is not a GGUF file")
        }
        return Self.description(model)
    }

    static func description(_ model: String) -> ModelDescription {
        ModelDescription(
            name: model, path: "/models/\(model).gguf", architecture: "llama", summary: "llama", parameters: 1,
            sizeBytes: 1, trainedContextTokens: 2048, vocabularySize: 100, contextCells: 4096, sequences: 4, threads: 2)
    }

    func retain(only models: Set<String>) async {}
}

/// Answers every call with the same words.
private struct ScriptedCalls: AssistantCalls {
    let authenticator: Authenticator
    let repository: AssistantRepository
    let words: [String]

    func authenticate(bearer: String?) async throws -> Caller {
        try await authenticator.authenticate(bearer: bearer, for: .inference)
    }

    func assistants(for caller: Caller) async throws -> [Assistant] {
        try await repository.list(tenantID: caller.tenant.id)
    }

    func embed(_ call: EmbeddingCall, caller: Caller) async throws -> EmbeddingResult {
        EmbeddingResult(
            summary: EmbeddingSummary(dimensions: 1, promptTokens: 1, workerMilliseconds: 1),
            values: call.inputs.map { _ in 1 })
    }

    func begin(
        _ call: AssistantCall, caller: Caller, on executor: (any TaskExecutor)?
    ) async throws -> RunningCall {
        guard try await repository.find(tenantID: caller.tenant.id, name: call.assistant) != nil else {
            throw ServiceError(.notFound, code: .modelNotFound, "there is no assistant '\(call.assistant)'")
        }
        let (stream, events) = AsyncThrowingStream<CallEvent, any Error>.makeStream()
        for word in words { events.yield(.delta(choice: 0, GeneratedDelta(text: word, tokens: 1))) }
        if words.isEmpty {
            events.finish(throwing: ServiceError(.unavailable, code: .workerLost, "the worker ended during the answer"))
        } else {
            events.yield(.finished(choice: 0, .stop))
            events.yield(.usage(CallUsage(promptTokens: 7, cachedTokens: 0, completionTokens: words.count)))
            events.finish()
        }
        return RunningCall(events: stream, createdAt: WallClock.system.now())
    }
}
