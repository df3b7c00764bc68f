import Assistants
import Foundations
import HTTPTypes
import Store

/// `/admin/v1/tenants`
enum TenantOperations {
    static let all = [create, list, show, suspend, resume, delete]

    static let create = AdminOperation(
        method: .post, path: "/admin/v1/tenants", identifier: "createTenant", tag: "tenants",
        summary: "Create a tenant.", access: .platform,
        body: .object([.init("name", .string(), "1 to 63 of a-z, 0-9 and hyphens; unique.")]),
        answer: .reference("Tenant"), status: .created
    ) { request in
        AdminViews.tenant(try await request.services.tenants.create(name: request.body["name"]?.stringValue ?? ""))
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
