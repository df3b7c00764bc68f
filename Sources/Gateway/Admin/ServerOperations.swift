import Assistants
import Foundations
import HTTPTypes
import Store

/// `/admin/v1/server`, `/admin/v1/database`, `/admin/v1/doctor`
enum ServerOperations {
    static let all = [server, database, doctor]

    static let server = AdminOperation(
        method: .get, path: "/admin/v1/server", identifier: "getServer", tag: "server",
        summary: "Say which server this is, and who is asking.", access: .tenant, answer: .reference("Server")
    ) { request in
        let server = request.services.server
        let uptimeMilliseconds = request.services.clock.now().milliseconds - server.startedAt.milliseconds
        return [
            "version": .string(server.version), "address": .string(server.address()),
            "home": request.principal == .platform ? .string(server.home) : .null,
            "database": .string(server.databaseKind), "started_at": JSONValue(time: server.startedAt),
            "uptime_seconds": .integer(max(0, uptimeMilliseconds / 1000)), "principal": view(request.principal),
        ]
    }

    static let database = AdminOperation(
        method: .get, path: "/admin/v1/database", identifier: "getDatabase", tag: "server",
        summary: "Say which database is used and whether its schema is current.", access: .platform,
        answer: .reference("Database")
    ) { request in AdminViews.database(try await request.services.database()) }

    static let doctor = AdminOperation(
        method: .get, path: "/admin/v1/doctor", identifier: "runDoctor", tag: "server",
        summary: "Check each part of the server and say what to do.", access: .platform,
        answer: AdminPage.schema(of: "Check")
    ) { request in
        AdminPage.answer(await ServerDoctor(services: request.services).checks().map(AdminViews.check), next: nil)
    }

    private static func view(_ principal: AdminPrincipal) -> JSONValue {
        switch principal {
        case .platform: ["kind": "platform", "tenant": nil, "key_id": nil, "scopes": nil]
        case .tenant(let caller):
            [
                "kind": "tenant", "tenant": .string(caller.tenant.name), "key_id": .string(caller.key.id),
                "scopes": .array(caller.key.scopes.map(\.rawValue).sorted().map(JSONValue.string)),
            ]
        }
    }
}
