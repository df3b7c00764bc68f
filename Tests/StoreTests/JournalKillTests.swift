import Foundation
import Foundations
import Logging
import Store
import StoreSQLite
import Synchronization
import Testing

/// A real process killed with SIGKILL while calls begin, settle and are delivered.
@Suite struct JournalKillTests {
    @Test(arguments: [1, 40, 133, 400])
    func everyCallOfAKilledProcessIsRecordedOnce(_ operations: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kill-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [folder = folder as String, operations = operations as Int] in
            try await Victim(folder).run(killedAfter: operations)
        }

        let promises = try String(contentsOfFile: folder + "/promises", encoding: .utf8).split(separator: "\n")
        let begun = Set(promises.filter { $0.hasPrefix("begun ") }.map { String($0.dropFirst(6)) })
        let settled = Set(promises.filter { $0.hasPrefix("settled ") }.map { String($0.dropFirst(8)) })
        #expect(begun.count + settled.count >= operations)

        let database = try await SQLiteDatabase(path: folder + "/altiplano.sqlite")
        let records = UsageRepository(database)
        let journal = try UsageJournal(
            folder: folder + "/journal", repository: records,
            logger: Logger(label: "t") { _ in SwiftLogNoOpLogHandler() })
        try journal.recover()
        try await journal.flush(within: .seconds(20))
        let stored = try await records.list(tenantID: "ten_acme", limit: 10_000)
        let identifiers = Set(stored.map(\.requestID))
        #expect(identifiers.count == stored.count)
        #expect(identifiers.isSuperset(of: begun))
        // Killed between the write and the promise, a call may be there that nobody was told of: one for each task.
        #expect(identifiers.subtracting(begun).count <= Victim.tasks)
        for record in stored where settled.contains(record.requestID) {
            #expect(record.outcome == .completed && record.completionTokens == 20)
        }
        for record in stored where record.outcome == .interrupted {
            #expect([0, 16].contains(record.completionTokens))
        }
        await database.close()
    }
}

/// What the killed process does: four tasks of calls, each writing down what the journal promised it.
private struct Victim {
    static let tasks = 4
    private let folder: String

    init(_ folder: String) { self.folder = folder }

    func run(killedAfter limit: Int) async throws {
        let database = try await SQLiteDatabase(path: folder + "/altiplano.sqlite")
        try await Migrator(database).migrate()
        let journal = try UsageJournal(
            folder: folder + "/journal", repository: UsageRepository(database),
            logger: Logger(label: "t") { _ in SwiftLogNoOpLogHandler() })
        let promises = open(folder + "/promises", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        let count = Mutex(0)
        let promise = { @Sendable (text: String) in
            let line = Array((text + "\n").utf8)
            _ = write(promises, line, line.count)
            let reached = count.withLock { count in
                count += 1
                return count >= limit
            }
            if reached { kill(getpid(), SIGKILL) }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await journal.run() }
            for task in 0..<Self.tasks {
                group.addTask {
                    for call in 0... {
                        let id = "req_\(task)_\(call)"
                        try journal.begin(usage(id, tokens: 0))
                        promise("begun \(id)")
                        journal.progress(requestID: id, promptTokens: 10, cachedTokens: 4, completionTokens: 16)
                        await Task.yield()
                        try journal.settle(usage(id, tokens: 20))
                        promise("settled \(id)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
