import Foundations
import Store
import Synchronization

/// A real database that can be away for a while.
final class SwitchableDatabase: SQLDatabase {
    private let database: any SQLDatabase
    private let isAway = Mutex(false)
    private let refused: AsyncStream<Void>.Continuation
    /// One element for each transaction that was refused.
    let refusals: AsyncStream<Void>

    init(_ database: any SQLDatabase) {
        self.database = database
        (refusals, refused) = AsyncStream.makeStream()
    }

    var dialect: SQLDialect { database.dialect }

    func setAway(_ away: Bool) { isAway.withLock { $0 = away } }

    func transaction<Result: Sendable>(
        _ scope: AccessScope, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        if isAway.withLock({ $0 }) {
            refused.yield()
            throw ServiceError(.unavailable, code: .databaseUnavailable, "away")
        }
        return try await database.transaction(scope, body)
    }

    func close() async { await database.close() }
}
