import Testing

@testable import Scheduling

struct StepCostTests {
    /// A machine whose steps take 5 ms, 2 ms for each decoded token and 3 ms for each of a prompt.
    private static func learned(_ rounds: Int = 40) -> StepCost {
        var cost = StepCost()
        for round in 0..<rounds {
            let streams = round % 8 + 1
            cost.learn(prefillTokens: 0, decodeTokens: streams, milliseconds: 5 + 2 * Double(streams))
            cost.learn(
                prefillTokens: 20, decodeTokens: streams, milliseconds: 5 + 2 * Double(streams) + 60)
        }
        return cost
    }

    private static func isNear(_ value: Double?, _ expected: Double, within share: Double = 0.02) -> Bool {
        value.map { abs($0 - expected) <= share * expected } ?? false
    }

    @Test func nothingIsKnownBeforeTheFirstStep() {
        let cost = StepCost()
        #expect(cost.perPromptToken == nil)
        #expect(cost.decodeMilliseconds(4) == 0)
        #expect(cost.promptTokens(within: 50) == 0)
    }

    @Test func itLearnsWhatStepsTake() {
        let cost = Self.learned()
        for streams in 1...8 { #expect(Self.isNear(cost.decodeMilliseconds(streams), 5 + 2 * Double(streams))) }
        #expect(Self.isNear(cost.perPromptToken, 3))
        #expect((12...14).contains(cost.promptTokens(within: 41)))
    }

    @Test func batchesItHasNotSeenLieBetweenTheirNeighbours() {
        var cost = StepCost()
        cost.learn(prefillTokens: 50, decodeTokens: 0, milliseconds: 150)
        cost.learn(prefillTokens: 0, decodeTokens: 2, milliseconds: 9)
        cost.learn(prefillTokens: 0, decodeTokens: 8, milliseconds: 21)
        for streams in 1...12 {
            #expect(cost.decodeMilliseconds(streams) >= 9 || streams < 2)
            #expect(cost.decodeMilliseconds(streams) <= 9 + 3 * Double(streams))
        }
        #expect(cost.decodeMilliseconds(0) == 0)
    }

    @Test(arguments: [10.0, 100, 10_000])
    func oneOutlierHardlyMatters(factor: Double) {
        var cost = Self.learned()
        cost.learn(prefillTokens: 0, decodeTokens: 4, milliseconds: 13 * factor)
        #expect(Self.isNear(cost.decodeMilliseconds(4), 13, within: 0.35))
        cost = Self.learned()
        cost.learn(prefillTokens: 20, decodeTokens: 4, milliseconds: 73 * factor)
        #expect(Self.isNear(cost.perPromptToken, 3, within: 0.35))
        // And is forgotten.
        for _ in 0..<30 { cost.learn(prefillTokens: 20, decodeTokens: 4, milliseconds: 73) }
        #expect(Self.isNear(cost.perPromptToken, 3, within: 0.03))
    }

    @Test func aMachineThatBecameSlowerShowsWithinSomeDozenSteps() {
        var cost = Self.learned()
        for _ in 0..<40 { cost.learn(prefillTokens: 0, decodeTokens: 4, milliseconds: 39) }
        #expect(Self.isNear(cost.decodeMilliseconds(4), 39, within: 0.05))
    }

    /// Streams beside a prompt that lasts: each step takes a little longer than the one before, because of the streams.
    @Test func growingStreamsAreNotTakenForDearerPromptTokens() {
        var cost = Self.learned()
        var plain = 0
        for step in 0..<400 {
            let streams = 17.0 * (1 + Double(step) / 200)
            if cost.isStale {
                cost.learn(prefillTokens: 0, decodeTokens: 6, milliseconds: streams)
                plain += 1
            } else {
                let prompt = max(1, cost.promptTokens(within: 50 - cost.decodeMilliseconds(6)))
                cost.learn(prefillTokens: prompt, decodeTokens: 6, milliseconds: streams + 3 * Double(prompt))
            }
        }
        #expect((30...50).contains(plain), "about every ninth")
        #expect(Self.isNear(cost.decodeMilliseconds(6), 51, within: 0.1))
        #expect(Self.isNear(cost.perPromptToken, 3, within: 0.5), "at one token a step all of an error is in it")
    }

    @Test func anImpossibleStepIsIgnored() {
        var cost = Self.learned()
        let before = cost.decodeMilliseconds(4)
        cost.learn(prefillTokens: 0, decodeTokens: 4, milliseconds: 0)
        cost.learn(prefillTokens: 0, decodeTokens: 4, milliseconds: -3)
        #expect(cost.decodeMilliseconds(4) == before)
    }
}
