public import Foundations

/// How the pool starts and watches its workers.
public struct WorkerConfiguration: Sendable, Hashable {
    /// KV cells of a worker when the operator does not say: the model's whole context for each sequence, within a bound
    /// that keeps a small machine out of trouble.
    ///
    /// - Parameters:
    ///   - trained: the context the model was trained for, in tokens; 0 when the file does not say.
    ///   - sequences: sequences generated at once.
    public static func defaultContextCells(trained: Int, sequences: Int) -> Int {
        min((trained > 0 ? trained : 4096) * sequences, 16_384)
    }

    /// Sequences a worker generates at once when the operator does not say.
    public static let defaultSequences = 32

    /// Path of the `altiplano-worker` executable.
    public var executable: String
    /// KV cells of a worker, in tokens; nil takes `defaultContextCells`.
    public var contextCells: Int?
    /// Sequences a worker generates at once.
    public var sequences: Int
    /// Threads a worker computes with; nil takes the number of cores.
    public var threads: Int?
    /// Host memory for preempted requests and evicted prefixes, in MiB; nil takes the worker's default.
    public var hostCacheMebibytes: Int?
    /// What others' prompts may stretch the time between two tokens of a stream to, in milliseconds; nil takes the
    /// worker's default.
    public var interTokenTargetMilliseconds: Int?
    /// Whether prompts of one tenant that begin the same are computed once; nil takes the worker's default.
    public var sharesPrefixes: Bool?
    /// How far a tenant may be ahead of another, in weighted tokens; nil takes the worker's default.
    public var fairnessWindowTokens: Int?
    /// The model that gives embeddings beside each worker's own; nil for none.
    public var embeddingModel: EmbeddingModelFile?
    /// Workers, and so models, that may run at once.
    public var maximumWorkers: Int
    public var timing: WorkerTiming

    public init(
        executable: String, contextCells: Int? = nil, sequences: Int = WorkerConfiguration.defaultSequences,
        threads: Int? = nil, hostCacheMebibytes: Int? = nil, interTokenTargetMilliseconds: Int? = nil,
        sharesPrefixes: Bool? = nil, fairnessWindowTokens: Int? = nil, embeddingModel: EmbeddingModelFile? = nil,
        maximumWorkers: Int = 4, timing: WorkerTiming = WorkerTiming()
    ) {
        self.executable = executable
        self.contextCells = contextCells
        self.sequences = sequences
        self.threads = threads
        self.hostCacheMebibytes = hostCacheMebibytes
        self.interTokenTargetMilliseconds = interTokenTargetMilliseconds
        self.sharesPrefixes = sharesPrefixes
        self.fairnessWindowTokens = fairnessWindowTokens
        self.embeddingModel = embeddingModel
        self.maximumWorkers = maximumWorkers
        self.timing = timing
    }

    /// The command line of a worker: what is not set is not said, so that the worker's own defaults hold.
    func arguments(model: String, path: String) -> [String] {
        let optional: [(flag: String, value: String?)] = [
            ("--context", contextCells.map { String($0) }), ("--threads", threads.map { String($0) }),
            ("--host-cache-mib", hostCacheMebibytes.map { String($0) }),
            ("--inter-token-target-ms", interTokenTargetMilliseconds.map { String($0) }),
            ("--prefix-cache", sharesPrefixes.map { $0 ? "on" : "off" }),
            ("--fairness-window", fairnessWindowTokens.map { String($0) }),
            ("--embedding-model", embeddingModel?.path), ("--embedding-name", embeddingModel?.name),
        ]
        return ["--model", path, "--name", model, "--sequences", String(sequences)]
            + optional.flatMap { flag, value in value.map { [flag, $0] } ?? [] }
    }
}

/// A model for embeddings.
public struct EmbeddingModelFile: Sendable, Hashable {
    /// The name in the catalogue.
    public var name: String
    public var path: String

    /// - Throws: `ServiceError` with code `invalid_model_file` when the file cannot be used.
    public init(name: String, path: String) throws(ServiceError) {
        _ = try GGUFFile(path: path)
        self.name = name
        self.path = path
    }
}

/// Deadlines of supervision, in milliseconds.
public struct WorkerTiming: Sendable, Hashable {
    /// From the start of the process to its hello.
    public var helloMilliseconds = 10_000
    /// From the hello to the model being ready.
    public var loadMilliseconds = 600_000
    public var pingIntervalMilliseconds = 2_000
    /// A worker that has not answered a ping for this long is killed: a decode step never takes this long.
    public var pongMilliseconds = 30_000
    /// How long a call waits for a worker that is starting or restarting.
    public var readyWaitMilliseconds = 15_000
    /// The wait before the first restart; it doubles with each failure.
    public var firstBackoffMilliseconds = 100
    public var longestBackoffMilliseconds = 30_000
    /// A worker that ran for this long starts again with the first back-off.
    public var healthyMilliseconds = 30_000
    /// How long running calls may take to finish when a worker is restarted or stopped.
    public var drainMilliseconds = 30_000

    public init() {}
}
