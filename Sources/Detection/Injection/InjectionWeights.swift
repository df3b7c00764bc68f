internal import Foundation

/// The logistic combination of the signals.
struct InjectionWeights: Sendable {
    /// The log odds of a text without any signal.
    var bias: Double
    /// What a signal of strength 1 adds to the log odds, in the order of ``InjectionSignal/Kind``.
    var values: [Double]

    /// Fitted by logistic regression on the train and calibration splits of Tests/DetectionTests/Golden/injection:
    /// benign texts weigh three times, weights are drawn to a prior by a quadratic penalty, and no weight has the wrong
    /// sign. A fictional frame counts only together with harm.
    static let fitted = InjectionWeights(bias: -4.84, values: InjectionSignal.Kind.allCases.map(fittedValue))

    private static func fittedValue(_ kind: InjectionSignal.Kind) -> Double {
        switch kind {
        case .override: 7.94
        case .newInstructions: 3.72
        case .extraction: 8.67
        case .roleplay: 6.42
        case .unrestricted: 7.61
        case .refusalSuppression: 6.60
        case .harm: 3.52
        case .fiction: 0.00
        case .fictionalHarm: 4.94
        case .authority: 6.46
        case .roleMarker: 5.37
        case .fakeTurns: 5.37
        case .exfiltration: 6.98
        case .toolInstruction: 5.52
        case .secrecy: 5.76
        case .addressesAssistant: 6.44
        case .payloadSplitting: 6.26
        case .encodingRequest: 5.99
        case .encodedAttack: 7.50
        case .hiddenText: 2.45
        case .disguise: 1.87
        case .gibberish: 2.00
        case .breadth: 3.14
        case .discussion: -2.01
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
        return InjectionScoring.Result(logOdds: logOdds, signals: signals)
    }

    /// What the nearness to an attack family adds to the log odds: set by hand, since unrelated sentences of
    /// all-MiniLM-L6-v2 lie below 0.3 and paraphrases above 0.6. At most 2.5, so that it never decides alone.
    func similarity(_ cosine: Double) -> Double {
        min(max((cosine - 0.45) * 8, -0.5), 2.5)
    }

    private func exponential(_ value: Double) -> Double { exp(min(max(value, -40), 40)) }
}
