import Detection
public import Foundations

/// Reads one text through the rules of a stage and writes it as they want it.
///
/// The text may come in any pieces: what is written, and the verdict, are those of the whole text. Text is held back as
/// long as it could still become a part of a match, and not longer. A stream belongs to one task at a time.
public struct PolicyStream {
    /// Matches of one text; more fail it.
    public static let matchBound = Bound("matches of policy rules in one text", limit: 50_000, unit: "matches")
    /// The longest text that is read at once.
    public static let textBound = Bound("text for policies", limit: 8 << 20, unit: "bytes")

    /// What stands in the place of an entity where a detector failed.
    public static let failure = "ERROR"
    /// What the answer is called that tells how near a window is to known attacks, in [-2, 2].
    public static let nearness = "NEARNESS"

    /// What a model is asked about a window.
    public struct Question: Sendable {
        /// Names the question in `answer`.
        public var id: Int
        public var detector: Detector
        /// The window.
        public var text: String
        /// What stands before it in the text.
        public var context: String
    }

    /// What a model found in a window: a topic or a hazard, and how sure it is.
    public struct Answer: Sendable, Hashable {
        public var entity: String
        public var score: Double

        public init(entity: String, score: Double) {
            self.entity = entity
            self.score = score
        }
    }

    private let program: PolicyProgram
    private let call: PolicyCall
    private let stage: PolicyStage
    private let isWhole: Bool
    private var leaves: LeafReader
    private var windows: WindowJudging?
    private var rewriting: Rewriting
    private var matches: [PolicyMatch] = []
    /// Of each rule that matches without windows.
    private let spanRules: Set<Int>
    private var end = 0
    private var isFinished = false
    /// The rule that let the text not pass since its detector failed.
    public private(set) var failedRule: Int?

    /// - Parameters:
    ///   - program: the rules.
    ///   - stage: where the text is.
    ///   - call: whose text it is.
    ///   - pseudonyms: the conversation's placeholders so far.
    ///   - isWhole: whether everything is read at once in `finish`, which is faster, and nothing is written before.
    /// - Throws: `ServiceError` when there is no memory.
    public init(
        _ program: PolicyProgram, stage: PolicyStage, call: PolicyCall = PolicyCall(),
        pseudonyms: Pseudonyms = Pseudonyms(), isWhole: Bool = false
    ) throws(ServiceError) {
        self.program = program
        self.call = call
        self.stage = stage
        self.isWhole = isWhole
        let plan = program.plan(of: stage)
        spanRules = plan.spanRules
        windows = plan.windowed.isEmpty ? nil : WindowJudging(program, rules: plan.windowed, stage: stage)
        leaves = try LeafReader(
            program, plan, systemPrompt: call.systemPrompt, isWhole: isWhole)
        rewriting = Rewriting(program, call: call, pseudonyms: pseudonyms)
    }

    /// Whether any rule looks at the stage; where none does, text needs no stream.
    public static func isNeeded(_ program: PolicyProgram, at stage: PolicyStage) -> Bool {
        !program.plan(of: stage).rules.isEmpty
    }

    // MARK: Reading

    /// Takes the next bytes.
    ///
    /// - Throws: `ServiceError` with code `policy_failed` when a detector failed and its rule blocks then; with
    ///   `bound_exceeded` when a bound is passed. Nothing more may be written then.
    public mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(ServiceError) {
        guard !rewriting.isEnded else { return }
        rewriting.append(bytes)
        end += bytes.count
        if isWhole { try Self.textBound.check(end) }
        let found = try leaves.feed(bytes)
        windows?.feed(bytes)
        try take(found)
        if !isWhole { try advance() }
    }

    /// Takes the next text.
    public mutating func feed(_ text: String) throws(ServiceError) {
        var text = text
        let failure: ServiceError? = text.withUTF8 { bytes in
            do throws(ServiceError) {
                try feed(bytes)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    /// Ends the text. Questions may be left; the text is written as they are answered.
    public mutating func finish() throws(ServiceError) {
        guard !rewriting.isEnded, !isFinished else { return }
        isFinished = true
        let found = try leaves.finish()
        windows?.finish()
        try take(found)
        try advance()
    }

    private mutating func take(_ found: [(leaf: Int, finding: Finding)]) throws(ServiceError) {
        var new: [PolicyMatch] = []
        for (leaf, finding) in found {
            let rule = program.leaves[leaf].rule
            if spanRules.contains(rule) {
                new.append(match(rule, finding))
            } else {
                windows?.take(finding, leaf: leaf)
            }
        }
        try record(new)
    }

    private mutating func advance() throws(ServiceError) {
        if var windows {
            let certain = isFinished ? Int.max : leaves.heldFrom ?? end
            let judged = try windows.judge(upTo: certain)
            self.windows = windows
            try record(judged.map { match($0.rule, $0.finding) })
        }
        var limit = isFinished ? end : leaves.heldFrom ?? end
        if let open = windows?.heldFrom(isFinished: isFinished) { limit = min(limit, open) }
        try rewriting.advance(to: limit)
    }

    private func match(_ rule: Int, _ finding: Finding) -> PolicyMatch {
        PolicyMatch(
            rule: rule, range: finding.range, entity: finding.entity, score: finding.score,
            isEnforced: finding.entity != Self.failure && call.enforces(program.rules[rule]))
    }

    private mutating func record(_ new: [PolicyMatch]) throws(ServiceError) {
        guard !new.isEmpty else { return }
        try Self.matchBound.check(matches.count + new.count)
        let located = rewriting.located(new)
        matches += located
        rewriting.add(located)
    }

    // MARK: Models

    /// What models have to be asked before more can be written.
    public mutating func takeQuestions() -> [Question] { windows?.takeQuestions() ?? [] }

    /// Tells what a model found.
    public mutating func answer(_ id: Int, _ answers: [Answer]) throws(ServiceError) {
        windows?.answer(id, answers)
        try advance()
    }

    /// Tells that a model could not be asked: the rule's `on_error` says what becomes of the text.
    public mutating func fail(_ id: Int, _ error: ServiceError) throws(ServiceError) {
        guard let rule = windows?.rule(of: id) else { return }
        let bound = program.rules[rule]
        guard bound.rule.onError == .flag || !call.enforces(bound) else {
            failedRule = rule
            throw ServiceError(
                .unavailable, code: .policyFailed,
                "The text could not be judged by the rule '\(bound.name)', so it does not pass: \(error.message)",
                retryAfterSeconds: error.retryAfterSeconds, cause: error.cause)
        }
        windows?.answer(id, [Answer(entity: Self.failure, score: 1)], isFailure: true)
        try advance()
    }

    // MARK: Results

    /// What is certain of the text, since the last call.
    public mutating func takeOutput() -> [UInt8] { rewriting.takeOutput() }

    /// The parts of the text that stand in the output as they are, since the last call; a part that goes on across
    /// calls
    /// comes in pieces that touch.
    public mutating func takeWritten() -> [Range<Int>] { rewriting.takeWritten() }

    /// Up to where the text is decided, in bytes.
    public var readyBefore: Int { rewriting.isEnded ? .max : rewriting.base }

    /// How many matches there are so far.
    public var matchCount: Int { matches.count }

    /// How many bytes of the text are held back.
    public var heldBytes: Int { rewriting.heldBytes }

    /// Whether a rule has ended the text; what comes behind is not read.
    public var isEnded: Bool { rewriting.isEnded }

    /// The rule that asks for an operator's approval, and the text it is about; nil when none does.
    public var waiting: (rule: Int, excerpt: String)? { rewriting.waiting }

    /// Says what an operator decided.
    public mutating func decide(isApproved: Bool) throws(ServiceError) {
        try rewriting.decideWaiting(isApproved: isApproved)
        try advance()
    }

    public var pseudonyms: Pseudonyms { rewriting.pseudonyms }

    /// What the rules made of the text so far.
    public var verdict: PolicyVerdict {
        let sorted = matches.sorted { left, right in
            (left.range.lowerBound, left.range.upperBound, left.rule, left.entity)
                < (right.range.lowerBound, right.range.upperBound, right.rule, right.entity)
        }
        var action = rewriting.strongest
        if rewriting.waiting != nil { action = max(action, .requireApproval) }
        return PolicyVerdict(action: action, matches: sorted, stoppedBy: rewriting.stoppedBy)
    }
}
