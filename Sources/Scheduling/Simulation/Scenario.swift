public import Generation

/// A machine, its scheduler's settings, and who asks it for what: what a simulation runs.
public struct Scenario: Sendable, Hashable {
    /// What a machine is and what its steps cost.
    public struct Machine: Sendable, Hashable {
        /// KV cells, in tokens.
        public var cells = 16384
        /// Sequences that are generated at once.
        public var sequences = 32
        /// The most tokens in one batch.
        public var batchTokens = 512
        /// Bytes that one cell's keys and values take in host memory.
        public var cellBytes = 23_040
        /// What a step costs.
        public var cost = SimulatedBackend.Cost(
            stepMilliseconds: 4, decodeMilliseconds: 4, prefillMilliseconds: 4, contextMilliseconds: 0.5,
            savedMilliseconds: 5)

        /// Two cores with SmolLM2-135M at Q4_1, about.
        public init() {}
    }

    /// What an operator may set of the scheduler.
    public struct Settings: Sendable, Hashable {
        /// What fairness and the inter-token target are.
        public var policy = FairSharePolicy.Parameters()
        /// Whether prompts of one tenant that begin the same share their keys and values.
        public var sharesPrefixes = true
        /// Host memory for evicted prefixes and preempted requests, in MiB.
        public var hostCacheMebibytes = 256
        /// The most requests of one tenant that wait.
        public var waitingPerTenant = 64

        /// The defaults. Nothing is guessed by lookup: how often guesses are right depends on the text.
        public init() { policy.draftTokens = 0 }
    }

    /// When a tenant's requests come.
    public enum Arrivals: Sendable, Hashable {
        /// So many in a second on average, at random (Poisson), whatever becomes of those before.
        case open(requestsPerSecond: Double)
        /// So many clients; each asks again a while after its last answer, exponentially distributed about the mean.
        case closed(clients: Int, thinkSeconds: Double)
    }

    /// A tenant and what it asks.
    public struct Tenant: Sendable, Hashable {
        /// Its name in the report.
        public var name: String
        /// Its place among the others.
        public var share = SchedulingShare()
        /// When its requests come.
        public var arrivals = Arrivals.closed(clients: 1, thinkSeconds: 1)
        /// Tokens with which all its prompts begin.
        public var sharedTokens = 0
        /// Whether the shared beginning is pinned.
        public var isPinned = false
        /// Tokens of a prompt that no other has, uniformly distributed.
        public var uniqueTokens = 64...256
        /// Tokens of an answer, uniformly distributed.
        public var answerTokens = 16...128
        /// The share of requests whose client leaves after a random part of the answer, from 0 to 1.
        public var cancelledShare = 0.0

        /// - Parameter name: its name in the report.
        public init(name: String) { self.name = name }
    }

    /// The machine.
    public var machine = Machine()
    /// The scheduler's settings.
    public var settings = Settings()
    /// Who asks.
    public var tenants: [Tenant] = []
    /// Simulated time, in seconds.
    public var durationSeconds = 600.0
    /// The same scenario and seed give the same report.
    public var seed: UInt64 = 1

    /// Nobody asks.
    public init() {}
}

/// What the numbers of a scenario may be. Past them a simulation would take more time or memory than anyone has.
public enum ScenarioBounds {
    /// KV cells, in tokens.
    public static let cells = 16...4_194_304
    /// Sequences at once: llama.cpp has 256 numbers, of which one is for saving.
    public static let sequences = 1...255
    /// Tokens in a batch.
    public static let batchTokens = 1...16_384
    /// Bytes of a cell.
    public static let cellBytes = 16...16_777_216
    /// Milliseconds of a step, a token, or a thousand tokens.
    public static let milliseconds = 0.0...10_000
    /// Milliseconds a step must take at least, or simulated time would not go on.
    public static let leastStepMilliseconds = 0.01
    /// Simulated seconds: a week.
    public static let durationSeconds = 1.0...604_800
    /// The inter-token target, in milliseconds.
    public static let interTokenMilliseconds = 1...10_000
    /// The fairness window, in weighted tokens over weight.
    public static let fairnessWindow = 1...1_000_000
    /// Host memory, in MiB.
    public static let hostCacheMebibytes = 0...1_048_576
    /// Requests of one tenant that wait.
    public static let waitingPerTenant = 1...1024
    /// Tenants.
    public static let tenants = 1...1000
    /// Requests per second, over all tenants.
    public static let requestsPerSecond = 0.000_01...1000
    /// Clients of one tenant.
    public static let clients = 1...1000
    /// Seconds between an answer and the next question.
    public static let thinkSeconds = 0.0...86_400
    /// Tokens of a prompt's part.
    public static let promptTokens = 0...131_072
    /// Tokens of an answer.
    public static let answerTokens = 1...131_072
    /// The share of requests that are cancelled.
    public static let cancelledShare = 0.0...1
}
