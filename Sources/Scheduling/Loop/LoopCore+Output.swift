import Foundations
import Generation

extension LoopCore {
    /// Takes what was computed for one sequence: tokens that were known, and the logits after the last one and after
    /// each guess.
    func take(_ part: Part) {
        guard let index = running.firstIndex(where: { $0.id == part.id }) else { return }
        let known = part.range.count - part.drafts.count
        let before = running[index].computed
        running[index].computed += known
        // What a preempted request had and lost is computed again at nobody's charge.
        if before < running[index].prepared.tokens.count, running[index].generated == 0 {
            work[part.id]?.prompt += known
        }
        cache.publish(
            before..<before + known, of: running[index].lease, by: part.id, sequence: running[index].number)
        guard part.samples else { return }
        var accepted = 0
        for place in 0...part.drafts.count {
            guard let logits = backend.logits(at: part.range.lowerBound + known - 1 + place) else {
                return failOutput(part.id, "the backend has no logits for the step")
            }
            guard let token = sample(logits, part.id) else { return countDrafts(part, accepted) }
            guard place < part.drafts.count, token == part.drafts[part.drafts.startIndex + place] else { break }
            accepted += 1
            running[index].computed += 1
        }
        if accepted < part.drafts.count {
            let computed = Int32(running[index].computed)
            backend.remove(
                sequence: running[index].number, positions: computed..<computed + Int32(part.drafts.count - accepted))
        }
        running[index].drafts.learn(drafted: part.drafts.count, accepted: accepted)
        countDrafts(part, accepted)
    }

    private func countDrafts(_ part: Part, _ accepted: Int) {
        totals.draftedTokens += UInt64(part.drafts.count)
        totals.acceptedTokens += UInt64(accepted)
    }

    /// Samples the next token and reports it.
    ///
    /// - Returns: the token, or nil when the request is over and its sequence released.
    private func sample(_ logits: UnsafeMutableBufferPointer<Float>, _ id: UInt64) -> Int32? {
        guard let index = running.firstIndex(where: { $0.id == id }) else { return nil }
        let request = running[index].prepared.request
        // Sampling overwrites the logits; logprobs are of the raw ones.
        let raw = request.topLogprobs.map { _ in scratch.keep(logits) }
        let token: Int32
        do throws(Sampler.Failure) {
            token = try running[index].nextToken(logits, scratch)
        } catch {
            failSampling(index, error)
            return nil
        }
        if !request.ignoresEndOfSequence, tokens.endsGeneration(token) {
            finish(index, .stop, tokens: 0, text: running[index].text.finish())
            return nil
        }
        let report = raw.flatMap { raw in
            Logprobs.report(
                token, raw, alternatives: request.topLogprobs ?? 0, scored: running[index].prepared.scored, tokens,
                scratch)
        }
        running[index].append(token)
        work[id]?.sampled += 1
        let bytes = running[index].prepared.rules?.visible[token] ?? tokens.textBytes(of: token)
        var piece = running[index].text.append(bytes, logprob: report)
        if piece.stopped {
            finish(index, .stop, tokens: 1, text: piece)
            return nil
        }
        let mustEnd = running[index].constraint?.mustEnd ?? false
        if mustEnd || running[index].generated >= running[index].prepared.tokenLimit {
            let rest = running[index].text.finish()
            piece.text += rest.text
            piece.logprobs += rest.logprobs
            finish(index, mustEnd ? .stop : .length, tokens: 1, text: piece)
            return nil
        }
        emit(index, tokens: 1, text: piece)
        return token
    }

    private func emit(_ index: Int, tokens: Int, text: TextAssembler.Piece, isLast: Bool = false) {
        let wantsLogprobs = running[index].prepared.request.topLogprobs != nil
        let (words, calls) = running[index].read(text.text, isLast: isLast)
        let delta = GeneratedDelta(
            text: words, tokens: tokens, logprobs: wantsLogprobs ? text.logprobs : nil,
            toolCalls: calls.isEmpty ? nil : calls)
        if tokens == 0, words.isEmpty, calls.isEmpty, text.logprobs.isEmpty { return }
        news.append(.init(id: running[index].id, news: .event(.delta(delta))))
    }

    private func finish(
        _ index: Int, _ reason: GenerationResult.Reason, tokens: Int, text: TextAssembler.Piece
    ) {
        emit(index, tokens: tokens, text: text, isLast: true)
        let sequence = running[index]
        let reason = reason == .stop && sequence.hasCalled ? .toolCalls : reason
        let taken = sequence.start.map { now() - $0 } ?? .zero
        release(index, keeping: true)
        let result = GenerationResult(
            reason: reason, completionTokens: sequence.generated,
            workerMilliseconds: Int((taken / .milliseconds(1)).rounded()))
        news.append(.init(id: sequence.id, news: .event(.finished(result))))
    }

    private func failSampling(_ index: Int, _ failure: Sampler.Failure) {
        switch failure {
        case .notNumbers: failOutput(running[index].id, "the model's logits are not numbers")
        case .grammar(let reason):
            let sequence = running[index]
            release(index)
            let request = sequence.prepared.request
            var parameter = request.tools == nil ? "response_format" : "tools"
            if case .grammar = request.format { parameter = "grammar" }
            let error = ServiceError(
                .invalidRequest, code: .boundExceeded,
                "the answer cannot go on after \(sequence.generated) tokens: \(reason); simplify it",
                parameter: parameter)
            news.append(.init(id: sequence.id, news: .failed(error)))
        }
    }

    private func failOutput(_ id: UInt64, _ cause: String) {
        guard let index = running.firstIndex(where: { $0.id == id }) else { return }
        release(index)
        fail(id, .internalFailure, code: .internalError, "the model could not be computed", cause: cause)
    }
}
