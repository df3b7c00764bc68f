import Dispatch
import Foundation
import Foundations
import Store
import StorePostgres
import StoreTesting
import Synchronization
import Testing

/// Postgres away, overloaded, slow, or in a deadlock.
@Suite struct PostgresOutageTests {
    @Test func aKilledServerIsUnavailableAndThenBack() async throws {
        let server = try await PrivatePostgres.start()
        let location = try await server.makeDatabase()
        let database = try PostgresDatabase(url: location.application)
        try await Migrator(database).migrate()
        let tenants = TenantRepository(database)
        try await tenants.insert(tenant("antes"))

        let (running, began) = AsyncStream.makeStream(of: Void.self)
        let interrupted = Task {
            try await database.transaction(.platform) { connection in
                _ = try connection.execute(
                    "INSERT INTO tenants (id, name, state, created_at) VALUES ('ten_x', 'durante', 'active', 0)", [])
                began.finish()
                _ = try connection.query("SELECT 1 AS one FROM pg_sleep(20)", [])
            }
        }
        for await _ in running {}
        try await server.kill()
        let lost = await #expect(throws: ServiceError.self) { try await interrupted.value }
        #expect(lost?.kind == .unavailable && lost?.code == .databaseUnavailable)
        let away = await #expect(throws: ServiceError.self) { _ = try await tenants.list() }
        #expect(away?.kind == .unavailable && away?.code == .databaseUnavailable && away?.isRetryable == true)

        try await server.restart()
        #expect(try await tenants.list().map(\.name) == ["antes"])
        // Idle connections that a restart cut are replaced without anyone noticing.
        try await server.kill()
        try await server.restart()
        try await tenants.insert(tenant("depois"))

        // A superuser before the migration made the role to run under: refused, not let through.
        let superuser = try PostgresDatabase(url: location.superuser)
        let refused = await #expect(throws: ServiceError.self) { _ = try await TenantRepository(superuser).list() }
        #expect(refused?.message.contains("altiplano db migrate") == true, "\(String(describing: refused))")
        try await Migrator(superuser).migrate()
        #expect(try await TenantRepository(superuser).list().count == 2)
        await superuser.close()
        await database.close()
        try await server.stop()
    }

    @Test func theNumberOfConnectionsIsBounded() async throws {
        var limits = PostgresLimits()
        limits.connections = 1
        limits.waitingTransactions = 1
        limits.connectionWaitMilliseconds = 300
        let url = try await PrivatePostgres.shared().makeDatabase().application
        let database = try PostgresDatabase(url: url, limits: limits)
        let (holding, held) = AsyncStream.makeStream(of: Void.self)
        let release = DispatchSemaphore(value: 0)
        async let holder: Void = database.transaction(.platform) { _ in
            held.finish()
            release.wait()
        }
        for await _ in holding {}
        let refusals = await withTaskGroup(of: ServiceError?.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    do { try await database.read(.platform) { _ in } } catch { return error as? ServiceError }
                    return nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(refusals.count == 3)
        for refusal in refusals {
            #expect(refusal?.kind == .unavailable && refusal?.code == .databaseUnavailable)
            #expect(refusal?.message.contains("1 connections") == true)
        }
        release.signal()
        try await holder
        try await database.read(.platform) { _ in }
        await database.close()
    }

    @Test func aCancelledWaitEndsAtOnce() async throws {
        var limits = PostgresLimits()
        limits.connections = 1
        limits.connectionWaitMilliseconds = 60_000
        let url = try await PrivatePostgres.shared().makeDatabase().application
        let database = try PostgresDatabase(url: url, limits: limits)
        let (holding, held) = AsyncStream.makeStream(of: Void.self)
        let release = DispatchSemaphore(value: 0)
        async let holder: Void = database.transaction(.platform) { _ in
            held.finish()
            release.wait()
        }
        for await _ in holding {}
        let waiter = Task { try await database.read(.platform) { _ in } }
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        release.signal()
        try await holder
        await database.close()
    }

    @Test func aSlowStatementIsStopped() async throws {
        var limits = PostgresLimits()
        limits.statementTimeoutMilliseconds = 200
        let url = try await PrivatePostgres.shared().makeDatabase().application
        let database = try PostgresDatabase(url: url, limits: limits)
        let stopped = await #expect(throws: ServiceError.self) {
            try await database.read(.platform) { try $0.query("SELECT 1 AS one FROM pg_sleep(30)", []) }
        }
        #expect(stopped?.kind == .unavailable && stopped?.message.contains("statement timeout") == true)
        await database.close()
    }

    @Test func aServerThatHangsIsGivenUp() async throws {
        var limits = PostgresLimits()
        limits.statementTimeoutMilliseconds = 300
        limits.answerGraceMilliseconds = 200
        limits.connections = 1
        let url = try await PrivatePostgres.shared().makeDatabase().application
        let database = try PostgresDatabase(url: url, limits: limits)
        let backend = Mutex<Int32?>(nil)
        let error = await #expect(throws: ServiceError.self) {
            try await database.read(.platform) { connection in
                let row = try connection.query("SELECT pg_backend_pid() AS pid", []).first
                let pid = try row.map { Int32(try $0.integer("pid")) }
                backend.withLock { $0 = pid }
                if let pid { kill(pid, SIGSTOP) }
                _ = try connection.query("SELECT 1 AS one", [])
            }
        }
        #expect(error?.kind == .unavailable && error?.message.contains("did not answer within 500 ms") == true)
        if let pid = backend.withLock({ $0 }) { kill(pid, SIGCONT) }
        try await database.read(.platform) { _ in }
        await database.close()
    }

    @Test func aDeadlockIsRunAgain() async throws {
        try await Backend.postgres.withDatabase { database async throws in
            for name in ["a", "b"] { try await TenantRepository(database).insert(tenant(name)) }
            let attempts = Mutex(0)
            let (first, second) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            // On the first attempt each holds its row and then wants the other's.
            let lock = { @Sendable (own: String, other: String, mine: DispatchSemaphore, theirs: DispatchSemaphore) in
                try await database.transaction(.platform) { connection in
                    let attempt = attempts.withLock { count in
                        count += 1
                        return count
                    }
                    let sql = "UPDATE tenants SET created_at = created_at + 1 WHERE name = ?"
                    _ = try connection.execute(sql, [.text(own)])
                    if attempt <= 2 {
                        mine.signal()
                        theirs.wait()
                    }
                    _ = try connection.execute(sql, [.text(other)])
                }
            }
            async let one: Void = lock("a", "b", first, second)
            async let two: Void = lock("b", "a", second, first)
            _ = try await (one, two)
            #expect(attempts.withLock { $0 } >= 3)
            #expect(
                try await TenantRepository(database).list().map(\.createdAt.milliseconds) == [
                    start.milliseconds + 2, start.milliseconds + 2,
                ])
        }
    }

    @Test func aSwallowedFailureIsNotACommit() async throws {
        try await Backend.postgres.withDatabase { database async throws in
            let error = await #expect(throws: ServiceError.self) {
                try await database.transaction(.platform) { connection in
                    _ = try connection.execute(
                        "INSERT INTO settings (key, value) VALUES ('a', 'b')", [])
                    do { _ = try connection.query("SELECT nothing", []) } catch {}
                }
            }
            #expect(error?.kind == .internalFailure)
            #expect(try await SettingRepository(database).value("a") == nil)
        }
    }

    @Test(arguments: [
        "mysql://root:s3gredo@localhost/x", "postgress://u:s3gredo@h/x", "s3gredo", "",
        "postgres://u:s3gredo@h:porta/x", "postgres://u:s3gredo%zz@h/x", "postgres://u:s3gredo@[::1/x",
        "postgres://u:s3gredo@h/x?nothing=1",
    ])
    func aURLThatCannotBeReadIsRefusedWithoutShowingIt(_ url: String) async throws {
        let error = await #expect(throws: ServiceError.self) {
            let database = try PostgresDatabase(url: url)
            try await database.read(.platform) { _ in }
        }
        #expect("\(String(describing: error))".contains("s3gredo") == false)
        #expect(error?.message.contains("database URL") == true)
    }

    @Test func aServerThatIsNotThereIsUnavailable() async throws {
        let database = try PostgresDatabase(url: "postgres://u:s3gredo@127.0.0.1:1/x")
        let error = await #expect(throws: ServiceError.self) { try await database.read(.platform) { _ in } }
        #expect(error?.kind == .unavailable && error?.code == .databaseUnavailable)
        #expect("\(String(describing: error))".contains("s3gredo") == false)
    }
}
