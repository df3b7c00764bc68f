/// One turn of a conversation, as the chat template sees it.
public struct ChatMessage: Sendable, Hashable, Codable {
    /// The roles a chat template can be asked to render.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        case system, developer, user, assistant, tool
    }

    public var role: Role
    public var content: String
    /// The participant's name, if the client gave one.
    public var name: String?
    /// The calls that the assistant made in this turn.
    public var toolCalls: [ToolCall]
    /// Which call a turn of role `tool` answers.
    public var toolCallID: String?

    public init(
        role: Role, content: String, name: String? = nil, toolCalls: [ToolCall] = [], toolCallID: String? = nil
    ) {
        self.role = role
        self.content = content
        self.name = name
        self.toolCalls = toolCalls
        self.toolCallID = toolCallID
    }
}

/// What a generation continues from.
public enum Prompt: Sendable, Hashable, Codable {
    /// Rendered by the model's own chat template on the worker.
    case chat([ChatMessage])
    /// Tokenised as it stands, with the model's own begin-of-sequence rule.
    case text(String)
    /// Token ids, checked against the vocabulary.
    case tokens([Int32])
}
