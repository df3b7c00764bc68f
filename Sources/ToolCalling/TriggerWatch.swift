/// Looks for the beginning of a tool call in the words of an answer.
public struct TriggerWatch: Sendable {
    /// What became of a byte.
    public enum Outcome: Sendable, Hashable {
        /// It may belong to a trigger.
        case held
        /// These bytes are words.
        case words([UInt8])
        /// It ends the trigger.
        case triggered
    }

    private let marker: [UInt8]
    private let isOnlyAtStart: Bool
    private var held: [UInt8] = []
    /// White space is kept until it is known that a word follows it and not a call.
    private var space: [UInt8] = []
    private var hasWords = false

    public init(_ trigger: ToolSyntax.Trigger) {
        switch trigger {
        case .anywhere(let text): (marker, isOnlyAtStart) = (Array(text.utf8), false)
        case .start(let text): (marker, isOnlyAtStart) = (Array(text.utf8), true)
        }
    }

    /// Takes the next byte of the answer.
    public mutating func read(_ byte: UInt8) -> Outcome {
        if isOnlyAtStart, hasWords { return .words([byte]) }
        held.append(byte)
        if isOnlyAtStart { return readAtStart() }
        var words: [UInt8] = []
        while !held.isEmpty {
            if held == marker {
                // What was said in this very byte cannot be: the marker is all that is held.
                held = []
                space = []
                return .triggered
            }
            if marker.starts(with: held) { break }
            say(held.removeFirst(), &words)
        }
        return words.isEmpty ? .held : .words(words)
    }

    private mutating func readAtStart() -> Outcome {
        let solid = held.filter { !Self.isSpace($0) }
        if solid == marker {
            held = []
            return .triggered
        }
        if marker.starts(with: solid) { return .held }
        hasWords = true
        defer { held = [] }
        return .words(held)
    }

    /// What is still held, when the answer is over: words after all.
    public mutating func finish() -> [UInt8] {
        defer {
            space = []
            held = []
        }
        return space + held
    }

    private mutating func say(_ byte: UInt8, _ words: inout [UInt8]) {
        if Self.isSpace(byte) { return space.append(byte) }
        words += space + [byte]
        space = []
        hasWords = true
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
