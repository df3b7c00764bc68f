import Documents
public import Foundations

/// The YAML file that `altiplano assistant deploy -f` takes.
public enum AssistantDocument {
    /// The largest document.
    public static let sizeBound = Bound("assistant document", limit: 256 << 10, unit: "bytes")
    /// The longest system prompt.
    public static let systemPromptBound = Bound("system prompt", limit: 128 << 10, unit: "bytes")

    /// Reads a document, checking everything that can be checked without the database or the model.
    ///
    /// - Parameters:
    ///   - text: the YAML.
    ///   - defaultTenant: the tenant when the document names none: that of the key used.
    /// - Throws: `DocumentProblems` with every mistake; `ServiceError` when the text is over `sizeBound`.
    public static func parse(_ text: String, defaultTenant: String? = nil) throws -> AssistantSpecification {
        try sizeBound.check(text.utf8.count, parameter: "document")
        var reader = try DocumentReader(yaml: text)
        let name = reader.text("name", isRequired: true, nameRule)
        let tenant = reader.text("tenant", isRequired: defaultTenant == nil, nameRule) ?? defaultTenant
        let model = reader.text("model", isRequired: true) { $0.isEmpty ? "must not be empty" : lengthRule($0, 1024) }
        let description = reader.text("description") { lengthRule($0, 1024) }
        let systemPrompt = reader.text("system_prompt") { lengthRule($0, systemPromptBound.limit) }
        let pin = reader.boolean("pin_system_prompt") { pins in
            pins && systemPrompt?.allSatisfy(\.isNewline) != false ? "is true, but there is no 'system_prompt'" : nil
        }
        let sampling = reader.section("sampling", sampling)
        let limits = reader.section("limits", limits)
        reader.refuseUnknownFields()
        guard reader.problems.isEmpty, let name, let tenant, let model else {
            throw DocumentProblems(reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        return AssistantSpecification(
            name: name, tenant: tenant, model: model, description: description, systemPrompt: systemPrompt,
            pinsSystemPrompt: pin ?? false, sampling: sampling ?? SamplingDefaults(),
            limits: limits ?? AssistantLimits())
    }

    private static func sampling(_ reader: inout DocumentReader) -> SamplingDefaults {
        var sampling = SamplingDefaults()
        sampling.temperature = reader.decimal("temperature", in: 0...2)
        sampling.topP = reader.decimal("top_p", in: 0.000_001...1)
        sampling.topK = reader.integer("top_k", in: 0...1_000_000)
        sampling.minP = reader.decimal("min_p", in: 0...0.999_999)
        sampling.presencePenalty = reader.decimal("presence_penalty", in: -2...2)
        sampling.frequencyPenalty = reader.decimal("frequency_penalty", in: -2...2)
        sampling.repetitionPenalty = reader.decimal("repetition_penalty", in: 0.01...10)
        sampling.seed = reader.integer("seed", in: 0...Int.max).map(UInt64.init)
        return sampling
    }

    private static func limits(_ reader: inout DocumentReader) -> AssistantLimits {
        var limits = AssistantLimits()
        limits.completionTokens = reader.integer("completion_tokens", in: 1...1_000_000)
        limits.messages = reader.integer("messages", in: 1...10_000)
        limits.concurrentCalls = reader.integer("concurrent_calls", in: 1...10_000)
        limits.seconds = reader.integer("seconds", in: 1...86_400)
        return limits
    }

    /// Names appear in URLs and commands: lower-case letters, digits, and dashes, dots or underscores between them.
    private static func nameRule(_ name: String) -> String? {
        guard (1...63).contains(name.utf8.count) else { return "must have 1 to 63 characters, not \(name.utf8.count)" }
        let inner = Set("abcdefghijklmnopqrstuvwxyz0123456789-._")
        guard name.allSatisfy(inner.contains), let first = name.first, let last = name.last,
            first.isLetter || first.isNumber, last.isLetter || last.isNumber
        else {
            return "is '\(name)'; it may have lower-case letters, digits, '-', '.' and '_', and begins and ends with a "
                + "letter or digit"
        }
        return nil
    }

    private static func lengthRule(_ text: String, _ bound: Int) -> String? {
        text.utf8.count > bound ? "has \(text.utf8.count) bytes; the bound is \(bound) bytes" : nil
    }
}
