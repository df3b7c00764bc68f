import Foundations
import Policies

/// Reads one text through the rules of a program.
enum PolicyReading {
    /// Reads bytes at once; invalid UTF-8 is read as it is.
    static func read(
        _ bytes: [UInt8], _ program: PolicyProgram, stage: PolicyStage, call: PolicyCall = PolicyCall(),
        ask: PolicyModels.Ask?
    ) async throws -> PolicyStream {
        var stream = try PolicyStream(program, stage: stage, call: call, isWhole: true)
        try bytes.withUnsafeBufferPointer { (buffer) throws(ServiceError) in try stream.feed(buffer) }
        try stream.finish()
        try await stream.answerQuestions(ask)
        return stream
    }

    /// Everything on standard input.
    static func standardInput() async throws -> [UInt8] {
        let streams = CommandEnvironment.current.bytes
        var text: [UInt8] = []
        while true {
            let piece = try await streams.read(64 << 10)
            guard !piece.isEmpty else { return text }
            text += piece
            try PolicyStream.textBound.check(text.count)
        }
    }
}

/// Which rules a text hits, and what becomes of it.
struct ExplanationView: Codable, Sendable, Hashable {
    struct Match: Codable, Sendable, Hashable {
        var pack: String
        var rule: String
        /// Where the rule was set: `platform`, `tenant` or `assistant`; nil for the rule of a file.
        var scope: String?
        var entity: String
        /// In Unicode scalars; `end` is behind the last one.
        var start: Int
        var end: Int
        var score: Double
        /// `enforce` or `shadow`.
        var mode: String
        /// What the rule does, or would do.
        var action: String
        /// Whether it acts on this text.
        var enforced: Bool
        var text: String
        /// What the rule's author says of it.
        var description: String

        /// Such as `pii/cpf`.
        var name: String { "\(pack)/\(rule)" }
    }

    var stage: String
    /// The strongest action that is taken.
    var action: String
    /// The rule that ended the text or makes it wait, such as `pii/cpf`.
    var stoppedBy: String?
    var output: String
    var matches: [Match]
}

extension ExplanationView {
    /// - Parameters:
    ///   - text: what was read.
    ///   - stream: at its end, with its output not taken yet.
    init(_ text: [UInt8], stage: PolicyStage, program: PolicyProgram, stream: PolicyStream) {
        var stream = stream
        let verdict = stream.verdict
        self.stage = stage.rawValue
        action = verdict.action.rawValue
        stoppedBy = verdict.stoppedBy.map { program.rules[$0].name }
        output = String(decoding: stream.takeOutput(), as: UTF8.self)
        matches = verdict.matches.map { match in
            let bound = program.rules[match.rule]
            let range = match.range.clamped(to: 0..<text.count)
            return Match(
                pack: bound.packID, rule: bound.rule.id, entity: match.entity, start: match.scalars.lowerBound,
                end: match.scalars.upperBound, score: match.score, mode: bound.rule.mode.rawValue,
                action: bound.rule.action.rawValue, enforced: match.isEnforced,
                text: String(decoding: text[range], as: UTF8.self), description: bound.rule.description)
        }
    }

    /// The most columns of a text in the table.
    private static let shownColumns = 40

    /// A table of the matches, the action and what is written.
    func text(fitting columns: Int?) -> String {
        var text = ""
        if !matches.isEmpty {
            var table = Table(
                [
                    .left("rule"), .left("entity"), .right("span"), .right("score"), .left("mode"), .left("action"),
                    .left("text"),
                ], emptyNotice: "")
            let scopes = Dictionary(grouping: matches, by: \.name).mapValues { Set($0.map(\.scope)).count }
            for match in matches {
                // Two scopes may have a rule of one name, and then the name alone does not say which it was.
                let scope = scopes[match.name, default: 0] > 1 ? match.scope.map { " (\($0))" } ?? "" : ""
                let mode = match.mode == "enforce" && !match.enforced ? "enforce (not in this call)" : match.mode
                table.append([
                    match.name + scope, match.entity, "\(match.start)-\(match.end)",
                    Score.text(match.score), mode, match.action,
                    TextWidth.truncate(TextWidth.printable(match.text), to: Self.shownColumns),
                ])
            }
            text = table.text(fitting: columns) + "\n"
        } else {
            text = "No rule matches.\n"
        }
        text += "action: \(action)" + (stoppedBy.map { " (by \($0))" } ?? "") + "\n"
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map {
            TextWidth.printable(String($0))
        }
        return text + "output: " + lines.joined(separator: "\n") + "\n"
    }
}
