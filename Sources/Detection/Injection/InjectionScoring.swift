/// One text's way through the scorer, with what it may still decode and how much it has done.
struct InjectionScoring {
    /// What was done, so that tests can bound it without a clock.
    struct Work: Sendable, Hashable {
        var windows = 0
        var steps = 0
        var layers = 0
        var decodedBytes = 0
    }

    struct Result {
        var logOdds: Double
        var signals: [InjectionSignal]
    }

    let weights: InjectionWeights
    /// How many bytes may still be decoded.
    var decodable: Int
    private(set) var work = Work()

    init(weights: InjectionWeights, decodable: Int) {
        self.weights = weights
        self.decodable = decodable
    }

    /// The highest window of a text.
    mutating func score(_ text: UnsafeBufferPointer<UInt8>, depth: Int) -> Result {
        // What a code hides is judged by the fitted weights, also while weights are being fitted.
        let weights = depth > 0 ? .fitted : weights
        var best: Result?
        eachWindow(of: text, depth: depth) { _, features, start in
            let result = weights.result(features, shiftedBy: start)
            if result.logOdds > best?.logOdds ?? -.infinity { best = result }
        }
        return best ?? Result(logOdds: weights.bias, signals: [])
    }

    /// Cuts a text into windows that overlap and reads each.
    ///
    /// - Parameter body: takes a window, what shows in it and where it starts.
    mutating func eachWindow(
        of text: UnsafeBufferPointer<UInt8>, depth: Int,
        _ body: (UnsafeBufferPointer<UInt8>, InjectionFeatures, Int) -> Void
    ) {
        var encoded: [Finding] = []
        if depth < InjectionScorer.longestNesting {
            var layers = DecodedLayers(text)
            layers.scan()
            for layer in layers.layers { encoded += finding(in: layer, depth) }
        }
        var start = 0
        repeat {
            let end = Self.windowEnd(text, from: start)
            let window = UnsafeBufferPointer(rebasing: text[start..<end])
            var features = features(of: window, depth)
            for finding in encoded where finding.range.overlaps(start..<end) {
                let lower = max(finding.range.lowerBound - start, 0)
                features.add(
                    .encodedAttack, finding.strength, lower..<max(lower, min(finding.range.upperBound, end) - start))
            }
            body(window, features, start)
            work.windows += 1
            if end == text.count { break }
            start = max(end - InjectionScorer.overlapBytes, start + 1)
        } while true
    }

    private struct Finding {
        var strength: Double
        var range: Range<Int>
    }

    private mutating func finding(in layer: DecodedLayers.Layer, _ depth: Int) -> [Finding] {
        let count = min(layer.bytes.count, decodable)
        guard count >= 8 else { return [] }
        decodable -= count
        work.layers += 1
        work.decodedBytes += count
        let result = layer.bytes.withUnsafeBufferPointer {
            score(UnsafeBufferPointer(rebasing: $0[..<count]), depth: depth + 1)
        }
        let value = InjectionScore.probability(result.logOdds)
        return value < 0.3 ? [] : [Finding(strength: value, range: layer.range)]
    }

    /// Windows end at a blank where there is one in their last tenth, and never within a character.
    private static func windowEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let limit = start + InjectionScorer.windowBytes
        guard limit + InjectionScorer.slackBytes < text.count else { return text.count }
        var end = limit
        while end > limit - 200, text[end] > 0x20 { end -= 1 }
        if end > limit - 200 { return end }
        end = limit
        while end > limit - 4, text[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private mutating func features(of window: UnsafeBufferPointer<UInt8>, _ depth: Int) -> InjectionFeatures {
        let text = NormalizedText(buffer: window)
        var features = InjectionFeatures()
        var structure = StructuralSignals()
        structure.scan(text)
        for signal in structure.found { features.add(signal.kind, signal.strength, text.original(signal.range)) }
        addHidden(text, &features)
        text.bytes.withUnsafeBufferPointer { bytes in
            var scanner = WordScanner(vocabulary: PhraseRules.shared.vocabulary, bytes: bytes)
            scanner.scan()
            var matcher = PhraseMatcher(rules: .shared)
            scanner.words.withUnsafeBufferPointer { matcher.match($0) }
            work.steps += bytes.count + scanner.steps + matcher.steps
            features.add(matcher, scanner.words, text)
            let words = scanner.words
            features.wording = words.withUnsafeBufferPointer { PhraseRules.shared.wording.score($0, bytes) }
            if let range = features.wording?.range { features.wording?.range = text.original(range) }
            guard depth < InjectionScorer.longestNesting else { return }
            let whole = 0..<window.count
            if scanner.rotatedCount > 1 {
                let layer = DecodedLayers.Layer(bytes: text.bytes.map(Vocabulary.rotate), range: whole)
                for finding in finding(in: layer, depth) { features.add(.encodedAttack, finding.strength, whole) }
            }
            if scanner.reversedCount > 1 {
                let layer = DecodedLayers.Layer(bytes: text.bytes.reversed(), range: whole)
                for finding in finding(in: layer, depth) { features.add(.encodedAttack, finding.strength, whole) }
            }
            if features.strength(.payloadSplitting) > 0.4, let joined = Self.joinedLiterals(text.bytes) {
                let layer = DecodedLayers.Layer(bytes: joined, range: whole)
                for finding in finding(in: layer, depth) { features.add(.encodedAttack, finding.strength, whole) }
            }
        }
        if text.tagText.count >= 4, depth < InjectionScorer.longestNesting {
            let layer = DecodedLayers.Layer(bytes: text.tagText, range: text.firstHidden ?? 0..<window.count)
            for finding in finding(in: layer, depth) { features.add(.encodedAttack, finding.strength, finding.range) }
        }
        return features
    }

    private func addHidden(_ text: NormalizedText, _ features: inout InjectionFeatures) {
        let place = text.firstHidden ?? 0..<text.originalCount
        let hidden = text.invisibleCount + text.bidirectionalCount * 2
        if text.tagText.count >= 4 {
            features.add(.hiddenText, 1, place)
        } else if hidden > 2 {
            features.add(.hiddenText, hidden > 9 ? 0.8 : 0.5, place)
        }
        let disguised = text.mixedScriptCount + text.styledCount / 4 + max(0, text.markCount - 8) / 4
        if disguised > 1 { features.add(.disguise, disguised > 5 ? 0.6 : 0.4, 0..<text.originalCount) }
    }

    /// The quoted parts of a text without what stands between them.
    private static func joinedLiterals(_ bytes: [UInt8]) -> [UInt8]? {
        var joined: [UInt8] = []
        var quote: UInt8 = 0
        var count = 0
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x22 || byte == 0x27 {
            if quote == 0 {
                quote = byte
                start = index + 1
            } else if quote == byte {
                joined += bytes[start..<index]
                quote = 0
                count += 1
            }
        }
        return count > 1 ? joined : nil
    }
}
