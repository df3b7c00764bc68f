import Foundations
import Generation
import IPC
import Logging

extension LocalWorker {
    /// Lets running calls finish within the drain deadline, then starts the process again.
    func restart() { drain(thenRestart: true) }

    /// Lets running calls finish within the drain deadline, then ends the process for good.
    func stop() {
        stopRequested = true
        drain(thenRestart: false)
    }

    private func drain(thenRestart: Bool) {
        switch state {
        case .ready(let child):
            state = .draining(child, thenRestart: thenRestart)
            do {
                try child.connection.send(WorkerCommand.drain)
            } catch {
                child.connection.close()
            }
            closeAfterDrain(child)
        case .draining(let child, _):
            state = .draining(child, thenRestart: thenRestart)
        case .loading(let child):
            child.connection.close()
        case .backingOff:
            backoff?.cancel()
        case .starting, .stopped:
            break
        }
    }

    /// The socket's end makes the child exit; what it was still running ends with `worker_lost`.
    private func closeAfterDrain(_ child: ChildProcess) {
        let deadline = configuration.timing.drainMilliseconds
        drainDeadline = Task {
            try await Task.sleep(for: .milliseconds(deadline))
            child.connection.close()
        }
    }

    var stateName: WorkerStatus.State {
        switch state {
        case .starting: .starting
        case .loading: .loading
        case .ready: .ready
        case .backingOff: .backingOff
        case .draining: .draining
        case .stopped: .stopped
        }
    }

    private var processID: Int32? {
        switch state {
        case .loading(let child), .ready(let child), .draining(let child, _): child.processID
        case .starting, .backingOff, .stopped: nil
        }
    }

    /// What operators see. The load is asked of the worker now, not taken from the last ping, so that "0 active" is
    /// true at the moment it is shown; a worker that does not answer within a second is shown with its last load.
    func status() async -> WorkerStatus {
        if case .ready(let child) = state { await refreshLoad(child) }
        return WorkerStatus(
            id: id, model: model, state: stateName, processID: processID,
            residentBytes: processID.flatMap(MachineMemory.residentBytes), restarts: restarts, load: load,
            description: description, lastError: lastError, stateSince: stateSince)
    }

    private func refreshLoad(_ child: ChildProcess) async {
        let (answered, waiter) = AsyncStream<Void>.makeStream()
        let number = ticket()
        pongWaiters[number] = waiter
        defer { pongWaiters[number] = nil }
        do {
            try child.connection.send(WorkerCommand.ping(number))
        } catch {
            return logger.error("could not ping", metadata: ["error": "\(error)"])
        }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in answered {} }
            group.addTask { try? await Task.sleep(for: .seconds(1)) }
            await group.next()
            group.cancelAll()
        }
    }
}
