import Generation
import ToolCalling

/// A request that was accepted: what it is, what it has generated, and what of it is computed.
///
/// It outlives its sequence: a preempted request waits with its tokens, its sampler and its half-finished text.
/// An object, because the loop looks at all of them in every step and a value of this size is dear to copy.
final class ActiveSequence {
    let id: UInt64
    let prepared: PreparedRequest
    /// When it must be over, on the loop's clock.
    let deadline: Duration?
    var sampler: Sampler
    var text: TextAssembler
    private(set) var constraint: OutputConstraint?
    private var reader: ToolCallReader?
    var drafts = DraftLookup()
    /// The prompt and what was generated after it.
    private(set) var tokens: [Int32]

    /// The backend's number for it while it runs.
    var number: Int32 = -1
    var lease = PrefixCache.Lease()
    /// Tokens that its sequence has keys and values of.
    var computed = 0
    /// Cells reserved for it besides those of its path, in tokens.
    var reserved = 0
    /// Keys and values of a preempted request that no path holds.
    var saved: SavedTail?
    /// Prompt tokens it did not compute itself.
    var cached = 0
    /// The step that computed for it last.
    var lastStep: UInt64 = 0
    /// When its first token was computed, on the loop's clock.
    var start: Duration?

    /// Keys and values from a position on, in host memory.
    struct SavedTail {
        var positions: Range<Int>
        var bytes: [UInt8]
    }

    init(id: UInt64, _ prepared: PreparedRequest, table: any TokenTable, now: Duration) {
        self.id = id
        self.prepared = prepared
        deadline = prepared.request.deadlineMilliseconds.map { now + .milliseconds($0) }
        // Suppressing the end tokens, as llama-server does, keeps the text a text; going past a sampled one would make
        // the model write the next turn of a conversation nobody has.
        let suppressed = prepared.request.ignoresEndOfSequence ? table.endTokens : []
        sampler = Sampler(prepared.request.sampling, suppressed: suppressed)
        let rules = prepared.rules
        text = TextAssembler(stop: rules?.mustCall == true ? [] : prepared.request.stop)
        constraint = rules.flatMap { OutputConstraint($0, table: table) }
        reader = rules.flatMap { rules in
            rules.syntax.map { ToolCallReader($0, mustCall: rules.mustCall, makeID: rules.makeID) }
        }
        tokens = prepared.tokens
    }

    var tenant: String { prepared.request.tenant }
    var share: SchedulingShare { prepared.request.share }
    /// Tokens generated so far.
    var generated: Int { tokens.count - prepared.tokens.count }
    /// Whether only the token sampled last is to be computed before the next.
    var isDecoding: Bool { generated > 0 && computed == tokens.count - 1 }
    /// What may be shared: the prompt without its last token, whose logits are needed in any case.
    ///
    /// Nothing of a request with a seed: it asks for the same text again, and kernels round a prompt that is computed
    /// in other parts than before a little differently.
    var shareable: ArraySlice<Int32> {
        prepared.request.sampling.seed == nil ? prepared.tokens.dropLast() : []
    }

    func append(_ token: Int32) { tokens.append(token) }

    /// Chooses the next token, within its grammar.
    func nextToken(
        _ logits: UnsafeMutableBufferPointer<Float>, _ scratch: SamplingScratch
    ) throws(Sampler.Failure) -> Int32 {
        // A grammar that cannot begin must not leave the answer free.
        guard prepared.rules?.grammar == nil || constraint != nil else {
            throw .grammar("its grammar is too complex to begin with")
        }
        let token = try sampler.next(logits, scratch, constraint)
        let wasCalling = constraint?.isCalling ?? false
        try constraint?.accept(token)
        // A call that a stop string cuts would be no call.
        if !wasCalling, constraint?.isCalling == true { text.ignoreStops() }
        return token
    }

    /// Tells words from tool calls in text that became final.
    func read(_ text: String, isLast: Bool) -> (words: String, calls: [ToolCallDelta]) {
        guard reader != nil, let news = reader?.append(text) else { return (text, []) }
        return (news.text + (isLast ? reader?.finish() ?? "" : ""), news.calls)
    }

    /// Whether the answer has a tool call.
    var hasCalled: Bool { reader?.hasCalled ?? false }

    /// Its next tokens for a batch, and guesses after them.
    func entries(_ count: Int, drafts: ArraySlice<Int32>) -> [StepBatch.Entry] {
        let end = min(computed + count, tokens.count)
        let known = (computed..<end).map { position in
            StepBatch.Entry(
                token: tokens[position], position: Int32(position), sequence: number,
                wantsLogits: position == tokens.count - 1)
        }
        return known
            + drafts.enumerated().map { place, token in
                StepBatch.Entry(
                    token: token, position: Int32(end + place), sequence: number, wantsLogits: true)
            }
    }
}
