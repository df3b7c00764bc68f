public import Foundations
public import Store

/// Reads and proves the decision log.
public struct DecisionQueries: Sendable {
    /// The most records one answer carries.
    public static let maximumRecords = DecisionRepository.pageRows
    /// How many records an answer carries when the caller does not say.
    public static let defaultRecords = 100
    /// Calls that a report tells apart.
    public static let callBound = Bound("calls in one shadow report", limit: 1_000_000, unit: "calls")

    private let decisions: DecisionRepository
    private let openTexts: @Sendable (DecisionRecord) throws(ServiceError) -> [String?]?

    /// - Parameters:
    ///   - decisions: the log.
    ///   - texts: decrypts what a record keeps of the texts of its spans; nil when it keeps none.
    public init(
        _ decisions: DecisionRepository,
        texts: @escaping @Sendable (DecisionRecord) throws(ServiceError) -> [String?]? = { _ in nil }
    ) {
        self.decisions = decisions
        openTexts = texts
    }

    /// The texts of a record's spans, where its tenant had them kept.
    ///
    /// - Returns: nil for a span whose text was not kept; nil when none were.
    /// - Throws: `ServiceError` when they cannot be opened.
    public func texts(of record: DecisionRecord) throws(ServiceError) -> [String?]? { try openTexts(record) }

    /// The tenants that have a log, deleted ones included, by identifier.
    public func tenants() async throws -> [String] { try await decisions.tenants() }

    /// Where a tenant's chain ends; nil when nothing was ever decided for it.
    public func head(tenantID: String) async throws -> (sequence: Int, hash: String)? {
        try await decisions.head(tenantID: tenantID)
    }

    /// One page of a tenant's records, in order.
    ///
    /// - Parameters:
    ///   - sequence: only records after it.
    ///   - since: only decisions made at or after this time.
    ///   - limit: 1 to 1000.
    /// - Returns: the records, and what to pass as `after` for the next page; nil when there is none.
    public func page(
        tenantID: String, after sequence: Int?, since: Timestamp?, limit: Int
    ) async throws -> (records: [DecisionRecord], next: Int?) {
        var start = sequence ?? 0
        if let since { start = max(start, try await lastSequence(tenantID, before: since)) }
        let found = try await decisions.page(tenantID: tenantID, after: start, limit: limit)
        guard found.count == limit, let last = found.last?.sequence else { return (found, nil) }
        let isMore = try await !decisions.page(tenantID: tenantID, after: last, limit: 1).isEmpty
        return (found, isMore ? last : nil)
    }

    /// The last records of a tenant, newest first.
    public func latest(tenantID: String, since: Timestamp?, limit: Int) async throws -> [DecisionRecord] {
        guard let head = try await decisions.head(tenantID: tenantID) else { return [] }
        var start = max(0, head.sequence - limit)
        if let since { start = max(start, try await lastSequence(tenantID, before: since)) }
        return try await decisions.page(tenantID: tenantID, after: start, limit: limit).reversed()
    }

    /// The number of the last record before a time, by halving: records are written in the order of their times, but
    /// for the milliseconds that two cores' clocks differ.
    private func lastSequence(_ tenantID: String, before time: Timestamp) async throws -> Int {
        var low = 0
        var high = try await decisions.head(tenantID: tenantID)?.sequence ?? 0
        while low < high {
            let middle = low + (high - low) / 2
            guard let record = try await decisions.page(tenantID: tenantID, after: middle, limit: 1).first else {
                return low
            }
            if record.at < time { low = record.sequence } else { high = middle }
        }
        return low
    }

    // MARK: Proof

    /// Proves a tenant's chain from its first record to its head.
    ///
    /// - Parameter keptHead: the hash of an earlier head, which a record must have; nil when none was kept.
    public func verify(tenantID: String, keptHead: String? = nil) async throws -> ChainVerdict {
        try await decisions.verify(tenantID: tenantID, keptHead: keptHead)
    }

    // MARK: Shadow

    /// What a rule in shadow mode would have done.
    public struct ShadowTotal: Sendable, Hashable {
        public var tenantID: String
        public var packID: String
        public var ruleID: String
        public var action: String
        /// Calls it would have acted in.
        public var calls: Int
        /// Texts of them, or parts of a stream that were decided together.
        public var texts: Int
        /// Places in those.
        public var spans: Int
        /// One of the places: the first of the latest record that has some.
        public var example: Example?
        public var lastAt: Timestamp

        mutating func add(_ record: DecisionRecord) {
            texts += 1
            spans += record.spanCount
            lastAt = max(lastAt, record.at)
            guard let span = record.spans.first else { return }
            example = Example(
                sequence: record.sequence, requestID: record.requestID, stage: record.stage, span: span)
        }
    }

    /// A place that a rule in shadow mode would have changed.
    public struct Example: Sendable, Hashable {
        /// The record's number in the tenant's log.
        public var sequence: Int
        public var requestID: String
        public var stage: String
        public var span: DecisionSpan
    }

    /// Sums what rules in shadow mode would have done to a tenant's texts, by rule and action.
    ///
    /// - Parameter since: only decisions made at or after this time; nil for all.
    /// - Throws: `ServiceError` with code `bound_exceeded` for more calls than `callBound`.
    public func shadowReport(tenantID: String, since: Timestamp?) async throws -> [ShadowTotal] {
        struct Key: Hashable {
            var pack: String
            var rule: String
            var action: String
        }
        var totals: [Key: ShadowTotal] = [:]
        var calls: [Key: Set<String>] = [:]
        var counted = 0
        var start = 0
        if let since { start = try await lastSequence(tenantID, before: since) }
        while true {
            let page = try await decisions.page(tenantID: tenantID, after: start, mode: .shadow)
            for record in page {
                let key = Key(pack: record.packID, rule: record.ruleID, action: record.action)
                if calls[key, default: []].insert(record.requestID).inserted { counted += 1 }
                var total =
                    totals[key]
                    ?? ShadowTotal(
                        tenantID: tenantID, packID: key.pack, ruleID: key.rule, action: key.action, calls: 0, texts: 0,
                        spans: 0, lastAt: record.at)
                total.add(record)
                total.calls = calls[key]?.count ?? 0
                totals[key] = total
            }
            try Self.callBound.check(counted, parameter: "since")
            guard let last = page.last, page.count == DecisionRepository.pageRows else { break }
            start = last.sequence
        }
        return totals.values.sorted { ($0.packID, $0.ruleID, $0.action) < ($1.packID, $1.ruleID, $1.action) }
    }
}
