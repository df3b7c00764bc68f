import ArgumentParser
import Foundation
import Foundations
import Store
import StoreSQLite
import Testing

@testable import AdminCLI

/// The policy and audit commands against the real gateway.
struct PolicyRoundTripTests {
    private func withShell(
        _ body: @escaping @Sendable (Shell, LiveServer) async throws -> Void
    ) async throws {
        try await LiveServer.run { server in
            var shell = try Shell()
            shell.variables["ALTIPLANO_SERVER"] = server.url
            shell.variables["ALTIPLANO_ADMIN_KEY"] = LiveServer.adminKey
            _ = await shell.run("tenant create acme")
            try await body(shell, server)
        }
    }

    private func object(_ text: String) throws -> JSONValue { try JSONValue(parsing: text) }

    @Test(arguments: [
        "policy check f g", "policy test policies/ --model-folder m -o json", "policy entities -o yaml",
        "policy explain --policy a --policy b text", "policy explain -p a --jsonl", "policy explain --tenant t text",
        "policy explain --assistant a --stage output -", "policy filter --policy f --stage output --chunk-seed 7",
        "policy apply -f f", "policy apply -f f --tenant t --assistant a --dry-run", "policy list --tenant t -o json",
        "policy apply -f f --plan p", "policy list --plan p", "policy show pii --plan p", "policy diff pii --plan p",
        "policy history pii --plan p", "policy rollback pii --plan p", "policy withdraw pii --plan p --yes",
        "policy show pii --tenant t --revision 3 -o yaml", "policy diff pii --from 1 --to 2", "policy diff -f f",
        "policy history pii --assistant a", "policy rollback pii --to 2", "policy withdraw pii --yes",
        "policy shadow report --tenant t --since 24h", "policy approvals list --state all",
        "policy approvals approve apr_1", "policy approvals deny apr_1 -o json", "audit verify --tenant t",
        "audit verify --tenant t --head \(String(repeating: "0aF9", count: 16))",
        "audit export --since 7d --texts --output f", "audit list --limit 5 --texts",
    ])
    func commandIsUnderstood(_ line: String) throws {
        _ = try Shell.Root.parseAsRoot(line.split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        "policy apply", "policy diff", "policy diff pii -f f", "policy explain", "policy shadow report --since ontem",
        "policy apply -f f --plan p --tenant t", "policy list --plan p --assistant a",
        "policy approvals approve", "audit list --limit 0", "audit verify --tenant t --head 12",
        "audit verify --head \(String(repeating: "a", count: 64))",
    ])
    func misuseExitsWithTwo(_ line: String) async throws {
        var shell = try Shell()
        shell.variables["ALTIPLANO_SERVER"] = "http://127.0.0.1:1"
        #expect(await shell.run(line).code == 2)
    }

    @Test func aPolicyFromItsApplyToItsEnd() async throws {
        try await withShell { shell, _ in
            let file = try shell.write(PolicyShell.pack, to: "demo.yaml")
            let dry = await shell.run("policy apply -f \(file) --dry-run")
            #expect(dry.code == 0 && dry.output.hasPrefix("demo 1.0.0 would be put in force for platform:\n"))
            #expect(await shell.run("policy list -o json").output == "[]\n")
            let applied = await shell.run("policy apply -f \(file)")
            #expect(
                applied.output == """
                    demo 1.0.0 is in force for platform at revision 1:
                    + rule badge: redact patterns at input, output
                    + rule halt: block patterns at input, output
                    + rule watched: redact patterns at input (shadow)

                    """)
            #expect(
                await shell.run("policy apply -f \(file)").output
                    == "demo 1.0.0 unchanged for platform (revision 1)\n")
            let changed = PolicyShell.pack.replacing("version: 1.0.0", with: "version: 1.1.0")
                .replacing("mode: shadow", with: "mode: enforce")
            let second = try shell.write(changed, to: "second.yaml")
            let expected = """
                - pack version: "1.0.0"
                + pack version: "1.1.0"
                - rule watched mode: "shadow"
                + rule watched mode: "enforce"

                """
            #expect(await shell.run("policy diff -f \(second)").output.hasSuffix(":\n" + expected))
            #expect(await shell.run("policy apply -f \(second)").output.hasSuffix("at revision 2:\n" + expected))
            #expect(
                await shell.run("policy diff demo").output
                    == "demo for platform, from revision 1 to revision 2:\n" + expected)
            let shown = await shell.run("policy show demo")
            #expect(shown.output.hasPrefix("demo 1.1.0 for platform, revision 2 (in force), applied by platform at "))
            #expect(shown.output.contains("Badge numbers are for the gate only."))
            #expect(await shell.run("policy show demo --revision 1 -o yaml").output == PolicyShell.pack)
            #expect(await shell.run("policy rollback demo").output.contains("now in force for platform at revision 1:"))
            let history = try object(await shell.run("policy history demo -o json").output).arrayValue
            #expect(history?.map { $0["in_force"] } == [true, false])
            let asked = await shell.run("policy withdraw demo")
            #expect(asked.code == 2 && asked.errors.contains("--yes"))
            let withdrawn = await shell.run("policy withdraw demo --yes")
            #expect(withdrawn.output.hasPrefix("demo is no longer in force for platform:\n- rule badge"))
            #expect(await shell.run("policy list").output.contains("withdrawn"))
            let gone = await shell.run("policy show demo")
            #expect(gone.code == 1 && gone.errors.contains("was withdrawn"))
            #expect(
                await shell.run("policy rollback nothing").errors.contains(
                    "there is no policy 'nothing' of the platform"))
            #expect(
                await shell.run("policy rollback nothing --tenant acme").errors.contains("'nothing' of tenant 'acme'"))
        }
    }

    @Test func everyProblemOfAWrongFileIsPrintedWhereItIs() async throws {
        try await withShell { shell, _ in
            let file = try shell.write(
                PolicyShell.pack.replacing("action: block", with: "action: explode") + "colour: red\n", to: "w.yaml")
            let outcome = await shell.run("policy apply -f \(file)")
            #expect(outcome.code == 1 && outcome.output == "")
            let lines = outcome.errors.split(separator: "\n")
            try #require(lines.count == 3)
            #expect(lines[0].hasPrefix("\(file):15:") && lines[1].hasPrefix("\(file):32:1:"))
            #expect(lines[2] == "error: 2 problems in \(file); nothing was changed")
        }
    }

    @Test func aTenantsKeyManagesItsOwnPoliciesOnly() async throws {
        try await withShell { shell, _ in
            _ = await shell.run("tenant create outra")
            _ = await shell.run("assistant deploy -f -", input: RoundTripTests.document)
            let file = try shell.write(PolicyShell.pack, to: "demo.yaml")
            _ = await shell.run("policy apply -f \(file)")
            let key = await shell.run("key create --tenant acme --scope admin").output
            var tenant = shell
            tenant.variables["ALTIPLANO_ADMIN_KEY"] = key.trimmingCharacters(in: .newlines)
            let refused = await tenant.run("policy apply -f \(file)")
            #expect(refused.code == 1 && refused.errors.contains("only the platform's admin key may apply a policy"))
            #expect(await tenant.run("policy show demo").code == 1)
            #expect(await tenant.run("policy apply -f \(file) --tenant outra").errors.contains("no tenant 'outra'"))
            #expect(await tenant.run("policy apply -f \(file) --assistant ajuda").output.contains("acme/ajuda at rev"))
            let weaker = try shell.write(
                PolicyShell.pack.replacing("[input, output]", with: "[input]"), to: "weaker.yaml")
            let relaxing = await tenant.run("policy apply -f \(weaker) --assistant ajuda")
            #expect(relaxing.code == 1 && relaxing.errors.contains("would relax rule 'demo/badge' of the platform"))
            #expect(relaxing.errors.contains("does not look at the stage 'output'"))
            let own = try object(await tenant.run("policy list -o json").output).arrayValue
            #expect(own?.count == 1 && own?.first?["assistant"] == "ajuda")
            let all = try object(await shell.run("policy list -o json").output).arrayValue
            #expect(all?.map { $0["scope"] } == ["platform", "assistant"])
        }
    }

    @Test func theServerExplainsWhatIsInForce() async throws {
        try await withShell { shell, _ in
            _ = await shell.run("assistant deploy -f -", input: RoundTripTests.document)
            let file = try shell.write(PolicyShell.pack, to: "demo.yaml")
            let none = await shell.run(["policy", "explain", "--tenant", "acme", "BX-1234"])
            #expect(none.output == "No rule matches.\naction: allow\noutput: BX-1234\n")
            _ = await shell.run("policy apply -f \(file) --tenant acme")
            let explained = await shell.run(["policy", "explain", "--assistant", "ajuda", "é BX-1234"])
            #expect(explained.output.contains("demo/badge") && explained.output.contains("2-9"))
            #expect(explained.output.hasSuffix("action: redact\noutput: é [REDACTED]\n"))
            #expect(!explained.output.contains("demo/badge ("))
            // Two scopes with a rule of one name: the tenant's was there before the platform's.
            let weaker = try shell.write(
                PolicyShell.pack.replacing("redact\n  - id: halt", with: "flag\n  - id: halt"), to: "weaker.yaml")
            _ = await shell.run("policy apply -f \(weaker) --tenant acme")
            _ = await shell.run("policy apply -f \(file)")
            let both = await shell.run(["policy", "explain", "--tenant", "acme", "é BX-1234"])
            #expect(both.output.contains("demo/badge (platform)") && both.output.contains("demo/badge (tenant)"))
        }
    }

    @Test func decisionsAreListedExportedAndProven() async throws {
        try await withShell { shell, server in
            let tenant = try object(await shell.run("tenant show acme -o json").output)["id"]?.stringValue ?? ""
            let repository = DecisionRepository(server.database)
            let now = WallClock.system.now()
            let drafts = (0..<1234).map { number in
                DecisionDraft(
                    tenantID: tenant, at: now, requestID: "req_\(number / 2)", assistantID: nil, stage: "input",
                    packID: "demo", packRevision: 1, packVersion: "1.0.0", ruleID: "watched",
                    mode: number % 2 == 0 ? .shadow : .enforce, action: "redact",
                    spans: [DecisionSpan(start: 0, end: 7, entity: "PATTERN", score: 1)], latencyMicroseconds: 5)
            }
            try await repository.append(drafts)
            let listed = await shell.run("audit list --limit 3").output.split(separator: "\n")
            #expect(listed.count == 4 && listed[1].contains("1234") && listed[1].contains("demo/watched"))
            let exported = await shell.run("audit export --tenant acme").output.split(separator: "\n")
            #expect(exported.count == 1234)
            let last = try object(String(exported.last ?? ""))
            #expect(last["sequence"] == 1234 && last["spans"]?.arrayValue?.first?["end"] == 7)
            let file = shell.folder + "/log.jsonl"
            let toFile = await shell.run("audit export --output \(file)")
            #expect(toFile.code == 0 && toFile.errors == "1234 decisions in \(file)\n")
            #expect(await shell.run("audit export --output \(file)").errors.contains("never overwrites"))
            let report = try object(await shell.run("policy shadow report --since 1h -o json").output).arrayValue
            #expect(report?.first?["texts"] == 617 && report?.first?["calls"] == 617)
            #expect(report?.first?["example"]?["sequence"] == 1233 && report?.first?["example"]?["end"] == 7)
            let table = await shell.run("policy shadow report").output
            #expect(table.contains("redact") && table.contains("PATTERN at input 0-7, record 1233"))
            #expect(report?.count == 1 && report?.first?["action"] == "redact")
            let proof = await shell.run("audit verify")
            #expect(proof.code == 0 && proof.output.contains("intact") && proof.output.contains("1234"))
            let records = try await repository.page(tenantID: tenant, after: 41, limit: 1)
            let kept = await shell.run("audit verify --tenant acme --head \(records[0].hash)")
            #expect(kept.code == 0 && kept.output.contains("intact"))
            let rewritten = await shell.run(
                "audit verify --tenant acme --head \(String(repeating: "a", count: 64))")
            #expect(rewritten.code == 1)
            #expect(rewritten.errors.contains("broken at record 1235: no record before it has the hash of the head"))
            try await server.database.transaction(.platform) { connection in
                try connection.execute("DROP TRIGGER IF EXISTS decisions_no_update", [])
                for row in try connection.query(
                    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'decisions'", [])
                {
                    try connection.execute("DROP TRIGGER \(try row.text("name"))", [])
                }
                try connection.execute("UPDATE decisions SET action = 'flag' WHERE sequence = 600", [])
            }
            let broken = await shell.run("audit verify --tenant acme")
            #expect(broken.code == 1 && broken.output.contains("broken"))
            #expect(broken.errors.contains("error: the decision log of acme is broken at record 600: it was changed"))
        }
    }

    @Test func approvalsAreDecidedOnce() async throws {
        try await withShell { shell, server in
            let tenant = try object(await shell.run("tenant show acme -o json").output)["id"]?.stringValue ?? ""
            let repository = ApprovalRepository(server.database)
            let now = WallClock.system.now()
            for number in 1...2 {
                try await repository.create(
                    Approval(
                        id: "apr_\(number)", tenantID: tenant, requestID: "req_\(number)", assistantID: "ast_1",
                        packID: "demo", ruleID: "ask", stage: "input", sealedExcerpt: Array("transfer 10".utf8),
                        createdAt: now, expiresAt: now.adding(milliseconds: 600_000)))
            }
            let waiting = await shell.run("policy approvals list")
            #expect(waiting.output.contains("apr_1") && waiting.output.contains("transfer 10"))
            let key = await shell.run("key create --tenant acme --scope admin").output
            var tenantShell = shell
            tenantShell.variables["ALTIPLANO_ADMIN_KEY"] = key.trimmingCharacters(in: .newlines)
            let approved = await tenantShell.run("policy approvals approve apr_1")
            #expect(approved.output == "apr_1 approved: rule demo/ask, request req_1\n")
            #expect(await shell.run("policy approvals deny apr_2").output.hasPrefix("apr_2 denied"))
            let again = await shell.run("policy approvals deny apr_1")
            #expect(again.code == 1 && again.errors.contains("was approved by key_"))
            #expect(await shell.run("policy approvals list").errors == "Nothing waits for an operator.\n")
            let all = try object(await shell.run("policy approvals list --state all -o json").output).arrayValue
            #expect(all?.map { $0["state"] } == ["approved", "denied"])
            #expect(all?.contains { $0["excerpt"] == "transfer 10" } == false)
            try await repository.create(
                Approval(
                    id: "apr_3", tenantID: tenant, requestID: "req_3", assistantID: "ast_1", packID: "demo",
                    ruleID: "ask", stage: "input", sealedExcerpt: Array("transfer 20".utf8), createdAt: now,
                    expiresAt: now))
            #expect(await shell.run("policy approvals list --state expired").output.contains("apr_3"))
            let closed = try await repository.find(tenantID: nil, id: "apr_3")
            #expect(closed?.state == .expired && closed?.sealedExcerpt == nil)
            _ = await shell.run("tenant create outra")
            let foreign = await shell.run("key create --tenant outra --scope admin").output
            tenantShell.variables["ALTIPLANO_ADMIN_KEY"] = foreign.trimmingCharacters(in: .newlines)
            #expect(await tenantShell.run("policy approvals approve apr_1").errors.contains("there is no approval"))
            #expect(await tenantShell.run("policy approvals deny apr_9").errors.contains("`altiplano policy approvals"))
        }
    }
}
