/// How rules of several scopes become the ones that hold.
///
/// A rule of a lower scope with the same pack and name as one of a higher scope takes its place, if it is at least as
/// strict in everything; otherwise both hold, so that nothing is ever relaxed. Rules that a lower scope does not name
/// go on
/// holding.
public enum Tightening {
    /// - Parameter rules: of all scopes, in any order.
    /// - Returns: those that hold.
    public static func rules(_ rules: [PolicyProgram.BoundRule]) -> [PolicyProgram.BoundRule] {
        var byName: [String: [PolicyProgram.BoundRule]] = [:]
        for rule in rules { byName[rule.name, default: []].append(rule) }
        return byName.values.flatMap { same in
            var holding: [PolicyProgram.BoundRule] = []
            for rule in same.sorted(by: { $0.scopeRank < $1.scopeRank }) {
                holding.removeAll { relaxation(by: rule.rule, of: $0.rule) == nil }
                holding.append(rule)
            }
            return holding
        }
    }

    /// What a rule is weaker in than the one of a higher scope that it would take the place of; nil when in nothing.
    ///
    /// - Parameters:
    ///   - lower: the rule of the lower scope.
    ///   - higher: the rule of the higher scope.
    public static func relaxation(by lower: PolicyRule, of higher: PolicyRule) -> String? {
        guard higher.mode != .off else { return nil }
        if lower.mode != higher.mode, lower.mode != .enforce {
            return "its mode '\(lower.mode.rawValue)' is weaker than '\(higher.mode.rawValue)'"
        }
        if higher.mode == .enforce, lower.canaryPercent < higher.canaryPercent {
            return "it acts in \(lower.canaryPercent) % of the calls instead of \(higher.canaryPercent) %"
        }
        if lower.action < higher.action {
            return "its action '\(lower.action.rawValue)' is weaker than '\(higher.action.rawValue)'"
        }
        if lower.action == .requireApproval, higher.action.rewrites {
            return "once it is approved the text passes as it is, and '\(higher.action.rawValue)' never lets it"
        }
        if lower.action == higher.action, lower.replacement != higher.replacement {
            return "it writes another replacement"
        }
        if let category = higher.category, lower.category != category {
            return "its category is not '\(category)', which moderations are told by"
        }
        if !higher.message.texts.isEmpty, lower.message != higher.message { return "it says another message" }
        let missing = higher.stages.subtracting(lower.stages)
        if !missing.isEmpty {
            return "it does not look at the stage '\(missing.map(\.rawValue).sorted().joined(separator: "', '"))'"
        }
        if higher.onError == .block, lower.onError == .flag { return "it lets text pass when its detector fails" }
        if higher.action == .requireApproval, lower.action == .requireApproval,
            lower.approvalSeconds > higher.approvalSeconds
        {
            return "it waits \(lower.approvalSeconds) s for an approval instead of \(higher.approvalSeconds) s"
        }
        return relaxation(by: lower.detector, of: higher.detector)
    }

    private static func relaxation(by lower: Detector, of higher: Detector) -> String? {
        switch (lower, higher) {
        case (.patterns(let low), .patterns(let high)):
            let missing = Set(high.expressions).subtracting(low.expressions)
            if !missing.isEmpty { return "it leaves out the pattern '\(missing.sorted()[0].prefix(100))'" }
            if high.ignoresCase, !low.ignoresCase { return "it tells upper and lower case apart" }
            return low.edges == high.edges && low.context == high.context
                ? nil : "its patterns have other edges or another context"
        case (.catalogue(let low), .catalogue(let high)) where low.group == high.group:
            if low.minimumScore > high.minimumScore {
                return "its min_score \(low.minimumScore) is above \(high.minimumScore)"
            }
            guard let kept = low.entities else { return nil }
            guard let wanted = high.entities else { return "it does not look for all of '\(high.group.rawValue)'" }
            let missing = Set(wanted).subtracting(kept)
            return missing.isEmpty ? nil : "it does not look for \(missing.sorted().joined(separator: ", "))"
        case (.promptInjection(let low), .promptInjection(let high)):
            if low.threshold > high.threshold { return "its threshold \(low.threshold) is above \(high.threshold)" }
            guard low.usesSimilarity != high.usesSimilarity else { return nil }
            return low.usesSimilarity
                ? "it asks the embedding model, which can lower a text's score"
                : "it does not ask the embedding model, which can raise a text's score"
        case (.systemPromptLeak(let low), .systemPromptLeak(let high)):
            return low > high ? "it needs \(low) words instead of \(high)" : nil
        case (.length(let low), .length(let high)):
            return low > high ? "it allows \(low) characters instead of \(high)" : nil
        case (.repetition(let low), .repetition(let high)):
            return low > high ? "it allows \(low) repetitions instead of \(high)" : nil
        case (.hazards(let low), .hazards(let high)): return relaxation(by: low, of: high)
        case (.topics(let low), .topics(let high)): return relaxation(by: low, of: high)
        default:
            return lower == higher ? nil : "its detector is another one, which cannot be compared with what it replaces"
        }
    }

    private static func relaxation(by low: HazardDetector, of high: HazardDetector) -> String? {
        if low.model != high.model { return "it asks another model" }
        if low.threshold > high.threshold { return "its threshold \(low.threshold) is above \(high.threshold)" }
        if let kept = low.categories {
            guard let wanted = high.categories else { return "it does not look for all hazards" }
            let missing = Set(wanted).subtracting(kept)
            if !missing.isEmpty { return "it does not look for \(missing.sorted().joined(separator: ", "))" }
        }
        // A model that is asked about more judges all of it differently.
        return high.custom == low.custom ? nil : "it asks about other hazards of its own"
    }

    private static func relaxation(by low: TopicDetector, of high: TopicDetector) -> String? {
        if low.threshold != high.threshold { return "its threshold \(low.threshold) is not \(high.threshold)" }
        if !Set(high.deny).isSubset(of: low.deny) { return "it leaves out a topic that is denied" }
        if !high.allow.isEmpty, low.allow.isEmpty || !Set(low.allow).isSubset(of: high.allow) {
            return "it allows other topics"
        }
        return nil
    }
}
