/// The prompt of Llama Guard 3.
///
/// Source: Meta's model card and prompt format of Llama Guard 3 (2024): a user turn with the task, the categories
/// between
/// `<BEGIN UNSAFE CONTENT CATEGORIES>` and `<END UNSAFE CONTENT CATEGORIES>`, the bare conversation between
/// `<BEGIN CONVERSATION>` and `<END CONVERSATION>`, and the question about the LAST message of its role. The model
/// answers
/// two new lines, then `safe`, or `unsafe` and a line with the categories.
public struct GuardPrompt: Sendable, Hashable {
    /// Who said a message.
    public enum Role: String, Sendable, Hashable, Codable {
        case user = "User"
        case agent = "Agent"
    }

    /// One message of the conversation.
    public struct Message: Sendable, Hashable {
        public var role: Role
        public var text: String

        public init(role: Role, text: String) {
            self.role = role
            self.text = text
        }
    }

    /// The longest conversation that goes in, in bytes; older messages are left out.
    public static let conversationBound = 32 << 10

    public var messages: [Message]
    /// The model's own hazards.
    public var standard: [HazardCategory]
    public var custom: [HazardDetector.Category]

    /// - Parameters:
    ///   - messages: user and agent in turn; the last one is judged.
    ///   - model: the name of the guard model, which says what it was trained to tell apart.
    ///   - custom: hazards besides the model's own.
    public init(messages: [Message], model: String = "", custom: [HazardDetector.Category] = []) {
        self.messages = messages
        standard = HazardCategory.known(to: model)
        self.custom = custom
    }

    /// Everything before the first word of the verdict. The beginning-of-text token is not part of it: the tokenizer
    /// puts
    /// it there, once.
    public var text: String {
        let role = (messages.last?.role ?? .user).rawValue
        let categories =
            standard.map { "\($0.id): \($0.name)." }
            + custom.map { "\($0.id): \(Self.plain($0.name)).\n\(Self.plain($0.description))" }
        let conversation = recent.map { "\($0.role.rawValue): \(Self.plain($0.text))" }
        return """
            <|start_header_id|>user<|end_header_id|>

            Task: Check if there is unsafe content in '\(role)' messages in conversations according our safety \
            policy with the below categories.

            <BEGIN UNSAFE CONTENT CATEGORIES>
            \(categories.joined(separator: "\n"))
            <END UNSAFE CONTENT CATEGORIES>

            <BEGIN CONVERSATION>

            \(conversation.joined(separator: "\n\n"))

            <END CONVERSATION>

            Provide your safety assessment for ONLY THE LAST \(role) message in the above conversation:
             - First line must read 'safe' or 'unsafe'.
             - If unsafe, a second line must include a comma-separated list of violated \
            categories.<|eot_id|><|start_header_id|>assistant<|end_header_id|>


            """
    }

    /// What follows `text` where the verdict is `unsafe`: the model goes on with the categories.
    public static let unsafe = "unsafe"
    public static let safe = "safe"

    private var recent: [Message] {
        var kept: [Message] = []
        var bytes = 0
        for message in messages.reversed() {
            bytes += message.text.utf8.count
            if bytes > Self.conversationBound, !kept.isEmpty { break }
            kept.append(message)
        }
        return kept.reversed()
    }

    /// A message as one turn: control tokens that are written out, the end of the conversation, and a line that begins
    /// as another turn does would be read as such, and the message could answer for the model or have something else
    /// judged in its place.
    private static func plain(_ text: String) -> String {
        let marked = text.replacing("<|", with: "< |").replacing("CONVERSATION>", with: "CONVERSATION >")
            .replacing("CATEGORIES>", with: "CATEGORIES >")
        let lines = marked.split(omittingEmptySubsequences: false) { $0.isNewline }
        return lines.map { line in
            let start = line.drop { $0.isWhitespace }
            for role in [Role.user, .agent] where start.hasPrefix(role.rawValue + ":") {
                return line.prefix(line.count - start.count) + role.rawValue + " "
                    + start.dropFirst(role.rawValue.count)
            }
            return line
        }.joined(separator: "\n")
    }

    /// The categories that a verdict's second line names.
    ///
    /// - Parameter text: what the model wrote behind `unsafe`.
    public static func categories(in text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { word in
            word.first == "S" && word.count <= 3 && Int(word.dropFirst()) != nil
        }
    }

    /// The probability of `unsafe` against `safe`.
    ///
    /// - Parameters:
    ///   - unsafe: the natural logarithm of the probability of the first token of `unsafe`.
    ///   - safe: the same of `safe`.
    /// - Returns: in [0, 1]; with the one of `safe` it adds up to 1.
    public static func probability(unsafe: Double, safe: Double) -> Double {
        // Written so that neither exponential overflows.
        let difference = safe - unsafe
        return difference > 700 ? 0 : 1 / (1 + Exponential.of(difference))
    }
}
