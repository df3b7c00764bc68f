import Foundations
import HTTPTypes

/// The OpenAPI 3.1 document of the whole server, made from the same table as the router.
struct OpenAPIDocument {
    let version: String

    var json: JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Altiplano",
                "summary": "Assistants on Llama models: the OpenAI-compatible API and the admin API.",
                "version": .string(version),
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "security": [["apiKey": []]],
            "tags": .array(Self.tags.map { ["name": .string($0.name), "description": .string($0.description)] }),
            "paths": paths,
            "components": [
                "securitySchemes": ["apiKey": ["type": "http", "scheme": "bearer"]],
                "schemas": schemas,
                "responses": ["Error": Self.errorResponse],
            ],
        ]
    }

    private static let tags: [(name: String, description: String)] = [
        ("inference", "The OpenAI API: the `model` is the name of an assistant of the key's tenant."),
        ("health", "For load balancers and monitoring; no key is needed."),
        ("tenants", "Organisations that use the platform."),
        ("plans", "What tenants are on: policies may hold for all tenants of a plan."),
        ("keys", "API keys of tenants."),
        ("assistants", "Assistants and their revisions."), ("fleet", "Models, and the workers that run them."),
        ("policies", "Safety policies of the platform, of plans, of tenants and of assistants."),
        ("decisions", "What policies decided: a log that proves itself."),
        ("approvals", "Texts that wait for an operator's yes or no."), ("usage", "What was used."),
        ("server", "The server itself."),
    ]

    private static let errorResponse: JSONValue = [
        "description": "The call was refused or failed.",
        "headers": [
            "x-request-id": ["description": "The request's id in the server's log.", "schema": ["type": "string"]],
            "Retry-After": [
                "description": "When to try again, in seconds, when that may help.", "schema": ["type": "integer"],
            ],
        ],
        "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Error"]]],
    ]

    private static let error = JSONSchema.object([
        .init(
            "error",
            .object([
                .init("message", .string(), "What happened, which value, and what to do."),
                .init("type", .string(), "The class of failure, as the OpenAI API has it."),
                .init("param", .nullable(.string()), "The field at fault."),
                .init("code", .nullable(.string()), "The stable name of the failure."),
                .init(
                    "problems",
                    .array(
                        .object([
                            .init("line", .integer(minimum: 1), "Counts from 1."),
                            .init("column", .integer(minimum: 1), "Counts from 1."),
                            .init("path", .string(), "The field at fault."),
                            .init("message", .string(), "What is wrong there."),
                        ])), required: false, "Every fault of a document, with code invalid_document."),
            ]), "The failure.")
    ])

    private var schemas: JSONValue {
        let all = [("Error", Self.error)] + PublicOperation.schemas + AdminViews.schemas
        return .object(JSONObject(all.map { JSONObject.Member($0.0, $0.1.document) }))
    }

    private var paths: JSONValue {
        var paths = JSONObject()
        func add(_ path: String, _ method: String, _ operation: JSONValue) {
            var item = paths[path]?.objectValue ?? JSONObject()
            item[method.lowercased()] = operation
            paths[path] = .object(item)
        }
        for operation in PublicOperation.all { add(operation.path, operation.method, Self.document(operation)) }
        for operation in AdminRoutes.operations {
            add(operation.path, operation.method.rawValue, Self.document(operation))
        }
        return .object(paths)
    }

    private static func document(_ operation: AdminOperation) -> JSONValue {
        let pathParameters = operation.pathParameters.map {
            parameter($0, in: "path", .string(), nil, isRequired: true)
        }
        let query = operation.query.map {
            parameter($0.name, in: "query", $0.schema, $0.description, isRequired: false)
        }
        var object = JSONObject([
            .init("operationId", .string(operation.identifier)), .init("tags", [.string(operation.tag)]),
            .init("summary", .string(operation.summary)),
            .init("description", .string(Self.accessText(operation.access))),
            .init("parameters", .array(pathParameters + query)),
        ])
        if let body = operation.body {
            object["requestBody"] = [
                "required": .bool(!operation.isBodyOptional),
                "content": ["application/json": ["schema": body.document]],
            ]
        }
        object["responses"] = [
            "\(operation.status.code)": [
                "description": .string(operation.summary),
                "content": ["application/json": ["schema": operation.answer.document]],
            ],
            "default": ["$ref": "#/components/responses/Error"],
        ]
        return .object(object)
    }

    private static func accessText(_ access: AdminOperation.Access) -> String {
        switch access {
        case .platform: "Needs the platform's admin key."
        case .tenant: "Needs the platform's admin key, or a tenant's key with the scope admin, for its own tenant."
        }
    }

    private static func document(_ operation: PublicOperation) -> JSONValue {
        let pathParameters = operation.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
            parameter(String($0.dropFirst().dropLast()), in: "path", .string(), nil, isRequired: true)
        }
        let query = operation.query.map {
            parameter($0.name, in: "query", $0.schema, $0.description, isRequired: false)
        }
        var object = JSONObject([
            .init("operationId", .string(operation.identifier)), .init("tags", [.string(operation.tag)]),
            .init("summary", .string(operation.summary)), .init("parameters", .array(pathParameters + query)),
        ])
        if !operation.needsKey { object["security"] = [] }
        if let body = operation.body {
            object["requestBody"] = ["required": true, "content": ["application/json": ["schema": body.document]]]
        }
        var content = JSONObject()
        for (type, schema) in operation.answers { content[type] = ["schema": schema.document] }
        let answer: JSONValue = ["description": .string(operation.summary), "content": .object(content)]
        var responses = JSONObject([.init("200", answer)])
        if operation.identifier == "getReadiness" { responses["503"] = answer }
        responses["default"] = ["$ref": "#/components/responses/Error"]
        object["responses"] = .object(responses)
        return .object(object)
    }

    private static func parameter(
        _ name: String, in place: String, _ schema: JSONSchema, _ description: String?, isRequired: Bool
    ) -> JSONValue {
        var object = JSONObject([
            .init("name", .string(name)), .init("in", .string(place)), .init("required", .bool(isRequired)),
            .init("schema", schema.document),
        ])
        object["description"] = description.map(JSONValue.string)
        return .object(object)
    }
}
