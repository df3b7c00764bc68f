import Foundation
import Foundations
import Generation
import IPC
import Logging
import NIOCore

/// One worker process over all its restarts: starts it, watches it, and routes its reports to the calls.
actor LocalWorker {
    nonisolated let id: String
    nonisolated let model: String
    private let path: String
    let configuration: WorkerConfiguration
    let clock: WallClock
    let logger: Logger

    /// Where the process is in its life.
    enum State {
        case starting
        case loading(ChildProcess)
        case ready(ChildProcess)
        case backingOff
        /// Finishing its calls; `thenRestart` tells what follows.
        case draining(ChildProcess, thenRestart: Bool)
        case stopped
    }

    var state = State.starting { didSet { stateSince = clock.now() } }
    var stateSince: Timestamp
    let calls = CallTable()
    let embeddings = EmbeddingCallTable()
    private var waiting: [UInt64: AsyncThrowingStream<Void, any Error>.Continuation] = [:]
    var pongWaiters: [UInt64: AsyncStream<Void>.Continuation] = [:]
    private var nextID: UInt64 = 1
    var restarts = 0
    var load = WorkerLoad()
    private var lastPong = ContinuousClock.now
    var description: ModelDescription?
    var lastError: String?
    private var loadFailure: ServiceError?
    private var wasReady = false
    var stopRequested = false
    var backoff: Task<Void, any Error>?
    var drainDeadline: Task<Void, any Error>?

    init(
        id: String, model: String, path: String, configuration: WorkerConfiguration, clock: WallClock, logger: Logger
    ) {
        self.id = id
        self.model = model
        self.path = path
        self.configuration = configuration
        self.clock = clock
        self.stateSince = clock.now()
        var logger = logger
        logger[metadataKey: "worker"] = "\(id)"
        self.logger = logger
    }

    // MARK: Life

    /// Keeps the process running until `stop` or, when the model never loaded, until its first failure.
    func run() async {
        var wait = configuration.timing.firstBackoffMilliseconds
        while !stopRequested && !Task.isCancelled {
            state = .starting
            let started = ContinuousClock.now
            await runOnce()
            if stopRequested || Task.isCancelled { break }
            if let loadFailure, !wasReady {
                finishWaiting(throwing: loadFailure)
                break
            }
            restarts += 1
            if case .draining(_, thenRestart: true) = state { continue }
            let healthy = Duration.milliseconds(configuration.timing.healthyMilliseconds)
            if ContinuousClock.now - started >= healthy { wait = configuration.timing.firstBackoffMilliseconds }
            logger.warning("worker \(lastError ?? "ended"); restarting in \(wait) ms")
            await pause(milliseconds: wait)
            wait = min(wait * 2, configuration.timing.longestBackoffMilliseconds)
        }
        state = .stopped
        finishWaiting(throwing: loadFailure ?? stoppedError())
    }

    private func runOnce() async {
        let command = ChildProcess.Command(
            executable: configuration.executable, arguments: configuration.arguments(model: model, path: path))
        loadFailure = nil
        do {
            let (_, exit) = try await ChildProcess.run(command, logger: logger) { child in
                try await self.converse(with: child)
            }
            lastError = exit == .code(0) ? nil : "process \(exit)"
        } catch {
            lastError = (error as? ServiceError)?.message ?? String(describing: error)
        }
        if let loadFailure { lastError = loadFailure.message }
        drainDeadline?.cancel()
        load = WorkerLoad()
        for waiter in pongWaiters.values { waiter.finish() }
        let lost = ServiceError(
            .unavailable, code: .workerLost,
            "the worker running this request stopped (\(lastError ?? "it was drained")); send the request again",
            retryAfterSeconds: 1)
        calls.failAll(lost)
        embeddings.failAll(lost)
    }

    /// Waits before the next start; `restart` and `stop` cut it short.
    private func pause(milliseconds: Int) async {
        state = .backingOff
        let sleep = Task { try await Task.sleep(for: .milliseconds(milliseconds)) }
        backoff = sleep
        // A cancelled sleep is how restart and stop end the wait.
        await withTaskCancellationHandler {
            _ = await sleep.result
        } onCancel: {
            sleep.cancel()
        }
        backoff = nil
    }

    // MARK: Conversation

    /// Steps go straight to the calls; everything else is taken in order by this actor.
    private func converse(with child: ChildProcess) async throws {
        lastPong = .now
        let (reports, arrivals) = AsyncStream<WorkerReport>.makeStream()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask { [calls, embeddings] in
                defer { arrivals.finish() }
                let decoder = JSONDecoder()
                try await child.connection.receive { frame in
                    if frame.header.readableBytes == 0 {
                        for report in try frame.body.withUnsafeReadableBytes(StepCodec.decode) { calls.deliver(report) }
                    } else {
                        let header = Data(frame.header.readableBytesView)
                        let report = try decoder.decode(WorkerReport.self, from: header)
                        guard try !embeddings.deliver(report, body: frame.body) else { return }
                        arrivals.yield(report)
                    }
                }
                // The reports that came before the end are still to be taken.
                return false
            }
            group.addTask {
                for await report in reports { try await self.receive(report, from: child) }
                return true
            }
            group.addTask {
                try await self.watch(child)
                return true
            }
            defer { group.cancelAll() }
            while let isOver = try await group.next(), !isOver {}
        }
    }

    private func receive(_ report: WorkerReport, from child: ChildProcess) throws {
        switch report {
        case .hello(let hello):
            guard hello.version == WorkerHello.currentVersion else {
                let failure = ServiceError(
                    .unavailable, code: .workerUnavailable,
                    "altiplano-worker speaks protocol \(hello.version), this server speaks "
                        + "\(WorkerHello.currentVersion); install both from the same build")
                loadFailure = failure
                throw failure
            }
            // A stop that came before there was anyone to tell.
            if stopRequested { return child.connection.close() }
            state = .loading(child)
        case .ready(let description):
            self.description = description
            wasReady = true
            lastPong = .now
            state = .ready(child)
            logger.info("worker ready", metadata: ["model": "\(description.name)", "pid": "\(child.processID)"])
            for waiter in waiting.values { waiter.yield() }
        case .failed(let error):
            loadFailure = error
        case .step(let reports):
            for report in reports { calls.deliver(report) }
        case .embedded, .embeddingFailed:
            // The table of embedding calls took it off the socket.
            break
        case .pong(let number, let load):
            lastPong = .now
            self.load = load
            pongWaiters[number]?.finish()
        }
    }

    /// Ends the conversation, and with it the process, when a deadline passes.
    private func watch(_ child: ChildProcess) async throws {
        let timing = configuration.timing
        let started = ContinuousClock.now
        while true {
            try await Task.sleep(for: .milliseconds(timing.pingIntervalMilliseconds))
            switch state {
            case .starting:
                try expire(timing.helloMilliseconds, since: started, "it did not say hello")
            case .loading:
                try expire(timing.helloMilliseconds + timing.loadMilliseconds, since: started, "the model did not load")
            case .ready, .draining:
                try expire(timing.pongMilliseconds, since: lastPong, "it did not answer pings")
                try child.connection.send(WorkerCommand.ping(ticket()))
            case .backingOff, .stopped:
                return
            }
        }
    }

    private func expire(_ milliseconds: Int, since: ContinuousClock.Instant, _ what: String) throws {
        guard ContinuousClock.now - since > .milliseconds(milliseconds) else { return }
        throw ServiceError(
            .unavailable, code: .workerLost, "the worker was killed: \(what) within \(milliseconds) ms")
    }
}

// MARK: - Calls

extension LocalWorker {
    /// Starts one generation, waiting for a worker that is starting up to the ready-wait deadline.
    ///
    /// The stream buffers without a limit of its own: the bound is the request's token limit, at most the context.
    func generate(_ request: GenerationRequest) async throws -> AsyncThrowingStream<GenerationEvent, any Error> {
        let asked = ContinuousClock.now
        let child = try await readyChild(withinMilliseconds: configuration.timing.readyWaitMilliseconds)
        var request = request
        // The call's deadline runs while it waits for a worker that is starting.
        request.deadlineMilliseconds = request.deadlineMilliseconds.map { left in
            max(1, left - Int((ContinuousClock.now - asked) / .milliseconds(1)))
        }
        let id = ticket()
        let (stream, events) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        let connection = child.connection
        let logger = logger
        events.onTermination = { reason in
            guard case .cancelled = reason else { return }
            do {
                try connection.send(WorkerCommand.cancel(id: id))
            } catch {
                logger.error("could not cancel a generation", metadata: ["error": "\(error)"])
            }
        }
        calls.add(id, events)
        do {
            try connection.send(WorkerCommand.generate(id: id, request))
        } catch {
            calls.remove(id)
            throw error
        }
        return stream
    }

    /// Returns once the model is loaded.
    ///
    /// - Throws: why the model cannot be loaded, or `worker_unavailable` after the deadline.
    func waitUntilReady(withinMilliseconds deadline: Int) async throws -> ModelDescription? {
        _ = try await readyChild(withinMilliseconds: deadline)
        return description
    }

    func readyChild(withinMilliseconds deadline: Int) async throws -> ChildProcess {
        let end = ContinuousClock.now + .milliseconds(deadline)
        while true {
            switch state {
            case .ready(let child): return child
            case .stopped: throw loadFailure ?? stoppedError()
            case .starting, .loading, .backingOff, .draining: try await nextReady(until: end)
            }
        }
    }

    private func nextReady(until end: ContinuousClock.Instant) async throws {
        let (signal, waiter) = AsyncThrowingStream<Void, any Error>.makeStream()
        let ticket = ticket()
        waiting[ticket] = waiter
        defer { waiting[ticket] = nil }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for try await _ in signal { return }
                try Task.checkCancellation()
            }
            group.addTask {
                try await Task.sleep(until: end)
                throw await self.notReady()
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func notReady() -> ServiceError {
        ServiceError(
            .unavailable, code: .workerUnavailable,
            "model '\(model)' is not ready: its worker is \(stateName.rawValue)"
                + (lastError.map { " (\($0))" } ?? "") + "; try again shortly",
            retryAfterSeconds: 5)
    }

    func ticket() -> UInt64 {
        defer { nextID += 1 }
        return nextID
    }

    private func finishWaiting(throwing error: ServiceError) {
        for waiter in waiting.values { waiter.finish(throwing: error) }
    }

    private func stoppedError() -> ServiceError {
        ServiceError(
            .unavailable, code: .workerUnavailable, "the worker of model '\(model)' is stopped", retryAfterSeconds: 5)
    }
}
