import ArgumentParser
import Foundation
import Foundations
import Testing

@testable import AdminCLI
@testable import Gateway

/// Plans over HTTP and by the commands, against the real gateway.
struct PlanAPITests {
    private func withShell(_ body: @escaping @Sendable (Shell, LiveServer) async throws -> Void) async throws {
        try await LiveServer.run { server in
            var shell = try Shell()
            shell.variables["ALTIPLANO_SERVER"] = server.url
            shell.variables["ALTIPLANO_ADMIN_KEY"] = LiveServer.adminKey
            try await body(shell, server)
        }
    }

    private func tenantShell(_ shell: Shell, of tenant: String) async -> Shell {
        var other = shell
        let key = await shell.run("key create --tenant \(tenant) --scope admin").output
        other.variables["ALTIPLANO_ADMIN_KEY"] = key.trimmingCharacters(in: .newlines)
        return other
    }

    private func object(_ text: String) throws -> JSONValue { try JSONValue(parsing: text) }

    @Test(arguments: [
        "plan create gold", "plan create gold --description x -o json", "plan list", "plan ls -o yaml",
        "plan show gold", "plan delete gold --yes", "tenant create acme --plan gold", "tenant update acme --plan gold",
        "tenant update acme --no-plan --weight 2",
    ])
    func commandIsUnderstood(_ line: String) throws {
        _ = try Shell.Root.parseAsRoot(line.split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        "plan create", "plan show", "tenant update acme", "tenant update acme --plan gold --no-plan",
        "tenant create acme --no-plan", "policy rollback pii --plan p --assistant a",
    ])
    func misuseExitsWithTwo(_ line: String) async throws {
        var shell = try Shell()
        shell.variables["ALTIPLANO_SERVER"] = "http://127.0.0.1:1"
        #expect(await shell.run(line).code == 2)
    }

    @Test func aPlanFromItsCreationToItsEnd() async throws {
        try await withShell { shell, _ in
            #expect(await shell.run("plan list").errors.contains("altiplano plan create NAME"))
            let created = try object(
                await shell.run(["plan", "create", "gold", "--description", "Para bancos", "-o", "json"]).output)
            #expect(created["name"] == "gold" && created["description"] == "Para bancos")
            #expect(created["id"]?.stringValue?.hasPrefix("pln_") == true)
            let again = await shell.run("plan create gold")
            #expect(again.code == 1 && again.errors.hasPrefix("error: there already is a plan 'gold'"))
            #expect(await shell.run("plan create Gold").errors.contains("the plan name 'Gold' is not valid"))
            _ = await shell.run("plan create silver")
            let listed = try object(await shell.run("plan list -o json").output).arrayValue
            #expect(listed?.map { $0["name"] } == ["gold", "silver"])
            #expect(await shell.run("plan show gold").output.contains("Para bancos"))
            #expect(await shell.run("plan show lead").errors.contains("there is no plan 'lead'"))
            #expect(await shell.run("tenant create acme --plan gold").output.contains("gold"))
            #expect(await shell.run("tenant list").output.split(separator: "\n")[0].contains("STATE    PLAN"))
            let unknown = await shell.run("tenant update acme --plan lead")
            #expect(unknown.code == 1 && unknown.errors.contains("there is no plan 'lead'"))
            let kept = await shell.run("plan delete gold --yes")
            #expect(kept.code == 1 && kept.errors.contains("the plan 'gold' is in use: 1 tenant is on it; first move"))
            #expect(try object(await shell.run("tenant update acme --weight 2 -o json").output)["plan"] == "gold")
            let without = try object(await shell.run("tenant update acme --no-plan -o json").output)
            #expect(without["plan"] == nil)
            let asked = await shell.run("plan delete gold")
            #expect(asked.code == 2 && asked.errors.contains("--yes"))
            let deleted = await shell.run("plan delete gold --yes")
            #expect(deleted.code == 0 && deleted.errors == "Deleted plan gold.\n")
        }
    }

    @Test func aPolicyOfAPlanFromItsApplyToItsEnd() async throws {
        try await withShell { shell, _ in
            for line in ["plan create gold", "tenant create acme --plan gold", "tenant create outra"] {
                _ = await shell.run(line)
            }
            let file = try shell.write(PolicyShell.pack, to: "demo.yaml")
            let applied = await shell.run("policy apply -f \(file) --plan gold")
            #expect(applied.output.hasPrefix("demo 1.0.0 is in force for plan:gold at revision 1:\n"))
            _ = await shell.run("policy apply -f \(file)")
            _ = await shell.run("policy apply -f \(file) --tenant acme")
            let all = try object(await shell.run("policy list -o json").output).arrayValue
            #expect(all?.map { $0["scope"] } == ["platform", "plan", "tenant"])
            #expect(all?.map { $0["plan"] } == [nil, "gold", nil])
            #expect(await shell.run("policy list").output.contains("plan:gold"))
            let own = try object(await shell.run("policy list --plan gold -o json").output).arrayValue
            #expect(own?.count == 1 && own?.first?["plan"] == "gold")
            #expect(await shell.run("policy show demo --plan gold").output.hasPrefix("demo 1.0.0 for plan:gold, rev"))
            _ = await shell.run(
                "policy apply -f - --plan gold", input: PolicyShell.pack.replacing("1.0.0", with: "2.0.0"))
            #expect(await shell.run("policy diff demo --plan gold").output.hasPrefix("demo for plan:gold, from rev"))
            #expect(await shell.run("policy history demo --plan gold").output.split(separator: "\n").count == 3)
            #expect(await shell.run("policy rollback demo --plan gold").output.contains("for plan:gold at revision 1"))
            let explained = await shell.run(["policy", "explain", "--tenant", "outra", "é BX-1234"])
            #expect(explained.output.contains("demo/badge"))
            let kept = await shell.run("plan delete gold --yes")
            #expect(kept.errors.contains("1 tenant is on it, and 1 policy is in force for it"))
            #expect(kept.errors.contains("`altiplano policy withdraw PACK --plan gold`"))
            let asked = await shell.run("policy withdraw demo --plan gold")
            #expect(asked.code == 2 && asked.errors.contains("the policy 'demo' of plan:gold"))
            #expect(
                await shell.run("policy withdraw demo --plan gold --yes").output.contains("no longer in force for plan")
            )
            #expect(await shell.run("policy apply -f \(file) --plan lead").errors.contains("there is no plan 'lead'"))
        }
    }

    @Test func aTenantsRulesAreComparedWithItsPlans() async throws {
        try await withShell { shell, _ in
            for line in ["plan create gold", "tenant create acme"] { _ = await shell.run(line) }
            let file = try shell.write(PolicyShell.pack, to: "demo.yaml")
            let weaker = try shell.write(
                PolicyShell.pack.replacing("redact\n  - id: halt", with: "flag\n  - id: halt"), to: "weaker.yaml")
            _ = await shell.run("policy apply -f \(file) --plan gold")
            _ = await shell.run("policy apply -f \(weaker) --tenant acme")
            let moved = await shell.run("tenant update acme --plan gold")
            #expect(moved.code == 0 && moved.output.contains("gold"))
            #expect(
                moved.errors == """
                    warning: rule 'demo/badge' of tenant 'acme' (revision 1) is weaker than rule 'demo/badge' of plan \
                    'gold' (revision 1): its action 'flag' is weaker than 'redact'; both hold

                    """)
            let explained = await shell.run(["policy", "explain", "--tenant", "acme", "é BX-1234"])
            #expect(explained.output.contains("demo/badge (plan)") && explained.output.contains("demo/badge (tenant)"))
            #expect(explained.output.hasSuffix("action: redact\noutput: é [REDACTED]\n"))
            let tenant = await tenantShell(shell, of: "acme")
            let relaxing = await tenant.run(
                "policy apply -f - --tenant acme",
                input: PolicyShell.pack.replacing("redact\n  - id: halt", with: "flag\n  - id: halt").replacing(
                    "1.0.0", with: "1.0.1"))
            #expect(relaxing.code == 1 && relaxing.errors.contains("would relax rule 'demo/badge' of plan 'gold'"))
        }
    }

    /// A tenant's administrator sees the name of its plan, and nothing else of plans.
    @Test func plansAreThePlatforms() async throws {
        try await withShell { shell, server in
            for line in ["plan create gold", "tenant create acme --plan gold"] { _ = await shell.run(line) }
            let tenant = await tenantShell(shell, of: "acme")
            #expect(try object(await tenant.run("tenant show acme -o json").output)["plan"] == "gold")
            #expect(
                try object(await tenant.run("tenant list -o json").output).arrayValue?.map { $0["plan"] } == ["gold"])
            let file = try shell.write(PolicyShell.pack, to: "demo.yaml")
            for line in [
                "plan list", "plan show gold", "plan create mine", "plan delete gold --yes",
                "tenant update acme --no-plan",
                "tenant update acme --plan gold", "policy apply -f \(file) --plan gold", "policy list --plan gold",
                "policy show demo --plan gold", "policy show demo --plan lead", "policy rollback demo --plan gold",
                "policy withdraw demo --plan gold --yes",
            ] {
                let refused = await tenant.run(line)
                #expect(refused.code == 1 && refused.errors.contains("only the platform's admin key may"), "\(line)")
            }
            let key = try #require(tenant.variables["ALTIPLANO_ADMIN_KEY"])
            for body in [#"{"plan":null}"#, #"{"plan":"gold"}"#] {
                let refused = try await AdminAPITests.call(server, "PATCH", "/admin/v1/tenants/acme", key: key, body)
                #expect(refused.status == 403)
            }
            #expect(try object(await shell.run("tenant show acme -o json").output)["plan"] == "gold")
        }
    }

    @Test func bodiesSayWhichPlan() async throws {
        try await LiveServer.run { server in
            func send(_ method: String, _ path: String, _ body: JSONValue) async throws -> AdminAPITests.Answer {
                try await AdminAPITests.call(server, method, path, body.encodedText)
            }
            #expect(try await send("POST", "/admin/v1/plans", ["name": "gold"]).status == 201)
            let long = String(repeating: "x", count: 2001)
            let refused = try await send("POST", "/admin/v1/plans", ["name": "b", "description": .string(long)])
            #expect(refused.status == 400 && refused.error?["code"] == "bound_exceeded")
            #expect(refused.error?["param"] == "description")
            for plan in [nil, "lead"] as [JSONValue] {
                let made = try await send("POST", "/admin/v1/tenants", ["name": "acme", "plan": plan])
                #expect(plan == nil ? made.status == 201 && made.json["plan"] == .null : made.status == 404)
            }
            let changed = try await send("PATCH", "/admin/v1/tenants/acme", ["plan": "gold"])
            #expect(changed.json["plan"] == "gold" && changed.json["warnings"] == [])
            #expect(try await send("PATCH", "/admin/v1/tenants/acme", ["weight": 3]).json["plan"] == "gold")
            let unknown = try await send("PATCH", "/admin/v1/tenants/acme", ["plan": "lead", "weight": 9])
            #expect(unknown.status == 404 && unknown.error?["param"] == "plan")
            #expect(try await send("PATCH", "/admin/v1/tenants/acme", ["plan": 3]).status == 400)
            let cleared = try await send("PATCH", "/admin/v1/tenants/acme", ["plan": nil])
            #expect(cleared.json["plan"] == .null && cleared.json["weight"] == 3)
            for (field, name) in [("tenant", "acme"), ("assistant", "ajuda")] {
                var body = JSONObject([.init("document", .string(PolicyShell.pack)), .init("plan", "gold")])
                body[field] = .string(name)
                let both = try await send("POST", "/admin/v1/policies", .object(body))
                #expect(both.status == 400 && both.error?["param"] == "plan")
            }
            let path = "/admin/v1/policies/demo?plan=gold&tenant=acme"
            #expect(try await AdminAPITests.call(server, "GET", path).status == 400)
        }
    }
}
