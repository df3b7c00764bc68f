/// One turn, as the OpenAI API has it.
struct ChatTurn: Codable, Sendable, Hashable {
    var role: String
    var content: String
}

/// What `chat` asks of `POST /v1/chat/completions`.
struct ChatRequest: Encodable, Sendable {
    struct StreamOptions: Encodable, Sendable {
        var includeUsage = true
    }

    var model: String
    var messages: [ChatTurn]
    var stream = true
    var streamOptions = StreamOptions()
    var maxCompletionTokens: Int?
    var temperature: Double?
    var seed: Int?
}

/// One piece of a streamed answer.
struct ChatChunk: Decodable, Sendable {
    struct Choice: Decodable, Sendable {
        struct Delta: Decodable, Sendable {
            var content: String?
        }

        var delta: Delta
        var finishReason: String?
    }

    var choices: [Choice]?
    var usage: ChatUsage?
}

/// What an answer took, in tokens.
struct ChatUsage: Codable, Sendable, Hashable {
    var promptTokens: Int
    var completionTokens: Int
    var totalTokens: Int
}

/// A whole answer, for `--output json`.
struct ChatAnswer: Encodable, Sendable {
    var assistant: String
    var content: String
    var finishReason: String?
    var usage: ChatUsage?
    var seconds: Double
}
