import Foundations
import Generation
import Synchronization

/// How many of a rendered conversation's tokens depend on its system prompt alone: what an assistant may pin.
///
/// Templates differ in what they write between the system prompt and the first user's words, so the length is measured:
/// two conversations that differ from the first character of the first user's message on have that much in common.
final class SystemPromptLength: Sendable {
    /// Owners whose last system prompt is remembered; measuring again costs two renderings.
    private static let remembered = 256

    private struct Measured {
        var system: String
        var tokens: [Int32]
    }

    private let model: LlamaModel
    private let measured = Mutex<[String: Measured]>([:])

    init(model: LlamaModel) { self.model = model }

    /// - Parameters:
    ///   - messages: the conversation.
    ///   - tokens: the conversation, rendered and tokenised.
    ///   - owner: who pins it.
    /// - Returns: 0 when there is no system prompt, or the conversation does not begin with it.
    func tokens(of messages: [ChatMessage], in tokens: [Int32], owner: String) throws(ServiceError) -> Int {
        guard let system = messages.first, system.role == .system else { return 0 }
        let known = measured.withLock { $0[owner] }
        let prefix: [Int32]
        if let known, known.system == system.content {
            prefix = known.tokens
        } else {
            prefix = try measure(system)
            measured.withLock { measured in
                if measured.count >= Self.remembered { measured.removeAll() }
                measured[owner] = Measured(system: system.content, tokens: prefix)
            }
        }
        return tokens.starts(with: prefix) ? prefix.count : 0
    }

    private func measure(_ system: ChatMessage) throws(ServiceError) -> [Int32] {
        let one = try rendered(system, "a")
        let other = try rendered(system, "7")
        return zip(one, other).prefix { $0 == $1 }.map(\.0)
    }

    private func rendered(_ system: ChatMessage, _ words: String) throws(ServiceError) -> [Int32] {
        let template = try model.chatTemplate.get()
        return model.vocabulary.tokenize(try template.render([system, ChatMessage(role: .user, content: words)]))
    }
}
