/// A function that the model may ask its caller to run.
public struct ToolDefinition: Sendable, Hashable, Codable {
    public var name: String
    public var description: String?
    /// The JSON schema of the arguments, as JSON text; members in the order the client wrote them.
    public var parameters: String
    /// Whether arguments are held to the schema also where the model is free to call or not.
    public var isStrict: Bool

    public init(name: String, description: String? = nil, parameters: String, isStrict: Bool = false) {
        self.name = name
        self.description = description
        self.parameters = parameters
        self.isStrict = isStrict
    }
}

/// The tools of one request, and how they are to be used.
public struct ToolUse: Sendable, Hashable, Codable {
    /// Whether the model must call.
    public enum Choice: Sendable, Hashable, Codable {
        /// The model answers in words or calls, as it likes.
        case auto
        /// At least one call, of any of the tools.
        case required
        /// This tool, once.
        case named(String)
    }

    /// Never empty; names are unique.
    public var tools: [ToolDefinition]
    public var choice: Choice
    /// Whether one answer may hold several calls; nil lets those models whose own template writes several.
    public var allowsParallelCalls: Bool?

    public init(tools: [ToolDefinition], choice: Choice = .auto, allowsParallelCalls: Bool? = nil) {
        self.tools = tools
        self.choice = choice
        self.allowsParallelCalls = allowsParallelCalls
    }
}

/// A call of a tool, whole.
public struct ToolCall: Sendable, Hashable, Codable {
    /// Names the call in the conversation, so that its result can refer to it.
    public var id: String
    public var name: String
    /// A JSON object, as text.
    public var arguments: String

    public init(id: String, name: String, arguments: String) {
        self.id = id
        self.name = name
        self.arguments = arguments
    }
}

/// What became known of a call in one decode step.
public struct ToolCallDelta: Sendable, Hashable, Codable {
    /// Which of the answer's calls, from 0.
    public var index: Int
    /// With the first delta of a call only.
    public var id: String?
    /// With the first delta of a call only.
    public var name: String?
    /// The next part of the arguments' JSON text; may be empty.
    public var arguments: String

    public init(index: Int, id: String? = nil, name: String? = nil, arguments: String = "") {
        self.index = index
        self.id = id
        self.name = name
        self.arguments = arguments
    }
}

/// The shape that the text of an answer is held to, token by token.
public enum OutputFormat: Sendable, Hashable, Codable {
    /// Any JSON object.
    case jsonObject
    /// A value that a JSON schema describes; the schema as JSON text, members in the order the client wrote them.
    case jsonSchema(String)
    /// A text of the language of a GBNF grammar, whose start symbol is `root`.
    case grammar(String)

    /// Whether such a text is JSON.
    public var isJSON: Bool {
        switch self {
        case .jsonObject, .jsonSchema: true
        case .grammar: false
        }
    }
}
