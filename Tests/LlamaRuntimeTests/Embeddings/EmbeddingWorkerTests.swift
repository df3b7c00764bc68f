import Foundation
import Foundations
import Generation
import LlamaRuntime
import Scheduling
import SchedulingTesting
import Testing

/// The real executable with the real embedding model.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct EmbeddingWorkerTests {
    /// A worker that has said that it is ready.
    private func started(
        model: String = RealModel.path, embedding: String? = RealModel.embeddingPath
    ) throws -> (worker: WorkerProcess, description: ModelDescription) {
        let worker = try WorkerProcess(
            ["--model", model, "--name", "m", "--context", "1024", "--sequences", "2", "--threads", "1"]
                + (embedding.map { ["--embedding-model", $0, "--embedding-name", "e"] } ?? []))
        guard case .hello = try worker.receive(), case .ready(let description) = try worker.receive() else {
            throw ServiceError(.internalFailure, "the worker is not ready")
        }
        return (worker, description)
    }

    private func texts(_ texts: [String], tenant: String = "t", deadline: Int? = nil) -> EmbeddingRequest {
        EmbeddingRequest(inputs: texts.map { .text($0) }, tenant: tenant, deadlineMilliseconds: deadline)
    }

    /// What the worker says of a request for embeddings.
    private func answer(_ worker: WorkerProcess, to request: EmbeddingRequest) throws -> Result<
        EmbeddingResult, ServiceError
    > {
        try worker.send(.embed(id: 1, request))
        guard let (report, body) = try worker.receiveFrame() else {
            throw ServiceError(.internalFailure, "the worker has gone")
        }
        switch report {
        case .embedded(1, let summary):
            return .success(try body.withUnsafeBytes { try EmbeddingResult(summary, body: $0) })
        case .embeddingFailed(1, let error): return .failure(error)
        default: throw ServiceError(.internalFailure, "unexpected \(report)")
        }
    }

    private func dot(_ left: ArraySlice<Float>, _ right: ArraySlice<Float>) -> Float {
        zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }

    @Test func textsAreVectorsWhileAnAnswerIsGenerated() throws {
        let (worker, _) = try started()
        try worker.send(.generate(id: 1, .greedy("Era uma vez", most: 40, ignoresEnd: true)))
        let request = texts(["O gato dorme.", "The cat sleeps.", "O gato está dormindo.", "Os juros subiram ontem."])
        try worker.send(.embed(id: 2, request))
        var result: EmbeddingResult?
        var generated: GenerationResult?
        while result == nil || generated == nil {
            let (report, body) = try #require(try worker.receiveFrame())
            switch report {
            case .embedded(2, let summary): result = try body.withUnsafeBytes { try EmbeddingResult(summary, body: $0) }
            case .step(let news):
                for case .event(.finished(let end)) in news.map(\.news) { generated = end }
            default: Issue.record("unexpected \(report)")
            }
        }
        let vectors = try #require(result).vectors
        #expect(vectors.count == 4 && vectors.allSatisfy { $0.count == 384 })
        #expect(vectors.allSatisfy { abs(dot($0, $0) - 1) < 1e-5 })
        #expect(dot(vectors[0], vectors[2]) > dot(vectors[0], vectors[3]))
        #expect(generated?.completionTokens == 40)
        try worker.send(.drain)
        while try worker.receive() != nil {}
        worker.process.waitUntilExit()
        #expect(worker.process.terminationStatus == 0)
    }

    /// Steps and batches alternate: the one with fewer turns to take is over first, whichever it is.
    @Test(arguments: [(texts: 150, tokens: 15, first: "generated"), (texts: 4, tokens: 150, first: "embedded")])
    func generationAndEmbeddingsTakeTurns(texts count: Int, tokens: Int, first: String) throws {
        let (worker, _) = try started()
        // Loads the embedding model, so that both can begin at once.
        _ = try answer(worker, to: texts(["a"])).get()
        let long = String(repeating: "casa ", count: EmbeddingContext.sharedBatchTokens)
        try worker.send(.generate(id: 2, .greedy("Era uma vez", most: tokens, ignoresEnd: true)))
        try worker.send(.embed(id: 3, texts(Array(repeating: long, count: count))))
        var order: [String] = []
        while order.count < 2 {
            switch try #require(try worker.receive()) {
            case .embedded(3, _): order.append("embedded")
            case .step(let news):
                for case .event(.finished) in news.map(\.news) { order.append("generated") }
            case let report: Issue.record("unexpected \(report)")
            }
        }
        #expect(order.first == first)
    }

    @Test func aTextHasTheSameVectorAloneAndAmongOthers() throws {
        let (worker, _) = try started()
        let words = ["casa", "house", "maçã", "apple pie", "um texto um pouco mais longo", "🎉"]
        let many = (0..<400).map { words[$0 % words.count] }
        let together = try answer(worker, to: texts(many)).get()
        for (index, word) in words.enumerated() {
            let alone = try answer(worker, to: texts([word])).get().vectors[0]
            for place in stride(from: index, to: many.count, by: words.count) {
                #expect(dot(alone, together.vectors[place]) > 0.9999)
            }
        }
    }

    @Test func anEmbeddingModelAloneEmbedsAndCannotGenerate() throws {
        let (worker, description) = try started(model: RealModel.embeddingPath, embedding: nil)
        #expect(description.architecture == "bert")
        #expect(description.contextCells == 512)
        #expect(try answer(worker, to: texts(["Olá"])).get().summary.promptTokens == 4)
        try worker.send(.generate(id: 2, .greedy("x")))
        guard case .step(let news) = try worker.receive(), case .failed(let error) = news.first?.news else {
            Issue.record("the generation must be refused")
            return
        }
        #expect(error.kind == .invalidRequest && error.code == .unsupportedModel && error.parameter == "model")
        try worker.send(.ping(3))
        #expect(try worker.receive() == .pong(3, WorkerLoad()))
        try worker.send(.drain)
        #expect(try worker.receive() == nil)
        worker.process.waitUntilExit()
        #expect(worker.process.terminationStatus == 0)
    }

    @Test func whatTheModelCannotTakeIsRefusedByName() throws {
        let (worker, _) = try started()
        let long = String(repeating: "x ", count: 511)
        let cases: [(EmbeddingRequest, field: String, code: ServiceError.Code, says: [String])] = [
            (texts([]), "input", .invalidValue, []),
            (texts(["a", long]), "input[1]", .contextLengthExceeded, ["512 tokens", "513 tokens"]),
            (
                EmbeddingRequest(inputs: [.text(long)], isList: false, tenant: "t"), "input", .contextLengthExceeded,
                ["513"]
            ),
            (
                EmbeddingRequest(inputs: [.tokens([101]), .tokens([101, 30522])], tenant: "t"), "input[1][1]",
                .invalidValue, ["30522", "30521"]
            ),
            (EmbeddingRequest(inputs: [.tokens([-1])], isList: false, tenant: "t"), "input[0]", .invalidValue, ["-1"]),
            (
                EmbeddingRequest(inputs: [.text("a")], dimensions: 256, tenant: "t"), "dimensions", .invalidValue,
                ["256", "384"]
            ),
            (
                EmbeddingRequest(
                    inputs: Array(repeating: .tokens(Array(repeating: 101, count: 512)), count: 586), tenant: "t"),
                "input", .boundExceeded, ["300000", "300032"]
            ),
        ]
        for (request, field, code, says) in cases {
            guard case .failure(let error) = try answer(worker, to: request) else {
                Issue.record("\(field) must be refused")
                continue
            }
            #expect(error.kind == .invalidRequest && error.parameter == field && error.code == code, "\(error)")
            for part in says { #expect(error.message.contains(part), "\(error)") }
        }
        #expect(
            try answer(worker, to: EmbeddingRequest(inputs: [.text("a")], dimensions: 384, tenant: "t")).get()
                .values.count == 384)
    }

    @Test func withoutAnEmbeddingModelTheRequestIsRefused() throws {
        let (worker, _) = try started(embedding: nil)
        guard case .failure(let error) = try answer(worker, to: texts(["a"])) else {
            Issue.record("must be refused")
            return
        }
        #expect(error.code == .unsupportedModel && error.message.contains("embedding_model"))
    }

    @Test(arguments: ["/nowhere.gguf", RealModel.path])
    func anEmbeddingModelThatCannotBeUsedFailsItsRequestsOnly(path: String) throws {
        let (worker, _) = try started(embedding: path)
        for _ in 0..<2 {
            guard case .failure(let error) = try answer(worker, to: texts(["a"])) else {
                Issue.record("must fail")
                return
            }
            #expect(error.kind == .unavailable && error.cause?.contains(path) == true)
        }
        try worker.send(.ping(1))
        #expect(try worker.receive() == .pong(1, WorkerLoad(contextCells: 1024)))
    }

    @Test func aCancelledRequestEndsAndLaterOnesAreAnswered() throws {
        let (worker, _) = try started()
        try worker.send(.embed(id: 5, texts(Array(repeating: String(repeating: "casa ", count: 200), count: 500))))
        try worker.send(.cancel(id: 5))
        guard case .embeddingFailed(5, let error) = try worker.receive() else {
            Issue.record("the cancelled request must end first")
            return
        }
        #expect(error.kind == .cancelled)
        #expect(try answer(worker, to: texts(["a"])).get().values.count == 384)
    }

    @Test func aRequestPastItsDeadlineEnds() throws {
        let (worker, _) = try started()
        let many = Array(repeating: String(repeating: "casa ", count: 200), count: 500)
        guard case .failure(let error) = try answer(worker, to: texts(many, deadline: 1)) else {
            Issue.record("must end at its deadline")
            return
        }
        #expect(error.kind == .timeout && error.code == .timedOut)
    }

    @Test func aTenantsQueueIsBoundedAndOthersStillCome() throws {
        let (worker, _) = try started()
        let bound = EmbeddingLoop.waitingPerTenant.limit
        let long = Array(repeating: String(repeating: "casa ", count: 200), count: 200)
        try worker.send(.embed(id: 0, texts(long)))
        for id in 1...UInt64(bound) { try worker.send(.embed(id: id, texts(["a"]))) }
        try worker.send(.embed(id: 1000, texts(["a"], tenant: "u")))
        var refused: [UInt64: ServiceError] = [:]
        var order: [UInt64] = []
        while order.count < bound + 1 {
            switch try #require(try worker.receive()) {
            case .embedded(let id, _): order.append(id)
            case .embeddingFailed(let id, let error): refused[id] = error
            case let report: Issue.record("unexpected \(report)")
            }
        }
        #expect(refused.keys.sorted() == [UInt64(bound)])
        #expect(refused.values.first?.code == .queueFull)
        #expect(refused.values.first?.message.contains("\(bound)") == true)
        // The long one came first, and the short ones overtook it.
        #expect(order.last == 0 && order.contains(1000))
    }
}
