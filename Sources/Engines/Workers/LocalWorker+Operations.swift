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
        if case .loading(let child) = state { child.processID } else { process?.processID }
    }

    /// The process that has a model and answers pings.
    private var process: ChildProcess? {
        switch state {
        case .ready(let child), .draining(let child, _): child
        case .starting, .loading, .backingOff, .stopped: nil
        }
    }

    /// What operators see. The load is asked of the worker now, not taken from the last ping, so that "0 active" is
    /// true at the moment it is shown. A worker in a long step does not answer at once: then the calls it has are
    /// counted here.
    func status() async -> WorkerStatus {
        var load = load
        if let child = process {
            if await refreshLoad(child) {
                load = self.load
            } else {
                let sequences = description?.sequences ?? configuration.sequences
                load.activeSequences = min(calls.count, sequences)
                load.queuedRequests = calls.count - load.activeSequences
            }
        }
        return WorkerStatus(
            id: id, model: model, state: stateName, processID: processID,
            residentBytes: processID.flatMap(MachineMemory.residentBytes), restarts: restarts, load: load,
            description: description, lastError: lastError, stateSince: stateSince)
    }

    /// Questions that may wait for their answer at once. `/metrics` needs no key, and a worker in a long step answers
    /// none of them: without a bound those who ask would fill the socket's buffer.
    static let questionBound = 16

    /// - Returns: whether the worker answered within a second.
    private func refreshLoad(_ child: ChildProcess) async -> Bool {
        guard pongWaiters.count < Self.questionBound else { return false }
        let (answered, waiter) = AsyncStream<Void>.makeStream()
        let number = ticket()
        pongWaiters[number] = waiter
        defer { pongWaiters[number] = nil }
        do {
            try child.connection.send(WorkerCommand.ping(number))
        } catch {
            logger.error("could not ping", metadata: ["error": "\(error)"])
            return false
        }
        return await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in answered {}
                return !Task.isCancelled
            }
            group.addTask {
                // Cut short when the answer came first.
                try? await Task.sleep(for: .seconds(1))
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
    }
}
