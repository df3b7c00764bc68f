import Foundations
import Generation
import Policies
import Store
import Testing

@testable import Assistants

/// Policies on the path of a request.
struct PolicyCallTests {
    static let pack = """
        id: test
        version: 1.0.0
        description: Rules of a test.
        rules:
          - id: word
            stages: [input, output, tool_arguments, tool_result]
            detector: {pattern: "segredo[0-9]{1,4}"}
            action: redact
            replacement: "[SEGREDO]"
          - id: name
            stages: [input, tool_arguments]
            detector: {pattern: "Maria [A-Z][a-z]{2,20}"}
            action: pseudonymise
          - id: stop
            stages: [input, output]
            detector: {pattern: "bomba"}
            action: block
            message: {en: "Not here.", pt: "Aqui não."}
          - id: ask
            stages: [input]
            detector: {pattern: "aprovar[0-9]"}
            action: require_approval
            approval_seconds: 20
          - id: quiet
            stages: [input, output]
            detector: {pattern: "olá", ignore_case: true}
            action: block
            mode: shadow
        """

    static func said(_ text: String) -> AssistantCall {
        RequestPathTests.call { $0.prompts = [.chat([ChatMessage(role: .user, content: text)])] }
    }

    /// What the model was asked, of the last message.
    static func asked(_ engine: ScriptedEngine) -> String? {
        guard case .chat(let messages) = engine.requests.last?.prompt else { return nil }
        return messages.last?.content
    }

    @Test func whatGoesInIsRewritten() async throws {
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        _ = try await fixture.answer(Self.said("o segredo12 é meu"))
        #expect(Self.asked(engine) == "o [SEGREDO] é meu")
        let decisions = try await fixture.decisions()
        #expect(decisions.map(\.ruleID) == ["word"] && decisions.map(\.action) == ["redact"])
        #expect(decisions.first?.spans == [DecisionSpan(start: 2, end: 11, entity: "PATTERN", score: 1)])
    }

    @Test func whatComesOutIsRewrittenTokenByToken() async throws {
        let engine = ScriptedEngine.answering(["o se", "gre", "do", "12", "34", " é", " se", "gre", "do", "."])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        let answer = try await fixture.answer(Self.said("diga"))
        #expect(answer.text == "o [SEGREDO] é segredo." && answer.reason == .stop)
    }

    @Test func anAnswerEndsWhereARuleBlocks() async throws {
        let engine = ScriptedEngine.answering(["uma ", "bom", "ba ", "de ", "creme"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        let answer = try await fixture.answer(Self.said("o que é que você tem"))
        #expect(answer.text == "uma Aqui não." && answer.reason == .contentFilter)
        let records = try await fixture.records()
        #expect(records.map(\.outcome) == [.completed])
    }

    @Test func aBlockedQuestionNeverReachesTheModel() async throws {
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        let error = await #expect(throws: ServiceError.self) {
            try await fixture.answer(Self.said("what is a bomba"))
        }
        #expect(error?.code == .contentBlocked && error?.message.contains("Not here.") == true)
        #expect(error?.message.contains("test/stop") == true && error?.parameter == "messages[0].content")
        #expect(engine.requests.isEmpty)
        #expect(try await fixture.decisions().map(\.ruleID) == ["stop"])
        #expect(try await fixture.records().map(\.outcome) == [.failed])
    }

    @Test func aNameIsPutBackForWhoSentIt() async throws {
        let engine = ScriptedEngine { request, events in
            guard case .chat(let messages) = request.prompt else { return }
            events.yield(.started(PromptUsage(promptTokens: 10, cachedTokens: 0)))
            for part in ["Dear ", "<NA", "ME_1> and <PATTERN 2_1", ">: ", messages.last?.content ?? ""] {
                events.yield(.delta(GeneratedDelta(text: part, tokens: 1)))
            }
            events.yield(.finished(GenerationResult(reason: .stop, completionTokens: 5, workerMilliseconds: 5)))
            events.finish()
        }
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        let answer = try await fixture.answer(Self.said("I am Maria Souza, sister of Maria Silva"))
        #expect(Self.asked(engine) == "I am <REDACTED_1>, sister of <REDACTED_2>")
        #expect(answer.text.hasSuffix("I am Maria Souza, sister of Maria Silva"))
    }

    @Test func shadowRulesOnlyLog() async throws {
        let engine = ScriptedEngine.answering(["Olá", "!"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        let answer = try await fixture.answer(Self.said("olá"))
        #expect(answer.text == "Olá!")
        let decisions = try await fixture.decisions()
        #expect(decisions.map(\.mode) == [.shadow, .shadow] && decisions.map(\.stage) == ["input", "output"])
    }

    @Test(arguments: [true, false]) func aCallWaitsForAnOperator(isApproved: Bool) async throws {
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        let approvals = ApprovalRepository(fixture.database)
        async let answer = fixture.answer(Self.said("aprovar1"))
        var waiting: [Approval] = []
        while waiting.isEmpty { waiting = try await approvals.list(tenantID: fixture.tenant.id, state: .pending) }
        #expect(engine.requests.isEmpty)
        _ = try await approvals.decide(
            id: waiting[0].id, tenantID: fixture.tenant.id, approved: isApproved, by: "test", at: WallClock.system.now()
        )
        if isApproved {
            #expect(try await answer.text == "ok")
        } else {
            do {
                _ = try await answer
                Issue.record("a denied text went in")
            } catch let error as ServiceError {
                #expect(error.code == .contentBlocked)
            }
        }
        #expect(try await fixture.decisions().last?.note == "approval \(isApproved ? "approved" : "denied")")
    }

    @Test func tokensCannotPassByRules() async throws {
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        let call = RequestPathTests.call { $0.prompts = [.tokens([1, 2, 3])] }
        await #expect(throws: ServiceError.self) { try await fixture.answer(call) }
        #expect(engine.requests.isEmpty)
    }

    @Test func aTextToEmbedIsRead() async throws {
        let engine = ScriptedEngine(embedding: { request in
            guard case .text(let text) = request.inputs.first, text == "o [SEGREDO]" else {
                throw ServiceError(.internalFailure, "the text was not rewritten")
            }
            return EmbeddingResult(
                summary: EmbeddingSummary(dimensions: 1, promptTokens: 1, workerMilliseconds: 1), values: [1])
        })
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        let call = EmbeddingCall(requestID: "r", assistant: "helper", inputs: [.text("o segredo9")], isList: false)
        #expect(try await fixture.path.embed(call, caller: fixture.caller).values == [1])
    }

    /// A rule whose model is away does not let text pass; one that says so lets it, and says so in the log.
    @Test(arguments: ["block", "flag"]) func aModelThatIsAwayFailsClosed(onError: String) async throws {
        let pack = """
            id: topics
            version: 1.0.0
            description: Topics.
            rules:
              - id: off
                stages: [input]
                detector: {topics: {deny: [{name: x, examples: [x]}]}}
                action: block
                on_error: \(onError)
            """
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [pack])
        if onError == "block" {
            let error = await #expect(throws: ServiceError.self) { try await fixture.answer(Self.said("oi")) }
            #expect(error?.code == .policyFailed && engine.requests.isEmpty)
            let decision = try await fixture.decisions().last
            #expect(decision?.action == "block" && decision?.mode == .enforce)
            #expect(decision?.note == "the detector failed, so the text did not pass")
        } else {
            #expect(try await fixture.answer(Self.said("oi")).text == "ok")
            #expect(try await fixture.decisions().map(\.note) == ["the detector failed"])
        }
    }

    /// A connection on which nothing comes while an operator thinks would be cut.
    @Test func anAnswerThatWaitsForAnOperatorSaysSo() async throws {
        let pack = """
            id: said
            version: 1.0.0
            description: Asks about an answer.
            rules:
              - id: ask
                stages: [output]
                detector: {pattern: "aprovar[0-9]"}
                action: require_approval
                approval_seconds: 20
            """
        let fixture = try await RequestPathTests.Fixture(.answering(["sim, ", "aprovar1"]), policies: [pack])
        let approvals = ApprovalRepository(fixture.database)
        var (text, waits) = ("", 0)
        for try await event in try await fixture.path.begin(Self.said("oi"), caller: fixture.caller).events {
            switch event {
            case .delta(_, let delta): text += delta.text
            case .finished, .usage: break
            case .waiting:
                waits += 1
                guard waits == 2 else { continue }
                let asked = try await approvals.list(tenantID: fixture.tenant.id, state: .pending)
                _ = try await approvals.decide(
                    id: try #require(asked.first).id, tenantID: fixture.tenant.id, approved: true, by: "test",
                    at: WallClock.system.now())
            }
        }
        #expect(text == "sim, aprovar1" && waits >= 2)
    }

    /// The assistant's limit holds for an operator too, and nobody can approve what nobody waits for.
    @Test func waitingForAnOperatorIsAPartOfTheCall() async throws {
        var limits = AssistantLimits()
        limits.seconds = 1
        let fixture = try await RequestPathTests.Fixture(.answering(["ok"]), limits: limits, policies: [Self.pack])
        let error = await #expect(throws: ServiceError.self) { try await fixture.answer(Self.said("aprovar1")) }
        #expect(error?.code == .timedOut)
        let approvals = ApprovalRepository(fixture.database)
        #expect(try await approvals.list(tenantID: fixture.tenant.id, state: .pending).isEmpty)
        #expect(try await approvals.list(tenantID: fixture.tenant.id, state: .expired).count == 1)
    }

    /// A conversation stays on its side of a canary, and the same text is not drawn again.
    @Test func aCanaryIsDrawnOnceForAConversation() async throws {
        let pack = """
            id: canary
            version: 1.0.0
            description: Half of the calls.
            rules:
              - {id: half, stages: [input], detector: {pattern: "kkk[0-9]{1,3}"}, action: redact, canary: 50}
            """
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [pack])
        var rewritten = 0
        for number in 0..<40 {
            var asked: Set<String> = []
            for _ in 0..<3 {
                _ = try await fixture.answer(Self.said("kkk\(number)"))
                asked.insert(Self.asked(engine) ?? "")
            }
            #expect(asked.count == 1)
            rewritten += asked == ["[REDACTED]"] ? 1 : 0
        }
        #expect((8...32).contains(rewritten), "\(rewritten) of 40")
    }

    /// What is read on a thread of its own is read as any other text.
    @Test func hugeTextsAreReadToo() async throws {
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        let padding = String(repeating: "palavra ", count: 20_000)
        _ = try await fixture.answer(Self.said(padding + "segredo7"))
        #expect(Self.asked(engine) == padding + "[SEGREDO]")
    }

    /// A tenant's pack adds to the platform's; the next call has it.
    @Test func scopesAddUp() async throws {
        let engine = ScriptedEngine.answering(["ok"])
        let fixture = try await RequestPathTests.Fixture(engine, policies: [Self.pack])
        let own = """
            id: own
            version: 1.0.0
            description: A tenant's.
            rules:
              - {id: b, stages: [input], detector: {pattern: "banana"}, action: redact}
            """
        _ = try await fixture.answer(Self.said("banana segredo1"))
        #expect(Self.asked(engine) == "banana [SEGREDO]")
        try await fixture.apply(own, at: .tenant(fixture.tenant.id))
        _ = try await fixture.answer(Self.said("banana segredo1"))
        #expect(Self.asked(engine) == "[REDACTED] [SEGREDO]")
        #expect(try await DecisionRepository(fixture.database).verify(tenantID: fixture.tenant.id).isIntact)
    }
}

extension ChainVerdict {
    fileprivate var isIntact: Bool { if case .intact = self { true } else { false } }
}
