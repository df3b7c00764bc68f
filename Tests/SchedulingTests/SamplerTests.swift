import Foundation
import Foundations
import Generation
import Testing

@testable import Scheduling

struct SamplerTests {
    private let scratch = SamplingScratch(vocabularySize: 2048)

    /// Draws `count` tokens from the same logits.
    private func draw(
        _ logits: [Float], count: Int = 1, suppressed: [Int32] = [], _ change: (inout SamplingParameters) -> Void
    ) -> [Int32] {
        var parameters = SamplingParameters()
        parameters.seed = 1
        change(&parameters)
        var sampler = Sampler(parameters, suppressed: suppressed)
        return (0..<count).compactMap { _ in
            var row = logits
            return row.withUnsafeMutableBufferPointer { try? sampler.next($0, scratch) }
        }
    }

    @Test func greedyTakesTheFirstOfTheLargest() {
        #expect(draw([0, 3, -1, 3], { $0.temperature = 0 }) == [1])
        #expect(draw(Array(repeating: -5, count: 1999) + [7], { $0.temperature = 0 }) == [1999])
    }

    @Test(arguments: [Float.nan, -Float.infinity])
    func logitsThatAreNotNumbersGiveNoToken(value: Float) {
        #expect(draw(Array(repeating: value, count: 100), { $0.temperature = 0 }).isEmpty)
    }

    /// Compares drawn frequencies with the softmax, within five standard deviations.
    @Test(arguments: [0.5, 1.0, 2.0])
    func theTemperatureShapesTheDistribution(temperature: Double) {
        let logits: [Float] = [2, 1, 0, -1, .nan, -Float.infinity]
        let weights = logits.map { $0.isNaN ? 0 : exp(Double($0) / temperature) }
        let total = weights.reduce(0, +)
        let draws = 20_000
        let tokens = draw(logits, count: draws) { $0.temperature = temperature }
        #expect(tokens.count == draws)
        for (token, weight) in weights.enumerated() {
            let share = weight / total
            let seen = Double(tokens.count { $0 == Int32(token) }) / Double(draws)
            #expect(abs(seen - share) <= 5 * (share * (1 - share) / Double(draws)).squareRoot(), "token \(token)")
        }
    }

    @Test func theSeedDecides() {
        let logits = (0..<500).map { Float($0 % 7) }
        let first = draw(logits, count: 50) { $0.seed = 9 }
        #expect(first == draw(logits, count: 50) { $0.seed = 9 })
        #expect(first != draw(logits, count: 50) { $0.seed = 10 })
        #expect(draw(logits, count: 50) { $0.seed = nil } != draw(logits, count: 50) { $0.seed = nil })
    }

    @Test func topKKeepsTheMostLikely() {
        let logits = (0..<2000).map { Float($0) / 1000 }
        #expect(Set(draw(logits, count: 300) { $0.topK = 3 }) == [1997, 1998, 1999])
        #expect(Set(draw([1, 1, 1, 1], count: 300) { $0.topK = 2 }) == [0, 1])
        #expect(Set(draw([1, 1, 1, 1], count: 300) { $0.topK = 99 }) == [0, 1, 2, 3])
    }

    @Test func topPKeepsTheSmallestNucleus() {
        let logits = [0.5, 0.3, 0.15, 0.05].map { Float(log($0)) }
        #expect(Set(draw(logits, count: 500) { $0.topP = 0.79 }) == [0, 1])
        #expect(Set(draw(logits, count: 500) { $0.topP = 0.81 }) == [0, 1, 2])
        #expect(Set(draw(logits, count: 500) { $0.topP = 0.000001 }) == [0])
        // After top_k 2 the two have 5/8 and 3/8, so a nucleus of 0.6 is the first alone.
        #expect(Set(draw(logits, count: 500) { ($0.topK, $0.topP) = (2, 0.6) }) == [0])
    }

    @Test func aFlatNucleusNeedsTheWholeVocabulary() {
        let logits = [Float](repeating: 0, count: 2000)
        let tokens = draw(logits, count: 3000) { $0.topP = 0.5 }
        #expect(tokens.allSatisfy { $0 < 1000 })
        #expect(Set(tokens).count > 800)
    }

    @Test func minPKeepsThoseNearTheBest() {
        let logits = [0.5, 0.3, 0.15, 0.05].map { Float(log($0)) }
        #expect(Set(draw(logits, count: 500) { $0.minP = 0.2 }) == [0, 1, 2])
        #expect(Set(draw(logits, count: 500) { $0.minP = 1 }) == [0])
    }

    @Test func presenceAndFrequencyCountTheGeneratedTokens() {
        // Each token loses 1 once it has appeared, and 0.5 for each time.
        let tokens = draw([3, 2.2, 0], count: 4) {
            ($0.temperature, $0.presencePenalty, $0.frequencyPenalty) = (0, 1, 0.5)
        }
        // 3 against 2.2; 1.5 against 2.2; 1.5 against 0.7; 1 against 0.7.
        #expect(tokens == [0, 1, 0, 0])
        #expect(draw([3, 2.2, 0], count: 2) { $0.temperature = 0 } == [0, 0])
    }

    @Test func theRepetitionPenaltyDividesPositiveAndMultipliesNegativeLogits() {
        #expect(draw([4, 3], count: 2) { ($0.temperature, $0.repetitionPenalty) = (0, 2) } == [0, 1])
        #expect(draw([-2, -3], count: 2) { ($0.temperature, $0.repetitionPenalty) = (0, 2) } == [0, 1])
    }

    @Test func biasAndSuppressionChangeTheChoice() {
        #expect(draw([0, 5, 1]) { ($0.temperature, $0.logitBias) = (0, [1: -100]) } == [2])
        #expect(draw([0, 5, 1]) { ($0.temperature, $0.logitBias) = (0, [0: 100]) } == [0])
        #expect(draw([0, 5, 1], suppressed: [1]) { ($0.temperature, $0.logitBias) = (0, [1: 100]) } == [2])
    }

    @Test func logprobsAreTheLogSoftmaxOfTheRawLogits() throws {
        let logits = (0..<2000).map { Float(sin(Double($0))) * 8 }
        let report = try #require(
            logits.withUnsafeBufferPointer { Logprobs.report(7, $0, alternatives: 20, WideTokens(), scratch) })
        let logSum = log(logits.reduce(0.0) { $0 + exp(Double($1)) })
        #expect(abs(report.chosen.logprob - (Double(logits[7]) - logSum)) < 1e-5)
        let best = logits.indices.sorted { (logits[$0], $1) > (logits[$1], $0) }.prefix(20)
        #expect(report.top.map { Int($0.token) } == Array(best))
        #expect(report.top.reduce(0) { $0 + exp($1.logprob) } <= 1)
    }

    @Test func impossibleTokensHaveALogprobThatJSONCanHold() throws {
        let report = try #require(
            [Float](arrayLiteral: 0, -Float.infinity).withUnsafeBufferPointer {
                Logprobs.report(1, $0, alternatives: 2, WideTokens(), scratch)
            })
        #expect(report.chosen.logprob == -9999)
        #expect(throws: Never.self) { try JSONEncoder().encode(report) }
    }

    private struct WideTokens: TokenTable {
        let size = 2000
        let endTokens: [Int32] = []
        func endsGeneration(_ token: Int32) -> Bool { false }
        func textBytes(of token: Int32) -> [UInt8] { [] }
        func displayBytes(of token: Int32) -> [UInt8] { [] }
    }
}
