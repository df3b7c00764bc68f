/// What one request may ask for. Each is named in the refusal of a request that asks for more.
public struct RequestBounds: Sendable, Hashable {
    /// The whole body, in bytes.
    public var bodyBytes = 8 * 1024 * 1024
    /// Messages in a chat.
    public var messages = 2048
    /// Text parts in one message.
    public var partsPerMessage = 256
    /// Prompts in one text completion.
    public var prompts = 128
    /// Inputs of one call for embeddings, as the OpenAI API has it.
    public var embeddingInputs = 2048
    /// `n`, the answers to each prompt.
    public var choices = 16
    /// Prompts times `n`: the sequences one request may occupy.
    public var sequences = 32
    /// Stop strings, as the OpenAI API has it.
    public var stopStrings = 4
    /// The length of one stop string, in bytes.
    public var stopStringBytes = 1024
    /// Entries of `logit_bias`.
    public var logitBiasEntries = 1024
    /// Tools of one request, as the OpenAI API has it.
    public var tools = 128
    /// Descriptions and schemas of all tools together, in bytes.
    public var toolBytes = 256 * 1024
    /// The schema of an answer, in bytes.
    public var schemaBytes = 256 * 1024
    /// Tool calls in one message.
    public var callsPerMessage = 128
    /// `max_tokens`, in tokens; the model's context is a narrower bound, which the service checks.
    public var completionTokens = 1_048_576
    /// Responses of one conversation.
    public var conversationTurns = 256
    /// The items of a conversation, in bytes of JSON text: as much as may be sent at once.
    public var conversationBytes = 8 * 1024 * 1024
    /// One stored response with its input, in bytes of JSON text.
    public var responseBytes = 4 * 1024 * 1024
    /// Entries of `metadata`, as the OpenAI API has it.
    public var metadataEntries = 16
    /// The length of a name in `metadata`, in characters.
    public var metadataNameCharacters = 64
    /// The length of a value in `metadata`, in characters.
    public var metadataValueCharacters = 512
    /// Texts in one moderation.
    public var moderationInputs = 256

    /// The defaults.
    public init() {}
}
