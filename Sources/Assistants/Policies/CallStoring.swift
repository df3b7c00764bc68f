public import Foundations
public import Policies
import Synchronization

/// What of a call may be stored: what its policies made of it, never what they hid.
public final class CallStoring: Sendable {
    /// The same text may become something else at another stage.
    private struct Place: Hashable {
        var stage: PolicyStage
        var text: String
    }

    private struct State {
        var read: [Place: String] = [:]
        /// By what the client was answered, what the model had written.
        var answers: [String: String] = [:]
        var pseudonyms = Pseudonyms()
    }

    /// What stands in the store for a text that may not pass, and one of which only a model could say what may.
    private static let withheld = "[withheld by a policy]"

    private let program: PolicyProgram
    private let call: PolicyCall
    /// Whether the call may be stored at all: of others no text is kept.
    let isKept: Bool
    private let state = Mutex(State())

    init(_ program: PolicyProgram, call: PolicyCall, pseudonyms: Pseudonyms, isKept: Bool) {
        self.program = program
        self.call = call
        self.isKept = isKept
        state.withLock { $0.pseudonyms = pseudonyms }
    }

    /// Takes what a text became that the client sent.
    func note(_ text: String, at stage: PolicyStage, became read: String, _ pseudonyms: Pseudonyms) {
        state.withLock { state in
            if isKept { state.read[Place(stage: stage, text: text)] = read }
            state.pseudonyms = pseudonyms
        }
    }

    /// Takes the placeholders of what the model wrote: their numbers are taken, and nobody is told what they stand for.
    func noteAnswer(_ pseudonyms: Pseudonyms) { state.withLock { $0.pseudonyms.avoid(pseudonyms) } }

    /// Takes an answer as the client got it, and as it was with placeholders.
    func noteAnswer(_ text: String, was told: String) {
        if isKept { state.withLock { $0.answers[text] = told } }
    }

    /// What decides about canaries in the conversation; nil where no rule has one.
    public var seed: UInt64? { program.rules.contains { $0.rule.canaryPercent < 100 } ? call.seed : nil }

    /// The conversation's placeholders and what they stand for: to be stored sealed, or not at all.
    public var pseudonyms: Pseudonyms { state.withLock(\.pseudonyms) }

    /// A text that a client sent, as it may be stored.
    ///
    /// - Parameters:
    ///   - text: as it was sent.
    ///   - stage: where the rules read it.
    /// - Throws: `ServiceError` when it cannot be read; then it may not be stored.
    public func text(_ text: String, at stage: PolicyStage) throws(ServiceError) -> String {
        guard !text.isEmpty, PolicyStream.isNeeded(program, at: stage) else { return text }
        if let known = state.withLock({ $0.read[Place(stage: stage, text: text)] }) { return known }
        // What never goes to a model, such as a label, was not read yet.
        var stream = try PolicyStream(program, stage: stage, call: call, pseudonyms: pseudonyms, isWhole: true)
        try stream.feed(text)
        try stream.finish()
        guard stream.takeQuestions().isEmpty, stream.waiting == nil, stream.verdict.stoppedBy == nil else {
            return Self.withheld
        }
        let read = String(decoding: stream.takeOutput(), as: UTF8.self)
        note(text, at: stage, became: read, stream.pseudonyms)
        return read
    }

    /// A JSON value that a client sent, as it may be stored: read name by name, as on its way to the model.
    ///
    /// - Throws: as `text` does.
    public func json(_ value: JSONValue, at stage: PolicyStage) throws(ServiceError) -> JSONValue {
        let text = value.encodedText
        let read = try tokens(of: text, at: stage)
        guard read != text else { return value }
        return (try? JSONValue(parsing: Array(read.utf8))) ?? .string(Self.withheld)
    }

    /// A value that a client sent behind its name, as it may be stored.
    ///
    /// - Throws: as `text` does.
    public func value(_ text: String, named name: String, at stage: PolicyStage) throws(ServiceError) -> String {
        let value = LabelledValue(name, text)
        return value.value(of: try self.text(value.text, at: stage))
    }

    /// The arguments of a tool call that a client sent, as they may be stored.
    ///
    /// - Throws: as `text` does.
    public func arguments(_ text: String) throws(ServiceError) -> String {
        guard !text.isEmpty, PolicyStream.isNeeded(program, at: .toolArguments) else { return text }
        let place = Place(stage: .toolArguments, text: text)
        if let known = state.withLock({ $0.read[place] }) { return known }
        return try tokens(of: text, at: .toolArguments)
    }

    private func tokens(of text: String, at stage: PolicyStage) throws(ServiceError) -> String {
        guard PolicyStream.isNeeded(program, at: stage) else { return text }
        var reading = JSONReading(text)
        for token in reading.indices { reading.take(try self.text(reading.text(of: token), at: stage), for: token) }
        return reading.result
    }

    /// A text that a client was answered, as it may be stored: with placeholders where originals were put back.
    public func output(_ text: String) -> String {
        let (known, pseudonyms) = state.withLock { ($0.answers[text], $0.pseudonyms) }
        return known ?? pseudonyms.hiding(text)
    }
}
