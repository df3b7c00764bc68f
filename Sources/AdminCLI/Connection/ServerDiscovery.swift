import Foundation

/// Finds the server and the key: flags, then the environment, then the server of this machine, then the login.
struct ServerDiscovery {
    /// What the command line says.
    struct Flags: Sendable {
        var server: String?
        var adminKeyFile: String?
        var home: String?
        var certificateAuthorityFile: String?
    }

    let flags: Flags
    let variables: [String: String]

    private var home: HomeFolder { HomeFolder(flag: flags.home, variables: variables) }

    /// - Throws: `CommandFailure` when there is no server to talk to; it says how to start one or to log in.
    func address() throws(CommandFailure) -> ServerAddress {
        var found = try chosenAddress()
        if found == nil { found = try homeAddress() }
        if found == nil { found = try contextAddress() }
        guard var address = found else {
            throw CommandFailure(
                "no server runs on this machine (there is no running one in \(home.path)) and nobody has logged in",
                hint: "start one with: altiplano serve    or log in to another one with: altiplano login URL")
        }
        try Self.checkAddress(address)
        if let file = flags.adminKeyFile {
            address.key = try KeyFile.read(file)
        } else if let key = HomeFolder.nonEmpty(variables["ALTIPLANO_ADMIN_KEY"]) {
            address.key = key
        }
        if let file = flags.certificateAuthorityFile ?? HomeFolder.nonEmpty(variables["ALTIPLANO_CA_FILE"]) {
            address.certificateAuthorityFile = file
        }
        guard address.key != nil else {
            throw CommandFailure(
                "there is no key for \(address.url) (\(address.origin))",
                hint: "give --admin-key-file FILE or ALTIPLANO_ADMIN_KEY, or log in: altiplano login \(address.url)")
        }
        return address
    }

    /// The address named by `--server` or `ALTIPLANO_SERVER`.
    ///
    /// A stored key is only ever sent to the address it was stored for.
    private func chosenAddress() throws(CommandFailure) -> ServerAddress? {
        let fromVariable = flags.home == nil ? HomeFolder.nonEmpty(variables["ALTIPLANO_SERVER"]) : nil
        guard let url = flags.server ?? fromVariable else { return nil }
        var address = ServerAddress(url: url, key: nil, origin: flags.server == nil ? "ALTIPLANO_SERVER" : "--server")
        let hasKey = flags.adminKeyFile != nil || HomeFolder.nonEmpty(variables["ALTIPLANO_ADMIN_KEY"]) != nil
        if hasKey { return address }
        let stored = try ContextStore(variables: variables).load().contexts.values.first {
            ServerAddress(url: $0.url, key: nil, origin: "").url == address.url
        }
        if let stored {
            address.key = stored.key
            address.certificateAuthorityFile = stored.caFile
        } else if let local = try homeAddress(), local.url == address.url {
            address.key = local.key
        }
        return address
    }

    private func homeAddress() throws(CommandFailure) -> ServerAddress? {
        guard let server = try home.runningServer() else { return nil }
        let needsKey = flags.adminKeyFile == nil && HomeFolder.nonEmpty(variables["ALTIPLANO_ADMIN_KEY"]) == nil
        let key = needsKey ? try KeyFile.read(home.keyFile) : nil
        return ServerAddress(url: server.url, key: key, origin: home.serverFile)
    }

    private func contextAddress() throws(CommandFailure) -> ServerAddress? {
        if flags.home != nil { return nil }
        guard let (name, context) = try ContextStore(variables: variables).current() else { return nil }
        return ServerAddress(
            url: context.url, key: context.key, certificateAuthorityFile: context.caFile, origin: "context \(name)")
    }

    /// - Throws: `CommandFailure` unless the address is `http://` or `https://` and a host.
    static func checkAddress(_ address: ServerAddress) throws(CommandFailure) {
        guard let parts = URLComponents(string: address.url), ["http", "https"].contains(parts.scheme),
            parts.host?.isEmpty == false, parts.query == nil, parts.fragment == nil
        else {
            throw CommandFailure(
                "'\(address.url)' (\(address.origin)) is not a server's address",
                hint: "use one such as http://127.0.0.1:8080 or https://altiplano.example")
        }
    }
}
