import Testing

@testable import Detection

/// How near a text is to attacks, by embeddings that stand for a model's.
struct AttackSimilarityTests {
    /// Embeddings of length 1 in three dimensions: attacks along the first, harmless texts along the second.
    private func examples() -> [[Float]] {
        let attacks = AttackFamilies.all.flatMap(\.examples).count
        return (0..<AttackSimilarity.examples.count).map { $0 < attacks ? [1, 0, 0] : [0, 1, 0] }
    }

    private func nearness(_ passages: [[Float]], _ examples: [[Float]]) -> Double? {
        AttackSimilarity.nearness(passages: passages.map { $0[...] }, examples: examples.map { $0[...] })
    }

    @Test func theDifferenceCounts() throws {
        #expect(try #require(nearness([[1, 0, 0]], examples())) == 1)
        #expect(try #require(nearness([[0, 1, 0]], examples())) == -1)
        let between = try #require(nearness([[0.6, 0.6, 0]], examples()))
        #expect(abs(between) < 1e-6, "as near to harmless texts as to attacks")
    }

    @Test func theNearestPassageCounts() throws {
        #expect(try #require(nearness([[0, 1, 0], [1, 0, 0], [0, 0, 1]], examples())) == 1)
    }

    @Test func threeExamplesAreAveraged() throws {
        var examples = [[Float]](repeating: [0, 0, 1], count: AttackSimilarity.examples.count)
        let place = AttackFamilies.all[0].examples.count
        examples[place] = [1, 0, 0]
        examples[place + 1] = [0.5, 0, 0]
        examples[0] = [0.3, 0, 0]
        let near = try #require(nearness([[1, 0, 0]], examples))
        #expect(abs(near - 0.6) < 1e-6)
    }

    @Test func otherExamplesAreNone() {
        #expect(nearness([[1, 0, 0]], [[1, 0, 0]]) == nil)
        #expect(nearness([], examples()) == nil)
    }

    @Test func nearnessMovesAScoreWithinBounds() {
        let score = InjectionScore(logOdds: -1)
        #expect(score.weighing(nearness: 0).value == score.value)
        #expect(score.weighing(nearness: 0.125).value == 0.5)
        #expect(score.weighing(nearness: -0.125).value < score.value)
        #expect(score.weighing(nearness: 2) == score.weighing(nearness: 0.3125))
        #expect(score.weighing(nearness: -2) == score.weighing(nearness: -0.1875))
    }

    @Test func aModelIsAskedOnlyWhereItCanDecide() {
        #expect(!InjectionScore(logOdds: -2.6).dependsOnNearness(for: 0.5))
        #expect(InjectionScore(logOdds: -2.4).dependsOnNearness(for: 0.5))
        #expect(InjectionScore(logOdds: 1.4).dependsOnNearness(for: 0.5))
        #expect(!InjectionScore(logOdds: 1.6).dependsOnNearness(for: 0.5))
    }

    @Test func examplesAreDifferentTexts() {
        #expect(AttackFamilies.all.count == 11)
        #expect(Set(AttackFamilies.all.map(\.name)).count == AttackFamilies.all.count)
        #expect(AttackFamilies.all.allSatisfy { !$0.examples.isEmpty })
        #expect(Set(AttackSimilarity.examples).count == AttackSimilarity.examples.count)
        #expect(AttackSimilarity.examples.allSatisfy { (1...120).contains($0.count) })
    }

    @Test func mostExamplesOfAttacksAreFoundAndFewHarmlessOnes() {
        let scorer = InjectionScorer()
        let attacks = AttackFamilies.all.flatMap(\.examples)
        let found = attacks.count { scorer.score($0).value >= 0.5 }
        #expect(found * 10 >= attacks.count * 7, "\(found) of \(attacks.count)")
        #expect(AttackFamilies.harmless.allSatisfy { scorer.score($0).value < 0.5 })
    }
}
