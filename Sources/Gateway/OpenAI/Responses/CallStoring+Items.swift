import Assistants
import Foundations
import Policies
import Store

extension CallStoring {
    /// The members of an answer's items that hold what was said.
    private static let spoken: Set<String> = ["text", "content", "output", "arguments", "refusal", "name"]

    /// The items that a client sent, as they may be stored.
    ///
    /// - Parameter items: a JSON array, as text.
    func inputItems(_ items: String) throws -> String {
        let elements = try StoredResponse.elements(items)
        return JSONValue.array(try elements.map { try inputItem($0) }).encodedText
    }

    private func inputItem(_ value: JSONValue) throws -> JSONValue {
        guard var item = value.objectValue else { return value }
        switch item["type"]?.stringValue {
        case "function_call":
            item["arguments"] = .string(try arguments(item["arguments"]?.stringValue ?? ""))
        case "function_call_output": item["output"] = try said(item["output"], at: .toolResult)
        default: item["content"] = try said(item["content"], at: .input)
        }
        return .object(item)
    }

    /// A text, or the parts of one. The model is shown them together, and so they are read: where something of that is
    /// hidden, nobody can say in which of the parts, and one part remains.
    private func said(_ value: JSONValue?, at stage: PolicyStage) throws -> JSONValue? {
        if let text = value?.stringValue { return .string(try self.text(text, at: stage)) }
        guard let parts = value?.arrayValue, var first = parts.first?.objectValue else { return value }
        let whole = ResponseItem.joined(parts.map { $0["text"]?.stringValue ?? "" })
        let read = try text(whole, at: stage)
        guard read != whole else { return value }
        first["text"] = .string(read)
        return [.object(first)]
    }

    /// What a response repeats of its request, as it may be stored.
    func echo(_ echo: JSONObject) throws -> JSONObject {
        var kept = echo
        if let instructions = echo["instructions"]?.stringValue {
            kept["instructions"] = .string(try text(instructions, at: .input))
        }
        if let metadata = echo["metadata"] { kept["metadata"] = try json(metadata, at: .input) }
        for label in ["user", "safety_identifier", "prompt_cache_key"] {
            guard let text = echo[label]?.stringValue else { continue }
            kept[label] = .string(try value(text, named: label, at: .input))
        }
        if let tools = echo["tools"]?.arrayValue { kept["tools"] = .array(try tools.map { try described($0) }) }
        if var text = echo["text"]?.objectValue, let format = text["format"] {
            text["format"] = try described(format)
            kept["text"] = .object(text)
        }
        return kept
    }

    /// What has a schema and says what it is for: a tool, a format of text. Its other members are words of the API.
    private func described(_ value: JSONValue) throws -> JSONValue {
        guard var object = value.objectValue else { return value }
        if let description = object["description"]?.stringValue {
            object["description"] = .string(try text(description, at: .input))
        }
        for name in ["parameters", "schema"] {
            if let schema = object[name] { object[name] = try json(schema, at: .input) }
        }
        return .object(object)
    }

    /// The items of an answer, as they may be stored.
    func outputItems(_ items: JSONValue) -> JSONValue { outputItem(items, isSpoken: false) }

    private func outputItem(_ value: JSONValue, isSpoken: Bool) -> JSONValue {
        switch value {
        case .object(let object):
            return .object(
                JSONObject(
                    object.members.map {
                        .init($0.name, outputItem($0.value, isSpoken: Self.spoken.contains($0.name)))
                    }))
        case .array(let elements): return .array(elements.map { outputItem($0, isSpoken: isSpoken) })
        case .string(let text): return isSpoken && !text.isEmpty ? .string(output(text)) : value
        default: return value
        }
    }
}
