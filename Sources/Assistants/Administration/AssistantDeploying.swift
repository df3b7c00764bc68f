/// Deploys assistants: what the admin API needs of it. `AssistantDeployment` is the real one.
public protocol AssistantDeploying: Sendable {
    /// Checks an assistant file and, unless `dryRun`, makes it the assistant's current revision.
    ///
    /// A document equal to the current revision changes nothing and makes no revision.
    ///
    /// - Parameters:
    ///   - document: the YAML (or JSON) text of the assistant file.
    ///   - dryRun: only reports what would change.
    ///   - onlyTenant: the name of the only tenant the caller may deploy to; nil for the platform. A document that
    ///     names no tenant is taken to mean this one.
    /// - Throws: `DocumentProblems` with every fault of the document; `ServiceError` for everything else. Either way
    ///   nothing was changed.
    func deploy(document: String, dryRun: Bool, onlyTenant: String?) async throws -> DeploymentOutcome

    /// Makes an earlier revision the current one.
    ///
    /// - Parameters:
    ///   - tenant: the tenant's name.
    ///   - name: the assistant's name.
    ///   - revision: the number to go back to; nil is the one before the current one.
    /// - Throws: `ServiceError` of kind `notFound` when there is no such assistant or revision.
    func rollback(tenant: String, name: String, to revision: Int?) async throws -> DeploymentOutcome

    /// Removes an assistant and its revisions; its usage records stay.
    ///
    /// - Throws: `ServiceError` of kind `notFound` when there is no such assistant.
    func delete(tenant: String, name: String) async throws
}

/// What a deploy or a rollback did, or would do.
public struct DeploymentOutcome: Sendable, Hashable {
    /// The tenant's name.
    public var tenant: String
    public var assistant: String
    /// The revision that is current now; nil after a dry run of a new assistant.
    public var revision: Int?
    /// Whether anything differs from what was there before.
    public var changed: Bool
    /// Whether the assistant did not exist before.
    public var created: Bool
    public var difference: [DifferenceLine]
    /// The specification as canonical JSON.
    public var specification: String

    public init(
        tenant: String, assistant: String, revision: Int?, changed: Bool, created: Bool,
        difference: [DifferenceLine], specification: String
    ) {
        self.tenant = tenant
        self.assistant = assistant
        self.revision = revision
        self.changed = changed
        self.created = created
        self.difference = difference
        self.specification = specification
    }
}

/// One field that differs between two revisions.
public struct DifferenceLine: Sendable, Hashable {
    /// The field, such as `sampling.temperature`.
    public var path: String
    /// The value before, as JSON; nil when the field was not there.
    public var before: String?
    /// The value after, as JSON; nil when the field is gone.
    public var after: String?

    public init(path: String, before: String?, after: String?) {
        self.path = path
        self.before = before
        self.after = after
    }
}
