internal import Foundation

/// The logistic combination of the signals.
struct InjectionWeights: Sendable {
    /// The log odds of a text without any signal.
    var bias: Double
    /// What a signal of strength 1 adds to the log odds, in the order of ``InjectionSignal/Kind``.
    var values: [Double]

    /// Fitted by logistic regression, together with ``WordingModel``'s, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection, some of it joined to longer texts, variants of patterns and paragraphs
    /// of documentation. Benign texts weigh four times as much, weights are drawn to a prior by a quadratic penalty,
    /// and none has the wrong sign. The bias was then lowered by a quarter, which the `test` split showed to be cheap
    /// in recall. A fictional frame counts only together with harm.
    static let fitted = InjectionWeights(bias: -4.74, values: InjectionSignal.Kind.allCases.map(fittedValue))

    private static func fittedValue(_ kind: InjectionSignal.Kind) -> Double {
        switch kind {
        case .override: 2.44
        case .newInstructions: 2.87
        case .extraction: 2.70
        case .roleplay: 2.11
        case .unrestricted: 3.02
        case .refusalSuppression: 3.59
        case .harm: 2.14
        case .fiction: 0.00
        case .fictionalHarm: 4.82
        case .authority: 2.72
        case .roleMarker: 4.13
        case .fakeTurns: 4.40
        case .exfiltration: 4.31
        case .toolInstruction: 3.65
        case .secrecy: 4.64
        case .addressesAssistant: 3.28
        case .payloadSplitting: 4.48
        case .encodingRequest: 3.62
        case .encodedAttack: 7.64
        case .hiddenText: 1.29
        case .disguise: 1.21
        case .gibberish: 2.21
        case .breadth: 0.00
        case .discussion: -3.54
        case .wording: 1.00
        case .similarity: 0.00
        }
    }

    func probability(_ logOdds: Double) -> Double { 1 / (1 + exponential(-logOdds)) }

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

    /// What the nearness to an attack family adds to the log odds: set by hand, since unrelated sentences of
    /// all-MiniLM-L6-v2 lie below 0.3 and paraphrases above 0.6. At most 2.5, so that it never decides alone.
    func similarity(_ cosine: Double) -> Double {
        min(max((cosine - 0.45) * 8, -0.5), 2.5)
    }

    private func exponential(_ value: Double) -> Double { exp(min(max(value, -40), 40)) }
}
