import Foundations
import Generation
import Logging

/// The batch loop's state and its turns; lives on the loop's thread.
///
/// This file takes commands and admits; LoopCore+Step.swift computes, LoopCore+Output.swift samples and reports.
final class LoopCore {
    let backend: any SequenceBackend
    let tokens: any TokenTable
    let configuration: BatchLoop.Configuration
    let sink: (WorkerReport) -> Void
    let scratch: SamplingScratch
    let clock = ContinuousClock()
    var policy: any StepPolicy

    /// In order of admission.
    var running: [ActiveSequence] = []
    /// In order of arrival.
    var waiting: [(id: UInt64, prepared: PreparedRequest)] = []
    var freeNumbers: [Int32]
    var reservedCells = 0
    var steps: UInt64 = 0
    /// The news of the current step.
    var news: [SequenceReport] = []
    /// Smoothed time a request keeps its sequence, in seconds: what `Retry-After` is reckoned from.
    var serviceSeconds = 1.0
    private var isDraining = false

    init(
        _ backend: any SequenceBackend, tokens: any TokenTable, _ configuration: BatchLoop.Configuration,
        sink: @escaping (WorkerReport) -> Void
    ) {
        self.backend = backend
        self.tokens = tokens
        self.configuration = configuration
        self.sink = sink
        policy = configuration.policy
        scratch = SamplingScratch(vocabularySize: tokens.size)
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
            computed = step()
            send()
        }
    }

    /// Sends the news there is as one report.
    private func send() {
        guard !news.isEmpty else { return }
        sink(.step(news))
        news.removeAll(keepingCapacity: true)
    }

    private func take(_ command: LoopCommand) {
        switch command {
        case .generate(let id, let prepared): accept(id, prepared)
        case .refuse(let id, let error): news.append(.init(id: id, news: .failed(error)))
        case .cancel(let id): cancel(id)
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
        guard waiting.count < configuration.waiting.limit else {
            let bound = configuration.waiting
            return fail(
                id, .rateLimited, code: .queueFull,
                "\(bound.name) is full: the bound is \(bound.limit) \(bound.unit); try again later",
                retryAfterSeconds: retryAfterSeconds)
        }
        waiting.append((id, prepared))
    }

    /// When a request that comes then will find a place: the time to serve all who wait, over all sequences.
    private var retryAfterSeconds: Int {
        let seconds = serviceSeconds * Double(waiting.count + 1) / Double(max(1, backend.sequences))
        return min(60, max(1, Int(seconds.rounded(.up))))
    }

    private func cancel(_ id: UInt64) {
        if let index = running.firstIndex(where: { $0.id == id }) {
            release(index)
        } else if let index = waiting.firstIndex(where: { $0.id == id }) {
            waiting.remove(at: index)
        } else {
            return
        }
        fail(id, .cancelled, code: .cancelled, "the request was cancelled")
    }

    func fail(
        _ id: UInt64, _ kind: ServiceError.Kind, code: ServiceError.Code, _ message: String,
        retryAfterSeconds: Int? = nil, cause: String? = nil
    ) {
        let error = ServiceError(kind, code: code, message, retryAfterSeconds: retryAfterSeconds, cause: cause)
        news.append(.init(id: id, news: .failed(error)))
    }

    /// Gives the sequence and its cells back.
    func release(_ index: Int) {
        let sequence = running.remove(at: index)
        backend.remove(sequence: sequence.number)
        reservedCells -= sequence.prepared.cells
        freeNumbers.append(sequence.number)
    }

    /// Gives waiting requests a sequence, as far as the policy's wishes are possible.
    func admit(_ ids: [UInt64]) {
        for id in ids {
            guard let index = waiting.firstIndex(where: { $0.id == id }),
                waiting[index].prepared.cells <= backend.contextCells - reservedCells,
                let number = freeNumbers.popLast()
            else { continue }
            let prepared = waiting.remove(at: index).prepared
            reservedCells += prepared.cells
            running.append(ActiveSequence(id: id, number: number, prepared, endTokens: tokens.endTokens))
        }
    }

    var load: WorkerLoad {
        WorkerLoad(
            activeSequences: running.count, queuedRequests: waiting.count, usedCells: backend.usedCells, steps: steps)
    }
}
