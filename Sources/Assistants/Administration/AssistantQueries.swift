public import Foundations
public import Store

/// Reads what is deployed: the listings and histories of assistants.
public struct AssistantQueries: Sendable {
    private let repository: AssistantRepository

    public init(assistants: AssistantRepository) { repository = assistants }

    /// The assistants of a tenant, by name.
    public func list(tenant: Tenant) async throws -> [Assistant] { try await repository.list(tenantID: tenant.id) }

    /// The assistants of all tenants with the revisions that answer now.
    public func listAll() async throws -> [(Assistant, AssistantRevision)] { try await repository.listAll() }

    /// An assistant and the revision that answers now, or nil.
    public func current(tenant: Tenant, name: String) async throws -> (Assistant, AssistantRevision)? {
        try await repository.find(tenantID: tenant.id, name: name)
    }

    /// An assistant and the revision that answers now.
    ///
    /// - Throws: `ServiceError` of kind `notFound`.
    public func find(tenant: Tenant, name: String) async throws -> (Assistant, AssistantRevision) {
        guard let found = try await repository.find(tenantID: tenant.id, name: name) else {
            throw Self.notFound(name, in: tenant)
        }
        return found
    }

    /// All revisions of an assistant, by number.
    public func history(tenant: Tenant, name: String) async throws -> (Assistant, [AssistantRevision]) {
        let (assistant, _) = try await find(tenant: tenant, name: name)
        let revisions = try await repository.revisions(assistantID: assistant.id, tenantID: tenant.id)
        return (assistant, revisions.sorted { $0.number < $1.number })
    }

    /// The error for an assistant that is not there.
    public static func notFound(_ name: String, in tenant: Tenant) -> ServiceError {
        ServiceError(
            .notFound, code: .notFound,
            """
            tenant '\(tenant.name)' has no assistant '\(name.prefix(80))'; list them with: \
            altiplano assistant list --tenant \(tenant.name)
            """, parameter: "assistant")
    }
}
