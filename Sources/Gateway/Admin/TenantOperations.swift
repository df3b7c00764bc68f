import Assistants
import Foundations
import HTTPTypes
import Store

/// `/admin/v1/tenants`
enum TenantOperations {
    static let all = [create, list, show, update, suspend, resume, delete]

    private static let settingFields: [JSONSchema.Field] = [
        .init("weight", AdminViews.weight, required: false, "Its share of a worker beside other tenants; 1 at first."),
        .init("priority", AdminViews.priority, required: false, "The class above the weights; normal at first."),
        .init(
            "keep_matched_text", .boolean, required: false,
            "Whether what policies match is kept, encrypted, in its decision log; false at first."),
        .init(
            "plan", .nullable(.string()), required: false,
            "The plan it is on, by name or id, whose policies hold for it; null for none, as at first."),
    ]

    static let create = AdminOperation(
        method: .post, path: "/admin/v1/tenants", identifier: "createTenant", tag: "tenants",
        summary: "Create a tenant.", access: .platform,
        body: .object([.init("name", .string(), "1 to 63 of a-z, 0-9 and hyphens; unique.")] + settingFields),
        answer: .reference("Tenant"), status: .created
    ) { request in
        AdminViews.tenant(
            try await request.services.tenants.create(
                name: request.body["name"]?.stringValue ?? "", weight: request.weight ?? 1,
                priority: request.priority ?? .normal, keepsMatchedText: request.keepsMatchedText ?? false,
                plan: request.plan?.value))
    }

    static let list = AdminOperation(
        method: .get, path: "/admin/v1/tenants", identifier: "listTenants", tag: "tenants",
        summary: "List the tenants by name; a tenant's key sees its own.", access: .tenant, query: AdminPage.query,
        answer: AdminPage.schema(of: "Tenant")
    ) { request in
        let tenants = try await request.visibleTenants()
        return try AdminPage.answer(tenants, for: request, key: \.name, AdminViews.tenant)
    }

    static let show = AdminOperation(
        method: .get, path: "/admin/v1/tenants/{tenant}", identifier: "getTenant", tag: "tenants",
        summary: "Get one tenant by name or id.", access: .tenant, answer: .reference("Tenant")
    ) { request in AdminViews.tenant(try await request.tenant()) }

    static let update = AdminOperation(
        method: .patch, path: "/admin/v1/tenants/{tenant}", identifier: "updateTenant", tag: "tenants",
        summary:
            "Change the tenant's share of the workers, its plan, and what is kept of its texts, from its next call.",
        access: .platform,
        body: .object(settingFields), answer: .reference("TenantChange")
    ) { request in
        let tenant = try await request.services.tenants.update(
            request.path["tenant"] ?? "", weight: request.weight, priority: request.priority,
            keepsMatchedText: request.keepsMatchedText, plan: request.plan)
        let isMoved = request.plan?.value != nil
        return AdminViews.tenantChange(tenant, warnings: isMoved ? await request.relaxations(of: tenant) : [])
    }

    static let suspend = AdminOperation(
        method: .post, path: "/admin/v1/tenants/{tenant}/suspend", identifier: "suspendTenant", tag: "tenants",
        summary: "Refuse the tenant's calls until it is resumed; running answers finish.", access: .platform,
        answer: .reference("Tenant")
    ) { request in AdminViews.tenant(try await request.services.tenants.suspend(request.path["tenant"] ?? "")) }

    static let resume = AdminOperation(
        method: .post, path: "/admin/v1/tenants/{tenant}/resume", identifier: "resumeTenant", tag: "tenants",
        summary: "Let a suspended tenant call again.", access: .platform, answer: .reference("Tenant")
    ) { request in AdminViews.tenant(try await request.services.tenants.resume(request.path["tenant"] ?? "")) }

    static let delete = AdminOperation(
        method: .delete, path: "/admin/v1/tenants/{tenant}", identifier: "deleteTenant", tag: "tenants",
        summary: "Delete the tenant with its keys and assistants; its usage records stay.", access: .platform,
        answer: .reference("Tenant")
    ) { request in AdminViews.tenant(try await request.services.tenants.delete(request.path["tenant"] ?? "")) }
}

extension AdminRequest {
    /// What a tenant that has come on a plan should be told of; the move is done, whatever happens here.
    fileprivate func relaxations(of tenant: Tenant) async -> [String] {
        do {
            return try await services.policies.relaxations(of: tenant)
        } catch {
            let problem = ServiceError.wrapping(error, doing: "read them").message
            return ["the tenant is on the plan, but its rules could not be compared with the plan's: \(problem)"]
        }
    }

    /// The body's, whose schema was checked; nil when it is left out.
    fileprivate var weight: Int? { body["weight"]?.integerValue.map { Int(clamping: $0) } }
    fileprivate var priority: Tenant.Priority? {
        body["priority"]?.stringValue.flatMap(Tenant.Priority.init(rawValue:))
    }
    fileprivate var keepsMatchedText: Bool? { body["keep_matched_text"]?.boolValue }
    fileprivate var plan: FieldChange<String>? {
        body["plan"].map { plan in plan.stringValue.map { .set($0) } ?? .clear }
    }
}
