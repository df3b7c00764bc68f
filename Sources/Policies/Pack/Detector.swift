public import Detection

/// What a rule looks for.
public indirect enum Detector: Sendable, Hashable {
    /// Regular expressions of the rule's own.
    case patterns(PatternDetector)
    /// What the platform's recognizers find.
    case catalogue(CatalogueDetector)
    /// Attempts at prompt injection and jailbreaks.
    case promptInjection(InjectionDetector)
    /// Runs of so many consecutive words of the assistant's system prompt.
    case systemPromptLeak(words: Int)
    /// Text past so many Unicode scalars.
    case length(scalars: Int)
    /// The same word, line or block more than so many times in a row.
    case repetition(times: Int)
    /// What a window of text is about, by the similarity of its embedding to examples.
    case topics(TopicDetector)
    /// Hazards by a Llama Guard model.
    case hazards(HazardDetector)
    /// Every one of these finds something in the same window.
    case all([Detector])
    /// One of these finds something in a window.
    case any([Detector])
    /// This finds nothing in a window.
    case not(Detector)

    /// Whether a verdict needs a whole window of text, which is held back until then.
    var needsWindows: Bool {
        switch self {
        case .patterns, .catalogue, .systemPromptLeak, .length, .repetition: false
        case .promptInjection, .topics, .hazards, .all, .any, .not: true
        }
    }

    /// The shapes of its own patterns.
    var shapes: [Shape] {
        switch self {
        case .patterns(let patterns): patterns.shapes
        case .all(let parts), .any(let parts): parts.flatMap(\.shapes)
        case .not(let part): part.shapes
        default: []
        }
    }

    /// The guard models that are asked, by their names in the catalogue.
    public var guardModels: Set<String> {
        switch self {
        case .hazards(let hazards): [hazards.model]
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.guardModels) }
        case .not(let part): part.guardModels
        default: []
        }
    }

    /// Whether texts are compared by their embeddings.
    public var comparesEmbeddings: Bool {
        switch self {
        case .topics: true
        case .promptInjection(let injection): injection.usesSimilarity
        case .all(let parts), .any(let parts): parts.contains(where: \.comparesEmbeddings)
        case .not(let part): part.comparesEmbeddings
        default: false
        }
    }

    /// Whether a model is asked.
    public var needsModel: Bool { comparesEmbeddings || !guardModels.isEmpty }
}

/// Regular expressions of a rule.
public struct PatternDetector: Sendable, Hashable {
    /// Within how many bytes a match must be complete for the first time; it may be longer then.
    static let longest = 4096

    /// ECMA-262 syntax without looking around and back references; any of them.
    public var expressions: [String]
    public var ignoresCase: Bool
    public var edges: Edges
    /// Words of which one must stand within 100 bytes before a match, or in the name of its column; none for no such
    /// condition.
    public var context: [String]

    public init(expressions: [String], ignoresCase: Bool = false, edges: Edges = .word, context: [String] = []) {
        self.expressions = expressions
        self.ignoresCase = ignoresCase
        self.edges = edges
        self.context = context
    }

    var shapes: [Shape] {
        expressions.map { expression in
            Shape(
                expression, ignoringCase: ignoresCase, edges: edges, score: context.isEmpty ? 1 : 0, inContext: 1,
                completeWithin: Self.longest)
        }
    }
}

/// Entities of the platform's recognizers.
public struct CatalogueDetector: Sendable, Hashable {
    /// Which recognizers.
    public enum Group: String, Sendable, Hashable, CaseIterable {
        /// Personal data.
        case entities
        case secrets
        case hiddenText = "hidden_text"
        /// Dangerous calls in program text.
        case code
    }

    public var group: Group
    /// Sorted; nil for all of the group.
    public var entities: [String]?
    /// How sure a finding must be, in [0, 1].
    public var minimumScore: Double

    public init(_ group: Group, entities: [String]?, minimumScore: Double = 0.5) {
        self.group = group
        self.entities = entities?.sorted()
        self.minimumScore = minimumScore
    }
}

/// Attempts to take the model over.
public struct InjectionDetector: Sendable, Hashable {
    /// How likely a window of text must be one, in [0, 1].
    public var threshold: Double
    /// Whether the embedding model is asked how near a window is to known attacks, where that can decide.
    public var usesSimilarity: Bool

    public init(threshold: Double, usesSimilarity: Bool = false) {
        self.threshold = threshold
        self.usesSimilarity = usesSimilarity
    }
}

/// Topics by example.
public struct TopicDetector: Sendable, Hashable {
    /// A topic and what texts about it look like.
    public struct Topic: Sendable, Hashable {
        public var name: String
        public var examples: [String]

        public init(name: String, examples: [String]) {
            self.name = name
            self.examples = examples
        }
    }

    /// A window that is like one of these matches.
    public var deny: [Topic]
    /// A window of at least five words that is like none of these matches; empty for no such condition.
    public var allow: [Topic]
    /// The cosine similarity from which a text is like an example, in [0, 1].
    public var threshold: Double

    public init(deny: [Topic], allow: [Topic], threshold: Double) {
        self.deny = deny
        self.allow = allow
        self.threshold = threshold
    }
}

/// Hazards by a guard model.
public struct HazardDetector: Sendable, Hashable {
    /// A hazard that is not one of the model's own.
    public struct Category: Sendable, Hashable {
        /// Such as `S15`.
        public var id: String
        public var name: String
        public var description: String

        public init(id: String, name: String, description: String) {
            self.id = id
            self.name = name
            self.description = description
        }
    }

    /// The guard model's name in the catalogue.
    public var model: String
    /// The categories that count (`S1` to `S14`); nil for all.
    public var categories: [String]?
    public var custom: [Category]
    /// The probability of `unsafe` from which a text matches, in [0, 1].
    public var threshold: Double

    public init(model: String, categories: [String]?, custom: [Category] = [], threshold: Double) {
        self.model = model
        self.categories = categories
        self.custom = custom
        self.threshold = threshold
    }
}
