import Foundations
import Generation
import Testing

@testable import Scheduling

/// What tenants get from the real scheduler, in simulated time.
@Suite(.timeLimit(.minutes(5)))
struct FairShareTests {
    private func run(
        _ tenants: [Scenario.Tenant], seconds: Double = 60, _ change: (inout Scenario) -> Void = { _ in }
    ) async throws -> SimulationReport {
        var scenario = SimulationTests.scenario(seconds: seconds)
        scenario.tenants = tenants
        change(&scenario)
        return try await SimulationTests.run(scenario)
    }

    private static let light = (1...3).map { SimulationTests.tenant("light-\($0)", think: 0.2) }
    private static let flood = SimulationTests.tenant("flood", clients: 16, think: 0)

    @Test func aFloodTakesNoMoreThanItsShare() async throws {
        let report = try await run(Self.light + [Self.flood])
        #expect(report.jainIndex ?? 0 >= 0.98)
        #expect(report.contendedSeconds > 30)
        #expect(report.all.failed == 0)
    }

    @Test func lightTenantsHardlyWaitLongerBesideAFlood() async throws {
        let alone = try await run(Self.light)
        let beside = try await run(Self.light + [Self.flood])
        for place in Self.light.indices {
            let (before, after) = (alone.tenants[place], beside.tenants[place])
            let bound = 2 * (before.firstTokenMilliseconds.p95 ?? 0)
            #expect(after.firstTokenMilliseconds.p95 ?? .infinity <= bound, "\(after.tenant ?? "") beside a flood")
            #expect(after.completed > 20)
        }
    }

    @Test(arguments: [1, 2, 3, 10])
    func serviceFollowsWeights(weight: Int) async throws {
        let tenants = [
            SimulationTests.tenant("heavy", clients: 12, think: 0, weight: weight),
            SimulationTests.tenant("light", clients: 12, think: 0),
        ]
        // The lighter tenant may be a window ahead at the end: long enough for that to be little of its service.
        let report = try await run(tenants, seconds: 180)
        let ratio = (report.tenants[0].servedShare ?? 0) / (report.tenants[1].servedShare ?? 1)
        #expect(abs(ratio / Double(weight) - 1) < 0.05, "weights \(weight):1 gave \(ratio):1")
        #expect(report.jainIndex ?? 0 > 0.99)
    }

    /// What a tenant was served while nobody else asked is not held against it once another comes, whoever asks first.
    @Test func anIdleMachineCostsNothing() {
        var counters = VirtualCounters()
        counters.update(active: ["a"])
        counters.charge("a", weight: 1, prompt: 0, sampled: 4000)
        counters.update(active: ["b"])
        #expect(counters["b"] == 8000)
        counters.charge("b", weight: 1, prompt: 0, sampled: 10)
        counters.update(active: ["a", "b"])
        #expect(counters["a"] == 8020)
        counters.update(active: [])
        counters.update(active: ["c"])
        #expect(counters["c"] == 8020)
    }

    /// A tenant that asks after a minute of silence gets its share from then on, and not what it left before.
    @Test func idlenessEarnsNoCredit() throws {
        let run = TraceRun(SimulatedBackend(.init(cells: 4096, sequences: 8, vocabulary: 64), row: TraceLanguage.write))
        var asked: UInt64 = 0
        var served: [String: Double] = [:]
        func keepBusy(_ tenant: String, until end: Duration) throws {
            while run.backend.elapsed < end {
                while run.core.running.count + run.core.waiting.count < (served["b"] == nil ? 4 : 8) {
                    asked += 1
                    let isB = served["b"] != nil && run.count(of: "b") < 4
                    try run.submit(asked, [Int32(asked % 60), 1, 2, 3], most: 30, tenant: isB ? "b" : "a")
                }
                _ = run.turn()
                for part in run.core.work.values {
                    served[part.tenant, default: 0] += VirtualCounters.weighted(
                        prompt: part.prompt, sampled: part.sampled)
                }
            }
        }
        try keepBusy("a", until: .seconds(60))
        served = ["a": 0, "b": 0]
        try keepBusy("b", until: .seconds(70))
        let ratio = (served["b"] ?? 0) / (served["a"] ?? 1)
        #expect((0.8...1.25).contains(ratio), "after its silence b got \(ratio) of what a got")
    }

    @Test func aHigherClassComesFirstAndALowerOneStillMovesWhereTimeIsLeft() async throws {
        let high = SimulationTests.tenant("high", clients: 2, think: 0, priority: .high)
        let low = SimulationTests.tenant("low", clients: 8, think: 0, priority: .low)
        let report = try await run([high, low])
        let (first, second) = (report.tenants[0], report.tenants[1])
        #expect(second.completed > 10)
        // A lower class stretches the gap to the target and no more; only short prompts of its own class may.
        #expect(first.gapMilliseconds.p50 ?? .infinity < 55)
        #expect(first.gapMilliseconds.p99 ?? .infinity < 2.5 * 50 + 5)
        // First tokens wait for a step that has begun, and no more.
        #expect(first.firstTokenMilliseconds.p95 ?? .infinity < (second.firstTokenMilliseconds.p50 ?? 0))
        // A stream of the higher class is the faster one.
        #expect(first.generatedTokensPerSecond / 2 > second.generatedTokensPerSecond / 8)
    }

    @Test func aLowerClassGetsNothingWhereNoTimeIsLeft() async throws {
        let high = SimulationTests.tenant("high", clients: 16, think: 0, priority: .high)
        let low = SimulationTests.tenant("low", clients: 8, think: 0, priority: .low)
        let report = try await run([high, low]) { $0.machine.sequences = 16 }
        #expect(report.tenants[0].servedShare ?? 0 > 0.9)
    }

    /// All sequences are taken by long answers of a lower class when a higher one asks.
    @Test func aWaitingHigherClassTakesALowersSequence() throws {
        let run = TraceRun(SimulatedBackend(.init(cells: 512, sequences: 2, vocabulary: 64), row: TraceLanguage.write))
        for id in UInt64(1)...2 {
            try run.submit(
                id, [Int32(id), 5, 6], most: 200, tenant: "low", share: .init(priority: .low), ignoresEnd: true)
        }
        for _ in 0..<20 { _ = run.turn() }
        try run.submit(9, [9, 9, 9], most: 10, tenant: "high", share: .init(priority: .high), ignoresEnd: true)
        var turns = 0
        while !run.isOver(9), turns < 1000 {
            _ = run.turn()
            turns += 1
        }
        #expect(run.core.totals.preemptions == 1)
        #expect(turns <= 12)
        run.finish()
        #expect([1, 2].allSatisfy { run.results[$0]?.completionTokens == 200 })
        #expect(run.backend.violations.isEmpty)
    }

    /// While others stream, a long prompt is cut into chunks: the gap is the target and at most a chunk's least.
    @Test(arguments: [20.0, 50, 100])
    func aLongPromptStretchesGapsToTheTargetOnly(target: Double) async throws {
        var long = SimulationTests.tenant("long", think: 5, unique: 4000...4000, answer: 8...8)
        long.share.weight = 100
        // Prompts of a few tokens, which fit into any step.
        let streams = SimulationTests.tenant("streams", clients: 2, think: 0, unique: 1...3, answer: 200...400)
        let report = try await run([streams, long]) { scenario in
            scenario.settings.policy.interTokenMilliseconds = target
            scenario.settings.policy.fairnessWindow = 100_000
        }
        // At least: a prompt token of 4 ms beside 2 decoded ones, a step of 4 ms.
        let bound = max(target * 1.25, 4 + 2 * 4 + 4) + 8
        #expect(report.tenants[0].gapMilliseconds.p99 ?? .infinity <= bound)
        #expect(report.tenants[1].completed >= 1, "long prompts make progress")
    }

    /// A token takes 1 ms: a prompt of 5,000 is long, and one of 1,000 is short and may stretch the target of 50 ms.
    @Test(arguments: [(5000, 47, 26), (1000, 122, 101)])
    func chunksShrinkBesideStreamsAndGrowWithoutThem(uncached: Int, besideOne: Int, besideEight: Int) {
        var policy = FairSharePolicy()
        policy.account(StepWork(parts: [], prefillTokens: 100, decodeTokens: 0, milliseconds: 100))
        for tokens in 1...8 {
            let time = Double(tokens) * 3
            policy.account(StepWork(parts: [], prefillTokens: 0, decodeTokens: tokens, milliseconds: time))
        }
        let chunks = (0...8).map { streams in
            var state = StepState()
            state.batchTokens = 512
            state.running = [
                .init(id: 100, tenant: "a", phase: .prefill(remaining: 1000), uncachedTokens: uncached)
            ]
            for id in 0..<UInt64(streams) {
                state.running.append(.init(id: id, tenant: "a", phase: .decode(drafts: 0)))
            }
            return policy.plan(state).prefill.first?.tokens ?? 0
        }
        #expect(chunks[0] == 400)
        #expect(chunks[1] == besideOne)
        #expect(chunks.dropFirst() == chunks.dropFirst().sorted { $0 > $1 }[...])
        #expect(chunks[8] == besideEight)
    }

    /// Small requests keep coming that would always fit; the large one needs nearly all cells.
    @Test func aRequestOfNearlyAllCellsIsServed() async throws {
        let small = SimulationTests.tenant("small", clients: 12, think: 0, unique: 20...40, answer: 20...40)
        let large = SimulationTests.tenant("large", think: 1, unique: 900...900, answer: 60...60)
        let report = try await run([small, large]) { $0.machine.cells = 1024 }
        #expect(report.tenants[1].completed >= 3)
        #expect(report.tenants[0].completed > 50)
    }
}
