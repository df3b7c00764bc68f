import Foundations
import Store
import StoreTesting
import Testing

/// What every database must do for stored responses.
@Suite struct ResponseTests {
    private static func withTenants(
        _ backend: Backend, _ body: (any SQLDatabase, ResponseRepository, Tenant, Tenant) async throws -> Void
    ) async throws {
        try await backend.withDatabase { database async throws in
            let (acme, other) = (tenant("acme"), tenant("other"))
            for tenant in [acme, other] { try await TenantRepository(database).insert(tenant) }
            try await body(database, ResponseRepository(database), acme, other)
        }
    }

    @Test(arguments: Backend.allCases)
    func responsesBelongToTheirTenant(_ backend: Backend) async throws {
        try await Self.withTenants(backend) { _, responses, acme, other in
            let first = response("resp_1", of: acme)
            try await responses.insert(first)
            #expect(try await responses.find(id: "resp_1", tenantID: acme.id, at: start) == first)
            #expect(try await responses.find(id: "resp_1", tenantID: other.id, at: start) == nil)
            #expect(try await responses.find(id: "resp_2", tenantID: acme.id, at: start) == nil)
            #expect(try await responses.delete(id: "resp_1", tenantID: other.id, at: start) == false)

            let taken = await #expect(throws: ServiceError.self) {
                try await responses.insert(response("resp_1", of: other))
            }
            #expect(taken?.kind == .conflict)
            let missing = await #expect(throws: ServiceError.self) {
                try await responses.insert(response("resp_2", of: tenant("ghost")))
            }
            #expect(missing?.kind == .notFound && missing?.message.contains("ten_ghost") == true)

            #expect(try await responses.delete(id: "resp_1", tenantID: acme.id, at: start))
            #expect(try await responses.delete(id: "resp_1", tenantID: acme.id, at: start) == false)
            #expect(try await responses.find(id: "resp_1", tenantID: acme.id, at: start) == nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func aConversationIsItsTurnsInOrder(_ backend: Backend) async throws {
        try await Self.withTenants(backend) { _, responses, acme, other in
            var chain: [StoredResponse] = []
            for number in 1...5 {
                chain.append(response("resp_\(number)", of: acme, after: chain.last))
                try await responses.insert(chain[number - 1])
            }
            // A second answer to the third turn, which is no part of the first one's conversation.
            try await responses.insert(response("resp_branch", of: acme, after: chain[2]))
            let turns = { (id: String, tenant: Tenant, most: Int) in
                try await responses.conversation(endingWith: id, tenantID: tenant.id, most: most)
            }
            let whole = try await turns("resp_5", acme, 5)
            #expect(whole.map(\.id) == chain.map(\.id))
            #expect(whole.map(\.inputItems) == chain.map(\.inputItems))
            #expect(whole.map(\.outputItems) == chain.map(\.outputItems))
            #expect(whole.first?.previousID == nil)
            let branch = try await turns("resp_branch", acme, 9).map(\.id)
            #expect(branch == ["resp_1", "resp_2", "resp_3", "resp_branch"])
            let last = try await turns("resp_5", acme, 2)
            #expect(last.map(\.id) == ["resp_4", "resp_5"] && last.first?.previousID == "resp_3")
            #expect(try await turns("resp_5", other, 5).isEmpty)
            #expect(try await turns("resp_none", acme, 5).isEmpty)

            #expect(try await responses.delete(id: "resp_2", tenantID: acme.id, at: start))
            let rest = try await turns("resp_5", acme, 5)
            #expect(rest.map(\.id) == ["resp_3", "resp_4", "resp_5"] && rest.first?.previousID == "resp_2")
        }
    }

    /// Even a row that says so does not lead into another tenant's conversation.
    @Test(arguments: Backend.allCases)
    func conversationsDoNotCrossTenants(_ backend: Backend) async throws {
        try await Self.withTenants(backend) { _, responses, acme, other in
            let secret = response("resp_secret", of: other)
            try await responses.insert(secret)
            try await responses.insert(
                response("resp_1", of: acme, after: secret, at: start.adding(milliseconds: day * 9)))
            let turns = try await responses.conversation(endingWith: "resp_1", tenantID: acme.id, most: 9)
            #expect(turns.map(\.id) == ["resp_1"])
            #expect(try await responses.find(id: "resp_secret", tenantID: other.id, at: start) == secret)
        }
    }

    @Test(arguments: Backend.allCases)
    func expiredResponsesAreNotFoundAndThenGone(_ backend: Backend) async throws {
        try await Self.withTenants(backend) { database, responses, acme, other in
            for number in 0..<5 { try await responses.insert(response("resp_\(number)", of: acme)) }
            let end = start.adding(milliseconds: 30 * day)
            #expect(try await responses.find(id: "resp_0", tenantID: acme.id, at: end.adding(milliseconds: -1)) != nil)
            #expect(try await responses.find(id: "resp_0", tenantID: acme.id, at: end) == nil)
            #expect(try await responses.delete(id: "resp_0", tenantID: acme.id, at: end) == false)
            let rows = { try await database.read(.platform) { try $0.query("SELECT id FROM responses", []).count } }
            #expect(try await responses.purge(expiredAt: end, limit: 100) == 0)
            let later = end.adding(milliseconds: day)
            #expect(try await responses.purge(expiredAt: later, limit: 2) == 2)
            #expect(try await rows() == 3)
            // Whoever inserts removes what has expired, whose ever it is.
            try await responses.insert(response("resp_new", of: other, at: later))
            #expect(try await rows() == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func aNewTurnKeepsItsConversation(_ backend: Backend) async throws {
        try await Self.withTenants(backend) { _, responses, acme, _ in
            var last = response("resp_0", of: acme)
            try await responses.insert(last)
            for turn in 1...4 {
                last = response(
                    "resp_\(turn)", of: acme, after: last, at: start.adding(milliseconds: Int64(turn) * 20 * day))
                try await responses.insert(last)
            }
            // The last expires on day 110; all before it are found until then, and one that nothing continues is not.
            let nearEnd = start.adding(milliseconds: 110 * day - 1)
            #expect(try await responses.purge(expiredAt: nearEnd, limit: 100) == 0)
            #expect(try await responses.find(id: "resp_0", tenantID: acme.id, at: nearEnd) != nil)
            let turns = try await responses.conversation(endingWith: "resp_4", tenantID: acme.id, most: 5)
            #expect(turns.map(\.id) == (0...4).map { "resp_\($0)" })
            #expect(try await responses.purge(expiredAt: start.adding(milliseconds: 111 * day), limit: 100) == 5)
        }
    }
}
