import Assistants
import Foundations
import Generation

/// One finished choice of a plain answer.
struct ChoiceAnswer {
    var text = ""
    var logprobs: [TokenLogprob]?
    var toolCalls: [ToolCall] = []
    var reason: GenerationResult.Reason?

    mutating func append(_ delta: GeneratedDelta) {
        text += delta.text
        for call in delta.toolCalls ?? [] { append(call) }
        if let more = delta.logprobs { logprobs = (logprobs ?? []) + more }
    }

    private mutating func append(_ call: ToolCallDelta) {
        if let id = call.id { toolCalls.append(ToolCall(id: id, name: call.name ?? "", arguments: "")) }
        guard toolCalls.indices.contains(call.index) else { return }
        toolCalls[call.index].arguments += call.arguments
    }
}

/// Writes plain answers of both endpoints.
struct AnswerEncoding {
    let endpoint: AssistantCall.Endpoint
    let identity: AnswerIdentity

    /// - Returns: the whole body, as UTF-8.
    func encode(_ choices: [ChoiceAnswer], usage: CallUsage) -> [UInt8] {
        var writer = JSONWriter(capacity: 1024 + choices.reduce(0) { $0 + $1.text.utf8.count })
        writer.raw("{")
        identity.write(object: endpoint == .chatCompletions ? "chat.completion" : "text_completion", to: &writer)
        writer.raw(",\"choices\":[")
        for (index, choice) in choices.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.raw("{\"index\":")
            writer.number(index)
            switch endpoint {
            case .chatCompletions: chat(choice, &writer)
            default: completion(choice, &writer)
            }
            writer.raw(",\"finish_reason\":")
            writer.finishReason(choice.reason)
            writer.raw("}")
        }
        writer.raw("],\"usage\":")
        usage.write(to: &writer)
        writer.raw("}")
        return writer.bytes
    }

    private func chat(_ choice: ChoiceAnswer, _ writer: inout JSONWriter) {
        writer.raw(",\"message\":{\"role\":\"assistant\",\"content\":")
        if choice.text.isEmpty, !choice.toolCalls.isEmpty { writer.raw("null") } else { writer.string(choice.text) }
        if !choice.toolCalls.isEmpty {
            writer.raw(",\"tool_calls\":[")
            for (index, call) in choice.toolCalls.enumerated() {
                if index > 0 { writer.raw(",") }
                writer.raw("{\"id\":")
                writer.string(call.id)
                writer.raw(",\"type\":\"function\",\"function\":{\"name\":")
                writer.string(call.name)
                writer.raw(",\"arguments\":")
                writer.string(call.arguments)
                writer.raw("}}")
            }
            writer.raw("]")
        }
        writer.raw(",\"refusal\":null},\"logprobs\":")
        writer.chatLogprobs(choice.logprobs)
    }

    private func completion(_ choice: ChoiceAnswer, _ writer: inout JSONWriter) {
        var offset = 0
        writer.raw(",\"text\":")
        writer.string(choice.text)
        writer.raw(",\"logprobs\":")
        writer.completionLogprobs(choice.logprobs, offset: &offset)
    }
}

extension JSONWriter {
    /// Appends the OpenAI API's `finish_reason`; both have the same names.
    mutating func finishReason(_ reason: GenerationResult.Reason?) {
        switch reason {
        case .stop: raw("\"stop\"")
        case .length: raw("\"length\"")
        case .toolCalls: raw("\"tool_calls\"")
        case .contentFilter: raw("\"content_filter\"")
        case nil: raw("null")
        }
    }
}
