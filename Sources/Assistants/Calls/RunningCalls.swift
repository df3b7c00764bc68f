import Synchronization

/// Owns the tasks of the calls that run, so that a shutdown can wait for them to settle.
public final class RunningCalls: Sendable {
    private struct State {
        var tasks: [String: Task<Void, Never>] = [:]
        var isExpired = false
    }

    private let state = Mutex(State())

    public init() {}

    /// Runs `work` as a task of its own: a call settles even when the connection that asked for it is gone.
    ///
    /// - Parameters:
    ///   - id: the call's request id.
    ///   - executor: where the task prefers to run.
    ///   - work: the call.
    func track(
        _ id: String, on executor: (any TaskExecutor)?, _ work: @escaping @Sendable () async -> Void
    ) -> Task<Void, Never> {
        state.withLock { state in
            let task = Task(executorPreference: executor) {
                await work()
                self.state.withLock { $0.tasks[id] = nil }
            }
            state.tasks[id] = task
            if state.isExpired { task.cancel() }
            return task
        }
    }

    /// Whether the drain's deadline has passed: a call that is cancelled from then on was not left by its client.
    var isExpired: Bool { state.withLock(\.isExpired) }

    /// Waits until all calls have settled; those that run longer than the deadline are cancelled, which settles them.
    ///
    /// - Parameter deadline: how long calls may go on.
    public func drain(within deadline: Duration) async {
        let running = state.withLock { Array($0.tasks.values) }
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                // Ending this sleep early is how a drain that finished in time stops the clock.
                try? await Task.sleep(for: deadline)
                if !Task.isCancelled { self.expire() }
            }
            group.addTask { for task in running { await task.value } }
            await group.next()
            group.cancelAll()
        }
        for task in running { await task.value }
    }

    private func expire() {
        let late = state.withLock { state in
            state.isExpired = true
            return Array(state.tasks.values)
        }
        for task in late { task.cancel() }
    }
}
