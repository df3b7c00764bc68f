import ArgumentParser
import Documents
import Policies

/// `policy apply -f FILE`
struct PolicyApply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Put a policy file in force.",
        discussion: """
            For the whole platform or all tenants of a plan (with the platform's key), for one tenant, or for one \
            assistant. Each change is a new revision. A wrong file changes nothing: every problem is printed as \
            FILE:LINE:COLUMN: message. A rule that is weaker than the one of the same name at a higher scope is refused.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var scope: PolicyScopeOptions
    @Option(name: .shortAndLong, help: "The policy file; - reads standard input.") var file: String
    @Flag(help: "Only show what would change.") var dryRun = false

    func run() async throws {
        let change = try await PolicyApplying.change(file, scope, connection, dryRun: dryRun, output)
        try output.show(change, text: PolicyChangeText.text(change))
    }
}

/// Sends a policy file.
enum PolicyApplying {
    struct Request: Encodable, Sendable {
        var document: String
        var dryRun: Bool
        var plan: String?
        var tenant: String?
        var assistant: String?
    }

    /// - Throws: after every problem of the file was printed where it is.
    static func change(
        _ file: String, _ scope: PolicyScopeOptions, _ connection: ConnectionOptions, dryRun: Bool,
        _ output: OutputOptions
    ) async throws -> PolicyChangeView {
        let document = try await PolicyFiles.text(file)
        do {
            return try await connection.withClient { client in
                let scope = try await scope.resolved(client)
                let request = Request(
                    document: document, dryRun: dryRun, plan: scope.plan, tenant: scope.tenant,
                    assistant: scope.assistant)
                return try await client.call("POST", "/admin/v1/policies", body: request, timeoutSeconds: 120)
            }
        } catch let refusal as APIRefusal where !refusal.problems.isEmpty {
            PolicyFiles.report(
                refusal.problems.map {
                    DocumentProblem(line: $0.line, column: $0.column, path: $0.path, message: $0.message)
                }, in: file)
            if output.output != .table { try output.show(["problems": refusal.problems], text: "") }
            let count = refusal.problems.count
            throw CommandFailure(
                "\(count) \(count == 1 ? "problem" : "problems") in \(PolicyFiles.name(file)); nothing was changed")
        }
    }
}

/// `policy rollback PACK`
struct PolicyRollback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Put an earlier revision of a policy back in force.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var scope: PolicyScopeOptions
    @Option(name: [.customLong("to"), .customLong("revision")], help: "The revision; the one before, when left out.")
    var revision: Int?
    @Argument(help: "The pack's name.") var pack: String

    struct Request: Encodable, Sendable {
        var plan: String?
        var tenant: String?
        var assistant: String?
        var revision: Int?
    }

    func run() async throws {
        let (scope, revision, pack) = (scope, revision, pack)
        let change: PolicyChangeView = try await connection.withClient { client in
            let scope = try await scope.resolved(client)
            return try await client.call(
                "POST", APIClient.path("admin", "v1", "policies", pack, "rollback"),
                body: Request(
                    plan: scope.plan, tenant: scope.tenant, assistant: scope.assistant, revision: revision))
        }
        try output.show(change, text: PolicyChangeText.text(change))
    }
}

/// `policy withdraw PACK`
struct PolicyWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take a policy out of force; its revisions stay.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var scope: PolicyScopeOptions
    @OptionGroup var confirmation: ConfirmationOptions
    @Argument(help: "The pack's name.") var pack: String

    func run() async throws {
        let holder = scope.tenant == nil ? scope.assistant ?? scope.name.scopeName : scope.name.scopeName
        try await confirmation.confirm("take the policy '\(pack)' of \(holder) out of force")
        let (scope, pack) = (scope, pack)
        let change: PolicyChangeView = try await connection.withClient { client in
            try await client.call(
                "DELETE", APIClient.path("admin", "v1", "policies", pack), query: try await scope.query(client))
        }
        try output.show(change, text: PolicyChangeText.text(change))
    }
}
