import Foundations
import Generation
import Logging

extension LoopCore {
    /// One sequence's tokens within a step.
    struct Part {
        var id: UInt64
        /// Where its entries are in the batch.
        var range: Range<Int>
    }

    /// Plans, computes and samples one step; false when there was nothing to compute.
    func step() -> Bool {
        guard !running.isEmpty || !waiting.isEmpty else { return false }
        let plan = policy.plan(state)
        admit(plan.admit)
        let (batch, parts) = compose(plan)
        guard !parts.isEmpty else { return false }
        steps += 1
        start(parts)
        let outcome = backend.decode(batch)
        if outcome == .done {
            for part in parts { take(part.range, of: part.id) }
        } else {
            configuration.logger.warning(
                "a step failed; its sequences are tried one by one",
                metadata: ["outcome": "\(outcome)", "tokens": "\(batch.entries.count)", "sequences": "\(parts.count)"])
            retry(batch, parts, outcome)
        }
        return true
    }

    private var state: StepState {
        var state = StepState()
        state.running = running.map { sequence in
            let remaining = sequence.prepared.tokens.count - sequence.filled
            return .init(
                id: sequence.id, tenant: sequence.prepared.request.tenant,
                phase: remaining > 0 ? .prefill(remaining: remaining) : .decode)
        }
        state.waiting = waiting.map { request in
            .init(
                id: request.id, tenant: request.prepared.request.tenant,
                promptTokens: request.prepared.tokens.count, cells: request.prepared.cells)
        }
        state.freeSequences = freeNumbers.count
        state.unreservedCells = backend.contextCells - reservedCells
        state.batchTokens = backend.batchTokens
        return state
    }

    /// The plan's tokens. A policy that wants more than a batch holds gets what fits: past that llama.cpp aborts.
    private func compose(_ plan: StepPlan) -> (StepBatch, [Part]) {
        var batch = StepBatch()
        var parts: [Part] = []
        let wishes = plan.decode.map { StepPlan.Prefill(id: $0, tokens: 1) } + plan.prefill
        for wish in wishes {
            let room = backend.batchTokens - batch.entries.count
            guard room > 0, wish.tokens > 0, !parts.contains(where: { $0.id == wish.id }),
                let sequence = running.first(where: { $0.id == wish.id })
            else { continue }
            let begin = batch.entries.count
            batch.entries += sequence.entries(prefill: min(room, wish.tokens))
            parts.append(Part(id: wish.id, range: begin..<batch.entries.count))
        }
        return (batch, parts)
    }

    /// Notes when a sequence's first token is computed, and reports it.
    private func start(_ parts: [Part]) {
        for part in parts {
            guard let index = running.firstIndex(where: { $0.id == part.id }), running[index].start == nil else {
                continue
            }
            running[index].start = clock.now
            let usage = PromptUsage(promptTokens: running[index].prepared.tokens.count, cachedTokens: 0)
            news.append(.init(id: part.id, news: .event(.started(usage))))
        }
    }

    /// Computes each part by itself, so that one sequence's failure is not another's.
    private func retry(_ batch: StepBatch, _ parts: [Part], _ first: DecodeOutcome) {
        for part in parts {
            guard let entry = batch.entries[part.range].first else { continue }
            // After a failure some of the batch may be in the cache (llama.h, llama_decode).
            guard backend.truncate(sequence: entry.sequence, from: entry.position) else {
                fail(part.id, because: first)
                continue
            }
        }
        for part in parts where running.contains(where: { $0.id == part.id }) {
            var alone = StepBatch()
            alone.entries = Array(batch.entries[part.range])
            let outcome = parts.count == 1 && first == .noCells ? first : backend.decode(alone)
            if outcome == .done {
                take(0..<alone.entries.count, of: part.id)
            } else {
                fail(part.id, because: outcome)
            }
        }
    }

    private func fail(_ id: UInt64, because outcome: DecodeOutcome) {
        guard let index = running.firstIndex(where: { $0.id == id }) else { return }
        release(index)
        switch outcome {
        case .noCells:
            fail(
                id, .unavailable, code: .insufficientMemory,
                "the worker has no KV cells left for this request (it has \(backend.contextCells) in all); try again",
                retryAfterSeconds: 1)
        case .failed(let reason):
            fail(id, .internalFailure, code: .internalError, "the model could not be computed", cause: reason)
        case .done:
            break
        }
    }
}
