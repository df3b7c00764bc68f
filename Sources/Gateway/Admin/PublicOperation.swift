import Foundations

/// The routes beside the admin API, as the OpenAPI document lists them. A test compares them with the router.
struct PublicOperation: Sendable {
    let method: String
    let path: String
    let identifier: String
    let tag: String
    let summary: String
    let needsKey: Bool
    var query: [AdminOperation.Query] = []
    var body: JSONSchema?
    /// What a good answer carries, by content type.
    let answers: [(String, JSONSchema)]

    static let all = basic + responses + moderations

    private static let basic = [
        PublicOperation(
            method: "POST", path: "/v1/chat/completions", identifier: "createChatCompletion", tag: "inference",
            summary: "Answer a conversation, whole or as server-sent events.", needsKey: true,
            body: .reference("ChatCompletionRequest"),
            answers: [("application/json", .reference("ChatCompletion")), ("text/event-stream", .string())]),
        PublicOperation(
            method: "POST", path: "/v1/completions", identifier: "createCompletion", tag: "inference",
            summary: "Continue a text, whole or as server-sent events.", needsKey: true,
            body: .reference("CompletionRequest"),
            answers: [("application/json", .reference("Completion")), ("text/event-stream", .string())]),
        .embeddings,
        PublicOperation(
            method: "GET", path: "/v1/models", identifier: "listAssistantModels", tag: "inference",
            summary: "List the assistants of the key's tenant, as models.", needsKey: true,
            answers: [("application/json", .reference("ModelList"))]),
        PublicOperation(
            method: "GET", path: "/v1/models/{model}", identifier: "getAssistantModel", tag: "inference",
            summary: "Get one assistant, as a model.", needsKey: true,
            answers: [("application/json", .reference("ModelObject"))]),
        PublicOperation(
            method: "GET", path: "/healthz", identifier: "getHealth", tag: "health",
            summary: "Say that the process is up.", needsKey: false, answers: [("application/json", .any)]),
        PublicOperation(
            method: "GET", path: "/readyz", identifier: "getReadiness", tag: "health",
            summary: "Say whether calls can be served, part by part.", needsKey: false,
            answers: [("application/json", .any)]),
        PublicOperation(
            method: "GET", path: "/metrics", identifier: "getMetrics", tag: "health",
            summary: "Give the metrics in the Prometheus text format.", needsKey: false,
            answers: [("text/plain", .string())]),
        PublicOperation(
            method: "GET", path: "/openapi.json", identifier: "getOpenAPI", tag: "health",
            summary: "Give this document.", needsKey: false, answers: [("application/json", .any)]),
    ]

    static let schemas = basicSchemas + responseSchemas + moderationSchemas

    private static let basicSchemas: [(String, JSONSchema)] = [
        ("ChatCompletionRequest", .object(chatFields + samplingFields, closed: false)),
        ("CompletionRequest", .object(completionFields + samplingFields, closed: false)),
        ("ChatCompletion", completion(choice: chatChoice)), ("Completion", completion(choice: textChoice)),
        ("EmbeddingRequest", embeddingRequest), ("EmbeddingList", embeddingList),
        ("TokenUsage", usage), ("ModelObject", model),
        (
            "ModelList",
            .object([
                .init("object", .oneOf(["list"]), "Always list."),
                .init("data", .array(.reference("ModelObject")), "The assistants."),
            ])
        ),
    ]

    private static let chatFields: [JSONSchema.Field] = [
        .init("model", .string(), "The name of an assistant."),
        .init(
            "messages",
            .array(
                .object(
                    [
                        .init("role", .oneOf(["system", "developer", "user", "assistant", "tool"]), "Who speaks."),
                        .init("content", .any, "Text, or an array of text parts."),
                        .init("name", .string(), required: false, "The participant's name."),
                    ], closed: false)), "The conversation so far; not empty."),
        .init("max_completion_tokens", .integer(minimum: 1), required: false, "The most tokens to generate."),
        .init("logprobs", .boolean, required: false, "Report the log probability of each token."),
        .init(
            "top_logprobs", .integer(minimum: 0, maximum: 20), required: false, "Alternatives to report for each token."
        ),
    ]

    private static let completionFields: [JSONSchema.Field] = [
        .init("model", .string(), "The name of an assistant."),
        .init("prompt", .any, "A string, an array of strings, token ids, or arrays of token ids."),
        .init("logprobs", .integer(minimum: 0, maximum: 5), required: false, "Alternatives to report for each token."),
    ]

    private static let samplingFields: [JSONSchema.Field] = [
        .init("max_tokens", .integer(minimum: 1), required: false, "The most tokens to generate."),
        .init("temperature", .number(minimum: 0, maximum: 2), required: false, "0 takes the likeliest token."),
        .init("top_p", .number(minimum: 0, maximum: 1), required: false, "The nucleus mass to keep."),
        .init("top_k", .integer(minimum: 0), required: false, "How many likeliest tokens to keep; 0 keeps all."),
        .init(
            "min_p", .number(minimum: 0, maximum: 1), required: false,
            "The least probability relative to the likeliest."),
        .init("presence_penalty", .number(minimum: -2, maximum: 2), required: false, "Against tokens that appeared."),
        .init("frequency_penalty", .number(minimum: -2, maximum: 2), required: false, "Against frequent tokens."),
        .init("repetition_penalty", .number(minimum: 0), required: false, "Above 1 against repeated tokens."),
        .init("seed", .integer(), required: false, "The same seed gives the same answer."),
        .init("stop", .any, required: false, "A string or up to four at which to stop."),
        .init(
            "logit_bias", .map(.number(minimum: -100, maximum: 100)), required: false,
            "Added to the logits of token ids."),
        .init("n", .integer(minimum: 1), required: false, "How many answers to give."),
        .init("ignore_eos", .boolean, required: false, "Go on past the end of the turn, to the token limit."),
        .init("stream", .boolean, required: false, "Answer as server-sent events."),
        .init(
            "stream_options",
            .object(
                [.init("include_usage", .boolean, required: false, "End the stream with the usage.")], closed: false),
            required: false, "How to stream."),
        .init("user", .string(), required: false, "Accepted and not used."),
    ]

    private static let chatChoice: [JSONSchema.Field] = [
        .init(
            "message",
            .object(
                [
                    .init("role", .oneOf(["assistant"]), "Always assistant."),
                    .init("content", .string(), "The answer."),
                ],
                closed: false), "The answer.")
    ]
    private static let textChoice: [JSONSchema.Field] = [.init("text", .string(), "The continuation.")]

    private static func completion(choice: [JSONSchema.Field]) -> JSONSchema {
        .object(
            [
                .init("id", .string(), "The completion's id."), .init("object", .string(), "The kind of object."),
                .init("created", .integer(), "When it was admitted, in seconds since 1970."),
                .init("model", .string(), "The assistant that answered."),
                .init(
                    "choices",
                    .array(
                        .object(
                            [
                                .init("index", .integer(minimum: 0), "Which answer."),
                                .init("finish_reason", .oneOf(["stop", "length"]), "Why it ended."),
                            ] + choice, closed: false)), "The answers."),
                .init("usage", .reference("TokenUsage"), "What it took."),
            ], closed: false)
    }

    private static let usage = JSONSchema.object(
        [
            .init("prompt_tokens", .integer(minimum: 0), "Tokens of the prompt."),
            .init("completion_tokens", .integer(minimum: 0), "Tokens generated."),
            .init("total_tokens", .integer(minimum: 0), "Both together."),
        ], closed: false)

    private static let model = JSONSchema.object(
        [
            .init("id", .string(), "The assistant's name."), .init("object", .oneOf(["model"]), "Always model."),
            .init("created", .integer(), "When it was deployed, in seconds since 1970."),
            .init("owned_by", .string(), "The tenant."),
        ], closed: false)
}
