import Foundation
import Foundations
import Store
import StorePostgres
import StoreTesting
import Testing

/// What every database must do for the decision log.
@Suite struct DecisionTests {
    @Test(arguments: Backend.allCases)
    func recordsFollowOneAnother(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let log = DecisionRepository(database)
            #expect(try await log.head(tenantID: "ten_acme") == nil)
            #expect(try await log.append([]) == [])
            let drafts = [
                decision("req_1", note: "São \"João\"\n🦙", sealed: [0, 1, 255]), decision("req_2", spans: []),
                decision("req_3", of: "ten_b"), decision("req_4", mode: .shadow),
            ]
            let records = try await log.append(drafts)
            #expect(records.map(\.decision) == drafts)
            #expect(records.map(\.sequence) == [1, 2, 1, 3])
            #expect(records[0].previousHash == DecisionRecord.firstPreviousHash)
            #expect(records[1].previousHash == records[0].hash && records[3].previousHash == records[1].hash)
            let next = try await log.append([decision("req_5")])
            #expect(next[0].sequence == 4 && next[0].previousHash == records[3].hash)

            let stored = try await log.page(tenantID: "ten_acme")
            #expect(stored == [records[0], records[1], records[3], next[0]])
            #expect(stored.allSatisfy { $0.hash == $0.computedHash })
            #expect(try await log.page(tenantID: "ten_acme", after: 1, limit: 2) == [records[1], records[3]])
            #expect(try await log.page(tenantID: "ten_acme", mode: .shadow) == [records[3]])
            #expect(try await log.page(tenantID: "ten_none") == [])
            let head = try await log.head(tenantID: "ten_acme")
            #expect(head?.sequence == 4 && head?.hash == next[0].hash)
            #expect(try await log.tenants() == ["ten_acme", "ten_b"])
            #expect(try await log.verify(tenantID: "ten_acme") == .intact(count: 4, head: next[0].hash))
            #expect(try await log.verify(tenantID: "ten_none") == .intact(count: 0, head: stored[0].previousHash))
        }
    }

    @Test(arguments: Backend.allCases)
    func aBatchOfManyTenantsIsOneTransaction(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let log = DecisionRepository(database)
            let drafts = (0..<730).map { decision("req_\($0)", of: "ten_\($0 % 3)", note: $0 % 2 == 0 ? nil : "n") }
            let records = try await log.append(drafts)
            #expect(records.map(\.requestID) == drafts.map(\.requestID))
            for tenantID in ["ten_0", "ten_1", "ten_2"] {
                let count = drafts.count { $0.tenantID == tenantID }
                guard case .intact(count, _) = try await log.verify(tenantID: tenantID) else {
                    Issue.record("\(tenantID) is broken")
                    continue
                }
            }
            let refused = await #expect(throws: ServiceError.self) {
                try await log.append([decision("req_a"), decision("req_b", note: "\u{0}")])
            }
            #expect(refused?.kind == .invalidRequest)
            #expect(try await log.head(tenantID: "ten_acme") == nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func whatIsKeptIsBounded(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let log = DecisionRepository(database)
            let spans = (0..<100_000).map { DecisionSpan(start: $0, end: $0 + 1, entity: "E", score: 1) }
            let draft = decision("req_1", spans: spans, note: String(repeating: "é", count: 9_999))
            let record = try await log.append([draft])[0]
            #expect(record.spans.count == 1_000 && record.spanCount == 100_000 && record.note?.count == 256)
            #expect(try await log.page(tenantID: "ten_acme") == [record])
            let large = decision("req_2", sealed: Array(repeating: 0, count: 256 * 1024 + 1))
            let refused = await #expect(throws: ServiceError.self) { try await log.append([large]) }
            #expect(refused?.code == .boundExceeded)
            #expect(try await log.verify(tenantID: "ten_acme") == .intact(count: 1, head: record.hash))
        }
    }

    /// Several cores on one database: each has connections of its own.
    @Test(arguments: Backend.allCases)
    func concurrentCoresDoNotForkAChain(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let log = DecisionRepository(database)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<12 {
                    group.addTask {
                        for batch in 0..<8 {
                            // In opposite orders, so that two batches would wait for each other.
                            let tenants = writer % 2 == 0 ? ["ten_x", "ten_y"] : ["ten_y", "ten_x"]
                            try await log.append(
                                tenants.flatMap { tenant in
                                    (0..<3).map { decision("req_\(writer)_\(batch)_\($0)", of: tenant) }
                                })
                        }
                    }
                }
                // Verifying while records are added sees whole batches only.
                group.addTask {
                    for _ in 0..<10 {
                        guard case .intact = try await log.verify(tenantID: "ten_x") else {
                            Issue.record("broken while it grew")
                            return
                        }
                    }
                }
                try await group.waitForAll()
            }
            for tenantID in ["ten_x", "ten_y"] {
                let records = try await log.page(tenantID: tenantID)
                #expect(records.map(\.sequence) == Array(1...288))
                #expect(Set(records.map(\.requestID)).count == 288)
                #expect(try await log.verify(tenantID: tenantID) == .intact(count: 288, head: records[287].hash))
            }
        }
    }

    @Test func twoCoresOnOnePostgresDoNotForkAChain() async throws {
        let url = try await PrivatePostgres.shared().makeDatabase().application
        var limits = PostgresLimits()
        limits.connections = 3
        limits.connectionWaitMilliseconds = 60_000
        let cores = try (0..<3).map { _ in try PostgresDatabase(url: url, limits: limits) }
        try await Migrator(cores[0]).migrate()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, core) in cores.enumerated() {
                for writer in 0..<4 {
                    group.addTask {
                        for index in 0..<25 {
                            try await DecisionRepository(core).append([decision("req_\(number)_\(writer)_\(index)")])
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let records = try await DecisionRepository(cores[1]).page(tenantID: "ten_acme")
        #expect(records.map(\.sequence) == Array(1...300) && Set(records.map(\.requestID)).count == 300)
        let verdict = try await DecisionRepository(cores[2]).verify(tenantID: "ten_acme")
        #expect(verdict == .intact(count: 300, head: records[299].hash))
        for core in cores { await core.close() }
    }

    @Test(arguments: Backend.allCases)
    func theLogOutlivesItsTenant(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let log = DecisionRepository(database)
            try await TenantRepository(database).insert(tenant("acme"))
            let record = try await log.append([decision("req_1")])[0]
            #expect(try await TenantRepository(database).delete(id: "ten_acme"))
            #expect(try await log.page(tenantID: "ten_acme") == [record])
            #expect(try await log.tenants() == ["ten_acme"])
        }
    }

    @Test(arguments: Backend.allCases)
    func theDatabaseRefusesToChangeRecords(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let log = DecisionRepository(database)
            let records = try await log.append([decision("req_1"), decision("req_2")])
            var statements = [
                "UPDATE decisions SET action = 'flag' WHERE sequence = 1", "DELETE FROM decisions WHERE sequence = 2",
                "UPDATE decisions SET sequence = sequence + 10", "DELETE FROM decisions", "DELETE FROM decision_heads",
                "UPDATE decision_heads SET sequence = 1", "INSERT INTO decisions SELECT * FROM decisions",
                "UPDATE policy_generation SET value = -1", "DELETE FROM policy_generation",
            ]
            switch database.dialect {
            case .sqlite: statements.append("INSERT OR REPLACE INTO decisions SELECT * FROM decisions")
            case .postgres: statements += ["TRUNCATE decisions", "TRUNCATE decision_heads"]
            }
            for sql in statements {
                for scope in [AccessScope.tenant("ten_acme"), .platform, .schemaOwner] {
                    await #expect(throws: ServiceError.self, "\(sql)") {
                        try await database.transaction(scope) { try $0.execute(sql, []) }
                    }
                }
            }
            #expect(try await log.page(tenantID: "ten_acme") == records)
            #expect(try await log.verify(tenantID: "ten_acme") == .intact(count: 2, head: records[1].hash))
        }
    }

    /// The canonical text is written down: whoever has an export can verify it without this service.
    @Test func theHashIsThatOfTheCanonicalText() async throws {
        try await Backend.sqlite.withDatabase { database async throws in
            let log = DecisionRepository(database)
            let draft = decision(
                "req_1",
                spans: [
                    DecisionSpan(start: 0, end: 3, entity: "", score: .nan),
                    DecisionSpan(start: 3, end: 17, entity: "EMAIL_ADDRESS", score: 0.8504),
                ], note: "\u{1f}é\u{7f}/", sealed: [1, 2])
            let record = try await log.append([draft])[0]
            let zeros = String(repeating: "0", count: 64)
            let text = """
                {"action":"redact","assistant_id":"ast_1","at":1763900000000,"key_id":"key_1","latency_us":41,\
                "mode":"enforce","note":"\\u001fé\u{7f}/","pack_id":"pii","pack_revision":2,"pack_version":"1.0.1",\
                "previous_hash":"\(zeros)","request_id":"req_1","rule_id":"e-mail","sealed_text":"AQI=","sequence":1,\
                "span_count":2,"spans":[[0,3,"",0],[3,17,"EMAIL_ADDRESS",850]],"stage":"output","tenant_id":"ten_acme"}
                """
            #expect(String(decoding: record.canonicalBytes, as: UTF8.self) == text)
            // As sha256sum gives it for that text.
            #expect(record.hash == "dee4ff64c09a8c25ace1aed7f2a9db5b39ce84256296b8866aac4300ebb9c8b6")
            let exported = text.replacing("\"key_id\"", with: "\"hash\":\"\(record.hash)\",\"key_id\"")
            #expect(String(decoding: record.exportedBytes, as: UTF8.self) == exported)
        }
    }
}
