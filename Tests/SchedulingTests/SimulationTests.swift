import Foundations
import Generation
import Testing

@testable import Scheduling

@Suite(.timeLimit(.minutes(5)))
struct SimulationTests {
    static func scenario(_ tenants: Scenario.Tenant..., seconds: Double = 60) -> Scenario {
        var scenario = Scenario()
        scenario.tenants = tenants
        scenario.durationSeconds = seconds
        scenario.machine.cost.contextMilliseconds = 0
        return scenario
    }

    static func tenant(
        _ name: String, clients: Int = 1, think: Double = 0.5, weight: Int = 1,
        priority: SchedulingShare.Priority = .normal,
        unique: ClosedRange<Int> = 50...100, answer: ClosedRange<Int> = 30...60
    ) -> Scenario.Tenant {
        var tenant = Scenario.Tenant(name: name)
        tenant.share = SchedulingShare(weight: weight, priority: priority)
        tenant.arrivals = .closed(clients: clients, thinkSeconds: think)
        tenant.uniqueTokens = unique
        tenant.answerTokens = answer
        return tenant
    }

    static func run(_ scenario: Scenario) async throws -> SimulationReport {
        try await computing {
            var simulation = Simulation(scenario)
            return try simulation.run()
        }
    }

    @Test func everyRequestIsAccountedFor() async throws {
        var leaving = Self.tenant("leaving", clients: 8, think: 0)
        leaving.cancelledShare = 0.5
        var open = Self.tenant("open")
        open.arrivals = .open(requestsPerSecond: 3)
        var scenario = Self.scenario(leaving, open)
        scenario.machine.cells = 1024
        scenario.settings.waitingPerTenant = 4
        let report = try await Self.run(scenario)
        for part in report.tenants + [report.all] {
            let over = part.completed + part.refused + part.cancelled + part.failed
            #expect(part.arrived == over + part.unfinished)
            #expect(part.failed == 0)
            #expect(part.unfinished >= 0)
        }
        #expect(report.all.arrived == report.tenants.reduce(0) { $0 + $1.arrived })
        #expect(report.tenants[0].cancelled > 10)
        #expect(report.tenants[1].refused > 10)
        #expect(abs(report.tenants.reduce(0) { $0 + ($1.servedShare ?? 0) } - 1) < 1e-9)
        #expect(report.peakCells <= 1024)
        #expect(report.peakQueue <= 12)
    }

    @Test func theSameSeedGivesTheSameReportAndAnotherSeedAnother() async throws {
        var scenario = Self.scenario(Self.tenant("a", clients: 12, think: 0.1), Self.tenant("b", clients: 3, weight: 3))
        let first = try await Self.run(scenario)
        let again = try await Self.run(scenario)
        #expect(again == first)
        scenario.seed = 2
        let other = try await Self.run(scenario)
        #expect(other != first)
    }

    @Test func whatOneTenantAsksDoesNotDependOnAnother() async throws {
        var open = Self.tenant("open")
        open.arrivals = .open(requestsPerSecond: 1)
        let alone = try await Self.run(Self.scenario(open))
        let beside = try await Self.run(Self.scenario(open, Self.tenant("b", clients: 2)))
        // A step more or less at the end may hold one more arrival.
        #expect(abs(alone.tenants[0].arrived - beside.tenants[0].arrived) <= 1)
        #expect(alone.tenants[0].arrived > 30)
    }

    /// One request at a time on a machine whose times are known: the report is plain arithmetic.
    @Test func latenciesAreTheCostModels() async throws {
        var scenario = Self.scenario(Self.tenant("a", think: 1, unique: 10...10, answer: 5...5))
        scenario.machine.cost = .init(
            stepMilliseconds: 10, decodeMilliseconds: 7, prefillMilliseconds: 3, contextMilliseconds: 0)
        let all = try await Self.run(scenario).all
        // 9 prompt tokens and the one whose logits are wanted, in one step; then a step for each further token.
        #expect(all.completed > 20)
        #expect(abs((all.firstTokenMilliseconds.max ?? 0) - (10 + 9 * 3 + 7)) < 0.001)
        #expect(abs((all.gapMilliseconds.max ?? 0) - 17) < 0.001)
        #expect(abs((all.gapMilliseconds.p50 ?? 0) - 17) < 0.17)
    }

    @Test func poissonArrivalsComeAtTheirRate() async throws {
        var open = Self.tenant("open", unique: 1...1, answer: 1...1)
        open.arrivals = .open(requestsPerSecond: 5)
        let report = try await Self.run(Self.scenario(open, seconds: 400))
        // 2000 on average, with a standard deviation of 45.
        #expect((1820...2180).contains(report.all.arrived))
        #expect(report.all.completed >= report.all.arrived - 2)
        // Nobody competes with anybody.
        #expect(report.jainIndex == nil)
    }

    @Test func anOverloadedMachineIsBusyAllTheTime() async throws {
        let report = try await Self.run(Self.scenario(Self.tenant("a", clients: 40, think: 0)))
        // But for the first moments, in which the first client comes.
        #expect(report.utilisation > 0.98)
        #expect(report.meanBatch > 8)
    }

    @Test func aRequestThatCanNeverFitEndsTheRunWithTheReason() async {
        var scenario = Self.scenario(Self.tenant("a", unique: 100...100))
        scenario.machine.cells = 64
        await #expect(throws: ServiceError.self) { try await Self.run(scenario) }
    }

    @Test func theCallerCanEndARun() throws {
        var simulation = Simulation(Self.scenario(Self.tenant("a", clients: 4, think: 0), seconds: 3600))
        var seen: [Double] = []
        let report = try simulation.run { share in
            seen.append(share)
            return seen.count < 3
        }
        #expect(seen.count == 3)
        #expect(seen == seen.sorted())
        #expect(report.durationSeconds < 3600)
    }
}

struct LogHistogramTests {
    @Test func percentilesAreWithinOnePercent() {
        var histogram = LogHistogram()
        for value in 1...10_000 { histogram.add(Double(value)) }
        for (share, value) in [(0.5, 5000.0), (0.95, 9500), (0.99, 9900), (1, 10_000), (0.0001, 1)] {
            let found = histogram.percentile(share) ?? 0
            #expect(found >= value * 0.999 && found <= value * 1.011, "p\(share) is \(found)")
        }
        #expect(histogram.maximum == 10_000)
    }

    @Test func anEmptyOneHasNone() {
        #expect(LogHistogram().percentile(0.5) == nil)
    }

    @Test func zeroIsAValue() {
        var histogram = LogHistogram()
        histogram.add(0)
        #expect(histogram.percentile(0.5) == 0)
        #expect(histogram.count == 1)
    }

    @Test func addingTwoIsLikeOne() {
        var (low, high, both) = (LogHistogram(), LogHistogram(), LogHistogram())
        for value in 1...50 { low.add(Double(value)) }
        for value in 51...500 { high.add(Double(value)) }
        for value in 1...500 { both.add(Double(value)) }
        low.add(high)
        #expect(low.percentile(0.95) == both.percentile(0.95))
        #expect(low.maximum == 500)
    }
}

struct FairnessWindowTests {
    @Test func onlyTheTimeCountsInWhichAllWhoCompeteArePresent() {
        var window = FairnessWindow(tenants: 3)
        window.add(seconds: 6, present: [0, 1], service: [(0, 60), (1, 60)])
        window.add(seconds: 3, present: [0], service: [(0, 900)])
        // The third comes by for a moment.
        window.add(seconds: 1, present: [0, 1, 2], service: [(0, 10), (1, 10), (2, 500)])
        let jain = window.jain(Array(repeating: SchedulingShare(), count: 3), duration: 10)
        #expect(jain?.index == 1)
        #expect(jain?.seconds == 7)
    }

    @Test func serviceIsDividedByWeight() {
        var window = FairnessWindow(tenants: 2)
        window.add(seconds: 1, present: [0, 1], service: [(0, 30), (1, 10)])
        #expect(window.jain([SchedulingShare(weight: 3), SchedulingShare()], duration: 1)?.index == 1)
        let even = window.jain([SchedulingShare(), SchedulingShare()], duration: 1)?.index
        #expect(even == 1600.0 / (2 * 1000))
    }

    @Test func classesAreNotCompared() {
        var window = FairnessWindow(tenants: 2)
        window.add(seconds: 1, present: [0, 1], service: [(0, 30), (1, 10)])
        #expect(window.jain([SchedulingShare(priority: .high), SchedulingShare()], duration: 1) == nil)
    }
}
