import Foundations
import Generation

extension JSONWriter {
    /// Appends the chat API's `logprobs`: `{"content":[...],"refusal":null}`, or `null`.
    mutating func chatLogprobs(_ logprobs: [TokenLogprob]?) {
        guard let logprobs else { return raw("null") }
        raw("{\"content\":[")
        for (index, entry) in logprobs.enumerated() {
            if index > 0 { raw(",") }
            chatLogprob(entry.chosen)
            raw(",\"top_logprobs\":[")
            for (rank, alternative) in entry.top.enumerated() {
                if rank > 0 { raw(",") }
                chatLogprob(alternative)
                raw("}")
            }
            raw("]}")
        }
        raw("],\"refusal\":null}")
    }

    /// Leaves the object open, for `top_logprobs`.
    private mutating func chatLogprob(_ token: TokenLogprob.Alternative) {
        raw("{\"token\":")
        string(String(decoding: token.bytes, as: UTF8.self))
        raw(",\"logprob\":")
        number(token.reportedLogprob)
        raw(",\"bytes\":[")
        for (index, byte) in token.bytes.enumerated() {
            if index > 0 { raw(",") }
            number(byte)
        }
        raw("]")
    }

    /// Appends the text completions API's `logprobs`: parallel arrays, or `null`.
    ///
    /// - Parameters:
    ///   - logprobs: the tokens in order.
    ///   - offset: where the first one begins in the choice's text, in Unicode scalars, as Python counts; moved past
    ///     the last one.
    mutating func completionLogprobs(_ logprobs: [TokenLogprob]?, offset: inout Int) {
        guard let logprobs else { return raw("null") }
        raw("{\"tokens\":")
        list(logprobs) { $0.string($1.chosen.legacyText) }
        raw(",\"token_logprobs\":")
        list(logprobs) { $0.number($1.chosen.reportedLogprob) }
        raw(",\"top_logprobs\":")
        list(logprobs) { $0.alternatives($1) }
        raw(",\"text_offset\":")
        list(logprobs) {
            $0.number(offset)
            offset += String(decoding: $1.chosen.bytes, as: UTF8.self).unicodeScalars.count
        }
        raw("}")
    }

    /// Names in this object are token texts, so two tokens of one text appear once, as the likelier one. The sampled
    /// token is always there, as the OpenAI API promises.
    private mutating func alternatives(_ entry: TokenLogprob) {
        var object = JSONObject()
        for alternative in entry.top + [entry.chosen] where object[alternative.legacyText] == nil {
            object[alternative.legacyText] = .double(alternative.reportedLogprob)
        }
        value(.object(object))
    }

    private mutating func list<Element>(_ elements: [Element], write: (inout JSONWriter, Element) -> Void) {
        raw("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { raw(",") }
            write(&self, element)
        }
        raw("]")
    }
}

extension TokenLogprob.Alternative {
    /// JSON has no infinity; the OpenAI API writes -9999.0 for a token that cannot be.
    var reportedLogprob: Double { logprob.isFinite ? max(logprob, -9999) : -9999 }

    /// The text completions API names a token that is not whole characters by its bytes: `bytes:\xe2\x80`.
    var legacyText: String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return bytes.reduce(into: "bytes:") { text, byte in
            text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}
