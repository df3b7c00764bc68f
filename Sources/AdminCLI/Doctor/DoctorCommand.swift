import ArgumentParser

/// `doctor`
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check each part and say what to do.",
        discussion: "Exits 1 when a part has failed; a warning alone exits 0.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let environment = CommandEnvironment.current
        let home = HomeFolder(flag: connection.home, variables: environment.variables)
        var checks = LocalChecks(home: home).all()
        checks += await serverChecks()
        var table = Table([.left("part"), .left("status"), .left("detail")], emptyNotice: "")
        for check in checks { table.append([check.part, check.status.rawValue, check.detail]) }
        try output.show(checks, table: table)
        for check in checks where check.status != .ok {
            if let advice = check.advice { environment.writeError("\(check.part): \(advice)\n") }
        }
        if checks.contains(where: { $0.status == .fail }) { throw ExitCode.failure }
    }

    /// What the server says of its parts, after whether it can be reached at all.
    private func serverChecks() async -> [CheckView] {
        do {
            return try await connection.withClient { client in
                let server: ServerView = try await client.call("GET", "/admin/v1/server")
                let uptime = Age.text(milliseconds: Int64(server.uptimeSeconds) * 1000)
                let reached = CheckView(
                    part: "server", status: .ok,
                    detail: "\(client.address.url) answers: version \(server.version), up \(uptime)")
                return [reached, Self.encryption(client.address)] + (try await Self.parts(server, client))
            }
        } catch {
            return [Self.unreachable(error)]
        }
    }

    /// The server's own checks; a tenant's administrator may not see them.
    private static func parts(_ server: ServerView, _ client: APIClient) async throws -> [CheckView] {
        guard server.principal.kind == "platform" else {
            return [
                CheckView(
                    part: "server parts", status: .warn, detail: "not checked: this is the key of a tenant",
                    advice: "the platform's operator sees them with the admin key")
            ]
        }
        let page: Page<CheckView> = try await client.call("GET", "/admin/v1/doctor")
        return page.data
    }

    private static func encryption(_ address: ServerAddress) -> CheckView {
        if address.url.hasPrefix("https://") {
            return CheckView(part: "tls", status: .ok, detail: "the server's certificate is valid and trusted")
        }
        if address.isLoopback {
            return CheckView(part: "tls", status: .ok, detail: "not used; the address is this machine's own")
        }
        return CheckView(
            part: "tls", status: .warn, detail: "not used: keys and answers cross the network unencrypted",
            advice: "start the server with --tls-cert and --tls-key")
    }

    private static func unreachable(_ error: any Error) -> CheckView {
        switch error {
        case let failure as CommandFailure:
            CheckView(part: "server", status: .fail, detail: failure.message, advice: failure.hint)
        case let refusal as APIRefusal:
            CheckView(
                part: "server", status: .fail, detail: refusal.message,
                advice: "check the key and that the server has this version")
        default:
            CheckView(part: "server", status: .fail, detail: String(describing: error), advice: nil)
        }
    }
}
