public import Generation

/// Reads the text of an answer as it comes, and tells words from tool calls.
///
/// Each byte is looked at once, or as often as a marker is long: reading an answer takes time in proportion to its
/// length, however it is cut. What may still be the beginning of a marker is held back.
public struct ToolCallReader: Sendable {
    /// What became known.
    public struct News: Sendable, Hashable {
        /// Words for the client.
        public var text = ""
        public var calls: [ToolCallDelta] = []
    }

    private enum State {
        /// Words, after which a call may come.
        case words
        /// Before a call's name: what is expected, and what of it was read.
        case opening([ToolSyntax.Part])
        case name([ToolSyntax.Part])
        /// Between a call's name and its arguments.
        case middle([ToolSyntax.Part])
        case arguments
        /// After a call's arguments: another call, or the end.
        case between
    }

    private let syntax: ToolSyntax
    private let makeID: @Sendable () -> String
    private var state: State
    private var held: [UInt8] = []
    private var name: [UInt8] = []
    private var scanner = JSONObjectScanner()
    private var watch: TriggerWatch
    /// How many calls were begun.
    public private(set) var count = 0

    /// - Parameters:
    ///   - syntax: how the model writes calls.
    ///   - mustCall: whether the answer is calls from its first byte on.
    ///   - makeID: gives each call its id.
    public init(_ syntax: ToolSyntax, mustCall: Bool, makeID: @escaping @Sendable () -> String) {
        self.syntax = syntax
        self.makeID = makeID
        watch = TriggerWatch(syntax.trigger.0)
        state = mustCall ? .opening(syntax.first) : .words
    }

    /// Whether the answer has called.
    public var hasCalled: Bool { count > 0 }

    /// Takes the next part of the answer.
    public mutating func append(_ text: String) -> News {
        var news = News()
        var words: [UInt8] = []
        var arguments: [UInt8] = []
        for byte in text.utf8 {
            switch state {
            case .words: word(byte, &words)
            case .opening(let parts):
                held.append(byte)
                if Self.reads(held, parts) { begin(parts) }
            case .name(let rest): nameByte(byte, rest, &news)
            case .middle(let parts):
                held.append(byte)
                if Self.reads(held, parts) { beginArguments() }
            case .arguments:
                arguments.append(byte)
                if scanner.read(byte) {
                    flush(&arguments, &news)
                    held = []
                    state = .between
                }
            case .between:
                held.append(byte)
                if let next = syntax.next, Self.reads(held, next) { begin(next) }
            }
        }
        flush(&arguments, &news)
        news.text = String(decoding: words, as: UTF8.self)
        return news
    }

    /// The words still held back, when the answer is over.
    public mutating func finish() -> String {
        guard case .words = state else { return "" }
        return String(decoding: watch.finish(), as: UTF8.self)
    }

    private func emptyDelta(_ arguments: [UInt8]) -> ToolCallDelta {
        ToolCallDelta(index: count - 1, arguments: String(decoding: arguments, as: UTF8.self))
    }

    private mutating func flush(_ arguments: inout [UInt8], _ news: inout News) {
        guard !arguments.isEmpty else { return }
        news.calls.append(emptyDelta(arguments))
        arguments = []
    }

    private mutating func word(_ byte: UInt8, _ words: inout [UInt8]) {
        switch watch.read(byte) {
        case .held: break
        case .words(let bytes): words += bytes
        case .triggered: startCall()
        }
    }

    // MARK: Calls

    private mutating func startCall() {
        held = []
        state = .opening(syntax.trigger.rest)
        if case .name? = syntax.trigger.rest.first { begin(syntax.trigger.rest) }
    }

    private mutating func begin(_ parts: [ToolSyntax.Part]) {
        held = []
        name = []
        state = .name(Array(parts.drop { $0 != .name }.dropFirst()))
    }

    private mutating func nameByte(_ byte: UInt8, _ rest: [ToolSyntax.Part], _ news: inout News) {
        if Self.isNameByte(byte) { return name.append(byte) }
        count += 1
        news.calls.append(
            ToolCallDelta(index: count - 1, id: makeID(), name: String(decoding: name, as: UTF8.self)))
        held = [byte]
        state = .middle(rest)
        if Self.reads(held, rest) { beginArguments() }
    }

    private mutating func beginArguments() {
        held = []
        scanner = JSONObjectScanner()
        state = .arguments
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
    }

    /// Whether the bytes are all that the parts ask for before the next name or arguments. White space before it does
    /// not count.
    private static func reads(_ bytes: [UInt8], _ parts: [ToolSyntax.Part]) -> Bool {
        var rest = bytes[...].drop(while: TriggerWatch.isSpace)
        for (place, part) in parts.enumerated() {
            switch part {
            case .literal(let text):
                var text = Array(text.utf8)[...]
                if place == 0 { text = text.drop(while: TriggerWatch.isSpace) }
                guard rest.starts(with: text) else { return false }
                rest = rest.dropFirst(text.count)
            case .id: rest = rest.drop(while: isNameByte)
            case .name, .arguments: return rest.isEmpty
            }
        }
        return rest.isEmpty
    }
}

/// Finds the end of a JSON object in its text.
struct JSONObjectScanner: Sendable {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// - Returns: whether this byte ends the object.
    mutating func read(_ byte: UInt8) -> Bool {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return false
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            return depth == 0
        default: break
        }
        return false
    }
}
