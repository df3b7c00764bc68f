import Assistants
import Foundations
import Generation

/// Writes a running call as server-sent events: one `data:` line for each chunk.
///
/// What all chunks of an answer share is written once, here; a token costs its index, its text and two copies.
struct EventEncoding: StreamEncoding {
    private let endpoint: AssistantCall.Endpoint
    private let includesUsage: Bool
    /// `data: {"id":...,"choices":[`
    private let opening: [UInt8]
    /// Scalars of text sent so far for each choice; text completions' `text_offset` counts on.
    private var offsets: [Int]
    private var isOpened: [Bool]

    init(_ call: AssistantCall, identity: AnswerIdentity, includesUsage: Bool) {
        endpoint = call.endpoint
        self.includesUsage = includesUsage
        let choices = call.prompts.count * call.options.choicesPerPrompt
        offsets = Array(repeating: 0, count: choices)
        isOpened = Array(repeating: false, count: choices)
        var writer = JSONWriter()
        writer.raw("data: {")
        let object: StaticString = endpoint == .chatCompletions ? "chat.completion.chunk" : "text_completion"
        identity.write(object: object, to: &writer)
        writer.raw(",\"choices\":[")
        opening = writer.bytes
    }

    /// Appends what an event means to the client; nothing when it means nothing.
    mutating func append(_ event: CallEvent, to writer: inout JSONWriter) {
        switch event {
        case .delta(let choice, let delta):
            // A token whose text is still held back is counted in the usage, and not worth a chunk.
            let calls = delta.toolCalls ?? []
            if !delta.text.isEmpty || delta.logprobs?.isEmpty == false {
                open(choice, &writer)
                write(choice, text: delta.text, logprobs: delta.logprobs, reason: nil, &writer)
            }
            guard !calls.isEmpty, endpoint == .chatCompletions else { return }
            open(choice, &writer)
            write(choice, calls: calls, &writer)
        case .finished(let choice, let reason):
            open(choice, &writer)
            write(choice, text: nil, logprobs: nil, reason: reason, &writer)
        case .waiting: writer.raw(Self.waitingComment)
        case .usage(let usage):
            if includesUsage {
                writer.raw(opening)
                writer.raw("],\"usage\":")
                usage.write(to: &writer)
                writer.raw("}\n\n")
            }
            writer.raw("data: [DONE]\n\n")
        }
    }

    /// Appends a failure after streaming has begun. There is no `[DONE]` after it: the answer is not whole.
    func append(_ error: ServiceError, to writer: inout JSONWriter) {
        writer.raw("data: ")
        // A stream has no status and no headers left to say whether to try again.
        writer.value(error.openAIBody(isRetryable: error.isRetryable))
        writer.raw("\n\n")
    }

    /// The first chunk of each chat choice carries the role.
    private mutating func open(_ choice: Int, _ writer: inout JSONWriter) {
        guard endpoint == .chatCompletions, isOpened.indices.contains(choice), !isOpened[choice] else { return }
        isOpened[choice] = true
        begin(choice, &writer)
        writer.raw(",\"delta\":{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null},\"logprobs\":null")
        end(nil, &writer)
    }

    private mutating func write(
        _ choice: Int, text: String?, logprobs: [TokenLogprob]?, reason: GenerationResult.Reason?,
        _ writer: inout JSONWriter
    ) {
        begin(choice, &writer)
        switch endpoint {
        case .chatCompletions:
            writer.raw(",\"delta\":{")
            if let text {
                writer.raw("\"content\":")
                writer.string(text)
            }
            writer.raw("},\"logprobs\":")
            writer.chatLogprobs(logprobs)
        default:
            writer.raw(",\"text\":")
            writer.string(text ?? "")
            writer.raw(",\"logprobs\":")
            var ignored = 0
            if offsets.indices.contains(choice) {
                writer.completionLogprobs(logprobs, offset: &offsets[choice])
            } else {
                writer.completionLogprobs(logprobs, offset: &ignored)
            }
        }
        end(reason, &writer)
    }

    private func write(_ choice: Int, calls: [ToolCallDelta], _ writer: inout JSONWriter) {
        begin(choice, &writer)
        writer.raw(",\"delta\":{\"tool_calls\":[")
        for (place, call) in calls.enumerated() {
            if place > 0 { writer.raw(",") }
            writer.raw("{\"index\":")
            writer.number(call.index)
            if let id = call.id, let name = call.name {
                writer.raw(",\"id\":")
                writer.string(id)
                writer.raw(",\"type\":\"function\",\"function\":{\"name\":")
                writer.string(name)
                writer.raw(",\"arguments\":")
            } else {
                writer.raw(",\"function\":{\"arguments\":")
            }
            writer.string(call.arguments)
            writer.raw("}}")
        }
        writer.raw("]},\"logprobs\":null")
        end(nil, &writer)
    }

    private func begin(_ choice: Int, _ writer: inout JSONWriter) {
        writer.raw(opening)
        writer.raw("{\"index\":")
        writer.number(choice)
    }

    private func end(_ reason: GenerationResult.Reason?, _ writer: inout JSONWriter) {
        writer.raw(",\"finish_reason\":")
        writer.finishReason(reason)
        writer.raw(includesUsage ? "}],\"usage\":null}\n\n" : "}]}\n\n")
    }
}
