import Foundations
import Store
import StoreTesting
import Testing

/// What every database must do for policy packs.
@Suite struct PolicyTests {
    private static func withPolicies(
        _ backend: Backend, _ body: (any SQLDatabase, PolicyRepository, String) async throws -> Void
    ) async throws {
        try await backend.withDatabase { database async throws in
            var acme = tenant("acme")
            let gold = plan("gold")
            try await PlanRepository(database).insert(gold)
            acme.plan = gold.reference
            for tenant in [acme, tenant("other")] { try await TenantRepository(database).insert(tenant) }
            let (assistant, _) = try await AssistantRepository(database).deploy("sac", of: acme)
            try await body(database, PolicyRepository(database), assistant.id)
        }
    }

    @Test func scopesHaveAStableText() {
        let scopes: [(PolicyScope, String, String?)] = [
            (.platform, "platform", nil), (.plan("pln_1"), "plan:pln_1", nil),
            (.tenant("ten_1"), "tenant:ten_1", "ten_1"),
            (.assistant(tenant: "ten_1", assistant: "ast_2"), "assistant:ast_2", "ten_1"),
        ]
        for (scope, text, tenantID) in scopes {
            #expect(scope.text == text && scope.tenantID == tenantID)
            #expect(PolicyScope(text: text, tenantID: tenantID) == scope)
        }
        for (text, tenantID) in [
            ("platform", "ten_1"), ("tenant:ten_1", nil), ("tenant:ten_1", "ten_2"), ("assistant:ast_1", nil),
            ("plan:pln_1", "ten_1"), ("plan:", nil), ("plan", nil), ("", nil), ("platform:", nil),
        ] {
            #expect(PolicyScope(text: text, tenantID: tenantID) == nil, "\(text)")
        }
        #expect(scopes.map(\.0.level) == PolicyScope.Level.allCases)
        #expect(scopes.map(\.0.level.rank) == [0, 1, 2, 3])
    }

    @Test(arguments: Backend.allCases)
    func versionsAreNumberedAndTheLastAppliedIsInForce(_ backend: Backend) async throws {
        try await Self.withPolicies(backend) { _, policies, assistantID in
            let scopes: [PolicyScope] = [
                .platform, .plan("pln_gold"), .tenant("ten_acme"),
                .assistant(tenant: "ten_acme", assistant: assistantID),
            ]
            for scope in scopes {
                let first = try await policies.apply(policy(scope))
                #expect(first == PolicyVersion(policy(scope), revision: 1))
                let second = try await policies.apply(policy(scope, version: "1.1.0", hash: "h2"))
                #expect(second.revision == 2)
                #expect(try await policies.inForce(scopes: [scope]) == [second])
                #expect(try await policies.history(scope: scope, packID: "pii") == [second, first])
                #expect(try await policies.find(scope: scope, packID: "pii", revision: 1) == first)
                #expect(try await policies.find(scope: scope, packID: "pii", revision: 3) == nil)
            }
            let baseline = try await policies.apply(policy(.platform, pack: "baseline"))
            let inForce = try await policies.inForce(scopes: scopes.reversed() + [.platform])
            #expect(inForce.map(\.scope) == scopes.reversed() + [.platform])
            #expect(inForce.suffix(2).map(\.packID) == ["baseline", "pii"] && inForce[3] == baseline)
            #expect(try await policies.inForce(scopes: [.tenant("ten_other")]) == [])
            #expect(try await policies.inForce(scopes: []) == [])
            let all = try await policies.allInForce()
            #expect(all.versions.count == 5)
            #expect(try await policies.generation() == all.generation)
        }
    }

    @Test(arguments: Backend.allCases)
    func whatIsInForceAlreadyChangesNothing(_ backend: Backend) async throws {
        try await Self.withPolicies(backend) { _, policies, _ in
            let first = try await policies.apply(policy(.platform))
            let generation = try await policies.generation()
            let again = try await policies.apply(policy(.platform, at: start.adding(milliseconds: 5)))
            #expect(again == first)
            #expect(try await policies.generation() == generation)
            // One that was in force before is a new version: history tells what happened.
            _ = try await policies.apply(policy(.platform, hash: "h2"))
            #expect(try await policies.apply(policy(.platform)).revision == 3)
            #expect(try await policies.generation() == generation + 2)
        }
    }

    @Test(arguments: Backend.allCases)
    func rollingBackGoesOneVersionBack(_ backend: Backend) async throws {
        try await Self.withPolicies(backend) { _, policies, _ in
            let scope = PolicyScope.tenant("ten_acme")
            for number in 1...3 { _ = try await policies.apply(policy(scope, hash: "h\(number)")) }
            let generation = try await policies.generation()
            for expected in [2, 1] {
                let (from, to) = try await policies.rollback(scope: scope, packID: "pii", at: start)
                #expect(from.revision == expected + 1 && to.revision == expected)
                #expect(try await policies.inForce(scopes: [scope]) == [to])
            }
            let none = await #expect(throws: ServiceError.self) {
                _ = try await policies.rollback(scope: scope, packID: "pii", at: start)
            }
            #expect(none?.kind == .conflict && none?.message.contains("at revision 1, its first") == true)
            let unknown = await #expect(throws: ServiceError.self) {
                _ = try await policies.rollback(scope: scope, packID: "pii", to: 9, at: start)
            }
            #expect(unknown?.kind == .notFound && unknown?.message.contains("no revision 9") == true)
            let (from, to) = try await policies.rollback(scope: scope, packID: "pii", to: 3, at: start)
            #expect(from.revision == 1 && to.revision == 3)
            #expect(try await policies.generation() == generation + 3)
            _ = try await policies.rollback(scope: scope, packID: "pii", at: start)
            #expect(try await policies.apply(policy(scope, hash: "h4")).revision == 4)
        }
    }

    @Test(arguments: Backend.allCases)
    func aWithdrawnPackIsNotInForceAndKeepsItsHistory(_ backend: Backend) async throws {
        try await Self.withPolicies(backend) { _, policies, _ in
            let first = try await policies.apply(policy(.platform))
            let later = start.adding(milliseconds: 9)
            #expect(try await policies.withdraw(scope: .platform, packID: "pii", at: later) == first)
            #expect(try await policies.inForce(scopes: [.platform]) == [])
            #expect(try await policies.history(scope: .platform, packID: "pii") == [first])
            let summary = PolicySummary(
                scope: .platform, packID: "pii", revisionInForce: nil, latestRevision: 1, version: "1.0.0",
                contentHash: "h1", createdBy: "key_1", updatedAt: later)
            #expect(try await policies.list() == [summary])
            for attempt in [
                { _ = try await policies.withdraw(scope: .platform, packID: "pii", at: later) },
                { _ = try await policies.rollback(scope: .platform, packID: "pii", at: later) },
            ] {
                let error = await #expect(throws: ServiceError.self) { try await attempt() }
                #expect(error?.kind == .conflict && error?.message.contains("was withdrawn") == true)
            }
            let never = await #expect(throws: ServiceError.self) {
                try await policies.withdraw(scope: .platform, packID: "none", at: later)
            }
            #expect(never?.kind == .notFound && never?.message.contains("'none'") == true)
            #expect(try await policies.generation() == 2)
            #expect(try await policies.apply(policy(.platform)).revision == 2)
        }
    }

    @Test(arguments: Backend.allCases)
    func listsAreBounded(_ backend: Backend) async throws {
        try await Self.withPolicies(backend) { _, policies, assistantID in
            let assistant = PolicyScope.assistant(tenant: "ten_acme", assistant: assistantID)
            for scope in [.platform, .tenant("ten_acme"), assistant, .tenant("ten_other")] {
                _ = try await policies.apply(policy(scope))
            }
            #expect(try await policies.list().count == 4)
            #expect(try await policies.list(scope: assistant).map(\.scope) == [assistant])
            #expect(try await policies.list(tenantID: "ten_acme").map(\.scope) == [assistant, .tenant("ten_acme")])
            // The text of the scope alone would name it.
            let stolen = PolicyScope.assistant(tenant: "ten_other", assistant: assistantID)
            #expect(try await policies.inForce(scopes: [stolen]) == [])
            #expect(try await policies.list(scope: stolen) == [])
            let refused = await #expect(throws: ServiceError.self) { try await policies.apply(policy(stolen)) }
            #expect(refused?.kind == .notFound && refused?.message.contains(assistantID) == true)
        }
    }

    @Test(arguments: Backend.allCases)
    func whoseItIsMustExist(_ backend: Backend) async throws {
        try await Self.withPolicies(backend) { database, policies, assistantID in
            let ghost = await #expect(throws: ServiceError.self) {
                try await policies.apply(policy(.tenant("ten_ghost")))
            }
            #expect(ghost?.kind == .notFound && ghost?.message.contains("ten_ghost") == true)
            let large = policy(.platform, document: String(repeating: "x", count: 1_048_577))
            let tooLarge = await #expect(throws: ServiceError.self) { try await policies.apply(large) }
            #expect(tooLarge?.code == .boundExceeded && tooLarge?.message.contains("1048576 bytes") == true)
            #expect(try await policies.generation() == 0)

            let scope = PolicyScope.assistant(tenant: "ten_acme", assistant: assistantID)
            _ = try await policies.apply(policy(scope))
            _ = try await policies.apply(policy(.tenant("ten_acme")))
            #expect(try await AssistantRepository(database).delete(tenantID: "ten_acme", name: "sac"))
            #expect(try await policies.list().map(\.scope) == [.tenant("ten_acme")])
            #expect(try await TenantRepository(database).delete(id: "ten_acme"))
            #expect(try await policies.list() == [])
            #expect(try await policies.history(scope: scope, packID: "pii") == [])
        }
    }

    /// What was checked against one state of all scopes is not applied to another.
    @Test(arguments: Backend.allCases)
    func aChangeMayDependOnTheGeneration(_ backend: Backend) async throws {
        try await Self.withPolicies(backend) { _, policies, _ in
            let checked = try await policies.generation()
            _ = try await policies.apply(policy(.platform), ifGeneration: checked)
            let stale = await #expect(throws: ServiceError.self) {
                try await policies.apply(policy(.tenant("ten_acme")), ifGeneration: checked)
            }
            #expect(stale?.kind == .conflict && stale?.isRetryable == true)
            #expect(stale?.message.contains("generation 1, checked against 0") == true)
            #expect(try await policies.inForce(scopes: [.tenant("ten_acme")]) == [])
        }
    }

    @Test(arguments: Backend.allCases)
    func concurrentChangesAreCountedOneByOne(_ backend: Backend) async throws {
        try await Self.withPolicies(backend) { _, policies, _ in
            let revisions = try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<40 {
                    let scope: PolicyScope = index.isMultiple(of: 2) ? .platform : .tenant("ten_acme")
                    group.addTask { try await policies.apply(policy(scope, hash: "h\(index)")).revision }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(revisions.sorted() == (1...20).flatMap { [$0, $0] })
            #expect(try await policies.generation() == 40)
        }
    }

    @Test(arguments: Backend.allCases)
    func oneDocumentAppliedByManyAtOnceIsOneVersion(_ backend: Backend) async throws {
        try await Self.withPolicies(backend) { _, policies, _ in
            let revisions = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<12 { group.addTask { try await policies.apply(policy(.platform)).revision } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(revisions == [1])
            #expect(try await policies.generation() == 1)
        }
    }
}
