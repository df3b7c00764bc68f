public import Engines
import Foundations
import Generation
public import Logging
import Policies
import Store

/// Opens the policies of calls: which rules hold, and for whom.
public struct PolicyGate: Sendable {
    public let book: PolicyBook
    let services: any PolicyServices
    let judge: MeaningJudge
    private let waitingInterval: Duration

    /// - Parameters:
    ///   - services: which packs are in force, and where decisions go.
    ///   - engine: the models that rules may ask.
    ///   - modelSeconds: how long they may take for one question.
    ///   - waitingInterval: how often the client is told that an operator is still waited for (the HTML standard,
    ///     "Server-sent events", advises a comment every 15 seconds or so).
    public init(
        services: any PolicyServices, engine: any Engine, modelSeconds: Int = 30,
        waitingInterval: Duration = .seconds(15), logger: Logger
    ) {
        self.services = services
        self.waitingInterval = waitingInterval
        book = PolicyBook(services, logger: logger)
        judge = MeaningJudge(engine: engine, deadlineMilliseconds: modelSeconds * 1000)
    }

    /// - Returns: nil when no rule holds for the assistant.
    func opened(
        for call: AssistantCall, of caller: Caller, _ target: RequestPath.Target
    ) async throws -> CallPolicies? {
        var said = ""
        var first = ""
        for case .chat(let messages) in call.prompts {
            said += messages.last { $0.role == .user }?.content ?? ""
            first += messages.first { $0.role == .user }?.content ?? ""
        }
        for case .text(let text) in call.prompts { said += text }
        return try await opened(
            call.requestID, of: caller, target, said: said, first: first.isEmpty ? said : first,
            pseudonyms: call.pseudonyms, seed: call.seed, isKept: call.endpoint == .responses)
    }

    func opened(
        for call: EmbeddingCall, of caller: Caller, _ target: RequestPath.Target
    ) async throws -> CallPolicies? {
        let said = call.inputs.lazy.compactMap { if case .text(let text) = $0 { text } else { nil } }.first ?? ""
        return try await opened(call.requestID, of: caller, target, said: said, first: said, pseudonyms: nil)
    }

    private func opened(
        _ requestID: String, of caller: Caller, _ target: RequestPath.Target, said: String, first: String,
        pseudonyms: Pseudonyms?, seed: UInt64? = nil, isKept: Bool = false
    ) async throws -> CallPolicies? {
        guard let program = try await book.program(tenantID: caller.tenant.id, assistantID: target.assistant.id) else {
            return nil
        }
        let call = PolicyCall(
            systemPrompt: target.specification.systemPrompt, language: TextLanguage.guess(said),
            seed: seed ?? Self.seed(caller.tenant.id, target.assistant.id, first))
        return CallPolicies(
            program: program, call: call, services: services,
            identity: .init(
                requestID: requestID, tenantID: caller.tenant.id, assistantID: target.assistant.id,
                keyID: caller.key.id, keepsMatchedText: caller.tenant.keepsMatchedText),
            meaning: judge.asking(model: target.revision.model, tenant: caller.tenant.id),
            pseudonyms: pseudonyms ?? Pseudonyms(), isKept: isKept, waitingInterval: waitingInterval)
    }

    /// On which side of a canary a conversation is, by how it began: what was blocked is blocked again, and a
    /// conversation stays where it is (FNV-1a).
    static func seed(_ tenantID: String, _ assistantID: String, _ first: String) -> UInt64 {
        [tenantID, assistantID, first].joined(separator: "\u{0}").utf8.reduce(0xcbf2_9ce4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
    }
}

extension CallPolicies {
    /// Reads texts to embed.
    func admitted(_ request: EmbeddingRequest) async throws -> EmbeddingRequest {
        var request = request
        for (index, input) in request.inputs.enumerated() {
            switch input {
            case .text(let text):
                request.inputs[index] = .text(
                    try await read(text, stage: .input, parameter: request.field(index)))
            case .tokens: try refuseTokens(request.field(index))
            }
        }
        return request
    }
}
