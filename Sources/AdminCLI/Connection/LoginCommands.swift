import ArgumentParser
import Foundation

/// `login URL`
struct LoginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login", abstract: "Keep the address and key of a server elsewhere.",
        discussion: """
            The key is read from --key-file, ALTIPLANO_ADMIN_KEY, standard input, or asked for. It is checked against \
            the server first, then kept in contexts.json, readable by you alone.
            """)

    @OptionGroup var output: OutputOptions
    @Argument(help: "The server's address, such as https://altiplano.example.") var url: String
    @Option(help: ArgumentHelp("A file with the key.", valueName: "file")) var keyFile: String?
    @Option(help: ArgumentHelp("A PEM file with the authority of a private certificate.", valueName: "file"))
    var caFile: String?
    @Option(help: "What to call this login; the host's name when left out.") var name: String?

    func run() async throws {
        let environment = CommandEnvironment.current
        let authority = (caFile ?? HomeFolder.nonEmpty(environment.variables["ALTIPLANO_CA_FILE"]))
            .map { URL(filePath: $0).standardizedFileURL.path }
        var address = ServerAddress(url: url, key: nil, certificateAuthorityFile: authority, origin: "the argument")
        try ServerDiscovery.checkAddress(address)
        address.key = try await readKey()
        warnAboutPlainText(address)
        let server: ServerView = try await ConnectionOptions.withClient(to: address) {
            try await $0.call("GET", "/admin/v1/server")
        }
        let store = ContextStore(variables: environment.variables)
        var contexts = try store.load()
        let chosen = name ?? URLComponents(string: address.url)?.host ?? address.url
        contexts.contexts[chosen] = .init(url: address.url, key: address.key ?? "", caFile: authority)
        contexts.current = chosen
        try store.save(contexts)
        let who = server.principal.tenant.map { "the tenant \($0)" } ?? "the platform"
        try output.show(
            ["context": chosen, "url": address.url, "version": server.version],
            text: "Logged in to \(address.url) (version \(server.version)) for \(who), as context \(chosen).")
    }

    private func readKey() async throws -> String {
        let environment = CommandEnvironment.current
        if let keyFile { return try KeyFile.read(keyFile) }
        if let key = HomeFolder.nonEmpty(environment.variables["ALTIPLANO_ADMIN_KEY"]) { return key }
        if environment.input.isTerminal { environment.writeError("Key for \(url): ") }
        let line =
            environment.input.isTerminal
            ? await environment.input.readSecret() : await environment.input.readLine()
        if environment.input.isTerminal { environment.writeError("\n") }
        guard let key = line?.trimmingCharacters(in: .whitespacesAndNewlines), !key.isEmpty else {
            throw CommandFailure("no key was given", hint: "pipe it in, or use --key-file FILE or ALTIPLANO_ADMIN_KEY")
        }
        return key
    }

    private func warnAboutPlainText(_ address: ServerAddress) {
        guard address.url.hasPrefix("http://"), !address.isLoopback else { return }
        CommandEnvironment.current.writeError(
            "warning: the key crosses the network unencrypted; use https:// if you can\n")
    }
}

/// `logout [NAME]`
struct LogoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "logout", abstract: "Forget a server and its key.")

    @OptionGroup var output: OutputOptions
    @Argument(help: "The context; the current one when left out.") var name: String?

    func run() throws {
        let store = ContextStore(variables: CommandEnvironment.current.variables)
        var contexts = try store.load()
        guard let chosen = name ?? contexts.current else { throw CommandFailure("nobody is logged in") }
        guard contexts.contexts.removeValue(forKey: chosen) != nil else {
            throw ContextCommand.unknown(chosen, contexts)
        }
        if contexts.current == chosen { contexts.current = nil }
        try store.save(contexts)
        try output.show(["context": chosen], text: "Logged out of \(chosen).")
    }
}

/// `context ...`
struct ContextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "context", abstract: "List and choose the servers you have logged in to.",
        subcommands: [ContextList.self, ContextUse.self])

    static func unknown(_ name: String, _ contexts: ContextStore.Contexts) -> CommandFailure {
        let known = contexts.contexts.keys.sorted().joined(separator: ", ")
        return CommandFailure("there is no context '\(name)'", hint: "there are: \(known.isEmpty ? "none" : known)")
    }
}

struct ContextList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the logins.", aliases: ["ls"])

    /// A login without its key.
    struct View: Encodable {
        var name: String
        var url: String
        var current: Bool
    }

    @OptionGroup var output: OutputOptions

    func run() throws {
        let contexts = try ContextStore(variables: CommandEnvironment.current.variables).load()
        let views = contexts.contexts.sorted { $0.key < $1.key }.map {
            View(name: $0.key, url: $0.value.url, current: $0.key == contexts.current)
        }
        var table = Table(
            [.left("name"), .left("url"), .left("current")],
            emptyNotice: "Nobody is logged in. Log in with: altiplano login URL")
        for view in views { table.append([view.name, view.url, view.current ? "yes" : ""]) }
        try output.show(views, table: table)
    }
}

struct ContextUse: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "use", abstract: "Choose the login that commands use.")

    @OptionGroup var output: OutputOptions
    @Argument(help: "The context's name.") var name: String

    func run() throws {
        let store = ContextStore(variables: CommandEnvironment.current.variables)
        var contexts = try store.load()
        guard contexts.contexts[name] != nil else { throw ContextCommand.unknown(name, contexts) }
        contexts.current = name
        try store.save(contexts)
        try output.show(["context": name], text: "Commands now go to \(name).")
    }
}
