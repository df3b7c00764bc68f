/// Scores texts for prompt injection and jailbreaks without a language model: phrases over concepts (English,
/// Portuguese, Spanish), which concepts stand near each other (German and French too), the form of the text and what
/// codes in it hide, weighed into one probability.
///
/// Measured by ops/bench/injection, without an embedding model, on four splits of
/// Tests/DetectionTests/Golden/injection that no weight was fitted on. `independent3` (524 attacks, 504 benign texts)
/// is all that its author wrote, who knew nothing of rules, lexicon and other texts; nothing of it was learnt from, so
/// that it is what to expect of others. `independent` (145 and 207) and `independent2` (86 and 152) are halves of such
/// sets, whose other halves were learnt from. `test` (120 and 130) is older. Their totals, but those of
/// `independent3`, were read some twenty times while weights were chosen. Half of the benign texts or more are chosen
/// to look like attacks.
///
/// | split | threshold | recall | false positives |
/// |---|---|---|---|
/// | independent | 0.5 | 85.5 % | 3.4 % (7) |
/// | independent | 0.9 | 76.6 % | 1.4 % (3) |
/// | independent2 | 0.5 | 94.2 % | 3.9 % (6) |
/// | independent2 | 0.9 | 76.7 % | 0.0 % (0) |
/// | independent3 | 0.5 | 77.3 % | 6.2 % (31) |
/// | independent3 | 0.9 | 63.0 % | 2.4 % (12) |
/// | test | 0.5 | 88.3 % | 3.8 % (5) |
/// | test | 0.9 | 75.0 % | 2.3 % (3) |
///
/// Of texts of the train split that were written to be hard (1,321 attacks, 1,717 benign), judged by weights that were
/// fitted without their group, 57.7 % of the attacks reach 0.5, and 4.0 % of the benign ones: so much worse can it be.
///
/// Of 20,000 paragraphs of Python packages' documentation and messages of programs that no weight was fitted on, 0.21 %
/// score 0.5 or more and 0.04 % 0.9 or more. 2,000 bytes of Markdown take 44 microseconds.
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

    /// Scores a text by its words and form; ``InjectionScore/weighing(nearness:)`` adds what an embedding model knows.
    ///
    /// - Parameter text: one word to any length; linear in it.
    public func score(_ text: String) -> InjectionScore {
        var text = text
        return text.withUTF8 { score(buffer: $0).score }
    }

    /// Scores a text in UTF-8, valid or not, as ``score(_:)`` does.
    public func score(utf8: [UInt8]) -> InjectionScore {
        utf8.withUnsafeBufferPointer { score(buffer: $0).score }
    }

    func score(buffer: UnsafeBufferPointer<UInt8>) -> (score: InjectionScore, work: InjectionScoring.Work) {
        var scoring = InjectionScoring(weights: weights, decodable: max(Self.decodedBytesLimit, buffer.count))
        var best = scoring.score(buffer, depth: 0)
        best.signals.sort { $0.weight == $1.weight ? $0.range.lowerBound < $1.range.lowerBound : $0.weight > $1.weight }
        let signals = Array(best.signals.prefix(InjectionScore.longestSignals))
        return (InjectionScore(logOdds: best.logOdds, signals: signals), scoring.work)
    }
}
