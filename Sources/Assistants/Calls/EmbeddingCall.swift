public import Generation

/// One call for embeddings, decoded and checked field by field by the gateway.
public struct EmbeddingCall: Sendable, Hashable {
    /// What the usage record calls the endpoint.
    public static let endpoint = "embeddings"

    /// Also the `x-request-id` and the usage record's key.
    public var requestID: String
    /// The `model` the client asked for.
    public var assistant: String
    public var inputs: [EmbeddingRequest.Input]
    /// Whether the client sent a list of inputs, so that errors name them as it does.
    public var isList: Bool
    /// The length of the vectors that the client asked for; nil takes the model's own.
    public var dimensions: Int?

    public init(
        requestID: String, assistant: String, inputs: [EmbeddingRequest.Input], isList: Bool, dimensions: Int? = nil
    ) {
        self.requestID = requestID
        self.assistant = assistant
        self.inputs = inputs
        self.isList = isList
        self.dimensions = dimensions
    }
}
