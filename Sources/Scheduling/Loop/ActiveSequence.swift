import Generation

/// A request that has a sequence of the backend.
struct ActiveSequence {
    let id: UInt64
    let number: Int32
    let prepared: PreparedRequest
    var sampler: Sampler
    var text: TextAssembler
    /// Prompt tokens computed so far.
    var filled = 0
    /// Tokens generated so far.
    var generated = 0
    /// The token sampled last, not computed yet.
    var last: Int32 = 0
    /// When its first prompt token was computed.
    var start: ContinuousClock.Instant?

    init(id: UInt64, number: Int32, _ prepared: PreparedRequest, endTokens: [Int32]) {
        self.id = id
        self.number = number
        self.prepared = prepared
        // Suppressing the end tokens, as llama-server does, keeps the text a text; going past a sampled one would make
        // the model write the next turn of a conversation nobody has.
        let suppressed = prepared.request.ignoresEndOfSequence ? endTokens : []
        sampler = Sampler(prepared.request.sampling, suppressed: suppressed)
        text = TextAssembler(stop: prepared.request.stop)
    }

    var promptIsFilled: Bool { filled == prepared.tokens.count }

    /// KV cells it uses, in tokens: the last sampled token is not in the cache yet.
    var usedCells: Int { filled + max(0, generated - 1) }

    /// Its next tokens for a batch: a chunk of the prompt, or the token sampled last.
    func entries(prefill: Int) -> [StepBatch.Entry] {
        guard !promptIsFilled else {
            return [.init(token: last, position: Int32(usedCells), sequence: number, wantsLogits: true)]
        }
        let end = min(filled + prefill, prepared.tokens.count)
        return (filled..<end).map { position in
            .init(
                token: prepared.tokens[position], position: Int32(position), sequence: number,
                wantsLogits: position == prepared.tokens.count - 1)
        }
    }
}
