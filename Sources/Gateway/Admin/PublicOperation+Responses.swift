import Foundations

/// The Responses API and moderations.
extension PublicOperation {
    static let responses = [
        PublicOperation(
            method: "POST", path: "/v1/responses", identifier: "createResponse", tag: "inference",
            summary: "Answer, continuing a stored response or not, whole or as server-sent events.", needsKey: true,
            body: .reference("ResponseRequest"),
            answers: [("application/json", .reference("Response")), ("text/event-stream", .string())]),
        PublicOperation(
            method: "GET", path: "/v1/responses/{response_id}", identifier: "getResponse", tag: "inference",
            summary: "Get a stored response.", needsKey: true,
            answers: [("application/json", .reference("Response"))]),
        PublicOperation(
            method: "DELETE", path: "/v1/responses/{response_id}", identifier: "deleteResponse", tag: "inference",
            summary: "Delete a stored response; what continues it cannot be continued any more.", needsKey: true,
            answers: [("application/json", .reference("DeletedResponse"))]),
        PublicOperation(
            method: "GET", path: "/v1/responses/{response_id}/input_items", identifier: "listResponseInputItems",
            tag: "inference", summary: "List the items that a stored response answers.", needsKey: true,
            query: [
                .init(
                    name: "limit", schema: .integer(minimum: 1, maximum: StoredResponseRoutes.maximumItems),
                    description: "The most items; \(StoredResponseRoutes.defaultItems) when left out."),
                .init(name: "order", schema: .oneOf(["asc", "desc"]), description: "desc when left out."),
                .init(name: "after", schema: .string(), description: "The id of the last item of the page before."),
            ], answers: [("application/json", .reference("ResponseItemList"))]),
        PublicOperation(
            method: "POST", path: "/v1/responses/{response_id}/cancel", identifier: "cancelResponse", tag: "inference",
            summary: "Always refused: only background responses can be cancelled, and there are none.", needsKey: true,
            answers: [("application/json", .reference("Response"))]),
    ]

    static let moderations = [
        PublicOperation(
            method: "POST", path: "/v1/moderations", identifier: "createModeration", tag: "inference",
            summary: "Judge texts by the installed policies; 503 moderation_unavailable where none is.",
            needsKey: true, body: .reference("ModerationRequest"),
            answers: [("application/json", .reference("Moderation"))])
    ]

    static let responseSchemas: [(String, JSONSchema)] = [
        ("ResponseRequest", .object(requestFields, closed: false)), ("Response", .object(objectFields, closed: false)),
        (
            "DeletedResponse",
            .object([
                .init("id", .string(), "The response's id."), .init("object", .oneOf(["response"]), "Always response."),
                .init("deleted", .boolean, "Always true."),
            ])
        ),
        (
            "ResponseItemList",
            .object([
                .init("object", .oneOf(["list"]), "Always list."), .init("data", .array(item), "The items."),
                .init("first_id", .string(), "The first item's id."),
                .init("last_id", .string(), "The last item's id."),
                .init("has_more", .boolean, "Whether there are more after these."),
            ])
        ),
    ]

    private static let item = JSONSchema.object(
        [
            .init("id", .string(), required: false, "The item's id."),
            .init(
                "type", .oneOf(["message", "function_call", "function_call_output"]), required: false, "What it is."),
        ], closed: false)

    private static let requestFields: [JSONSchema.Field] = [
        .init("model", .string(), "The name of an assistant."),
        .init("input", .any, "A string, or an array of messages, function calls and their outputs."),
        .init("instructions", .nullable(.string()), required: false, "A system message for this call only."),
        .init(
            "previous_response_id", .nullable(.string()), required: false,
            "The stored response of the same tenant to continue."),
        .init("store", .boolean, required: false, "Whether to keep the response for 30 days; true when left out."),
        .init("stream", .boolean, required: false, "Answer as server-sent events."),
        .init("max_output_tokens", .integer(minimum: 1), required: false, "The most tokens to generate."),
        .init("temperature", .number(minimum: 0, maximum: 2), required: false, "0 takes the likeliest token."),
        .init("top_p", .number(minimum: 0, maximum: 1), required: false, "The nucleus mass to keep."),
        .init(
            "top_logprobs", .integer(minimum: 0, maximum: 20), required: false, "Alternatives to report for each token."
        ),
        .init("include", .array(.string()), required: false, "message.output_text.logprobs adds log probabilities."),
        .init(
            "tools",
            .array(
                .object(
                    [
                        .init("type", .oneOf(["function"]), "Always function."),
                        .init("name", .string(maximumLength: 64, pattern: "^[a-zA-Z0-9_-]{1,64}$"), "Unique."),
                        .init("description", .nullable(.string()), required: false, "What it is for."),
                        .init("parameters", .any, required: false, "The JSON schema of the arguments."),
                        .init("strict", .nullable(.boolean), required: false, "true when left out."),
                    ], closed: false), maximumItems: 128), required: false, "The functions that the model may call."),
        .init("tool_choice", .any, required: false, "none, auto, required, one function, or allowed_tools."),
        .init("parallel_tool_calls", .boolean, required: false, "Whether one answer may hold several calls."),
        .init("text", .any, required: false, "format: text, json_object or json_schema."),
        .init("metadata", .map(.string(maximumLength: 512)), required: false, "Repeated in the response."),
        .init("truncation", .oneOf(["disabled"]), required: false, "A conversation is never cut silently."),
        .init("user", .string(), required: false, "Repeated in the response."),
    ]

    private static let objectFields: [JSONSchema.Field] = [
        .init("id", .string(), "The response's id."), .init("object", .oneOf(["response"]), "Always response."),
        .init("created_at", .integer(), "When it was admitted, in seconds since 1970."),
        .init("status", .oneOf(["in_progress", "completed", "incomplete", "failed"]), "How far it has come."),
        .init("incomplete_details", .any, "reason: max_output_tokens where the token limit cut it."),
        .init("error", .any, "Why it failed."), .init("model", .string(), "The assistant that answered."),
        .init("output", .array(item), "Messages and function calls."),
        .init("previous_response_id", .nullable(.string()), "What it continues."),
        .init("usage", .any, "What it took, in tokens."),
    ]

    static let moderationSchemas: [(String, JSONSchema)] = [
        (
            "ModerationRequest",
            .object(
                [
                    .init("input", .any, "A string, an array of strings, or an array of text parts."),
                    .init("model", .string(), required: false, "Which policy is to judge."),
                ], closed: false)
        ),
        (
            "Moderation",
            .object([
                .init("id", .string(), "The moderation's id."), .init("model", .string(), "What judged."),
                .init(
                    "results",
                    .array(
                        .object([
                            .init(
                                "flagged", .boolean,
                                "Whether any category is flagged, or a rule without one refuses or flags the text."),
                            .init("categories", .map(.boolean), "By category."),
                            .init("category_scores", .map(.number(minimum: 0, maximum: 1)), "By category."),
                            .init("category_applied_input_types", .map(.array(.string())), "Always text."),
                        ])), "One for each text."),
            ])
        ),
    ]
}
