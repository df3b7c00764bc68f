import Foundations

/// How a model writes tool calls: the text around names and arguments.
public struct ToolSyntax: Sendable, Hashable {
    /// A part of what is written.
    public enum Part: Sendable, Hashable {
        case literal(String)
        case name
        /// A JSON object.
        case arguments
        /// A short name of the call that some models write themselves.
        case id
    }

    /// From the answer's beginning to the end of the first call's arguments; its arguments come last.
    public var first: [Part]
    /// From there to the end of another call's arguments; nil when the model's template writes one call only.
    public var next: [Part]?
    /// What ends the answer after the last call's arguments.
    public var end: [Part]
    /// Whether the model's own template shows tools and calls; if not, both are written into the conversation as text.
    public var isNative: Bool

    public init(first: [Part], next: [Part]?, end: [Part], isNative: Bool) {
        self.first = first
        self.next = next
        self.end = end
        self.isNative = isNative
    }

    /// For models whose template knows no tools: each call as a JSON object between tags, a form that many models were
    /// trained on (Nous Research's Hermes function calling, 2024).
    public static let tagged = ToolSyntax(
        first: [.literal("<tool_call>\n{\"name\": \""), .name, .literal("\", \"arguments\": "), .arguments],
        next: [
            .literal("}\n</tool_call>\n<tool_call>\n{\"name\": \""), .name, .literal("\", \"arguments\": "), .arguments,
        ],
        end: [.literal("}\n</tool_call>")], isNative: false)

    /// The literals, in which a model may write control tokens that are no text elsewhere.
    public var literals: [String] {
        (first + (next ?? []) + end).compactMap { if case .literal(let text) = $0 { text } else { nil } }
    }

    /// How a model that may answer in words tells that it calls.
    public enum Trigger: Sendable, Hashable {
        /// This text, anywhere in the answer.
        case anywhere(String)
        /// This text with white space as it likes, at the answer's beginning.
        case start(String)
    }

    /// The trigger, and what remains of `first` after it.
    public var trigger: (Trigger, rest: [Part]) {
        guard case .literal(let opening)? = first.first else { return (.start(""), first) }
        // What comes before the JSON is a marker that no other text has.
        let json = opening.firstIndex(of: "{") ?? opening.endIndex
        var marker = opening[..<json]
        while let last = marker.last, last.isWhitespace || (last == "[" && json < opening.endIndex) {
            marker.removeLast()
        }
        guard !marker.isEmpty else { return (.start(opening.filter { !$0.isWhitespace }), Array(first.dropFirst())) }
        let rest = opening[marker.endIndex...].drop { $0.isWhitespace }
        return (.anywhere(String(marker)), [.literal(String(rest))] + first.dropFirst())
    }
}
