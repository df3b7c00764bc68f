import Foundations

/// Fields that change what an answer means and that this service does not have: refused by name, never ignored.
enum UnsupportedFields {
    /// Fields of both endpoints that other OpenAI-compatible servers know.
    static let common = [
        "guided_json", "guided_regex", "guided_choice", "guided_grammar", "structured_outputs",
        "json_schema", "min_tokens", "use_beam_search", "prompt_logprobs", "stop_token_ids",
    ]

    private static let chat = ["audio", "functions", "moderation", "web_search_options"]

    static func refuse(inChat fields: RequestFields) throws {
        try refuse(common + chat, in: fields)
        if let choice = fields["function_call"], choice != "none", choice != "auto" {
            throw refusal("function_call", fields)
        }
        if let modalities = fields["modalities"], modalities != ["text"] {
            throw fields.unsupported("modalities", because: "can only be [\"text\"] with this service.")
        }
    }

    static func refuse(inCompletion fields: RequestFields) throws {
        try refuse(common, in: fields)
        if try fields.flag("echo") == true { throw refusal("echo", fields) }
        if let suffix = try fields.text("suffix"), !suffix.isEmpty { throw refusal("suffix", fields) }
        let choices = try fields.integer("n", in: 1 ... .max) ?? 1
        if let candidates = try fields.integer("best_of", in: 1 ... .max), candidates != choices {
            throw fields.unsupported(
                "best_of", because: "can only equal 'n' with this service; ask for more choices with 'n'.")
        }
    }

    static func refuse(_ names: [String], in fields: RequestFields) throws {
        for name in names {
            switch fields[name] {
            // An empty object is not an absent one: `web_search_options: {}` asks for a search as it comes.
            case nil, .array([]), .bool(false), .integer(0): continue
            default: throw refusal(name, fields)
            }
        }
    }

    private static func refusal(_ name: String, _ fields: RequestFields) -> ServiceError {
        fields.unsupported(name, because: "is not supported by this service; leave it out.")
    }
}
