import Foundations
import Generation
import ToolCalling

/// Brings tools, calls and their results into a conversation, in the way that the model's template takes them.
struct ToolPrompt {
    let syntax: ToolSyntax

    /// The conversation for the template, and the tools that the template is to show itself.
    func conversation(
        _ messages: [ChatMessage], _ tools: [ToolDefinition]
    ) throws(ServiceError) -> (messages: [ChatMessage], tools: [ToolDefinition]) {
        if syntax.isNative { return (writesIDs ? messages.map(shortened) : messages, tools) }
        return (try described(messages, tools), [])
    }

    // MARK: Native

    private var writesIDs: Bool { (syntax.first + (syntax.next ?? []) + syntax.end).contains(.id) }

    /// Templates that write ids want them short: nine letters and digits.
    private func shortened(_ message: ChatMessage) -> ChatMessage {
        var message = message
        message.toolCallID = message.toolCallID.map(Self.shortID)
        message.toolCalls = message.toolCalls.map { call in
            ToolCall(id: Self.shortID(call.id), name: call.name, arguments: call.arguments)
        }
        return message
    }

    private static func shortID(_ id: String) -> String {
        // FNV-1a (Fowler, Noll, Vo), so that a call and its result get the same name.
        let hash = id.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 36)
        return String((String(repeating: "0", count: 9) + digits).suffix(9))
    }

    // MARK: As text

    private func described(
        _ messages: [ChatMessage], _ tools: [ToolDefinition]
    ) throws(ServiceError) -> [ChatMessage] {
        var described: [ChatMessage] = []
        for message in messages {
            switch message.role {
            case .assistant where !message.toolCalls.isEmpty:
                let calls = message.toolCalls.isEmpty ? "" : written(message.toolCalls)
                let content = [message.content, calls].filter { !$0.isEmpty }.joined(separator: "\n")
                described.append(ChatMessage(role: .assistant, content: content, name: message.name))
            case .tool:
                let result = "<tool_response>\n\(message.content)\n</tool_response>"
                // Results of one turn are one turn: many templates want roles to alternate.
                if let last = described.last, last.role == .user, last.content.hasSuffix("</tool_response>") {
                    described[described.count - 1].content += "\n" + result
                } else {
                    described.append(ChatMessage(role: .user, content: result))
                }
            default: described.append(message)
            }
        }
        guard !tools.isEmpty else { return described }
        let text = try instructions(tools)
        if let first = described.first, first.role == .system {
            described[0].content = first.content + "\n\n" + text
        } else {
            described.insert(ChatMessage(role: .system, content: text), at: 0)
        }
        return described
    }

    private func instructions(_ tools: [ToolDefinition]) throws(ServiceError) -> String {
        let example = ToolCall(id: "", name: "function_name", arguments: "{\"argument\": \"value\"}")
        return """
            You can call functions. They are described here, with JSON schemas of their arguments:
            <tools>
            \(String(decoding: try ChatTemplate.json(tools), as: UTF8.self))
            </tools>
            To call a function, answer with its name and its arguments in this form and nothing else:
            \(written([example]))
            What it returns comes back between <tool_response> tags.
            """
    }

    private func written(_ calls: [ToolCall]) -> String {
        var text = ""
        for (index, call) in calls.enumerated() {
            for part in index == 0 ? syntax.first : syntax.next ?? syntax.first {
                switch part {
                case .literal(let literal): text += literal
                case .name: text += call.name
                case .arguments: text += call.arguments
                case .id: break
                }
            }
        }
        for case .literal(let literal) in syntax.end { text += literal }
        return text
    }
}
