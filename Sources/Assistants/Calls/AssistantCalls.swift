public import Foundations
public import Generation
public import Policies
public import Store

/// What the gateway needs of the service: authenticate, list, call. `RequestPath` is the real one.
public protocol AssistantCalls: Sendable {
    /// - Parameter bearer: the token of the `Authorization: Bearer` header, or nil when there is none.
    /// - Throws: `ServiceError` of kind `authentication` (401) for a missing, unknown, revoked or expired key, and of
    ///   kind `permission` (403) for a suspended tenant or a key without the `inference` scope.
    func authenticate(bearer: String?) async throws -> Caller

    /// The assistants of the caller's tenant, by name.
    func assistants(for caller: Caller) async throws -> [Assistant]

    /// Admits the call and starts it. Everything that can be refused is refused here, before any output.
    ///
    /// - Parameters:
    ///   - call: what is asked.
    ///   - caller: who asks.
    ///   - executor: where the call's task prefers to run: the loop of the connection that reads it, so that a token
    ///     does not change threads on its way; nil takes the pool that all tasks share.
    /// - Throws: `ServiceError`; `model_not_found` when the tenant has no assistant of that name.
    func begin(_ call: AssistantCall, caller: Caller, on executor: (any TaskExecutor)?) async throws -> RunningCall

    /// Turns texts into vectors, with the embedding model that the assistant's worker has.
    ///
    /// - Throws: `ServiceError`; `CancellationError` when the task was cancelled, which cancels the call.
    func embed(_ call: EmbeddingCall, caller: Caller) async throws -> EmbeddingResult
}

/// Who is calling: an authenticated key and its tenant.
public struct Caller: Sendable, Hashable {
    public var tenant: Tenant
    public var key: APIKey

    public init(tenant: Tenant, key: APIKey) {
        self.tenant = tenant
        self.key = key
    }
}

/// One call of an assistant, decoded and checked field by field by the gateway.
public struct AssistantCall: Sendable, Hashable {
    /// Which OpenAI endpoint was called.
    public enum Endpoint: String, Sendable, Hashable {
        case chatCompletions = "chat.completions"
        case completions
        case responses
    }

    /// Also the `x-request-id` and the usage record's key.
    public var requestID: String
    public var endpoint: Endpoint
    /// The `model` the client asked for.
    public var assistant: String
    /// One prompt for chat; one or more for text completions.
    public var prompts: [Prompt]
    /// What the client calls the messages of a chat, for refusals; empty where it sent them as `messages`.
    public var messageNames: [String] = []
    public var options: CallOptions
    /// The placeholders that the conversation has so far, where it is a stored one.
    public var pseudonyms: Pseudonyms?
    /// What decides about canaries in the conversation, where it is a stored one; see `PolicyCall.seed`.
    public var seed: UInt64?

    public init(
        requestID: String, endpoint: Endpoint, assistant: String, prompts: [Prompt],
        options: CallOptions = CallOptions()
    ) {
        self.requestID = requestID
        self.endpoint = endpoint
        self.assistant = assistant
        self.prompts = prompts
        self.options = options
    }
}

/// What the client set. A nil field takes the assistant's default.
public struct CallOptions: Sendable, Hashable {
    public var temperature: Double?
    public var topP: Double?
    public var topK: Int?
    public var minP: Double?
    public var presencePenalty: Double?
    public var frequencyPenalty: Double?
    public var repetitionPenalty: Double?
    public var seed: UInt64?
    public var logitBias: [Int32: Double]?
    public var maximumTokens: Int?
    public var stop: [String]?
    public var ignoresEndOfSequence: Bool = false
    /// The tools that the model may call; nil for none.
    public var tools: ToolUse?
    /// What the text is held to; nil leaves it free.
    public var format: OutputFormat?
    /// 0 reports the chosen token only; nil reports no log probabilities.
    public var topLogprobs: Int?
    /// How many independent answers to give for each prompt.
    public var choicesPerPrompt: Int = 1

    public init() {}
}

/// A call that was admitted and is being generated.
public struct RunningCall: Sendable {
    /// Ends after `usage`, or throws a `ServiceError`. Ending the iteration early cancels the call; the usage record is
    /// written in every case, by the service, not by the reader of this stream.
    public var events: AsyncThrowingStream<CallEvent, any Error>
    public var createdAt: Timestamp
    /// How the call may be stored; nil where no policy holds, and it may be as it is.
    public var storing: CallStoring?

    public init(
        events: AsyncThrowingStream<CallEvent, any Error>, createdAt: Timestamp, storing: CallStoring? = nil
    ) {
        self.events = events
        self.createdAt = createdAt
        self.storing = storing
    }
}

/// What a running call reports. `choice` counts prompts times choices, as OpenAI numbers them.
public enum CallEvent: Sendable, Hashable {
    case delta(choice: Int, GeneratedDelta)
    case finished(choice: Int, GenerationResult.Reason)
    /// Comes while an operator is asked whether the answer may go on, and nothing else can be told: a connection that
    /// is silent for a minute is cut by many proxies.
    case waiting
    /// Last of all: the totals of the call.
    case usage(CallUsage)
}

/// Token counts of a whole call, in tokens.
public struct CallUsage: Sendable, Hashable {
    public var promptTokens: Int
    public var cachedTokens: Int
    public var completionTokens: Int

    public init(promptTokens: Int, cachedTokens: Int, completionTokens: Int) {
        self.promptTokens = promptTokens
        self.cachedTokens = cachedTokens
        self.completionTokens = completionTokens
    }
}
