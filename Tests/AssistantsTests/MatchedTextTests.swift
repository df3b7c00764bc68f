import Foundations
import Generation
import Policies
import Store
import StoreSQLite
import Testing

@testable import Assistants

/// Matched text in the decision log: kept only where the tenant wishes it, sealed, and part of the chain.
struct MatchedTextTests {
    private static func said(_ text: String) -> AssistantCall {
        RequestPathTests.call { $0.prompts = [.chat([ChatMessage(role: .user, content: text)])] }
    }

    private static func texts(
        _ fixture: RequestPathTests.Fixture, _ stage: String
    ) async throws -> [[String?]?] {
        try await fixture.decisions().filter { $0.stage == stage }.map { try fixture.policies.texts(of: $0) }
    }

    @Test func nothingIsKeptWhereNobodyWishesIt() async throws {
        let fixture = try await RequestPathTests.Fixture(
            ScriptedEngine.answering(["ok segredo1"]), policies: [PolicyCallTests.pack])
        _ = try await fixture.answer(Self.said("o segredo12 é meu"))
        #expect(try await fixture.decisions().map(\.sealedText) == [nil, nil])
    }

    /// The wish is read with the caller's key, so the next call has it.
    @Test func theTenantsWishIsInTheNextCall() async throws {
        let fixture = try await RequestPathTests.Fixture(
            ScriptedEngine.answering(["ok"]), policies: [PolicyCallTests.pack])
        for wish in [true, false] {
            _ = try await fixture.tenants.update(id: fixture.tenant.id, keepsMatchedText: wish)
            let caller = try await fixture.path.authenticate(bearer: fixture.token)
            #expect(caller.tenant.keepsMatchedText == wish)
            for try await _ in try await fixture.path.begin(Self.said("segredo7"), caller: caller).events {}
        }
        #expect(try await Self.texts(fixture, "input") == [["segredo7"], nil])
    }

    @Test func textsOfStreamsAndWholeTextsAreThoseOfTheirSpans() async throws {
        let words = ["ação: se", "gre", "do", "12", " e", " segredo", "3", " é", " olá", "."]
        var fixture = try await RequestPathTests.Fixture(
            ScriptedEngine.answering(words), policies: [PolicyCallTests.pack])
        fixture.caller.tenant.keepsMatchedText = true
        let answer = try await fixture.answer(Self.said("eu, Maria Souza, digo segredo1 e segredo22"))
        #expect(answer.text == "ação: [SEGREDO] e [SEGREDO] é olá.")
        let input = try await Self.texts(fixture, "input")
        #expect(input == [["Maria Souza"], ["segredo1", "segredo22"]] || input.flatMap { $0 ?? [] }.count == 3)
        let output = try await Self.texts(fixture, "output").flatMap { $0 ?? [] }
        #expect(output == ["segredo12", "segredo3", "olá"])
        let stored = try await fixture.database.read(.platform) { connection in
            try connection.query("SELECT sealed_text, spans FROM decisions", []).map { row in
                try row.text("sealed_text") + row.text("spans")
            }
        }
        #expect(!stored.contains { $0.contains("segredo") || $0.contains("Maria") })
    }

    @Test func theChainCoversWhatIsSealedAndNobodyElseOpensIt() async throws {
        var fixture = try await RequestPathTests.Fixture(
            ScriptedEngine.answering(["ok"]), policies: [PolicyCallTests.pack])
        fixture.caller.tenant.keepsMatchedText = true
        for text in ["segredo1", "segredo2"] { _ = try await fixture.answer(Self.said(text)) }
        let repository = DecisionRepository(fixture.database)
        guard case .intact(2, _) = try await repository.verify(tenantID: fixture.tenant.id) else {
            Issue.record("the chain is broken")
            return
        }
        let first = try #require(try await fixture.decisions().first)
        let sealed = try #require(first.sealedText)
        // Sealed under another tenant's name, the same bytes do not open.
        let foreign = try await repository.append([Self.draft("ten_2", first, sealed)])
        let moved = try #require(foreign.first)
        #expect(throws: ServiceError.self) { try fixture.policies.texts(of: moved) }
        let other = StoredPolicies(database: fixture.database, sealing: try Sealing(key: Sealing.newKey()))
        #expect(throws: ServiceError.self) { try other.texts(of: first) }
        #expect(try fixture.policies.texts(of: first) == ["segredo1"])
        let tenantID = fixture.tenant.id
        // Records are exchanged by whoever can drop the triggers.
        try await fixture.database.transaction(.platform) { connection in
            for row in try connection.query(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'decisions'", [])
            {
                try connection.execute("DROP TRIGGER \(try row.text("name"))", [])
            }
            try connection.execute(
                """
                UPDATE decisions SET sealed_text = (SELECT sealed_text FROM decisions WHERE tenant_id = ?
                    AND sequence = 2) WHERE tenant_id = ? AND sequence = 1
                """, [.text(tenantID), .text(tenantID)])
        }
        guard case .broken(1, _) = try await repository.verify(tenantID: fixture.tenant.id) else {
            Issue.record("an exchanged text was not noticed")
            return
        }
    }

    private static func draft(_ tenantID: String, _ record: DecisionRecord, _ sealed: [UInt8]) -> DecisionDraft {
        DecisionDraft(
            tenantID: tenantID, at: record.at, requestID: record.requestID, assistantID: nil, stage: record.stage,
            packID: record.packID, packRevision: record.packRevision, packVersion: record.packVersion,
            ruleID: record.ruleID, mode: record.mode, action: record.action, latencyMicroseconds: 1,
            sealedText: sealed)
    }

    @Test func longTextsAreCutAndManyAreBounded() async throws {
        var text = MatchedText()
        text.append(String(repeating: "é", count: 3000))
        #expect(text[0..<6000] == String(repeating: "é", count: 2048))
        text.forget(before: 5990)
        #expect(text[5990..<6000] == "ééééé" && text[0..<2] == "")
        let fixture = try await RequestPathTests.Fixture(ScriptedEngine.answering([]), policies: [])
        let pack = try PackDocument.parse(PolicyCallTests.pack)
        let many = Array(repeating: String(repeating: "a", count: 2000), count: 120)
        try await fixture.policies.record([
            PolicyDecision(
                tenantID: fixture.tenant.id, requestID: "req_1", assistantID: "ast_1", keyID: nil, stage: .input,
                rule: .init(rule: try #require(pack.rules.first), packID: pack.id, packVersion: pack.version),
                action: .flag, isEnforced: true, spans: [], spanCount: many.count, texts: many, latencyMicroseconds: 1)
        ])
        let record = try #require(try await fixture.decisions().first)
        let texts = try #require(try fixture.policies.texts(of: record))
        #expect(record.spanCount == 120 && texts.count == 120)
        #expect(texts.first == String(repeating: "a", count: 2000) && texts.last == .some(nil))
        #expect(texts.count { $0 != nil } == MatchedTextSealing.bound / 2003)
    }
}
