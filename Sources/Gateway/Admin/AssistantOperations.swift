import Assistants
import Foundations
import HTTPTypes
import Store

/// `/admin/v1/.../assistants`
enum AssistantOperations {
    /// The largest assistant file, in bytes.
    static let maximumDocumentBytes = 1 << 20

    static let all = [deploy, listAll, list, show, history, rollback, delete]

    static let deploy = AdminOperation(
        method: .post, path: "/admin/v1/assistants", identifier: "deployAssistant", tag: "assistants",
        summary: "Deploy an assistant file as a new revision, or show what it would change.", access: .tenant,
        body: .object([
            .init("document", .string(maximumLength: maximumDocumentBytes), "The assistant file: YAML."),
            .init("dry_run", .boolean, required: false, "Only check it and report what would change."),
        ]),
        answer: .reference("Deployment")
    ) { request in
        let document = request.body["document"]?.stringValue ?? ""
        let dryRun = request.body["dry_run"]?.boolValue ?? false
        try Bound("document", limit: maximumDocumentBytes, unit: "bytes")
            .check(document.utf8.count, parameter: "document")
        let outcome = try await request.services.deployment.deploy(
            document: document, dryRun: dryRun, onlyTenant: request.principal.confinedTo?.name)
        return try AdminViews.deployment(outcome, dryRun: dryRun)
    }

    static let listAll = AdminOperation(
        method: .get, path: "/admin/v1/assistants", identifier: "listAllAssistants", tag: "assistants",
        summary: "List the assistants of all tenants, or of one; a tenant's key sees its own.", access: .tenant,
        query: [.init(name: "tenant", schema: .string(), description: "Only this tenant's: its name or id.")]
            + AdminPage.query,
        answer: AdminPage.schema(of: "Assistant")
    ) { request in
        if let tenant = try await request.tenantFilter() { return try await page(of: tenant, request) }
        let names = try await request.tenantNames()
        let found = try await request.services.assistants.listAll()
        let (items, next) = try AdminPage.items(of: found, for: request) { assistant, _ in
            "\(names[assistant.tenantID] ?? assistant.tenantID)/\(assistant.name)"
        }
        let views = try items.map { assistant, revision in
            try AdminViews.assistant(assistant, revision, tenant: names[assistant.tenantID] ?? assistant.tenantID)
        }
        return AdminPage.answer(views, next: next)
    }

    static let list = AdminOperation(
        method: .get, path: "/admin/v1/tenants/{tenant}/assistants", identifier: "listAssistants", tag: "assistants",
        summary: "List the tenant's assistants by name.", access: .tenant, query: AdminPage.query,
        answer: AdminPage.schema(of: "Assistant")
    ) { request in try await page(of: request.tenant(), request) }

    static let show = AdminOperation(
        method: .get, path: "/admin/v1/tenants/{tenant}/assistants/{assistant}", identifier: "getAssistant",
        tag: "assistants", summary: "Get an assistant and what its current revision says.", access: .tenant,
        answer: .reference("AssistantDetail")
    ) { request in
        let tenant = try await request.tenant()
        let (assistant, revision) = try await request.services.assistants.find(
            tenant: tenant, name: request.path["assistant"] ?? "")
        return try AdminViews.assistant(assistant, revision, tenant: tenant.name, withSpecification: true)
    }

    static let history = AdminOperation(
        method: .get, path: "/admin/v1/tenants/{tenant}/assistants/{assistant}/revisions", identifier: "listRevisions",
        tag: "assistants", summary: "List the assistant's revisions by number.", access: .tenant,
        query: AdminPage.query, answer: AdminPage.schema(of: "Revision")
    ) { request in
        let tenant = try await request.tenant()
        let (assistant, revisions) = try await request.services.assistants.history(
            tenant: tenant, name: request.path["assistant"] ?? "")
        // Padded, so that the cursor's order as text is the order of the numbers.
        let (items, next) = try AdminPage.items(of: revisions, for: request) {
            String(repeating: "0", count: max(0, 10 - String($0.number).count)) + String($0.number)
        }
        return AdminPage.answer(try items.map { try AdminViews.revision($0, of: assistant) }, next: next)
    }

    static let rollback = AdminOperation(
        method: .post, path: "/admin/v1/tenants/{tenant}/assistants/{assistant}/rollback",
        identifier: "rollBackAssistant", tag: "assistants", summary: "Make an earlier revision the current one.",
        access: .tenant,
        body: .object([
            .init(
                "revision", .integer(minimum: 1, maximum: Int(Int32.max)), required: false,
                "The revision; the one before the current one when left out.")
        ]),
        isBodyOptional: true, answer: .reference("Deployment")
    ) { request in
        let tenant = try await request.tenant()
        let outcome = try await request.services.deployment.rollback(
            tenant: tenant.name, name: request.path["assistant"] ?? "",
            to: request.body["revision"]?.integerValue.map { Int($0) })
        return try AdminViews.deployment(outcome, dryRun: false)
    }

    static let delete = AdminOperation(
        method: .delete, path: "/admin/v1/tenants/{tenant}/assistants/{assistant}", identifier: "deleteAssistant",
        tag: "assistants", summary: "Delete the assistant with its revisions; its usage records stay.", access: .tenant,
        answer: .reference("DeletedAssistant")
    ) { request in
        let tenant = try await request.tenant()
        let name = request.path["assistant"] ?? ""
        try await request.services.deployment.delete(tenant: tenant.name, name: name)
        return ["tenant": .string(tenant.name), "assistant": .string(name), "deleted": true]
    }

    /// Only the revisions of the page are read: a tenant may have many assistants with long prompts.
    private static func page(of tenant: Tenant, _ request: AdminRequest) async throws -> JSONValue {
        let all = try await request.services.assistants.list(tenant: tenant)
        let (items, next) = try AdminPage.items(of: all, for: request, key: \.name)
        var views: [JSONValue] = []
        for item in items {
            guard
                let (assistant, revision) = try await request.services.assistants.current(
                    tenant: tenant, name: item.name)
            else { continue }
            views.append(try AdminViews.assistant(assistant, revision, tenant: tenant.name))
        }
        return AdminPage.answer(views, next: next)
    }
}
