import Foundations
import Generation
import Policies
import Store
import StoreSQLite
import Synchronization
import Testing

@testable import Assistants

/// The paths through the service that a text may take, with one pack in force and a simulated model.
struct GoldenPaths: Sendable {
    /// What the model answers next, and what it was last asked to embed.
    private final class Model: Sendable {
        let deltas = Mutex<[GeneratedDelta]>([])
        let embedded = Mutex<String?>(nil)
        /// How its answers are cut.
        let random = Mutex(SeededBytes(seed: 20_260_711))
    }

    private let pack: PolicyPack
    private let program: PolicyProgram
    private let fixture: RequestPathTests.Fixture
    private let engine: ScriptedEngine
    private let model: Model

    init(_ pack: PolicyPack, _ document: String) async throws {
        self.pack = pack
        program = try PolicyProgram(
            pack.rules.filter { $0.mode != .off }
                .map { .init(rule: $0, packID: pack.id, packVersion: pack.version) }, isPrefiltered: false)
        let model = Model()
        self.model = model
        engine = ScriptedEngine(
            script: { _, events in
                events.yield(.started(PromptUsage(promptTokens: 10, cachedTokens: 0)))
                let deltas = model.deltas.withLock { $0 }
                for delta in deltas { events.yield(.delta(delta)) }
                events.yield(
                    .finished(
                        GenerationResult(reason: .stop, completionTokens: deltas.count, workerMilliseconds: 1)))
                events.finish()
            },
            embedding: { request in
                if case .text(let text) = request.inputs.first { model.embedded.withLock { $0 = text } }
                return EmbeddingResult(
                    summary: EmbeddingSummary(dimensions: 1, promptTokens: 1, workerMilliseconds: 1), values: [1])
            })
        fixture = try await RequestPathTests.Fixture(engine, policies: [document])
    }

    /// What a case says, and where it says nothing, what its pack makes of the text.
    ///
    /// - Returns: nil when a model would have to be asked.
    func expected(of golden: GoldenCase) throws -> GoldenOutcome? {
        guard !program.needsModel(at: golden.stage) else { return nil }
        var stream = try PolicyStream(
            program, stage: golden.stage, call: PolicyCall(systemPrompt: golden.systemPrompt), isWhole: true)
        try stream.feed(golden.text)
        try stream.finish()
        let rules = Set(stream.verdict.matches.map { program.rules[$0.rule].rule.id })
        return GoldenOutcome(
            action: golden.action, rules: golden.rules ?? rules,
            output: golden.output ?? String(decoding: stream.takeOutput(), as: UTF8.self))
    }

    // MARK: Paths

    /// What becomes of a case's text on each path that its stage has.
    func outcomes(of golden: GoldenCase) async throws -> [(path: String, outcome: GoldenOutcome)] {
        if let prompt = golden.systemPrompt { try await deploy(prompt) }
        let text = golden.text
        var outcomes: [(String, GoldenOutcome)] = []
        switch golden.stage {
        case .input:
            outcomes.append(("a chat message", try await asked(.chat([.init(role: .user, content: text)]))))
            outcomes.append(
                ("a system message and others", try await asked(Self.conversation(.init(role: .system, content: text))))
            )
            outcomes.append(("a text to complete", try await asked(.text(text))))
            outcomes.append(("a description of a tool", try await described(text)))
            outcomes.append(("a text to embed", try await embedded(text)))
        case .toolResult:
            let message = ChatMessage(role: .tool, content: text, toolCallID: "c")
            outcomes.append(("a tool's result", try await asked(Self.conversation(message))))
        case .toolArguments:
            outcomes.append(("arguments of a call before", try await argued(before: text)))
            outcomes.append(("arguments, whole", try await argued([text])))
            outcomes.append(("arguments, cut", try await argued(cut(text))))
        case .output:
            outcomes.append(("an answer, whole", try await answered([text])))
            outcomes.append(("an answer, scalar by scalar", try await answered(text.unicodeScalars.map { String($0) })))
            for _ in 0..<2 { outcomes.append(("an answer, cut", try await answered(cut(text)))) }
        case .retrieved: outcomes.append(("a text that was found", try await retrieved(text)))
        }
        return outcomes
    }

    private static func conversation(_ message: ChatMessage) -> Prompt {
        .chat([
            .init(role: .user, content: "?"),
            .init(role: .assistant, content: "", toolCalls: [ToolCall(id: "c", name: "f", arguments: "{}")]), message,
            .init(role: .user, content: "!"),
        ])
    }

    /// Random pieces of whole characters, as a model gives them: mostly of a token's size.
    private func cut(_ text: String) -> [String] {
        var pieces: [String] = []
        var rest = Substring(text).unicodeScalars
        while !rest.isEmpty {
            let size = model.random.withLock { $0.next() } % 9 + 1
            pieces.append(String(String.UnicodeScalarView(rest.prefix(size))))
            rest = rest.dropFirst(size)
        }
        return pieces
    }

    /// What the model sees of the text that is not the conversation's frame.
    private func asked(_ prompt: Prompt) async throws -> GoldenOutcome {
        let call = RequestPathTests.call { $0.prompts = [prompt] }
        return try await outcome {
            _ = try await fixture.answer(call)
            switch engine.requests.last?.prompt {
            case .chat(let messages):
                let frame = messages.count > 4 ? messages[messages.count - 2] : messages.last
                return frame?.content
            case .text(let text): return text
            default: return nil
            }
        }
    }

    private func described(_ text: String) async throws -> GoldenOutcome {
        let call = RequestPathTests.call { call in
            call.prompts = [.chat([.init(role: .user, content: "?")])]
            call.options.tools = ToolUse(tools: [ToolDefinition(name: "f", description: text, parameters: "{}")])
        }
        return try await outcome {
            _ = try await fixture.answer(call)
            return engine.requests.last?.tools?.tools.first?.description
        }
    }

    private func embedded(_ text: String) async throws -> GoldenOutcome {
        let call = EmbeddingCall(requestID: "req_1", assistant: "helper", inputs: [.text(text)], isList: false)
        return try await outcome {
            _ = try await fixture.path.embed(call, caller: fixture.caller)
            return model.embedded.withLock { $0 }
        }
    }

    private func answered(_ pieces: [String]) async throws -> GoldenOutcome {
        model.deltas.withLock { $0 = pieces.map { GeneratedDelta(text: $0, tokens: 1) } }
        defer { model.deltas.withLock { $0 = [] } }
        return try await outcome {
            try await fixture.answer(RequestPathTests.call { $0.prompts = [.text("?")] }).text
        }
    }

    private func argued(_ pieces: [String]) async throws -> GoldenOutcome {
        model.deltas.withLock { deltas in
            deltas = pieces.map { piece in
                let call = ToolCallDelta(index: 0, id: "c", name: "f", arguments: piece)
                return GeneratedDelta(text: "", tokens: 1, toolCalls: [call])
            }
        }
        defer { model.deltas.withLock { $0 = [] } }
        return try await outcome {
            var arguments = ""
            let call = RequestPathTests.call { $0.prompts = [.text("?")] }
            for try await event in try await fixture.path.begin(call, caller: fixture.caller).events {
                switch event {
                case .delta(_, let delta): arguments += delta.toolCalls?.first?.arguments ?? ""
                // A call that may not be made is not told of.
                case .finished(_, .contentFilter): return nil
                default: break
                }
            }
            return arguments
        }
    }

    private func argued(before text: String) async throws -> GoldenOutcome {
        let call = RequestPathTests.call { call in
            call.prompts = [
                .chat([
                    .init(role: .assistant, content: "", toolCalls: [ToolCall(id: "c", name: "f", arguments: text)]),
                    .init(role: .user, content: "!"),
                ])
            ]
        }
        return try await outcome {
            _ = try await fixture.answer(call)
            guard case .chat(let messages) = engine.requests.last?.prompt else { return nil }
            return messages.first { $0.role == .assistant }?.toolCalls.first?.arguments
        }
    }

    /// No request carries what was found yet: it is read by the part that reads all others.
    private func retrieved(_ text: String) async throws -> GoldenOutcome {
        let program = try #require(
            try await fixture.gate.book.program(tenantID: fixture.tenant.id, assistantID: "ast_1"))
        let policies = CallPolicies(
            program: program, call: PolicyCall(), services: fixture.policies,
            identity: .init(requestID: "req_1", tenantID: fixture.tenant.id, assistantID: "ast_1"), meaning: nil)
        return try await outcome { try await policies.read(text, stage: .retrieved, parameter: "documents") }
    }

    // MARK: Verdicts

    /// Runs one call; the verdict is what the decision log has of it.
    private func outcome(_ run: () async throws -> String?) async throws -> GoldenOutcome {
        let log = DecisionRepository(fixture.database)
        let before = try await log.head(tenantID: fixture.tenant.id)?.sequence ?? 0
        var output: String?
        var refusal: ServiceError?
        do {
            output = try await run()
        } catch let error as ServiceError where error.code == .contentBlocked {
            refusal = error
        }
        await fixture.running.drain(within: .seconds(10))
        let decisions = try await log.page(tenantID: fixture.tenant.id, after: before)
        let enforced = decisions.filter { $0.mode == .enforce }.compactMap { PolicyAction(rawValue: $0.action) }
        if let refusal {
            let blocking = decisions.filter { $0.mode == .enforce && $0.action == PolicyAction.block.rawValue }
            #expect(blocking.contains { refusal.message.contains("(rule '\($0.packID)/\($0.ruleID)')") })
        }
        return GoldenOutcome(
            action: enforced.max() ?? .allow, rules: Set(decisions.map(\.ruleID)), output: output)
    }

    private func deploy(_ systemPrompt: String) async throws {
        let specification = AssistantSpecification(
            name: "helper", tenant: "acme", model: "m", systemPrompt: systemPrompt)
        _ = try await AssistantRepository(fixture.database).deploy(
            tenantID: fixture.tenant.id, name: "helper", specification: specification.canonicalJSON(), model: "m",
            newID: "ast_9", at: WallClock.system.now())
    }
}

/// Numbers that follow from a seed (Knuth's MMIX generator).
struct SeededBytes: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 40)
    }
}
