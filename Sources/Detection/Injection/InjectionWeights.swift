internal import Foundation

/// The logistic combination of the signals.
struct InjectionWeights: Sendable {
    /// The log odds of a text without any signal.
    var bias: Double
    /// What a signal of strength 1 adds to the log odds, in the order of ``InjectionSignal/Kind``.
    var values: [Double]

    /// Fitted by logistic regression, together with ``WordingModel``'s, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection, some of it joined to longer texts, and paragraphs of documentation.
    /// Benign texts weigh half as much again, weights are drawn to a prior by a quadratic penalty, and none has the
    /// wrong sign. A fictional frame counts only together with harm.
    static let fitted = InjectionWeights(bias: -4.32, values: InjectionSignal.Kind.allCases.map(fittedValue))

    private static func fittedValue(_ kind: InjectionSignal.Kind) -> Double {
        switch kind {
        case .override: 3.47
        case .newInstructions: 2.67
        case .extraction: 4.32
        case .roleplay: 2.86
        case .unrestricted: 3.71
        case .refusalSuppression: 4.58
        case .harm: 2.43
        case .fiction: 0.00
        case .fictionalHarm: 4.43
        case .authority: 3.48
        case .roleMarker: 3.74
        case .fakeTurns: 4.38
        case .exfiltration: 4.86
        case .toolInstruction: 3.79
        case .secrecy: 3.94
        case .addressesAssistant: 3.61
        case .payloadSplitting: 4.59
        case .encodingRequest: 4.74
        case .encodedAttack: 7.45
        case .hiddenText: 1.25
        case .disguise: 1.30
        case .gibberish: 2.31
        case .breadth: 0.00
        case .discussion: -3.35
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
