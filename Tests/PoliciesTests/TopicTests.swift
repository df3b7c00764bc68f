import Policies
import Testing

/// What a window is about, by embeddings that stand for a model's: elections, cooking, anything else.
struct TopicTests {
    private static let topics = TopicDetector(
        deny: [.init(name: "elections", examples: ["vote", "party"])],
        allow: [.init(name: "cooking", examples: ["bread"])], threshold: 0.6)
    private static let examples: [[Float]] = [[1, 0, 0], [0.8, 0, 0.6], [0, 1, 0]]

    private static func entities(_ passages: [[Float]], window: String = "five words are enough here") -> [String] {
        topics.answers(window: window, passages: passages.map { $0[...] }, examples: examples.map { $0[...] })
            .map(\.entity)
    }

    @Test func oneSentenceOfManyIsOnADeniedTopic() {
        #expect(Self.entities([[0, 1, 0]]).isEmpty)
        #expect(Self.entities([[0, 0.9, 0.4], [0, 1, 0], [1, 0, 0]]) == ["TOPIC elections"])
        #expect(Self.entities([[0, 0.9, 0.4], [0.5, 0.8, 0]]).isEmpty)
    }

    @Test func theWholeIsOffTheAllowedTopics() {
        #expect(Self.entities([[0, 0, 1], [0, 0, 1]]) == ["TOPIC elections", "OFF_TOPIC"])
        // A sentence may be about something else.
        #expect(Self.entities([[0, 1, 0], [0, 0, 1]]) == ["TOPIC elections"])
        #expect(Self.entities([[0, -1, 0]], window: "four words too few").isEmpty)
    }
}
