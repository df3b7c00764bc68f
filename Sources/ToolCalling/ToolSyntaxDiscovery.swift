public import Foundations
public import Generation

/// Finds out how a model writes tool calls by having its own chat template write some.
///
/// The template is rendered with a plain answer, with one call and with two, whose names and arguments are known; what
/// stands around those is the syntax. Templates that write arguments in another form than a JSON object, or that show
/// no tools at all, get `ToolSyntax.tagged`.
public struct ToolSyntaxDiscovery {
    /// Renders a conversation with tools.
    public typealias Render = ([ChatMessage], [ToolDefinition], _ addsGenerationPrompt: Bool) throws(ServiceError) ->
        String

    private static let names = ["zq_tool_one", "zq_tool_two"]
    private static let keys = ["zq_key_one", "zq_key_two"]
    private static let values = ["zq_value_one", "zq_value_two"]
    /// Nine letters and digits: some templates refuse other ids.
    private static let ids = ["zqcall001", "zqcall002"]
    private static let answer = "zq_plain_answer"
    private static let result = "zq_result"

    private let render: Render
    private let endTexts: [String]

    /// - Parameters:
    ///   - endTexts: the texts of the tokens that end the model's turn.
    ///   - render: the model's chat template.
    public init(endTexts: [String], render: @escaping Render) {
        self.render = render
        self.endTexts = endTexts
    }

    /// The syntax of the model's template, or `ToolSyntax.tagged` when it has none that can be used.
    public func syntax() -> ToolSyntax {
        do throws(ServiceError) {
            return try native() ?? .tagged
        } catch {
            // A template that refuses such a conversation cannot be used for tools.
            return .tagged
        }
    }

    private func native() throws(ServiceError) -> ToolSyntax? {
        let user = ChatMessage(role: .user, content: "zq_question")
        let plain = try rendered([user, ChatMessage(role: .assistant, content: Self.answer)])
        let one = try rendered([user, calling(1)])
        guard let answer = plain.firstRange(of: Self.answer) else { return nil }
        let turn = Self.wholeTags(plain[..<answer.lowerBound].sharedPrefix(with: one))
        guard turn.contains(Self.names[0]) else { return nil }
        let tail = String(plain[answer.upperBound...])
        var opening = try opening(after: turn, user)
        guard let first = split(one.dropFirst(turn.count), call: 0) else { return nil }
        var behind = first.parts[...]
        if case .literal(let text)? = behind.first {
            opening += text
            opening = String(opening.drop { $0.isWhitespace })
            behind = behind.dropFirst()
        }
        guard !opening.isEmpty, try showsResults(user) else { return nil }
        let parts = [ToolSyntax.Part.literal(opening)] + behind
        let end = literal(ending(first.rest, plainTail: tail), call: 0)
        let syntax = ToolSyntax(first: parts, next: try next(after: first.parts, turn, user), end: end, isNative: true)
        return isSound(syntax) ? syntax : nil
    }

    /// What both begin with must not end within a tag that each of them goes on with in its own way.
    private static func wholeTags(_ text: String) -> String {
        guard let open = text.lastIndex(of: "<"), !text[open...].contains(where: { $0 == ">" || $0.isWhitespace })
        else {
            return text
        }
        return String(text[..<open])
    }

    private func rendered(_ messages: [ChatMessage]) throws(ServiceError) -> String {
        try render(messages, Self.tools, false)
    }

    private static let tools = zip(names, keys).map { name, key in
        ToolDefinition(
            name: name, description: "zq_description",
            parameters: #"{"type":"object","properties":{"\#(key)":{"type":"string"}},"required":["\#(key)"]}"#)
    }

    private func calling(_ count: Int) -> ChatMessage {
        ChatMessage(
            role: .assistant, content: "",
            toolCalls: (0..<count).map { index in
                ToolCall(
                    id: Self.ids[index], name: Self.names[index],
                    arguments: #"{"\#(Self.keys[index])": "\#(Self.values[index])"}"#)
            })
    }

    /// What a template writes after the generation prompt before any answer: the model would have to write that too.
    private func opening(after turn: String, _ user: ChatMessage) throws(ServiceError) -> String {
        let prompt = try render([user], Self.tools, true)
        let extra = String(turn.dropFirst(turn.sharedPrefix(with: prompt).count))
        // An empty block of thoughts is what templates put in place of thoughts that were left out.
        return extra.contains("think") ? "" : extra
    }

    /// Whether the template shows what a tool answered.
    private func showsResults(_ user: ChatMessage) throws(ServiceError) -> Bool {
        let result = ChatMessage(role: .tool, content: Self.result, name: Self.names[0], toolCallID: Self.ids[0])
        return try render([user, calling(1), result], Self.tools, true).contains(Self.result)
    }

    private func next(
        after first: [ToolSyntax.Part], _ turn: String, _ user: ChatMessage
    ) throws(ServiceError) -> [ToolSyntax.Part]? {
        let two: String
        do {
            two = try rendered([user, calling(2)])
        } catch {
            // Some templates take one call a turn.
            return nil
        }
        guard two.hasPrefix(turn), let both = split(two.dropFirst(turn.count), call: 0), both.parts == first,
            let second = split(both.rest, call: 1)
        else { return nil }
        return second.parts
    }

    // MARK: Taking apart

    /// The parts up to the end of a call's arguments, and what follows.
    private func split(_ text: Substring, call: Int) -> (parts: [ToolSyntax.Part], rest: Substring)? {
        guard let name = text.firstRange(of: Self.names[call]), let value = text.firstRange(of: Self.values[call]),
            let key = text.firstRange(of: "\"\(Self.keys[call])\""), name.upperBound <= key.lowerBound,
            key.upperBound <= value.lowerBound
        else { return nil }
        let before = text[name.upperBound..<key.lowerBound]
        let after = text[value.upperBound...]
        // The object's own braces, with nothing but white space between them and its one member.
        guard let open = before.lastIndex(where: { !$0.isWhitespace }), before[open] == "{", after.first == "\"",
            let close = after.dropFirst().firstIndex(where: { !$0.isWhitespace }), after[close] == "}"
        else { return nil }
        let parts =
            literal(text[..<name.lowerBound], call: call) + [.name]
            + literal(before[..<open], call: call) + [.arguments]
        return (parts, after[after.index(after: close)...])
    }

    /// A literal, with the call's id taken out where it stands in it.
    private func literal(_ text: Substring, call: Int) -> [ToolSyntax.Part] {
        guard let id = text.firstRange(of: Self.ids[call]) else { return text.isEmpty ? [] : [.literal(String(text))] }
        return literal(text[..<id.lowerBound], call: call) + [.id] + literal(text[id.upperBound...], call: call)
    }

    /// What belongs to the call: up to where the turn ends.
    private func ending(_ rest: Substring, plainTail: String) -> Substring {
        var end = rest
        if !plainTail.isEmpty, rest.hasSuffix(plainTail) { end = rest.dropLast(plainTail.count) }
        for text in endTexts where !text.isEmpty {
            if let stop = end.firstRange(of: text) { end = end[..<stop.lowerBound] }
        }
        while let last = end.last, last.isWhitespace { end.removeLast() }
        return end
    }

    private func isSound(_ syntax: ToolSyntax) -> Bool {
        let isClean = syntax.literals.allSatisfy { !$0.contains("zq_") && !$0.contains("zqcall") }
        // The name must end where its letters do.
        let parts = [syntax.first] + [syntax.next].compactMap { $0 }
        let endsNames = parts.allSatisfy { parts in
            zip(parts, parts.dropFirst()).allSatisfy { part, after in
                guard part == .name || part == .id else { return true }
                guard case .literal(let text) = after, let letter = text.first else { return false }
                return !letter.isLetter && !letter.isNumber && letter != "_" && letter != "-"
            }
        }
        return isClean && endsNames
    }
}

extension StringProtocol {
    /// The characters that both begin with.
    fileprivate func sharedPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
