public import Foundations
public import Policies
import Synchronization

/// What of a call may be stored: what its policies made of it, never what they hid.
public final class CallStoring: Sendable {
    private struct State {
        var rewritten: [String: String] = [:]
        var pseudonyms = Pseudonyms()
    }

    /// What stands in the store for a text of which only a model could say what may be kept.
    private static let withheld = "[withheld by a policy]"

    private let program: PolicyProgram
    private let call: PolicyCall
    private let state = Mutex(State())

    init(_ program: PolicyProgram, call: PolicyCall, pseudonyms: Pseudonyms) {
        self.program = program
        self.call = call
        state.withLock { $0.pseudonyms = pseudonyms }
    }

    func note(_ text: String, became read: String, _ pseudonyms: Pseudonyms) {
        state.withLock { state in
            if text != read { state.rewritten[text] = read }
            state.pseudonyms = pseudonyms
        }
    }

    /// The conversation's placeholders and what they stand for: to be stored sealed, or not at all.
    public var pseudonyms: Pseudonyms { state.withLock(\.pseudonyms) }

    /// A text that a client sent, as it may be stored.
    ///
    /// - Throws: `ServiceError` when it cannot be read; then it may not be stored.
    public func input(_ text: String) throws(ServiceError) -> String {
        if let known = state.withLock({ $0.rewritten[text] }) { return known }
        // A client may send in parts what was read as one text.
        var stream = try PolicyStream(program, stage: .input, call: call, pseudonyms: pseudonyms, isWhole: true)
        try stream.feed(text)
        try stream.finish()
        guard stream.takeQuestions().isEmpty, stream.waiting == nil else { return Self.withheld }
        let read = String(decoding: stream.takeOutput(), as: UTF8.self)
        note(text, became: read, stream.pseudonyms)
        return read
    }

    /// A text that a client was answered, as it may be stored: with placeholders where originals were put back.
    public func output(_ text: String) -> String {
        pseudonyms.originals.sorted { ($0.value.count, $0.key) > ($1.value.count, $1.key) }.reduce(text) { text, pair in
            text.replacing(pair.value, with: pair.key)
        }
    }
}
