import Testing

@testable import Detection

/// Sentences with and without one kind of identifier, read with all recognizers of personal data together.
struct LabelledSentences: Sendable, CustomTestStringConvertible {
    let entity: String
    /// What is to be found stands in ‹ ›.
    let finds: [String]
    /// Near misses.
    let ignores: [String]

    init(_ entity: String, finds: [String], ignores: [String]) {
        self.entity = entity
        self.finds = finds
        self.ignores = ignores
    }

    var testDescription: String { entity }

    private static let recognizers = Result {
        try RecognizerSet(Catalogue.entities, isPrefiltered: false)
    }

    /// Checks every sentence, with the threshold that rules have by default.
    func check() throws {
        let set = try Self.recognizers.get()
        for sentence in finds {
            let parts = sentence.split(separator: "‹", maxSplits: 1, omittingEmptySubsequences: false)
            let value = try #require(
                parts.last?.split(separator: "›", maxSplits: 1).first,
                "a sentence marks what is to be found: \(sentence)")
            let start = parts[0].utf8.count
            let found = try findings(in: sentence.filter { $0 != "‹" && $0 != "›" }, set)
            #expect(
                found.contains { $0.entity == entity && $0.range == start..<start + value.utf8.count },
                "\(sentence) has \(found)")
        }
        for sentence in ignores {
            let found = try findings(in: sentence, set)
            #expect(!found.contains { $0.entity == entity }, "\(sentence) has \(found)")
        }
    }

    private func findings(in text: String, _ set: RecognizerSet) throws -> [Finding] {
        Finding.resolved(try set.findings(in: Array(text.utf8)), order: Catalogue.order).filter {
            $0.score >= 0.5
        }
    }
}

/// That no recognizer is without sentences.
struct GlobalCoverageTests {
    @Test func everyEntityHasSentences() {
        let tested =
            [
                GlobalPaymentTests.cases, GlobalInternetTests.cases, GlobalBirthTests.cases,
                GlobalPhoneTests.cases,
                AmericasBrazilPersonsTests.cases, AmericasBrazilRegistersTests.cases,
                AmericasUnitedStatesTests.cases,
                AmericasNorthTests.cases, AmericasLatinTests.cases,
            ].joined().map(\.entity)
        #expect(Set(tested) == Set((GlobalEntities.all + AmericanEntities.all).map(\.entity)))
    }
}
