public import Assistants
public import Engines
public import Foundations

/// Everything the admin API is wired to.
public struct AdminServices: Sendable {
    public var authentication: AdminAuthentication
    public var tenants: TenantAdministration
    public var plans: PlanAdministration
    public var keys: KeyAdministration
    public var assistants: AssistantQueries
    public var deployment: any AssistantDeploying
    public var usage: UsageQueries
    public var policies: PolicyAdministration
    public var explaining: PolicyExplaining
    public var decisions: DecisionQueries
    public var approvals: ApprovalAdministration
    public var fleet: any WorkerFleet
    /// The model files the server can load.
    public var models: @Sendable () async -> [CatalogueEntry]
    /// Whether there is a model for embeddings beside each worker's own.
    public var hasEmbeddingModel: Bool
    /// Asks the database for its state. Throws when it is away.
    public var database: @Sendable () async throws -> DatabaseReport
    /// Checks beyond those of the database, the workers and the models.
    public var furtherChecks: @Sendable () async -> [HealthCheck]
    public var server: ServerInformation
    public var clock: WallClock

    public init(
        authentication: AdminAuthentication, tenants: TenantAdministration, plans: PlanAdministration,
        keys: KeyAdministration, assistants: AssistantQueries, deployment: any AssistantDeploying, usage: UsageQueries,
        policies: PolicyAdministration, explaining: PolicyExplaining, decisions: DecisionQueries,
        approvals: ApprovalAdministration, fleet: any WorkerFleet,
        models: @escaping @Sendable () async -> [CatalogueEntry], hasEmbeddingModel: Bool,
        database: @escaping @Sendable () async throws -> DatabaseReport,
        furtherChecks: @escaping @Sendable () async -> [HealthCheck] = { [] }, server: ServerInformation,
        clock: WallClock = .system
    ) {
        self.authentication = authentication
        self.tenants = tenants
        self.plans = plans
        self.keys = keys
        self.assistants = assistants
        self.deployment = deployment
        self.usage = usage
        self.policies = policies
        self.explaining = explaining
        self.decisions = decisions
        self.approvals = approvals
        self.fleet = fleet
        self.models = models
        self.hasEmbeddingModel = hasEmbeddingModel
        self.database = database
        self.furtherChecks = furtherChecks
        self.server = server
        self.clock = clock
    }
}

/// What the server says of itself.
public struct ServerInformation: Sendable {
    public var version: String
    /// The home folder's path.
    public var home: String
    /// `sqlite` or `postgres`.
    public var databaseKind: String
    public var startedAt: Timestamp
    /// The address clients reach it by; known once it listens.
    public var address: @Sendable () -> String

    public init(
        version: String, home: String, databaseKind: String, startedAt: Timestamp,
        address: @escaping @Sendable () -> String
    ) {
        self.version = version
        self.home = home
        self.databaseKind = databaseKind
        self.startedAt = startedAt
        self.address = address
    }
}

/// The state of the database.
public struct DatabaseReport: Sendable, Hashable {
    /// `sqlite` or `postgres`.
    public var kind: String
    /// Where it is, without any password.
    public var location: String
    /// The newest migration applied; 0 when none was.
    public var schemaVersion: Int
    /// The newest migration this server knows.
    public var latestVersion: Int
    /// The migrations still to be applied.
    public var pendingMigrations: [String]

    public init(
        kind: String, location: String, schemaVersion: Int, latestVersion: Int, pendingMigrations: [String]
    ) {
        self.kind = kind
        self.location = location
        self.schemaVersion = schemaVersion
        self.latestVersion = latestVersion
        self.pendingMigrations = pendingMigrations
    }
}

/// One part that was checked: a line of `altiplano doctor`.
public struct HealthCheck: Sendable, Hashable {
    /// How a part is.
    /// How a part is.
    public enum Status: String, Sendable, Hashable, CaseIterable { case ok, warn, fail }

    public var part: String
    public var status: Status
    public var detail: String
    /// What to do when it is not `ok`.
    public var advice: String?

    public init(part: String, status: Status, detail: String, advice: String? = nil) {
        self.part = part
        self.status = status
        self.detail = detail
        self.advice = advice
    }
}
