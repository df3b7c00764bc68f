import Dispatch
import Foundations
import Generation
import SchedulingTesting
import Synchronization
import Testing

@testable import Scheduling

@Suite(.timeLimit(.minutes(1)))
struct BatchLoopTests {
    @Test func aRequestIsStartedThenGeneratedThenFinished() async {
        var driver = LoopDriver { BatchLoop.simulated(sink: $0) }
        driver.loop.generate(id: 1, .greedy("abcdu"))
        let outcome = await driver.finish(1)[0]
        #expect(outcome.started == [PromptUsage(promptTokens: 5, cachedTokens: 0)])
        #expect(outcome.text == "vwxyz")
        #expect(outcome.tokens == 5)
        #expect(outcome.result?.reason == .stop)
        #expect(outcome.result?.completionTokens == 5)
    }

    @Test(arguments: [
        (5, "bcdef", GenerationResult.Reason.length, 5), (1, "b", .length, 1),
        (25, "bcdefghijklmnopqrstuvwxyz", .length, 25), (26, "bcdefghijklmnopqrstuvwxyz", .stop, 25),
    ])
    func theTokenLimitIsExact(most: Int, text: String, reason: GenerationResult.Reason, tokens: Int) async {
        var driver = LoopDriver { BatchLoop.simulated(sink: $0) }
        driver.loop.generate(id: 1, .greedy("a", most: most))
        let outcome = await driver.finish(1)[0]
        #expect(outcome.text == text)
        #expect(outcome.result?.reason == reason)
        #expect(outcome.result?.completionTokens == tokens)
        #expect(outcome.tokens == tokens)
    }

    @Test func heldTextIsCountedWhenItIsGenerated() async {
        var driver = LoopDriver { BatchLoop.simulated(sink: $0) }
        driver.loop.generate(id: 1, .greedy("a", stop: ["defX", "hij"]))
        let outcome = await driver.finish(1)[0]
        #expect(outcome.text == "bcdefg")
        #expect(outcome.result?.reason == .stop)
        #expect(outcome.result?.completionTokens == 9)
        #expect(outcome.deltas.map(\.tokens) == Array(repeating: 1, count: 9))
        #expect(outcome.deltas.map(\.text) == ["b", "c", "", "", "", "defg", "", "", ""])
    }

    @Test func manyRequestsShareTheSequencesAndLeaveNothing() async {
        var driver = LoopDriver {
            BatchLoop.simulated(SimulatedBackend.alphabet(contextCells: 200, batchTokens: 8), sink: $0)
        }
        for id in UInt64(1)...60 { driver.loop.generate(id: id, .greedy("hijklmnop", most: Int(id % 12) + 1)) }
        await driver.read { outcomes in (UInt64(1)...60).allSatisfy { outcomes[$0]?.isOver == true } }
        for (id, outcome) in driver.outcomes {
            #expect(outcome.text == String("qrstuvwxyz".prefix(Int(id % 12) + 1)), "request \(id)")
        }
        let load = await driver.load()
        #expect(load.map { [$0.activeSequences, $0.queuedRequests, $0.usedCells - $0.cachedCells] } == [0, 0, 0])
    }

    @Test func cancellingFreesTheSequence() async {
        let gate = Gate()
        var driver = LoopDriver { BatchLoop.simulated(SimulatedBackend.alphabet { _ in gate.pass() }, sink: $0) }
        driver.loop.generate(id: 1, .greedy("a", ignoresEnd: true))
        await driver.read { $0[1]?.deltas.isEmpty == false }
        driver.loop.cancel(id: 1)
        driver.loop.cancel(id: 1)
        driver.loop.cancel(id: 999)
        gate.opening.signal()
        let outcome = await driver.finish(1)[0]
        #expect(outcome.error?.kind == .cancelled)
        // The step that was being computed may still report its token; no other may follow.
        #expect(outcome.tokens <= 2)
        let load = await driver.load()
        #expect(load.map { [$0.activeSequences, $0.queuedRequests, $0.usedCells - $0.cachedCells] } == [0, 0, 0])
        driver.loop.generate(id: 2, .greedy("x"))
        #expect(await driver.finish(2)[0].text == "yz")
    }

    /// Holds the loop in its second step, so that commands meet a busy worker.
    private final class Gate: Sendable {
        private let steps = Mutex(0)
        let opening = DispatchSemaphore(value: 0)

        func pass() -> DecodeOutcome {
            let isSecond = steps.withLock { steps in
                steps += 1
                return steps == 2
            }
            if isSecond { opening.wait() }
            return .done
        }
    }

    @Test func aFullQueueRefusesWithTheBoundAndATime() async {
        let gate = Gate()
        var driver = LoopDriver {
            BatchLoop.simulated(SimulatedBackend.alphabet(sequences: 1) { _ in gate.pass() }, waiting: 2, sink: $0)
        }
        driver.loop.generate(id: 1, .greedy("a"))
        await driver.read { $0[1]?.started.count == 1 }
        for id in UInt64(2)...4 { driver.loop.generate(id: id, .greedy("x")) }
        gate.opening.signal()
        let refused = await driver.finish(4)[0].error
        #expect(refused?.kind == .rateLimited)
        #expect(refused?.code == .queueFull)
        #expect(refused?.message.contains("2 requests") == true)
        #expect((refused?.retryAfterSeconds ?? 0) >= 1)
        #expect(await driver.finish(1, 2, 3).allSatisfy { $0.result != nil })
    }

    @Test func aWaitingRequestCanBeCancelled() async {
        let gate = Gate()
        var driver = LoopDriver {
            BatchLoop.simulated(SimulatedBackend.alphabet(sequences: 1) { _ in gate.pass() }, sink: $0)
        }
        driver.loop.generate(id: 1, .greedy("a"))
        await driver.read { $0[1]?.started.count == 1 }
        driver.loop.generate(id: 2, .greedy("a"))
        driver.loop.cancel(id: 2)
        gate.opening.signal()
        let outcomes = await driver.finish(1, 2)
        #expect(outcomes[0].result != nil)
        #expect(outcomes[1].error?.kind == .cancelled)
        #expect(outcomes[1].started.isEmpty)
    }

    @Test func drainingFinishesWhatWasAcceptedAndRefusesWhatIsNew() async {
        let gate = Gate()
        var driver = LoopDriver {
            BatchLoop.simulated(SimulatedBackend.alphabet(sequences: 1) { _ in gate.pass() }, sink: $0)
        }
        driver.loop.generate(id: 1, .greedy("a"))
        await driver.read { $0[1]?.started.count == 1 }
        driver.loop.generate(id: 2, .greedy("x"))
        driver.loop.drain()
        driver.loop.generate(id: 3, .greedy("x"))
        gate.opening.signal()
        let outcomes = await driver.finish(1, 2, 3)
        #expect(outcomes[0].result != nil)
        #expect(outcomes[1].text == "yz")
        #expect(outcomes[2].error?.code == .draining)
        #expect(outcomes[2].error?.kind == .unavailable)
        driver.loop.waitUntilEnded()
    }

    @Test func anIdleLoopEndsAtOnceWhenDrained() {
        let loop = BatchLoop.simulated { _ in }
        loop.drain()
        loop.waitUntilEnded()
        loop.generate(id: 1, .greedy("a"))
    }

    @Test func aFailingSequenceDoesNotFailTheOthers() async {
        // Any batch with a sequence that has come to "m" fails, whole; alone only that sequence does.
        var driver = LoopDriver { sink in
            let backend = SimulatedBackend.alphabet { batch in
                batch.entries.contains { $0.token == UInt8(ascii: "m") } ? .failed("simulated") : .done
            }
            return BatchLoop.simulated(backend, sink: sink)
        }
        driver.loop.generate(id: 1, .greedy("k"))
        driver.loop.generate(id: 2, .greedy("n"))
        driver.loop.generate(id: 3, .greedy("o"))
        let outcomes = await driver.finish(1, 2, 3)
        #expect(outcomes[0].text == "lm")
        #expect(outcomes[0].error?.kind == .internalFailure)
        #expect(outcomes[0].error?.cause == "simulated")
        #expect(outcomes[1].text == "opqrstuvwxyz")
        #expect(outcomes[2].text == "pqrstuvwxyz")
    }

    @Test func whenThereAreNoCellsTheRequestIsToldToComeBack() async {
        var driver = LoopDriver { sink in
            BatchLoop.simulated(
                SimulatedBackend.alphabet { batch in batch.entries.count > 3 ? .noCells : .done }, sink: sink)
        }
        driver.loop.generate(id: 1, .greedy("abcdef"))
        driver.loop.generate(id: 2, .greedy("xy"))
        let outcomes = await driver.finish(1, 2)
        #expect(outcomes[0].error?.code == .insufficientMemory)
        #expect(outcomes[0].error?.isRetryable == true)
        #expect(outcomes[1].text == "z")
    }

    @Test func logitsThatAreNotNumbersFailOnlyTheirRequest() async {
        var driver = LoopDriver { BatchLoop.simulated(sink: $0) }
        driver.loop.generate(id: 1, .greedy("\0"))
        driver.loop.generate(id: 2, .greedy("x"))
        let outcomes = await driver.finish(1, 2)
        #expect(outcomes[0].error?.kind == .internalFailure)
        #expect(outcomes[1].text == "yz")
    }

    @Test func aPolicyThatWantsTooMuchGetsWhatFits() async {
        struct Greedy: StepPolicy {
            mutating func admissionOrder(_ state: StepState) -> [UInt64] { [12345] + state.waiting.map(\.id) }
            func victims(for waiting: StepState.Waiting, _ state: StepState) -> [UInt64] { [12345] }
            mutating func plan(_ state: StepState) -> StepPlan {
                var plan = StepPlan()
                plan.decode = (state.running + state.running).map { .init(id: $0.id, tokens: 1_000_000) }
                plan.prefill = [.init(id: 12345, tokens: 1)] + plan.decode
                return plan
            }
            mutating func account(_ work: StepWork) {}
            func ended(_ request: EndedRequest) {}
            func expectedWait(of tenant: String, _ state: StepState) -> Double { .infinity }
            func served(_ tenant: String) -> Double { 0 }
        }
        var configuration = BatchLoop.Configuration()
        configuration.policy = Greedy()
        var driver = LoopDriver { sink in
            BatchLoop(
                backend: SimulatedBackend.alphabet(contextCells: 64, sequences: 2, batchTokens: 4),
                tokens: ByteTokens(),
                configuration,
                preparation: { request throws(ServiceError) in
                    try RequestRules.fit(request, tokens: [97, 98, 99, 100, 101, 102], contextTokens: 64)
                }, sink: sink)
        }
        for id in UInt64(1)...5 { driver.loop.generate(id: id, .greedy("", most: 20)) }
        #expect(await driver.finish(1, 2, 3, 4, 5).allSatisfy { $0.text == "ghijklmnopqrstuvwxyz" })
    }

    @Test func randomCancelsLeaveNoSequenceBehind() async {
        var random = SeededGenerator(seed: 20)
        var driver = LoopDriver { BatchLoop.simulated(waiting: 1000, sink: $0) }
        for id in UInt64(1)...1000 {
            driver.loop.generate(id: id, .greedy("abcdefgh", most: Int.random(in: 1...18, using: &random)))
            if id % 3 == 0 { driver.loop.cancel(id: UInt64.random(in: 1...id, using: &random)) }
        }
        await driver.read { outcomes in (UInt64(1)...1000).allSatisfy { outcomes[$0]?.isOver == true } }
        #expect(driver.outcomes.values.allSatisfy { $0.result?.completionTokens ?? $0.tokens == $0.tokens })
        let load = await driver.load()
        #expect(load.map { [$0.activeSequences, $0.queuedRequests, $0.usedCells - $0.cachedCells] } == [0, 0, 0])
    }
}
