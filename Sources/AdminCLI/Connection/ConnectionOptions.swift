import ArgumentParser

/// Which server to talk to.
struct ConnectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The server's address (ALTIPLANO_SERVER).", valueName: "url"))
    var server: String?

    @Option(help: ArgumentHelp("A file with the admin key (or the key in ALTIPLANO_ADMIN_KEY).", valueName: "file"))
    var adminKeyFile: String?

    @Option(help: ArgumentHelp("The home folder of a server on this machine (ALTIPLANO_HOME).", valueName: "folder"))
    var home: String?

    @Option(
        help: ArgumentHelp(
            "A PEM file with the authority of a private certificate (ALTIPLANO_CA_FILE).", valueName: "file"))
    var caFile: String?

    var flags: ServerDiscovery.Flags {
        ServerDiscovery.Flags(server: server, adminKeyFile: adminKeyFile, home: home, certificateAuthorityFile: caFile)
    }

    /// Finds the server, opens a connection, and closes it after `body` whatever way that ends.
    func withClient<Result: Sendable>(_ body: (APIClient) async throws -> Result) async throws -> Result {
        let address = try ServerDiscovery(flags: flags, variables: CommandEnvironment.current.variables).address()
        return try await Self.withClient(to: address, body)
    }

    static func withClient<Result: Sendable>(
        to address: ServerAddress, _ body: (APIClient) async throws -> Result
    ) async throws -> Result {
        let transport = try CommandEnvironment.current.connect(address)
        let result: Result
        do {
            result = try await body(APIClient(address: address, transport: transport))
        } catch {
            // The command's own error is the one to report.
            try? await transport.close()
            throw error
        }
        try await transport.close()
        return result
    }
}
