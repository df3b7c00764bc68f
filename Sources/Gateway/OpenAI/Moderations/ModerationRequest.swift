import Foundations

/// The body of `POST /v1/moderations`, checked field by field.
struct ModerationRequest: Hashable {
    var model: String?
    /// Each is judged by itself.
    var texts: [String]

    init(_ fields: RequestFields, bounds: RequestBounds) throws {
        model = try fields.text("model")
        let input = try fields.required("input", fields["input"])
        if let text = input.stringValue {
            texts = [text]
            return
        }
        guard let elements = input.arrayValue else {
            throw fields.wrongType("input", expected: "a string, an array of strings, or an array of text parts", input)
        }
        try fields.checkCount(elements.count, of: "input", most: bounds.moderationInputs)
        if elements.first?.stringValue != nil {
            texts = try elements.enumerated().map { index, element in
                guard let text = element.stringValue else {
                    throw fields.wrongType("input[\(index)]", expected: "a string", element)
                }
                return text
            }
        } else {
            // The parts of one text, as the OpenAI API has it: they get one verdict together.
            texts = [try elements.enumerated().map { try Self.part($1, $0, fields) }.joined(separator: "\n")]
        }
    }

    private static func part(_ value: JSONValue, _ index: Int, _ fields: RequestFields) throws -> String {
        guard value.objectValue != nil else {
            throw fields.wrongType("input[\(index)]", expected: "a string or an object", value)
        }
        let part = try fields.element("input[\(index)]", value)
        let type = try part.required("type", try part.text("type"))
        guard type == "text" else {
            throw part.unsupported(
                "type", because: "'\(type.prefix(64))' is not supported by this service; send parts of type 'text'.")
        }
        return try part.required("text", try part.text("text"))
    }
}
