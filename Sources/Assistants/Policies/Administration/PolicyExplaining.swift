import Foundations
public import Policies
public import Store

/// Reads a text with the policies in force, for an operator who asks what they do; nothing is logged.
public struct PolicyExplaining: Sendable {
    /// Asks a model about a window of a text, for an assistant's tenant.
    public typealias Asking =
        @Sendable (_ tenantID: String, _ model: String?) -> (
            @Sendable (PolicyStream.Question) async throws -> [PolicyStream.Answer]
        )?

    /// A text that was read.
    public struct Explanation: Sendable {
        public var stage: PolicyStage
        public var verdict: PolicyVerdict
        public var output: String
        /// The rules that were asked; matches name them by their place.
        public var rules: [PolicyProgram.BoundRule]
    }

    private let book: PolicyBook
    private let asking: Asking

    /// - Parameters:
    ///   - book: the rules in force.
    ///   - asking: how models are asked; nil for no models.
    public init(book: PolicyBook, asking: @escaping Asking = { _, _ in nil }) {
        self.book = book
        self.asking = asking
    }

    /// - Parameters:
    ///   - text: at most `PolicyStream.textBound`.
    ///   - assistant: whose rules and system prompt; nil for the rules of the whole tenant.
    public func explain(
        _ text: String, stage: PolicyStage, tenant: Tenant, assistant: (Assistant, AssistantRevision)?,
        language: String
    ) async throws -> Explanation {
        guard let program = try await book.program(tenantID: tenant.id, assistantID: assistant?.0.id) else {
            return Explanation(stage: stage, verdict: PolicyVerdict(), output: text, rules: [])
        }
        var systemPrompt: String?
        if let (_, revision) = assistant {
            systemPrompt = try AssistantSpecification(canonicalJSON: revision.specification).systemPrompt
        }
        var stream = try await LargeTexts.read(
            text, program, stage: stage, call: PolicyCall(systemPrompt: systemPrompt, language: language),
            pseudonyms: Pseudonyms(), of: tenant.id, LargeTexts.Allowance())
        try await stream.answerQuestions(asking(tenant.id, assistant?.1.model))
        return Explanation(
            stage: stage, verdict: stream.verdict, output: String(decoding: stream.takeOutput(), as: UTF8.self),
            rules: program.rules)
    }
}
