public import Foundations

/// What came of a golden case.
public struct GoldenResult: Sendable, Hashable {
    public var pack: String
    public var name: String
    /// Where the case stands in its file.
    public var line: Int
    /// What differs from what was expected; empty when nothing does.
    public var differences: [String]
    /// Whether the case was left out, because no model is there to ask.
    public var isSkipped: Bool
    /// Rules at the case's stage that were left out, because no model is there to ask; the case expects none of them.
    public var unasked: [String]

    public init(
        pack: String, name: String, line: Int, differences: [String] = [], isSkipped: Bool = false,
        unasked: [String] = []
    ) {
        self.pack = pack
        self.name = name
        self.line = line
        self.differences = differences
        self.isSkipped = isSkipped
        self.unasked = unasked
    }
}

/// Runs the cases of packs.
public struct GoldenRun: Sendable {
    private let program: PolicyProgram
    /// The rules that ask no model; nil when those are all.
    private let modelFree: PolicyProgram?
    private let pack: PolicyPack

    /// - Parameter pack: its rules alone decide.
    /// - Throws: `ServiceError` when a pattern cannot be compiled.
    public init(_ pack: PolicyPack) throws(ServiceError) {
        self.pack = pack
        do {
            let rules = pack.rules.map {
                PolicyProgram.BoundRule(rule: $0, packID: pack.id, packVersion: pack.version)
            }
            let free = rules.filter { !$0.rule.detector.needsModel }
            program = try PolicyProgram(rules)
            modelFree = free.count == rules.count ? nil : try PolicyProgram(free)
        } catch {
            throw ServiceError(.invalidRequest, code: .invalidDocument, "pack '\(pack.id)': \(error)")
        }
    }

    /// Runs one case: the text at once, and in single bytes, must come to what is expected.
    ///
    /// - Parameters:
    ///   - goldenCase: one of the pack's.
    ///   - ask: asks models; nil leaves out the rules that need one, and with them the cases that expect one of these
    ///     rules, do not say which rules they expect, or are at a stage without any other.
    public func run(
        _ goldenCase: GoldenCase, ask: (@Sendable (PolicyStream.Question) async throws -> [PolicyStream.Answer])? = nil
    ) async throws -> GoldenResult {
        var result = GoldenResult(pack: pack.id, name: goldenCase.name, line: goldenCase.line)
        var program = program
        if ask == nil, program.needsModel(at: goldenCase.stage) {
            let unasked = pack.rules.filter { $0.stages.contains(goldenCase.stage) && $0.detector.needsModel }.map(\.id)
            guard let modelFree, PolicyStream.isNeeded(modelFree, at: goldenCase.stage),
                let expected = goldenCase.rules,
                expected.isDisjoint(with: unasked)
            else {
                result.isSkipped = true
                return result
            }
            program = modelFree
            result.unasked = unasked
        }
        let whole = try await evaluate(goldenCase, program, isWhole: true, ask: ask)
        let pieces = try await evaluate(goldenCase, program, isWhole: false, ask: ask)
        if whole != pieces {
            result.differences.append("streamed it comes to \(pieces), at once to \(whole)")
        }
        if whole.action != goldenCase.action {
            result.differences.append("the action is \(whole.action.rawValue), not \(goldenCase.action.rawValue)")
        }
        if let rules = goldenCase.rules, rules != whole.rules {
            result.differences.append(
                "the rules are \(Self.list(whole.rules)), not \(Self.list(rules))")
        }
        if let output = goldenCase.output, output != whole.output {
            result.differences.append("the output is '\(whole.output)', not '\(output)'")
        }
        return result
    }

    private struct Outcome: Hashable, CustomStringConvertible {
        var action: PolicyAction
        var rules: Set<String>
        var output: String

        var description: String { "\(action.rawValue) by \(GoldenRun.list(rules)) and '\(output)'" }
    }

    private static func list(_ rules: Set<String>) -> String {
        rules.isEmpty ? "none" : rules.sorted().joined(separator: ", ")
    }

    private func evaluate(
        _ goldenCase: GoldenCase, _ program: PolicyProgram, isWhole: Bool,
        ask: (@Sendable (PolicyStream.Question) async throws -> [PolicyStream.Answer])?
    ) async throws -> Outcome {
        var stream = try PolicyStream(
            program, stage: goldenCase.stage, call: PolicyCall(systemPrompt: goldenCase.systemPrompt), isWhole: isWhole)
        if isWhole {
            try stream.feed(goldenCase.text)
        } else {
            for byte in goldenCase.text.utf8 {
                try withUnsafePointer(to: byte) { try stream.feed(.init(start: $0, count: 1)) }
            }
        }
        try stream.finish()
        try await stream.answerQuestions(ask)
        let verdict = stream.verdict
        return Outcome(
            action: verdict.action, rules: Set(verdict.matches.map { program.rules[$0.rule].rule.id }),
            output: String(decoding: stream.takeOutput(), as: UTF8.self))
    }
}
