import Assistants
import Foundations
import HTTPTypes
import Store

/// `/admin/v1/usage`
enum UsageOperations {
    static let all = [totals, records]

    private static let tenantQuery = AdminOperation.Query(
        name: "tenant", schema: .string(), description: "Only this tenant's: its name or id.")

    static let totals = AdminOperation(
        method: .get, path: "/admin/v1/usage", identifier: "getUsage", tag: "usage",
        summary: "Sum what was used by tenant, assistant and model.", access: .tenant,
        query: [
            tenantQuery,
            .init(name: "from", schema: .time, description: "Calls that started at or after this time."),
            .init(name: "to", schema: .time, description: "Calls that started before this time."),
        ] + AdminPage.query,
        answer: AdminPage.schema(of: "UsageTotal")
    ) { request in
        let totals = try await request.services.usage.totals(
            tenant: try await request.tenantFilter(), from: try request.time("from"), to: try request.time("to"))
        let names = try await request.tenantNames()
        return try AdminPage.answer(
            totals, for: request,
            key: { "\(names[$0.tenantID] ?? $0.tenantID)/\($0.assistantName)/\($0.model)/\($0.tenantID)" }
        ) { AdminViews.usageTotal($0, tenant: names[$0.tenantID] ?? $0.tenantID) }
    }

    static let records = AdminOperation(
        method: .get, path: "/admin/v1/usage/records", identifier: "listUsageRecords", tag: "usage",
        summary: "List a tenant's calls, newest first.", access: .tenant,
        query: [
            tenantQuery,
            .init(
                name: "limit", schema: .integer(minimum: 1, maximum: UsageQueries.maximumRecords),
                description: "The most records; \(UsageQueries.defaultRecords) when left out."),
            .init(
                name: "before", schema: .time, description: "Calls that started before this time: the `next` before."),
        ],
        answer: AdminPage.schema(of: "UsageRecord")
    ) { request in
        guard let tenant = try await request.tenantFilter() else {
            throw ServiceError(
                .invalidRequest, code: .missingParameter,
                "Missing required parameter: 'tenant': say whose calls to list.",
                parameter: "tenant")
        }
        let page = try await request.services.usage.records(
            tenant: tenant, limit: try request.limit(maximum: UsageQueries.maximumRecords),
            before: try request.time("before"))
        return AdminPage.answer(
            page.records.map { AdminViews.usageRecord($0, tenant: tenant) }, next: page.next?.description)
    }
}

extension AdminRequest {
    /// The names of the tenants the principal may know of, by id.
    func tenantNames() async throws -> [String: String] {
        Dictionary(try await visibleTenants().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
