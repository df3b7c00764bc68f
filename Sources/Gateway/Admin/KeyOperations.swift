import Assistants
import Foundations
import HTTPTypes
import Store

/// `/admin/v1/.../keys`
enum KeyOperations {
    static let all = [create, list, revoke]

    static let create = AdminOperation(
        method: .post, path: "/admin/v1/tenants/{tenant}/keys", identifier: "createKey", tag: "keys",
        summary: "Make an API key. It is in this answer only.", access: .tenant,
        body: .object([
            .init("name", .string(maximumLength: KeyAdministration.maximumNameCharacters), "What the key is for."),
            .init(
                "scopes", .array(.string(), maximumItems: APIKey.Scope.allCases.count), required: false,
                "What it may do: inference, admin. Inference alone when left out."),
            .init(
                "expires", .string(maximumLength: 64), required: false,
                "When it ends: an ISO 8601 time or a duration such as 30d or 12h. Never, when left out."),
        ]),
        answer: .reference("IssuedKey"), status: .created
    ) { request in
        let tenant = try await request.tenant()
        let issued = try await request.services.keys.create(
            tenant: tenant, name: request.body["name"]?.stringValue ?? "",
            scopes: request.body["scopes"]?.arrayValue?.compactMap(\.stringValue),
            expires: request.body["expires"]?.stringValue, grantor: request.principal)
        return AdminViews.key(issued.record, tenant: tenant, now: request.services.clock.now(), token: issued.token)
    }

    static let list = AdminOperation(
        method: .get, path: "/admin/v1/tenants/{tenant}/keys", identifier: "listKeys", tag: "keys",
        summary: "List the tenant's keys by age, those revoked and expired too.", access: .tenant,
        query: AdminPage.query, answer: AdminPage.schema(of: "Key")
    ) { request in
        let tenant = try await request.tenant()
        let now = request.services.clock.now()
        let keys = try await request.services.keys.list(tenant: tenant)
        return try AdminPage.answer(keys, for: request, key: \.id) { AdminViews.key($0, tenant: tenant, now: now) }
    }

    static let revoke = AdminOperation(
        method: .post, path: "/admin/v1/keys/{key}/revoke", identifier: "revokeKey", tag: "keys",
        summary: "End a key now. Revoking it again changes nothing.", access: .tenant, answer: .reference("Key")
    ) { request in
        let id = request.path["key"] ?? ""
        let tenant: Tenant
        if let own = request.principal.confinedTo {
            tenant = own
        } else {
            tenant = try await request.services.keys.owner(ofKey: id)
        }
        let key = try await request.services.keys.revoke(id: id, tenant: tenant)
        return AdminViews.key(key, tenant: tenant, now: request.services.clock.now())
    }
}
