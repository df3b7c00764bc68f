/// The logistic combination of the signals.
struct InjectionWeights: Sendable {
    /// The log odds of a text without any signal.
    var bias: Double
    /// What a signal of strength 1 adds to the log odds, in the order of ``InjectionSignal/Kind``.
    var values: [Double]

    /// Fitted by ops/fit-injection, together with ``WordingModel``'s: logistic regression with a quadratic penalty on
    /// the train and calibration splits of Tests/DetectionTests/Golden/injection, some of it joined to longer texts,
    /// and on paragraphs of documentation and messages of programs. Benign texts weigh twice as much, short plain texts
    /// six times; none has the wrong sign. A fictional frame counts only together with harm.
    static let fitted = InjectionWeights(bias: -6.65, values: InjectionSignal.Kind.allCases.map(fittedValue))

    private static func fittedValue(_ kind: InjectionSignal.Kind) -> Double {
        switch kind {
        case .override: 2.83
        case .newInstructions: 2.96
        case .extraction: 2.85
        case .roleplay: 2.52
        case .unrestricted: 3.30
        case .refusalSuppression: 3.77
        case .harm: 2.28
        case .fiction: 0.00
        case .fictionalHarm: 4.87
        case .authority: 2.87
        case .roleMarker: 4.11
        case .fakeTurns: 4.45
        case .exfiltration: 4.38
        case .toolInstruction: 3.70
        case .secrecy: 4.67
        case .addressesAssistant: 3.23
        case .payloadSplitting: 4.47
        case .encodingRequest: 3.65
        case .encodedAttack: 12.65
        case .hiddenText: 1.34
        case .disguise: 1.18
        case .gibberish: 2.13
        case .breadth: 0.00
        case .discussion: -3.51
        case .wording: 1.00
        }
    }

    func result(_ features: InjectionFeatures, shiftedBy start: Int) -> InjectionScoring.Result {
        var logOdds = bias
        var signals: [InjectionSignal] = []
        for entry in features.entries {
            let weight = entry.strength * values[InjectionFeatures.indexOfKind[entry.kind] ?? 0]
            guard weight != 0 else { continue }
            logOdds += weight
            let range = entry.range.lowerBound + start..<entry.range.upperBound + start
            signals.append(InjectionSignal(entry.kind, weight: weight, range: range))
        }
        if let wording = features.wording {
            let weight = wording.logOdds * values[InjectionFeatures.indexOfKind[.wording] ?? 0]
            logOdds += weight
            if weight > 0 {
                let range = wording.range.lowerBound + start..<wording.range.upperBound + start
                signals.append(InjectionSignal(.wording, weight: weight, range: range))
            }
        }
        return InjectionScoring.Result(logOdds: logOdds, signals: signals)
    }

    /// What the nearness to known attacks can add to the log odds: it never decides alone.
    static let similarityWeights = -1.5...2.5

    /// What the nearness to known attacks adds to the log odds.
    ///
    /// The slope is somewhat below the 10 to 12 that logistic regression gives on texts that neither the weights nor
    /// the examples were chosen by (cross-validation over the train split's authors).
    ///
    /// - Parameter nearness: as ``AttackSimilarity/nearness(passages:examples:)`` tells.
    static func similarity(_ nearness: Double) -> Double {
        min(max(nearness * 8, similarityWeights.lowerBound), similarityWeights.upperBound)
    }
}
