import Foundations
import Generation

/// Calls and their results in the messages of a chat request.
enum ToolConversation {
    private static let idBytes = 256

    /// `tool_calls` of an assistant's message.
    static func calls(
        _ fields: RequestFields, _ role: ChatMessage.Role, _ bounds: RequestBounds
    ) throws -> [ToolCall] {
        guard let value = fields["tool_calls"], value != [] else { return [] }
        guard role == .assistant else {
            throw fields.invalid("tool_calls", "only messages with the role 'assistant' have them.")
        }
        guard let elements = value.arrayValue else {
            throw fields.wrongType("tool_calls", expected: "an array of objects", value)
        }
        try fields.checkCount(elements.count, of: "tool_calls", most: bounds.callsPerMessage)
        return try elements.enumerated().map { index, element in
            let call = try fields.element("tool_calls[\(index)]", element)
            let type = try call.required("type", try call.text("type"))
            guard type == "function" else {
                throw call.unsupported("type", because: "can only be 'function' with this service.")
            }
            let id = try call.required("id", try call.text("id"))
            try checkID(id, "id", call)
            let function = try call.required("function", try call.nested("function"))
            let name = try function.required("name", try function.text("name"))
            try ToolFields.checkName(name, function)
            return ToolCall(id: id, name: name, arguments: try arguments(function))
        }
    }

    /// Models see arguments as JSON again, so they must be.
    static func arguments(_ function: RequestFields) throws -> String {
        let text = try function.required("arguments", try function.text("arguments"))
        if text.allSatisfy(\.isWhitespace) { return "{}" }
        let parsed = Array(text.utf8).withUnsafeBufferPointer { JSONValue.parse($0) }
        guard case .success(.object) = parsed else {
            throw function.invalid("arguments", "it is not a JSON object in a string.")
        }
        return text
    }

    /// `tool_call_id` of a tool's message.
    static func answeredCall(_ fields: RequestFields, _ role: ChatMessage.Role) throws -> String? {
        let id = try fields.text("tool_call_id")
        guard role == .tool else {
            if id != nil { throw fields.invalid("tool_call_id", "only messages with the role 'tool' have it.") }
            return nil
        }
        let given = try fields.required("tool_call_id", id)
        try checkID(given, "tool_call_id", fields)
        return given
    }

    static func checkID(_ id: String, _ name: String, _ fields: RequestFields) throws {
        guard (1...idBytes).contains(id.utf8.count) else {
            throw fields.invalid(name, "it has \(id.utf8.count) bytes. Expected 1 to \(idBytes) bytes.")
        }
    }

    /// Each result must follow its call, and each call must have its result before the conversation goes on.
    static func check(_ messages: [ChatMessage]) throws(ServiceError) {
        var open: [String] = []
        for (index, message) in messages.enumerated() {
            if message.role == .tool {
                guard let id = message.toolCallID, let place = open.firstIndex(of: id) else {
                    throw ServiceError(
                        .invalidRequest, code: .invalidValue,
                        "Invalid 'messages[\(index)].tool_call_id': no call '\(message.toolCallID?.prefix(64) ?? "")' "
                            + "of the assistant's message before it is still without its result.",
                        parameter: "messages[\(index)].tool_call_id")
                }
                open.remove(at: place)
                continue
            }
            try checkAnswered(open, before: index)
            open = message.toolCalls.map(\.id)
            guard Set(open).count == open.count else {
                throw ServiceError(
                    .invalidRequest, code: .invalidValue,
                    "Invalid 'messages[\(index)].tool_calls': two calls have the same id.",
                    parameter: "messages[\(index)].tool_calls")
            }
        }
        try checkAnswered(open, before: messages.count)
    }

    private static func checkAnswered(_ open: [String], before index: Int) throws(ServiceError) {
        guard let id = open.first else { return }
        throw ServiceError(
            .invalidRequest, code: .invalidValue,
            "Invalid 'messages': the call '\(id.prefix(64))' has no message with the role 'tool' and its "
                + "'tool_call_id' before messages[\(index)].",
            parameter: "messages")
    }
}
