import Assistants
import Foundation
import Foundations
import Policies
import Store
import Testing

@testable import AdminCLI

/// Matched text from the tenant's wish to the operator's eyes, against the real gateway.
struct MatchedTextRoundTripTests {
    private static func decision(_ tenantID: String, texts: [String]?) throws -> PolicyDecision {
        let pack = try PackDocument.parse(PolicyShell.pack)
        let rule = try #require(pack.rules.first)
        return PolicyDecision(
            tenantID: tenantID, requestID: "req_1", assistantID: "ast_1", keyID: nil, stage: .input,
            rule: .init(rule: rule, packID: pack.id, packVersion: pack.version), action: .redact, isEnforced: true,
            spans: [.init(range: 0..<7, entity: "PATTERN", score: 1)], spanCount: 1, texts: texts,
            latencyMicroseconds: 5)
    }

    @Test func whatIsKeptIsOpenedOnlyWhenAskedFor() async throws {
        try await LiveServer.run { server in
            var shell = try Shell()
            shell.variables["ALTIPLANO_SERVER"] = server.url
            shell.variables["ALTIPLANO_ADMIN_KEY"] = LiveServer.adminKey
            let created = try JSONValue(parsing: await shell.run("tenant create acme -o json").output)
            #expect(created["keep_matched_text"] == false)
            let kept = await shell.run("tenant update acme --keep-matched-text")
            #expect(kept.code == 0 && kept.output.contains("kept") && !kept.output.contains("not kept"))
            #expect(await shell.run("tenant update acme --weight 3").output.contains("kept"))
            let id = created["id"]?.stringValue ?? ""
            try await server.policies.record([
                Self.decision(id, texts: ["BX-1234\u{1B}[31m"]), Self.decision(id, texts: nil),
            ])
            let closed = await shell.run("audit list -o json").output + shell.run("audit export").output
            #expect(!closed.contains("BX-1234") && closed.contains("sealed_text"))
            let lines = await shell.run("audit export --texts").output.split(separator: "\n").map(String.init)
            let records = try lines.map { try JSONValue(parsing: $0) }
            #expect(records.map { $0["texts"]?.arrayValue?.first } == ["BX-1234\u{1B}[31m", nil])
            #expect(records.first?["texts_problem"] == .null && records.last?["sealed_text"] == .null)
            let table = await shell.run("audit list --texts").output
            #expect(table.contains("BX-1234 [31m") && table.contains("TEXTS"))
            #expect(await shell.run("audit verify").output.contains("intact"))
            let key = await shell.run("key create --tenant acme --scope admin").output
            var tenant = shell
            tenant.variables["ALTIPLANO_ADMIN_KEY"] = key.trimmingCharacters(in: .newlines)
            #expect(await tenant.run("audit list --texts").output.contains("BX-1234"))
            #expect(await tenant.run("tenant update acme --no-keep-matched-text").code == 1)
            #expect(await shell.run("tenant update acme --no-keep-matched-text").output.contains("not kept"))
        }
    }
}
