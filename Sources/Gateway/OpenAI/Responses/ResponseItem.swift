import Foundations
import Generation

/// One item of a conversation in the Responses API, as a client sends it and as it is stored.
struct ResponseItem: Hashable, Sendable {
    /// What the item says to the model.
    enum Content: Hashable, Sendable {
        case message(ChatMessage.Role, String)
        case call(ToolCall)
        /// A call that the token limit cut: its arguments are not whole, so that no model can be shown it.
        case brokenCall(callID: String)
        case output(callID: String, String)
    }

    var content: Content
    /// As it is stored and listed: every field there, text as parts.
    var json: JSONObject
    /// Where it stands in the body, in the client's notation.
    var path: String

    /// A user's message: what `input` means when it is a string.
    init(text: String, id: String) {
        content = .message(.user, text)
        json = Self.messageJSON(id: id, role: .user, parts: [text])
        path = "input"
    }

    /// - Parameters:
    ///   - fields: the item.
    ///   - path: where it stands in the body.
    ///   - newID: makes an identifier that begins with the given prefix.
    init(_ fields: RequestFields, path: String, bounds: RequestBounds, newID: (String) -> String) throws {
        self.path = path
        let type = try fields.text("type") ?? (fields["role"] == nil ? fields.required("type", nil) : "message")
        let status = try Self.status(fields)
        switch type {
        case "message":
            let role = try Self.role(fields)
            let parts = try Self.parts(fields, "content", role == .assistant ? "output_text" : "input_text", bounds)
            content = .message(role, Self.joined(parts))
            json = Self.messageJSON(id: newID("msg"), role: role, parts: parts)
        case "function_call":
            let call = ToolCall(
                id: try Self.identifier(fields, "call_id"), name: try Self.functionName(fields),
                arguments: try fields.required("arguments", try fields.text("arguments")))
            json = JSONObject([
                .init("id", .string(newID("fc"))), .init("type", "function_call"), .init("status", .string(status)),
                .init("call_id", .string(call.id)), .init("name", .string(call.name)),
                .init("arguments", .string(call.arguments)),
            ])
            if status != "incomplete" { try Self.checkArguments(call.arguments, fields) }
            content = status == "incomplete" ? .brokenCall(callID: call.id) : .call(call)
        case "function_call_output":
            let callID = try Self.identifier(fields, "call_id")
            let parts = try Self.parts(fields, "output", "input_text", bounds)
            content = .output(callID: callID, Self.joined(parts))
            json = JSONObject([
                .init("id", .string(newID("fco"))), .init("type", "function_call_output"),
                .init("status", "completed"), .init("call_id", .string(callID)),
                .init("output", fields["output"]?.stringValue.map(JSONValue.string) ?? Self.inputParts(parts)),
            ])
        default:
            throw fields.unsupported(
                "type",
                because: "'\(type.prefix(64))' is not supported by this service; send items of type 'message', "
                    + "'function_call' and 'function_call_output'.")
        }
    }

    /// The parts of a text as a model is shown them.
    static func joined(_ parts: [String]) -> String { parts.joined(separator: "\n") }

    private static func role(_ fields: RequestFields) throws -> ChatMessage.Role {
        let name = try fields.required("role", try fields.text("role"))
        guard let role = ChatMessage.Role(rawValue: name), role != .tool else {
            throw fields.invalid(
                "role",
                "'\(name.prefix(64))' is not a role. Supported values are: 'user', 'assistant', 'system', and "
                    + "'developer'.")
        }
        return role
    }

    private static func status(_ fields: RequestFields) throws -> String {
        let known = ["in_progress", "completed", "incomplete"]
        guard let status = try fields.text("status") else { return "completed" }
        guard known.contains(status) else {
            throw fields.invalid(
                "status", "'\(status.prefix(64))' is not a status. Supported values are: \(known.quotedList).")
        }
        return status
    }

    /// Names a call within the conversation; short, because each is kept and compared.
    private static func identifier(_ fields: RequestFields, _ name: String) throws -> String {
        let text = try fields.required(name, try fields.text(name))
        guard !text.isEmpty else {
            throw fields.invalid(name, code: .emptyString, "empty string. Expected a string with minimum length 1.")
        }
        guard text.utf8.count <= 64 else {
            throw fields.invalid(
                name, code: .stringTooLong,
                "string too long. Expected at most 64 bytes, but got \(text.utf8.count) instead.")
        }
        return text
    }

    private static func functionName(_ fields: RequestFields) throws -> String {
        let name = try fields.required("name", try fields.text("name"))
        try ToolFields.checkName(name, fields)
        return name
    }

    private static func checkArguments(_ arguments: String, _ fields: RequestFields) throws {
        guard (try? JSONValue(parsing: Array(arguments.utf8)))?.objectValue == nil else { return }
        throw fields.invalid("arguments", "it is not the text of a JSON object.")
    }

    /// A string, or an array of text parts.
    private static func parts(
        _ fields: RequestFields, _ name: String, _ type: String, _ bounds: RequestBounds
    ) throws -> [String] {
        let value = try fields.required(name, fields[name])
        if let text = value.stringValue { return [text] }
        guard let elements = value.arrayValue else {
            throw fields.wrongType(name, expected: "a string or an array of text parts", value)
        }
        try fields.checkCount(elements.count, of: name, most: bounds.partsPerMessage)
        return try elements.enumerated().map { index, element in
            let part = try fields.element("\(name)[\(index)]", element)
            let found = try part.required("type", try part.text("type"))
            guard found == type else {
                throw part.unsupported(
                    "type",
                    because:
                        "'\(found.prefix(64))' is not supported here by this service; send parts of type '\(type)'.")
            }
            return try part.required("text", try part.text("text"))
        }
    }

    private static func messageJSON(id: String, role: ChatMessage.Role, parts: [String]) -> JSONObject {
        JSONObject([
            .init("id", .string(id)), .init("type", "message"), .init("status", "completed"),
            .init("role", .string(role.rawValue)),
            .init("content", role == .assistant ? outputParts(parts) : inputParts(parts)),
        ])
    }

    private static func inputParts(_ texts: [String]) -> JSONValue {
        .array(texts.map { ["type": "input_text", "text": .string($0)] })
    }

    private static func outputParts(_ texts: [String]) -> JSONValue {
        .array(texts.map { ["type": "output_text", "text": .string($0), "annotations": []] })
    }
}

extension [String] {
    /// `'a', 'b', 'c'`, for messages.
    var quotedList: String { map { "'\($0)'" }.joined(separator: ", ") }
}
