import Foundations
import Generation

/// `tools`, `tool_choice` and `parallel_tool_calls` of the Responses API.
struct ResponseTools {
    /// What the model is given; nil when there are no tools or none may be called.
    let use: ToolUse?
    /// The tools as the response object repeats them.
    let json: JSONValue
    let choiceJSON: JSONValue
    let allowsParallelCalls: Bool

    init(_ fields: RequestFields, _ bounds: RequestBounds) throws {
        let tools = try Self.tools(fields, bounds)
        let isParallel = try fields.flag("parallel_tool_calls")
        use = try Self.choice(fields, tools.map(\.definition)).map { choice, allowed in
            ToolUse(tools: allowed, choice: choice, allowsParallelCalls: isParallel)
        }
        allowsParallelCalls = isParallel ?? true
        let all = ToolUse(tools: tools.map(\.definition))
        if !tools.isEmpty { try SchemaRules.shared.check(all, bounds) { "\(fields.path)tools[\($0)]" } }
        json = .array(tools.map { $0.json })
        choiceJSON = fields["tool_choice"] ?? "auto"
    }

    private static func tools(
        _ fields: RequestFields, _ bounds: RequestBounds
    ) throws -> [(definition: ToolDefinition, json: JSONValue)] {
        guard let value = fields["tools"] else { return [] }
        guard let elements = value.arrayValue else { throw fields.wrongType("tools", expected: "an array", value) }
        if elements.isEmpty { return [] }
        try fields.checkCount(elements.count, of: "tools", most: bounds.tools)
        var names: Set<String> = []
        return try elements.enumerated().map { index, element in
            let tool = try fields.element("tools[\(index)]", element)
            let definition = try self.definition(tool)
            guard names.insert(definition.name).inserted else {
                throw tool.invalid("name", "'\(definition.name)' is the name of another tool; names must be unique.")
            }
            return (definition, json(definition, parameters: tool["parameters"]))
        }
    }

    private static func definition(_ tool: RequestFields) throws -> ToolDefinition {
        let type = try tool.required("type", try tool.text("type"))
        guard type == "function" else {
            throw tool.unsupported(
                "type", because: "'\(type.prefix(64))' is not supported by this service; send tools of type 'function'."
            )
        }
        try UnsupportedFields.refuse(["allowed_callers", "async", "defer_loading", "output_schema"], in: tool)
        // The default of the Responses API is strict, unlike that of chat completions.
        return try ToolFields.function(tool, isStrictByDefault: true)
    }

    private static func json(_ tool: ToolDefinition, parameters: JSONValue?) -> JSONValue {
        [
            "type": "function", "name": .string(tool.name),
            "description": JSONValue(tool.description, JSONValue.string),
            "parameters": parameters ?? .null, "strict": .bool(tool.isStrict),
        ]
    }

    /// - Returns: how tools are to be used, and which; nil for none.
    private static func choice(
        _ fields: RequestFields, _ tools: [ToolDefinition]
    ) throws -> (ToolUse.Choice, [ToolDefinition])? {
        switch fields["tool_choice"] {
        case nil, "auto": return tools.isEmpty ? nil : (.auto, tools)
        case "none": return nil
        case "required":
            guard !tools.isEmpty else {
                throw fields.invalid("tool_choice", "'required' needs at least one tool in 'tools'.")
            }
            return (.required, tools)
        case .string(let other)?:
            throw fields.invalid(
                "tool_choice",
                "'\(other.prefix(64))' is not a choice. Supported values are: 'none', 'auto', 'required', or an object."
            )
        case .object(let object)?:
            return try choice(
                inObject: RequestFields(object: object, path: "\(fields.path)tool_choice.", inside: fields), tools)
        case let value?: throw fields.wrongType("tool_choice", expected: "a string or an object", value)
        }
    }

    private static func choice(
        inObject choice: RequestFields, _ tools: [ToolDefinition]
    ) throws -> (ToolUse.Choice, [ToolDefinition]) {
        let type = try choice.required("type", try choice.text("type"))
        switch type {
        case "function":
            return (.named(try known(choice, tools).name), tools)
        case "allowed_tools":
            let mode = try choice.required("mode", try choice.text("mode"))
            guard mode == "auto" || mode == "required" else {
                throw choice.invalid(
                    "mode", "'\(mode.prefix(64))' is not a mode. Supported values are: 'auto', 'required'.")
            }
            return (mode == "auto" ? .auto : .required, try allowed(choice, tools))
        default:
            throw choice.unsupported(
                "type",
                because: "'\(type.prefix(64))' is not supported by this service; send 'function' or 'allowed_tools'.")
        }
    }

    private static func allowed(_ choice: RequestFields, _ tools: [ToolDefinition]) throws -> [ToolDefinition] {
        let value = try choice.required("tools", choice["tools"])
        guard let elements = value.arrayValue else { throw choice.wrongType("tools", expected: "an array", value) }
        try choice.checkCount(elements.count, of: "tools", most: tools.count)
        let names = try elements.enumerated().map { index, element in
            return try known(try choice.element("tools[\(index)]", element), tools).name
        }
        return tools.filter { names.contains($0.name) }
    }

    /// The tool that `{"type": "function", "name": ...}` names.
    private static func known(_ reference: RequestFields, _ tools: [ToolDefinition]) throws -> ToolDefinition {
        let type = try reference.required("type", try reference.text("type"))
        guard type == "function" else {
            throw reference.unsupported(
                "type", because: "'\(type.prefix(64))' is not supported by this service; only 'function' is.")
        }
        let name = try reference.required("name", try reference.text("name"))
        guard let tool = tools.first(where: { $0.name == name }) else {
            throw reference.invalid("name", "no tool named '\(name.prefix(80))' is in 'tools'.")
        }
        return tool
    }
}
