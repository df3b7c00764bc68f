import ArgumentParser
import Foundations

/// `policy approvals ...`
struct PolicyApprovals: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approvals", abstract: "Decide about texts that wait for an operator.",
        subcommands: [ApprovalList.self, ApprovalApprove.self, ApprovalDeny.self])
}

struct ApprovalList: AsyncParsableCommand {
    enum State: String, ExpressibleByArgument, CaseIterable { case pending, approved, denied, expired, all }

    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what waits, oldest first.", aliases: ["ls"])

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Only this tenant's.") var tenant: String?
    @Option(help: "Those that stand so: pending, approved, denied, expired or all.") var state = State.pending

    func run() async throws {
        let query = [("tenant", tenant), ("state", state == .all ? nil : state.rawValue)]
        let approvals: [ApprovalView] = try await connection.withClient {
            try await $0.all("/admin/v1/approvals", query: query)
        }
        var table = Table(
            [
                .left("id"), .left("tenant"), .left("rule"), .left("stage"), .left("state"), .left("left"),
                .left("text"),
            ], emptyNotice: state == .pending ? "Nothing waits for an operator." : "There are no approvals.")
        let now = CommandEnvironment.current.clock.now()
        for approval in approvals {
            table.append([
                approval.id, approval.tenant, "\(approval.pack)/\(approval.rule)", approval.stage, approval.state,
                approval.state == "pending" ? Self.left(approval.expiresAt, now) : "", approval.excerpt ?? "",
            ])
        }
        try output.show(approvals, table: table)
    }

    private static func left(_ end: String, _ now: Timestamp) -> String {
        Timestamp(iso8601: end).map { Age.text(milliseconds: $0.milliseconds - now.milliseconds) } ?? end
    }
}

struct ApprovalApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "approve", abstract: "Let the text pass.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The approval's id.") var id: String

    func run() async throws { try await ApprovalDeciding.run(id, "approve", connection, output) }
}

struct ApprovalDeny: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "deny", abstract: "Refuse the text.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The approval's id.") var id: String

    func run() async throws { try await ApprovalDeciding.run(id, "deny", connection, output) }
}

/// Says yes or no.
enum ApprovalDeciding {
    static func run(
        _ id: String, _ verb: String, _ connection: ConnectionOptions, _ output: OutputOptions
    ) async throws {
        let decided: ApprovalView = try await connection.withClient {
            try await $0.call("POST", APIClient.path("admin", "v1", "approvals", id, verb))
        }
        try output.show(
            decided,
            text: "\(decided.id) \(decided.state): rule \(decided.pack)/\(decided.rule), request \(decided.requestId)")
    }
}
