import ArgumentParser
import Foundations

/// `policy list`
struct PolicyList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the policies of every scope, withdrawn ones too.", aliases: ["ls"])

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Only those of this plan.") var plan: String?
    @Option(help: "Only those of this tenant and its assistants.") var tenant: String?
    @Option(help: "Only those of this assistant.") var assistant: String?

    private var scope: PolicyScopeName { PolicyScopeName(plan: plan, tenant: tenant, assistant: assistant) }

    func validate() throws { try scope.check() }

    func run() async throws {
        let scope = scope
        let policies: [PolicyView] = try await connection.withClient { client in
            try await client.all("/admin/v1/policies", query: try await scope.resolved(client).query)
        }
        var table = Table(
            [
                .left("pack"), .left("scope"), .left("version"), .right("revision"), .left("applied by"),
                .left("updated"),
            ], emptyNotice: "There are no policies. Apply one with: altiplano policy apply -f FILE")
        let now = CommandEnvironment.current.clock.now()
        for policy in policies {
            table.append([
                policy.pack, policy.scopeName, policy.version, policy.revision.map(String.init) ?? "withdrawn",
                policy.appliedBy, Age.text(since: policy.updatedAt, now: now),
            ])
        }
        try output.show(policies, table: table)
    }
}

/// `policy show PACK`
struct PolicyShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a policy: its rules, or with -o yaml the file as it was applied.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var scope: PolicyScopeOptions
    @Option(help: "Which revision; the one in force when left out.") var revision: Int?
    @Argument(help: "The pack's name.") var pack: String

    func run() async throws {
        let (scope, revision, pack) = (scope, revision, pack)
        let policy: PolicyRevisionView = try await connection.withClient { client in
            try await client.call(
                "GET", APIClient.path("admin", "v1", "policies", pack),
                query: try await scope.query(client) + [("revision", revision.map(String.init))])
        }
        if output.output == .yaml {
            let document = policy.document ?? ""
            try CommandEnvironment.current.writeOutput(document.hasSuffix("\n") ? document : document + "\n")
            return
        }
        try output.show(policy, text: Self.text(policy, fitting: CommandEnvironment.current.terminalColumns))
    }

    private static func text(_ policy: PolicyRevisionView, fitting columns: Int?) -> String {
        var table = Table(
            [
                .left("rule"), .left("action"), .left("mode"), .left("stages"), .left("detector"),
                .left("description"),
            ], emptyNotice: "")
        for case .object(let rule) in policy.rules ?? [] {
            table.append([
                string(rule["id"]), string(rule["action"]), mode(of: rule), list(rule["stages"]),
                detector(rule["detector"]), string(rule["description"]),
            ])
        }
        return """
            \(policy.pack) \(policy.version) for \(policy.scopeName), revision \(policy.revision)\
            \(policy.inForce ? " (in force)" : " (not in force)"), applied by \(policy.appliedBy) at \(policy.createdAt)

            \(table.text(fitting: columns))
            """
    }

    private static func mode(of rule: [String: JSONNode]) -> String {
        guard case .integer(let canary)? = rule["canary"], canary < 100 else { return string(rule["mode"]) }
        return "\(string(rule["mode"])) \(canary) %"
    }

    private static func string(_ node: JSONNode?) -> String { if case .string(let text)? = node { text } else { "" } }

    private static func list(_ node: JSONNode?) -> String {
        guard case .array(let items)? = node else { return string(node) }
        return items.map(string).joined(separator: ", ")
    }

    /// The detector's kind and what it looks for, in a few words.
    private static func detector(_ node: JSONNode?) -> String {
        guard case .object(let fields)? = node else { return "" }
        let options: Set = ["edges", "ignore_case", "min_score", "context"]
        guard let kind = fields.keys.sorted().first(where: { !options.contains($0) }) else { return "" }
        return "\(kind) \(list(fields[kind]))"
    }
}

/// `policy diff PACK` or `policy diff -f FILE`
struct PolicyDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show what differs between two revisions, or what a file would change.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var scope: PolicyScopeOptions
    @Option(help: "The earlier revision; the one before --to when left out.") var from: Int?
    @Option(help: "The later revision; the one in force when left out.") var to: Int?
    @Option(name: .shortAndLong, help: "A policy file, compared with what is in force; - reads standard input.")
    var file: String?
    @Argument(help: "The pack's name.") var pack: String?

    func validate() throws {
        guard (pack == nil) != (file == nil) else {
            throw ValidationError("Give the pack's name, or a file with -f.")
        }
        if file != nil, from != nil || to != nil { throw ValidationError("--from and --to go with a pack's name.") }
    }

    func run() async throws {
        if let file {
            let change = try await PolicyApplying.change(file, scope, connection, dryRun: true, output)
            return try output.show(change, text: PolicyChangeText.text(change))
        }
        let (scope, from, to, pack) = (scope, from, to, pack ?? "")
        let difference: PolicyDifferenceView = try await connection.withClient { client in
            try await client.call(
                "GET", APIClient.path("admin", "v1", "policies", pack, "difference"),
                query: try await scope.query(client) + [
                    ("from", from.map(String.init)), ("to", to.map(String.init)),
                ])
        }
        let earlier = difference.from.map { "revision \($0)" } ?? "nothing"
        let lines = PolicyDifferenceText.lines(difference.difference)
        try output.show(
            difference,
            text: (["\(difference.pack) for \(difference.scopeName), from \(earlier) to revision \(difference.to):"]
                + (lines.isEmpty ? ["(no rule differs)"] : lines)).joined(separator: "\n"))
    }
}

/// `policy history PACK`
struct PolicyHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "List the revisions of a policy.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var scope: PolicyScopeOptions
    @Argument(help: "The pack's name.") var pack: String

    func run() async throws {
        let (scope, pack) = (scope, pack)
        let revisions: [PolicyRevisionView] = try await connection.withClient { client in
            try await client.all(
                APIClient.path("admin", "v1", "policies", pack, "revisions"), query: try await scope.query(client))
        }
        var table = Table(
            [
                .right("revision"), .left("in force"), .left("version"), .left("applied by"), .left("age"),
                .left("hash"),
            ], emptyNotice: "There are no revisions.")
        let now = CommandEnvironment.current.clock.now()
        for revision in revisions {
            table.append([
                String(revision.revision), revision.inForce ? "yes" : "", revision.version, revision.appliedBy,
                Age.text(since: revision.createdAt, now: now), String(revision.contentHash.prefix(12)),
            ])
        }
        try output.show(revisions, table: table)
    }
}
