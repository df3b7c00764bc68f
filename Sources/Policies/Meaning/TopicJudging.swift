extension TopicDetector {
    /// A window shorter than this says too little to be off topic.
    public static let leastWords = 5

    /// All examples, denied topics first, in the order of the file.
    public var examples: [String] { (deny + allow).flatMap(\.examples) }

    /// What a window is about: a denied topic is when one of its sentences is, an allowed one as a whole.
    ///
    /// - Parameters:
    ///   - window: the text, for its number of words.
    ///   - passages: the embeddings of `Passages.of(window)`, in their order, of length 1.
    ///   - examples: those of `examples`, in their order, of length 1.
    public func answers(
        window: String, passages: [ArraySlice<Float>], examples: [ArraySlice<Float>]
    ) -> [PolicyStream.Answer] {
        var place = 0
        func best(_ topic: Topic, in passages: some Sequence<ArraySlice<Float>>) -> Double {
            let wanted = examples[place..<place + topic.examples.count]
            place += topic.examples.count
            return passages.flatMap { passage in wanted.map { Self.cosine($0, passage) } }.max() ?? 0
        }
        var answers: [PolicyStream.Answer] = []
        for topic in deny {
            let similarity = best(topic, in: passages)
            if similarity >= threshold { answers.append(.init(entity: "TOPIC \(topic.name)", score: similarity)) }
        }
        guard !allow.isEmpty, window.split(whereSeparator: \.isWhitespace).count >= Self.leastWords else {
            return answers
        }
        let nearest = allow.map { best($0, in: passages.prefix(1)) }.max() ?? 0
        if nearest < threshold { answers.append(.init(entity: "OFF_TOPIC", score: min(1, max(0, 1 - nearest)))) }
        return answers
    }

    /// The cosine of two vectors of length 1.
    private static func cosine(_ left: ArraySlice<Float>, _ right: ArraySlice<Float>) -> Double {
        zip(left, right).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }
}
