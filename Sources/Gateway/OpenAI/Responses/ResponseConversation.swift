import Foundations
import Generation

/// Joins the items of a conversation to what a chat template renders, and checks that calls and their outputs match.
struct ResponseConversation {
    private(set) var messages: [ChatMessage] = []
    /// Of each message, the field that it came in.
    private(set) var names: [String] = []
    /// By `call_id`: whether the call has its output.
    private var calls: [String: Bool] = [:]
    /// The `call_id`s, in order.
    private var callOrder: [String] = []
    /// Calls that the token limit cut: the model is shown neither them nor what a client made of them.
    private var brokenCalls: Set<String> = []

    /// - Parameter instructions: of this call only; those of earlier ones are no part of the conversation.
    init(instructions: String?) {
        if let instructions { add(ChatMessage(role: .system, content: instructions), from: "instructions") }
    }

    /// - Throws: `ServiceError` naming the item when it does not fit those before it.
    mutating func append(_ item: ResponseItem) throws {
        switch item.content {
        case .brokenCall(let callID): brokenCalls.insert(callID)
        case .message(let role, let text): add(ChatMessage(role: role, content: text), from: item.path)
        case .call(let call):
            guard calls[call.id] != false else {
                throw ServiceError(
                    .invalidRequest, code: .invalidValue,
                    "Invalid '\(item.path).call_id': there is another function call with the id '\(call.id)' before "
                        + "it, which has no output yet.",
                    parameter: "\(item.path).call_id")
            }
            calls[call.id] = false
            callOrder.append(call.id)
            add(call, from: item.path)
        case .output(let callID, _) where calls[callID] == nil && brokenCalls.contains(callID): break
        case .output(let callID, let text):
            guard let isAnswered = calls[callID] else {
                throw ServiceError(
                    .invalidRequest, code: .invalidValue,
                    "Invalid '\(item.path).call_id': no function call with the id '\(callID)' comes before it.",
                    parameter: "\(item.path).call_id")
            }
            guard !isAnswered else {
                throw ServiceError(
                    .invalidRequest, code: .invalidValue,
                    "Invalid '\(item.path).call_id': the function call '\(callID)' already has an output.",
                    parameter: "\(item.path).call_id")
            }
            calls[callID] = true
            add(ChatMessage(role: .tool, content: text, toolCallID: callID), from: item.path)
        }
    }

    /// The calls of one turn are one message to a chat template, together with what was said before them.
    private mutating func add(_ call: ToolCall, from name: String) {
        if let last = messages.indices.last, messages[last].role == .assistant {
            messages[last].toolCalls.append(call)
        } else {
            add(ChatMessage(role: .assistant, content: "", toolCalls: [call]), from: name)
        }
    }

    private mutating func add(_ message: ChatMessage, from name: String) {
        messages.append(message)
        names.append(name)
    }

    /// - Throws: `ServiceError` when a call was left without its output: a model cannot go on from there.
    func checkEveryCallIsAnswered() throws {
        guard let open = callOrder.first(where: { calls[$0] == false }) else { return }
        throw ServiceError(
            .invalidRequest, code: .invalidValue,
            "Invalid 'input': no output found for the function call '\(open)'. Expected an item of type "
                + "'function_call_output' with that call_id.",
            parameter: "input")
    }
}
