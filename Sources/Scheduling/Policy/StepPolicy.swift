public import Generation

/// Decides who is admitted and what the next step computes. Values in, decisions out: no clock, no model, no I/O.
public protocol StepPolicy: Sendable {
    /// The requests that wait, in the order they should be admitted.
    mutating func admissionOrder(_ state: StepState) -> [UInt64]
    /// The running requests that may be preempted for one that waits, the first to go first.
    func victims(for waiting: StepState.Waiting, _ state: StepState) -> [UInt64]
    /// What the next step computes.
    mutating func plan(_ state: StepState) -> StepPlan
    /// Takes note of what a step computed and how long it took.
    mutating func account(_ work: StepWork)
    /// Takes note of a request that had a sequence and is over, whatever way it ended.
    mutating func ended(_ request: EndedRequest)
    /// When a request that comes now can expect its first token, in seconds.
    ///
    /// - Parameter tenant: who would ask.
    func expectedWait(of tenant: String, _ state: StepState) -> Double
    /// Service a tenant has had since it became active, in weighted tokens.
    func served(_ tenant: String) -> Double
}

/// What a policy decides from.
public struct StepState: Sendable {
    /// A request that has a sequence.
    public struct Running: Sendable, Hashable {
        /// What its next token is.
        public enum Phase: Sendable, Hashable {
            /// So many tokens are to be computed before the next can be sampled; at least one.
            case prefill(remaining: Int)
            /// The token sampled last; so many more are guessed by lookup.
            case decode(drafts: Int)
            /// Another request is computing the beginning they share.
            case waitsForPrefix
        }

        /// The request.
        public var id: UInt64
        /// Who asked.
        public var tenant: String
        /// The tenant's place among the others.
        public var share: SchedulingShare
        /// What its next token is.
        public var phase: Phase
        /// The step that computed for it last.
        public var lastStep: UInt64
        /// The share of guessed tokens that were right lately, from 0 to 1.
        public var acceptance: Double
        /// Tokens of its prompt that were not in the cache, whether they are computed by now or not.
        public var uncachedTokens: Int

        /// - Parameters:
        ///   - id: the request.
        ///   - tenant: who asked.
        ///   - share: the tenant's place among the others.
        ///   - phase: what its next token is.
        ///   - lastStep: the step that computed for it last.
        ///   - acceptance: the share of guessed tokens that were right lately.
        ///   - uncachedTokens: tokens of its prompt that were not in the cache.
        public init(
            id: UInt64, tenant: String, share: SchedulingShare = SchedulingShare(), phase: Phase, lastStep: UInt64 = 0,
            acceptance: Double = 0, uncachedTokens: Int = 0
        ) {
            self.id = id
            self.tenant = tenant
            self.share = share
            self.phase = phase
            self.lastStep = lastStep
            self.acceptance = acceptance
            self.uncachedTokens = uncachedTokens
        }
    }

    /// A request that has none: it is new, or was preempted.
    public struct Waiting: Sendable, Hashable {
        /// The request.
        public var id: UInt64
        /// Who asked.
        public var tenant: String
        /// The tenant's place among the others.
        public var share: SchedulingShare
        /// Its prompt, in tokens.
        public var promptTokens: Int
        /// The most tokens it may generate.
        public var tokenLimit: Int
        /// Whether it ran before and was preempted.
        public var isPaused: Bool

        /// - Parameters:
        ///   - id: the request.
        ///   - tenant: who asked.
        ///   - share: the tenant's place among the others.
        ///   - promptTokens: its prompt, in tokens.
        ///   - tokenLimit: the most tokens it may generate.
        ///   - isPaused: whether it was preempted.
        public init(
            id: UInt64, tenant: String, share: SchedulingShare = SchedulingShare(), promptTokens: Int,
            tokenLimit: Int = 1, isPaused: Bool = false
        ) {
            self.id = id
            self.tenant = tenant
            self.share = share
            self.promptTokens = promptTokens
            self.tokenLimit = tokenLimit
            self.isPaused = isPaused
        }
    }

    /// In order of admission.
    public var running: [Running] = []
    /// In order of arrival.
    public var waiting: [Waiting] = []
    /// The most tokens the step may compute.
    public var batchTokens = 0

    /// Nothing runs, nothing waits.
    public init() {}
}

/// What a policy decides for one step.
public struct StepPlan: Sendable, Hashable {
    /// Tokens of one request to compute in this step.
    public struct Part: Sendable, Hashable {
        /// The request.
        public var id: UInt64
        /// How many tokens.
        public var tokens: Int

        /// - Parameters:
        ///   - id: the request.
        ///   - tokens: how many tokens.
        public init(id: UInt64, tokens: Int) {
            self.id = id
            self.tokens = tokens
        }
    }

    /// The most tokens that are guessed for one request in one step.
    public static let mostDrafts = 16

    /// Requests that compute the token sampled last, and after it as many guessed ones as `tokens` has above 1.
    public var decode: [Part] = []
    /// Chunks of tokens that are known already: prompts, and what a preempted request had.
    public var prefill: [Part] = []

    /// Nothing to do.
    public init() {}
}

/// What a step computed.
public struct StepWork: Sendable, Hashable {
    /// One request's part.
    public struct Part: Sendable, Hashable {
        /// Who asked.
        public var tenant: String
        /// The tenant's place among the others.
        public var share: SchedulingShare
        /// Prompt tokens computed.
        public var prompt: Int
        /// Tokens sampled.
        public var sampled: Int

        /// - Parameters:
        ///   - tenant: who asked.
        ///   - share: the tenant's place among the others.
        ///   - prompt: prompt tokens computed.
        ///   - sampled: tokens sampled.
        public init(tenant: String, share: SchedulingShare = SchedulingShare(), prompt: Int, sampled: Int) {
            self.tenant = tenant
            self.share = share
            self.prompt = prompt
            self.sampled = sampled
        }
    }

    /// Each request that was computed.
    public var parts: [Part]
    /// Tokens of prompts in the batch.
    public var prefillTokens: Int
    /// Tokens in the batch whose next token was sampled, guessed ones included.
    public var decodeTokens: Int
    /// How long it took, in milliseconds.
    public var milliseconds: Double

    /// - Parameters:
    ///   - parts: each request that was computed.
    ///   - prefillTokens: tokens of prompts in the batch.
    ///   - decodeTokens: tokens in the batch whose next token was sampled.
    ///   - milliseconds: how long it took.
    public init(parts: [Part], prefillTokens: Int, decodeTokens: Int, milliseconds: Double) {
        self.parts = parts
        self.prefillTokens = prefillTokens
        self.decodeTokens = decodeTokens
        self.milliseconds = milliseconds
    }
}

/// What a request came to.
public struct EndedRequest: Sendable, Hashable {
    /// Its prompt, in tokens.
    public var promptTokens: Int
    /// Tokens of the prompt that it found in the cache, or that another request computed.
    public var cachedTokens: Int
    /// Tokens it generated.
    public var generatedTokens: Int

    /// - Parameters:
    ///   - promptTokens: its prompt, in tokens.
    ///   - cachedTokens: tokens of the prompt that it found in the cache, or that another request computed.
    ///   - generatedTokens: tokens it generated.
    public init(promptTokens: Int, cachedTokens: Int, generatedTokens: Int) {
        self.promptTokens = promptTokens
        self.cachedTokens = cachedTokens
        self.generatedTokens = generatedTokens
    }
}
