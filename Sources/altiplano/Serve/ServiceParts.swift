import Assistants
import Engines
import Foundations
import Logging
import Store

/// The parts of a running service, wired.
struct ServiceParts: Sendable {
    let database: any SQLDatabase
    let pool: WorkerPool
    let journal: UsageJournal
    let admission: CallAdmission
    let running: RunningCalls
    let authenticator: Authenticator
    let hasher: KeyHasher
    let requestPath: RequestPath
    let deployment: AssistantDeployment
    let assistants: AssistantRepository
    let usage: UsageQueries
    let policies: StoredPolicies
    let policyGate: PolicyGate
    let sealing: Sealing

    /// - Parameters:
    ///   - database: open and migrated.
    ///   - alwaysServed: models that stay loaded although no assistant uses them.
    ///   - policyModelSeconds: how long a model may take for one question of a policy.
    /// - Throws: `ServiceError`, of kind `conflict` when another server uses the home folder.
    init(
        database: any SQLDatabase, home: HomeFolder, pool: WorkerPool, alwaysServed: Set<String>,
        policyModelSeconds: Int, logger: Logger
    ) async throws {
        self.database = database
        self.pool = pool
        journal = try UsageJournal(
            folder: home.journal, repository: UsageRepository(database), logger: logger.part("usage"))
        let left = try journal.recover()
        if left > 0 {
            logger.warning("\(left) usage records were left by the last stop; they are delivered now")
        }
        let pepper = try await SettingRepository(database).setIfAbsent("key_pepper", KeyHasher.newPepper())
        hasher = KeyHasher(pepper: pepper)
        admission = CallAdmission()
        running = RunningCalls()
        let (journal, partLogger) = (journal, logger.part("usage"))
        usage = UsageQueries(usage: UsageRepository(database)) {
            do {
                try await journal.flush(within: .seconds(2))
            } catch {
                partLogger.warning("usage is read before all of it is delivered", metadata: ["error": "\(error)"])
            }
        }
        assistants = AssistantRepository(database)
        authenticator = Authenticator(keys: APIKeyRepository(database), hasher: hasher)
        sealing = try Sealing(key: home.sealingKey())
        policies = StoredPolicies(database: database, sealing: sealing)
        policyGate = PolicyGate(
            services: policies, engine: pool, modelSeconds: policyModelSeconds, logger: logger.part("policies"))
        requestPath = RequestPath(
            authenticator: authenticator, assistants: assistants, engine: pool, admission: admission, journal: journal,
            running: running, policies: policyGate, logger: logger.part("calls"))
        deployment = AssistantDeployment(
            tenants: TenantRepository(database), assistants: assistants, models: pool, alwaysServed: alwaysServed,
            logger: logger.part("assistants"))
    }
}

extension Logger {
    /// A logger that names the part of the service it speaks for.
    func part(_ name: String) -> Logger {
        var logger = self
        logger[metadataKey: "part"] = "\(name)"
        return logger
    }
}
