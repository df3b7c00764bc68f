import Foundations
import Generation

/// `response_format` of a chat request, and the extension `grammar`.
struct FormatFields {
    let fields: RequestFields
    let bounds: RequestBounds

    /// - Returns: nil for free text.
    func format() throws -> OutputFormat? {
        let named = try responseFormat()
        guard let grammar = try grammar() else { return named }
        guard named == nil else {
            throw fields.invalid("grammar", "it cannot be combined with 'response_format'.")
        }
        return grammar
    }

    private func responseFormat() throws -> OutputFormat? {
        guard let format = try fields.nested("response_format") else { return nil }
        let type = try format.required("type", try format.text("type"))
        switch type {
        case "text": return nil
        case "json_object": return .jsonObject
        case "json_schema":
            let described = try format.required("json_schema", try format.nested("json_schema"))
            return try Self.schema(described, bounds)
        default:
            throw format.invalid(
                "type", "'\(type.prefix(64))' is not one of 'text', 'json_object' and 'json_schema'.")
        }
    }

    /// `name`, `schema`, `strict` and `description`, as the chat API and the Responses API have them. The schema is
    /// kept whether `strict` is asked for or not: a grammar knows no other way.
    static func schema(_ described: RequestFields, _ bounds: RequestBounds) throws -> OutputFormat {
        let name = try described.required("name", try described.text("name"))
        try ToolFields.checkName(name, described)
        _ = try described.text("description")
        _ = try described.flag("strict")
        let value = try described.required("schema", described["schema"])
        guard value.objectValue != nil else { throw described.wrongType("schema", expected: "an object", value) }
        try SchemaRules.shared.check(value, bounds, field: "\(described.path)schema")
        return .jsonSchema(value.encodedText)
    }

    private func grammar() throws -> OutputFormat? {
        guard let text = try fields.text("grammar") else { return nil }
        try SchemaRules.shared.check(grammar: text, field: "\(fields.path)grammar")
        return .grammar(text)
    }
}
