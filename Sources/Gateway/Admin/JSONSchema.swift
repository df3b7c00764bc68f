import Foundations

/// The part of JSON Schema 2020-12 (the dialect of OpenAPI 3.1) that the API needs.
///
/// The same value describes a body in the OpenAPI document and checks the bodies that arrive, so the two agree.
indirect enum JSONSchema: Sendable, Hashable {
    case string(maximumLength: Int? = nil, pattern: String? = nil)
    case oneOf([String])
    /// An ISO 8601 date-time.
    case time
    case integer(minimum: Int? = nil, maximum: Int? = nil)
    case number(minimum: Int? = nil, maximum: Int? = nil)
    case boolean
    /// Any JSON value.
    case any
    case array(JSONSchema, maximumItems: Int? = nil)
    /// Values of one shape under names of any kind.
    case map(JSONSchema)
    case nullable(JSONSchema)
    /// A schema under `components/schemas`.
    case reference(String)
    case object([Field], closed: Bool = true)

    struct Field: Sendable, Hashable {
        let name: String
        let schema: JSONSchema
        let isRequired: Bool
        let description: String

        init(_ name: String, _ schema: JSONSchema, required: Bool = true, _ description: String) {
            self.name = name
            self.schema = schema
            isRequired = required
            self.description = description
        }
    }

    /// The schema as the OpenAPI document has it.
    var document: JSONValue {
        switch self {
        case .string(let maximumLength, let pattern):
            Self.typed(
                "string",
                [("maxLength", maximumLength.map(JSONValue.init(count:))), ("pattern", pattern.map(JSONValue.string))])
        case .oneOf(let values): Self.typed("string", [("enum", .array(values.map(JSONValue.string)))])
        case .time: Self.typed("string", [("format", "date-time")])
        case .integer(let minimum, let maximum): Self.typed("integer", Self.range(minimum, maximum))
        case .number(let minimum, let maximum): Self.typed("number", Self.range(minimum, maximum))
        case .boolean: ["type": "boolean"]
        case .any: [:]
        case .array(let element, let maximumItems):
            Self.typed("array", [("items", element.document), ("maxItems", maximumItems.map(JSONValue.init(count:)))])
        case .map(let value): ["type": "object", "additionalProperties": value.document]
        case .nullable(let schema): ["anyOf": [schema.document, ["type": "null"]]]
        case .reference(let name): ["$ref": .string("#/components/schemas/\(name)")]
        case .object(let fields, let closed): Self.objectDocument(fields, closed: closed)
        }
    }

    private static func range(_ minimum: Int?, _ maximum: Int?) -> [(String, JSONValue?)] {
        [("minimum", minimum.map(JSONValue.init(count:))), ("maximum", maximum.map(JSONValue.init(count:)))]
    }

    private static func typed(_ type: String, _ keywords: [(String, JSONValue?)]) -> JSONValue {
        var object = JSONObject([.init("type", .string(type))])
        for (name, value) in keywords { object[name] = value }
        return .object(object)
    }

    private static func objectDocument(_ fields: [Field], closed: Bool) -> JSONValue {
        var properties = JSONObject()
        for field in fields {
            var member = field.schema.document.objectValue ?? JSONObject()
            member["description"] = .string(field.description)
            properties[field.name] = .object(member)
        }
        let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
        var object = JSONObject([.init("type", "object"), .init("properties", .object(properties))])
        if !required.isEmpty { object["required"] = .array(required) }
        if closed { object["additionalProperties"] = false }
        return .object(object)
    }
}

/// Checking what arrived against a schema.
extension JSONSchema {
    /// - Parameters:
    ///   - value: what the client sent.
    ///   - path: where it stands in the body, in the client's notation; empty for the body itself.
    /// - Throws: `ServiceError` naming the field, what it is and what it must be.
    func check(_ value: JSONValue, at path: String = "") throws(ServiceError) {
        switch (self, value) {
        case (.any, _), (.string, .string), (.boolean, .bool), (.number, .integer), (.number, .double), (.reference, _):
            return
        case (.nullable, .null):
            return
        case (.nullable(let schema), _):
            try schema.check(value, at: path)
        case (.time, .string(let text)):
            guard Timestamp(iso8601: text) == nil else { return }
            throw Self.invalid(path, "'\(text.prefix(40))' is not an ISO 8601 time such as 2026-11-01T00:00:00Z")
        case (.oneOf(let values), .string(let text)):
            guard !values.contains(text) else { return }
            throw Self.invalid(path, "'\(text.prefix(40))' is not one of: \(values.joined(separator: ", "))")
        case (.integer(let minimum, let maximum), .integer(let number)):
            guard number < Int64(minimum ?? .min) || number > Int64(maximum ?? .max) else { return }
            throw Self.invalid(path, "\(number) is not from \(minimum ?? .min) to \(maximum ?? .max)")
        case (.array(let element, let maximumItems), .array(let elements)):
            if let maximumItems {
                try Bound(path, limit: maximumItems, unit: "items").check(elements.count, parameter: path)
            }
            for (index, item) in elements.enumerated() { try element.check(item, at: "\(path)[\(index)]") }
        case (.map(let schema), .object(let object)):
            for member in object.members { try schema.check(member.value, at: Self.join(path, member.name)) }
        case (.object(let fields, let closed), .object(let object)):
            try Self.check(object, fields: fields, closed: closed, at: path)
        default:
            throw ServiceError(
                .invalidRequest, code: .invalidType,
                "Invalid type for '\(path.isEmpty ? "the body" : path)': expected \(kind), "
                    + "but got \(value.kindDescription).",
                parameter: path.isEmpty ? nil : path)
        }
    }

    private static func check(
        _ object: JSONObject, fields: [Field], closed: Bool, at path: String
    ) throws(ServiceError) {
        for field in fields {
            if let value = object[field.name] {
                if value.isNull, !field.isRequired { continue }
                try field.schema.check(value, at: join(path, field.name))
            } else if field.isRequired {
                throw ServiceError(
                    .invalidRequest, code: .missingParameter,
                    "Missing required parameter: '\(join(path, field.name))'.",
                    parameter: join(path, field.name))
            }
        }
        let known = fields.map(\.name)
        guard closed, let unknown = object.names.first(where: { !known.contains($0) }) else { return }
        throw ServiceError(
            .invalidRequest, code: .unknownParameter,
            "Unknown parameter: '\(join(path, String(unknown.prefix(80))))'. Known: \(known.joined(separator: ", ")).",
            parameter: join(path, String(unknown.prefix(80))))
    }

    private static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    private static func invalid(_ path: String, _ message: String) -> ServiceError {
        ServiceError(.invalidRequest, code: .invalidValue, "\(path): \(message)", parameter: path)
    }

    private var kind: String {
        switch self {
        case .string, .time, .oneOf: "a string"
        case .integer: "an integer"
        case .number: "a decimal"
        case .boolean: "a boolean"
        case .array: "an array"
        case .map, .object, .reference: "an object"
        case .any: "any value"
        case .nullable(let schema): "\(schema.kind) or null"
        }
    }
}

extension JSONValue {
    /// A count of anything.
    init(count: Int) { self = .integer(Int64(count)) }
    /// A time as ISO 8601 in UTC.
    init(time: Timestamp) { self = .string(time.description) }
    /// A value that may be missing; nil is `null`, so that every answer has every field.
    init<Value>(_ value: Value?, _ make: (Value) -> JSONValue) { self = value.map(make) ?? .null }
}
