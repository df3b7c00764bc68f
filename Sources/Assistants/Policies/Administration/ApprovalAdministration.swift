public import Foundations
public import Store

/// Lists what waits for an operator, and says yes or no.
public struct ApprovalAdministration: Sendable {
    private let approvals: ApprovalRepository
    private let openExcerpt: @Sendable (Approval) throws -> String?
    private let clock: WallClock

    /// - Parameters:
    ///   - approvals: where they are.
    ///   - excerpt: decrypts the text that is decided about; nil when none was kept.
    public init(
        _ approvals: ApprovalRepository, excerpt: @escaping @Sendable (Approval) throws -> String?,
        clock: WallClock = .system
    ) {
        self.approvals = approvals
        openExcerpt = excerpt
        self.clock = clock
    }

    /// One page, oldest first.
    ///
    /// - Parameters:
    ///   - tenant: whose; nil for all tenants'.
    ///   - state: only those that stand so; nil for all.
    ///   - id: only those after this one.
    public func list(tenant: Tenant?, state: Approval.State?, after id: String?) async throws -> [Approval] {
        // The service closes them from time to time; what is shown is as of now.
        while try await approvals.expire(before: clock.now()).count == ApprovalRepository.listedRows {}
        return try await approvals.list(tenantID: tenant?.id, state: state, after: id)
    }

    /// Says yes or no.
    ///
    /// - Throws: `ServiceError` of kind `notFound`, or `conflict` when it was decided before or has expired.
    public func decide(_ id: String, tenant: Tenant?, approved: Bool, by author: AdminPrincipal) async throws
        -> Approval
    {
        try await approvals.decide(
            id: id, tenantID: tenant?.id, approved: approved, by: author.auditName, at: clock.now())
    }

    /// The text that is decided about; nil when none was kept, or when it can no longer be opened.
    public func excerpt(of approval: Approval) -> String? { try? openExcerpt(approval) }
}
