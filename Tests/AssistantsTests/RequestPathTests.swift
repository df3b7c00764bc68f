import Foundation
import Foundations
import Generation
import Logging
import Policies
import Store
import StoreSQLite
import Testing

@testable import Assistants

struct RequestPathTests {
    /// A request path over a real SQLite database, with one tenant, one key and one assistant.
    struct Fixture {
        var path: RequestPath
        var journal: UsageJournal
        var usage: UsageRepository
        var running: RunningCalls
        var admission: CallAdmission
        var tenants: TenantRepository
        var keys: APIKeyRepository
        var tenant: Tenant
        var token: String
        var caller: Caller
        var database: SQLiteDatabase
        var policies: StoredPolicies
        var gate: PolicyGate

        /// - Parameters:
        ///   - policies: packs in force for the platform.
        init(
            _ engine: ScriptedEngine, limits: AssistantLimits = AssistantLimits(), pinsSystemPrompt: Bool = false,
            policies: [String] = []
        ) async throws {
            let folder = FileManager.default.temporaryDirectory.path + "/request-path-\(UUID())"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let logger = Logger(label: "test")
            database = try await SQLiteDatabase(path: folder + "/db.sqlite")
            _ = try await Migrator(database).migrate()
            tenants = TenantRepository(database)
            keys = APIKeyRepository(database)
            usage = UsageRepository(database)
            journal = try UsageJournal(folder: folder + "/journal", repository: usage, logger: logger)
            running = RunningCalls()
            admission = CallAdmission(bound: Bound("running calls", limit: 4, unit: "calls"))
            let hasher = KeyHasher(pepper: "pepper")
            let now = WallClock.system.now()
            tenant = Tenant(id: "ten_1", name: "acme", state: .active, createdAt: now)
            try await tenants.insert(tenant)
            let issued = hasher.issue(id: "key_1")
            let key = APIKey(
                id: "key_1", tenantID: tenant.id, name: "test", digest: issued.digest, scopes: [.inference],
                createdAt: now)
            try await keys.insert(key)
            token = issued.token
            caller = Caller(tenant: tenant, key: key)
            var specification = AssistantSpecification(
                name: "helper", tenant: "acme", model: "m", systemPrompt: "Be brief.\n",
                pinsSystemPrompt: pinsSystemPrompt, limits: limits)
            specification.sampling.temperature = 0.25
            let assistants = AssistantRepository(database)
            _ = try await assistants.deploy(
                tenantID: tenant.id, name: "helper", specification: specification.canonicalJSON(), model: "m",
                newID: "ast_1", at: now)
            let sealing = try Sealing(key: Sealing.newKey())
            self.policies = StoredPolicies(database: database, sealing: sealing)
            gate = PolicyGate(
                services: self.policies, engine: engine, waitingInterval: .milliseconds(20), logger: logger)
            path = RequestPath(
                authenticator: Authenticator(keys: keys, hasher: hasher), assistants: assistants, engine: engine,
                admission: admission, journal: journal, running: running, policies: gate, logger: logger)
            for document in policies { try await apply(document) }
        }

        /// Puts a pack in force.
        func apply(_ document: String, at scope: PolicyScope = .platform) async throws {
            let pack = try PackDocument.parse(document)
            _ = try await PolicyRepository(database).apply(
                PolicyDraft(
                    scope: scope, packID: pack.id, version: pack.version, document: document,
                    contentHash: "\(document.hashValue)", createdAt: WallClock.system.now(), createdBy: "test"))
        }

        /// The decisions that are logged for the tenant.
        func decisions() async throws -> [DecisionRecord] {
            try await DecisionRepository(database).page(tenantID: tenant.id)
        }

        /// The text of an answer and how it ended.
        func answer(_ call: AssistantCall) async throws -> (text: String, reason: GenerationResult.Reason?) {
            var (text, reason): (String, GenerationResult.Reason?) = ("", nil)
            for try await event in try await path.begin(call, caller: caller).events {
                switch event {
                case .delta(_, let delta): text += delta.text
                case .finished(_, let end): reason = end
                case .usage, .waiting: break
                }
            }
            return (text, reason)
        }

        /// Every usage record, once all calls have settled and the journal is delivered.
        func records() async throws -> [UsageRecord] {
            await running.drain(within: .seconds(10))
            return try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await journal.run() }
                try await journal.flush(within: .seconds(10))
                group.cancelAll()
                return try await usage.list(tenantID: tenant.id, limit: 100, before: nil)
            }
        }
    }

    static func call(_ id: String = "req_1", _ configure: (inout AssistantCall) -> Void = { _ in }) -> AssistantCall {
        var call = AssistantCall(
            requestID: id, endpoint: .chatCompletions, assistant: "helper",
            prompts: [.chat([ChatMessage(role: .user, content: "Olá")])])
        configure(&call)
        return call
    }

    @Test func aCallIsAnsweredAndRecordedOnce() async throws {
        let engine = ScriptedEngine.answering(["Olá", ", ", "mundo"])
        let fixture = try await Fixture(engine)
        let running = try await fixture.path.begin(Self.call(), caller: fixture.caller)
        var text = ""
        var usage: CallUsage?
        for try await event in running.events {
            switch event {
            case .delta(_, let delta): text += delta.text
            case .usage(let total): usage = total
            case .finished(let choice, let reason): #expect(choice == 0 && reason == .stop)
            case .waiting: Issue.record("nobody was asked")
            }
        }
        #expect(text == "Olá, mundo")
        #expect(usage == CallUsage(promptTokens: 10, cachedTokens: 4, completionTokens: 3))
        let records = try await fixture.records()
        #expect(records.map(\.outcome) == [.completed])
        #expect(records.first?.completionTokens == 3 && records.first?.workerMilliseconds == 5)
        #expect(records.first?.assistantName == "helper" && records.first?.revision == 1)
        #expect(engine.requests.first?.sampling.temperature == 0.25)
        #expect(engine.requests.first?.isMaximumFlexible == true)
        let system = ChatMessage(role: .system, content: "Be brief.")
        #expect(engine.requests.first?.prompt == .chat([system, ChatMessage(role: .user, content: "Olá")]))
    }

    @Test func aChangedShareIsThatOfTheNextCall() async throws {
        let engine = ScriptedEngine.answering(["a"])
        let fixture = try await Fixture(engine)
        for (weight, priority) in [(nil, nil), (250, .high), (nil, .low)] as [(Int?, Tenant.Priority?)] {
            _ = try await fixture.tenants.update(id: "ten_1", weight: weight, priority: priority)
            let caller = try await fixture.path.authenticate(bearer: fixture.token)
            for try await _ in try await fixture.path.begin(Self.call(), caller: caller).events {}
        }
        #expect(
            engine.requests.map(\.share) == [
                SchedulingShare(), SchedulingShare(weight: 250, priority: .high),
                SchedulingShare(weight: 250, priority: .low),
            ])
        #expect(Tenant.Priority.allCases.map(\.rawValue) == SchedulingShare.Priority.allCases.map(\.rawValue))
    }

    /// Only the prompt as its author wrote it is kept: what a client adds would displace it.
    @Test(arguments: [
        ([ChatMessage(role: .user, content: "Olá")], true, true),
        ([ChatMessage(role: .user, content: "Olá")], false, false),
        ([ChatMessage(role: .system, content: ""), ChatMessage(role: .user, content: "Olá")], true, true),
        ([ChatMessage(role: .system, content: "Grite."), ChatMessage(role: .user, content: "Olá")], true, false),
        ([ChatMessage(role: .developer, content: "Grite."), ChatMessage(role: .user, content: "Olá")], true, false),
    ])
    func theSystemPromptIsPinned(_ messages: [ChatMessage], _ pins: Bool, _ isPinned: Bool) async throws {
        let engine = ScriptedEngine.answering(["a"])
        let fixture = try await Fixture(engine, pinsSystemPrompt: pins)
        let call = Self.call { $0.prompts = [.chat(messages)] }
        for try await _ in try await fixture.path.begin(call, caller: fixture.caller).events {}
        #expect(engine.requests.map(\.pin) == [isPinned ? PinnedPrefix(owner: "ast_1") : nil])
    }

    @Test func aTextCompletionPinsNothing() async throws {
        let engine = ScriptedEngine.answering(["a"])
        let fixture = try await Fixture(engine, pinsSystemPrompt: true)
        let call = Self.call {
            $0.endpoint = .completions
            $0.prompts = [.text("Be brief.")]
        }
        for try await _ in try await fixture.path.begin(call, caller: fixture.caller).events {}
        #expect(engine.requests.first?.pin == nil)
    }

    @Test(arguments: [60, nil])
    func theWorkerIsToldWhatIsLeftOfTheDeadline(_ seconds: Int?) async throws {
        var limits = AssistantLimits()
        limits.seconds = seconds
        let engine = ScriptedEngine.answering(["a"])
        let fixture = try await Fixture(engine, limits: limits)
        for try await _ in try await fixture.path.begin(Self.call(), caller: fixture.caller).events {}
        let whole = 1000 * (seconds ?? RequestPath.defaultDeadline.limit)
        let told = try #require(engine.requests.first?.deadlineMilliseconds)
        #expect((whole - 30_000...whole).contains(told))
    }

    @Test func severalChoicesCountTheirPromptOnce() async throws {
        let fixture = try await Fixture(.answering(["a", "b"]))
        let call = Self.call { $0.options.choicesPerPrompt = 3 }
        let running = try await fixture.path.begin(call, caller: fixture.caller)
        var choices: Set<Int> = []
        for try await event in running.events { if case .finished(let choice, _) = event { choices.insert(choice) } }
        #expect(choices == [0, 1, 2])
        let record = try await fixture.records().first
        #expect(record?.promptTokens == 10 && record?.completionTokens == 6)
    }

    @Test func aReaderThatLeavesCancelsAndIsRecorded() async throws {
        let engine = ScriptedEngine.stalling(after: 5)
        let fixture = try await Fixture(engine)
        let reader = Task {
            var seen = 0
            for try await _ in try await fixture.path.begin(Self.call(), caller: fixture.caller).events {
                seen += 1
                if seen == 5 { return }
            }
        }
        try await reader.value
        let records = try await fixture.records()
        #expect(records.map(\.outcome) == [.cancelled])
        #expect(records.first?.completionTokens == 5)
        #expect(engine.cancelled == 1)
        #expect(fixture.admission.runningCalls == 0)
    }

    @Test func aCallerThatIsCancelledBeforeTheFirstTokenIsRecorded() async throws {
        let engine = ScriptedEngine { _, _ in }
        let fixture = try await Fixture(engine)
        let caller = Task { _ = try await fixture.path.begin(Self.call(), caller: fixture.caller) }
        while engine.requests.isEmpty { await Task.yield() }
        caller.cancel()
        await #expect(throws: (any Error).self) { try await caller.value }
        #expect(try await fixture.records().map(\.outcome) == [.cancelled])
    }

    @Test(arguments: [true, false])
    func aLostWorkerIsARetryableFailure(afterStart: Bool) async throws {
        let lost = ServiceError(.unavailable, code: .workerLost, "gone", retryAfterSeconds: 1)
        let fixture = try await Fixture(.failing(lost, afterStart: afterStart))
        await #expect(throws: lost) {
            for try await _ in try await fixture.path.begin(Self.call(), caller: fixture.caller).events {}
        }
        let records = try await fixture.records()
        #expect(records.map(\.outcome) == [.failed])
        #expect(records.first?.completionTokens == (afterStart ? 1 : 0))
    }

    @Test func aCallPastItsDeadlineIsEnded() async throws {
        var limits = AssistantLimits()
        limits.seconds = 1
        let fixture = try await Fixture(.stalling(after: 1), limits: limits)
        await #expect {
            for try await _ in try await fixture.path.begin(Self.call(), caller: fixture.caller).events {}
        } throws: { ($0 as? ServiceError)?.code == .timedOut }
        #expect(try await fixture.records().map(\.outcome) == [.failed])
    }

    @Test func limitsAreRefusedWithBothNumbers() async throws {
        var limits = AssistantLimits()
        limits.completionTokens = 20
        limits.concurrentCalls = 1
        limits.messages = 2
        let fixture = try await Fixture(.stalling(after: 1), limits: limits)
        let tooMany = Self.call { $0.options.maximumTokens = 21 }
        await #expect { _ = try await fixture.path.begin(tooMany, caller: fixture.caller) } throws: {
            let error = $0 as? ServiceError
            return error?.parameter == "max_tokens" && "\($0)".contains("21") && "\($0)".contains("20")
        }
        let long = Self.call {
            $0.prompts = [.chat(Array(repeating: ChatMessage(role: .user, content: "x"), count: 3))]
        }
        await #expect { _ = try await fixture.path.begin(long, caller: fixture.caller) } throws: {
            ($0 as? ServiceError)?.parameter == "messages"
        }
        let first = try await fixture.path.begin(Self.call("req_a"), caller: fixture.caller)
        await #expect { _ = try await fixture.path.begin(Self.call("req_b"), caller: fixture.caller) } throws: {
            let error = $0 as? ServiceError
            return error?.kind == .rateLimited && error?.retryAfterSeconds != nil
        }
        withExtendedLifetime(first) {}
    }

    @Test func drainingRefusesNewCallsAndWaitsForRunningOnes() async throws {
        let fixture = try await Fixture(.answering(["a"]))
        fixture.admission.beginDraining()
        await #expect { _ = try await fixture.path.begin(Self.call(), caller: fixture.caller) } throws: {
            ($0 as? ServiceError)?.code == .draining
        }
        #expect(try await fixture.records().isEmpty)
    }

    @Test func anUnknownAssistantIsNotFound() async throws {
        let fixture = try await Fixture(.answering(["a"]))
        let call = Self.call { $0.assistant = "nobody" }
        await #expect { _ = try await fixture.path.begin(call, caller: fixture.caller) } throws: {
            let error = $0 as? ServiceError
            return error?.code == .modelNotFound && error?.kind == .notFound
        }
    }

    @Test func keysAreCheckedForEverythingThatCanBeWrong() async throws {
        let fixture = try await Fixture(.answering(["a"]))
        #expect(try await fixture.path.authenticate(bearer: fixture.token).tenant.id == "ten_1")
        for wrong in [nil, "", "x", "alti_1_" + String(repeating: "A", count: 43), fixture.token + "x"] {
            await #expect { try await fixture.path.authenticate(bearer: wrong) } throws: {
                ($0 as? ServiceError)?.kind == .authentication
            }
        }
        _ = try await fixture.tenants.setState(id: "ten_1", .suspended)
        await #expect { try await fixture.path.authenticate(bearer: fixture.token) } throws: {
            ($0 as? ServiceError)?.code == .tenantSuspended
        }
        _ = try await fixture.tenants.setState(id: "ten_1", .active)
        _ = try await fixture.keys.revoke(id: "key_1", tenantID: "ten_1", at: WallClock.system.now())
        await #expect { try await fixture.path.authenticate(bearer: fixture.token) } throws: {
            "\($0)".contains("revoked")
        }
    }
}
