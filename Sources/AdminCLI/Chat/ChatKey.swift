import Foundation
import Foundations

/// Finds or makes the key that `chat` calls with.
struct ChatKey {
    /// How long a key made for a chat lives if it cannot be revoked at the end.
    static let lifetime = "1h"

    let connection: ConnectionOptions
    let tenant: String?
    let keyFile: String?

    /// Runs `body` with a client that may call the assistant.
    func withClient(assistant: String, _ body: (APIClient) async throws -> Void) async throws {
        let variables = CommandEnvironment.current.variables
        let key =
            try keyFile.map { path throws(CommandFailure) in try KeyFile.read(path) }
            ?? HomeFolder.nonEmpty(variables["ALTIPLANO_API_KEY"])
        if let key {
            // The admin key is not needed then: discovery finds the address with this key in its place.
            var variables = variables
            variables["ALTIPLANO_ADMIN_KEY"] = key
            var flags = connection.flags
            flags.adminKeyFile = nil
            let address = try ServerDiscovery(flags: flags, variables: variables).address()
            return try await ConnectionOptions.withClient(to: address, body)
        }
        try await connection.withClient { admin in
            try await withTemporaryKey(assistant: assistant, admin: admin, body)
        }
    }

    private func withTemporaryKey(
        assistant: String, admin: APIClient, _ body: (APIClient) async throws -> Void
    ) async throws {
        let owner = try await AssistantReference.tenant(of: assistant, chosen: tenant, client: admin)
        let request = KeyRequest(name: "chat", scopes: ["inference"], expires: Self.lifetime)
        let path = APIClient.path("admin", "v1", "tenants", owner, "keys")
        let issued: KeyView = try await admin.call("POST", path, body: request)
        var address = admin.address
        address.key = issued.key
        let outcome: Result<Void, any Error>
        do {
            try await body(APIClient(address: address, transport: admin.transport))
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        let revocation = APIClient.path("admin", "v1", "keys", issued.id, "revoke")
        do {
            let _: KeyView = try await admin.call("POST", revocation)
        } catch {
            CommandEnvironment.current.writeError(
                "warning: the key of this chat could not be revoked; it ends within the hour\n")
        }
        try outcome.get()
    }
}
