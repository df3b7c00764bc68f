import Foundations
import Generation

/// `tools`, `tool_choice` and `parallel_tool_calls` of a chat request.
struct ToolFields {
    let fields: RequestFields
    let bounds: RequestBounds

    /// - Returns: nil when there are no tools, or none may be called.
    func toolUse() throws -> ToolUse? {
        let tools = try self.tools()
        let choice = try self.choice(among: tools)
        // Without tools the flag is left unread: it says nothing then, and the answer's header tells.
        guard let tools else { return nil }
        let allowsParallel = try fields.flag("parallel_tool_calls")
        guard let choice else { return nil }
        let use = ToolUse(tools: tools, choice: choice, allowsParallelCalls: allowsParallel)
        try SchemaRules.shared.check(use, bounds) { index in "\(fields.path)tools[\(index)].function" }
        return use
    }

    private func tools() throws -> [ToolDefinition]? {
        guard let value = fields["tools"] else { return nil }
        guard let elements = value.arrayValue else {
            throw fields.wrongType("tools", expected: "an array of objects", value)
        }
        // Clients that build requests from parts send an empty list for none.
        if elements.isEmpty { return nil }
        try fields.checkCount(elements.count, of: "tools", most: bounds.tools)
        let tools = try elements.enumerated().map { index, element in
            let tool = try fields.element("tools[\(index)]", element)
            let type = try tool.required("type", try tool.text("type"))
            guard type == "function" else {
                throw tool.unsupported(
                    "type", because: "can only be 'function' with this service, not '\(type.prefix(64))'.")
            }
            return try Self.function(try tool.required("function", try tool.nested("function")))
        }
        try Self.checkNames(tools, fields, inner: "function.")
        return tools
    }

    /// A function's name, description and parameters; the Responses API has them one level higher.
    static func function(_ function: RequestFields, isStrictByDefault: Bool = false) throws -> ToolDefinition {
        let name = try function.required("name", try function.text("name"))
        try checkName(name, function)
        let description = try function.text("description")
        let strict = try function.flag("strict") ?? isStrictByDefault
        let parameters = try function["parameters"].map { value in
            guard value.objectValue != nil else { throw function.wrongType("parameters", expected: "an object", value) }
            return value
        }
        return ToolDefinition(
            name: name, description: description,
            parameters: (parameters ?? ["type": "object", "properties": .object(JSONObject())]).encodedText,
            isStrict: strict)
    }

    /// Names are what models write, so they keep to letters that every model writes without ado.
    static func checkName(_ name: String, _ fields: RequestFields) throws {
        let isWritten = name.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
            default: false
            }
        }
        guard isWritten, (1...64).contains(name.utf8.count) else {
            throw fields.invalid(
                "name", "'\(name.prefix(80))' does not match the pattern '^[a-zA-Z0-9_-]{1,64}$'.")
        }
    }

    static func checkNames(_ tools: [ToolDefinition], _ fields: RequestFields, inner: String) throws {
        var seen: Set<String> = []
        for (index, tool) in tools.enumerated() where !seen.insert(tool.name).inserted {
            throw fields.invalid(
                "tools[\(index)].\(inner)name", "the name '\(tool.name)' is not unique among the tools.")
        }
    }

    /// - Returns: nil for `none`.
    private func choice(among tools: [ToolDefinition]?) throws -> ToolUse.Choice? {
        guard let value = fields["tool_choice"] else { return .auto }
        if value == "none" { return nil }
        guard let tools else {
            if value == "auto" { return .auto }
            throw fields.invalid("tool_choice", "it is only allowed when 'tools' are specified.")
        }
        switch value {
        case "auto": return .auto
        case "required": return .required
        case .string(let other):
            throw fields.invalid(
                "tool_choice",
                "'\(other.prefix(64))' is not one of 'none', 'auto', 'required', or an object that names a function.")
        case .object(let object):
            let choice = RequestFields(object: object, path: "\(fields.path)tool_choice.", inside: fields)
            let type = try choice.required("type", try choice.text("type"))
            guard type == "function" else {
                throw choice.unsupported("type", because: "can only be 'function' with this service.")
            }
            let function = try choice.required("function", try choice.nested("function"))
            let name = try function.required("name", try function.text("name"))
            guard tools.contains(where: { $0.name == name }) else {
                throw function.invalid("name", "there is no tool '\(name.prefix(64))' among the tools.")
            }
            return .named(name)
        default: throw fields.wrongType("tool_choice", expected: "a string or an object", value)
        }
    }
}
