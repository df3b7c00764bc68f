import Assistants
import Engines
import Foundations
import Gateway
import Store
import Synchronization

/// Wires the admin API to the parts of the service.
struct AdminWiring {
    let parts: ServiceParts
    let home: HomeFolder
    let adminKey: String
    let catalogue: ModelCatalogue
    let hasEmbeddingModel: Bool
    /// The database's URL, or nil for SQLite in the home folder.
    let database: String?
    let startedAt: Timestamp
    let address: ListeningAddress

    var services: AdminServices {
        let parts = parts
        let plans = PlanAdministration(plans: PlanRepository(parts.database))
        let location = DatabaseOpening.name(of: database, sqlitePath: home.database)
        return AdminServices(
            authentication: AdminAuthentication(
                platformKey: adminKey,
                tenantKey: { try await parts.authenticator.authenticate(bearer: $0, for: .admin) }),
            tenants: TenantAdministration(
                tenants: TenantRepository(parts.database), plans: plans,
                afterDelete: { await parts.deployment.retireUnusedModels() }),
            plans: plans, keys: KeyAdministration(keys: APIKeyRepository(parts.database), hasher: parts.hasher),
            assistants: AssistantQueries(assistants: parts.assistants), deployment: parts.deployment,
            usage: parts.usage,
            policies: PolicyAdministration(
                policies: PolicyRepository(parts.database), plans: plans, assistants: parts.assistants),
            explaining: PolicyExplaining(book: parts.policyGate.book, asking: parts.policyGate.asking),
            decisions: DecisionQueries(DecisionRepository(parts.database)) {
                [policies = parts.policies] (record) throws(ServiceError) in try policies.texts(of: record)
            },
            approvals: ApprovalAdministration(ApprovalRepository(parts.database)) { [policies = parts.policies] in
                try policies.excerpt(of: $0)
            }, fleet: parts.pool, models: { [catalogue] in catalogue.entries() },
            hasEmbeddingModel: hasEmbeddingModel,
            database: { try await Self.report(on: parts.database, at: location) },
            server: ServerInformation(
                version: Version.current, home: home.path, databaseKind: parts.database.dialect.rawValue,
                startedAt: startedAt, address: { [address] in address.url }))
    }

    private static func report(on database: any SQLDatabase, at location: String) async throws -> DatabaseReport {
        let status = try await Migrator(database).status()
        return DatabaseReport(
            kind: database.dialect.rawValue, location: location, schemaVersion: status.applied.last?.version ?? 0,
            latestVersion: Migration.all.last?.version ?? 0, pendingMigrations: status.pending.map(\.name))
    }
}

/// Where the service listens, known once it does.
final class ListeningAddress: Sendable {
    private let scheme: String
    private let host: String
    private let port = Mutex<Int?>(nil)

    init(scheme: String, host: String) {
        self.scheme = scheme
        self.host = host.contains(":") ? "[\(host)]" : host
    }

    func set(port: Int) { self.port.withLock { $0 = port } }

    /// The base URL; without a port until the service listens.
    var url: String { "\(scheme)://\(host)" + (port.withLock { $0.map { ":\($0)" } } ?? "") }
}
