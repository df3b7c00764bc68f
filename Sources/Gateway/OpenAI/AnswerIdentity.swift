import Assistants
import Foundations

/// What every object of one answer repeats: its identifier, creation time, model and fingerprint.
struct AnswerIdentity: Hashable {
    var id: String
    var createdSeconds: Int64
    var model: String
    /// Changes when the service that made the answer changes, so that clients can tell why a seed gave other text.
    var fingerprint: String

    init(_ call: AssistantCall, createdAt: Timestamp, fingerprint: String) {
        let prefix =
            switch call.endpoint {
            case .chatCompletions: "chatcmpl-"
            case .completions: "cmpl-"
            case .responses: "resp_"
            }
        id = prefix + (call.requestID.split(separator: "_").last ?? "")
        createdSeconds = createdAt.seconds
        model = call.assistant
        self.fingerprint = fingerprint
    }

    /// Appends `"id":...,"object":...,"created":...,"model":...,"system_fingerprint":...`.
    func write(object: StaticString, to writer: inout JSONWriter) {
        writer.raw("\"id\":")
        writer.string(id)
        writer.raw(",\"object\":\"")
        writer.raw(object)
        writer.raw("\",\"created\":")
        writer.number(createdSeconds)
        writer.raw(",\"model\":")
        writer.string(model)
        writer.raw(",\"system_fingerprint\":")
        writer.string(fingerprint)
    }
}

extension CallUsage {
    /// Appends the OpenAI API's usage object. Details that this service has no notion of are zero, as they are there.
    func write(to writer: inout JSONWriter) {
        writer.raw("{\"prompt_tokens\":")
        writer.number(promptTokens)
        writer.raw(",\"completion_tokens\":")
        writer.number(completionTokens)
        writer.raw(",\"total_tokens\":")
        writer.number(promptTokens + completionTokens)
        writer.raw(",\"prompt_tokens_details\":{\"cached_tokens\":")
        writer.number(cachedTokens)
        writer.raw(",\"audio_tokens\":0},\"completion_tokens_details\":{\"reasoning_tokens\":0,\"audio_tokens\":0,")
        writer.raw("\"accepted_prediction_tokens\":0,\"rejected_prediction_tokens\":0}}")
    }
}
