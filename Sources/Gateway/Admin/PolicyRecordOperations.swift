import Assistants
import Foundations
import HTTPTypes
import Store

/// `/admin/v1/decisions` and `/admin/v1/approvals`
enum PolicyRecordOperations {
    static let all = [decisions, heads, verify, shadow, approvals, approve, deny]

    private static let tenantQuery = AdminOperation.Query(
        name: "tenant", schema: .string(), description: "Only this tenant's: its name or id.")
    private static let sinceQuery = AdminOperation.Query(
        name: "since", schema: .time, description: "Decisions made at or after this time.")

    static let decisions = AdminOperation(
        method: .get, path: "/admin/v1/decisions", identifier: "listDecisions", tag: "decisions",
        summary: "List what policies decided: the latest first, or a tenant's in order from a record on.",
        access: .tenant,
        query: [
            tenantQuery, sinceQuery,
            .init(
                name: "limit", schema: .integer(minimum: 1, maximum: DecisionQueries.maximumRecords),
                description: "The most records; \(DecisionQueries.defaultRecords) when left out."),
            .init(
                name: "after", schema: .integer(minimum: 0),
                description: "A tenant's records after this number, in order: 0, then the `next` of the page before."),
            .init(
                name: "texts", schema: .boolean,
                description: "Whether to open the texts that tenants have kept; false when left out."),
        ],
        answer: AdminPage.schema(of: "Decision")
    ) { request in
        let limit = try request.limit(maximum: DecisionQueries.maximumRecords) ?? DecisionQueries.defaultRecords
        let since = try request.time("since")
        let queries = request.services.decisions
        let texts = try request.flag("texts") ? queries.texts : nil
        let tenants = try await request.loggedTenants()
        guard let after = try request.sequence() else {
            var found: [(record: DecisionRecord, tenant: String)] = []
            for tenant in tenants {
                found += try await queries.latest(tenantID: tenant.id, since: since, limit: limit)
                    .map { ($0, tenant.name) }
            }
            found.sort { ($0.record.at, $0.record.sequence) > ($1.record.at, $1.record.sequence) }
            return AdminPage.answer(
                found.prefix(limit).map { AdminViews.decision($0.record, tenant: $0.tenant, texts: texts) }, next: nil)
        }
        guard let tenant = tenants.first, request.query["tenant"] != nil || request.principal.confinedTo != nil else {
            throw ServiceError(
                .invalidRequest, code: .missingParameter,
                "Missing required parameter: 'tenant': each tenant's records have numbers of their own.",
                parameter: "tenant")
        }
        let page = try await queries.page(tenantID: tenant.id, after: after, since: since, limit: limit)
        return AdminPage.answer(
            page.records.map { AdminViews.decision($0, tenant: tenant.name, texts: texts) },
            next: page.next.map(String.init))
    }

    static let heads = AdminOperation(
        method: .get, path: "/admin/v1/decisions/heads", identifier: "listDecisionHeads", tag: "decisions",
        summary: "List the decision logs and where each chain ends.", access: .tenant,
        query: [tenantQuery] + AdminPage.query, answer: AdminPage.schema(of: "DecisionHead")
    ) { request in
        var heads: [(tenant: (id: String, name: String), head: (sequence: Int, hash: String))] = []
        for tenant in try await request.loggedTenants() {
            let head = try await request.services.decisions.head(tenantID: tenant.id)
            heads.append((tenant, head ?? (0, DecisionRecord.firstPreviousHash)))
        }
        return try AdminPage.answer(heads, for: request, key: \.tenant.id) {
            AdminViews.decisionHead($0.tenant, $0.head)
        }
    }

    static let verify = AdminOperation(
        method: .get, path: "/admin/v1/decisions/verification", identifier: "verifyDecisions", tag: "decisions",
        summary: "Prove the chains of the decision logs, and name the first record at which one does not hold.",
        access: .tenant,
        query: [
            tenantQuery,
            .init(
                name: "head", schema: .string(),
                description:
                    "The head that was kept from an earlier proof of the tenant's chain: a record must have it."),
        ] + AdminPage.query, answer: AdminPage.schema(of: "ChainVerdict")
    ) { request in
        let head = try request.keptHead()
        let (tenants, next) = try AdminPage.items(of: try await request.loggedTenants(), for: request, key: \.id)
        var views: [JSONValue] = []
        for tenant in tenants {
            let verdict = try await request.services.decisions.verify(tenantID: tenant.id, keptHead: head)
            views.append(AdminViews.chainVerdict(tenant, verdict))
        }
        return AdminPage.answer(views, next: next)
    }

    static let shadow = AdminOperation(
        method: .get, path: "/admin/v1/decisions/shadow", identifier: "getShadowReport", tag: "decisions",
        summary: "Sum what rules in shadow mode would have done, by rule and action.", access: .tenant,
        query: [tenantQuery, sinceQuery] + AdminPage.query, answer: AdminPage.schema(of: "ShadowTotal")
    ) { request in
        let since = try request.time("since")
        var totals: [(tenant: String, total: DecisionQueries.ShadowTotal)] = []
        for tenant in try await request.loggedTenants() {
            totals += try await request.services.decisions.shadowReport(tenantID: tenant.id, since: since)
                .map { (tenant.name, $0) }
        }
        return try AdminPage.answer(
            totals, for: request,
            key: { "\($0.tenant)/\($0.total.packID)/\($0.total.ruleID)/\($0.total.action)/\($0.total.tenantID)" }
        ) { AdminViews.shadowTotal($0.total, tenant: $0.tenant) }
    }

    // MARK: Approvals

    static let approvals = AdminOperation(
        method: .get, path: "/admin/v1/approvals", identifier: "listApprovals", tag: "approvals",
        summary: "List what waits for an operator, or was decided, oldest first.", access: .tenant,
        query: [
            tenantQuery,
            .init(
                name: "state", schema: .oneOf(Approval.State.allCases.map(\.rawValue)),
                description: "Only those that stand so."),
        ] + AdminPage.query,
        answer: AdminPage.schema(of: "Approval")
    ) { request in
        let state = try request.approvalState()
        let names = try await request.tenantNames()
        let found = try await request.services.approvals.list(
            tenant: try await request.tenantFilter(), state: state, after: request.query["after"])
        return try AdminPage.answer(found, for: request, key: \.id) { request.view($0, names) }
    }

    static let approve = decision(
        "approve", identifier: "approve", summary: "Let the text of an approval pass.", isApproved: true)
    static let deny = decision(
        "deny", identifier: "deny", summary: "Refuse the text of an approval.", isApproved: false)

    private static func decision(
        _ verb: String, identifier: String, summary: String, isApproved: Bool
    ) -> AdminOperation {
        AdminOperation(
            method: .post, path: "/admin/v1/approvals/{approval}/\(verb)", identifier: identifier, tag: "approvals",
            summary: summary, access: .tenant, answer: .reference("Approval")
        ) { request in
            let decided = try await request.services.approvals.decide(
                request.path["approval"] ?? "", tenant: request.principal.confinedTo, approved: isApproved,
                by: request.principal)
            return request.view(decided, try await request.tenantNames())
        }
    }
}

extension AdminRequest {
    /// The tenants whose decision logs are asked for. One that was deleted is known by its id alone, to the platform.
    fileprivate func loggedTenants() async throws -> [(id: String, name: String)] {
        if let reference = query["tenant"], principal.confinedTo == nil {
            let logged = try await services.decisions.tenants()
            if logged.contains(reference) { return [(reference, try await tenantNames()[reference] ?? reference)] }
        }
        if let tenant = try await tenantFilter() { return [(tenant.id, tenant.name)] }
        let names = try await tenantNames()
        return try await services.decisions.tenants().map { ($0, names[$0] ?? $0) }
    }

    fileprivate func sequence() throws(ServiceError) -> Int? {
        guard let text = query["after"] else { return nil }
        guard let sequence = Int(text), sequence >= 0 else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "after '\(text.prefix(20))' is not a record's number: they count from 1, and 0 begins with the first",
                parameter: "after")
        }
        return sequence
    }

    fileprivate func keptHead() throws(ServiceError) -> String? {
        guard let text = query["head"] else { return nil }
        guard query["tenant"] != nil || principal.confinedTo != nil else {
            throw ServiceError(
                .invalidRequest, code: .missingParameter,
                "Missing required parameter: 'tenant': a head is that of one tenant's chain.", parameter: "tenant")
        }
        guard text.utf8.count == 64, text.utf8.allSatisfy("0123456789abcdef".utf8.contains) else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "head '\(text.prefix(80))' is not a hash: 64 hexadecimal digits, in lower case", parameter: "head")
        }
        return text
    }

    fileprivate func approvalState() throws(ServiceError) -> Approval.State? {
        guard let text = query["state"] else { return nil }
        guard let state = Approval.State(rawValue: text) else {
            let known = Approval.State.allCases.map(\.rawValue).joined(separator: ", ")
            throw ServiceError(
                .invalidRequest, code: .invalidValue, "state '\(text.prefix(20))' is not one of: \(known)",
                parameter: "state")
        }
        return state
    }

    fileprivate func view(_ approval: Approval, _ names: [String: String]) -> JSONValue {
        AdminViews.approval(
            approval, excerpt: services.approvals.excerpt(of: approval),
            tenant: names[approval.tenantID] ?? approval.tenantID)
    }
}
