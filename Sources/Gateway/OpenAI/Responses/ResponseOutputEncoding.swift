import Foundations
import Generation

/// Output items as the Responses API writes them.
extension ResponseOutputItem {
    /// - Parameter hasLogprobs: false for the copy that is stored: log probabilities are much larger than the text.
    func json(hasLogprobs: Bool = true) -> JSONValue {
        switch self {
        case .message(let message):
            [
                "id": .string(message.id), "type": "message", "status": .string(message.status.rawValue),
                "role": "assistant", "content": [message.part(hasLogprobs: hasLogprobs)],
            ]
        case .call(let call): call.json(arguments: call.arguments)
        }
    }

    /// The item when it has just begun: without content.
    var openingJSON: JSONValue {
        switch self {
        case .message(let message):
            [
                "id": .string(message.id), "type": "message", "status": .string(Status.inProgress.rawValue),
                "role": "assistant", "content": [],
            ]
        case .call(var call):
            {
                call.status = .inProgress
                return call.json(arguments: "")
            }()
        }
    }
}

extension ResponseOutputItem.Message {
    /// The content part of type `output_text`.
    func part(hasLogprobs: Bool = true) -> JSONValue {
        [
            "type": "output_text", "text": .string(text), "annotations": [],
            "logprobs": .array(hasLogprobs ? logprobs.map(\.responseJSON) : []),
        ]
    }

    /// The part before its first text.
    static let emptyPart: JSONValue = ["type": "output_text", "text": "", "annotations": [], "logprobs": []]
}

extension ResponseOutputItem.Call {
    fileprivate func json(arguments: String) -> JSONValue {
        [
            "id": .string(id), "type": "function_call", "status": .string(status.rawValue), "call_id": .string(callID),
            "name": .string(name), "arguments": .string(arguments),
        ]
    }
}

extension TokenLogprob {
    /// `{"token","bytes","logprob","top_logprobs":[...]}`.
    var responseJSON: JSONValue {
        var object = JSONObject(Self.members(chosen))
        object["top_logprobs"] = .array(top.map { .object(JSONObject(Self.members($0))) })
        return .object(object)
    }

    private static func members(_ token: Alternative) -> [JSONObject.Member] {
        [
            .init("token", .string(String(decoding: token.bytes, as: UTF8.self))),
            .init("bytes", .array(token.bytes.map { .integer(Int64($0)) })),
            .init("logprob", .double(token.reportedLogprob)),
        ]
    }
}
