import Foundation
public import Foundations
public import Generation
public import Logging

/// The workers of this machine: one process a model in use.
///
/// `run()` owns every worker's life; it returns when `stop()` was called and all have ended.
public actor WorkerPool: Engine, ModelHost, WorkerFleet {
    private let catalogue: ModelCatalogue
    private let configuration: WorkerConfiguration
    private let availableMemory: @Sendable () -> UInt64?
    private let clock: WallClock
    private let logger: Logger
    private let arrivals: AsyncStream<LocalWorker>
    private let arrive: AsyncStream<LocalWorker>.Continuation
    private var workers: [String: LocalWorker] = [:]
    private var count = 0
    private var isStopping = false

    /// - Parameters:
    ///   - catalogue: where model files are found.
    ///   - configuration: how workers are started and watched.
    ///   - availableMemory: bytes a new worker may take; nil when unknown.
    ///   - clock: the time shown beside states.
    ///   - logger: receives supervision events and what the workers print.
    public init(
        catalogue: ModelCatalogue, configuration: WorkerConfiguration,
        availableMemory: @escaping @Sendable () -> UInt64? = MachineMemory.availableBytes,
        clock: WallClock = .system, logger: Logger
    ) {
        self.catalogue = catalogue
        self.configuration = configuration
        self.availableMemory = availableMemory
        self.clock = clock
        self.logger = logger
        (arrivals, arrive) = AsyncStream.makeStream()
    }

    /// Runs the workers until `stop()`, or until the task is cancelled, which ends them at once.
    public func run() async {
        await withDiscardingTaskGroup { group in
            for await worker in arrivals { group.addTask { await worker.run() } }
        }
    }

    /// Lets running calls finish within the drain deadline, ends all workers and then `run()`.
    public func stop() async {
        isStopping = true
        for worker in workers.values { await worker.stop() }
        arrive.finish()
    }

    public func check(model: String) throws {
        guard workers[model] == nil else { return }
        _ = try configuration(for: model, at: catalogue.path(of: model))
    }

    /// Starts loading `model` without waiting for it.
    ///
    /// - Throws: `ServiceError` when the file cannot be used.
    public func enlist(model: String) async throws { _ = try await worker(for: model) }

    public func prepare(model: String) async throws -> ModelDescription {
        let worker = try await worker(for: model)
        let loading = configuration.timing.helloMilliseconds + configuration.timing.loadMilliseconds
        do {
            guard let description = try await worker.waitUntilReady(withinMilliseconds: loading) else {
                throw ServiceError(.internalFailure, code: .internalError, "worker \(worker.id) has no description")
            }
            return description
        } catch {
            forget(worker, ifStopped: await worker.status().state == .stopped)
            throw error
        }
    }

    public func retain(only models: Set<String>) async {
        for (model, worker) in workers where !models.contains(model) {
            workers[model] = nil
            await worker.stop()
        }
    }

    public func generate(
        _ request: GenerationRequest, model: String
    ) async throws -> AsyncThrowingStream<GenerationEvent, any Error> {
        let worker = try await worker(for: model)
        do {
            return try await worker.generate(request)
        } catch {
            forget(worker, ifStopped: await worker.status().state == .stopped)
            throw error
        }
    }

    public func embed(_ request: EmbeddingRequest, model: String) async throws -> EmbeddingResult {
        let worker = try await worker(for: model)
        do {
            return try await worker.embed(request)
        } catch {
            forget(worker, ifStopped: await worker.status().state == .stopped)
            throw error
        }
    }

    public func statuses() async -> [WorkerStatus] {
        let listed = workers.values
        return await withTaskGroup(of: WorkerStatus.self) { group in
            for worker in listed { group.addTask { await worker.status() } }
            var statuses: [WorkerStatus] = []
            for await status in group { statuses.append(status) }
            return statuses.sorted { $0.id < $1.id }
        }
    }

    public func restart(_ id: String) async throws {
        guard let worker = workers.values.first(where: { $0.id == id }) else {
            let ids = workers.values.map(\.id).sorted().joined(separator: ", ")
            throw ServiceError(
                .notFound, code: .notFound, "there is no worker '\(id)'; there are: \(ids.isEmpty ? "none" : ids)")
        }
        await worker.restart()
    }

    // MARK: Workers

    private func worker(for model: String) async throws -> LocalWorker {
        if let worker = workers[model] { return worker }
        guard !isStopping else {
            throw ServiceError(.unavailable, code: .draining, "the server is shutting down", retryAfterSeconds: 5)
        }
        let path = try catalogue.path(of: model)
        guard workers.count < configuration.maximumWorkers else {
            throw ServiceError(
                .conflict, code: .boundExceeded,
                "model '\(model)' needs one worker more, and the bound is \(configuration.maximumWorkers) workers; "
                    + "delete an assistant that uses another model, or raise 'workers' in altiplano.yaml",
                parameter: "model")
        }
        let configuration = try configuration(for: model, at: path)
        count += 1
        let worker = LocalWorker(
            id: "worker-\(count)", model: model, path: path, configuration: configuration, clock: clock, logger: logger)
        workers[model] = worker
        arrive.yield(worker)
        return worker
    }

    /// A worker whose model never loaded has ended; the next call tries the file again.
    private func forget(_ worker: LocalWorker, ifStopped stopped: Bool) {
        if stopped, workers[worker.model] === worker { workers[worker.model] = nil }
    }

    /// The pool's configuration with the cells this model gets, once its file is sound and fits.
    private func configuration(for model: String, at path: String) throws -> WorkerConfiguration {
        let file = try GGUFFile(path: path)
        let cells =
            configuration.contextCells
            ?? WorkerConfiguration.defaultContextCells(
                trained: file.trainedContextTokens, sequences: configuration.sequences)
        try checkMemory(for: file, model: model, contextCells: cells)
        var configuration = configuration
        configuration.contextCells = cells
        return configuration
    }

    private func checkMemory(for file: GGUFFile, model: String, contextCells cells: Int) throws {
        guard let available = availableMemory() else { return }
        let needed = file.residentBytes(contextCells: cells)
        guard needed > available else { return }
        throw ServiceError(
            .invalidRequest, code: .insufficientMemory,
            "model '\(model)' is too large for this machine: it needs about \(needed >> 20) MiB "
                + "(\(file.tensorBytes >> 20) MiB of tensors, \(cells) context cells) and "
                + "\(available >> 20) MiB are available",
            parameter: "model")
    }
}
