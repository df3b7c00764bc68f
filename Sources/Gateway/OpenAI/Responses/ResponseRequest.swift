import Assistants
import Foundations
import Generation

/// The body of `POST /v1/responses`, checked field by field.
struct ResponseRequest: Sendable {
    var model: String
    /// What is new in this turn; never empty.
    var input: [ResponseItem]
    /// For this call only: they are not carried over to the responses that continue it.
    var instructions: String?
    var previousID: String?
    var options: CallOptions
    var isStreamed: Bool
    var isStored: Bool
    /// What the response object repeats of the request.
    var echo: JSONObject

    /// - Parameter newID: makes an identifier that begins with the given prefix.
    init(_ fields: RequestFields, bounds: RequestBounds, newID: (String) -> String) throws {
        model = try fields.required("model", try fields.text("model"))
        try UnsupportedFields.refuse(inResponse: fields)
        input = try Self.input(fields, bounds, newID)
        instructions = try fields.text("instructions")
        previousID = try fields.text("previous_response_id")
        isStored = try fields.flag("store") ?? true
        isStreamed = try Self.streams(fields)
        let tools = try ResponseTools(fields, bounds)
        let format = try ResponseTextFormat(fields, bounds)
        options = try SamplingFields(fields: fields, bounds: bounds).options()
        options.tools = tools.use
        options.format = format.format
        options.maximumTokens = try fields.integer("max_output_tokens", in: 1...bounds.completionTokens)
        let topLogprobs = try fields.integer("top_logprobs", in: 0...20)
        if try Self.includesLogprobs(fields, bounds) || topLogprobs ?? 0 > 0 { options.topLogprobs = topLogprobs ?? 0 }
        echo = JSONObject([
            .init("instructions", JSONValue(instructions, JSONValue.string)),
            .init("max_output_tokens", JSONValue(options.maximumTokens, JSONValue.init(count:))),
            .init("metadata", try Self.metadata(fields, bounds)),
            .init("parallel_tool_calls", .bool(tools.allowsParallelCalls)),
            .init("previous_response_id", JSONValue(previousID, JSONValue.string)),
            .init("store", .bool(isStored)), .init("temperature", JSONValue(options.temperature, JSONValue.double)),
            .init("text", format.json), .init("tool_choice", tools.choiceJSON), .init("tools", tools.json),
            .init("top_logprobs", .integer(Int64(topLogprobs ?? 0))),
            .init("top_p", JSONValue(options.topP, JSONValue.double)), .init("truncation", "disabled"),
        ])
        for label in ["user", "safety_identifier", "prompt_cache_key"] {
            echo[label] = JSONValue(try fields.text(label), JSONValue.string)
        }
    }

    private static func input(
        _ fields: RequestFields, _ bounds: RequestBounds, _ newID: (String) -> String
    ) throws -> [ResponseItem] {
        let value = try fields.required("input", fields["input"])
        if let text = value.stringValue { return [ResponseItem(text: text, id: newID("msg"))] }
        guard let elements = value.arrayValue else {
            throw fields.wrongType("input", expected: "a string or an array of items", value)
        }
        try fields.checkCount(elements.count, of: "input", most: bounds.messages)
        return try elements.enumerated().map { index, element in
            let path = "input[\(index)]"
            return try ResponseItem(try fields.element(path, element), path: path, bounds: bounds, newID: newID)
        }
    }

    private static func streams(_ fields: RequestFields) throws -> Bool {
        let streams = try fields.flag("stream") ?? false
        guard let options = try fields.nested("stream_options") else { return streams }
        guard streams else { throw fields.invalid("stream_options", "it is only allowed when 'stream' is true.") }
        if try options.flag("include_obfuscation") == true {
            throw options.unsupported("include_obfuscation", because: "is not supported by this service; leave it out.")
        }
        return true
    }

    /// Those that ask for more of items which no answer of this service has are taken: nothing is missing then.
    private static let knownIncludes = [
        "message.output_text.logprobs", "reasoning.encrypted_content", "message.input_image.image_url",
        "file_search_call.results", "web_search_call.results", "web_search_call.action.sources",
        "computer_call_output.output.image_url", "code_interpreter_call.outputs",
    ]

    private static func includesLogprobs(_ fields: RequestFields, _ bounds: RequestBounds) throws -> Bool {
        guard let value = fields["include"] else { return false }
        guard let elements = value.arrayValue else {
            throw fields.wrongType("include", expected: "an array of strings", value)
        }
        if !elements.isEmpty { try fields.checkCount(elements.count, of: "include", most: knownIncludes.count) }
        for (index, element) in elements.enumerated() {
            guard let name = element.stringValue else {
                throw fields.wrongType("include[\(index)]", expected: "a string", element)
            }
            guard knownIncludes.contains(name) else {
                throw fields.invalid(
                    "include[\(index)]",
                    "'\(name.prefix(80))' cannot be included. Supported values are: \(knownIncludes.quotedList).")
            }
        }
        return elements.contains("message.output_text.logprobs")
    }

    /// Up to 16 strings by name, as the OpenAI API has it; repeated in the response.
    private static func metadata(_ fields: RequestFields, _ bounds: RequestBounds) throws -> JSONValue {
        guard let metadata = try fields.nested("metadata") else { return [:] }
        guard metadata.object.count <= bounds.metadataEntries else {
            throw fields.invalid(
                "metadata", code: .boundExceeded,
                "\(metadata.object.count) entries. Expected at most \(bounds.metadataEntries).")
        }
        for member in metadata.object.members {
            let name = String(member.name.prefix(bounds.metadataNameCharacters))
            guard name == member.name else {
                throw fields.invalid(
                    "metadata", code: .stringTooLong,
                    "the name that begins with '\(name)' is too long. Expected at most "
                        + "\(bounds.metadataNameCharacters) characters.")
            }
            guard let text = member.value.stringValue else {
                throw metadata.wrongType(name, expected: "a string", member.value)
            }
            guard text.count <= bounds.metadataValueCharacters else {
                throw metadata.invalid(
                    name, code: .stringTooLong,
                    "string too long. Expected at most \(bounds.metadataValueCharacters) characters, but got "
                        + "\(text.count) instead.")
            }
        }
        return .object(metadata.object)
    }
}

extension UnsupportedFields {
    private static let response = [
        "background", "background_options", "context_management", "conversation", "max_tool_calls", "moderation",
        "prompt", "access_programs", "grammar",
    ]

    /// Names of the chat API, and what the Responses API has in their place.
    private static let moved = [
        "messages": "input", "max_tokens": "max_output_tokens", "max_completion_tokens": "max_output_tokens",
        "response_format": "text.format", "functions": "tools", "function_call": "tool_choice",
        "logprobs": "include", "reasoning_effort": "reasoning",
    ]

    static func refuse(inResponse fields: RequestFields) throws {
        try refuse(common + response, in: fields)
        for (name, newer) in moved.sorted(by: { $0.key < $1.key }) where fields[name] != nil {
            throw fields.unsupported(name, because: "is '\(newer)' in the Responses API.")
        }
        if let choices = try fields.integer("n", in: 1 ... .max), choices != 1 {
            throw fields.unsupported("n", because: "can only be 1 in the Responses API.")
        }
        switch try fields.text("truncation") {
        case nil, "disabled": break
        case "auto":
            throw fields.unsupported(
                "truncation", because: "can only be 'disabled' with this service: a conversation is never cut silently."
            )
        case let other?:
            throw fields.invalid(
                "truncation", "'\(other.prefix(64))' is not a truncation. Supported values are: 'disabled'.")
        }
        for member in try fields.nested("reasoning")?.object.members ?? [] {
            guard member.value.isNull || (member.name == "effort" && member.value == "none") else {
                throw fields.unsupported(
                    "reasoning.\(member.name.prefix(64))", because: "is not supported by this service; leave it out.")
            }
        }
    }
}
