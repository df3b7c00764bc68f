import Testing

@testable import Detection

/// Sentences with and without one kind of identifier.
struct MarkedSentences: Sendable, CustomTestStringConvertible {
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

    /// Checks every sentence, with the threshold that rules have by default.
    func check(_ recognizers: SharedRecognizers) throws {
        for sentence in finds {
            let parts = sentence.split(separator: "‹", maxSplits: 1)
            let rest = parts.last?.split(separator: "›", maxSplits: 1) ?? []
            let value = try #require(rest.first, "a sentence marks what is to be found: \(sentence)")
            let start = parts.count == 2 ? parts[0].utf8.count : 0
            let plain = sentence.filter { $0 != "‹" && $0 != "›" }
            let found = try recognizers.findings(in: plain)
            #expect(
                found.contains { $0.entity == entity && $0.range == start..<start + value.utf8.count },
                "\(sentence) has \(found)")
        }
        for sentence in ignores {
            let found = try recognizers.findings(in: sentence)
            #expect(!found.contains { $0.entity == entity }, "\(sentence) has \(found)")
        }
    }
}

/// Recognizers as they share a text.
struct SharedRecognizers: Sendable {
    /// Those of Europe, Asia and the Pacific, and Africa.
    static let regional = Result {
        let all = EuropeanEntities.all + AsiaPacificEntities.all + AfricanEntities.all
        return try SharedRecognizers(all.map(\.mindingNames))
    }
    /// All that find personal data.
    static let personal = Result { try SharedRecognizers(Catalogue.entities) }

    private let set: RecognizerSet
    private let order: [String: Int]

    private init(_ all: [Recognizer]) throws {
        set = try RecognizerSet(all, isPrefiltered: false)
        order = Dictionary(all.enumerated().map { ($1.entity, $0) }, uniquingKeysWith: min)
    }

    /// What remains above the threshold that rules have by default.
    func findings(in text: String) throws -> [Finding] {
        Finding.resolved(try set.findings(in: Array(text.utf8)), order: order).filter { $0.score >= 0.5 }
    }
}
