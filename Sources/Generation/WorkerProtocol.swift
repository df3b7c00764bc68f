public import Foundations

/// What the core sends a worker. A request's `id` is chosen by the core and unique for the connection.
public enum WorkerCommand: Sendable, Hashable, Codable {
    case generate(id: UInt64, GenerationRequest)
    case embed(id: UInt64, EmbeddingRequest)
    case cancel(id: UInt64)
    case ping(UInt64)
    /// Finish what runs, refuse what is new, then exit.
    case drain
}

/// What a worker sends the core. The first report is `hello`, the second `ready` or `failed`.
public enum WorkerReport: Sendable, Hashable, Codable {
    case hello(WorkerHello)
    case ready(ModelDescription)
    /// The model cannot be loaded; the worker exits after this.
    case failed(ServiceError)
    /// Everything one decode step produced, for all sequences. On the wire it is the body of a frame without a header:
    /// see `StepCodec`.
    case step([SequenceReport])
    /// The vectors are the body of the frame: see `EmbeddingResult`.
    case embedded(id: UInt64, EmbeddingSummary)
    /// There are no vectors, and why.
    case embeddingFailed(id: UInt64, ServiceError)
    case pong(UInt64, WorkerLoad)
}

/// Who a worker is, so that two builds that do not speak the same protocol refuse each other by name.
public struct WorkerHello: Sendable, Hashable, Codable {
    /// Raised with every change of `WorkerCommand` or `WorkerReport` that an older peer cannot read.
    public static let currentVersion = 4

    public var version: Int
    public var processID: Int32

    public init(version: Int = WorkerHello.currentVersion, processID: Int32) {
        self.version = version
        self.processID = processID
    }
}

/// One sequence's news of a step.
public struct SequenceReport: Sendable, Hashable, Codable {
    /// What happened to the sequence.
    public enum News: Sendable, Hashable, Codable {
        case event(GenerationEvent)
        /// This request failed; the others go on.
        case failed(ServiceError)
    }

    public var id: UInt64
    public var news: News

    public init(id: UInt64, news: News) {
        self.id = id
        self.news = news
    }
}
