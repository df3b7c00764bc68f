import CSampling
import Foundations
import Generation
import Grammars

/// Chooses one sequence's tokens.
///
/// The order is llama.cpp's: penalties and biases change the logits, top_k, top_p and min_p cut what is left, and the
/// temperature shapes only the survivors.
///
/// The n-th draw depends on the seed and n alone, not on what else is in the batch, nor on a sequence being paused. So
/// requests that run alone give the same text for the same seed. Beside others the logits themselves differ a little:
/// attention adds up a sequence's cells in an order that depends on where they lie in the shared cache, and quantised
/// matrices round that difference up (GenerationTests asserts the bound).
///
/// All penalties count over the whole text generated so far and not over the prompt, as OpenAI defines presence and
/// frequency penalties; there is no shorter window.
struct Sampler {
    private let parameters: SamplingParameters
    private let seed: UInt64
    private let suppressed: [Int32]
    private let countsTokens: Bool
    private var occurrences: [Int32: Int] = [:]
    private var draws: UInt64 = 0

    /// Below this a temperature is greedy: its reciprocal would overflow the arithmetic.
    private static let leastTemperature = 1e-4

    /// - Parameters:
    ///   - parameters: checked by `RequestPreparation`.
    ///   - suppressed: tokens that are never chosen.
    init(_ parameters: SamplingParameters, suppressed: [Int32]) {
        self.parameters = parameters
        self.suppressed = suppressed
        seed = parameters.seed ?? UInt64.random(in: .min ... .max)
        countsTokens =
            parameters.presencePenalty != 0 || parameters.frequencyPenalty != 0 || parameters.repetitionPenalty != 1
    }

    /// Why there is no next token.
    enum Failure: Error {
        case notNumbers
        /// No token can go on within the grammar, or finding one would pass its bounds.
        case grammar(String)
    }

    /// How many tokens a grammar may refuse before it leaves only those it allows.
    private static let mostRefusals = 64

    /// The next token.
    ///
    /// - Parameters:
    ///   - logits: one for each token of the vocabulary; overwritten.
    ///   - scratch: working memory for a vocabulary of that size.
    ///   - constraint: what the token must be allowed by.
    mutating func next(
        _ logits: UnsafeMutableBufferPointer<Float>, _ scratch: SamplingScratch, _ constraint: OutputConstraint? = nil
    ) throws(Failure) -> Int32 {
        adjust(logits)
        var token = try pick(logits, scratch)
        for refusals in 0... {
            guard let outcome = constraint?.allows(token), outcome != .allowed else { break }
            guard outcome == .refused, refusals < Self.mostRefusals,
                constraint?.mask(logits, refused: token) == .allowed
            else { throw .grammar(OutputConstraint.isTooComplex) }
            do throws(Failure) {
                token = try pick(logits, scratch)
            } catch {
                throw .grammar("no token of the model's vocabulary can go on within its grammar")
            }
        }
        if countsTokens { occurrences[token, default: 0] += 1 }
        return token
    }

    private mutating func pick(
        _ logits: UnsafeMutableBufferPointer<Float>, _ scratch: SamplingScratch
    ) throws(Failure) -> Int32 {
        guard let base = logits.baseAddress else { throw .notNumbers }
        let count = Int32(logits.count)
        let best = altiplano_argmax(base, count)
        guard best >= 0, logits[Int(best)].isFinite else { throw .notNumbers }
        if parameters.temperature < Self.leastTemperature { return best }
        if parameters.topK == 0, parameters.topP >= 1, parameters.minP <= 0 {
            return drawFromAll(base, count, maximum: logits[Int(best)], scratch)
        }
        return drawFromTop(base, count, maximum: logits[Int(best)], scratch) ?? best
    }

    private func adjust(_ logits: UnsafeMutableBufferPointer<Float>) {
        for (token, count) in occurrences {
            var logit = Double(logits[Int(token)])
            logit = logit > 0 ? logit / parameters.repetitionPenalty : logit * parameters.repetitionPenalty
            logit -= parameters.presencePenalty + Double(count) * parameters.frequencyPenalty
            logits[Int(token)] = Float(logit)
        }
        for (token, bias) in parameters.logitBias { logits[Int(token)] += Float(bias) }
        for token in suppressed { logits[Int(token)] = -.infinity }
    }

    private mutating func drawFromAll(
        _ logits: UnsafePointer<Float>, _ count: Int32, maximum: Float, _ scratch: SamplingScratch
    ) -> Int32 {
        let total = altiplano_softmax_weights(
            logits, count, maximum, Float(1 / parameters.temperature), scratch.weights)
        return altiplano_pick(scratch.weights, count, draw() * total)
    }

    private mutating func drawFromTop(
        _ logits: UnsafePointer<Float>, _ count: Int32, maximum: Float, _ scratch: SamplingScratch
    ) -> Int32? {
        let kept = survivors(logits, count, maximum: maximum, scratch)
        let weights = kept.map { token in
            Float.exponential((logits[Int(token)] - maximum) / Float(parameters.temperature))
        }
        let total = weights.reduce(0.0) { $0 + Double($1) }
        return weights.withUnsafeBufferPointer { buffer -> Int32? in
            guard let base = buffer.baseAddress else { return nil }
            let place = altiplano_pick(base, Int32(buffer.count), draw() * total)
            return place < 0 ? nil : kept[Int(place)]
        }
    }

    /// The tokens left after top_k, top_p and min_p, most likely first.
    ///
    /// Only tokens above a falling threshold are sorted: a few dozen in place of the whole vocabulary.
    private func survivors(
        _ logits: UnsafePointer<Float>, _ count: Int32, maximum: Float, _ scratch: SamplingScratch
    ) -> ArraySlice<Int32> {
        let total = altiplano_softmax_weights(logits, count, maximum, 1, scratch.weights)
        // The most likely token has weight 1, so min_p is itself a threshold on the weights.
        let least = Float(max(0, parameters.minP))
        var threshold = max(least, 0.01)
        while true {
            let found = altiplano_gather(scratch.weights, count, threshold, scratch.indices, count)
            let isWhole = threshold <= least || Int(found) == Int(count)
            if let kept = cut(Array(scratch.indices(found)), total: total, isWhole: isWhole, scratch) { return kept }
            threshold = threshold < 1e-12 ? least : max(least, threshold / 32)
        }
    }

    /// Applies top_k and top_p to candidates that include every token above a threshold; nil asks for more of them.
    private func cut(
        _ candidates: [Int32], total: Double, isWhole: Bool, _ scratch: SamplingScratch
    ) -> ArraySlice<Int32>? {
        let wanted = parameters.topK > 0 ? parameters.topK : Int.max
        if !isWhole, parameters.topK > 0, candidates.count < wanted { return nil }
        let weight = { (token: Int32) in scratch.weights[Int(token)] }
        if !isWhole, parameters.topK == 0 {
            let mass = candidates.reduce(0.0) { $0 + Double(weight($1)) }
            if mass < parameters.topP * total { return nil }
        }
        let sorted = candidates.sorted { (weight($0), $1) > (weight($1), $0) }.prefix(wanted)
        guard parameters.topP < 1 else { return sorted }
        // After top_k the nucleus is that of the k tokens; without it, of the whole vocabulary.
        let whole = parameters.topK > 0 ? sorted.reduce(0.0) { $0 + Double(weight($1)) } : total
        var mass = 0.0
        for (place, token) in sorted.enumerated() {
            mass += Double(weight(token))
            if mass >= parameters.topP * whole { return sorted.prefix(place + 1) }
        }
        return sorted
    }

    /// The next number of the sequence's own stream, in [0, 1): SplitMix64 (Steele, Lea, Flood 2014) at a counter.
    private mutating func draw() -> Double {
        draws += 1
        var bits = seed &+ draws &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return Double(bits >> 11) * 0x1p-53
    }
}

/// Working memory of the samplers, shared by all sequences of a loop since they sample one after another.
final class SamplingScratch {
    let weights: UnsafeMutablePointer<Float>
    let indices: UnsafeMutablePointer<Int32>
    private let kept: UnsafeMutablePointer<Float>
    private let vocabularySize: Int

    init(vocabularySize: Int) {
        self.vocabularySize = vocabularySize
        weights = .allocate(capacity: vocabularySize)
        indices = .allocate(capacity: vocabularySize)
        kept = .allocate(capacity: vocabularySize)
    }

    deinit {
        weights.deallocate()
        indices.deallocate()
        kept.deallocate()
    }

    func indices(_ count: Int32) -> UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(start: indices, count: Int(count))
    }

    /// Copies logits that are about to be overwritten; valid until the next call.
    func keep(_ logits: UnsafeMutableBufferPointer<Float>) -> UnsafeBufferPointer<Float> {
        let count = min(logits.count, vocabularySize)
        if let base = logits.baseAddress { kept.update(from: base, count: count) }
        return UnsafeBufferPointer(start: kept, count: count)
    }
}
