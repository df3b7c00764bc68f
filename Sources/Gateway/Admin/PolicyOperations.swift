import Assistants
import Foundations
import HTTPTypes
import Policies
import Store

/// `/admin/v1/policies`
enum PolicyOperations {
    static let all = [apply, list, show, history, difference, rollback, withdraw, explain]

    private static let planQuery = AdminOperation.Query(
        name: "plan", schema: .string(), description: "The policy of this plan: its name or id; with no tenant.")
    private static let scopeQuery: [AdminOperation.Query] = [
        planQuery,
        .init(
            name: "tenant", schema: .string(),
            description: "Whose policy: a tenant's name or id; the platform's when left out."),
        .init(name: "assistant", schema: .string(), description: "The policy of this assistant of the tenant."),
    ]
    private static let scopeBody: [JSONSchema.Field] = [
        .init("plan", .string(), required: false, "For all tenants of this plan: its name or id; with no tenant."),
        .init("tenant", .string(), required: false, "Whose: a tenant's name or id; the platform's when left out."),
        .init("assistant", .string(), required: false, "Only for this assistant of the tenant."),
    ]
    private static let revision = JSONSchema.integer(minimum: 1, maximum: Int(Int32.max))

    static let apply = AdminOperation(
        method: .post, path: "/admin/v1/policies", identifier: "applyPolicy", tag: "policies",
        summary: "Put a policy file in force as a new revision, or show what it would change.", access: .tenant,
        body: .object(
            [
                .init("document", .string(maximumLength: PackDocument.sizeBound.limit), "The policy file: YAML."),
                .init("dry_run", .boolean, required: false, "Only check it and report what would change."),
            ] + scopeBody),
        answer: .reference("PolicyChange")
    ) { request in
        let dryRun = request.body["dry_run"]?.boolValue ?? false
        let target = try await request.policyTarget(in: request.body, to: "apply a policy to")
        let change = try await request.services.policies.apply(
            request.body["document"]?.stringValue ?? "", to: target, dryRun: dryRun, by: request.principal)
        return await AdminViews.policyChange(change, request.services, dryRun: dryRun)
    }

    static let list = AdminOperation(
        method: .get, path: "/admin/v1/policies", identifier: "listPolicies", tag: "policies",
        summary: "List the policies of every scope, or those of one tenant and its assistants, or of a plan.",
        access: .tenant,
        query: [
            planQuery, .init(name: "tenant", schema: .string(), description: "Only this tenant's."),
            .init(name: "assistant", schema: .string(), description: "Only this assistant's of the tenant."),
        ] + AdminPage.query,
        answer: AdminPage.schema(of: "Policy")
    ) { request in
        let found: [(PolicyTarget, PolicySummary)]
        if request.query["assistant"] != nil || request.query["plan"] != nil {
            let target = try await request.policyTarget(to: "see the policies of")
            found = try await request.services.policies.list(target)
        } else if let tenant = try await request.tenantFilter() {
            found = try await request.services.policies.list(tenant: tenant)
        } else {
            found = try await request.services.policies.listAll(tenants: try await request.visibleTenants())
        }
        // The platform first, then the plans, then each tenant with its assistants.
        return try AdminPage.answer(
            found, for: request,
            key: { target, summary in
                let owner = target.plan.map { "1 \($0)" } ?? target.tenant.map { "2 \($0)" } ?? "0"
                return "\(owner)/\(target.assistant ?? "")/\(summary.packID)/\(target.scope.text)"
            }
        ) { AdminViews.policy($0.0, $0.1) }
    }

    static let show = AdminOperation(
        method: .get, path: "/admin/v1/policies/{pack}", identifier: "getPolicy", tag: "policies",
        summary: "Get a policy pack: the revision in force, or another one.", access: .tenant,
        query: scopeQuery + [.init(name: "revision", schema: revision, description: "Which; the one in force.")],
        answer: .reference("PolicyDetail")
    ) { request in
        let target = try await request.policyTarget(to: "see the policies of")
        let pack = request.path["pack"] ?? ""
        let version = try await request.services.policies.version(
            pack, of: target, revision: try request.revision("revision"))
        let inForce = try await request.services.policies.history(pack, of: target).inForce
        return AdminViews.policyDetail(target, version, inForce: inForce)
    }

    static let history = AdminOperation(
        method: .get, path: "/admin/v1/policies/{pack}/revisions", identifier: "listPolicyRevisions", tag: "policies",
        summary: "List the revisions of a policy pack by number.", access: .tenant, query: scopeQuery + AdminPage.query,
        answer: AdminPage.schema(of: "PolicyRevision")
    ) { request in
        let target = try await request.policyTarget(to: "see the policies of")
        let (versions, inForce) = try await request.services.policies.history(request.path["pack"] ?? "", of: target)
        // Padded, so that the cursor's order as text is the order of the numbers.
        return try AdminPage.answer(
            versions, for: request,
            key: { String(repeating: "0", count: max(0, 10 - String($0.revision).count)) + String($0.revision) }
        ) { .object(AdminViews.policyRevision(target, $0, inForce: inForce)) }
    }

    static let difference = AdminOperation(
        method: .get, path: "/admin/v1/policies/{pack}/difference", identifier: "comparePolicyRevisions",
        tag: "policies", summary: "Show what differs between two revisions of a policy pack, rule by rule.",
        access: .tenant,
        query: scopeQuery + [
            .init(name: "from", schema: revision, description: "The earlier one; the one before `to`."),
            .init(name: "to", schema: revision, description: "The later one; the one in force."),
        ],
        answer: .reference("PolicyDifference")
    ) { request in
        let target = try await request.policyTarget(to: "see the policies of")
        let (from, to, differences) = try await request.services.policies.difference(
            request.path["pack"] ?? "", of: target, from: try request.revision("from"), to: try request.revision("to"))
        return AdminViews.policyDifference(target, from: from, to: to, differences)
    }

    static let rollback = AdminOperation(
        method: .post, path: "/admin/v1/policies/{pack}/rollback", identifier: "rollBackPolicy", tag: "policies",
        summary: "Put an earlier revision of a policy pack back in force.", access: .tenant,
        body: .object(
            scopeBody + [
                .init("revision", revision, required: false, "The revision; the one before when left out.")
            ]),
        isBodyOptional: true, answer: .reference("PolicyChange")
    ) { request in
        let target = try await request.policyTarget(in: request.body, to: "roll back the policies of")
        let change = try await request.services.policies.rollback(
            request.path["pack"] ?? "", of: target, to: request.body["revision"]?.integerValue.map { Int($0) },
            by: request.principal)
        return await AdminViews.policyChange(change, request.services)
    }

    static let withdraw = AdminOperation(
        method: .delete, path: "/admin/v1/policies/{pack}", identifier: "withdrawPolicy", tag: "policies",
        summary: "Take a policy pack out of force; its revisions stay.", access: .tenant, query: scopeQuery,
        answer: .reference("PolicyChange")
    ) { request in
        let target = try await request.policyTarget(to: "withdraw the policies of")
        let change = try await request.services.policies.withdraw(request.path["pack"] ?? "", of: target)
        return await AdminViews.policyChange(change, request.services)
    }

    static let explain = AdminOperation(
        method: .post, path: "/admin/v1/tenants/{tenant}/policies/explain", identifier: "explainPolicies",
        tag: "policies", summary: "Show which rules in force a text hits, and what becomes of it; nothing is logged.",
        access: .tenant,
        body: .object([
            .init("text", .string(), "The text."),
            .init("stage", .oneOf(PolicyStage.allCases.map(\.rawValue)), required: false, "Where it is; input."),
            .init("assistant", .string(), required: false, "With the rules and the system prompt of this assistant."),
            .init(
                "language", .oneOf(LocalizedText.languages), required: false, "The language of messages to the user."),
        ]),
        answer: .reference("PolicyExplanation")
    ) { request in
        let tenant = try await request.tenant()
        var assistant: (Assistant, AssistantRevision)?
        if let name = request.body["assistant"]?.stringValue {
            assistant = try await request.services.assistants.find(tenant: tenant, name: name)
        }
        let text = request.body["text"]?.stringValue ?? ""
        let explanation = try await request.services.explaining.explain(
            text, stage: request.body["stage"]?.stringValue.flatMap(PolicyStage.init) ?? .input, tenant: tenant,
            assistant: assistant, language: request.body["language"]?.stringValue ?? "en")
        return AdminViews.policyExplanation(explanation, of: text)
    }
}

extension AdminRequest {
    /// The scope that the query names.
    ///
    /// - Parameter action: what is done, for refusals: see `PolicyAdministration.target`.
    func policyTarget(to action: String) async throws -> PolicyTarget {
        try await policyTarget(
            plan: query["plan"], tenant: query["tenant"], assistant: query["assistant"], to: action)
    }

    /// The scope that the body names.
    func policyTarget(in body: JSONValue, to action: String) async throws -> PolicyTarget {
        try await policyTarget(
            plan: body["plan"]?.stringValue, tenant: body["tenant"]?.stringValue,
            assistant: body["assistant"]?.stringValue, to: action)
    }

    private func policyTarget(
        plan: String?, tenant reference: String?, assistant: String?, to action: String
    ) async throws -> PolicyTarget {
        var tenant: Tenant?
        if let reference { tenant = try await self.tenant(named: reference) }
        return try await services.policies.target(
            plan: plan, tenant: tenant, assistant: assistant, for: principal, to: action)
    }

    /// - Throws: `ServiceError` when the parameter is no number of a revision.
    func revision(_ name: String) throws(ServiceError) -> Int? {
        guard let text = query[name] else { return nil }
        guard let revision = Int(text), revision > 0, revision <= Int(Int32.max) else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "\(name) '\(text.prefix(20))' is not a revision: they count from 1", parameter: name)
        }
        return revision
    }
}
