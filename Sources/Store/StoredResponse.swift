public import Foundations

/// An answer of the Responses API that later calls can continue. It never changes, but for how long it is kept.
public struct StoredResponse: Sendable, Hashable {
    public var id: String
    public var tenantID: String
    /// The key that made it.
    public var keyID: String
    /// The assistant that answered, as it was called.
    public var assistantName: String
    /// The response that it continues.
    public var previousID: String?
    /// How many responses its conversation has, itself included; at least 1.
    public var turns: Int
    /// The items of its whole conversation, in bytes of JSON text.
    public var conversationBytes: Int
    /// What was asked in this turn: a JSON array, as text.
    public var inputItems: String
    /// What was answered in this turn: a JSON array, as text.
    public var outputItems: String
    /// The response object as it was sent, with an empty `output`: a JSON object, as text.
    public var object: String
    public var createdAt: Timestamp
    /// From then on it is not found any more. A later turn of its conversation moves it.
    public var expiresAt: Timestamp

    public init(
        id: String, tenantID: String, keyID: String, assistantName: String, previousID: String?, turns: Int,
        conversationBytes: Int, inputItems: String, outputItems: String, object: String, createdAt: Timestamp,
        expiresAt: Timestamp
    ) {
        self.id = id
        self.tenantID = tenantID
        self.keyID = keyID
        self.assistantName = assistantName
        self.previousID = previousID
        self.turns = turns
        self.conversationBytes = conversationBytes
        self.inputItems = inputItems
        self.outputItems = outputItems
        self.object = object
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}

/// What one response adds to its conversation.
public struct ResponseTurn: Sendable, Hashable {
    public var id: String
    public var previousID: String?
    /// A JSON array, as text.
    public var inputItems: String
    /// A JSON array, as text.
    public var outputItems: String

    public init(id: String, previousID: String?, inputItems: String, outputItems: String) {
        self.id = id
        self.previousID = previousID
        self.inputItems = inputItems
        self.outputItems = outputItems
    }
}
