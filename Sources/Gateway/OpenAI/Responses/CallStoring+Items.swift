import Assistants
import Foundations

extension CallStoring {
    /// The members of items that hold what was said.
    private static let spoken: Set<String> = ["text", "content", "output", "arguments", "refusal", "name"]

    /// The items that a client sent, as they may be stored.
    ///
    /// - Parameter items: a JSON array, as text.
    func inputItems(_ items: String) throws -> String {
        let value = try JSONValue(parsing: Array(items.utf8))
        return try Self.mapped(value, isSpoken: false) { try input($0) }.encodedText
    }

    /// The items of an answer, as they may be stored.
    func outputItems(_ items: JSONValue) -> JSONValue {
        Self.mapped(items, isSpoken: false) { output($0) }
    }

    private static func mapped(
        _ value: JSONValue, isSpoken: Bool, _ map: (String) throws -> String
    ) rethrows -> JSONValue {
        switch value {
        case .object(let object):
            return .object(
                JSONObject(
                    try object.members.map {
                        .init($0.name, try mapped($0.value, isSpoken: spoken.contains($0.name), map))
                    }))
        case .array(let elements): return .array(try elements.map { try mapped($0, isSpoken: isSpoken, map) })
        case .string(let text): return isSpoken && !text.isEmpty ? .string(try map(text)) : value
        default: return value
        }
    }
}
