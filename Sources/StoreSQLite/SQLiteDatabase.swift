import Dispatch
import Foundations
import GRDB
import Glibc
public import Store
import Synchronization

/// The embedded database: one SQLite file in WAL mode, through GRDB's pool of one writer and several readers.
///
/// SQLite has no row-level security, so an `AccessScope` changes nothing here: the repositories' own predicates keep
/// tenants apart.
public final class SQLiteDatabase: SQLDatabase {
    /// The SQL of SQLite.
    public let dialect = SQLDialect.sqlite
    private let pool: DatabasePool
    private let path: String
    private let isClosed = Atomic(false)

    /// How long a transaction waits for another process that holds the write lock, in seconds.
    private static let busyTimeoutSeconds = 5.0

    /// Opens the file, and creates it readable by its owner only when it is not there.
    ///
    /// - Parameter path: the file; its folder must exist.
    /// - Throws: `ServiceError` of kind `unavailable` when the file cannot be opened or is not a database.
    public init(path: String) async throws {
        self.path = path
        pool = try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try Self.open(path) }) }
        }
    }

    /// Runs `body` on the one writing connection, in an immediate transaction.
    public func transaction<Result: Sendable>(
        _ scope: AccessScope, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        do {
            // Not GRDB's async write: that one is rolled back when the task is cancelled, even inside the commit.
            return try await withCheckedThrowingContinuation { continuation in
                pool.asyncWrite {
                    try body(SQLiteConnection($0))
                } completion: { _, result in
                    continuation.resume(with: result)
                }
            }
        } catch {
            throw failure(error)
        }
    }

    /// Runs `body` on a reading connection: it waits for no writer.
    public func read<Result: Sendable>(
        _ scope: AccessScope, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        do {
            return try await withCheckedThrowingContinuation { continuation in
                pool.asyncRead { opened in
                    continuation.resume(with: Swift.Result { try body(SQLiteConnection(opened.get())) })
                }
            }
        } catch {
            throw failure(error)
        }
    }

    /// Waits for what runs, then closes the file.
    public func close() async {
        isClosed.store(true, ordering: .relaxed)
        let pool = pool
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                // A pool that fails to close is closed by its deinitialiser; there is nobody to tell.
                try? pool.close()
                continuation.resume()
            }
        }
    }

    /// GRDB reports a closed connection as it reports misuse; only this object knows which it was.
    private func failure(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        guard isClosed.load(ordering: .relaxed) else { return ServiceError(sqlite: error, path: path) }
        return ServiceError(
            .unavailable, code: .databaseUnavailable, "the database was closed", isRetryable: false,
            cause: String(describing: error))
    }

    private static func open(_ path: String) throws -> DatabasePool {
        do {
            try createPrivately(path)
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .timeout(busyTimeoutSeconds)
            configuration.label = "altiplano.sqlite"
            let pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB sets NORMAL for WAL, with which a power loss may undo the last commits. A usage record leaves the
            // journal once it is committed here, so a commit has to be on the disk.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        } catch {
            throw ServiceError(sqlite: error, path: path)
        }
    }

    /// SQLite gives the -wal and -shm files the mode of the database file, so making that one private is enough.
    private static func createPrivately(_ path: String) throws(ServiceError) {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw ServiceError(
                .unavailable, code: .databaseUnavailable,
                """
                cannot open the database file \(path): \(String(cString: strerror(errno))); check the path and its \
                rights
                """)
        }
        fchmod(descriptor, 0o600)
        Glibc.close(descriptor)
    }
}
