import Assistants
import Foundations
import Generation

/// The body of `POST /v1/chat/completions`, checked field by field.
struct ChatRequest: Hashable {
    var model: String
    var messages: [ChatMessage]
    var options: CallOptions
    var streaming: SamplingFields.Streaming?

    init(_ fields: RequestFields, bounds: RequestBounds) throws {
        model = try fields.required("model", try fields.text("model"))
        messages = try Self.messages(fields, bounds)
        try UnsupportedFields.refuse(inChat: fields)
        let shared = SamplingFields(fields: fields, bounds: bounds)
        options = try shared.options()
        streaming = try shared.streaming()
        options.maximumTokens = try Self.maximumTokens(fields, bounds)
        options.topLogprobs = try Self.topLogprobs(fields)
        options.tools = try ToolFields(fields: fields, bounds: bounds).toolUse()
        options.format = try FormatFields(fields: fields, bounds: bounds).format()
        if options.tools != nil, case .grammar = options.format {
            throw fields.invalid("grammar", "it cannot be combined with 'tools'.")
        }
        try ToolConversation.check(messages)
    }

    /// `max_tokens` is the older name of `max_completion_tokens`; the OpenAI API refuses both at once.
    private static func maximumTokens(_ fields: RequestFields, _ bounds: RequestBounds) throws -> Int? {
        let older = try fields.integer("max_tokens", in: 1...bounds.completionTokens)
        let newer = try fields.integer("max_completion_tokens", in: 1...bounds.completionTokens)
        if let older, let newer, older != newer {
            throw ServiceError(
                .invalidRequest, code: ServiceError.Code("invalid_parameter_combination"),
                "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported; send one.",
                parameter: "max_tokens")
        }
        return newer ?? older
    }

    private static func topLogprobs(_ fields: RequestFields) throws -> Int? {
        let wanted = try fields.flag("logprobs") ?? false
        let top = try fields.integer("top_logprobs", in: 0...20)
        if top != nil, !wanted {
            throw fields.invalid("top_logprobs", "it is only allowed when 'logprobs' is true.")
        }
        return wanted ? top ?? 0 : nil
    }

    private static func messages(_ fields: RequestFields, _ bounds: RequestBounds) throws -> [ChatMessage] {
        let value = try fields.required("messages", fields["messages"])
        guard let elements = value.arrayValue else {
            throw fields.wrongType("messages", expected: "an array of objects", value)
        }
        try fields.checkCount(elements.count, of: "messages", most: bounds.messages)
        return try elements.enumerated().map { index, element in
            try message(try fields.element("messages[\(index)]", element), bounds)
        }
    }

    private static func message(_ fields: RequestFields, _ bounds: RequestBounds) throws -> ChatMessage {
        let name = try fields.required("role", try fields.text("role"))
        if name == "function" {
            throw fields.unsupported(
                "role", because: "'function' is deprecated; send the role 'tool' with a 'tool_call_id'.")
        }
        guard let role = ChatMessage.Role(rawValue: name) else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "Invalid value: '\(name.prefix(64))'. Supported values are: 'system', 'developer', 'user', "
                    + "'assistant', and 'tool'.",
                parameter: "\(fields.path)role")
        }
        for field in ["function_call", "audio", "refusal"] where fields[field] != nil && fields[field] != [] {
            throw fields.unsupported(field, because: "is not supported by this service; leave it out.")
        }
        let calls = try ToolConversation.calls(fields, role, bounds)
        let answered = try ToolConversation.answeredCall(fields, role)
        let content = calls.isEmpty || fields["content"] != nil ? try content(fields, bounds) : ""
        return ChatMessage(
            role: role, content: content, name: try fields.text("name"), toolCalls: calls, toolCallID: answered)
    }

    private static func content(_ fields: RequestFields, _ bounds: RequestBounds) throws -> String {
        guard let value = fields[orNull: "content"] else { return try fields.required("content", nil) }
        switch value {
        case .string(let text): return text
        case .array(let parts):
            try fields.checkCount(parts.count, of: "content", most: bounds.partsPerMessage)
            return try parts.enumerated().map { try part($1, "content[\($0)]", fields) }.joined(separator: "\n")
        default:
            throw fields.wrongType("content", expected: "a string or an array of text parts", value)
        }
    }

    private static func part(_ value: JSONValue, _ name: String, _ fields: RequestFields) throws -> String {
        let part = try fields.element(name, value)
        let type = try part.required("type", try part.text("type"))
        guard type == "text" else {
            throw part.unsupported(
                "type", because: "'\(type)' is not supported by this service; send parts of type 'text'.")
        }
        return try part.required("text", try part.text("text"))
    }
}
