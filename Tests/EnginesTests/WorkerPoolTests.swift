import Foundation
import Foundations
import Generation
import Logging
import Testing

@testable import Engines

/// Supervision with the real worker and the starter model.
struct WorkerPoolTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func pool(
        folders: [String] = [root + "/.deps/models"], memory: UInt64? = nil, maximumWorkers: Int = 2,
        executable: String = root + "/.build/debug/altiplano-worker"
    ) -> WorkerPool {
        var timing = WorkerTiming()
        timing.firstBackoffMilliseconds = 50
        timing.readyWaitMilliseconds = 60_000
        timing.drainMilliseconds = 120_000
        // A machine full of other tests is no dead worker.
        timing.pongMilliseconds = 300_000
        var configuration = WorkerConfiguration(
            executable: executable, contextCells: 2048, sequences: 4, maximumWorkers: maximumWorkers, timing: timing)
        configuration.threads = 2
        return WorkerPool(
            catalogue: ModelCatalogue(folders: folders), configuration: configuration, availableMemory: { memory },
            logger: Logger(label: "test"))
    }

    static func running<Value: Sendable>(
        _ pool: WorkerPool, _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await pool.run() }
            let value = try await body()
            await pool.stop()
            try await group.waitForAll()
            return value
        }
    }

    static let model = "smollm2-135m-instruct"

    static func request(tokens: Int) -> GenerationRequest {
        var sampling = SamplingParameters()
        sampling.temperature = 0
        return GenerationRequest(
            prompt: .chat([ChatMessage(role: .user, content: "Olá")]), sampling: sampling, maximumTokens: tokens,
            ignoresEndOfSequence: true, tenant: "t")
    }

    @Test func aKilledWorkerFailsItsCallsAndIsRestarted() async throws {
        let pool = Self.pool()
        try await Self.running(pool) {
            _ = try await pool.prepare(model: Self.model)
            var seen = 0
            await #expect {
                for try await event in try await pool.generate(Self.request(tokens: 1500), model: Self.model) {
                    seen += 1
                    guard case .delta = event, seen == 3 else { continue }
                    let pid = try #require(await pool.statuses().first?.processID)
                    #expect(kill(pid, SIGKILL) == 0)
                }
            } throws: { error in
                let error = error as? ServiceError
                return error?.code == .workerLost && error?.isRetryable == true
            }
            var tokens = 0
            for try await event in try await pool.generate(Self.request(tokens: 5), model: Self.model) {
                if case .finished(let result) = event { tokens = result.completionTokens }
            }
            #expect(tokens == 5)
            let status = await pool.statuses().first
            #expect(status?.restarts == 1 && status?.state == .ready && status?.load.activeSequences == 0)
        }
        #expect(await pool.statuses().allSatisfy { $0.state == .stopped })
    }

    @Test func leavingTheStreamFreesTheSequence() async throws {
        let pool = Self.pool()
        try await Self.running(pool) {
            for try await event in try await pool.generate(Self.request(tokens: 1500), model: Self.model) {
                if case .delta = event { break }
            }
            var status = await pool.statuses().first
            // A worker that is too busy to answer at once shows an older load: that of the running call.
            while let load = status?.load, load.activeSequences != 0 || load.usedCells != load.cachedCells {
                await Task.yield()
                status = await pool.statuses().first
            }
            #expect((status?.load.steps ?? 0) < 200)
        }
    }

    @Test func aRestartLetsTheRunningCallFinish() async throws {
        let pool = Self.pool()
        try await Self.running(pool) {
            var tokens = 0
            for try await event in try await pool.generate(Self.request(tokens: 40), model: Self.model) {
                switch event {
                case .started: try await pool.restart("worker-1")
                case .delta: break
                case .finished(let result): tokens = result.completionTokens
                }
            }
            #expect(tokens == 40)
            for try await _ in try await pool.generate(Self.request(tokens: 2), model: Self.model) {}
            #expect(await pool.statuses().first?.restarts == 1)
            await #expect(throws: ServiceError.self) { try await pool.restart("worker-9") }
        }
    }

    @Test func modelsThatCannotBeUsedAreRefusedWithTheReason() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/models-\(UUID())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let starter = Self.root + "/.deps/models/\(Self.model).gguf"
        try FileManager.default.createSymbolicLink(atPath: folder + "/good.gguf", withDestinationPath: starter)
        let whole = try Data(contentsOf: URL(filePath: starter), options: .alwaysMapped)
        try whole.prefix(50_000_000).write(to: URL(filePath: folder + "/short.gguf"))
        try Data("not a model at all, whatever its name says".utf8).write(to: URL(filePath: folder + "/text.gguf"))
        // A sound header of an architecture that llama.cpp does not know: only loading it tells.
        var renamed = Data(whole)
        let name = try #require(renamed.range(of: Data("general.architecture".utf8)))
        renamed.replaceSubrange(name.upperBound + 12..<name.upperBound + 17, with: Data("loser".utf8))
        try renamed.write(to: URL(filePath: folder + "/odd.gguf"))
        let pool = Self.pool(folders: [folder])
        try await Self.running(pool) {
            _ = try await pool.prepare(model: "good")
            for (model, reason) in [
                ("short", "truncated"), ("text", "not a GGUF"), ("odd", "loser"), ("absent", "good, odd"),
            ] {
                await #expect {
                    _ = try await pool.prepare(model: model)
                } throws: { error in
                    let refused = error as? ServiceError
                    return refused?.kind == .invalidRequest && "\(error)".contains(reason)
                }
            }
            let workers = await pool.statuses()
            #expect(workers.map(\.model) == ["good"] && workers.first?.state == .ready)
        }
    }

    /// A stopped process answers nothing, as one in a long step does.
    @Test(.timeLimit(.minutes(3))) func aWorkerThatDoesNotAnswerIsStillListed() async throws {
        let pool = Self.pool()
        try await Self.running(pool) {
            _ = try await pool.prepare(model: Self.model)
            let pid = try #require(await pool.statuses().first?.processID)
            #expect(kill(pid, SIGSTOP) == 0)
            let listed = await withTaskGroup(of: [WorkerStatus].self) { group in
                for _ in 0..<40 { group.addTask { await pool.statuses() } }
                return await group.reduce(into: []) { $0 += $1 }
            }
            #expect(kill(pid, SIGCONT) == 0)
            #expect(listed.count == 40 && listed.allSatisfy { $0.state == .ready })
            for try await _ in try await pool.generate(Self.request(tokens: 3), model: Self.model) {}
            let status = await pool.statuses().first
            #expect((status?.load.steps ?? 0) > 0)
        }
    }

    @Test func aModelLargerThanMemoryIsRefused() async throws {
        let pool = Self.pool(memory: 100 << 20)
        await #expect { _ = try await pool.prepare(model: Self.model) } throws: { error in
            (error as? ServiceError)?.code == .insufficientMemory && "\(error)".contains("100 MiB are available")
        }
    }

    @Test func aWorkerThatNeverSpeaksIsReportedNotAwaitedForever() async throws {
        let pool = Self.pool(executable: "/bin/false")
        try await Self.running(pool) {
            let waiting = Task { try await pool.prepare(model: Self.model) }
            var status = await pool.statuses().first
            while (status?.restarts ?? 0) < 2 {
                await Task.yield()
                status = await pool.statuses().first
            }
            #expect(status?.lastError?.contains("code 1") == true)
            waiting.cancel()
            await #expect(throws: (any Error).self) { try await waiting.value }
        }
    }
}
