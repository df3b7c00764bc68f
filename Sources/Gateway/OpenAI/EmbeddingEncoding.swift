import Foundation
import Foundations
import Generation

/// Writes the answer of `POST /v1/embeddings`.
enum EmbeddingEncoding {
    /// - Parameters:
    ///   - result: the vectors.
    ///   - encoding: how they are written.
    ///   - model: what the client called the model.
    /// - Returns: the whole body, as UTF-8.
    static func encode(_ result: EmbeddingResult, as encoding: EmbeddingBody.Encoding, model: String) -> [UInt8] {
        // A float takes about 12 characters, and 16/3 in base64.
        var writer = JSONWriter(capacity: 256 + result.values.count * (encoding == .float ? 13 : 6))
        writer.raw("{\"object\":\"list\",\"data\":[")
        for (index, vector) in result.vectors.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.raw("{\"object\":\"embedding\",\"index\":")
            writer.number(index)
            writer.raw(",\"embedding\":")
            switch encoding {
            case .float: floats(vector, &writer)
            case .base64:
                writer.raw("\"")
                writer.raw(Data(vector.littleEndianBytes).base64EncodedData())
                writer.raw("\"")
            }
            writer.raw("}")
        }
        writer.raw("],\"model\":")
        writer.string(model)
        writer.raw(",\"usage\":{\"prompt_tokens\":")
        writer.number(result.summary.promptTokens)
        writer.raw(",\"total_tokens\":")
        writer.number(result.summary.promptTokens)
        writer.raw("}}")
        return writer.bytes
    }

    private static func floats(_ vector: ArraySlice<Float>, _ writer: inout JSONWriter) {
        writer.raw("[")
        for (index, value) in vector.enumerated() {
            if index > 0 { writer.raw(",") }
            // The shortest decimal that reads back as the same float; a vector of length 1 has no infinities.
            writer.raw(value.description.utf8)
        }
        writer.raw("]")
    }
}
