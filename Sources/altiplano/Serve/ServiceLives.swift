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

/// Loads the models that assistants use, so that the first call does not wait.
struct ModelWarmUp: ServiceLifecycle.Service {
    let pool: WorkerPool
    let assistants: AssistantRepository
    let alwaysServed: Set<String>
    let logger: Logger

    func run() async throws {
        do {
            for model in alwaysServed.union(try await assistants.modelsInUse()).sorted() {
                do {
                    _ = try await pool.prepare(model: model)
                } catch {
                    logger.error("a model is not served", metadata: ["model": "\(model)", "error": "\(error)"])
                }
            }
        } catch {
            logger.error("the models in use are not known", metadata: ["error": "\(error)"])
        }
        await untilGracefulShutdown()
    }
}

/// The first to be told of a shutdown: refuses new calls and waits for the running ones.
struct CallDrain: ServiceLifecycle.Service {
    let admission: CallAdmission
    let running: RunningCalls
    let deadline: Duration
    let logger: Logger

    func run() async throws {
        await untilGracefulShutdown()
        admission.beginDraining()
        logger.notice("draining", metadata: ["calls": "\(admission.runningCalls)", "deadline": "\(deadline)"])
        await running.drain(within: deadline)
    }
}

/// Returns when the service is to stop, gracefully or by cancellation.
private func untilGracefulShutdown() async {
    // A cancelled wait means the same to every caller: stop now.
    try? await gracefulShutdown()
}
