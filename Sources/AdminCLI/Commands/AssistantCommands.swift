import ArgumentParser
import Foundations

/// `assistant ...`
struct AssistantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assistant", abstract: "Deploy assistants and look at their revisions.",
        subcommands: [
            AssistantDeploy.self, AssistantList.self, AssistantShow.self, AssistantHistory.self,
            AssistantRollback.self, AssistantDelete.self,
        ])
}

/// Which assistant a verb is about.
struct AssistantReference: ParsableArguments {
    @Option(help: "The assistant's tenant; may be left out when only one tenant has an assistant of that name.")
    var tenant: String?
    @Argument(help: "The assistant's name.") var name: String

    /// The assistant's path in the API.
    func path(_ client: APIClient) async throws -> String {
        let tenant = try await Self.tenant(of: name, chosen: tenant, client: client)
        return APIClient.path("admin", "v1", "tenants", tenant, "assistants", name)
    }

    /// The tenant that has the assistant.
    ///
    /// - Throws: `CommandFailure` when none or several have one of that name.
    static func tenant(of name: String, chosen: String?, client: APIClient) async throws -> String {
        if let chosen { return chosen }
        let assistants: [AssistantView] = try await client.all("/admin/v1/assistants")
        let tenants = assistants.filter { $0.name == name }.map(\.tenant)
        if tenants.count == 1 { return tenants[0] }
        guard tenants.isEmpty else {
            throw CommandFailure(
                "\(tenants.count) tenants have an assistant '\(name)': \(tenants.joined(separator: ", "))",
                hint: "say which one with --tenant")
        }
        throw CommandFailure("there is no assistant '\(name)'", hint: "list them with: altiplano assistant list")
    }
}

struct AssistantList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the assistants.", aliases: ["ls"])

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Only this tenant's.") var tenant: String?

    func run() async throws {
        let query = [("tenant", tenant)]
        let assistants: [AssistantView] = try await connection.withClient {
            try await $0.all("/admin/v1/assistants", query: query)
        }
        var table = Table(
            [.left("name"), .left("tenant"), .left("model"), .right("revision"), .left("age"), .left("updated")],
            emptyNotice: "There are no assistants. Deploy one with: altiplano assistant deploy -f FILE")
        let now = CommandEnvironment.current.clock.now()
        for assistant in assistants {
            table.append([
                assistant.name, assistant.tenant, assistant.model, String(assistant.revision),
                Age.text(since: assistant.createdAt, now: now), Age.text(since: assistant.updatedAt, now: now),
            ])
        }
        try output.show(assistants, table: table)
    }
}

struct AssistantShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an assistant and what its current revision says.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reference: AssistantReference

    func run() async throws {
        let reference = reference
        let assistant: AssistantView = try await connection.withClient {
            try await $0.call("GET", try await reference.path($0))
        }
        try output.show(assistant, text: try YAMLText.from(json: try WireFormat.text(assistant)))
    }
}

struct AssistantHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history", abstract: "List an assistant's revisions.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reference: AssistantReference

    func run() async throws {
        let reference = reference
        let revisions: [RevisionView] = try await connection.withClient {
            try await $0.all(try await reference.path($0) + "/revisions")
        }
        var table = Table(
            [.right("revision"), .left("current"), .left("model"), .left("age"), .left("created")],
            emptyNotice: "There are no revisions.")
        let now = CommandEnvironment.current.clock.now()
        for revision in revisions {
            table.append([
                String(revision.revision), revision.current ? "yes" : "", revision.model,
                Age.text(since: revision.createdAt, now: now), revision.createdAt,
            ])
        }
        try output.show(revisions, table: table)
    }
}

struct AssistantRollback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Make an earlier revision the current one.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reference: AssistantReference
    @Option(name: [.customLong("to"), .customLong("revision")], help: "The revision; the one before, when left out.")
    var revision: Int?

    func run() async throws {
        let (reference, revision) = (reference, revision)
        let outcome: DeploymentView = try await connection.withClient { client in
            let path = try await reference.path(client) + "/rollback"
            return try await Progress.shown("Loading the model of the revision …") {
                try await client.call(
                    "POST", path, body: ["revision": revision], timeoutSeconds: APIClient.deployTimeoutSeconds)
            }
        }
        try output.show(outcome, text: DeploymentText.text(outcome))
    }
}

struct AssistantDelete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete an assistant with its revisions; usage records stay.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var confirmation: ConfirmationOptions
    @OptionGroup var reference: AssistantReference

    func run() async throws {
        try await confirmation.confirm("delete the assistant '\(reference.name)' with all its revisions")
        let reference = reference
        let deleted: DeletedAssistant = try await connection.withClient {
            try await $0.call("DELETE", try await reference.path($0))
        }
        try output.show(deleted, text: "Deleted assistant \(deleted.assistant) of tenant \(deleted.tenant).")
    }
}

/// The answer to `assistant delete`.
struct DeletedAssistant: Codable, Sendable {
    var tenant: String
    var assistant: String
    var deleted: Bool
}
