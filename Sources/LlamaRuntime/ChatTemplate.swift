import CLlamaCommon
public import Foundations
public import Generation

/// A model's own Jinja chat template, rendered by llama.cpp's common library.
public final class ChatTemplate: Sendable {
    // A template never changes after it is created and any thread may render it (CLlamaCommon.h).
    nonisolated(unsafe) private let pointer: OpaquePointer

    /// - Parameters:
    ///   - model: whose template and special tokens to use.
    ///   - override: a template to use instead of the model's own, or `chatml`.
    init(model: ModelHandle, override: String?) throws(ServiceError) {
        var message: UnsafeMutablePointer<CChar>?
        guard let pointer = altiplano_chat_template_create(model.pointer, override, &message) else {
            let reason = Self.take(message) ?? "out of memory"
            throw ServiceError(
                .invalidRequest, code: .invalidModelFile,
                "the model's chat template cannot be used: \(reason); use the text completion endpoint instead")
        }
        self.pointer = pointer
    }

    deinit { altiplano_chat_template_free(pointer) }

    /// The prompt text, which ends where the assistant's answer begins.
    ///
    /// - Parameters:
    ///   - messages: the conversation.
    ///   - tools: what the template is to show of tools.
    ///   - addsGenerationPrompt: whether the assistant's turn is begun.
    /// - Throws: `ServiceError` when the template refuses the conversation (such as roles that do not alternate).
    public func render(
        _ messages: [ChatMessage], tools: [ToolDefinition] = [], addsGenerationPrompt: Bool = true
    ) throws(ServiceError) -> String {
        let messages = JSONValue.array(messages.map(Self.object)).encodedBytes
        let tools = tools.isEmpty ? nil : try Self.json(tools)
        var message: UnsafeMutablePointer<CChar>?
        var length = 0
        let prompt = messages.withCharacters { text, count in
            guard let tools else {
                return altiplano_chat_template_render(
                    pointer, text, count, nil, 0, addsGenerationPrompt, &length, &message)
            }
            return tools.withCharacters {
                altiplano_chat_template_render(pointer, text, count, $0, $1, addsGenerationPrompt, &length, &message)
            }
        }
        guard let prompt else {
            let reason = Self.take(message) ?? "out of memory"
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "the model's chat template refuses these messages: \(reason)", parameter: "messages")
        }
        defer { altiplano_chat_string_free(prompt) }
        let bytes = UnsafeRawBufferPointer(start: prompt, count: length)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A message in OpenAI's form, which the common library reads.
    private static func object(_ message: ChatMessage) -> JSONValue {
        var object = JSONObject([
            .init("role", .string(message.role.rawValue)), .init("content", .string(message.content)),
        ])
        object["name"] = message.name.map(JSONValue.string)
        object["tool_call_id"] = message.toolCallID.map(JSONValue.string)
        if !message.toolCalls.isEmpty {
            object["tool_calls"] = .array(
                message.toolCalls.map { call in
                    [
                        "id": .string(call.id), "type": "function",
                        "function": ["name": .string(call.name), "arguments": .string(call.arguments)],
                    ]
                })
        }
        return .object(object)
    }

    /// Tools in OpenAI's form, the members of their schemas in the client's order.
    static func json(_ tools: [ToolDefinition]) throws(ServiceError) -> [UInt8] {
        var all: [JSONValue] = []
        for tool in tools {
            let parsed = Array(tool.parameters.utf8).withUnsafeBufferPointer { JSONValue.parse($0) }
            guard case .success(let parameters) = parsed else {
                throw ServiceError(
                    .invalidRequest, code: .invalidValue, "the parameters of the tool '\(tool.name)' are not JSON",
                    parameter: "tools")
            }
            var function = JSONObject([.init("name", .string(tool.name))])
            function["description"] = .string(tool.description ?? "")
            function["parameters"] = parameters
            all.append(["type": "function", "function": .object(function)])
        }
        return JSONValue.array(all).encodedBytes
    }

    private static func take(_ message: UnsafeMutablePointer<CChar>?) -> String? {
        guard let message else { return nil }
        defer { altiplano_chat_string_free(message) }
        return String(cString: message)
    }
}

extension [UInt8] {
    fileprivate func withCharacters<Result>(_ body: (UnsafePointer<CChar>?, Int) -> Result) -> Result {
        withUnsafeBytes { body($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
    }
}
