import ArgumentParser
import Foundations

/// `plan ...`
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Create, list and delete plans, which tenants are on.",
        discussion: """
            Policies may hold for all tenants of a plan: altiplano policy apply -f FILE --plan NAME. A tenant comes on \
            one with: altiplano tenant update TENANT --plan NAME.
            """,
        subcommands: [PlanCreate.self, PlanList.self, PlanShow.self, PlanDelete.self])

    static func show(_ plans: [PlanView], as value: some Encodable, output: OutputOptions) throws {
        var table = Table(
            [.left("name"), .left("age"), .left("id"), .left("description")],
            emptyNotice: "There are no plans. Create one with: altiplano plan create NAME")
        let now = CommandEnvironment.current.clock.now()
        for plan in plans {
            table.append([plan.name, Age.text(since: plan.createdAt, now: now), plan.id, plan.description ?? ""])
        }
        try output.show(value, table: table)
    }
}

struct PlanCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "create", abstract: "Create a plan.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "What it is for; at most 2,000 bytes.") var description: String?
    @Argument(help: "1 to 63 of a-z, 0-9 and hyphens.") var name: String

    struct Request: Encodable, Sendable {
        var name: String
        var description: String?
    }

    func run() async throws {
        let request = Request(name: name, description: description)
        let plan: PlanView = try await connection.withClient {
            try await $0.call("POST", "/admin/v1/plans", body: request)
        }
        try PlanCommand.show([plan], as: plan, output: output)
    }
}

struct PlanList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the plans.", aliases: ["ls"])

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let plans: [PlanView] = try await connection.withClient { try await $0.all("/admin/v1/plans") }
        try PlanCommand.show(plans, as: plans, output: output)
    }
}

struct PlanShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one plan.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The plan's name or id.") var plan: String

    func run() async throws {
        let path = APIClient.path("admin", "v1", "plans", plan)
        let plan: PlanView = try await connection.withClient { try await $0.call("GET", path) }
        try PlanCommand.show([plan], as: plan, output: output)
    }
}

struct PlanDelete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a plan that no tenant is on and for which no policy is in force.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var confirmation: ConfirmationOptions
    @Argument(help: "The plan's name or id.") var plan: String

    func run() async throws {
        try await confirmation.confirm("delete the plan '\(plan)' with its withdrawn policies")
        let path = APIClient.path("admin", "v1", "plans", plan)
        let deleted: PlanView = try await connection.withClient { try await $0.call("DELETE", path) }
        try PlanCommand.show([deleted], as: deleted, output: output)
        CommandEnvironment.current.writeError("Deleted plan \(deleted.name).\n")
    }
}
