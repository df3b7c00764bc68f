import Foundations
import Generation
import Logging

extension LoopCore {
    /// One sequence's tokens within a step.
    struct Part {
        var id: UInt64
        /// Where its entries are in the batch.
        var range: Range<Int>
        /// Guessed tokens at the end of the range.
        var drafts: ArraySlice<Int32>
        /// Whether its last known token is in it, so that the next one is sampled.
        var samples: Bool
        /// Whether all it knows but its last token was computed before.
        var isDecode: Bool
    }

    /// Plans, computes and samples one step; false when there was nothing to compute.
    func step() -> Bool {
        guard !running.isEmpty else { return false }
        let began = now()
        var state = state
        for index in running.indices {
            state.running[index].phase = advance(index)
            state.running[index].uncachedTokens = running[index].prepared.tokens.count - running[index].cached
        }
        let (batch, parts) = compose(policy.plan(state))
        guard !parts.isEmpty else { return false }
        steps += 1
        work.removeAll(keepingCapacity: true)
        start(parts, batch)
        let outcome = backend.decode(batch)
        if outcome == .done {
            for part in parts { take(part) }
        } else {
            configuration.logger.warning(
                "a step failed; its sequences are tried one by one",
                metadata: ["outcome": "\(outcome)", "tokens": "\(batch.entries.count)", "sequences": "\(parts.count)"])
            retry(batch, parts, outcome)
        }
        account(batch, parts, began)
        return true
    }

    /// The plan's tokens. A policy that wants more than a batch holds gets what fits: past that llama.cpp aborts.
    private func compose(_ plan: StepPlan) -> (StepBatch, [Part]) {
        var batch = StepBatch()
        var parts: [Part] = []
        let wishes = plan.decode.map { ($0, isDecode: true) } + plan.prefill.map { ($0, isDecode: false) }
        for (wish, isDecode) in wishes {
            let room = backend.batchTokens - batch.entries.count
            guard room > 0, wish.tokens > 0, !parts.contains(where: { $0.id == wish.id }),
                let index = running.firstIndex(where: { $0.id == wish.id })
            else { continue }
            let begin = batch.entries.count
            var drafts: ArraySlice<Int32> = []
            var known = min(room, wish.tokens)
            if isDecode, running[index].isDecoding {
                let most = min(known - 1, running[index].prepared.tokenLimit - running[index].generated - 1)
                drafts = running[index].drafts.draft(after: running[index].tokens, most: most)
                known = 1
            }
            let sequence = running[index]
            known = min(known, (sequence.saved?.positions.lowerBound ?? sequence.tokens.count) - sequence.computed)
            batch.entries += sequence.entries(known, drafts: drafts)
            parts.append(
                Part(
                    id: wish.id, range: begin..<batch.entries.count, drafts: drafts,
                    samples: sequence.computed + known == sequence.tokens.count, isDecode: sequence.isDecoding))
        }
        return (batch, parts)
    }

    /// Notes when a sequence's first token is computed, and reports it.
    private func start(_ parts: [Part], _ batch: StepBatch) {
        for part in parts {
            guard let index = running.firstIndex(where: { $0.id == part.id }) else { continue }
            running[index].lastStep = steps
            work[part.id] = .init(
                tenant: running[index].tenant, share: running[index].share, prompt: 0, sampled: 0)
            guard running[index].start == nil else { continue }
            running[index].start = now()
            let usage = PromptUsage(
                promptTokens: running[index].prepared.tokens.count, cachedTokens: running[index].cached)
            totals.cachedTokens += UInt64(usage.cachedTokens)
            if usage.cachedTokens > 0 { totals.cacheHits += 1 } else { totals.cacheMisses += 1 }
            news.append(.init(id: part.id, news: .event(.started(usage))))
        }
    }

    /// Computes each part by itself, so that one sequence's failure is not another's.
    private func retry(_ batch: StepBatch, _ parts: [Part], _ first: DecodeOutcome) {
        for part in parts {
            guard let index = running.firstIndex(where: { $0.id == part.id }) else { continue }
            // After a failure some of the batch may be in the cache (llama.h, llama_decode).
            let computed = Int32(running[index].computed)
            let positions = computed..<computed + Int32(part.range.count)
            if !backend.remove(sequence: running[index].number, positions: positions) { fail(part.id, because: first) }
        }
        for part in parts where running.contains(where: { $0.id == part.id }) {
            var alone = StepBatch()
            alone.entries = Array(batch.entries[part.range].dropLast(part.drafts.count))
            var outcome = backend.decode(alone)
            if outcome == .noCells,
                cache.makeRoom(cells: freeCells + alone.entries.count, of: freeCells + cache.deviceCells)
            {
                // The books and the backend differ by what other users of its cells hold; the cache is given up first.
                outcome = backend.decode(alone)
            }
            if outcome == .done {
                take(
                    Part(
                        id: part.id, range: 0..<alone.entries.count, drafts: [], samples: part.samples,
                        isDecode: part.isDecode))
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

    private func account(_ batch: StepBatch, _ parts: [Part], _ began: Duration) {
        let decoded = parts.reduce(0) { $0 + ($1.isDecode ? $1.range.count : 0) }
        let time = now() - began
        totals.stepMicroseconds += UInt64(max(0, time / .microseconds(1)))
        totals.countBatch(batch.entries.count)
        for part in work.values {
            totals.prefillTokens += UInt64(part.prompt)
            totals.decodeTokens += UInt64(part.sampled)
        }
        cache.clock += UInt64(decoded)
        // A lone stream hardly notices idle cells. Moving frees cells below those in use, where llama.cpp then puts the
        // next tokens; most kernels then sum in another order and round differently, and a seed asks for the same text.
        if running.count > 1, running.allSatisfy({ $0.prepared.request.sampling.seed == nil }) { cache.moveIdle() }
        // In the batch's order, not the dictionary's: sums of fractions depend on it, and so would a simulation.
        policy.account(
            StepWork(
                parts: parts.compactMap { work[$0.id] }, prefillTokens: batch.entries.count - decoded,
                decodeTokens: decoded, milliseconds: time / .milliseconds(1)))
    }
}
