import Detection

/// A part of a rule's detector that finds things by itself.
struct Leaf: Sendable {
    /// What it reads with.
    enum Source: Sendable {
        /// Findings of these entities (nil for all of the group), from this score on.
        case recognizers(Set<String>, minimum: Double)
        /// Has to see text word by word; made anew for each text.
        case spans(SpanKind)
        /// Scores windows.
        case injection(InjectionDetector)
        /// Asks a model about windows.
        case topics(TopicDetector)
        case hazards(HazardDetector)

        /// The detector that a model may be asked for; nil when none is.
        var question: Detector? {
            switch self {
            case .topics(let topics): .topics(topics)
            case .hazards(let hazards): .hazards(hazards)
            case .injection(let injection): injection.usesSimilarity ? .promptInjection(injection) : nil
            case .recognizers, .spans: nil
            }
        }
    }

    /// Scanners that are no recognizers.
    enum SpanKind: Sendable {
        case systemPromptLeak(words: Int)
        case length(scalars: Int)
        case repetition(times: Int)
    }

    var rule: Int
    var source: Source
}

/// When a rule matches, in terms of leaves.
indirect enum Condition: Sendable {
    case leaf(Int)
    case all([Condition])
    case any([Condition])
    case not(Condition)

    /// The findings for which it holds in a window; nil when it does not.
    ///
    /// - Parameters:
    ///   - findings: what each leaf found in the window.
    ///   - window: what a condition without findings of its own stands for.
    func holds(_ findings: [Int: [Finding]], window: Range<Int>) -> [Finding]? {
        switch self {
        case .leaf(let leaf):
            let found = findings[leaf] ?? []
            return found.isEmpty ? nil : found
        case .all(let parts):
            var found: [Finding] = []
            for part in parts {
                guard let more = part.holds(findings, window: window) else { return nil }
                found += more
            }
            return found
        case .any(let parts):
            let found = parts.compactMap { $0.holds(findings, window: window) }
            return found.isEmpty ? nil : found.flatMap(\.self)
        case .not(let part):
            guard part.holds(findings, window: window) == nil else { return nil }
            return [Finding(entity: "ABSENT", range: window, score: 1)]
        }
    }

    /// The leaves it is made of.
    var leaves: [Int] {
        switch self {
        case .leaf(let leaf): [leaf]
        case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
        case .not(let part): part.leaves
        }
    }
}
