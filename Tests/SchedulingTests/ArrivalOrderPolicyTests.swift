import Testing

@testable import Scheduling

struct ArrivalOrderPolicyTests {
    private func state(
        decoding: Int = 0, filling: [Int] = [], waiting: [(prompt: Int, cells: Int)] = [], free: Int = 4,
        cells: Int = 1000, batch: Int = 64
    ) -> StepState {
        var state = StepState()
        state.running = (0..<decoding).map { .init(id: UInt64($0), tenant: "t", phase: .decode) }
        state.running += filling.enumerated().map {
            .init(id: UInt64(100 + $0.offset), tenant: "t", phase: .prefill(remaining: $0.element))
        }
        state.waiting = waiting.enumerated().map {
            .init(id: UInt64(200 + $0.offset), tenant: "t", promptTokens: $0.element.prompt, cells: $0.element.cells)
        }
        (state.freeSequences, state.unreservedCells, state.batchTokens) = (free, cells, batch)
        return state
    }

    @Test func decodesBeforeItFillsPrompts() {
        var policy = ArrivalOrderPolicy(prefillTokens: 32)
        let plan = policy.plan(state(decoding: 3, filling: [20, 50]))
        #expect(plan.decode == [0, 1, 2])
        #expect(plan.prefill == [.init(id: 100, tokens: 20), .init(id: 101, tokens: 12)])
    }

    @Test func aStepNeverHasMoreTokensThanABatch() {
        for decoding in [0, 1, 8, 200] {
            var policy = ArrivalOrderPolicy(prefillTokens: 500)
            let plan = policy.plan(state(decoding: decoding, filling: [300, 300], waiting: [(300, 300)], batch: 64))
            #expect(plan.decode.count + plan.prefill.map(\.tokens).reduce(0, +) <= 64)
        }
    }

    @Test func admitsInArrivalOrderWhileSequencesAndCellsLast() {
        var policy = ArrivalOrderPolicy()
        let waiting = [(prompt: 10, cells: 400), (10, 400), (10, 400), (10, 100)]
        // The third does not fit, and the fourth must not overtake it.
        #expect(policy.plan(state(waiting: waiting)).admit == [200, 201])
        #expect(policy.plan(state(waiting: waiting, free: 1)).admit == [200])
        #expect(policy.plan(state(waiting: waiting, free: 0)).admit.isEmpty)
    }

    @Test func whoIsAdmittedIsFilledInTheSameStep() {
        var policy = ArrivalOrderPolicy(prefillTokens: 16)
        let plan = policy.plan(state(waiting: [(10, 20), (10, 20), (10, 20)]))
        #expect(plan.admit == [200, 201, 202])
        #expect(plan.prefill == [.init(id: 200, tokens: 10), .init(id: 201, tokens: 6)])
    }
}
