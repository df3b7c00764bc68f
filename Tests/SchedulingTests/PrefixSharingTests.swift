import Foundations
import Generation
import Testing

@testable import Scheduling

/// What requests share through the prefix cache, seen from outside: tokens computed, tokens found, answers.
@Suite(.timeLimit(.minutes(5)))
struct PrefixSharingTests {
    static func run(
        cells: Int = 4096, sequences: Int = 8, _ change: (inout BatchLoop.Configuration) -> Void = { _ in }
    ) -> TraceRun {
        TraceRun(
            SimulatedBackend(.init(cells: cells, sequences: sequences, vocabulary: 64), row: TraceLanguage.write),
            change)
    }

    /// Tokens that two seeds share next to nothing of.
    static func prompt(_ seed: Int, _ length: Int) -> [Int32] {
        (0..<length).map { Int32(($0 * 7 + $0 * $0 / 3 + seed * 13) % 60) }
    }

    private static func isRight(_ run: TraceRun, _ id: UInt64, _ prompt: [Int32], most: Int) -> Bool {
        run.texts[id] ?? [] == TraceLanguage.answer(to: prompt, most: most).map { UInt8($0 + 48) }
    }

    @Test func eightRequestsAtOnceComputeTheirPrefixOnce() throws {
        let run = Self.run()
        let prefix = Self.prompt(1, 900)
        let prompts = (UInt64(1)...8).map { (id: $0, tokens: prefix + [Int32($0), 61]) }
        for (id, tokens) in prompts { try run.submit(id, tokens, most: 20) }
        run.finish()
        for (id, tokens) in prompts { #expect(Self.isRight(run, id, tokens, most: 20), "request \(id)") }
        #expect(run.core.totals.prefillTokens == 900 + 8 * 2)
        #expect(prompts.map { run.usage[$0.id]?.cachedTokens ?? -1 }.sorted() == [0] + Array(repeating: 900, count: 7))
        #expect(run.backend.violations.isEmpty)
    }

    /// The others go on where the one that left stopped: not a token is computed twice.
    @Test(arguments: [1, 5, 10])
    func theOneThatFillsThePrefixCanLeave(turns: Int) throws {
        let run = Self.run()
        let prefix = Self.prompt(2, 900)
        for id in UInt64(1)...8 { try run.submit(id, prefix + [Int32(id), 61], most: 10) }
        for _ in 0..<turns { _ = run.turn() }
        #expect(run.usage.count == 1, "one computes, the others wait")
        let filler = try #require(run.usage.keys.first)
        run.cancel(filler)
        run.finish()
        #expect(run.results.count == 7)
        for id in run.results.keys {
            #expect(Self.isRight(run, id, prefix + [Int32(id), 61], most: 10), "request \(id)")
        }
        #expect(run.core.totals.prefillTokens == 900 + 7 * 2)
    }

    /// All but the last of a chain of fillers leave, each half-way.
    @Test func everyFillerButOneCanLeave() throws {
        let run = Self.run()
        let prefix = Self.prompt(3, 900)
        for id in UInt64(1)...6 { try run.submit(id, prefix + [Int32(id), 61], most: 10) }
        for _ in 1...5 {
            for _ in 0..<2 { _ = run.turn() }
            let filler = try #require(run.usage.keys.first { !run.isOver($0) })
            run.cancel(filler)
        }
        run.finish()
        #expect(run.results.count == 1)
        #expect(run.core.totals.prefillTokens == 900 + 2)
    }

    @Test(arguments: [["a", "b"], ["b", "a"]])
    func anotherTenantsIdenticalPromptSharesNothing(order: [String]) throws {
        let run = Self.run()
        let prompt = Self.prompt(4, 300)
        try run.submit(1, prompt, most: 5, tenant: order[0])
        run.finish()
        try run.submit(2, prompt, most: 5, tenant: order[1])
        run.finish()
        #expect(run.usage[1]?.cachedTokens == 0)
        #expect(run.usage[2]?.cachedTokens == 0)
        #expect(run.core.totals.prefillTokens == 600)
        // Each finds its own, and only its own.
        try run.submit(3, prompt, most: 5, tenant: order[0])
        run.finish()
        #expect(run.usage[3]?.cachedTokens == 299)
    }

    @Test func identicalPromptsOfTwoTenantsAtOnceShareNothing() throws {
        let run = Self.run()
        let prompt = Self.prompt(5, 300)
        try run.submit(1, prompt, most: 5, tenant: "a")
        try run.submit(2, prompt, most: 5, tenant: "b")
        run.finish()
        #expect([1, 2].map { run.usage[$0]?.cachedTokens } == [0, 0])
    }

    @Test func aConversationsNextTurnFindsPromptAndAnswer() throws {
        let run = Self.run()
        let first = Self.prompt(6, 200)
        try run.submit(1, first, most: 40, ignoresEnd: true)
        run.finish()
        let answer = (run.texts[1] ?? []).map { Int32($0) - 48 }
        #expect(answer.count == 40)
        try run.submit(2, first + answer + Self.prompt(7, 30), most: 10)
        run.finish()
        // The answer's last token was sampled and never computed.
        #expect(run.usage[2]?.cachedTokens == 200 + 39)
    }

    /// A short prefix at the head of those that lie idle is forgotten, one too large for host memory is passed over:
    /// neither keeps the others in cells, past which every token would have to look.
    @Test(arguments: [false, true])
    func idlePrefixesLeaveTheCells(oneIsLarge: Bool) throws {
        let run = Self.run { $0.hostCacheBytes = oneIsLarge ? 20_000 : 256 << 20 }
        try run.submit(1, Self.prompt(8, PrefixCache.leastTail / 2), most: 1)
        run.finish()
        if oneIsLarge {
            try run.submit(2, Self.prompt(9, 2500), most: 1)
            run.finish()
        }
        for id in UInt64(3)...5 {
            try run.submit(id, Self.prompt(Int(id) + 10, 100), most: 1)
            run.finish()
        }
        #expect(run.core.totals.cacheOffloads + run.core.load.totals.cacheOffloads == 0)
        for id in UInt64(8)...9 {
            try run.submit(
                id, Self.prompt(Int(id) + 20, 30), most: 3 * Int(PrefixCache.idleTokens), ignoresEnd: true)
        }
        run.finish()
        #expect(run.core.load.totals.cacheOffloads == 3)
    }

    /// Enough requests after another to push out everything that can go.
    private static func press(_ run: TraceRun, from id: UInt64) throws {
        for more in 0..<UInt64(10) {
            try run.submit(id + more, prompt(Int(id + more) + 100, 700), most: 20)
            run.finish()
        }
    }

    @Test func aPinnedPrefixSurvivesPressureAndAnotherDoesNot() throws {
        let run = Self.run(cells: 2048) { $0.hostCacheBytes = 0 }
        let (pinned, other) = (Self.prompt(8, 400), Self.prompt(9, 400))
        try run.submit(1, pinned + [1], most: 5, pinned: 400)
        try run.submit(2, other + [1], most: 5)
        run.finish()
        try Self.press(run, from: 10)
        try run.submit(3, pinned + [2], most: 5)
        try run.submit(4, other + [2], most: 5)
        run.finish()
        #expect(run.usage[3]?.cachedTokens == 400)
        #expect(run.usage[4]?.cachedTokens == 0)
        #expect(run.core.load.pinnedCells == 400)
    }

    @Test func anOwnersNewPinTakesTheOldOnesPlace() throws {
        let run = Self.run(cells: 2048) { $0.hostCacheBytes = 0 }
        let (old, new) = (Self.prompt(10, 400), Self.prompt(11, 300))
        try run.submit(1, old + [1], most: 5, pinned: 400)
        run.finish()
        #expect(run.core.load.pinnedCells == 400)
        try run.submit(2, new + [1], most: 5, pinned: 300)
        run.finish()
        #expect(run.core.load.pinnedCells == 300)
        try Self.press(run, from: 10)
        try run.submit(3, old + [2], most: 5)
        try run.submit(4, new + [2], most: 5)
        run.finish()
        #expect(run.usage[3]?.cachedTokens == 0)
        #expect(run.usage[4]?.cachedTokens == 300)
    }

    /// Pinned cells are still cells: a request that needs them all gets them.
    @Test func aPinDoesNotStandInTheWayOfARequest() throws {
        let run = Self.run(cells: 1024) { $0.hostCacheBytes = 0 }
        try run.submit(1, Self.prompt(12, 400) + [1], most: 5, pinned: 400)
        run.finish()
        try run.submit(2, Self.prompt(13, 1000), most: 24, ignoresEnd: true)
        run.finish()
        #expect(run.results[2]?.completionTokens == 24)
    }

    @Test func anEvictedPrefixComesBackFromHostMemory() throws {
        let run = Self.run(cells: 2048)
        let prefix = Self.prompt(14, 400)
        try run.submit(1, prefix + [1], most: 5)
        run.finish()
        try Self.press(run, from: 10)
        let before = run.core.totals.prefillTokens
        try run.submit(2, prefix + [2], most: 20)
        run.finish()
        #expect(run.usage[2]?.cachedTokens == 400)
        #expect(run.core.totals.prefillTokens - before == 1)
        #expect(run.core.load.totals.cacheReloads >= 1)
        #expect(Self.isRight(run, 2, prefix + [2], most: 20))
    }

    @Test func withoutHostMemoryItIsComputedAgain() throws {
        let run = Self.run(cells: 2048) { $0.hostCacheBytes = 0 }
        let prefix = Self.prompt(15, 400)
        try run.submit(1, prefix + [1], most: 5)
        run.finish()
        try Self.press(run, from: 10)
        try run.submit(2, prefix + [2], most: 20)
        run.finish()
        #expect(run.usage[2]?.cachedTokens == 0)
        #expect(Self.isRight(run, 2, prefix + [2], most: 20))
        #expect(run.core.load.hostBytes == 0)
    }

    @Test func withoutPrefixCacheNothingIsShared() throws {
        let run = Self.run { $0.sharesPrefixes = false }
        let prefix = Self.prompt(16, 200)
        for id in UInt64(1)...3 { try run.submit(id, prefix + [Int32(id)], most: 5) }
        run.finish()
        #expect(run.core.totals.prefillTokens == 3 * 201)
        #expect(run.usage.values.allSatisfy { $0.cachedTokens == 0 })
        #expect(run.backend.usedCells == 0)
    }
}
