import CSampling
import Foundation
import Generation

extension Float {
    static func exponential(_ value: Float) -> Float { Foundation.exp(value) }
}

/// Reads the log-softmax of raw logits.
enum Logprobs {
    /// What a token of probability zero gets: JSON has no infinity. The OpenAI API uses the same value.
    static let least = -9999.0
    /// The most alternatives a response may list, as in the OpenAI API.
    static let most = 20

    /// The report of a chosen token and of the most likely ones.
    ///
    /// - Parameters:
    ///   - chosen: the token.
    ///   - raw: the logits before any sampling change.
    ///   - alternatives: how many of the most likely tokens to list.
    ///   - scored: tokens to list behind those.
    ///   - tokens: where the tokens' bytes are from.
    ///   - scratch: working memory for a vocabulary of that size.
    /// - Returns: nil when the logits are not numbers.
    static func report(
        _ chosen: Int32, _ raw: UnsafeBufferPointer<Float>, alternatives: Int, scored: [Int32] = [],
        _ tokens: any TokenTable, _ scratch: SamplingScratch
    ) -> TokenLogprob? {
        let size = Int32(raw.count)
        guard let base = raw.baseAddress, case let best = altiplano_argmax(base, size), best >= 0 else { return nil }
        let maximum = raw[Int(best)]
        let logSum = Double(maximum) + log(altiplano_softmax_weights(base, size, maximum, 1, scratch.weights))
        let found = altiplano_top(base, size, Int32(alternatives), scratch.indices)
        let alternative = { (token: Int32) in
            TokenLogprob.Alternative(
                token: token, bytes: tokens.displayBytes(of: token),
                logprob: min(0, max(least, Double(raw[Int(token)]) - logSum)))
        }
        return TokenLogprob(chosen: alternative(chosen), top: (scratch.indices(found) + scored).map(alternative))
    }
}
