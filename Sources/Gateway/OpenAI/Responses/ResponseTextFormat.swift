import Foundations
import Generation

/// `text` of the Responses API: the shape that the answer's text is held to.
struct ResponseTextFormat {
    /// Nil leaves the text free.
    let format: OutputFormat?
    /// As the response object repeats it.
    let json: JSONValue

    init(_ fields: RequestFields, _ bounds: RequestBounds) throws {
        let text = try fields.nested("text")
        if let text { try Self.checkVerbosity(text) }
        guard let asked = try text?.nested("format") else {
            (format, json) = (nil, ["format": ["type": "text"]])
            return
        }
        let type = try asked.required("type", try asked.text("type"))
        switch type {
        case "text": (format, json) = (nil, ["format": ["type": "text"]])
        case "json_object": (format, json) = (.jsonObject, ["format": ["type": "json_object"]])
        case "json_schema":
            format = try FormatFields.schema(asked, bounds)
            json = [
                "format": [
                    "type": "json_schema", "name": asked["name"] ?? .null,
                    "description": JSONValue(try asked.text("description"), JSONValue.string),
                    "schema": asked["schema"] ?? .null, "strict": .bool(try asked.flag("strict") ?? false),
                ]
            ]
        default:
            throw asked.invalid(
                "type",
                "'\(type.prefix(64))' is not a format. Supported values are: 'text', 'json_object', and 'json_schema'.")
        }
    }

    private static func checkVerbosity(_ text: RequestFields) throws {
        guard let verbosity = try text.text("verbosity"), verbosity != "medium" else { return }
        throw text.unsupported(
            "verbosity", because: "can only be 'medium' with this service; ask for brevity in 'instructions'.")
    }
}
