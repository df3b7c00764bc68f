import Assistants
import Foundations

/// The fields that chat and text completions share.
///
/// Fields that only label a request (`user`, `metadata`, `store`, `service_tier`, `safety_identifier` and the like) are
/// accepted and ignored, and so are fields nobody knows: clients send new ones every month. The answer names them in
/// `x-altiplano-ignored`. The exception are fields whose loss would change what the answer means; those are refused by
/// name in `UnsupportedFields`.
struct SamplingFields {
    let fields: RequestFields
    let bounds: RequestBounds

    /// Reads everything but the token limit and the log probabilities, whose fields differ between the endpoints.
    func options() throws -> CallOptions {
        var options = CallOptions()
        options.temperature = try fields.decimal("temperature", in: 0...2)
        options.topP = try fields.decimal("top_p", in: 0...1)
        options.topK = try fields.integer("top_k", in: -1...1_000_000).map { max($0, 0) }
        options.minP = try fields.decimal("min_p", in: 0...1)
        options.presencePenalty = try fields.decimal("presence_penalty", in: -2...2)
        options.frequencyPenalty = try fields.decimal("frequency_penalty", in: -2...2)
        options.repetitionPenalty = try fields.decimal("repetition_penalty", in: 0.01...10)
        options.seed = try fields.integer("seed", in: .min ... .max).map { UInt64(bitPattern: Int64($0)) }
        options.logitBias = try logitBias()
        options.stop = try stop()
        options.ignoresEndOfSequence = try fields.flag("ignore_eos") ?? false
        options.choicesPerPrompt = try fields.integer("n", in: 1...bounds.choices) ?? 1
        return options
    }

    /// `stream` and `stream_options`.
    func streaming() throws -> Streaming? {
        let streams = try fields.flag("stream") ?? false
        let streamOptions = try fields.nested("stream_options")
        guard streams else {
            if streamOptions != nil {
                throw fields.invalid("stream_options", "it is only allowed when 'stream' is true.")
            }
            return nil
        }
        return Streaming(includesUsage: try streamOptions?.flag("include_usage") ?? false)
    }

    /// How an answer is streamed.
    struct Streaming: Hashable {
        /// Whether a last chunk carries the usage, and every other one `usage: null`.
        var includesUsage: Bool
    }

    /// Token ids are the names of a JSON object here, so they come as text.
    private func logitBias() throws -> [Int32: Double]? {
        guard let entries = try fields.nested("logit_bias") else { return nil }
        guard entries.object.count <= bounds.logitBiasEntries else {
            throw fields.invalid(
                "logit_bias", code: .boundExceeded,
                "\(entries.object.count) entries. Expected at most \(bounds.logitBiasEntries).")
        }
        var bias: [Int32: Double] = [:]
        for name in entries.object.names {
            guard let token = Int32(name), token >= 0 else {
                throw fields.invalid("logit_bias", "'\(name)' is not a token id. Expected a non-negative integer.")
            }
            bias[token] = try entries.decimal(name, in: -100...100)
        }
        return bias.isEmpty ? nil : bias
    }

    private func stop() throws -> [String]? {
        guard let value = fields["stop"] else { return nil }
        switch value {
        case .string(let text):
            try checkStop(text, "stop")
            return [text]
        case .array(let elements):
            if elements.isEmpty { return nil }
            try fields.checkCount(elements.count, of: "stop", most: bounds.stopStrings)
            return try elements.enumerated().map { index, element in
                guard let text = element.stringValue else {
                    throw fields.wrongType("stop[\(index)]", expected: "a string", element)
                }
                try checkStop(text, "stop[\(index)]")
                return text
            }
        default:
            throw fields.wrongType("stop", expected: "a string or an array of strings", value)
        }
    }

    private func checkStop(_ text: String, _ name: String) throws {
        guard !text.isEmpty else {
            throw fields.invalid(name, code: .emptyString, "empty string. Expected a string with minimum length 1.")
        }
        guard text.utf8.count <= bounds.stopStringBytes else {
            throw fields.invalid(
                name, code: .stringTooLong,
                "string too long. Expected at most \(bounds.stopStringBytes) bytes, but got \(text.utf8.count) "
                    + "instead.")
        }
    }
}
