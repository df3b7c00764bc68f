import Assistants
import Foundations
import Generation

/// The body of `POST /v1/completions`, checked field by field.
struct CompletionRequest: Hashable {
    var model: String
    var prompts: [Prompt]
    var options: CallOptions
    var streaming: SamplingFields.Streaming?

    init(_ fields: RequestFields, bounds: RequestBounds) throws {
        model = try fields.required("model", try fields.text("model"))
        prompts = try Self.prompts(fields, bounds)
        try UnsupportedFields.refuse(inCompletion: fields)
        let shared = SamplingFields(fields: fields, bounds: bounds)
        options = try shared.options()
        streaming = try shared.streaming()
        options.maximumTokens = try fields.integer("max_tokens", in: 1...bounds.completionTokens)
        options.topLogprobs = try fields.integer("logprobs", in: 0...5)
        options.format = try FormatFields(fields: fields, bounds: bounds).format()
        let sequences = prompts.count * options.choicesPerPrompt
        guard sequences <= bounds.sequences else {
            throw fields.invalid(
                "n", code: .boundExceeded,
                "\(prompts.count) prompts times n make \(sequences) sequences. Expected at most \(bounds.sequences).")
        }
    }

    /// A string, an array of strings, an array of token ids, or an array of arrays of token ids.
    private static func prompts(_ fields: RequestFields, _ bounds: RequestBounds) throws -> [Prompt] {
        let value = try fields.required("prompt", fields["prompt"])
        if let text = value.stringValue { return [.text(text)] }
        guard let elements = value.arrayValue else {
            throw fields.wrongType("prompt", expected: "a string, an array of strings, or an array of tokens", value)
        }
        guard let first = elements.first else {
            try fields.checkCount(0, of: "prompt", most: bounds.prompts)
            return []
        }
        if first.integerValue != nil { return [.tokens(try tokens(elements, "prompt", fields))] }
        try fields.checkCount(elements.count, of: "prompt", most: bounds.prompts)
        return try elements.enumerated().map { index, element in
            switch element {
            case .string(let text) where first.arrayValue == nil: return .text(text)
            case .array(let tokens) where first.arrayValue != nil:
                let name = "prompt[\(index)]"
                try fields.checkCount(tokens.count, of: name, most: .max)
                return .tokens(try self.tokens(tokens, name, fields))
            default:
                let expected = first.arrayValue == nil ? "a string" : "an array of tokens"
                throw fields.wrongType("prompt[\(index)]", expected: expected, element)
            }
        }
    }

    private static func tokens(_ elements: [JSONValue], _ name: String, _ fields: RequestFields) throws -> [Int32] {
        try elements.enumerated().map { index, element in
            guard let number = element.integerValue else {
                throw fields.wrongType("\(name)[\(index)]", expected: "an integer", element)
            }
            guard number >= 0, let token = Int32(exactly: number) else {
                throw fields.invalid("\(name)[\(index)]", "\(number) is not a token id. Expected 0...\(Int32.max).")
            }
            return token
        }
    }
}
