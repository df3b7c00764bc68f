public import Foundations
public import Generation

/// Something that generates: a pool of local workers, or later a remote OpenAI-compatible server.
public protocol Engine: Sendable {
    /// Generates one sequence.
    ///
    /// Ending the iteration early, or cancelling the task that iterates, cancels the generation on the worker within
    /// one decode step.
    ///
    /// - Parameters:
    ///   - request: what to generate.
    ///   - model: the model's name in the catalogue.
    /// - Returns: `started`, deltas, `finished`; or the stream throws a `ServiceError`. A worker that dies ends its
    ///   streams with code `worker_lost`, which is retryable.
    func generate(
        _ request: GenerationRequest, model: String
    ) async throws -> AsyncThrowingStream<GenerationEvent, any Error>

    /// Turns texts into vectors.
    ///
    /// Cancelling the task cancels the request on the worker before its next batch.
    ///
    /// - Parameters:
    ///   - request: the texts.
    ///   - model: a model's name in the catalogue. One that generates has an embedding model beside it.
    /// - Throws: `ServiceError`; a worker that dies ends its requests with code `worker_lost`, which is retryable.
    func embed(_ request: EmbeddingRequest, model: String) async throws -> EmbeddingResult
}

/// What operators see of a worker: `altiplano worker list`, `/metrics`, `/readyz`.
public struct WorkerStatus: Sendable, Hashable {
    /// Where its process is in its life.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// The process is being started or has not said hello yet.
        case starting
        /// The model is being read.
        case loading
        case ready
        /// It died and waits for its back-off before the next start.
        case backingOff = "backing-off"
        case draining
        case stopped
    }

    /// Such as `worker-1`; stays the same over restarts.
    public var id: String
    public var model: String
    public var state: State
    public var processID: Int32?
    /// Resident memory of the process, in bytes.
    public var residentBytes: UInt64?
    public var restarts: Int
    public var load: WorkerLoad
    /// What the loaded model is, once it is loaded.
    public var description: ModelDescription?
    public var lastError: String?
    public var stateSince: Timestamp

    public init(
        id: String, model: String, state: State, processID: Int32? = nil, residentBytes: UInt64? = nil,
        restarts: Int = 0, load: WorkerLoad = WorkerLoad(), description: ModelDescription? = nil,
        lastError: String? = nil, stateSince: Timestamp
    ) {
        self.id = id
        self.model = model
        self.state = state
        self.processID = processID
        self.residentBytes = residentBytes
        self.restarts = restarts
        self.load = load
        self.description = description
        self.lastError = lastError
        self.stateSince = stateSince
    }
}

/// The workers, as operators handle them.
public protocol WorkerFleet: Sendable {
    func statuses() async -> [WorkerStatus]
    /// Drains and starts again the worker with this id; its running calls get the drain deadline to finish.
    ///
    /// - Throws: `ServiceError` of kind `notFound` when there is no such worker.
    func restart(_ id: String) async throws
}

/// A model file the platform can load.
public struct CatalogueEntry: Sendable, Hashable {
    /// The name assistants use: the file name without `.gguf`.
    public var name: String
    public var path: String
    public var sizeBytes: UInt64
    /// `general.architecture`, or nil when the file cannot be read.
    public var architecture: String?
    /// Why it cannot be loaded, or nil when its header is sound.
    public var problem: String?

    public init(name: String, path: String, sizeBytes: UInt64, architecture: String?, problem: String?) {
        self.name = name
        self.path = path
        self.sizeBytes = sizeBytes
        self.architecture = architecture
        self.problem = problem
    }
}
