public import Engines
public import Foundations
import Generation
public import Logging
public import Store

/// Deploys assistants as immutable revisions, once their model is known to answer.
public actor AssistantDeployment: AssistantDeploying {
    private let tenants: TenantRepository
    private let assistants: AssistantRepository
    private let models: any ModelHost
    private let alwaysServed: Set<String>
    private let identifiers: IdentifierSource
    private let clock: WallClock
    private let logger: Logger
    /// Models of deploys under way, so that no other deploy retires them.
    private var preparing: [String: Int] = [:]

    /// - Parameters:
    ///   - alwaysServed: models that stay loaded although no assistant uses them: the server's own `--model`.
    public init(
        tenants: TenantRepository, assistants: AssistantRepository, models: any ModelHost, alwaysServed: Set<String>,
        identifiers: IdentifierSource = IdentifierSource(), clock: WallClock = .system, logger: Logger
    ) {
        self.tenants = tenants
        self.assistants = assistants
        self.models = models
        self.alwaysServed = alwaysServed
        self.identifiers = identifiers
        self.clock = clock
        self.logger = logger
    }

    public func deploy(document: String, dryRun: Bool, onlyTenant: String?) async throws -> DeploymentOutcome {
        let specification = try AssistantDocument.parse(document, defaultTenant: onlyTenant)
        try checkReach(specification, onlyTenant: onlyTenant)
        let tenant = try await tenant(specification.tenant)
        let current = try await assistants.find(tenantID: tenant.id, name: specification.name)
        let before = current?.1.specification
        let after = try specification.canonicalJSON()
        var outcome = DeploymentOutcome(
            tenant: tenant.name, assistant: specification.name, revision: current?.1.number, changed: before != after,
            created: current == nil, difference: try SpecificationDifference.lines(from: before, to: after),
            specification: after)
        if dryRun { try await models.check(model: specification.model) }
        guard outcome.changed, !dryRun else { return outcome }
        try await withModel(specification.model) { description in
            try Self.checkLimits(specification, description)
            let (_, revision) = try await self.assistants.deploy(
                tenantID: tenant.id, name: specification.name, specification: after, model: specification.model,
                newID: self.identifiers.next("ast"), at: self.clock.now())
            outcome.revision = revision.number
        }
        return outcome
    }

    public func rollback(tenant name: String, name assistant: String, to number: Int?) async throws -> DeploymentOutcome
    {
        let tenant = try await tenant(name)
        let (deployed, current) = try await found(assistant, tenant)
        let wanted = try await target(number, deployed, current)
        guard
            let earlier = try await assistants.revision(
                assistantID: deployed.id, tenantID: tenant.id, number: wanted)
        else {
            throw ServiceError(
                .notFound, code: .notFound,
                "assistant '\(assistant)' has no revision \(wanted); `altiplano assistant history` lists them",
                parameter: "revision")
        }
        if earlier.number != current.number {
            try await withModel(earlier.model) { _ in
                _ = try await self.assistants.setCurrent(
                    assistantID: deployed.id, tenantID: tenant.id, revision: earlier.number, at: self.clock.now())
            }
        }
        return DeploymentOutcome(
            tenant: tenant.name, assistant: assistant, revision: earlier.number,
            changed: earlier.number != current.number, created: false,
            difference: try SpecificationDifference.lines(from: current.specification, to: earlier.specification),
            specification: earlier.specification)
    }

    public func delete(tenant name: String, name assistant: String) async throws {
        let tenant = try await tenant(name)
        guard try await assistants.delete(tenantID: tenant.id, name: assistant) else {
            throw Self.noAssistant(assistant, tenant)
        }
        await retireUnusedModels()
    }

    // MARK: Checks

    /// A tenant's own administrator may name models of the catalogue only: a path would let them probe the server's
    /// disk.
    private func checkReach(_ specification: AssistantSpecification, onlyTenant: String?) throws {
        guard let onlyTenant else { return }
        guard specification.tenant == onlyTenant else {
            throw ServiceError(
                .permission, code: .insufficientScope,
                "this key may deploy to tenant '\(onlyTenant)' only, not to '\(specification.tenant)'",
                parameter: "tenant")
        }
        guard !specification.model.contains("/") else {
            throw ServiceError(
                .permission, code: .insufficientScope,
                "only the platform's operator may name a model by path; use a name of `altiplano model list`",
                parameter: "model")
        }
    }

    private static func checkLimits(_ specification: AssistantSpecification, _ model: ModelDescription) throws {
        let context = min(model.trainedContextTokens, model.contextCells)
        guard let wanted = specification.limits.completionTokens, wanted > context else { return }
        throw ServiceError(
            .invalidRequest, code: .invalidValue,
            "'limits.completion_tokens' is \(wanted), and the context of model '\(specification.model)' is "
                + "\(context) tokens",
            parameter: "limits.completion_tokens")
    }

    private func tenant(_ name: String) async throws -> Tenant {
        guard let tenant = try await tenants.find(name: name) else {
            throw ServiceError(
                .notFound, code: .notFound,
                "there is no tenant '\(name)'; create it with `altiplano tenant create \(name)`", parameter: "tenant")
        }
        return tenant
    }

    private func found(_ name: String, _ tenant: Tenant) async throws -> (Assistant, AssistantRevision) {
        guard let found = try await assistants.find(tenantID: tenant.id, name: name) else {
            throw Self.noAssistant(name, tenant)
        }
        return found
    }

    private static func noAssistant(_ name: String, _ tenant: Tenant) -> ServiceError {
        ServiceError(
            .notFound, code: .notFound, "tenant '\(tenant.name)' has no assistant '\(name)'", parameter: "assistant")
    }

    /// The revision asked for, or the one before the current one.
    private func target(_ number: Int?, _ assistant: Assistant, _ current: AssistantRevision) async throws -> Int {
        if let number { return number }
        let earlier = try await assistants.revisions(assistantID: assistant.id, tenantID: assistant.tenantID)
            .map(\.number).filter { $0 < current.number }.max()
        guard let earlier else {
            throw ServiceError(
                .conflict, code: .notFound,
                "assistant '\(assistant.name)' is at revision \(current.number), its first: there is "
                    + "none to go back to",
                parameter: "revision")
        }
        return earlier
    }

    // MARK: Models

    /// Loads the model, changes what assistants use, then retires models that none uses any more.
    private func withModel(_ model: String, _ change: (ModelDescription) async throws -> Void) async throws {
        preparing[model, default: 0] += 1
        defer {
            let left = preparing[model, default: 1] - 1
            preparing[model] = left > 0 ? left : nil
        }
        do {
            try await change(try await models.prepare(model: model))
        } catch {
            await retireUnusedModels(notCounting: model)
            throw error
        }
        await retireUnusedModels(notCounting: model)
    }

    /// Lets go of the workers whose model no assistant uses, as after a tenant was deleted.
    public func retireUnusedModels() async { await retireUnusedModels(notCounting: nil) }

    /// - Parameter finished: a model whose deploy is over, and is no reason to keep it any more.
    private func retireUnusedModels(notCounting finished: String?) async {
        do {
            let used = try await assistants.modelsInUse()
            let underWay = preparing.filter { $0.key != finished || $0.value > 1 }.keys
            await models.retain(only: Set(used).union(alwaysServed).union(underWay))
        } catch {
            logger.warning("unused models stay loaded until the next deploy", metadata: ["error": "\(error)"])
        }
    }
}
