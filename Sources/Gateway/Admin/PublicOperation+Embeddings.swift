extension PublicOperation {
    static let embeddings = PublicOperation(
        method: "POST", path: "/v1/embeddings", identifier: "createEmbedding", tag: "inference",
        summary: "Turn texts into vectors of length 1.", needsKey: true, body: .reference("EmbeddingRequest"),
        answers: [("application/json", .reference("EmbeddingList"))])

    static let embeddingRequest = JSONSchema.object(
        [
            .init("model", .string(), "The name of an assistant."),
            .init(
                "input", .any,
                "A string, an array of strings, token ids, or arrays of token ids; at most 2048, and 300000 tokens."),
            .init("encoding_format", .oneOf(["float", "base64"]), required: false, "How vectors are written."),
            .init(
                "dimensions", .integer(minimum: 1), required: false,
                "The length of the vectors; another than the model's own is refused."),
            .init("user", .string(), required: false, "Accepted and not used."),
        ], closed: false)

    static let embeddingList = JSONSchema.object(
        [
            .init("object", .oneOf(["list"]), "Always list."),
            .init(
                "data",
                .array(
                    .object(
                        [
                            .init("object", .oneOf(["embedding"]), "Always embedding."),
                            .init("index", .integer(minimum: 0), "Which input."),
                            .init("embedding", .any, "Numbers, or base64 of little-endian 32-bit floats."),
                        ], closed: false)), "The vectors, in the order of the inputs."),
            .init("model", .string(), "The assistant that answered."),
            .init(
                "usage",
                .object(
                    [
                        .init("prompt_tokens", .integer(minimum: 0), "Tokens of all inputs."),
                        .init("total_tokens", .integer(minimum: 0), "The same."),
                    ], closed: false), "What it took."),
        ], closed: false)
}
