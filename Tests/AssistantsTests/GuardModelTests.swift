import Engines
import Foundation
import Foundations
import Generation
import Logging
import Policies
import Synchronization
import Testing

@testable import Assistants

/// The judge of meaning over a real worker with the starter model: how it asks, not what such a small model says.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct GuardModelTests {
    /// A pool, and what it was asked.
    private final class Asked: Engine {
        let pool: WorkerPool
        private let state = Mutex((requests: [GenerationRequest](), scored: [Double]()))

        init(_ pool: WorkerPool) { self.pool = pool }

        var requests: [GenerationRequest] { state.withLock(\.requests) }
        /// The log probabilities of `unsafe` and `safe`, last.
        var scored: [Double] { state.withLock(\.scored) }

        func generate(
            _ request: GenerationRequest, model: String
        ) async throws -> AsyncThrowingStream<GenerationEvent, any Error> {
            state.withLock { $0.requests.append(request) }
            var events: [GenerationEvent] = []
            for try await event in try await pool.generate(request, model: model) {
                events.append(event)
                if case .delta(let delta) = event, let logprob = delta.logprobs?.first {
                    state.withLock { $0.scored = logprob.top.map(\.logprob) }
                }
            }
            let whole = events
            return AsyncThrowingStream { stream in
                for event in whole { stream.yield(event) }
                stream.finish()
            }
        }

        func embed(_ request: EmbeddingRequest, model: String) async throws -> EmbeddingResult {
            try await pool.embed(request, model: model)
        }
    }

    private static let model = "smollm2-135m-instruct"

    private static func running(_ body: (WorkerPool) async throws -> Void) async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        var timing = WorkerTiming()
        timing.readyWaitMilliseconds = 60_000
        // A machine full of other tests is no dead worker.
        timing.pongMilliseconds = 300_000
        var configuration = WorkerConfiguration(
            executable: root + "/.build/debug/altiplano-worker", contextCells: 2048, sequences: 4, timing: timing)
        configuration.threads = 2
        let pool = WorkerPool(
            catalogue: ModelCatalogue(folders: [root + "/.deps/models"]), configuration: configuration,
            logger: Logger(label: "test"))
        let life = Task { await pool.run() }
        do {
            _ = try await pool.prepare(model: model)
            try await body(pool)
        } catch {
            await pool.stop()
            throw error
        }
        await pool.stop()
        await life.value
    }

    /// What a stream asks about a text.
    private static func question(_ text: String, threshold: Double) throws -> PolicyStream.Question {
        var stream = try PolicyStream(try program(onError: .block), stage: .input, isWhole: true)
        try stream.feed(text)
        try stream.finish()
        var question = try #require(stream.takeQuestions().first)
        question.detector = .hazards(HazardDetector(model: model, categories: nil, threshold: threshold))
        return question
    }

    @Test func twoWordsAreScoredAndTheVerdictIsKept() async throws {
        try await Self.running { pool in
            let engine = Asked(pool)
            // A debug build of the worker on a busy machine computes the prompt for a minute.
            let judge = MeaningJudge(engine: engine, deadlineMilliseconds: 240_000)
            let bread = try Self.question("How do I bake bread?", threshold: 0)
            let answers = try await judge.answers(to: bread, embeddingModel: "", tenant: "ten_1")
            let asked = engine.requests
            let prompt = GuardPrompt(messages: [.init(role: .user, text: bread.text)]).text
            #expect(asked.map(\.prompt) == [.text(prompt), .text(prompt + "unsafe\n")])
            #expect(asked.first?.maximumTokens == 1 && asked.first?.scoredWords == ["unsafe", "safe"])
            try #require(engine.scored.count == 2)
            let (unsafe, safe) = (engine.scored[0], engine.scored[1])
            let score = exp(unsafe) / (exp(unsafe) + exp(safe))
            #expect(!answers.isEmpty && answers.allSatisfy { abs($0.score - score) < 1e-9 })
            #expect((0...1).contains(score) && unsafe < 0 && safe < 0)

            // The same conversation again, also under another threshold, asks nothing.
            #expect(try await judge.answers(to: bread, embeddingModel: "", tenant: "ten_1") == answers)
            let strict = try Self.question(bread.text, threshold: 1)
            #expect(try await judge.answers(to: strict, embeddingModel: "", tenant: "ten_1") == [])
            #expect(engine.requests.count == 2)
            // Below the threshold no categories are asked for.
            let other = try Self.question("What time is it?", threshold: 1)
            #expect(try await judge.answers(to: other, embeddingModel: "", tenant: "ten_1") == [])
            #expect(engine.requests.count == 3)
            // How soon a verdict comes would tell another tenant what was asked.
            _ = try await judge.answers(to: strict, embeddingModel: "", tenant: "ten_2")
            #expect(engine.requests.count == 4)
        }
    }

    private static func program(onError: PolicyRule.FailureAction, model: String = model) throws -> PolicyProgram {
        let pack = try PackDocument.parse(
            """
            id: guarded
            version: 1.0.0
            description: A guard.
            rules:
              - id: harm
                stages: [input]
                detector: { hazards: { model: \(model), threshold: 0.01 } }
                action: block
                on_error: \(onError.rawValue)
            """)
        return try PolicyProgram(pack.rules.map { .init(rule: $0, packID: pack.id, packVersion: pack.version) })
    }

    /// Text does not pass when the guard cannot be asked in time; where the rule says so it passes, and is flagged.
    private static func expectClosed(
        _ judge: MeaningJudge, model: String = model, saying reason: String
    ) async throws {
        for onError in [PolicyRule.FailureAction.block, .flag] {
            let program = try program(onError: onError, model: model)
            // Too long to be read within a millisecond, and no text that was read before.
            let text =
                "\(onError.rawValue): where is the bread? " + String(repeating: "Not in the kitchen. ", count: 60)
            let ask: @Sendable (PolicyStream.Question) async throws -> [PolicyStream.Answer] = { question in
                try await judge.answers(to: question, embeddingModel: "", tenant: "ten_1")
            }
            if onError == .block {
                let error = await #expect(throws: ServiceError.self) {
                    _ = try await program.read(text, stage: .input, ask: ask)
                }
                #expect(error?.code == .policyFailed && error?.kind == .unavailable)
                #expect(error?.message.contains(reason) == true && error?.message.contains("guarded/harm") == true)
            } else {
                var stream = try await program.read(text, stage: .input, ask: ask)
                #expect(String(decoding: stream.takeOutput(), as: UTF8.self) == text)
                #expect(stream.verdict.matches.map(\.entity) == [PolicyStream.failure])
            }
        }
    }

    @Test func aGuardThatIsLateOrAwayFailsClosed() async throws {
        try await Self.running { pool in
            try await Self.expectClosed(
                MeaningJudge(engine: pool, deadlineMilliseconds: 1), saying: "1 ms")
            try await Self.expectClosed(
                MeaningJudge(engine: pool), model: "llama-guard-3-1b", saying: "there is no model 'llama-guard-3-1b'")
        }
    }

    @Test func aGuardThatHangsFailsClosed() async throws {
        let judge = MeaningJudge(engine: ScriptedEngine.stalling(after: 0), deadlineMilliseconds: 20)
        try await Self.expectClosed(judge, saying: "did not answer within 20 ms")
    }
}
