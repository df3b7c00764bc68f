import Foundations
import Store
import StoreTesting
import Testing

/// What must hold when many do the same at once.
@Suite struct ConcurrencyTests {
    @Test(arguments: Backend.allCases)
    func concurrentDeploysNumberWithoutGapOrDuplicate(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let acme = tenant("acme")
            try await TenantRepository(database).insert(acme)
            let assistants = AssistantRepository(database)
            let deployed = try await withThrowingTaskGroup(of: (String, Int).self) { group in
                for index in 1...40 {
                    group.addTask {
                        let (assistant, revision) = try await assistants.deploy("sac", of: acme, model: "m\(index)")
                        return (assistant.id, revision.number)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(deployed.map(\.1).sorted() == Array(1...40))
            let identifiers = Set(deployed.map(\.0))
            #expect(identifiers.count == 1)
            let stored = try await assistants.revisions(assistantID: identifiers.first ?? "", tenantID: acme.id)
            #expect(stored.map(\.number) == Array((1...40).reversed()))
            #expect(try await assistants.find(tenantID: acme.id, name: "sac")?.1.number == 40)
        }
    }

    @Test(arguments: Backend.allCases)
    func deletingATenantWhileItIsUsedLeavesNoOrphan(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let tenants = TenantRepository(database)
            for round in 0..<5 {
                let victim = tenant("t\(round)")
                try await tenants.insert(victim)
                await withTaskGroup(of: Void.self) { group in
                    for index in 0..<6 {
                        group.addTask {
                            await expectMissingTenantAtWorst {
                                try await AssistantRepository(database).deploy("a\(index)", of: victim)
                            }
                            await expectMissingTenantAtWorst {
                                try await APIKeyRepository(database).insert(key("key_\(round)_\(index)", of: victim))
                            }
                        }
                    }
                    group.addTask {
                        await expectMissingTenantAtWorst { _ = try await tenants.delete(id: victim.id) }
                    }
                }
            }
            #expect(try await tenants.list().isEmpty)
            #expect(try await orphans(database) == 0)
            #expect(try await AssistantRepository(database).listAll().isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func theFirstSettingWins(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let settings = SettingRepository(database)
            #expect(try await settings.value("pepper") == nil)
            let seen = try await withThrowingTaskGroup(of: String.self) { group in
                for index in 0..<20 { group.addTask { try await settings.setIfAbsent("pepper", "value \(index)") } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(seen.count == 1)
            #expect(try await settings.value("pepper") == seen.first)
        }
    }

    private func expectMissingTenantAtWorst(_ work: () async throws -> Void) async {
        do { try await work() } catch {
            #expect((error as? ServiceError)?.kind == .notFound, "\(error)")
        }
    }
}
