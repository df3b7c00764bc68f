import Foundations
import Generation

extension LoopCore {
    /// Takes what was computed for one sequence: a chunk of its prompt, and the logits after its last entry if they
    /// were asked for.
    func take(_ range: Range<Int>, of id: UInt64) {
        guard let index = running.firstIndex(where: { $0.id == id }) else { return }
        if !running[index].promptIsFilled {
            running[index].filled += range.count
            guard running[index].promptIsFilled else { return }
        }
        guard let logits = backend.logits(at: range.upperBound - 1) else {
            return failOutput(index, "the backend has no logits for the step")
        }
        sample(logits, index)
    }

    private func sample(_ logits: UnsafeMutableBufferPointer<Float>, _ index: Int) {
        let request = running[index].prepared.request
        // Sampling overwrites the logits; logprobs are of the raw ones.
        let raw = request.topLogprobs.map { _ in scratch.keep(logits) }
        guard let token = running[index].sampler.next(logits, scratch) else {
            return failOutput(index, "the model's logits are not numbers")
        }
        if !request.ignoresEndOfSequence, tokens.endsGeneration(token) {
            return finish(index, .stop, tokens: 0, text: running[index].text.finish())
        }
        let report = raw.flatMap { raw in
            Logprobs.report(token, raw, alternatives: request.topLogprobs ?? 0, tokens, scratch)
        }
        running[index].last = token
        running[index].generated += 1
        var piece = running[index].text.append(tokens.textBytes(of: token), logprob: report)
        if piece.stopped { return finish(index, .stop, tokens: 1, text: piece) }
        if running[index].generated >= running[index].prepared.tokenLimit {
            let rest = running[index].text.finish()
            piece.text += rest.text
            piece.logprobs += rest.logprobs
            return finish(index, .length, tokens: 1, text: piece)
        }
        emit(index, tokens: 1, text: piece)
    }

    private func emit(_ index: Int, tokens: Int, text: TextAssembler.Piece) {
        let wantsLogprobs = running[index].prepared.request.topLogprobs != nil
        let delta = GeneratedDelta(
            text: text.text, tokens: tokens, logprobs: wantsLogprobs ? text.logprobs : nil)
        news.append(.init(id: running[index].id, news: .event(.delta(delta))))
    }

    private func finish(
        _ index: Int, _ reason: GenerationResult.Reason, tokens: Int, text: TextAssembler.Piece
    ) {
        if tokens > 0 || !text.text.isEmpty || !text.logprobs.isEmpty { emit(index, tokens: tokens, text: text) }
        let sequence = running[index]
        let taken = sequence.start.map { clock.now - $0 } ?? .zero
        let seconds = taken / .seconds(1)
        serviceSeconds += (seconds - serviceSeconds) / 8
        release(index)
        let result = GenerationResult(
            reason: reason, completionTokens: sequence.generated,
            workerMilliseconds: Int((seconds * 1000).rounded()))
        news.append(.init(id: sequence.id, news: .event(.finished(result))))
    }

    private func failOutput(_ index: Int, _ cause: String) {
        let id = running[index].id
        release(index)
        fail(id, .internalFailure, code: .internalError, "the model could not be computed", cause: cause)
    }
}
