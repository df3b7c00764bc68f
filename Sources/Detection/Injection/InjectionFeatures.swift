/// How strongly each signal shows in one window, in [0, 1].
struct InjectionFeatures {
    static let kinds = InjectionSignal.Kind.allCases
    static let indexOfKind: [InjectionSignal.Kind: Int] = Dictionary(
        uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })

    /// What ``WordingModel`` says, in log odds, and where.
    var wording: WordingModel.Result?
    private(set) var entries: [(kind: InjectionSignal.Kind, strength: Double, range: Range<Int>)] = []

    /// Keeps a signal's strongest place; a further one adds a quarter of its strength.
    mutating func add(_ kind: InjectionSignal.Kind, _ strength: Double, _ range: Range<Int>) {
        guard strength > 0 else { return }
        for index in entries.indices where entries[index].kind == kind {
            let other = entries[index].strength
            if range == entries[index].range {
                entries[index].strength = max(other, strength)
            } else {
                entries[index].strength = min(1, max(other, strength) + min(other, strength) / 4)
            }
            if strength > other { entries[index].range = range }
            return
        }
        entries.append((kind, min(1, strength), range))
    }

    func strength(_ kind: InjectionSignal.Kind) -> Double {
        entries.first { $0.kind == kind }?.strength ?? 0
    }

    /// Adds what the words say. A quoted phrase in a text about attacks is an example, rarely an attack.
    mutating func add(_ matcher: PhraseMatcher, _ words: [ScannedWord], _ text: NormalizedText) {
        let discussion = min(1, Double(matcher.discussionCount) / 3)
        var disguised = 0.0
        // A text that is quoted as a whole is no example within another.
        let isExcerpt = words.contains { !$0.flags.contains(.isQuoted) }
        for match in matcher.matches {
            guard let first = words[match.words].first, let last = words[match.words].last else { continue }
            let range = text.original(Int(first.start)..<Int(last.end))
            let share = match.isQuoted && isExcerpt ? (discussion > 0 ? 0.3 : 0.7) : 1
            add(match.signal, match.strength * share, range)
            if match.strength > 0.3, match.disguisedCount > 0 {
                disguised = max(disguised, min(1, Double(match.disguisedCount) / 2))
            }
            if match.strength > 0.3, match.misspelledCount > 0 { disguised = max(disguised, 0.3) }
        }
        let whole = 0..<text.originalCount
        add(.disguise, disguised, whole)
        let harm = strength(.harm)
        if harm > 0.35 { add(.fictionalHarm, min(harm, strength(.fiction)), whole) }
        if discussion > 0 { add(.discussion, discussion, whole) }
        let attacks = entries.filter { Self.isAttack($0.kind) && $0.strength >= 0.4 }.count
        add(.breadth, min(1, Double(attacks - 1) / 3), whole)
    }

    private static func isAttack(_ kind: InjectionSignal.Kind) -> Bool {
        switch kind {
        case .discussion, .breadth, .wording, .fiction, .harm, .disguise: false
        default: true
        }
    }
}
