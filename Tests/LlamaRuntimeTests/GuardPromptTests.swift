import Foundation
import Foundations
import Generation
import LlamaRuntime
import Policies
import Scheduling
import SchedulingTesting
import Testing

/// How a guard model is asked, with the starter model: which tokens are scored, and how the conversation begins.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct GuardPromptTests {
    private static let prompt = GuardPrompt(
        messages: [.init(role: .user, text: "How do I bake bread?")],
        custom: [.init(id: "S15", name: "Recipes", description: "Nobody may bake.")]
    ).text

    private static var request: GenerationRequest {
        var request = GenerationRequest.greedy(prompt, most: 1, ignoresEnd: true, topLogprobs: 20)
        request.scoredWords = [GuardPrompt.unsafe, GuardPrompt.safe]
        return request
    }

    /// The scored tokens are the first of each word as the model's own tokenizer writes it, and their probabilities are
    /// those in the model's whole distribution.
    @Test func theFirstTokenOfEachWordIsScored() async throws {
        var driver = try RealModel.driver()
        let vocabulary = try RealModel.model.vocabulary
        driver.loop.generate(id: 1, Self.request)
        let outcome = await driver.finish(1)[0]
        let logprob = try #require(outcome.logprobs.first)
        #expect(outcome.logprobs.count == 1 && logprob.top.count == 22 && outcome.tokens == 1)
        let scored = Array(logprob.top.suffix(2))
        for (word, alternative) in zip([GuardPrompt.unsafe, GuardPrompt.safe], scored) {
            #expect(alternative.token == vocabulary.tokenize(word).first, "\(word)")
            #expect(Array(word.utf8).starts(with: alternative.bytes) && !alternative.bytes.isEmpty)
            #expect(alternative.logprob <= logprob.top[0].logprob)
        }
        #expect(scored[0].token != scored[1].token)
        // Asked for by its id alone, a token has the same probability.
        for alternative in scored {
            var forced = Self.request
            forced.sampling.logitBias = [alternative.token: 100]
            driver.loop.generate(id: UInt64(alternative.token), forced)
            let chosen = await driver.finish(UInt64(alternative.token))[0].logprobs.first?.chosen
            #expect(chosen?.token == alternative.token)
            #expect(abs((chosen?.logprob ?? 0) - alternative.logprob) < 0.5)
        }
        let probability = GuardPrompt.probability(unsafe: scored[0].logprob, safe: scored[1].logprob)
        let other = GuardPrompt.probability(unsafe: scored[1].logprob, safe: scored[0].logprob)
        #expect((0...1).contains(probability) && abs(probability + other - 1) < 1e-12)
        let (weight, rest) = (exp(scored[0].logprob), exp(scored[1].logprob))
        #expect(abs(probability - weight / (weight + rest)) < 1e-9)
    }

    /// A model that wants a beginning-of-text token gets one, from its tokenizer; the prompt has none of its own.
    @Test func theBeginningOfTextComesOnce() async throws {
        #expect(!Self.prompt.contains("begin_of_text"))
        let plain = try RealModel.model.vocabulary.tokenize(Self.prompt)
        let path = FileManager.default.temporaryDirectory.path + "/beginning-\(UUID()).gguf"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Self.writeModelThatWantsABeginning(to: path)
        let model = try LlamaModel(
            LoadParameters(path: path, name: "beginning", contextCells: 2048, sequences: 2, threads: 1))
        let tokens = model.vocabulary.tokenize(Self.prompt)
        let beginning = try #require(try RealModel.model.vocabulary.tokenize("<|im_start|>").first)
        #expect(tokens == [beginning] + plain && !plain.contains(beginning))
        var driver = try LoopDriver { BatchLoop(try LlamaContext(model), of: model, sink: $0) }
        driver.loop.generate(id: 1, Self.request)
        #expect(await driver.finish(1)[0].started.first?.promptTokens == plain.count + 1)
    }

    /// The starter model with `tokenizer.ggml.add_bos_token` set (GGUF: key, type 7 for a boolean, one byte).
    private static func writeModelThatWantsABeginning(to path: String) throws {
        var bytes = try Data(contentsOf: URL(filePath: RealModel.path))
        let key = Data("tokenizer.ggml.add_bos_token".utf8)
        let place = try #require(bytes.prefix(1 << 20).firstRange(of: key))
        let value = place.upperBound + 4
        try #require(Array(bytes[place.upperBound..<value]) == [7, 0, 0, 0] && bytes[value] == 0)
        bytes[value] = 1
        try bytes.write(to: URL(filePath: path))
    }
}
