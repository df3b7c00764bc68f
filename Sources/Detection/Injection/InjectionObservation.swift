/// What the scorer sees in one window of a text, by name: what weights are fitted to.
package struct InjectionObservation: Sendable, Hashable {
    /// One word or mark of ``WordingModel``.
    package struct Token: Sendable, Hashable {
        /// The names of the weights that it adds up, as ``WordingModel`` reads them. A word outside the vocabulary has
        /// one too: it may get a weight.
        package var features: [String]
        /// It stands in a quotation within other text, so that it counts half.
        package var isHalved: Bool
    }

    /// How strongly each signal shows, by ``InjectionSignal/name``.
    package var signals: [String: Double] = [:]
    /// All words and marks. ``InjectionScorer/wordingSpan`` in a row count: those with the highest sum.
    package var tokens: [Token] = []

    /// The window's log odds: the bias, the signals' weights, and the highest sum of words in a row.
    ///
    /// - Parameter weights: hundredths of log odds by the names of ``Token/features``.
    func logOdds(_ signalWeights: InjectionWeights, _ weights: [String: Int]) -> Double {
        var sum = signalWeights.bias
        for (kind, weight) in zip(InjectionSignal.Kind.allCases, signalWeights.values) {
            sum += weight * (signals[kind.rawValue] ?? 0)
        }
        let gains = tokens.map { token in
            let gain = token.features.reduce(0) { $0 + (weights[$1] ?? 0) }
            return token.isHalved ? gain / 2 : gain
        }
        let last = max(gains.count - WordingModel.span, 0)
        let spans = (0...last).map { gains[$0..<min($0 + WordingModel.span, gains.count)].reduce(0, +) }
        return sum + Double(gains.isEmpty ? 0 : spans.max() ?? 0) / 100
    }
}

extension InjectionScorer {
    /// How many words and marks in a row are judged together.
    package static let wordingSpan = WordingModel.span

    /// What the scorer sees in each window of a text.
    package func observations(of text: String) -> [InjectionObservation] {
        var text = text
        return text.withUTF8 { buffer in
            var scoring = InjectionScoring(weights: weights, decodable: max(Self.decodedBytesLimit, buffer.count))
            var observations: [InjectionObservation] = []
            scoring.eachWindow(of: buffer, depth: 0) { window, features, _ in
                var observation = InjectionObservation()
                for entry in features.entries { observation.signals[entry.kind.rawValue] = entry.strength }
                observation.tokens = Self.tokens(of: window)
                observations.append(observation)
            }
            return observations
        }
    }

    private static let spellings = PhraseRules.spellings()

    private static func tokens(of window: UnsafeBufferPointer<UInt8>) -> [InjectionObservation.Token] {
        NormalizedText(buffer: window).bytes.withUnsafeBufferPointer { bytes in
            var scanner = WordScanner(vocabulary: PhraseRules.shared.vocabulary, bytes: bytes)
            scanner.scan()
            return scanner.words.withUnsafeBufferPointer { words in
                PhraseRules.shared.wording.observed(words, bytes) { token in
                    if token.id > 0 { return spellings[Int(token.id) - 1] }
                    return String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
                }
            }
        }
    }
}

extension WordingModel {
    /// The names of what each token adds, in the order in which the tokens stand.
    ///
    /// - Parameter spelling: a word by its token.
    func observed(
        _ words: UnsafeBufferPointer<ScannedWord>, _ bytes: UnsafeBufferPointer<UInt8>, spelling: (Token) -> String
    ) -> [InjectionObservation.Token] {
        let tokens = Self.tokens(words, bytes)
        let hasExcerpts = Self.hasExcerpts(tokens)
        let wordCount = vocabularyCount
        var near: [[Int]] = []
        var before = ""
        var isQuoted = false
        return tokens.enumerated().map { index, token in
            if token.id == Self.lineMark { isQuoted = false }
            let concepts = concepts(of: token.id >= 0 ? token.id : wordCount - 1 - token.id)
            let name = token.id >= 0 ? spelling(token) : Self.marks[Int(-token.id) - 1].name
            var features = token.id >= 0 ? ["=" + name] : []
            if !before.isEmpty { features.append("&" + before + "&" + name) }
            before = name
            for concept in concepts {
                let name = Self.names[concept]
                features.append(name)
                if index < 2 { features.append("^" + name) }
                for before in near.joined() { features.append(Self.names[before] + ">" + name) }
            }
            near = [concepts] + near.prefix(2)
            if token.id == Self.quoteMark {
                isQuoted.toggle()
                return .init(features: features, isHalved: false)
            }
            return .init(features: features, isHalved: hasExcerpts && isQuoted)
        }
    }
}
