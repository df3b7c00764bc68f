import Synchronization

/// Owns the tasks of the calls that run, so that a shutdown can wait for them to settle.
public final class RunningCalls: Sendable {
    private let tasks = Mutex<[String: Task<Void, Never>]>([:])

    public init() {}

    /// Runs `work` as a task of its own: a call settles even when the connection that asked for it is gone.
    func track(_ id: String, _ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
        tasks.withLock { tasks in
            let task = Task {
                await work()
                self.tasks.withLock { $0[id] = nil }
            }
            tasks[id] = task
            return task
        }
    }

    /// Waits until all calls have settled; those that run longer than the deadline are cancelled, which settles them.
    ///
    /// - Parameter deadline: how long calls may go on.
    public func drain(within deadline: Duration) async {
        let running = tasks.withLock { Array($0.values) }
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                // Ending this sleep early is how a drain that finished in time stops the clock.
                try? await Task.sleep(for: deadline)
                for task in running { task.cancel() }
            }
            group.addTask { for task in running { await task.value } }
            await group.next()
            group.cancelAll()
        }
        for task in running { await task.value }
    }
}
