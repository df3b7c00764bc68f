import Foundations
import Generation
import Policies

/// What one choice of an answer says, on its way to the client.
struct OutputFilter {
    /// A token's log probability and the bytes of the text it stands for.
    private struct HeldLogprob {
        var range: Range<Int>
        var logprob: TokenLogprob
    }

    /// The longest arguments of a tool call that are held back until they are whole, in bytes.
    private static let argumentBound = Bound("arguments of a tool call", limit: 1 << 20, unit: "bytes")

    private let policies: CallPolicies
    private let waiting: @Sendable () -> Void
    private var stream: PolicyStream?
    /// What the user sent, in its own words.
    private let sent: Pseudonyms
    /// The answer so far where originals are put back: as the model wrote it, and as the client gets it.
    private var (told, shown) = ("", "")
    private var restoring: PseudonymRestoring
    private var log: DecisionLog
    private var matchCount = 0
    private var logprobs: [HeldLogprob] = []
    private var end = 0
    /// Whether log probabilities and text are still known to belong together.
    private var isAligned = true
    private let holdsArguments: Bool
    private var arguments: [Int: ToolCallDelta] = [:]
    private var order: [Int] = []
    /// Whether a rule has ended the answer.
    private(set) var isEnded = false

    /// - Parameters:
    ///   - policies: the call's.
    ///   - isJSON: whether the answer is held to a JSON format.
    ///   - waiting: is called from time to time while an operator is waited for.
    init(
        _ policies: CallPolicies, isJSON: Bool = false, waiting: @escaping @Sendable () -> Void = {}
    ) throws(ServiceError) {
        self.policies = policies
        self.waiting = waiting
        let program = policies.program
        sent = policies.pseudonyms
        stream =
            PolicyStream.isNeeded(program, at: .output)
            ? try PolicyStream(program, stage: .output, call: policies.call, pseudonyms: sent) : nil
        restoring = PseudonymRestoring(sent, isJSON: isJSON)
        log = DecisionLog(policies, stage: .output)
        holdsArguments = PolicyStream.isNeeded(program, at: .toolArguments) || !sent.originals.isEmpty
    }

    /// Takes what was generated; returns what the client may see of it now.
    mutating func feed(_ delta: GeneratedDelta) async throws -> GeneratedDelta {
        var delta = delta
        if holdsArguments, let calls = delta.toolCalls {
            for call in calls { try hold(call) }
            delta.toolCalls = nil
        }
        guard stream != nil else {
            delta.text = restored(delta.text)
            return delta
        }
        keep(delta)
        let start = ContinuousClock.now
        log.read(delta.text)
        try stream?.feed(delta.text)
        let (text, kept) = try await released(start)
        delta.text = restored(text)
        if isEnded { noteAnswer() }
        delta.logprobs = delta.logprobs.map { _ in kept }
        return delta
    }

    /// Ends the answer.
    ///
    /// - Returns: what was held back; nil when there is nothing.
    mutating func finish() async throws -> GeneratedDelta? {
        var rest = GeneratedDelta(text: "", tokens: 0)
        if stream != nil, !isEnded {
            let start = ContinuousClock.now
            try stream?.finish()
            let (text, kept) = try await released(start)
            rest.text = restored(text)
            if !kept.isEmpty { rest.logprobs = kept }
            if let stream { policies.storing.noteAnswer(stream.pseudonyms) }
        }
        rest.text += restored("", isFinished: true)
        noteAnswer()
        if !isEnded, !order.isEmpty {
            do {
                rest.toolCalls = try await readCalls()
            } catch let blocked as CallPolicies.BlockedAnswer {
                rest.text += blocked.message
                isEnded = true
            }
        }
        return rest.text.isEmpty && rest.toolCalls == nil && rest.logprobs == nil ? nil : rest
    }

    private mutating func readCalls() async throws -> [ToolCallDelta] {
        var calls: [ToolCallDelta] = []
        for index in order {
            guard var call = arguments[index] else { continue }
            call.arguments = try await readArguments(call.arguments)
            calls.append(call)
        }
        order = []
        return calls
    }

    /// The model is told placeholders; what the tool of the same user gets are the originals.
    private func readArguments(_ text: String) async throws -> String {
        let read = try await policies.readJSON(text, stage: .toolArguments, parameter: nil)
        guard !sent.originals.isEmpty else { return read }
        guard (try? JSONValue(parsing: Array(read.utf8))) != nil else {
            // The token limit cut them.
            let shown = PseudonymRestoring(sent, isJSON: true).whole(read)
            policies.storing.noteAnswer(shown, was: read)
            return shown
        }
        let tokens = JSONTokens(read)
        var replaced: [Int: String] = [:]
        let plain = PseudonymRestoring(sent)
        for (number, token) in tokens.tokens.enumerated() where token.kind != .number {
            let original = plain.whole(token.text)
            if original != token.text { replaced[number] = original }
        }
        guard !replaced.isEmpty else { return read }
        let shown = tokens.text(replacing: replaced)
        policies.storing.noteAnswer(shown, was: read)
        return shown
    }

    private mutating func restored(_ text: String, isFinished: Bool = false) -> String {
        let restored = restoring.feed(text) + (isFinished ? restoring.finish() : "")
        if policies.storing.isKept, !sent.originals.isEmpty {
            told += text
            shown += restored
        }
        return restored
    }

    private func noteAnswer() { if shown != told { policies.storing.noteAnswer(shown, was: told) } }

    private mutating func hold(_ delta: ToolCallDelta) throws(ServiceError) {
        if arguments[delta.index] == nil { order.append(delta.index) }
        var call = arguments[delta.index] ?? ToolCallDelta(index: delta.index)
        call.id = call.id ?? delta.id
        call.name = call.name ?? delta.name
        call.arguments += delta.arguments
        try Self.argumentBound.check(call.arguments.utf8.count)
        arguments[delta.index] = call
    }

    /// Where the tokens' bytes are not the text, nobody can say which of them tell what is hidden: then none are told.
    private mutating func keep(_ delta: GeneratedDelta) {
        let told = delta.logprobs ?? []
        if !told.isEmpty, told.flatMap(\.chosen.bytes) != Array(delta.text.utf8) { isAligned = false }
        if isAligned {
            var position = end
            for logprob in told {
                let count = logprob.chosen.bytes.count
                logprobs.append(.init(range: position..<position + count, logprob: logprob))
                position += count
            }
        } else {
            logprobs = []
        }
        end += delta.text.utf8.count
    }

    /// Lets models and operators decide, writes the decisions, and takes what may be seen then.
    private mutating func released(
        _ start: ContinuousClock.Instant
    ) async throws -> (text: String, logprobs: [TokenLogprob]) {
        guard var stream else { return ("", []) }
        try await log.answering(&stream, policies.ask(by: .agent))
        if stream.matchCount > matchCount {
            matchCount = stream.matchCount
            try await log.record(stream.verdict, start: start)
        }
        while let asked = stream.waiting {
            let outcome = try await log.approval(asked.rule, excerpt: asked.excerpt, waiting: waiting)
            try stream.decide(isApproved: outcome == .approved)
            try await log.answering(&stream, policies.ask(by: .agent))
        }
        let text = String(decoding: stream.takeOutput(), as: UTF8.self)
        let kept = takeLogprobs(written: stream.takeWritten(), before: stream.readyBefore)
        log.forget(before: stream.readyBefore)
        isEnded = stream.isEnded
        self.stream = stream
        return (text, kept)
    }

    /// Those of text that stands as it was generated; the others would tell what was hidden.
    private mutating func takeLogprobs(written: [Range<Int>], before: Int) -> [TokenLogprob] {
        guard !logprobs.isEmpty else { return [] }
        let ready = logprobs.prefix { $0.range.upperBound <= before }
        logprobs.removeFirst(ready.count)
        return ready.filter { held in
            written.contains { $0.lowerBound <= held.range.lowerBound && held.range.upperBound <= $0.upperBound }
        }.map(\.logprob)
    }
}
