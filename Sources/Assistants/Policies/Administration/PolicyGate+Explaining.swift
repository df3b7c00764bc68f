import Foundations
public import Policies

extension PolicyGate {
    /// A way to ask models about single texts, as an operator who wants an explanation does.
    ///
    /// - Parameters:
    ///   - tenantID: who is charged with the work.
    ///   - model: the assistant's model, whose worker has the embedding model; nil where there is no assistant, and
    ///     then nothing can be compared by embeddings.
    public func asking(
        tenantID: String, model: String?
    ) -> (@Sendable (PolicyStream.Question) async throws -> [PolicyStream.Answer])? {
        let asking = judge.asking(model: model ?? "", tenant: tenantID)
        return { question in
            if model == nil, question.detector.comparesEmbeddings {
                throw ServiceError(
                    .invalidRequest, code: .policyFailed,
                    "the embedding model beside an assistant's is asked: name one of the tenant's assistants",
                    isRetryable: false)
            }
            return try await asking.answers(to: question, messages: [.init(role: .user, text: question.text)])
        }
    }
}
