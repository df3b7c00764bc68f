import Foundations
import Generation
import Logging

/// The batch loop's state and its turns; lives on the loop's thread.
///
/// This file takes commands; LoopCore+Admission.swift gives sequences and takes them back, LoopCore+Step.swift
/// computes, LoopCore+Output.swift samples and reports.
final class LoopCore {
    let backend: any SequenceBackend
    let tokens: any TokenTable
    let configuration: BatchLoop.Configuration
    let sink: (WorkerReport) -> Void
    /// The time since some fixed moment.
    let now: () -> Duration
    let scratch: SamplingScratch
    let cache: PrefixCache
    var policy: any StepPolicy

    /// In order of admission.
    var running: [ActiveSequence] = []
    /// New requests and preempted ones, in order of arrival.
    var waiting: [ActiveSequence] = []
    var freeNumbers: [Int32]
    /// Cells reserved for running requests besides those of the tree, in tokens.
    var reservedCells = 0
    /// How often a waiting request was overtaken by one that fitted where it did not.
    var overtakings: [UInt64: Int] = [:]
    var steps: UInt64 = 0
    var totals = SchedulerTotals()
    /// The news of the current step.
    var news: [SequenceReport] = []
    /// What the current step computed, for the policy.
    var work: [UInt64: StepWork.Part] = [:]
    private var isDraining = false

    init(
        _ backend: any SequenceBackend, tokens: any TokenTable, _ configuration: BatchLoop.Configuration,
        now: @escaping () -> Duration, sink: @escaping (WorkerReport) -> Void
    ) {
        self.backend = backend
        self.tokens = tokens
        self.configuration = configuration
        self.sink = sink
        self.now = now
        policy = configuration.policy
        scratch = SamplingScratch(vocabularySize: tokens.size)
        cache = PrefixCache(
            backend, isEnabled: configuration.sharesPrefixes, hostLimit: configuration.hostCacheBytes)
        freeNumbers = (0..<Int32(backend.sequences)).reversed()
    }

    /// Runs until stopped, or drained and idle.
    func run(_ mailbox: Mailbox) {
        var computed = false
        while !(isDraining && running.isEmpty && waiting.isEmpty) {
            // A step that had nothing to compute has nothing to do again until a command comes.
            for command in mailbox.take(waits: !computed) {
                if case .stop = command { return }
                take(command)
            }
            computed = turn()
        }
    }

    /// One turn: ends what is overdue, admits, computes, reports. False when there was nothing to compute.
    func turn() -> Bool {
        expire()
        admit()
        let computed = step()
        send()
        return computed
    }

    /// Sends the news there is as one report.
    func send() {
        guard !news.isEmpty else { return }
        sink(.step(news))
        news.removeAll(keepingCapacity: true)
    }

    func take(_ command: LoopCommand) {
        switch command {
        case .generate(let id, let prepared): accept(id, prepared)
        case .refuse(let id, let error): news.append(.init(id: id, news: .failed(error)))
        case .cancel(let id):
            end(id, .cancelled, code: .cancelled, "the request was cancelled")
        case .ping(let number):
            send()
            sink(.pong(number, load))
        case .drain: isDraining = true
        case .stop: break
        }
    }

    private func accept(_ id: UInt64, _ prepared: PreparedRequest) {
        guard !running.contains(where: { $0.id == id }), !waiting.contains(where: { $0.id == id }) else {
            // A report under this id would end the request that has it; the core owns the ids and must not do this.
            configuration.logger.error("a request was refused: its id is in use", metadata: ["id": "\(id)"])
            return
        }
        guard !isDraining else {
            return fail(
                id, .unavailable, code: .draining, "the worker is draining and takes no new requests; try again",
                retryAfterSeconds: 1)
        }
        let tenant = prepared.request.tenant
        let bounds = [
            (configuration.waiting, waiting.count),
            (configuration.waitingPerTenant, waiting.count(where: { $0.tenant == tenant })),
        ]
        if let (bound, _) = bounds.first(where: { $1 >= $0.limit }) {
            return fail(
                id, .rateLimited, code: .queueFull,
                "\(bound.name) is full: the bound is \(bound.limit) \(bound.unit); try again later",
                retryAfterSeconds: retryAfterSeconds(tenant))
        }
        waiting.append(ActiveSequence(id: id, prepared, table: tokens, now: now()))
    }

    /// When a request that comes now could expect its first token, if it were not refused.
    func retryAfterSeconds(_ tenant: String) -> Int {
        let seconds = policy.expectedWait(of: tenant, state)
        return Int(min(300, max(1, seconds.rounded(.up))))
    }

    private func expire() {
        let now = now()
        let late = (running + waiting).filter { $0.deadline.map { $0 <= now } ?? false }
        for sequence in late {
            end(
                sequence.id, .timeout, code: .timedOut,
                "the request was not finished within its deadline of"
                    + " \(sequence.prepared.request.deadlineMilliseconds ?? 0) ms, waiting included; try again or ask"
                    + " for less")
        }
    }

    /// Ends a request before it is finished. Does nothing when there is none.
    private func end(_ id: UInt64, _ kind: ServiceError.Kind, code: ServiceError.Code, _ message: String) {
        if let index = running.firstIndex(where: { $0.id == id }) {
            release(index)
        } else if let index = waiting.firstIndex(where: { $0.id == id }) {
            let sequence = waiting.remove(at: index)
            cache.pausedBytes -= sequence.saved?.bytes.count ?? 0
            overtakings[id] = nil
        } else {
            return
        }
        fail(id, kind, code: code, message)
    }

    func fail(
        _ id: UInt64, _ kind: ServiceError.Kind, code: ServiceError.Code, _ message: String,
        retryAfterSeconds: Int? = nil, cause: String? = nil
    ) {
        let error = ServiceError(kind, code: code, message, retryAfterSeconds: retryAfterSeconds, cause: cause)
        news.append(.init(id: id, news: .failed(error)))
    }
}
