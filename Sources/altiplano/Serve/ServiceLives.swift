import Assistants
import Engines
import Logging
import ServiceLifecycle
import Store

/// Keeps the workers running; at shutdown lets them finish and end.
struct WorkerPoolLife: ServiceLifecycle.Service {
    let pool: WorkerPool

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await pool.run() }
            group.addTask {
                await untilGracefulShutdown()
                await pool.stop()
            }
            await group.waitForAll()
        }
    }
}

/// Delivers usage to the database; at shutdown what is left.
struct JournalLife: ServiceLifecycle.Service {
    /// How long the last delivery may take; what it misses is delivered by the next start.
    static let lastDelivery = Duration.seconds(10)

    let journal: UsageJournal
    let logger: Logger

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await journal.run() }
            await untilGracefulShutdown()
            do {
                try await journal.flush(within: Self.lastDelivery)
            } catch {
                logger.warning("usage is left in the journal for the next start", metadata: ["error": "\(error)"])
            }
            group.cancelAll()
        }
    }
}

/// Closes approvals that nobody decided in time, at the start too: the calls of a core that was killed wait for none.
struct ApprovalLife: ServiceLifecycle.Service {
    static let interval = Duration.seconds(10)

    let policies: StoredPolicies
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await policies.expireApprovals()
                } catch {
                    logger.warning("approvals are not closed in time", metadata: ["error": "\(error)"])
                }
                // A cancelled sleep ends the loop.
                try? await Task.sleep(for: Self.interval)
            }
        }
    }
}

/// The first to be told of a shutdown: refuses new calls and waits for the running ones.
struct CallDrain: ServiceLifecycle.Service {
    let admission: CallAdmission
    let running: RunningCalls
    let deadline: Duration
    /// Tells the listener, which refuses what does not reach admission.
    let onDraining: @Sendable () -> Void
    let logger: Logger

    func run() async throws {
        await untilGracefulShutdown()
        admission.beginDraining()
        onDraining()
        logger.notice("draining", metadata: ["calls": "\(admission.runningCalls)", "deadline": "\(deadline)"])
        await running.drain(within: deadline)
    }
}

/// Returns when the service is to stop, gracefully or by cancellation.
private func untilGracefulShutdown() async {
    // A cancelled wait means the same to every caller: stop now.
    try? await gracefulShutdown()
}
