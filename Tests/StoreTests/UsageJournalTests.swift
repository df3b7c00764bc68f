import Foundation
import Foundations
import Logging
import StoreTesting
import Testing

@testable import Store

/// Exactly one usage record a call, whatever dies.
@Suite struct UsageJournalTests {
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Runs `body` with a database that can be away and a folder for the journal.
    private func withFixture(_ body: (SwitchableDatabase, String) async throws -> Void) async throws {
        try await Backend.sqlite.withDatabase { database async throws in
            let folder = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)").path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try await body(SwitchableDatabase(database), folder)
        }
    }

    private func open(
        _ folder: String, _ database: any SQLDatabase, segmentBytes: Int = 1 << 20, limit: Int = 1_000
    ) throws -> UsageJournal {
        try UsageJournal(
            folder: folder, repository: UsageRepository(database), clock: WallClock { start.adding(milliseconds: 7) },
            logger: logger, segmentBytes: segmentBytes,
            bound: Bound("undelivered usage records", limit: limit, unit: "records"))
    }

    private func segments(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("segment-") }.sorted()
    }

    @Test func aSettledCallReachesTheDatabaseAndLeavesNoFile() async throws {
        try await withFixture { database, folder in
            let journal = try open(folder, database)
            try journal.begin(usage("req_1", tokens: 0))
            try journal.settle(usage("req_1"))
            try journal.settle(usage("req_1", tokens: 99))
            #expect(journal.backlog.openCalls == 0 && journal.backlog.undeliveredRecords == 1)
            try await journal.flush(within: .seconds(10))
            #expect(try await UsageRepository(database).find(requestID: "req_1") == usage("req_1"))
            #expect(try segments(folder).isEmpty)
            #expect(throws: ServiceError.self) { try journal.settle(usage("req_never")) }
        }
    }

    @Test func adoptsWhatADeadProcessLeft() async throws {
        try await withFixture { database, folder in
            var dead: UsageJournal? = try open(folder, database)
            try dead?.begin(usage("req_settled", tokens: 0))
            try dead?.begin(usage("req_marked", tokens: 0))
            try dead?.begin(usage("req_fresh", tokens: 0))
            dead?.progress(requestID: "req_marked", promptTokens: 11, cachedTokens: 2, completionTokens: 16)
            dead?.progress(requestID: "req_marked", promptTokens: 11, cachedTokens: 2, completionTokens: 32)
            try dead?.settle(usage("req_settled", outcome: .cancelled))
            dead = nil

            // Killed again in the middle of the recovery, before anything was delivered.
            var second: UsageJournal? = try open(folder, database)
            #expect(try second?.recover() == 3)
            second = nil

            let journal = try open(folder, database)
            #expect(try journal.recover() == 3)
            #expect(try journal.recover() == 0)
            try journal.begin(usage("req_new", tokens: 0))
            try await journal.flush(within: .seconds(10))
            let records = UsageRepository(database)
            #expect(try await records.find(requestID: "req_settled") == usage("req_settled", outcome: .cancelled))
            let marked = try #require(try await records.find(requestID: "req_marked"))
            #expect((marked.outcome, marked.completionTokens, marked.promptTokens) == (.interrupted, 32, 11))
            #expect(marked.finishedAt == start.adding(milliseconds: 7))
            #expect(try await records.find(requestID: "req_fresh")?.outcome == .interrupted)
            #expect(try await records.find(requestID: "req_new") == nil)
            #expect(try segments(folder).count == 1)
        }
    }

    @Test func aTornTailIsTolerated() async throws {
        try await withFixture { database, folder in
            var dead: UsageJournal? = try open(folder, database)
            try dead?.begin(usage("req_1", tokens: 0))
            try dead?.settle(usage("req_1"))
            dead = nil
            let file = folder + "/" + (try #require(try segments(folder).first))
            let bytes = try Data(contentsOf: URL(filePath: file))
            try bytes.dropLast(20).write(to: URL(filePath: file))
            let journal = try open(folder, database)
            #expect(try journal.recover() == 1)
            try await journal.flush(within: .seconds(10))
            #expect(try await UsageRepository(database).find(requestID: "req_1")?.outcome == .interrupted)
        }
    }

    @Test func oneProcessAFolder() async throws {
        try await withFixture { database, folder in
            var first: UsageJournal? = try open(folder, database)
            let refused = #expect(throws: ServiceError.self) { try open(folder, database) }
            #expect(refused?.kind == .conflict && refused?.message.contains("in use by another process") == true)
            #expect(first?.backlog.openCalls == 0)
            first = nil
            _ = try open(folder, database)
        }
    }

    @Test func aDatabaseThatIsAwayLosesNothing() async throws {
        try await withFixture { database, folder in
            let journal = try open(folder, database)
            database.setAway(true)
            let delivery = Task { await journal.run() }
            try journal.begin(usage("req_1", tokens: 0))
            try journal.settle(usage("req_1"))
            for await _ in database.refusals { break }
            let late = await #expect(throws: ServiceError.self) { try await journal.flush(within: .zero) }
            #expect(late?.kind == .timeout)
            database.setAway(false)
            try await journal.flush(within: .seconds(20))
            #expect(try await UsageRepository(database).find(requestID: "req_1") == usage("req_1"))
            delivery.cancel()
            await delivery.value
        }
    }

    @Test func manyCallsOverManySegmentsWithAFlappingDatabase() async throws {
        try await withFixture { database, folder in
            let journal = try open(folder, database, segmentBytes: 4_000)
            let delivery = Task { await journal.run() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<300 {
                    group.addTask {
                        try journal.begin(usage("req_\(index)", tokens: 0))
                        if index % 50 == 0 { database.setAway(index % 100 == 0) }
                        journal.progress(
                            requestID: "req_\(index)", promptTokens: 1, cachedTokens: 0, completionTokens: 1)
                        await Task.yield()
                        try journal.settle(usage("req_\(index)", tokens: index))
                    }
                }
                try await group.waitForAll()
            }
            database.setAway(false)
            try await journal.flush(within: .seconds(30))
            let stored = try await UsageRepository(database).list(tenantID: "ten_acme", limit: 1_000)
            #expect(stored.count == 300)
            #expect(stored.allSatisfy { $0.requestID == "req_\($0.completionTokens)" && $0.outcome == .completed })
            #expect(try segments(folder).isEmpty)
            delivery.cancel()
            await delivery.value
        }
    }

    @Test func pastItsBoundNewCallsAreRefused() async throws {
        try await withFixture { database, folder in
            let journal = try open(folder, database, limit: 2)
            try journal.begin(usage("req_1", tokens: 0))
            try journal.begin(usage("req_2", tokens: 0))
            try journal.settle(usage("req_2"))
            let refused = #expect(throws: ServiceError.self) { try journal.begin(usage("req_3")) }
            #expect(refused?.kind == .unavailable && refused?.message.contains("the bound is 2") == true)
            try await journal.flush(within: .seconds(10))
            try journal.begin(usage("req_3", tokens: 0))
            #expect(throws: ServiceError.self) { try journal.begin(usage("req_1")) }
        }
    }

    @Test func aFullDiskRefusesTheCallAndKeepsNothingOfIt() async throws {
        try await withFixture { database, folder in
            let journal = try open(folder, database)
            // Every write to this device fails with ENOSPC.
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/segment-1.log", withDestinationPath: "/dev/full")
            let refused = #expect(throws: ServiceError.self) { try journal.begin(usage("req_1", tokens: 0)) }
            #expect(refused?.kind == .unavailable && refused?.message.contains("No space left") == true)
            #expect(journal.backlog.openCalls == 0)
            #expect(throws: ServiceError.self) { try journal.settle(usage("req_1")) }
            try await journal.flush(within: .seconds(1))
        }
    }

    @Test func aRecordTheDatabaseRefusesForGoodHoldsUpNoOther() async throws {
        try await withFixture { database, folder in
            let journal = try open(folder, database)
            for id in ["req_1", "req_2", "req_3"] {
                let record = usage(id, model: id == "req_2" ? "nul\u{0}" : "smollm2")
                try journal.begin(record)
                try journal.settle(record)
            }
            try await journal.flush(within: .seconds(10))
            let stored = try await UsageRepository(database).list(tenantID: "ten_acme", limit: 10)
            #expect(Set(stored.map(\.requestID)) == ["req_1", "req_3"])
            let rejected = JournalReplay(Array(try Data(contentsOf: URL(filePath: folder + "/rejected.log"))))
            #expect(rejected.records.map(\.requestID) == ["req_2"])
        }
    }
}
