/// One sequence to generate: what a worker is asked for.
public struct GenerationRequest: Sendable, Hashable, Codable {
    public var prompt: Prompt
    public var sampling: SamplingParameters
    /// The most tokens to generate; nil goes on to the end of the context.
    public var maximumTokens: Int?
    /// Whether `maximumTokens` is a default that is cut to what the context leaves, instead of being refused.
    public var isMaximumFlexible: Bool
    /// Generation ends before any of these strings; the string itself is not part of the output.
    public var stop: [String]
    /// Goes on past the model's end-of-generation tokens, until the length limit.
    public var ignoresEndOfSequence: Bool
    /// The tools that the model may call; nil for none.
    public var tools: ToolUse?
    /// What the text is held to; nil leaves it free. With tools, the words of an answer that calls none.
    public var format: OutputFormat?
    /// How many alternatives to report for each token (0 reports only the chosen one); nil reports none.
    public var topLogprobs: Int?
    /// Words whose first tokens are reported behind the alternatives of each token, in this order, however likely they
    /// are; needs `topLogprobs`. Nil for none.
    public var scoredWords: [String]?
    /// The tenant asking: the scheduler is fair between these, and no cache is shared between two of them.
    public var tenant: String
    /// The tenant's place among the others.
    public var share: SchedulingShare
    /// Whose prompt prefix this is, when it is to stay in the cache; nil pins nothing.
    public var pin: PinnedPrefix?
    /// How long the request may take on the worker, waiting included, in milliseconds; nil as long as the core waits.
    public var deadlineMilliseconds: Int?

    public init(
        prompt: Prompt, sampling: SamplingParameters = SamplingParameters(), maximumTokens: Int? = nil,
        isMaximumFlexible: Bool = false, stop: [String] = [], ignoresEndOfSequence: Bool = false,
        tools: ToolUse? = nil, format: OutputFormat? = nil, topLogprobs: Int? = nil, scoredWords: [String]? = nil,
        tenant: String, share: SchedulingShare = SchedulingShare(),
        pin: PinnedPrefix? = nil, deadlineMilliseconds: Int? = nil
    ) {
        self.prompt = prompt
        self.sampling = sampling
        self.maximumTokens = maximumTokens
        self.isMaximumFlexible = isMaximumFlexible
        self.stop = stop
        self.ignoresEndOfSequence = ignoresEndOfSequence
        self.tools = tools
        self.format = format
        self.topLogprobs = topLogprobs
        self.scoredWords = scoredWords
        self.tenant = tenant
        self.share = share
        self.pin = pin
        self.deadlineMilliseconds = deadlineMilliseconds
    }
}

/// What a generation reports, in order: one `started`, any number of `delta`, one `finished`.
///
/// A failure ends it with a `ServiceError` instead of `finished`.
public enum GenerationEvent: Sendable, Hashable, Codable {
    case started(PromptUsage)
    case delta(GeneratedDelta)
    case finished(GenerationResult)
}

/// How large the prompt was, in tokens.
public struct PromptUsage: Sendable, Hashable, Codable {
    public var promptTokens: Int
    /// Prompt tokens whose keys and values were already in the cache.
    public var cachedTokens: Int

    public init(promptTokens: Int, cachedTokens: Int) {
        self.promptTokens = promptTokens
        self.cachedTokens = cachedTokens
    }
}

/// Text that became final in one decode step. Always whole UTF-8 characters; never part of a stop string.
public struct GeneratedDelta: Sendable, Hashable, Codable {
    /// May be empty: a token can be counted while its text is still held back.
    public var text: String
    /// Tokens generated since the delta before.
    public var tokens: Int
    /// One entry for each token whose text this delta completes, when the request asked for them.
    public var logprobs: [TokenLogprob]?
    /// What became known of tool calls; their text is not part of `text`.
    public var toolCalls: [ToolCallDelta]?

    public init(text: String, tokens: Int, logprobs: [TokenLogprob]? = nil, toolCalls: [ToolCallDelta]? = nil) {
        self.text = text
        self.tokens = tokens
        self.logprobs = logprobs
        self.toolCalls = toolCalls
    }
}

/// A token with its natural-log probability under the model, before sampling changes.
public struct TokenLogprob: Sendable, Hashable, Codable {
    /// A token that could have been chosen, and how likely it was.
    public struct Alternative: Sendable, Hashable, Codable {
        public var token: Int32
        /// The token's bytes; they need not be whole UTF-8 characters.
        public var bytes: [UInt8]
        public var logprob: Double

        public init(token: Int32, bytes: [UInt8], logprob: Double) {
            self.token = token
            self.bytes = bytes
            self.logprob = logprob
        }
    }

    public var chosen: Alternative
    /// The most likely tokens, in falling order; behind them those of the request's `scoredWords`.
    public var top: [Alternative]

    public init(chosen: Alternative, top: [Alternative]) {
        self.chosen = chosen
        self.top = top
    }
}

/// How a generation ended and what it took.
public struct GenerationResult: Sendable, Hashable, Codable {
    /// Why generation ended.
    public enum Reason: String, Sendable, Hashable, Codable {
        /// The model ended its turn, or a stop string was met.
        case stop
        /// The token limit or the end of the context was reached.
        case length
        /// The model called at least one tool and ended its turn.
        case toolCalls = "tool_calls"
        /// A policy ended the answer. No worker says so; the core does.
        case contentFilter = "content_filter"
    }

    public var reason: Reason
    public var completionTokens: Int
    /// Wall time from the first prompt token being processed to the last token, in milliseconds.
    public var workerMilliseconds: Int

    public init(reason: Reason, completionTokens: Int, workerMilliseconds: Int) {
        self.reason = reason
        self.completionTokens = completionTokens
        self.workerMilliseconds = workerMilliseconds
    }
}
