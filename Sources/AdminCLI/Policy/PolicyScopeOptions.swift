import ArgumentParser

/// What a policy holds for.
struct PolicyScopeOptions: ParsableArguments {
    @Option(help: "The policies of this plan, for all tenants that are on it.") var plan: String?
    @Option(help: "The policies of this tenant; those of the platform when left out.") var tenant: String?
    @Option(help: "The policies of this assistant (its tenant is found where only one has it).") var assistant: String?

    /// As it was given.
    var name: PolicyScopeName { PolicyScopeName(plan: plan, tenant: tenant, assistant: assistant) }

    func validate() throws { try name.check() }

    /// The scope with the tenant of its assistant.
    func resolved(_ client: APIClient) async throws -> PolicyScopeName { try await name.resolved(client) }

    /// The scope as parameters of a query.
    func query(_ client: APIClient) async throws -> [(String, String?)] { try await resolved(client).query }
}

/// A scope by the names that people know; the platform when there is none.
struct PolicyScopeName: ScopedPolicy, Sendable, Hashable {
    var plan: String?
    var tenant: String?
    var assistant: String?

    /// As parameters of a query.
    var query: [(String, String?)] { [("plan", plan), ("tenant", tenant), ("assistant", assistant)] }

    /// The same with the tenant of its assistant.
    func resolved(_ client: APIClient) async throws -> PolicyScopeName {
        guard let assistant else { return self }
        var resolved = self
        resolved.tenant = try await AssistantReference.tenant(of: assistant, chosen: tenant, client: client)
        return resolved
    }

    /// - Throws: `ValidationError` for a plan together with another scope.
    func check() throws {
        guard plan == nil || (tenant == nil && assistant == nil) else {
            throw ValidationError("--plan goes without --tenant and --assistant: a policy holds for one of them")
        }
    }
}

/// What holds for a scope, as the admin API shows it.
protocol ScopedPolicy {
    var plan: String? { get }
    var tenant: String? { get }
    var assistant: String? { get }
}

extension ScopedPolicy {
    /// The scope in words: `platform`, `plan:gold`, `acme`, `acme/ajuda`.
    var scopeName: String {
        if let plan { return "plan:\(plan)" }
        guard let tenant else { return "platform" }
        return assistant.map { "\(tenant)/\($0)" } ?? tenant
    }
}

/// What differs, in words.
enum PolicyDifferenceText {
    /// The longest value that is shown, in columns.
    private static let shownColumns = 200

    /// A line for each rule, and one for each field of those that changed.
    static func lines(_ difference: [PolicyRuleChange]) -> [String] {
        difference.flatMap { change -> [String] in
            let name = change.rule.map { "rule \($0)" } ?? "pack"
            switch change.change {
            case "added": return ["+ \(name): \(summary(change.fields.map { ($0.path, $0.after) }))"]
            case "removed": return ["- \(name): \(summary(change.fields.map { ($0.path, $0.before) }))"]
            default:
                return change.fields.flatMap { field in
                    [field.before.map { ("-", $0) }, field.after.map { ("+", $0) }].compactMap(\.self).map {
                        shortened("\($0) \(name) \(field.path): \($1)")
                    }
                }
            }
        }
    }

    private static func summary(_ fields: [(String, String?)]) -> String {
        let values = Dictionary(fields.map { ($0, $1 ?? "") }, uniquingKeysWith: { first, _ in first })
        let kinds = fields.map(\.0).filter { $0.hasPrefix("detector.") }
            .compactMap { $0.split(separator: ".").dropFirst().first.map(String.init) }
        let detector = kinds.first { !["edges", "ignore_case", "min_score", "context"].contains($0) } ?? ""
        return shortened(
            "\(plain(values["action"])) \(detector) at \(plain(values["stages"]))"
                + (values["mode"] == "\"enforce\"" ? "" : " (\(plain(values["mode"])))"))
    }

    private static func plain(_ json: String?) -> String {
        (json ?? "").filter { !"[]\"".contains($0) }.replacing(",", with: ", ")
    }

    private static func shortened(_ line: String) -> String {
        TextWidth.truncate(TextWidth.printable(line), to: shownColumns)
    }
}

/// A change in words, with its difference.
enum PolicyChangeText {
    static func text(_ change: PolicyChangeView) -> String {
        let name = "\(change.pack) \(change.version)"
        let scope = change.scopeName
        let revision = change.revision.map { "revision \($0)" } ?? "no revision"
        let headline =
            switch (change.dryRun, change.created, change.changed) {
            case (true, true, _): "\(name) would be put in force for \(scope):"
            case (true, _, true): "\(name) would change what is in force for \(scope) (now \(revision)):"
            case (true, _, false): "\(name) would not change what is in force for \(scope) (\(revision))"
            case (false, true, _): "\(name) is in force for \(scope) at revision \(change.revision ?? 0):"
            case (false, _, true) where change.revision == nil:
                "\(change.pack) is no longer in force for \(scope):"
            case (false, _, true): "\(name) is now in force for \(scope) at \(revision):"
            case (false, _, false): "\(name) unchanged for \(scope) (\(revision))"
            }
        var lines = [headline] + PolicyDifferenceText.lines(change.difference)
        if change.changed, change.difference.isEmpty { lines.append("(only comments, order or tests differ)") }
        lines += change.warnings.map { "warning: \($0)" }
        return lines.joined(separator: "\n")
    }
}
