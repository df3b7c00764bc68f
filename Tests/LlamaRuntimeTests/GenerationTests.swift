import CKernels
import Foundation
import Foundations
import Generation
import LlamaRuntime
import Scheduling
import SchedulingTesting
import Testing

/// The real model through the real loop. Serialised: on few cores two models at once only take turns.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct GenerationTests {
    private static let prompts = [
        "The capital of France is", "Once upon a time, in a small village,", "A receita do bolo de cenoura leva",
        "def fibonacci(n):\n",
    ]

    @Test func greedyTextIsStable() async throws {
        var driver = try RealModel.driver()
        var request = GenerationRequest.greedy(Self.prompts[0], most: 24)
        request.sampling.seed = 1
        driver.loop.generate(id: 1, request)
        let first = await driver.finish(1)[0]
        driver.loop.generate(id: 2, request)
        let second = await driver.finish(2)[0]
        #expect(first.text.contains("Paris"))
        #expect(first.text == second.text)
        #expect(first.tokens == first.result?.completionTokens)
    }

    /// The most a token's log-probability may differ between alone and in a batch. Our kernels give the same bits
    /// wherever cells lie and whatever is in the batch. ggml's sum a sequence's cells in an order that depends on where
    /// they lie in the shared cache, and the 8-bit rounding of activations in quantised products makes the last bit
    /// visible.
    private static let batchTolerance = altiplano_kernels_of_processor() == ALTIPLANO_KERNELS_AVX512_VNNI ? 1e-5 : 0.5

    @Test func aBatchGivesWhatEachGivesAloneWithinTheArithmetic() async throws {
        var driver = try RealModel.driver()
        var alone: [Outcome] = []
        for (index, prompt) in Self.prompts.enumerated() {
            driver.loop.generate(id: UInt64(index), .greedy(prompt, most: 24, ignoresEnd: true, topLogprobs: 5))
            alone.append(await driver.finish(UInt64(index))[0])
        }
        for (index, prompt) in Self.prompts.enumerated() {
            driver.loop.generate(id: UInt64(10 + index), .greedy(prompt, most: 24, ignoresEnd: true, topLogprobs: 5))
        }
        let together = await driver.finish(10, 11, 12, 13)
        #expect(together.allSatisfy { $0.tokens == 24 && $0.result?.reason == .length })
        for (one, other) in zip(alone, together) { try Self.expectSame(one, other) }
        let load = await driver.load()
        #expect(load.map { [$0.activeSequences, $0.usedCells - $0.cachedCells] } == [0, 0])
    }

    /// Where the texts part, both tokens must have been nearly as likely; after that they are two texts.
    private static func expectSame(_ one: Outcome, _ other: Outcome) throws {
        #expect(!other.logprobs.isEmpty)
        if altiplano_kernels_of_processor() == ALTIPLANO_KERNELS_AVX512_VNNI {
            let length = min(one.text.count, other.text.count)
            #expect(one.text.prefix(length) == other.text.prefix(length))
        }
        for (left, right) in zip(one.logprobs, other.logprobs) {
            let same = try #require(left.top.first { $0.token == right.chosen.token })
            #expect(abs(same.logprob - right.chosen.logprob) < batchTolerance)
            #expect(left.chosen.logprob - same.logprob < batchTolerance)
            if same.token != left.chosen.token { return }
        }
    }

    @Test func whatIsFoundInTheCacheGivesWhatIsComputedWithinTheArithmetic() async throws {
        var driver = try RealModel.driver()
        let prompt = String(repeating: "O rio desce da serra e a cidade acorda cedo. ", count: 12) + "Depois,"
        var request = GenerationRequest.greedy(prompt, most: 24, ignoresEnd: true, topLogprobs: 5)
        driver.loop.generate(id: 1, request)
        driver.loop.generate(id: 2, request)
        let first = await driver.finish(1, 2)
        driver.loop.generate(id: 3, request)
        let later = await driver.finish(3)[0]
        request.tenant = "ten_b"
        driver.loop.generate(id: 4, request)
        let other = await driver.finish(4)[0]
        let cached = (first + [later, other]).map { $0.started.first?.cachedTokens ?? -1 }
        let shared = (first[0].started.first?.promptTokens ?? 0) - 1
        #expect(cached == [0, shared, shared, 0], "the second waits for the first, and another tenant finds nothing")
        let beside = GenerationRequest.greedy(Self.prompts[3], most: 160, ignoresEnd: true)
        driver.loop.generate(id: 5, beside)
        driver.loop.generate(id: 6, beside)
        _ = await driver.finish(5, 6)
        let idle = try #require(await driver.load())
        #expect(idle.totals.cacheOffloads > 0 && idle.hostBytes > 0, "beside two streams what is idle goes to the host")
        request.tenant = "ten_a"
        driver.loop.generate(id: 7, request)
        let reloaded = await driver.finish(7)[0]
        #expect(reloaded.started.first?.cachedTokens == shared)
        #expect(await driver.load()?.totals.cacheReloads ?? 0 > 0)
        for outcome in [first[1], later, other, reloaded] { try Self.expectSame(first[0], outcome) }
    }

    @Test func whatWasPreemptedGoesOnAsIfItHadNot() async throws {
        var driver = try RealModel.driver()
        var low = GenerationRequest.greedy(Self.prompts[1], most: 1500, ignoresEnd: true, topLogprobs: 5)
        low.share.priority = .low
        driver.loop.generate(id: 1, low)
        await driver.read { ($0[1]?.tokens ?? 0) >= 40 }
        driver.loop.cancel(id: 1)
        let alone = await driver.finish(1)[0]
        driver.loop.generate(id: 2, low)
        await driver.read { ($0[2]?.tokens ?? 0) >= 8 }
        var high = GenerationRequest.greedy(Self.prompts[2], most: 1000, ignoresEnd: true)
        high.share.priority = .high
        driver.loop.generate(id: 3, high)
        await driver.read { ($0[3]?.tokens ?? 0) >= 5 }
        let during = try #require(await driver.load())
        #expect(during.activeSequences == 1 && during.pausedRequests == 1)
        #expect(during.hostBytes > 0)
        driver.loop.cancel(id: 3)
        await driver.read { ($0[2]?.tokens ?? 0) >= 40 }
        driver.loop.cancel(id: 2)
        try Self.expectSame(alone, await driver.finish(2)[0])
        let after = try #require(await driver.load())
        #expect(after.totals.preemptions == 1 && after.totals.restores == 1)
        #expect(after.activeSequences + after.pausedRequests == 0 && after.usedCells == after.cachedCells)
    }

    @Test func theSeedDecidesTheText() async throws {
        var driver = try RealModel.driver()
        var texts: [String] = []
        for (id, seed) in [(UInt64(1), UInt64(7)), (2, 8), (3, 7)] {
            var request = GenerationRequest.greedy(Self.prompts[1], most: 16, ignoresEnd: true)
            request.sampling = SamplingParameters()
            request.sampling.seed = seed
            driver.loop.generate(id: id, request)
            texts.append(await driver.finish(id)[0].text)
        }
        #expect(texts[0] == texts[2])
        #expect(texts[0] != texts[1])
    }

    @Test func aStopStringEndsTheTextBeforeIt() async throws {
        var driver = try RealModel.driver()
        var request = GenerationRequest.greedy(Self.prompts[1], most: 40, ignoresEnd: true)
        request.sampling.seed = 1
        driver.loop.generate(id: 1, request)
        let whole = await driver.finish(1)[0].text
        let characters = Array(whole)
        let stop = String(characters[20..<25])
        let expected = try #require(whole.range(of: stop)).lowerBound
        request.stop = [stop]
        driver.loop.generate(id: 2, request)
        let outcome = await driver.finish(2)[0]
        #expect(outcome.text == String(whole[..<expected]))
        #expect(outcome.result?.reason == .stop)
        #expect(outcome.tokens == outcome.result?.completionTokens)
    }

    @Test func aChatAnswerEndsByItselfUnlessTheEndIsIgnored() async throws {
        var driver = try RealModel.driver()
        var request = GenerationRequest.greedy("", most: 60)
        request.prompt = .chat([ChatMessage(role: .user, content: "Say hello in one word.")])
        driver.loop.generate(id: 1, request)
        request.ignoresEndOfSequence = true
        driver.loop.generate(id: 2, request)
        let outcomes = await driver.finish(1, 2)
        #expect(outcomes[0].result?.reason == .stop)
        #expect(outcomes[0].tokens < 60)
        #expect(!outcomes[0].text.contains("<|im_end|>"))
        #expect(outcomes[1].result?.reason == .length)
        #expect(outcomes[1].tokens == 60)
    }

    @Test func logprobsAreProbabilities() async throws {
        var driver = try RealModel.driver()
        driver.loop.generate(id: 1, .greedy("O coração é", most: 12, ignoresEnd: true, topLogprobs: 5))
        let outcome = await driver.finish(1)[0]
        #expect(outcome.logprobs.count == 12)
        for logprob in outcome.logprobs {
            #expect(logprob.top.count == 5)
            #expect(logprob.top.first == logprob.chosen)
            #expect(logprob.top.map { exp($0.logprob) }.reduce(0, +) <= 1.000001)
            #expect(logprob.top.map(\.logprob) == logprob.top.map(\.logprob).sorted(by: >))
        }
        let bytes = outcome.logprobs.flatMap(\.chosen.bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == outcome.text)
    }

    /// A bias forces the bytes of an emoji one token at a time, so its character is split over tokens.
    @Test func aCharacterSplitOverTokensArrivesWhole() async throws {
        let vocabulary = try RealModel.model.vocabulary
        let tokens = vocabulary.tokenize("🦜")
        try #require(tokens.count > 1)
        var driver = try RealModel.driver()
        var request = GenerationRequest.greedy("Papagaio: 🦜 🦜 🦜 🦜 🦜 🦜 🦜 🦜", most: 24, ignoresEnd: true)
        for token in Set(tokens) { request.sampling.logitBias[token] = 40 }
        driver.loop.generate(id: 1, request)
        let outcome = await driver.finish(1)[0]
        #expect(outcome.deltas.contains { $0.text.isEmpty && $0.tokens == 1 })
        #expect(
            outcome.deltas.allSatisfy { !$0.text.unicodeScalars.contains("\u{FFFD}") }, "\(outcome.text)")
        #expect(outcome.text.unicodeScalars.contains { $0.value > 0xFFFF }, "\(outcome.text)")
    }

    @Test func cancellingARunningAnswerGivesTheCellsBack() async throws {
        var driver = try RealModel.driver()
        driver.loop.generate(id: 1, .greedy(Self.prompts[1], ignoresEnd: true))
        await driver.read { ($0[1]?.tokens ?? 0) > 3 }
        driver.loop.cancel(id: 1)
        #expect(await driver.finish(1)[0].error?.kind == .cancelled)
        let load = await driver.load()
        #expect(load.map { [$0.activeSequences, $0.usedCells - $0.cachedCells] } == [0, 0])
    }

    @Test func aPromptLongerThanTheContextNamesBothNumbers() async throws {
        var driver = try RealModel.driver()
        var request = GenerationRequest.greedy("")
        request.prompt = .chat([ChatMessage(role: .user, content: String(repeating: "olá mundo ", count: 3000))])
        driver.loop.generate(id: 1, request)
        driver.loop.generate(id: 2, .greedy(""))
        driver.loop.generate(id: 3, .greedy("x", most: 3000))
        let errors = await driver.finish(1, 2, 3).map(\.error)
        #expect(errors[0]?.code == .contextLengthExceeded)
        #expect(errors[0]?.parameter == "messages")
        #expect(errors[0]?.message.contains("2048") == true)
        #expect(errors[1]?.parameter == "prompt")
        #expect(errors[2]?.code == .contextLengthExceeded)
        #expect(errors[2]?.message.contains("3001") == true)
    }

    @Test func aPromptOfManyChunksFillsTheContextToItsEnd() async throws {
        let model = try LlamaModel(
            LoadParameters(path: RealModel.path, name: "m", contextCells: 512, sequences: 1, threads: 1))
        var driver = try LoopDriver { BatchLoop(try LlamaContext(model), of: model, sink: $0) }
        let sentence = try RealModel.model.vocabulary.tokenize("O rio corre para o mar. ")
        var request = GenerationRequest.greedy("", ignoresEnd: true)
        request.prompt = .tokens((0..<504).map { sentence[$0 % sentence.count] })
        driver.loop.generate(id: 1, request)
        let outcome = await driver.finish(1)[0]
        #expect(outcome.result?.reason == .length)
        #expect(outcome.tokens == 8)
    }
}
