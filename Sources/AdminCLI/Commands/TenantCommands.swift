import ArgumentParser
import Foundations

/// `tenant ...`
struct TenantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant", abstract: "Create, list, change, suspend and delete tenants.",
        subcommands: [
            TenantCreate.self, TenantList.self, TenantShow.self, TenantUpdate.self, TenantSuspend.self,
            TenantResume.self, TenantDelete.self,
        ])

    static func show(_ tenants: [TenantView], as value: some Encodable, output: OutputOptions) throws {
        var table = Table(
            [
                .left("name"), .left("state"), .left("plan"), .right("weight"), .left("priority"),
                .left("matched text"), .left("age"), .left("id"),
            ],
            emptyNotice: "There are no tenants. Create one with: altiplano tenant create NAME")
        let now = CommandEnvironment.current.clock.now()
        for tenant in tenants {
            table.append([
                tenant.name, tenant.state, tenant.plan ?? "", String(tenant.weight), tenant.priority,
                tenant.keepMatchedText ? "kept" : "not kept",
                Age.text(since: tenant.createdAt, now: now), tenant.id,
            ])
        }
        try output.show(value, table: table)
    }
}

/// What `tenant create` and `tenant update` send.
struct TenantRequest: Encodable, Sendable {
    var name: String?
    var weight: Int?
    var priority: String?
    var keepMatchedText: Bool?
    var plan: Plan?

    /// A plan's name; null takes the tenant from its plan, and nil leaves it there.
    enum Plan: Encodable, Sendable {
        case away
        case named(String)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .away: try container.encodeNil()
            case .named(let name): try container.encode(name)
            }
        }
    }

    init(name: String? = nil, _ settings: TenantSettings, leavesPlan: Bool = false) {
        self.name = name
        plan = leavesPlan ? .away : settings.plan.map { .named($0) }
        weight = settings.weight
        priority = settings.priority?.rawValue
        keepMatchedText = settings.keepMatchedText
    }
}

/// A tenant's place in the scheduler, which stands in for a plan's weight until plans carry one, what is kept of its
/// texts, and the plan it is on.
struct TenantSettings: ParsableArguments {
    enum Priority: String, ExpressibleByArgument, CaseIterable { case low, normal, high }

    @Option(help: "Its share of a worker beside other tenants: 1 to 1000; twice the weight is twice the tokens.")
    var weight: Int?
    @Option(help: "low, normal or high: a lower class gets what the higher ones leave.")
    var priority: Priority?
    @Flag(
        inversion: .prefixedNo,
        help: "Keep what policies match of its texts, encrypted, in its decision log; see: audit list --texts.")
    var keepMatchedText: Bool?
    @Option(help: "The plan it is on, whose policies hold for it; see: altiplano plan list.") var plan: String?
}

struct TenantCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "create", abstract: "Create a tenant.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var settings: TenantSettings
    @Argument(help: "1 to 63 of a-z, 0-9 and hyphens.") var name: String

    func run() async throws {
        let request = TenantRequest(name: name, settings)
        let tenant: TenantView = try await connection.withClient {
            try await $0.call("POST", "/admin/v1/tenants", body: request)
        }
        try TenantCommand.show([tenant], as: tenant, output: output)
    }
}

struct TenantUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Change a tenant's share of the workers, its plan, and what is kept of its texts, from its next call."
    )

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var settings: TenantSettings
    @Flag(name: .customLong("no-plan"), help: "Take it from its plan.") var leavesPlan = false
    @Argument(help: "The tenant's name or id.") var tenant: String

    func validate() throws {
        if settings.plan != nil, leavesPlan { throw ValidationError("give --plan or --no-plan, not both") }
        let isOther = settings.weight != nil || settings.priority != nil || settings.keepMatchedText != nil
        guard isOther || settings.plan != nil || leavesPlan else {
            throw ValidationError(
                "give --weight, --priority, --plan, --no-plan, --keep-matched-text or --no-keep-matched-text")
        }
    }

    func run() async throws {
        let path = APIClient.path("admin", "v1", "tenants", tenant)
        let request = TenantRequest(settings, leavesPlan: leavesPlan)
        let tenant: TenantView = try await connection.withClient { try await $0.call("PATCH", path, body: request) }
        for warning in tenant.warnings ?? [] {
            CommandEnvironment.current.writeError("warning: \(TextWidth.printable(warning))\n")
        }
        try TenantCommand.show([tenant], as: tenant, output: output)
    }
}

struct TenantList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the tenants.", aliases: ["ls"])

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let tenants: [TenantView] = try await connection.withClient { try await $0.all("/admin/v1/tenants") }
        try TenantCommand.show(tenants, as: tenants, output: output)
    }
}

/// The verbs on one tenant differ only in how they ask the server.
protocol TenantVerb: AsyncParsableCommand {
    var connection: ConnectionOptions { get }
    var output: OutputOptions { get }
    var tenant: String { get }
    static var method: String { get }
    /// What follows the tenant in the path.
    static var action: String { get }
}

extension TenantVerb {
    func perform() async throws {
        let path = APIClient.path("admin", "v1", "tenants", tenant) + Self.action
        let tenant: TenantView = try await connection.withClient { try await $0.call(Self.method, path) }
        try TenantCommand.show([tenant], as: tenant, output: output)
    }
}

struct TenantShow: TenantVerb {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one tenant.")
    static let method = "GET"
    static let action = ""

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The tenant's name or id.") var tenant: String

    func run() async throws { try await perform() }
}

struct TenantSuspend: TenantVerb {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Refuse a tenant's calls until it is resumed.")
    static let method = "POST"
    static let action = "/suspend"

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The tenant's name or id.") var tenant: String

    func run() async throws { try await perform() }
}

struct TenantResume: TenantVerb {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let a suspended tenant call again.")
    static let method = "POST"
    static let action = "/resume"

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The tenant's name or id.") var tenant: String

    func run() async throws { try await perform() }
}

struct TenantDelete: TenantVerb {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a tenant with its keys and assistants; usage records stay.")
    static let method = "DELETE"
    static let action = ""

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var confirmation: ConfirmationOptions
    @Argument(help: "The tenant's name or id.") var tenant: String

    func run() async throws {
        try await confirmation.confirm("delete the tenant '\(tenant)' with its keys and assistants")
        try await perform()
        CommandEnvironment.current.writeError("Deleted tenant \(tenant).\n")
    }
}
