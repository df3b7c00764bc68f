import Assistants
import Foundations
import Generation

/// A whole answer of the Responses API.
struct ResponseAnswer: Hashable, Sendable {
    var items: [ResponseOutputItem]
    var reason: GenerationResult.Reason
    var usage: CallUsage
}

/// Writes the response object in each state that a client can see it in.
struct ResponseObject: Sendable {
    let identity: AnswerIdentity
    /// What it repeats of the request.
    var echo: JSONObject

    /// Before anything is generated.
    var inProgress: JSONObject { json(status: "in_progress") }

    /// - Parameters:
    ///   - answer: what was generated.
    ///   - completedAt: when it was.
    ///   - output: the items, as JSON; empty for the copy that is stored, which has them in a column of their own.
    func finished(_ answer: ResponseAnswer, completedAt: Timestamp, output: [JSONValue]) -> JSONObject {
        let isCut = answer.reason == .length || answer.reason == .contentFilter
        var object = json(status: isCut ? "incomplete" : "completed")
        if isCut {
            object["incomplete_details"] = ["reason": answer.reason == .length ? "max_output_tokens" : "content_filter"]
        } else {
            object["completed_at"] = .integer(completedAt.seconds)
        }
        object["output"] = .array(output)
        object["usage"] = answer.usage.responseJSON
        return object
    }

    /// After a failure in the middle of a stream. The API has few codes here; the event `error` has ours.
    func failed(_ failure: ServiceError, output: [JSONValue]) -> JSONObject {
        var object = json(status: "failed")
        object["error"] = [
            "code": failure.kind == .rateLimited ? "rate_limit_exceeded" : "server_error",
            "message": .string(failure.message),
        ]
        object["output"] = .array(output)
        return object
    }

    private func json(status: String) -> JSONObject {
        JSONObject(
            [
                .init("id", .string(identity.id)), .init("object", "response"),
                .init("created_at", .integer(identity.createdSeconds)), .init("status", .string(status)),
                .init("background", false), .init("completed_at", nil), .init("error", nil),
                .init("incomplete_details", nil), .init("model", .string(identity.model)), .init("output", []),
                .init("usage", nil),
            ] + echo.members)
    }
}

extension CallUsage {
    /// The Responses API's usage object. Details that this service has no notion of are zero, as they are there.
    var responseJSON: JSONValue {
        [
            "input_tokens": JSONValue(count: promptTokens),
            "input_tokens_details": ["cached_tokens": JSONValue(count: cachedTokens), "cache_write_tokens": 0],
            "output_tokens": JSONValue(count: completionTokens), "output_tokens_details": ["reasoning_tokens": 0],
            "total_tokens": JSONValue(count: promptTokens + completionTokens),
        ]
    }
}
