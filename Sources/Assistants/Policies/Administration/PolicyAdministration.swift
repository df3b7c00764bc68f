import Crypto
import Documents
public import Foundations
import Policies
public import Store

/// Applies policy packs, and takes them back: who may do what at which scope, and that no scope relaxes one above it.
public struct PolicyAdministration: Sendable {
    /// How often a change is checked again because another one came between.
    private static let attempts = 4

    let policies: PolicyRepository
    let plans: PlanAdministration
    private let assistants: AssistantRepository
    private let clock: WallClock

    /// - Parameters:
    ///   - policies: where packs are.
    ///   - plans: by whose names scopes are said, and those that tenants are on.
    ///   - assistants: by whose names scopes are said.
    public init(
        policies: PolicyRepository, plans: PlanAdministration, assistants: AssistantRepository,
        clock: WallClock = .system
    ) {
        self.policies = policies
        self.plans = plans
        self.assistants = assistants
        self.clock = clock
    }

    // MARK: Scopes

    /// What a principal means.
    ///
    /// - Parameters:
    ///   - plan: the name or id of the plan whose policies; nil for another scope.
    ///   - tenant: whose policies; nil for the platform's, or for a tenant's key its own.
    ///   - assistant: the name of one of the tenant's assistants; nil for all of it.
    ///   - action: what is done, before whose policies: "only the platform's admin key may ... the platform".
    /// - Throws: `ServiceError` of kind `permission` for the policies of the platform or of a plan with a tenant's key,
    ///   of kind `invalidRequest` for a plan together with a tenant or an assistant, of kind `notFound` for a plan or
    ///   an assistant that is not there.
    public func target(
        plan: String? = nil, tenant: Tenant?, assistant name: String?, for principal: AdminPrincipal, to action: String
    ) async throws -> PolicyTarget {
        if let plan {
            guard tenant == nil, name == nil else { throw Self.planWithTenant }
            // First, so that a tenant's key does not learn which plans there are.
            try principal.requirePlatform(to: "\(action) a plan (name your tenant for its own policies)")
            return PolicyTarget(try await plans.find(plan))
        }
        guard let tenant = tenant ?? (name == nil ? nil : principal.confinedTo) else {
            guard name == nil else {
                throw ServiceError(
                    .invalidRequest, code: .missingParameter,
                    "Missing required parameter: 'tenant': say whose assistant '\(name?.prefix(80) ?? "")' is.",
                    parameter: "tenant")
            }
            try principal.requirePlatform(to: "\(action) the platform (name your tenant for its own policies)")
            return PolicyTarget(scope: .platform)
        }
        try principal.requireAccess(to: tenant.id)
        guard let name else { return PolicyTarget(scope: .tenant(tenant.id), tenant: tenant.name) }
        guard let (assistant, _) = try await assistants.find(tenantID: tenant.id, name: name) else {
            throw AssistantQueries.notFound(name, in: tenant)
        }
        return PolicyTarget(
            scope: .assistant(tenant: tenant.id, assistant: assistant.id), tenant: tenant.name,
            assistant: assistant.name)
    }

    private static let planWithTenant = ServiceError(
        .invalidRequest, code: .invalidValue,
        "'plan' was given together with 'tenant' or 'assistant': a policy holds for a plan or for one of them; "
            + "give one", parameter: "plan")

    // MARK: Changes

    /// Checks a policy file and, unless `dryRun`, puts it in force.
    ///
    /// - Parameters:
    ///   - document: the YAML.
    ///   - target: what it is to hold for.
    ///   - author: who applies it.
    /// - Throws: `DocumentProblems` with every mistake of the file; `ServiceError` with code `policy_relaxed` when a
    ///   rule is weaker than the one of a higher scope that it would take the place of. Nothing was changed then.
    public func apply(
        _ document: String, to target: PolicyTarget, dryRun: Bool, by author: AdminPrincipal
    ) async throws -> PolicyChange {
        let pack = try await SerialWork.administration.run(for: author.workOwner) {
            let pack = try PackDocument.parse(document)
            try Self.compile(pack)
            return pack
        }
        return try await checkedAgainst(target) { generation, higher in
            try Self.refuseRelaxing(pack, target, higher)
            try await refuseTooMuch(pack, target, by: author)
            let current = try await inForce(target, pack.id)
            var change = PolicyChange(
                target: target, packID: pack.id, version: pack.version, revision: current?.revision,
                changed: current?.document != document, created: current == nil,
                differences: try PolicyDifference.between(try current.map { try Self.stored($0) }, pack),
                questions: PolicyChange.questions(of: pack))
            guard change.changed, !dryRun else { return change }
            change.revision = try await policies.apply(
                PolicyDraft(
                    scope: target.scope, packID: pack.id, version: pack.version, document: document,
                    contentHash: Self.hash(document), createdAt: clock.now(), createdBy: author.auditName),
                ifGeneration: generation
            ).revision
            return change
        }
    }

    /// Puts an earlier version back in force.
    ///
    /// - Parameters:
    ///   - revision: which; nil for the one before.
    ///   - author: who asks for it.
    /// - Throws: `ServiceError`, with code `policy_relaxed` when a higher scope has become stricter meanwhile.
    public func rollback(
        _ packID: String, of target: PolicyTarget, to revision: Int?, by author: AdminPrincipal = .platform
    ) async throws -> PolicyChange {
        try await checkedAgainst(target) { generation, higher in
            let history = try await policies.history(scope: target.scope, packID: packID)
            let current = try await inForce(target, packID)
            let wanted = revision ?? history.map(\.revision).filter { $0 < current?.revision ?? 0 }.max()
            if let earlier = history.first(where: { $0.revision == wanted }) {
                let pack = try Self.stored(earlier)
                try Self.refuseRelaxing(pack, target, higher)
                try await refuseTooMuch(pack, target, by: author)
            }
            let (from, to) = try await policies.rollback(
                scope: target.scope, packID: packID, to: revision, ifGeneration: generation, at: clock.now())
            let pack = try Self.stored(to)
            return PolicyChange(
                target: target, packID: packID, version: to.version, revision: to.revision,
                changed: from.revision != to.revision, created: false,
                differences: try PolicyDifference.between(try Self.stored(from), pack),
                questions: PolicyChange.questions(of: pack))
        }
    }

    /// Takes a pack out of force; its versions stay.
    public func withdraw(_ packID: String, of target: PolicyTarget) async throws -> PolicyChange {
        let from = try await policies.withdraw(scope: target.scope, packID: packID, at: clock.now())
        return PolicyChange(
            target: target, packID: packID, version: from.version, revision: nil, changed: true, created: false,
            differences: try PolicyDifference.between(try Self.stored(from), nil))
    }

    /// Does what `body` does against the rules of higher scopes, again when those were changed meanwhile.
    private func checkedAgainst(
        _ target: PolicyTarget, _ body: (Int, [HeldRule]) async throws -> PolicyChange
    ) async throws -> PolicyChange {
        var attempt = 1
        while true {
            let generation = try await policies.generation()
            do {
                return try await body(generation, try await higherRules(target))
            } catch let error as ServiceError
                where error.kind == .conflict && error.isRetryable && attempt < Self.attempts
            {
                attempt += 1
            }
        }
    }

    // MARK: Reading

    /// The packs of a target, withdrawn ones included.
    public func list(_ target: PolicyTarget) async throws -> [(PolicyTarget, PolicySummary)] {
        try await policies.list(scope: target.scope).map { (target, $0) }
    }

    /// The packs of a tenant and of all its assistants.
    public func list(tenant: Tenant) async throws -> [(PolicyTarget, PolicySummary)] {
        let found = try await policies.list(tenantID: tenant.id)
        let names = try await assistantNames(of: tenant, for: found.map(\.scope))
        return found.map { (Self.target($0.scope, tenant: tenant.name, names), $0) }
    }

    /// The packs of every scope.
    ///
    /// - Parameter tenants: all tenants, for their names.
    public func listAll(tenants: [Tenant]) async throws -> [(PolicyTarget, PolicySummary)] {
        let found = try await policies.list()
        let planNames = Dictionary(
            try await plans.list().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var names: [String: String] = [:]
        for tenant in tenants {
            let scopes = found.map(\.scope).filter { $0.tenantID == tenant.id }
            names.merge(try await assistantNames(of: tenant, for: scopes)) { first, _ in first }
        }
        let tenantNames = Dictionary(tenants.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return found.map { summary in
            if case .plan(let id) = summary.scope {
                return (PolicyTarget(scope: summary.scope, plan: planNames[id] ?? id), summary)
            }
            let id = summary.scope.tenantID
            return (Self.target(summary.scope, tenant: id.map { tenantNames[$0] ?? $0 }, names), summary)
        }
    }

    func assistantNames(of tenant: Tenant, for scopes: [PolicyScope]) async throws -> [String: String] {
        let hasAssistants = scopes.contains { if case .assistant = $0 { true } else { false } }
        guard hasAssistants else { return [:] }
        return Dictionary(
            try await assistants.list(tenantID: tenant.id).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
    }

    static func target(_ scope: PolicyScope, tenant: String?, _ names: [String: String]) -> PolicyTarget {
        guard case .assistant(_, let id) = scope else { return PolicyTarget(scope: scope, tenant: tenant) }
        return PolicyTarget(scope: scope, tenant: tenant, assistant: names[id] ?? id)
    }

    /// One version of a pack: the one asked for, or else the one in force.
    ///
    /// - Throws: `ServiceError` of kind `notFound` when there is none.
    public func version(_ packID: String, of target: PolicyTarget, revision: Int?) async throws -> PolicyVersion {
        if let revision {
            if let found = try await policies.find(scope: target.scope, packID: packID, revision: revision) {
                return found
            }
            throw ServiceError(
                .notFound, code: .notFound,
                "policy '\(packID.prefix(80))' of \(target.phrase) has no revision \(revision); `altiplano policy "
                    + "history` lists them", parameter: "revision")
        }
        if let found = try await inForce(target, packID) { return found }
        let latest = try await policies.history(scope: target.scope, packID: packID).first
        throw ServiceError(
            .notFound, code: .notFound,
            latest.map {
                "policy '\(packID)' of \(target.phrase) was withdrawn: none is in force; say which of its revisions "
                    + "(the latest is \($0.revision))"
            }
                ?? "there is no policy '\(packID.prefix(80))' of \(target.phrase); `altiplano policy list` lists them",
            parameter: "policy")
    }

    /// All versions of a pack, newest first, and the number of the one in force.
    ///
    /// - Throws: `ServiceError` of kind `notFound` when there is none.
    public func history(
        _ packID: String, of target: PolicyTarget
    ) async throws -> (versions: [PolicyVersion], inForce: Int?) {
        let versions = try await policies.history(scope: target.scope, packID: packID)
        guard !versions.isEmpty else { _ = try await version(packID, of: target, revision: nil); return ([], nil) }
        return (versions, try await inForce(target, packID)?.revision)
    }

    /// What differs between two versions of a pack.
    ///
    /// - Parameters:
    ///   - from: nil for the one before `to`.
    ///   - to: nil for the one in force.
    public func difference(
        _ packID: String, of target: PolicyTarget, from: Int?, to: Int?
    ) async throws -> (from: PolicyVersion?, to: PolicyVersion, differences: [PolicyDifference]) {
        let later = try await version(packID, of: target, revision: to)
        var earlier: PolicyVersion?
        if let from {
            earlier = try await version(packID, of: target, revision: from)
        } else {
            earlier = try await policies.history(scope: target.scope, packID: packID)
                .first { $0.revision < later.revision }
        }
        let differences = try PolicyDifference.between(
            try earlier.map { try Self.stored($0) }, try Self.stored(later))
        return (earlier, later, differences)
    }

    private func inForce(_ target: PolicyTarget, _ packID: String) async throws -> PolicyVersion? {
        try await policies.inForce(scopes: [target.scope]).first { $0.packID == packID }
    }

    // MARK: Bounds

    /// Packs that can be used alone must be usable together.
    private func refuseTooMuch(
        _ pack: PolicyPack, _ target: PolicyTarget, by author: AdminPrincipal
    ) async throws {
        var packs = [pack]
        for version in try await policies.inForce(scopes: [target.scope]) where version.packID != pack.id {
            packs.append(try Self.stored(version))
        }
        let (all, bound) = (packs, PolicyPack.positionBound)
        let used = try await SerialWork.administration.run(for: author.workOwner) {
            try all.reduce(into: 0) { $0 += try $1.positions() }
        }
        guard used > bound.limit else { return }
        throw ServiceError(
            .conflict, code: .boundExceeded,
            "the patterns of '\(pack.id)' and of what else is in force for \(target.phrase) need \(used) positions, "
                + "more than the bound of \(bound.limit): use smaller numbers of repetitions, or withdraw another "
                + "pack. Nothing was changed.", parameter: "document", isRetryable: false)
    }

    // MARK: Documents

    private static func compile(_ pack: PolicyPack) throws {
        do {
            _ = try PolicyProgram(
                pack.rules.map { .init(rule: $0, packID: pack.id, packVersion: pack.version) })
        } catch {
            throw DocumentProblems([
                DocumentProblem(
                    line: 1, column: 1, path: "rules", message: "the patterns cannot be compiled together: \(error)")
            ])
        }
    }

    /// A pack that was in order when it was applied.
    static func stored(_ version: PolicyVersion) throws -> PolicyPack {
        do {
            return try PackDocument.parse(version.document, isChecked: true)
        } catch {
            throw ServiceError(
                .internalFailure, code: .invalidDocument,
                "policy '\(version.packID)' (revision \(version.revision), \(version.scope.text)) can no longer be "
                    + "read by this release: withdraw it, or apply a file that can", cause: "\(error)")
        }
    }

    private static func hash(_ document: String) -> String {
        SHA256.hash(data: Array(document.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

extension ServiceError.Code {
    /// A policy would relax one of a higher scope.
    public static let policyRelaxed = Self("policy_relaxed")
}

extension AdminPrincipal {
    /// Whose work it is to check what the principal sends.
    var workOwner: String { confinedTo?.id ?? SerialWork.platform }

    /// Who did something, in records: `platform`, or the identifier of a tenant's key.
    public var auditName: String {
        switch self {
        case .platform: "platform"
        case .tenant(let caller): caller.key.id
        }
    }
}
