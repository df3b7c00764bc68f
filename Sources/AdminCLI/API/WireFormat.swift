import Foundation

/// How values travel: JSON with snake_case fields and sorted keys, so that outputs can be compared.
enum WireFormat {
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// The text of a value, as commands print it.
    static func text(_ value: some Encodable) throws -> String {
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        // The encoder puts an empty line into what is empty. Strings are safe: their line breaks are escaped.
        return text.replacing(/\[\n\s*\]/, with: "[]").replacing(/\{\n\s*\}/, with: "{}")
    }

    /// The same on one line, for output that goes on.
    static func line(_ value: some Encodable) throws -> String {
        let encoder = encoder
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}
