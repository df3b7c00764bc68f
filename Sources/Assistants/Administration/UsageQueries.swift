public import Foundations
public import Store

/// Reads the usage records.
public struct UsageQueries: Sendable {
    /// The most records one answer carries; older ones are reached with `before`.
    public static let maximumRecords = 1000
    /// How many records an answer carries when the caller does not say.
    public static let defaultRecords = 100

    private let usage: UsageRepository

    private let deliverSettled: @Sendable () async -> Void

    /// - Parameters:
    ///   - usage: where the records are.
    ///   - deliverSettled: brings what this server has settled to the database before it is read, so that a call that
    ///     has ended is in the next answer.
    public init(usage: UsageRepository, deliverSettled: @escaping @Sendable () async -> Void = {}) {
        self.usage = usage
        self.deliverSettled = deliverSettled
    }

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
        await deliverSettled()
        return try await usage.totals(tenantID: tenant?.id, from: from, to: to)
    }

    /// One page of records.
    public struct Page: Sendable, Hashable {
        public var records: [UsageRecord]
        /// What to pass as `before` for the next page; nil when there is none.
        public var next: Timestamp?
    }

    /// Single records, newest first.
    ///
    /// - Parameters:
    ///   - limit: 1 to 1000; nil gives 100.
    ///   - before: only calls that started before this time.
    public func records(tenant: Tenant, limit: Int?, before: Timestamp?) async throws -> Page {
        let limit = limit ?? Self.defaultRecords
        guard (1...Self.maximumRecords).contains(limit) else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "limit is \(limit); it must be 1 to \(Self.maximumRecords) records",
                parameter: "limit")
        }
        await deliverSettled()
        let found = try await usage.list(tenantID: tenant.id, limit: limit + 1, before: before)
        guard found.count > limit else { return Page(records: found, next: nil) }
        // Calls of one millisecond stay together on the next page, or the cursor, a time, would pass over some. Only
        // when they fill a page by themselves are they cut.
        let boundary = found[limit].startedAt
        let whole = found.prefix { $0.startedAt > boundary }
        guard !whole.isEmpty else { return Page(records: Array(found.prefix(limit)), next: boundary) }
        return Page(records: Array(whole), next: boundary.adding(milliseconds: 1))
    }
}
