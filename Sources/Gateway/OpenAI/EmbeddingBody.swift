import Foundations
import Generation

/// The body of `POST /v1/embeddings`, checked field by field.
struct EmbeddingBody: Hashable {
    /// How vectors are written.
    enum Encoding: String, CaseIterable {
        case float, base64
    }

    var model: String
    var inputs: [EmbeddingRequest.Input]
    /// Whether `input` was a list of inputs, not a single one.
    var isList: Bool
    var encoding: Encoding
    var dimensions: Int?

    init(_ fields: RequestFields, bounds: RequestBounds) throws {
        model = try fields.required("model", try fields.text("model"))
        (inputs, isList) = try Self.inputs(fields, bounds)
        encoding = try Self.encoding(fields)
        dimensions = try fields.integer("dimensions", in: 1...65_536)
    }

    private static func encoding(_ fields: RequestFields) throws -> Encoding {
        guard let name = try fields.text("encoding_format") else { return .float }
        guard let encoding = Encoding(rawValue: name) else {
            let known = Encoding.allCases.map { "'\($0.rawValue)'" }.joined(separator: " and ")
            throw fields.invalid("encoding_format", "'\(name.prefix(64))'. Supported values are: \(known).")
        }
        return encoding
    }

    /// A string, an array of strings, an array of token ids, or an array of arrays of token ids.
    private static func inputs(
        _ fields: RequestFields, _ bounds: RequestBounds
    ) throws -> ([EmbeddingRequest.Input], isList: Bool) {
        let value = try fields.required("input", fields["input"])
        if let text = value.stringValue { return ([.text(try checked(text, "input", fields))], false) }
        guard let elements = value.arrayValue else {
            throw fields.wrongType("input", expected: "a string, an array of strings, or an array of tokens", value)
        }
        if elements.first?.integerValue != nil { return ([.tokens(try tokens(elements, "input", fields))], false) }
        try fields.checkCount(elements.count, of: "input", most: bounds.embeddingInputs)
        let isTokens = elements.first?.arrayValue != nil
        let inputs: [EmbeddingRequest.Input] = try elements.enumerated().map { index, element in
            let name = "input[\(index)]"
            switch element {
            case .string(let text) where !isTokens: return .text(try checked(text, name, fields))
            case .array(let tokens) where isTokens: return .tokens(try self.tokens(tokens, name, fields))
            default:
                throw fields.wrongType(name, expected: isTokens ? "an array of tokens" : "a string", element)
            }
        }
        return (inputs, true)
    }

    private static func checked(_ text: String, _ name: String, _ fields: RequestFields) throws -> String {
        guard !text.isEmpty else {
            throw fields.invalid(
                name, code: .emptyString,
                "empty string. Expected a string with minimum length 1, but got an empty string instead.")
        }
        return text
    }

    private static func tokens(_ elements: [JSONValue], _ name: String, _ fields: RequestFields) throws -> [Int32] {
        try fields.checkCount(elements.count, of: name, most: EmbeddingRequest.tokenBound.limit)
        return try elements.enumerated().map { index, element in
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
