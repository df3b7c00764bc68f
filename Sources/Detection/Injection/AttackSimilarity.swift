/// How much nearer a text's embedding is to known attacks than to harmless texts that resemble them.
///
/// Nearness to attacks alone says little: harmless texts about instructions, roles and passwords are as near to them.
/// So what counts is the difference. A text is compared in passages, since an attack is often one sentence of a
/// document.
public enum AttackSimilarity {
    /// How many of the nearest examples of each side are averaged.
    static let neighbours = 3
    /// All examples whose embeddings ``nearness(passages:examples:)`` wants: those of attacks, then harmless ones.
    public static let examples = attackExamples + AttackFamilies.harmless

    private static let attackExamples = AttackFamilies.all.flatMap(\.examples)

    /// How much nearer to attacks than to harmless texts the nearest passage is.
    ///
    /// - Parameters:
    ///   - passages: the embeddings of a text and of its sentences, of length 1.
    ///   - examples: those of ``examples``, in their order, of length 1.
    /// - Returns: the mean cosine with the three nearest attacks less that with the three nearest harmless texts, in
    ///   [-2, 2]; nil without a passage or with other examples.
    public static func nearness(passages: [ArraySlice<Float>], examples: [ArraySlice<Float>]) -> Double? {
        guard examples.count == Self.examples.count else { return nil }
        return passages.map { passage in
            let cosines = examples.map { cosine($0, passage) }
            return nearest(cosines[..<attackExamples.count]) - nearest(cosines[attackExamples.count...])
        }.max()
    }

    private static func nearest(_ cosines: ArraySlice<Double>) -> Double {
        let nearest = cosines.max(count: neighbours)
        return nearest.reduce(0, +) / Double(max(nearest.count, 1))
    }

    private static func cosine(_ left: ArraySlice<Float>, _ right: ArraySlice<Float>) -> Double {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                var sum: Float = 0
                for index in 0..<min(left.count, right.count) { sum += left[index] * right[index] }
                return Double(sum)
            }
        }
    }
}

extension ArraySlice<Double> {
    /// The greatest elements, at most `count`.
    fileprivate func max(count: Int) -> [Double] {
        var greatest: [Double] = []
        for value in self where greatest.count < count || value > greatest[greatest.count - 1] {
            if greatest.count == count { greatest.removeLast() }
            let place = greatest.firstIndex { $0 < value } ?? greatest.count
            greatest.insert(value, at: place)
        }
        return greatest
    }
}
