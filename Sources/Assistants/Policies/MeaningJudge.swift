import Detection
public import Engines
import Foundations
import Generation
public import Policies
import Synchronization

/// Asks the platform's own models about texts: embeddings for topics, a guard model for hazards.
public final class MeaningJudge: Sendable {
    /// Verdicts that are kept, by what was asked.
    private static let bound = 4096

    /// How long after the deadline a worker that does not notice it is waited for.
    private static let graceMilliseconds = 500
    /// How long a few examples may take, which nobody but the first has to wait for.
    private static let exampleMilliseconds = 60_000

    private let engine: any Engine
    private let deadline: Int
    private let cache = Mutex<[Key: [PolicyStream.Answer]]>([:])
    private let examples = ExampleVectors()

    /// Answers by embeddings, by what was asked.
    private struct Key: Hashable {
        var detector: Detector
        var model: String
        var text: String
    }

    private let guards = Mutex<[GuardKey: GuardVerdict]>([:])

    private struct GuardKey: Hashable {
        var model: String
        var tenant: String
        var prompt: String
    }

    /// What a guard model says of a conversation; the categories only once somebody's threshold was passed.
    private struct GuardVerdict {
        var score: Double
        var categories: [String]?
    }

    /// - Parameters:
    ///   - engine: the models.
    ///   - deadlineMilliseconds: how long they may take for one question.
    public init(engine: any Engine, deadlineMilliseconds: Int = 30_000) {
        self.engine = engine
        deadline = deadlineMilliseconds
    }

    /// A judge for one assistant.
    ///
    /// - Parameters:
    ///   - model: whose worker has the embedding model.
    ///   - tenant: who is charged with the work.
    func asking(model: String, tenant: String) -> MeaningJudge.Asking {
        Asking(judge: self, model: model, tenant: tenant)
    }

    /// Answers a question about a text that stands alone.
    ///
    /// - Parameters:
    ///   - question: what is asked.
    ///   - embeddingModel: a model whose worker gives embeddings.
    ///   - tenant: who is charged with the work.
    /// - Throws: `ServiceError` when a model is away, takes too long, or answers nothing that can be used.
    public func answers(
        to question: PolicyStream.Question, embeddingModel: String, tenant: String
    ) async throws -> [PolicyStream.Answer] {
        try await asking(model: embeddingModel, tenant: tenant).answers(
            to: question, messages: [.init(role: .user, text: question.text)])
    }

    /// A judge for one assistant.
    struct Asking: Sendable {
        fileprivate let judge: MeaningJudge
        fileprivate let model: String
        fileprivate let tenant: String

        /// - Parameters:
        ///   - question: what is asked.
        ///   - messages: the conversation, of which the last message is judged.
        /// - Throws: `ServiceError` when the model is away, takes too long, or answers nothing that can be used.
        func answers(
            to question: PolicyStream.Question, messages: [GuardPrompt.Message]
        ) async throws -> [PolicyStream.Answer] {
            switch question.detector {
            case .topics(let topics):
                return try await judge.topics(topics, question.text, model: model, tenant: tenant)
            case .promptInjection:
                return try await judge.nearness(question.text, model: model, tenant: tenant)
            case .hazards(let hazards):
                return try await judge.hazards(hazards, messages, tenant: tenant)
            default: return []
            }
        }
    }

    /// A worker ends what is past its deadline; one that hangs does not.
    private func inTime<Answer: Sendable>(
        within deadline: Int? = nil, _ ask: @escaping @Sendable () async throws -> Answer
    ) async throws -> Answer {
        let deadline = deadline ?? self.deadline
        return try await withThrowingTaskGroup(of: Answer?.self) { group in
            group.addTask { try await ask() }
            group.addTask {
                try await Task.sleep(for: .milliseconds(deadline + Self.graceMilliseconds))
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let answer = first else {
                throw ServiceError(
                    .unavailable, code: .policyFailed, "the model did not answer within \(deadline) ms")
            }
            return answer
        }
    }

    // MARK: Embeddings

    private func topics(
        _ topics: TopicDetector, _ text: String, model: String, tenant: String
    ) async throws -> [PolicyStream.Answer] {
        let key = Key(detector: .topics(topics), model: "\(tenant)/\(model)", text: text)
        if let known = cache.withLock({ $0[key] }) { return known }
        let passages = Passages.of(text)
        guard !passages.isEmpty else { return [] }
        let known = try await exampleVectors(topics.examples, model: model, tenant: tenant)
        let own = try await embed(passages, model, tenant)
        guard own.vectors.count == passages.count else { throw Self.noVector }
        let answers = topics.answers(window: text, passages: own.vectors, examples: known.vectors)
        keep(answers, for: key)
        return answers
    }

    /// How near a window is to known attacks.
    private func nearness(_ text: String, model: String, tenant: String) async throws -> [PolicyStream.Answer] {
        // What is asked does not depend on the rule's threshold.
        let key = Key(
            detector: .promptInjection(InjectionDetector(threshold: 0)), model: "\(tenant)/\(model)", text: text)
        if let known = cache.withLock({ $0[key] }) { return known }
        let passages = Passages.of(text)
        guard !passages.isEmpty else { return [] }
        let known = try await exampleVectors(AttackSimilarity.examples, model: model, tenant: tenant)
        let own = try await embed(passages, model, tenant)
        guard own.vectors.count == passages.count,
            let nearness = AttackSimilarity.nearness(passages: own.vectors, examples: known.vectors)
        else { throw Self.noVector }
        let answers = [PolicyStream.Answer(entity: PolicyStream.nearness, score: nearness)]
        keep(answers, for: key)
        return answers
    }

    static let noVector = ServiceError(.unavailable, code: .policyFailed, "the embedding model gave no vector")

    /// What texts are compared with. A caller waits as long as for any answer; the work goes on.
    private func exampleVectors(_ texts: [String], model: String, tenant: String) async throws -> EmbeddingResult {
        let patience = max(deadline, Self.exampleMilliseconds)
        return try await inTime { [examples] in
            try await examples.vectors(.init(model: model, texts: texts)) {
                try await self.embed($0, model, tenant, within: patience)
            }
        }
    }

    private func embed(
        _ texts: [String], _ model: String, _ tenant: String, within deadline: Int? = nil
    ) async throws -> EmbeddingResult {
        let request = EmbeddingRequest(
            inputs: texts.map { .text($0) }, tenant: tenant, deadlineMilliseconds: deadline ?? self.deadline)
        return try await inTime(within: deadline) { [engine] in try await engine.embed(request, model: model) }
    }

    // MARK: Hazards

    private func hazards(
        _ hazards: HazardDetector, _ messages: [GuardPrompt.Message], tenant: String
    ) async throws -> [PolicyStream.Answer] {
        let prompt = GuardPrompt(messages: messages, model: hazards.model, custom: hazards.custom).text
        // A verdict says nothing about whose it was, but how soon it comes would.
        let key = GuardKey(model: hazards.model, tenant: tenant, prompt: prompt)
        var verdict = guards.withLock { $0[key] }
        if verdict == nil {
            verdict = GuardVerdict(score: try await unsafety(after: prompt, hazards.model, tenant))
        }
        guard var verdict else { return [] }
        defer { keep(verdict, for: key) }
        guard verdict.score >= hazards.threshold else { return [] }
        if verdict.categories == nil {
            verdict.categories = GuardPrompt.categories(
                in: try await text(after: prompt + GuardPrompt.unsafe + "\n", hazards.model, tenant))
        }
        let categories = verdict.categories ?? []
        // A verdict without a category that can be read still is one.
        guard !categories.isEmpty else { return [.init(entity: "UNSAFE", score: verdict.score)] }
        return categories.filter { hazards.categories?.contains($0) ?? true }
            .map { .init(entity: $0, score: verdict.score) }
    }

    private func keep(_ verdict: GuardVerdict, for key: GuardKey) {
        guards.withLock { guards in
            if guards.count >= Self.bound { guards.removeAll() }
            guards[key] = verdict
        }
    }

    /// How likely the model goes on with `unsafe` and not with `safe`, by the first token of each.
    private func unsafety(after prompt: String, _ model: String, _ tenant: String) async throws -> Double {
        let request = GenerationRequest(
            prompt: .text(prompt), sampling: Self.greedy, maximumTokens: 1, ignoresEndOfSequence: true, topLogprobs: 0,
            scoredWords: [GuardPrompt.unsafe, GuardPrompt.safe], tenant: tenant, deadlineMilliseconds: deadline)
        let scored = try await deltas(request, model).compactMap { $0.logprobs?.first }.first?.top ?? []
        guard scored.count == 2 else {
            throw ServiceError(
                .unavailable, code: .policyFailed, "the guard model '\(model)' gave no probability of its verdict")
        }
        return GuardPrompt.probability(unsafe: scored[0].logprob, safe: scored[1].logprob)
    }

    private func text(after prompt: String, _ model: String, _ tenant: String) async throws -> String {
        let request = GenerationRequest(
            prompt: .text(prompt), sampling: Self.greedy, maximumTokens: 32, stop: ["\n"], tenant: tenant,
            deadlineMilliseconds: deadline)
        return try await deltas(request, model).map(\.text).joined()
    }

    private func deltas(_ request: GenerationRequest, _ model: String) async throws -> [GeneratedDelta] {
        try await inTime { [engine] in
            var deltas: [GeneratedDelta] = []
            for try await event in try await engine.generate(request, model: model) {
                if case .delta(let delta) = event { deltas.append(delta) }
            }
            return deltas
        }
    }

    private static let greedy: SamplingParameters = {
        var sampling = SamplingParameters()
        sampling.temperature = 0
        return sampling
    }()

    private func keep(_ answers: [PolicyStream.Answer], for key: Key) {
        cache.withLock { cache in
            if cache.count >= Self.bound { cache.removeAll() }
            cache[key] = answers
        }
    }
}
