extension TopicDetector {
    /// A window shorter than this says too little to be off topic.
    public static let leastWords = 5

    /// All examples, denied topics first, in the order of the file.
    public var examples: [String] { (deny + allow).flatMap(\.examples) }

    /// What a window is about: a denied topic when one of its passages is, an allowed one by the mean of them all.
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
        let nearest = allow.map { best($0, in: [Self.mean(passages)]) }.max() ?? 0
        if nearest < threshold { answers.append(.init(entity: "OFF_TOPIC", score: min(1, max(0, 1 - nearest)))) }
        return answers
    }

    /// The mean of vectors of length 1, of length 1.
    private static func mean(_ vectors: [ArraySlice<Float>]) -> ArraySlice<Float> {
        guard let first = vectors.first, vectors.count > 1 else { return vectors.first ?? [] }
        var sum = [Float](repeating: 0, count: first.count)
        for vector in vectors {
            for (index, value) in vector.enumerated() where index < sum.count { sum[index] += value }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length }[...] : first
    }

    /// The cosine of two vectors of length 1.
    private static func cosine(_ left: ArraySlice<Float>, _ right: ArraySlice<Float>) -> Double {
        zip(left, right).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }
}
