/// Guesses a sequence's next tokens from its own past: what followed the last time the same few tokens came.
///
/// Prompt lookup decoding (Saxena 2023; Yang et al., "Inference with Reference", 2023). A guess is only ever checked,
/// never believed, so it can change the speed of an answer and not its text.
struct DraftLookup {
    /// How many tokens must have come before in the same order.
    static let gram = 3

    private struct Gram: Hashable {
        var first: Int32
        var second: Int32
        var third: Int32
    }

    /// Where the token after each three was, the last time they came.
    private var places: [Gram: Int] = [:]
    private var indexed = 0
    /// The smoothed share of guesses that were right.
    private(set) var acceptance = DraftLookup.expected

    /// What is assumed of a sequence that was not tried, or not for long.
    private static let expected = 0.7

    /// What may follow, at most so many tokens.
    ///
    /// Guesses that are there and not wanted (`most` is 0) bring the acceptance back towards what is assumed of an
    /// unknown sequence: one that guessed badly is tried again after some dozen steps.
    mutating func draft(after tokens: [Int32], most: Int) -> ArraySlice<Int32> {
        guard tokens.count > Self.gram else { return [] }
        // The last three are not indexed yet, or they would find themselves.
        var end = max(indexed, Self.gram)
        while end < tokens.count {
            places[Self.gram(endingAt: end, tokens)] = end
            end += 1
        }
        indexed = end
        guard let place = places[Self.gram(endingAt: tokens.count, tokens)] else { return [] }
        guard most > 0 else {
            acceptance += (Self.expected - acceptance) * 0.02
            return []
        }
        // What comes again and again goes on as it began: past the end the guess repeats itself.
        let period = tokens.count - place
        return ArraySlice((0..<most).map { tokens[place + $0 % period] })
    }

    /// Takes note of a step's guesses.
    mutating func learn(drafted: Int, accepted: Int) {
        guard drafted > 0 else { return }
        // The guesses after the first wrong one were not tried.
        let tried = min(drafted, accepted + 1)
        acceptance += (Double(accepted) / Double(tried) - acceptance) * 0.15
    }

    private static func gram(endingAt end: Int, _ tokens: [Int32]) -> Gram {
        Gram(first: tokens[end - 3], second: tokens[end - 2], third: tokens[end - 1])
    }
}
