extension TopicDetector {
    /// A window shorter than this says too little to be off topic.
    public static let leastWords = 5

    /// All examples, denied topics first, in the order of the file.
    public var examples: [String] { (deny + allow).flatMap(\.examples) }

    /// What a window is about.
    ///
    /// - Parameters:
    ///   - window: the text, for its number of words.
    ///   - vector: its embedding, of length 1.
    ///   - examples: those of `examples`, in their order, of length 1.
    public func answers(
        window: String, vector: ArraySlice<Float>, examples: [ArraySlice<Float>]
    ) -> [PolicyStream.Answer] {
        var place = 0
        func best(_ topic: Topic) -> Double {
            defer { place += topic.examples.count }
            return examples[place..<place + topic.examples.count].map { Self.cosine($0, vector) }.max() ?? 0
        }
        var answers: [PolicyStream.Answer] = []
        for topic in deny {
            let similarity = best(topic)
            if similarity >= threshold { answers.append(.init(entity: "TOPIC \(topic.name)", score: similarity)) }
        }
        guard !allow.isEmpty, window.split(whereSeparator: \.isWhitespace).count >= Self.leastWords else {
            return answers
        }
        let nearest = allow.map(best).max() ?? 0
        if nearest < threshold { answers.append(.init(entity: "OFF_TOPIC", score: min(1, max(0, 1 - nearest)))) }
        return answers
    }

    /// The cosine of two vectors of length 1.
    private static func cosine(_ left: ArraySlice<Float>, _ right: ArraySlice<Float>) -> Double {
        zip(left, right).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }
}
