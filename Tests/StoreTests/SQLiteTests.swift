import Dispatch
import Foundation
import Foundations
import Store
import StoreSQLite
import Testing

/// What only the embedded database has to do.
@Suite struct SQLiteTests {
    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sqlite-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    @Test func theFilesAreTheOwnersOnly() async throws {
        try await withFolder { folder in
            let database = try await SQLiteDatabase(path: folder + "/altiplano.sqlite")
            try await Migrator(database).migrate()
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(files.contains("altiplano.sqlite-wal"))
            for file in files {
                let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + file)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
            }
            await database.close()
        }
    }

    @Test func commitsAreSynchronisedAndForeignKeysHold() async throws {
        try await withFolder { folder in
            let database = try await SQLiteDatabase(path: folder + "/altiplano.sqlite")
            let settings = try await database.transaction(.platform) { connection in
                try ["synchronous", "foreign_keys"].map { name in
                    try connection.query("PRAGMA \(name)", []).first?.integer(name)
                }
            }
            #expect(settings == [2, 1])
            await database.close()
        }
    }

    @Test func whatWasCommittedIsThereAfterReopening() async throws {
        try await withFolder { folder in
            let first = try await SQLiteDatabase(path: folder + "/altiplano.sqlite")
            try await Migrator(first).migrate()
            try await TenantRepository(first).insert(tenant("acme"))
            await first.close()
            let second = try await SQLiteDatabase(path: folder + "/altiplano.sqlite")
            #expect(try await TenantRepository(second).list() == [tenant("acme")])
            await second.close()
        }
    }

    @Test func readsDoNotWaitForAWriter() async throws {
        try await withFolder { folder in
            let database = try await SQLiteDatabase(path: folder + "/altiplano.sqlite")
            try await Migrator(database).migrate()
            let (writing, began) = AsyncStream.makeStream(of: Void.self)
            let release = DispatchSemaphore(value: 0)
            async let writer: Void = database.transaction(.platform) { connection in
                _ = try connection.execute("INSERT INTO settings (key, value) VALUES ('a', 'b')", [])
                began.finish()
                release.wait()
            }
            for await _ in writing {}
            #expect(try await SettingRepository(database).value("a") == nil)
            release.signal()
            try await writer
            #expect(try await SettingRepository(database).value("a") == "b")
            await database.close()
        }
    }

    @Test func aFileThatIsNoDatabaseIsRefused() async throws {
        try await withFolder { folder in
            let path = folder + "/altiplano.sqlite"
            try Data(repeating: 0x41, count: 4096).write(to: URL(filePath: path))
            let error = await #expect(throws: ServiceError.self) { _ = try await SQLiteDatabase(path: path) }
            #expect(error?.kind == .unavailable && error?.code == .databaseUnavailable)
            #expect(error?.message.contains("\(path) is not an SQLite database") == true)
            let missing = await #expect(throws: ServiceError.self) {
                _ = try await SQLiteDatabase(path: folder + "/none/altiplano.sqlite")
            }
            #expect(missing?.kind == .unavailable && missing?.message.contains("No such file") == true)
        }
    }

    @Test func aFullDiskIsUnavailableAndChangesNothing() async throws {
        try await withFolder { folder in
            let database = try await SQLiteDatabase(path: folder + "/altiplano.sqlite")
            try await Migrator(database).migrate()
            // SQLite answers a file at this bound as it answers a full disk.
            _ = try await database.transaction(.platform) { try $0.query("PRAGMA max_page_count = 1", []) }
            let error = await #expect(throws: ServiceError.self) {
                try await database.transaction(.platform) { connection in
                    for index in 0..<1_000 {
                        try connection.execute(
                            "INSERT INTO settings (key, value) VALUES (?, ?)",
                            [.text("k\(index)"), .text(String(repeating: "x", count: 1_000))])
                    }
                }
            }
            #expect(error?.kind == .unavailable && error?.message.contains("is full") == true)
            #expect(try await SettingRepository(database).value("k0") == nil)
            await database.close()
        }
    }

    @Test func aFileLockedByAnotherProcessIsUnavailable() async throws {
        try await withFolder { folder in
            let database = try await SQLiteDatabase(path: folder + "/altiplano.sqlite")
            try await Migrator(database).migrate()
            let other = try await SQLiteDatabase(path: folder + "/altiplano.sqlite")
            let (writing, began) = AsyncStream.makeStream(of: Void.self)
            let release = DispatchSemaphore(value: 0)
            async let writer: Void = other.transaction(.platform) { _ in
                began.finish()
                release.wait()
            }
            for await _ in writing {}
            let error = await #expect(throws: ServiceError.self) {
                try await TenantRepository(database).insert(tenant("acme"))
            }
            #expect(error?.kind == .unavailable && error?.message.contains("locked by another process") == true)
            release.signal()
            try await writer
            try await TenantRepository(database).insert(tenant("acme"))
            await other.close()
            await database.close()
        }
    }
}
