import Foundations
import Store
import StoreTesting
import Testing

/// What every database must do for approvals and for the pseudonyms of stored conversations.
@Suite struct ApprovalTests {
    private static func withTenants(
        _ backend: Backend, _ body: (any SQLDatabase, ApprovalRepository) async throws -> Void
    ) async throws {
        try await backend.withDatabase { database async throws in
            for name in ["acme", "other"] { try await TenantRepository(database).insert(tenant(name)) }
            try await body(database, ApprovalRepository(database))
        }
    }

    @Test(arguments: Backend.allCases)
    func approvalsAreFoundByTheirTenantAndThePlatform(_ backend: Backend) async throws {
        try await Self.withTenants(backend) { _, approvals in
            let (first, second, foreign) = (approval("apr_1"), approval("apr_2"), approval("apr_3", of: "ten_other"))
            for approval in [second, foreign, first] { try await approvals.create(approval) }
            #expect(try await approvals.find(tenantID: "ten_acme", id: "apr_1") == first)
            #expect(try await approvals.find(tenantID: nil, id: "apr_3") == foreign)
            #expect(try await approvals.find(tenantID: "ten_acme", id: "apr_3") == nil)
            #expect(try await approvals.find(tenantID: "", id: "apr_3") == nil)
            #expect(try await approvals.list(tenantID: "ten_acme") == [first, second])
            #expect(try await approvals.list(tenantID: nil, after: "apr_1") == [second, foreign])
            #expect(try await approvals.list(tenantID: nil, state: .approved) == [])
            let taken = await #expect(throws: ServiceError.self) { try await approvals.create(first) }
            #expect(taken?.kind == .conflict)
            let ghost = await #expect(throws: ServiceError.self) {
                try await approvals.create(approval("apr_4", of: "ten_ghost"))
            }
            #expect(ghost?.kind == .notFound && ghost?.message.contains("ten_ghost") == true)
            let large = approval("apr_5", excerpt: Array(repeating: 0, count: 64 * 1024 + 1))
            let refused = await #expect(throws: ServiceError.self) { try await approvals.create(large) }
            #expect(refused?.code == .boundExceeded)
        }
    }

    @Test(arguments: Backend.allCases)
    func anApprovalIsDecidedOnce(_ backend: Backend) async throws {
        try await Self.withTenants(backend) { _, approvals in
            for id in ["apr_1", "apr_2"] { try await approvals.create(approval(id)) }
            let time = start.adding(milliseconds: 59_999)
            let other = await #expect(throws: ServiceError.self) {
                _ = try await approvals.decide(id: "apr_1", tenantID: "ten_other", approved: true, by: "eve", at: time)
            }
            #expect(other?.kind == .notFound && other?.message.contains("apr_1") == true)
            let yes = try await approvals.decide(id: "apr_1", tenantID: "ten_acme", approved: true, by: "ana", at: time)
            #expect(yes.state == .approved && yes.decidedBy == "ana" && yes.decidedAt == time)
            #expect(yes.sealedExcerpt == nil)
            #expect(try await approvals.find(tenantID: nil, id: "apr_1") == yes)
            let again = await #expect(throws: ServiceError.self) {
                _ = try await approvals.decide(id: "apr_1", tenantID: nil, approved: false, by: "bob", at: time)
            }
            #expect(again?.kind == .conflict && again?.message.contains("was approved by ana at \(time)") == true)
            let no = try await approvals.decide(id: "apr_2", tenantID: nil, approved: false, by: "bob", at: time)
            #expect(no.state == .denied)
            #expect(try await approvals.list(tenantID: "ten_acme", state: .denied) == [no])
            #expect(try await approvals.expire(before: start.adding(milliseconds: day)) == [])
        }
    }

    @Test(arguments: Backend.allCases)
    func anApprovalExpires(_ backend: Backend) async throws {
        try await Self.withTenants(backend) { _, approvals in
            try await approvals.create(approval("apr_1"))
            try await approvals.create(approval("apr_2", of: "ten_other", expiresAfter: 60_001))
            let end = start.adding(milliseconds: 60_000)
            for isMarked in [false, true] {
                let late = await #expect(throws: ServiceError.self) {
                    _ = try await approvals.decide(id: "apr_1", tenantID: nil, approved: true, by: "ana", at: end)
                }
                #expect(late?.kind == .conflict && late?.message.contains("expired at \(end)") == true)
                if !isMarked {
                    let expired = try await approvals.expire(before: end)
                    #expect(expired.map(\.id) == ["apr_1"] && expired.map(\.state) == [.expired])
                    #expect(expired.map(\.sealedExcerpt) == [nil])
                }
            }
            #expect(try await approvals.expire(before: end) == [])
            #expect(try await approvals.list(tenantID: nil, state: .pending).map(\.id) == ["apr_2"])
            #expect(try await approvals.find(tenantID: nil, id: "apr_1")?.sealedExcerpt == nil)
            #expect(try await approvals.find(tenantID: nil, id: "apr_2")?.sealedExcerpt != nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func ofManyWhoDecideAtOnceOneDoes(_ backend: Backend) async throws {
        try await Self.withTenants(backend) { _, approvals in
            try await approvals.create(approval("apr_1"))
            let winners = await withTaskGroup(of: String?.self) { group in
                for index in 0..<16 {
                    group.addTask {
                        let decided = try? await approvals.decide(
                            id: "apr_1", tenantID: "ten_acme", approved: index.isMultiple(of: 2), by: "o\(index)",
                            at: start)
                        return decided?.decidedBy
                    }
                }
                return await group.reduce(into: [String]()) { list, name in name.map { list.append($0) } }
            }
            #expect(winners.count == 1)
            #expect(try await approvals.find(tenantID: nil, id: "apr_1")?.decidedBy == winners.first)
        }
    }

    @Test(arguments: Backend.allCases)
    func pseudonymsGoWithTheirResponse(_ backend: Backend) async throws {
        try await Self.withTenants(backend) { database, _ in
            let (responses, pseudonyms) = (ResponseRepository(database), PseudonymRepository(database))
            try await responses.insert(response("resp_1", of: tenant("acme")))
            let find = { (tenantID: String) in try await pseudonyms.find(tenantID: tenantID, responseID: "resp_1") }
            #expect(try await find("ten_acme") == nil)
            for sealed in [[], Array(0...255)] as [[UInt8]] {
                try await pseudonyms.save(tenantID: "ten_acme", responseID: "resp_1", sealed: sealed)
                #expect(try await find("ten_acme") == sealed)
            }
            #expect(try await find("ten_other") == nil)
            for (tenantID, responseID) in [("ten_other", "resp_1"), ("ten_acme", "resp_2")] {
                let missing = await #expect(throws: ServiceError.self) {
                    try await pseudonyms.save(tenantID: tenantID, responseID: responseID, sealed: [1])
                }
                #expect(missing?.kind == .notFound && missing?.message.contains(responseID) == true)
            }
            let large = await #expect(throws: ServiceError.self) {
                try await pseudonyms.save(
                    tenantID: "ten_acme", responseID: "resp_1", sealed: Array(repeating: 0, count: 1_048_577))
            }
            #expect(large?.code == .boundExceeded)
            #expect(try await responses.delete(id: "resp_1", tenantID: "ten_acme", at: start))
            #expect(try await find("ten_acme") == nil)

            try await responses.insert(response("resp_1", of: tenant("acme")))
            try await pseudonyms.save(tenantID: "ten_acme", responseID: "resp_1", sealed: [9])
            #expect(try await responses.purge(expiredAt: start.adding(milliseconds: 40 * day), limit: 9) == 1)
            #expect(try await find("ten_acme") == nil)
        }
    }
}
