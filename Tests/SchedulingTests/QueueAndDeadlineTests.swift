import Foundations
import Generation
import Testing

@testable import Scheduling

@Suite(.timeLimit(.minutes(5)))
struct QueueAndDeadlineTests {
    private static func expectNothingLeft(_ run: TraceRun) {
        let load = run.core.load
        let left = [
            load.activeSequences, load.queuedRequests, load.pausedRequests, load.usedCells - load.cachedCells,
            run.core.reservedCells, run.core.cache.pausedBytes,
        ]
        #expect(left == [0, 0, 0, 0, 0, 0])
        #expect(run.backend.violations.isEmpty)
    }

    // MARK: The queue of a tenant

    @Test func aFullQueueRefusesWithTheBoundsNameAndLeavesOthersAlone() throws {
        let run = PrefixSharingTests.run(sequences: 2) { configuration in
            configuration.waitingPerTenant = Bound("this tenant's queue", limit: 3, unit: "waiting requests")
        }
        for id in UInt64(1)...5 { try run.submit(id, PrefixSharingTests.prompt(Int(id), 20), most: 10, tenant: "a") }
        try run.submit(6, PrefixSharingTests.prompt(6, 20), most: 10, tenant: "b")
        _ = run.turn()
        let refused = run.failures.keys.sorted()
        #expect(refused == [4, 5])
        let error = try #require(run.failures[4])
        #expect(error.kind == .rateLimited)
        #expect(error.code == .queueFull)
        #expect(error.message.contains("this tenant's queue"))
        #expect(error.message.contains("3 waiting requests"))
        #expect(error.retryAfterSeconds ?? 0 >= 1)
        run.finish()
        #expect([1, 2, 3, 6].allSatisfy { run.results[$0] != nil })
        Self.expectNothingLeft(run)
    }

    struct Load: Sendable, CustomTestStringConvertible {
        var name: String
        var prompt: Int
        var answer: Int
        var limit: Int
        var others = 0
        var weight = 1
        var sequences = 8
        var cells = 16384
        var shares = false

        var testDescription: String { name }
    }

    static let loads = [
        Load(name: "answers that are as long as they may be", prompt: 100, answer: 200, limit: 200),
        Load(name: "long prompts", prompt: 1500, answer: 20, limit: 20),
        Load(name: "short answers under a high limit", prompt: 100, answer: 30, limit: 2000),
        Load(name: "one of three tenants", prompt: 100, answer: 100, limit: 100, others: 2),
        Load(name: "a heavy one of three tenants", prompt: 100, answer: 100, limit: 100, others: 2, weight: 4),
        Load(name: "one sequence", prompt: 50, answer: 100, limit: 100, sequences: 1),
        Load(name: "few cells", prompt: 200, answer: 200, limit: 200, cells: 1024),
        Load(name: "a shared prefix", prompt: 1000, answer: 60, limit: 60, shares: true),
    ]

    /// A tenant's queue is full and stays so. What a caller is told that is refused, and when one that came at that
    /// moment would have had its first token, are within a factor of 3 of each other.
    @Test(arguments: loads)
    func retryAfterIsHonest(load: Load) throws {
        var line = Line(load)
        // Long enough that answers have ended and the scheduler knows the machine.
        try line.keepFull { $0.run.backend.elapsed >= .seconds(120) }
        let told = Double(line.run.core.retryAfterSeconds("a"))
        let asked = line.run.backend.elapsed
        let id = try line.add("a")
        try line.keepFull { $0.run.moments[id] != nil || $0.run.backend.elapsed - asked > .seconds(2000) }
        let first = try #require(line.run.moments[id]?.first)
        let waited = (first - asked) / .seconds(1)
        #expect(waited > 1, "a wait that short proves nothing")
        #expect(told >= waited / 3 && told <= waited * 3, "told \(told) s, waited \(waited) s")
    }

    /// Tenants that keep their queues full.
    private struct Line {
        static let waiting = 16

        let run: TraceRun
        private let load: Load
        private let tenants: [String]
        private var lastID: UInt64 = 0

        init(_ load: Load) {
            self.load = load
            tenants = ["a"] + (0..<load.others).map { "other-\($0)" }
            let size = SimulatedBackend.Size(
                cells: load.cells, sequences: load.sequences, batchTokens: 512, vocabulary: 64)
            // It counts from the prompt's last token, which is 0; then the answer ends, if it may.
            let backend = SimulatedBackend(size) { [answer = load.answer] history, logits in
                let next = Int(history.token) + 1
                logits[next > min(answer, 50) ? Int(TraceLanguage.end) : next] = 9
            }
            run = TraceRun(backend) { configuration in
                configuration.waitingPerTenant = Bound("this tenant's queue", limit: 1000, unit: "waiting requests")
            }
        }

        mutating func add(_ tenant: String) throws -> UInt64 {
            lastID += 1
            let unique = [Int32(lastID % 59), Int32(lastID / 59 % 59), 0]
            let prefix = PrefixSharingTests.prompt(load.shares ? 1 : Int(lastID), load.prompt - unique.count)
            let prompt = load.shares ? prefix + unique : unique.dropLast() + prefix + [0]
            try run.submit(
                lastID, prompt, most: load.limit, tenant: tenant,
                share: SchedulingShare(weight: tenant == "a" ? load.weight : 1), ignoresEnd: load.limit == load.answer)
            return lastID
        }

        mutating func keepFull(until condition: (Line) -> Bool) throws {
            while !condition(self) {
                for tenant in tenants {
                    while run.core.waiting.count(where: { $0.tenant == tenant }) < Self.waiting { _ = try add(tenant) }
                }
                _ = run.turn()
            }
        }
    }

    // MARK: Deadlines

    @Test func aWaitingRequestPastItsDeadlineEnds() throws {
        let run = PrefixSharingTests.run(sequences: 1)
        try run.submit(1, PrefixSharingTests.prompt(1, 20), most: 400, ignoresEnd: true)
        try run.submit(2, PrefixSharingTests.prompt(2, 20), most: 10, deadline: 500)
        while !run.isOver(2) { _ = run.turn() }
        let error = try #require(run.failures[2])
        #expect(error.kind == .timeout)
        #expect(error.code == .timedOut)
        #expect(error.message.contains("500 ms"))
        #expect(run.backend.elapsed >= .milliseconds(500))
        #expect(run.backend.elapsed < .milliseconds(700))
        #expect(run.usage[2] == nil)
        run.finish()
        #expect(run.results[1]?.completionTokens == 400)
        Self.expectNothingLeft(run)
    }

    @Test func aRunningRequestPastItsDeadlineEndsBetweenTwoSteps() throws {
        let run = PrefixSharingTests.run()
        try run.submit(1, PrefixSharingTests.prompt(1, 20), most: 1000, deadline: 1000, ignoresEnd: true)
        try run.submit(2, PrefixSharingTests.prompt(2, 20), most: 300, deadline: 1_000_000, ignoresEnd: true)
        run.finish()
        #expect(run.failures[1]?.kind == .timeout)
        #expect(run.failures[1]?.code == .timedOut)
        let last = try #require(run.moments[1]?.last)
        #expect(last >= .milliseconds(800) && last < .milliseconds(1100))
        #expect(run.results[2]?.completionTokens == 300)
        Self.expectNothingLeft(run)
    }

    /// Half of its prompt is computed when its time is over.
    @Test func aRequestWhosePromptTakesTooLongEnds() throws {
        let run = PrefixSharingTests.run()
        let prompt = PrefixSharingTests.prompt(3, 1000)
        try run.submit(1, prompt, most: 10, deadline: 2000)
        try run.submit(2, prompt + [7], most: 10)
        run.finish()
        #expect(run.failures[1]?.kind == .timeout)
        #expect(run.moments[1] == nil)
        #expect(run.results[2] != nil)
        #expect(run.core.totals.prefillTokens == 1001, "the other goes on where it stopped")
        Self.expectNothingLeft(run)
    }

    @Test func aPreemptedRequestPastItsDeadlineLeavesNothingOnTheHost() throws {
        let run = PrefixSharingTests.run(sequences: 1)
        try run.submit(
            1, PrefixSharingTests.prompt(1, 20), most: 1000, share: .init(priority: .low), deadline: 1000,
            ignoresEnd: true)
        while run.moments[1]?.count ?? 0 < 30 { _ = run.turn() }
        try run.submit(2, PrefixSharingTests.prompt(2, 20), most: 300, share: .init(priority: .high), ignoresEnd: true)
        _ = run.turn()
        #expect(run.core.load.pausedRequests == 1)
        #expect(run.core.cache.pausedBytes > 0)
        run.finish()
        #expect(run.failures[1]?.kind == .timeout)
        #expect(run.results[2] != nil)
        Self.expectNothingLeft(run)
    }
}
