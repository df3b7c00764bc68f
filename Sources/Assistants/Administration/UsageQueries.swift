public import Foundations
public import Store

/// Reads the usage records.
public struct UsageQueries: Sendable {
    /// The most records one answer carries; older ones are reached with `before`.
    public static let maximumRecords = 1000
    /// How many records an answer carries when the caller does not say.
    public static let defaultRecords = 100

    private let usage: UsageRepository

    public init(usage: UsageRepository) { self.usage = usage }

    /// Sums by tenant, assistant and model.
    ///
    /// - Parameters:
    ///   - tenant: nil for all tenants.
    ///   - from: the earliest start of a call, inclusive.
    ///   - to: the latest start of a call, exclusive.
    public func totals(tenant: Tenant?, from: Timestamp?, to: Timestamp?) async throws -> [UsageTotal] {
        if let from, let to, from >= to {
            throw ServiceError(
                .invalidRequest, code: .invalidValue, "from (\(from)) must be before to (\(to))", parameter: "from")
        }
        return try await usage.totals(tenantID: tenant?.id, from: from, to: to)
    }

    /// Single records, newest first.
    ///
    /// - Parameters:
    ///   - limit: 1 to 1000; nil gives 100.
    ///   - before: only calls that started before this time.
    public func records(tenant: Tenant, limit: Int?, before: Timestamp?) async throws -> [UsageRecord] {
        let limit = limit ?? Self.defaultRecords
        guard (1...Self.maximumRecords).contains(limit) else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue, "limit is \(limit); it must be 1 to \(Self.maximumRecords) records",
                parameter: "limit")
        }
        return try await usage.list(tenantID: tenant.id, limit: limit, before: before)
    }
}
