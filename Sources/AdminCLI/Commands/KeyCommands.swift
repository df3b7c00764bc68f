import ArgumentParser
import Foundations

/// `key ...`
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Create, list and revoke API keys.",
        subcommands: [KeyCreate.self, KeyList.self, KeyRevoke.self])

    static func table(_ keys: [KeyView]) -> Table {
        var table = Table(
            [
                .left("name"), .left("tenant"), .left("scopes"), .left("state"), .left("age"), .left("expires"),
                .left("id"),
            ],
            emptyNotice: "There are no keys. Create one with: altiplano key create --tenant TENANT")
        let now = CommandEnvironment.current.clock.now()
        for key in keys {
            table.append([
                key.name, key.tenant, key.scopes.joined(separator: ","), key.state,
                Age.text(since: key.createdAt, now: now), key.expiresAt ?? "never", key.id,
            ])
        }
        return table
    }
}

/// What `key create` sends.
struct KeyRequest: Encodable, Sendable {
    var name: String
    var scopes: [String]
    var expires: String?
}

struct KeyCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Create an API key. It is shown once.",
        discussion:
            "The table form prints the key alone on standard output, so that KEY=$(altiplano key create ...) works.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "The tenant whose key it is.") var tenant: String
    @Option(help: "What the key is for.") var name = "default"
    @Option(help: ArgumentHelp("What the key may do: inference, admin. Repeat for both.", valueName: "scope"))
    var scope: [String] = ["inference"]
    @Option(
        help: ArgumentHelp("When it ends: 30d, 12h or 2027-01-31T00:00:00Z. Never, when left out.", valueName: "when"))
    var expires: String?

    func run() async throws {
        let path = APIClient.path("admin", "v1", "tenants", tenant, "keys")
        let request = KeyRequest(name: name, scopes: scope, expires: expires)
        let key: KeyView = try await connection.withClient { try await $0.call("POST", path, body: request) }
        try output.show(key, text: key.key ?? "")
        guard output.output == .table else { return }
        let end = key.expiresAt.map { "until \($0)" } ?? "without an end"
        CommandEnvironment.current.writeError(
            "Key \(key.id) of tenant \(key.tenant) (\(key.scopes.joined(separator: ", "))), \(end). "
                + "It is not stored and will not be shown again.\n")
    }
}

struct KeyList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a tenant's keys, never their secrets.", aliases: ["ls"])

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "The tenant whose keys to list.") var tenant: String

    func run() async throws {
        let path = APIClient.path("admin", "v1", "tenants", tenant, "keys")
        let keys: [KeyView] = try await connection.withClient { try await $0.all(path) }
        try output.show(keys, table: KeyCommand.table(keys))
    }
}

struct KeyRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "End a key now.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The key's id: key_...") var id: String

    func run() async throws {
        let path = APIClient.path("admin", "v1", "keys", id, "revoke")
        let key: KeyView = try await connection.withClient { try await $0.call("POST", path) }
        try output.show(key, table: KeyCommand.table([key]))
    }
}
