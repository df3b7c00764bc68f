import Detection
import Documents
import Expressions
import Foundations

/// The `detector` of a rule: a mapping with one of the kinds, and what belongs to it.
enum DetectorReading {
    private static let nestingBound = 8
    private static let kinds = [
        "pattern", "patterns", "entities", "secrets", "hidden_text", "code", "prompt_injection", "system_prompt_leak",
        "length", "repetition", "topics", "hazards", "plugin", "all", "any", "not",
    ]
    private static let knownKinds = KnownWords(kinds)
    /// What stands beside some of the kinds.
    private static let options = ["edges", "ignore_case", "context", "min_score"]
    private static let entities = Dictionary(
        CatalogueDetector.Group.allCases.map { ($0, KnownWords(Catalogue.names(of: $0))) },
        uniquingKeysWith: { first, _ in first })

    static func detector(_ reader: inout DocumentReader, depth: Int, _ budget: PatternBudget) -> Detector? {
        let given = kinds.filter(reader.has)
        guard given.count == 1, let kind = given.first else {
            refuse(given, &reader)
            return nil
        }
        switch kind {
        case "pattern", "patterns": return patterns(&reader, budget)
        case "entities": return catalogue(.entities, kind, &reader)
        case "secrets": return catalogue(.secrets, kind, &reader)
        case "hidden_text": return catalogue(.hiddenText, kind, &reader)
        case "code": return catalogue(.code, kind, &reader)
        case "prompt_injection":
            return reader.section(kind) { reader in
                .promptInjection(
                    InjectionDetector(
                        threshold: reader.decimal("threshold", in: 0.01...1) ?? 0.5,
                        usesSimilarity: reader.boolean("similarity") { _ in nil } ?? false))
            }
        case "system_prompt_leak":
            return reader.section(kind) { .systemPromptLeak(words: $0.integer("words", in: 4...100) ?? 8) }
        case "length":
            return reader.section(kind) { reader in
                let most = reader.integer("characters", in: 1...100_000_000)
                if most == nil { reader.report("characters", "'characters' is missing: how long a text may be") }
                return .length(scalars: most ?? 1)
            }
        case "repetition": return reader.section(kind) { .repetition(times: $0.integer("times", in: 2...10_000) ?? 20) }
        case "topics": return reader.section(kind, topics)
        case "hazards": return reader.section(kind, hazards)
        case "plugin":
            _ = reader.text("plugin") { _ in nil }
            reader.report("plugin", "'plugin' is not supported: this release has no plugins yet")
            return nil
        default: return combination(kind, &reader, depth: depth, budget)
        }
    }

    /// - Parameter given: the kinds that are there, none or several.
    private static func refuse(_ given: [String], _ reader: inout DocumentReader) {
        let all = "kinds are \(kinds.joined(separator: ", "))"
        let unknown = reader.names.filter { !knownKinds.contains($0) && !options.contains($0) }
        reader.acceptFields(given.isEmpty ? unknown + options : kinds + options)
        guard given.isEmpty, !unknown.isEmpty else {
            let found = given.isEmpty ? "none" : given.joined(separator: " and ")
            return reader.report(given.last ?? "", "a detector has exactly one kind, not \(found); \(all)")
        }
        for name in unknown {
            let hint = knownKinds.question(about: name) ?? "; a detector has exactly one kind, and \(all)"
            reader.reportName(name, "'\(name.prefix(64))' is no kind of detector" + hint)
        }
    }

    private static func combination(
        _ kind: String, _ reader: inout DocumentReader, depth: Int, _ budget: PatternBudget
    ) -> Detector? {
        guard depth < nestingBound else {
            reader.report(kind, "'\(kind)' is nested deeper than the bound of \(nestingBound) detectors")
            reader.acceptFields([kind])
            return nil
        }
        if kind == "not" {
            let part = reader.section(kind) { detector(&$0, depth: depth + 1, budget) }
            return (part ?? nil).map { .not($0) }
        }
        let parts = reader.sections(kind, count: 1...32) { detector(&$0, depth: depth + 1, budget) }
        guard let parts, !parts.contains(nil) else { return nil }
        return kind == "all" ? .all(parts.compactMap(\.self)) : .any(parts.compactMap(\.self))
    }

    private static func patterns(_ reader: inout DocumentReader, _ budget: PatternBudget) -> Detector? {
        let ignoresCase = reader.boolean("ignore_case") { _ in nil } ?? false
        let edges = reader.word("edges", of: ["any", "word", "number"]) ?? "word"
        let context = reader.texts("context", count: 1...64) { PackDocument.lengthRule($0, 100) } ?? []
        let rule = { budget.problem(of: $0, ignoresCase: ignoresCase) }
        let single = reader.text("pattern", rule)
        let several = reader.texts("patterns", count: 1...256, rule)
        guard let expressions = several ?? single.map({ [$0] }) else { return nil }
        return .patterns(
            PatternDetector(
                expressions: expressions, ignoresCase: ignoresCase,
                edges: edges == "any" ? .any : edges == "number" ? .number : .word, context: context))
    }

    private static func catalogue(
        _ group: CatalogueDetector.Group, _ kind: String, _ reader: inout DocumentReader
    ) -> Detector? {
        let minimum = reader.decimal("min_score", in: 0.01...1) ?? 0.5
        if !reader.isStructure(kind) {
            guard reader.word(kind, of: ["all"]) != nil else { return nil }
            return .catalogue(CatalogueDetector(group, entities: nil, minimumScore: minimum))
        }
        let names = reader.texts(kind, count: 1...500) { name in
            guard let known = entities[group], !known.contains(name) else { return nil }
            return "is '\(name.prefix(64))', which no recognizer of '\(kind)' finds"
                + (known.question(about: name) ?? "; `altiplano policy entities --group \(group.rawValue)` lists them")
        }
        return names.map { .catalogue(CatalogueDetector(group, entities: $0, minimumScore: minimum)) }
    }

    private static func topics(_ reader: inout DocumentReader) -> Detector {
        let threshold = reader.decimal("threshold", in: 0.01...1) ?? 0.5
        let deny = reader.sections("deny", count: 1...64, topic) ?? []
        let allow = reader.sections("allow", count: 1...64, topic) ?? []
        if deny.isEmpty, allow.isEmpty { reader.report("deny", "topics need 'deny', 'allow' or both") }
        return .topics(
            TopicDetector(
                deny: deny.compactMap(\.self), allow: allow.compactMap(\.self), threshold: threshold))
    }

    private static func topic(_ reader: inout DocumentReader) -> TopicDetector.Topic? {
        let name = reader.text("name", isRequired: true, PackDocument.nameRule)
        let examples = reader.texts("examples", count: 1...64) { PackDocument.lengthRule($0, 1000) }
        if !reader.has("examples") { reader.report("examples", "'examples' is missing: texts about the topic") }
        guard let name, let examples else { return nil }
        return TopicDetector.Topic(name: name, examples: examples)
    }

    private static func hazards(_ reader: inout DocumentReader) -> Detector {
        let model = reader.text("model", isRequired: true) { PackDocument.lengthRule($0, 200) }
        let threshold = reader.decimal("threshold", in: 0.01...1) ?? 0.5
        let known = HazardCategory.standard.map(\.id)
        let categories = reader.texts("categories", count: 1...known.count) { text in
            known.contains(text) ? nil : "is '\(text.prefix(64))'; hazard categories are S1 to S14"
        }
        let custom = reader.sections("custom", count: 1...16) { reader in
            let id = reader.text("id", isRequired: true) { id in
                id.first == "S" && (Int(id.dropFirst()) ?? 0) > known.count && (Int(id.dropFirst()) ?? 0) < 100
                    ? nil : "is '\(id.prefix(64))'; a category of your own is S15 to S99"
            }
            let name = reader.text("name", isRequired: true) { PackDocument.lengthRule($0, 100) }
            let description = reader.text("description", isRequired: true) { PackDocument.lengthRule($0, 1000) }
            return HazardDetector.Category(id: id ?? "", name: name ?? "", description: description ?? "")
        }
        return .hazards(
            HazardDetector(model: model ?? "", categories: categories, custom: custom ?? [], threshold: threshold))
    }
}
