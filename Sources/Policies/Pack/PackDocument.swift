import Documents
public import Foundations

/// The YAML of a policy file.
public enum PackDocument {
    /// The largest file.
    public static let sizeBound = Bound("policy file", limit: 1 << 20, unit: "bytes")
    /// What a file may hold.
    static let ruleBound = 200
    static let caseBound = 2000

    /// Reads a file and checks everything that can be checked without a server.
    ///
    /// - Parameters:
    ///   - text: the YAML.
    ///   - isChecked: whether the patterns were checked before, as those of a file that is in force were.
    /// - Throws: `DocumentProblems` with every mistake, in the order of the file; `ServiceError` when the text is over
    ///   `sizeBound`.
    public static func parse(_ text: String, isChecked: Bool = false) throws -> PolicyPack {
        try sizeBound.check(text.utf8.count, parameter: "document")
        var reader = try DocumentReader(yaml: text)
        let id = reader.text("id", isRequired: true, nameRule)
        let version = reader.text("version", isRequired: true, versionRule)
        let description = reader.text("description", isRequired: true) { lengthRule($0, 2000) }
        let owasp = reader.texts("owasp", count: 0...10) { text in
            (1...10).contains { text == ($0 < 10 ? "LLM0\($0)" : "LLM10") }
                ? nil : "is '\(text.prefix(64))'; entries of the OWASP Top 10 for LLM applications are LLM01 to LLM10"
        }
        let law = reader.texts("law", count: 0...100) { lengthRule($0, 500) }
        // Of rules that cannot be used too, so that what else is wrong is said at once.
        var lines: [String: Int] = [:]
        let budget = PatternBudget(isChecking: !isChecked)
        let rules = reader.sections("rules", count: 1...ruleBound) { reader in
            refuseRepeated(&reader, &lines)
            return RuleReading.rule(&reader, budget)
        }
        if rules == nil, !reader.has("rules") { reader.report("rules", "'rules' is missing") }
        let known = rules == nil ? nil : KnownWords(lines.keys)
        let cases = reader.sections("tests", count: 0...caseBound) { CaseReading.goldenCase(&$0, of: known) } ?? []
        reader.refuseUnknownFields()
        guard reader.problems.isEmpty, let id, let version, let description else {
            throw DocumentProblems(reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        return PolicyPack(
            id: id, version: version, description: description, owasp: owasp ?? [], law: law ?? [],
            rules: (rules ?? []).compactMap(\.self), cases: cases.compactMap(\.self))
    }

    /// - Parameter lines: of each rule so far, where it begins.
    private static func refuseRepeated(_ reader: inout DocumentReader, _ lines: inout [String: Int]) {
        guard let id = reader.uncheckedText("id") else { return }
        guard let first = lines[id] else {
            lines[id] = reader.line
            return
        }
        reader.report(
            "id",
            "two rules are named '\(id.prefix(64))', the first in line \(first): a name stands for one rule of a pack")
    }

    static func nameRule(_ name: String) -> String? {
        let inner = Set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
        guard (1...63).contains(name.utf8.count), name.allSatisfy(inner.contains), let first = name.first,
            first.isLetter || first.isNumber
        else {
            return
                "is '\(name.prefix(64))'; a name has 1 to 63 lower-case letters, digits, '-', '_' and '.', and begins "
                + "with a letter or digit"
        }
        return nil
    }

    private static func versionRule(_ text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isVersion =
            parts.count == 3
            && parts.allSatisfy { (1...9).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        return isVersion ? nil : "is '\(text.prefix(64))'; a version is three numbers, such as 1.0.0"
    }

    static func lengthRule(_ text: String, _ bound: Int) -> String? {
        if text.isEmpty { return "must not be empty" }
        return text.utf8.count > bound ? "has \(text.utf8.count) bytes; the bound is \(bound) bytes" : nil
    }
}

/// One rule of a file.
enum RuleReading {
    static func rule(_ reader: inout DocumentReader, _ budget: PatternBudget) -> PolicyRule? {
        let id = reader.text("id", isRequired: true, PackDocument.nameRule)
        let description = reader.text("description") { PackDocument.lengthRule($0, 2000) }
        let stages = stages(&reader)
        let actions = PolicyAction.allCases.filter { $0 != .allow }.map(\.rawValue)
        let action = reader.word("action", of: actions, isRequired: true).flatMap(PolicyAction.init)
        let replacement = reader.text("replacement") { $0.utf8.count > 1000 ? "is longer than 1000 bytes" : nil }
        let message = message(&reader)
        let mode = reader.word("mode", of: PolicyRule.Mode.allCases.map(\.rawValue)).flatMap(PolicyRule.Mode.init)
        let canary = reader.integer("canary", in: 0...100)
        let failures = PolicyRule.FailureAction.allCases.map(\.rawValue)
        let onError = reader.word("on_error", of: failures).flatMap(PolicyRule.FailureAction.init)
        let approval = reader.integer("approval_seconds", in: 1...3600)
        let category = reader.word("category", of: PolicyRule.categories)
        let detector = reader.section("detector") { DetectorReading.detector(&$0, depth: 0, budget) }
        if !reader.has("detector") { reader.report("detector", "'detector' is missing in rule '\(id ?? "")'") }
        if action == .replace, replacement == nil {
            reader.report("replacement", "'replacement' is missing: 'replace' writes it in the place of what it hides")
        }
        if replacement != nil, let action, action != .replace, action != .redact {
            reader.report("replacement", "'replacement' does nothing with the action '\(action.rawValue)'")
        }
        if approval != nil, let action, action != .requireApproval {
            reader.report("approval_seconds", "'approval_seconds' does nothing with the action '\(action.rawValue)'")
        }
        guard let id, let action, let stages, let detector = detector ?? nil else { return nil }
        return PolicyRule(
            id: id, description: description ?? "", stages: stages, detector: detector, action: action,
            replacement: replacement, message: message, mode: mode ?? .enforce, canaryPercent: canary ?? 100,
            onError: onError ?? .block, approvalSeconds: approval ?? 300, category: category)
    }

    private static func stages(_ reader: inout DocumentReader) -> Set<PolicyStage>? {
        let names = PolicyStage.allCases.map(\.rawValue)
        let stages = reader.texts("stages", count: 1...names.count) { text in
            names.contains(text) ? nil : "is '\(text.prefix(64))'; stages are \(names.joined(separator: ", "))"
        }
        if !reader.has("stages") { reader.report("stages", "'stages' is missing: where the rule looks") }
        return stages.map { Set($0.compactMap(PolicyStage.init)) }
    }

    private static func message(_ reader: inout DocumentReader) -> LocalizedText {
        guard reader.isStructure("message") else {
            return LocalizedText(reader.text("message") { PackDocument.lengthRule($0, 2000) }.map { ["en": $0] } ?? [:])
        }
        let texts = reader.section("message") { reader in
            var texts: [String: String] = [:]
            for language in LocalizedText.languages {
                texts[language] = reader.text(language) { PackDocument.lengthRule($0, 2000) }
            }
            return texts
        }
        return LocalizedText(texts ?? [:])
    }
}

/// One golden case of a file.
enum CaseReading {
    /// - Parameter known: the names of the pack's rules; nil when they could not be read.
    static func goldenCase(_ reader: inout DocumentReader, of known: KnownWords?) -> GoldenCase? {
        let line = reader.line
        let name = reader.text("name") { PackDocument.lengthRule($0, 200) }
        let stage = reader.word("stage", of: PolicyStage.allCases.map(\.rawValue)).flatMap(PolicyStage.init)
        let text = reader.text("text", isRequired: true) {
            $0.utf8.count > 100_000 ? "is longer than 100000 bytes" : nil
        }
        let action = reader.word("action", of: PolicyAction.allCases.map(\.rawValue), isRequired: true)
            .flatMap(PolicyAction.init)
        let rules = reader.texts("rules", count: 0...PackDocument.ruleBound) { name in
            guard let known, !known.contains(name) else { return nil }
            return "expects the rule '\(name.prefix(64))', which the pack does not have"
                + (known.question(about: name) ?? "")
        }
        let output = reader.text("output") { _ in nil }
        let systemPrompt = reader.text("system_prompt") { _ in nil }
        guard let text, let action else { return nil }
        return GoldenCase(
            name: name ?? "line \(line)", stage: stage ?? .input, text: text, action: action,
            rules: rules.map(Set.init),
            output: output, systemPrompt: systemPrompt, line: line)
    }
}
