import Assistants
import Foundation
import Foundations
import HTTPTypes
import Store
import StoreSQLite
import Testing

@testable import AdminCLI
@testable import Gateway

/// The admin API over HTTP: who may do what, what bad input gets, and whether the OpenAPI document is true.
struct AdminAPITests {
    struct Answer {
        var status: Int
        var headers: [String: String]
        var json: JSONValue

        var error: JSONValue? { json["error"] }
    }

    /// Sends JSON text as it is.
    static func call(
        _ server: LiveServer, _ method: String, _ path: String, key: String? = LiveServer.adminKey,
        _ body: String? = nil
    ) async throws -> Answer {
        var headers: [(name: String, value: String)] = []
        if let key { headers.append(("authorization", "Bearer \(key)")) }
        let (response, data) = try await Exchange.send(
            HTTPCall(
                method: method, url: server.url + path, headers: headers, body: body.map { Data($0.utf8) },
                timeoutSeconds: 30), to: server.url)
        let json = data.isEmpty ? JSONValue.null : try JSONValue(parsing: Array(data))
        return Answer(status: response.status, headers: response.headers, json: json)
    }

    /// Makes two tenants and returns a key of the first.
    static func tenantKey(_ server: LiveServer, scopes: String) async throws -> String {
        for name in ["acme", "outra"] {
            _ = try await call(server, "POST", "/admin/v1/tenants", #"{"name":"\#(name)"}"#)
        }
        let issued = try await call(
            server, "POST", "/admin/v1/tenants/acme/keys", #"{"name":"k","scopes":\#(scopes)}"#)
        #expect(issued.status == 201)
        return try #require(issued.json["key"]?.stringValue)
    }

    // MARK: Who may do what

    @Test func withoutTheRightKeyNothingIsDone() async throws {
        try await LiveServer.run { server in
            for operation in AdminRoutes.operations {
                let path = operation.path.replacing("{", with: "").replacing("}", with: "")
                for key in [nil, "", "alti_admin_tes", "alti_admin_test2", "alti_a_b"] {
                    let answer = try await Self.call(server, operation.method.rawValue, path, key: key, "not even JSON")
                    #expect(answer.status == 401, "\(operation.identifier)")
                    #expect(answer.error?["code"] == "invalid_api_key")
                    #expect(answer.headers["x-request-id"] != nil)
                }
            }
        }
    }

    @Test func anInferenceKeyIsNoAdminKeyAndASuspendedTenantHasNone() async throws {
        try await LiveServer.run { server in
            let inference = try await Self.tenantKey(server, scopes: #"["inference"]"#)
            let refused = try await Self.call(server, "GET", "/admin/v1/tenants", key: inference)
            #expect(refused.status == 403 && refused.error?["code"] == "insufficient_scope")
            let admin = try await Self.tenantKey(server, scopes: #"["admin"]"#)
            #expect(try await Self.call(server, "GET", "/admin/v1/tenants", key: admin).status == 200)
            _ = try await Self.call(server, "POST", "/admin/v1/tenants/acme/suspend")
            let suspended = try await Self.call(server, "GET", "/admin/v1/tenants", key: admin)
            #expect(suspended.status == 403 && suspended.error?["code"] == "tenant_suspended")
        }
    }

    @Test func aTenantsKeyStaysWithinItsTenant() async throws {
        try await LiveServer.run { server in
            let key = try await Self.tenantKey(server, scopes: #"["admin"]"#)
            let others = try await Self.call(server, "POST", "/admin/v1/tenants/outra/keys", #"{"name":"k"}"#)
            let otherKey = try #require(others.json["id"]?.stringValue)
            let outra = try await Self.call(server, "GET", "/admin/v1/tenants/outra")
            let otherID = try #require(outra.json["id"]?.stringValue)

            func status(_ method: String, _ path: String, _ body: String? = nil) async throws -> Int {
                try await Self.call(server, method, path, key: key, body).status
            }
            for path in ["outra", otherID, "nobody"] {
                #expect(try await status("GET", "/admin/v1/tenants/\(path)") == 404)
                #expect(try await status("GET", "/admin/v1/tenants/\(path)/keys") == 404)
                #expect(try await status("GET", "/admin/v1/tenants/\(path)/assistants") == 404)
                #expect(try await status("GET", "/admin/v1/usage?tenant=\(path)") == 404)
                #expect(try await status("GET", "/admin/v1/usage/records?tenant=\(path)") == 404)
                #expect(try await status("GET", "/admin/v1/assistants?tenant=\(path)") == 404)
                #expect(
                    try await status("POST", "/admin/v1/tenants/\(path)/keys", #"{"name":"k","scopes":["admin"]}"#)
                        == 404)
            }
            let hidden = try await Self.call(server, "GET", "/admin/v1/tenants/outra", key: key)
            let missing = try await Self.call(server, "GET", "/admin/v1/tenants/nobod", key: key)
            #expect(
                hidden.error?["message"]?.stringValue?.replacing("outra", with: "nobod")
                    == missing.error?["message"]?.stringValue)
            #expect(try await status("POST", "/admin/v1/keys/\(otherKey)/revoke") == 404)
            for operation in AdminRoutes.operations where operation.access == .platform {
                let path = operation.path.replacing("{tenant}", with: "acme").replacing("{worker}", with: "worker-1")
                    .replacing("{plan}", with: "gold")
                #expect(try await status(operation.method.rawValue, path, #"{"name":"x"}"#) == 403, "\(operation.path)")
            }
            #expect(try await status("GET", "/admin/v1/tenants/acme") == 200)
            let tenants = try await Self.call(server, "GET", "/admin/v1/tenants", key: key)
            #expect(tenants.json["data"]?.arrayValue?.map { $0["name"] } == ["acme"])
            let models = try await Self.call(server, "GET", "/admin/v1/models", key: key)
            #expect(!models.json.encodedText.contains("/models/"))
            let who = try await Self.call(server, "GET", "/admin/v1/server", key: key)
            #expect(who.json["home"] == .null && who.json["principal"]?["tenant"] == "acme")
        }
    }

    @Test func aTenantsKeyDeploysToItsTenantAndGrantsOnlyWhatItHas() async throws {
        try await LiveServer.run { server in
            let key = try await Self.tenantKey(server, scopes: #"["admin"]"#)
            func deploy(_ yaml: String) async throws -> Answer {
                let body: JSONValue = ["document": .string(yaml)]
                return try await Self.call(server, "POST", "/admin/v1/assistants", key: key, body.encodedText)
            }
            let foreign = try await deploy("name: a\ntenant: outra\nmodel: pequeno\n")
            #expect(foreign.status == 403)
            let probing = try await deploy("name: a\ntenant: acme\nmodel: /etc/passwd\n")
            #expect(probing.status == 403)
            #expect(try await deploy("name: a\nmodel: pequeno\n").json["tenant"] == "acme")
            let more = try await Self.call(
                server, "POST", "/admin/v1/tenants/acme/keys", key: key, #"{"name":"k","scopes":["inference"]}"#)
            #expect(more.status == 403 && more.error?["param"] == "scopes")
        }
    }

    // MARK: Shares

    @Test func onlyTheOperatorSetsATenantsShare() async throws {
        try await LiveServer.run { server in
            let key = try await Self.tenantKey(server, scopes: #"["admin", "inference"]"#)
            let body = #"{"weight":1000,"priority":"high"}"#
            for path in ["acme", "outra"] {
                let refused = try await Self.call(server, "PATCH", "/admin/v1/tenants/\(path)", key: key, body)
                #expect(refused.status == 403 && refused.error?["code"] == "insufficient_scope")
            }
            let before = try await Self.call(server, "GET", "/admin/v1/tenants/acme", key: key)
            #expect(before.json["weight"] == 1 && before.json["priority"] == "normal")
            let changed = try await Self.call(server, "PATCH", "/admin/v1/tenants/acme", body)
            #expect(changed.status == 200 && changed.json["weight"] == 1000 && changed.json["priority"] == "high")
            let partly = try await Self.call(server, "PATCH", "/admin/v1/tenants/acme", #"{"weight":7}"#)
            #expect(partly.json["weight"] == 7 && partly.json["priority"] == "high")
            let kept = try await Self.call(server, "POST", "/admin/v1/tenants/acme/suspend")
            #expect(kept.json["weight"] == 7 && kept.json["priority"] == "high")
            let created = try await Self.call(
                server, "POST", "/admin/v1/tenants", #"{"name":"nova","weight":3,"priority":"low"}"#)
            #expect(created.json["weight"] == 3 && created.json["priority"] == "low")
            let listed = try await Self.call(server, "GET", "/admin/v1/tenants")
            #expect(listed.json["data"]?.arrayValue?.map { $0["weight"] } == [7, 3, 1])
        }
    }

    @Test(arguments: [
        (#"{}"#, "missing_required_parameter"), (#"{"weight":null}"#, "missing_required_parameter"),
        (#"{"weight":0}"#, "invalid_value"), (#"{"weight":1001}"#, "invalid_value"),
        (#"{"weight":-9223372036854775808}"#, "invalid_value"), (#"{"weight":1.5}"#, "invalid_type"),
        (#"{"weight":"2"}"#, "invalid_type"), (#"{"priority":"urgente"}"#, "invalid_value"),
        (#"{"priority":3}"#, "invalid_type"), (#"{"name":"x"}"#, "unknown_parameter"), ("[]", "invalid_type"),
    ])
    func aWrongShareNamesItsFault(_ body: String, _ code: String) async throws {
        try await LiveServer.run { server in
            _ = try await Self.call(server, "POST", "/admin/v1/tenants", #"{"name":"acme"}"#)
            let answer = try await Self.call(server, "PATCH", "/admin/v1/tenants/acme", body)
            #expect(answer.status == 400 && answer.error?["code"]?.stringValue == code)
            let share = try await Self.call(server, "GET", "/admin/v1/tenants/acme").json
            #expect(share["weight"] == 1 && share["priority"] == "normal")
        }
    }

    @Test func aShareOfNobodyIsNotFound() async throws {
        try await LiveServer.run { server in
            let answer = try await Self.call(server, "PATCH", "/admin/v1/tenants/ninguem", #"{"weight":2}"#)
            #expect(answer.status == 404)
        }
    }

    // MARK: Workers

    @Test func workersTellWhatTheirSchedulersDo() async throws {
        try await LiveServer.run { server in
            try await TenantRepository(server.database).insert(
                Tenant(id: "ten_busy", name: "padaria", state: .active, createdAt: WallClock.system.now()))
            let answer = try await Self.call(server, "GET", "/admin/v1/workers")
            let worker = try #require(answer.json["data"]?.arrayValue?.first)
            for (name, value) in [
                ("active", 2), ("queued", 1), ("paused", 1), ("waiting_tenants", 2), ("context_cells", 4096),
                ("used_cells", 3072), ("cached_cells", 1024), ("pinned_cells", 512), ("host_bytes", 1 << 20),
            ] as [(String, Int64)] {
                #expect(worker[name] == .integer(value), "\(name)")
            }
            let scheduler = try #require(worker["scheduler"])
            for (name, value) in [
                ("steps", 2), ("step_tokens", 32), ("decode_tokens", 20), ("prefill_tokens", 12), ("cached_tokens", 36),
                ("cache_hits", 3), ("cache_misses", 1), ("preemptions", 0), ("step_microseconds", 0),
            ] as [(String, Int64)] {
                #expect(scheduler[name] == .integer(value), "\(name)")
            }
            let sizes = scheduler["batch_sizes"]?.arrayValue ?? []
            #expect(sizes.count == 11 && sizes.last == ["up_to": nil, "steps": 0])
            #expect(sizes.filter { $0["steps"] == 1 }.map { $0["up_to"] } == [8, 32])
            let tenants = scheduler["tenants"]?.arrayValue ?? []
            #expect(tenants.map { $0["tenant"] } == ["padaria", "ten_gone"])
            #expect(tenants.first?["weight"] == 3 && tenants.first?["served_tokens"] == 30)
            // Workers are what an operator looks at when the database is away.
            await server.database.close()
            let without = try await Self.call(server, "GET", "/admin/v1/workers")
            let named = without.json["data"]?.arrayValue?.first?["scheduler"]?["tenants"]?.arrayValue
            #expect(without.status == 200 && named?.first?["tenant"] == "ten_busy")
        }
    }

    // MARK: Bad input

    @Test(arguments: [
        ("", "invalid_json"), ("{", "invalid_json"), ("[]", "invalid_type"), ("{}", "missing_required_parameter"),
        (#"{"name":5}"#, "invalid_type"), (#"{"name":null}"#, "invalid_type"),
        (#"{"name":"a","x":1}"#, "unknown_parameter"),
        (#"{"name":"a","name":"b"}"#, "invalid_json"), (#"{"name":"Não"}"#, "invalid_value"),
        ("\u{FEFF}{}", "invalid_json"),
    ])
    func aWrongBodyNamesItsFault(_ body: String, _ code: String) async throws {
        try await LiveServer.run { server in
            let answer = try await Self.call(server, "POST", "/admin/v1/tenants", body)
            #expect(answer.status == 400)
            #expect(answer.error?["code"]?.stringValue == code)
            #expect(answer.error?["type"] == "invalid_request_error")
        }
    }

    @Test(arguments: [
        "/admin/v1/tenants?limit=0", "/admin/v1/tenants?limit=1001", "/admin/v1/tenants?limit=x",
        "/admin/v1/tenants?page=2",
        "/admin/v1/usage?from=ontem", "/admin/v1/usage?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z",
        "/admin/v1/usage/records",
    ])
    func aWrongQueryIsRefused(_ path: String) async throws {
        try await LiveServer.run { server in
            let answer = try await Self.call(server, "GET", path)
            #expect(answer.status == 400)
            #expect(answer.error?["param"]?.stringValue != nil)
        }
    }

    @Test func aBodyOverTheBoundIsRefusedByName() async throws {
        try await LiveServer.run { server in
            let body: JSONValue = ["document": .string(String(repeating: "x", count: (1 << 20) + 1))]
            let long = try await Self.call(server, "POST", "/admin/v1/assistants", body.encodedText)
            #expect(long.status == 400 && long.error?["code"] == "bound_exceeded")
            #expect(long.error?["message"]?.stringValue?.contains("1048576 bytes") == true)
            let huge: JSONValue = ["document": .string(String(repeating: "x", count: 3 << 20))]
            let refused = try await Self.call(server, "POST", "/admin/v1/assistants", huge.encodedText)
            #expect(refused.status == 413)
        }
    }

    @Test func namesFromThePathAreNotTrusted() async throws {
        try await LiveServer.run { server in
            for name in ["..%2F..%2Fetc", "a'%20OR%201=1--", String(repeating: "x", count: 5000)] {
                let answer = try await Self.call(server, "GET", "/admin/v1/tenants/\(name)")
                #expect(answer.status == 404)
                #expect((answer.error?["message"]?.stringValue?.utf8.count ?? 0) < 300)
            }
        }
    }
}
