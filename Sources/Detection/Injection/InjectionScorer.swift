/// Scores texts for prompt injection and jailbreaks without a language model: phrases over concepts (English,
/// Portuguese, Spanish), which concepts stand near each other (German and French too), the form of the text and what
/// codes in it hide, weighed into one probability.
///
/// Measured by ops/bench/injection, without an embedding model, on three splits of
/// Tests/DetectionTests/Golden/injection that no weight was fitted on. `independent` (145 attacks, 207 benign texts)
/// and `independent2` (86 and 152) are halves of sets that were written without knowledge of rules and lexicon;
/// whoever wrote each then wrote training texts too, so that texts of others may fare worse. `test` (120 and 130) is
/// older. Their totals were read a dozen times while the weights were chosen. Most benign texts are chosen to look
/// like attacks.
///
/// | split | threshold | recall | false positives |
/// |---|---|---|---|
/// | independent | 0.5 | 84.1 % | 2.9 % (6) |
/// | independent | 0.9 | 65.5 % | 1.0 % (2) |
/// | independent2 | 0.5 | 81.4 % | 5.3 % (8) |
/// | independent2 | 0.9 | 62.8 % | 2.6 % (4) |
/// | test | 0.5 | 89.2 % | 3.1 % (4) |
/// | test | 0.9 | 68.3 % | 1.5 % (2) |
///
/// `independent2` was written last, and no weight was fitted on any of its author's texts: it is nearest to what texts
/// of others will do.
///
/// Of 11,677 paragraphs of technical documentation and Spanish and Portuguese program messages that no weight was
/// fitted on, 0.38 % score 0.5 or more and 0.10 % 0.9 or more. 2,000 bytes of Markdown take 41 microseconds.
public struct InjectionScorer: Sendable {
    /// The longest part of a text that is scored at once, in bytes; a longer text scores as its highest window.
    public static let windowBytes = 2000
    /// How much longer the last window may be, in bytes: what policies judge at once, and what stands before it, is one
    /// window.
    public static let slackBytes = 700
    /// What two windows share, in bytes, so that no phrase falls between them.
    public static let overlapBytes = 200
    /// How deep codes within codes are followed.
    public static let longestNesting = 3
    /// The most bytes that are decoded for a text that is shorter than that; for a longer one its own length.
    public static let decodedBytesLimit = 65_536

    let weights: InjectionWeights

    /// A scorer with the weights that were fitted on the project's labelled set.
    public init() {
        self.init(weights: .fitted)
    }

    init(weights: InjectionWeights) {
        self.weights = weights
    }

    /// Scores a text by its words and form alone.
    ///
    /// - Parameter text: one word to any length; linear in it.
    public func score(_ text: String) -> InjectionScore {
        score(text, similarity: nil)
    }

    /// Scores a text by its words, its form and its nearness to known attacks.
    ///
    /// - Parameters:
    ///   - text: one word to any length; linear in it.
    ///   - similarity: the highest cosine similarity of the text's embedding (all-MiniLM-L6-v2) with those of
    ///     ``AttackFamilies``' examples, in [-1, 1]; nil when there is no embedding model.
    public func score(_ text: String, similarity: Double?) -> InjectionScore {
        var text = text
        return text.withUTF8 { score(buffer: $0, similarity: similarity).score }
    }

    /// Scores a text in UTF-8, valid or not.
    ///
    /// - Parameters:
    ///   - utf8: the text.
    ///   - similarity: as for ``score(_:similarity:)``.
    public func score(utf8: [UInt8], similarity: Double? = nil) -> InjectionScore {
        utf8.withUnsafeBufferPointer { score(buffer: $0, similarity: similarity).score }
    }

    func score(
        buffer: UnsafeBufferPointer<UInt8>, similarity: Double?
    ) -> (score: InjectionScore, work: InjectionScoring.Work) {
        var scoring = InjectionScoring(weights: weights, decodable: max(Self.decodedBytesLimit, buffer.count))
        var best = scoring.score(buffer, depth: 0)
        if let similarity {
            let weight = weights.similarity(similarity)
            best.logOdds += weight
            best.signals.append(InjectionSignal(.similarity, weight: weight, range: 0..<buffer.count))
        }
        best.signals.sort { $0.weight == $1.weight ? $0.range.lowerBound < $1.range.lowerBound : $0.weight > $1.weight }
        let signals = Array(best.signals.prefix(InjectionScore.longestSignals))
        return (InjectionScore(value: weights.probability(best.logOdds), signals: signals), scoring.work)
    }
}
