/// A phrase rule that matched.
struct PhraseMatch {
    var signal: InjectionSignal.Kind
    var strength: Double
    /// The words it spans.
    var words: Range<Int>
    /// All its words were quoted.
    var isQuoted: Bool
    /// How many of its words were disguised.
    var disguisedCount: Int
    var misspelledCount: Int
}

/// Finds phrase rules in words. Each word starts the rules that begin with it, and each element takes the first word
/// that fits within its gap, so the work is bounded by the words times a constant.
struct PhraseMatcher {
    let rules: PhraseRules
    private(set) var matches: [PhraseMatch] = []
    private(set) var steps = 0
    /// How many words of texts about attacks stand here.
    private(set) var discussionCount = 0

    init(rules: PhraseRules) {
        self.rules = rules
    }

    mutating func match(_ words: UnsafeBufferPointer<ScannedWord>) {
        var open = rules.ungated
        open.withUnsafeMutableBufferPointer { open in
            for word in words where rules.speak(of: word.id) { rules.gates.each(word.id) { open[$0] = true } }
        }
        rules.sets.withUnsafeBufferPointer { sets in
            rules.elements.withUnsafeBufferPointer { elements in
                rules.rules.withUnsafeBufferPointer { compiled in
                    open.withUnsafeBufferPointer { open in
                        for index in words.indices where rules.speak(of: words[index].id) {
                            if Self.contains(sets, rules.discussion, words[index].id),
                                !words[index].flags.contains(.isQuoted)
                            {
                                discussionCount += 1
                            }
                            rules.beginning.each(words[index].id) { rule in
                                if open[rule] { match(compiled[rule], at: index, words, elements, sets) }
                            }
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func contains(_ sets: UnsafeBufferPointer<UInt64>, _ set: Int32, _ word: Int32) -> Bool {
        sets[Int(set) + Int(word >> 6)] >> UInt64(word & 63) & 1 == 1
    }

    @inline(__always)
    private mutating func match(
        _ rule: PhraseRules.Compiled, at first: Int, _ words: UnsafeBufferPointer<ScannedWord>,
        _ elements: UnsafeBufferPointer<PhraseRules.Element>, _ sets: UnsafeBufferPointer<UInt64>
    ) {
        var last = first
        for number in rule.elements.lowerBound + 1..<rule.elements.upperBound {
            let element = elements[number]
            var position = last + 1
            let limit = min(words.count, position + Int(element.gap) + 1)
            var isFound = false
            while position < limit {
                steps += 1
                if words[position].flags.contains(.beginsSentence), !element.passesSentences { break }
                let id = words[position].id
                if rules.speak(of: id) {
                    if Self.contains(sets, element.set, id) {
                        isFound = true
                        break
                    }
                    if element.excluded >= 0, Self.contains(sets, element.excluded, id) { break }
                }
                position += 1
            }
            if isFound { last = position } else if !element.isOptional { return }
        }
        guard isAllowed(rule, first, last, words, sets) else { return }
        var isQuoted = true
        var disguised = 0
        var misspelled = 0
        for word in words[first...last] {
            if !word.flags.contains(.isQuoted) { isQuoted = false }
            if word.flags.contains(.isDisguised) { disguised += 1 }
            if word.flags.contains(.isMisspelled) { misspelled += 1 }
        }
        matches.append(
            PhraseMatch(
                signal: rule.signal, strength: rule.strength, words: first..<last + 1, isQuoted: isQuoted,
                disguisedCount: disguised, misspelledCount: misspelled))
    }

    private func isAllowed(
        _ rule: PhraseRules.Compiled, _ first: Int, _ last: Int, _ words: UnsafeBufferPointer<ScannedWord>,
        _ sets: UnsafeBufferPointer<UInt64>
    ) -> Bool {
        if rule.beginsClause, !words[first].flags.contains(.beginsClause) {
            guard first > 0, rules.speak(of: words[first - 1].id),
                Self.contains(sets, rules.leadIn, words[first - 1].id)
            else {
                return false
            }
        }
        if rule.notBefore >= 0 {
            var position = first
            for _ in 0..<2 where position > 0 && !words[position].flags.contains(.beginsSentence) {
                position -= 1
                if rules.speak(of: words[position].id), Self.contains(sets, rule.notBefore, words[position].id) {
                    return false
                }
            }
        }
        if rule.notAfter >= 0, last + 1 < words.count, rules.speak(of: words[last + 1].id),
            !words[last + 1].flags.contains(.beginsSentence),
            Self.contains(sets, rule.notAfter, words[last + 1].id)
        {
            return false
        }
        return true
    }
}
