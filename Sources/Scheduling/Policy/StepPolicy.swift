/// Decides what the next step computes. Values in, decisions out: no clock, no model, no I/O.
public protocol StepPolicy: Sendable {
    /// The plan for the next step.
    ///
    /// - Parameter state: what runs and what waits, both in order of arrival.
    mutating func plan(_ state: StepState) -> StepPlan
}

/// What a policy decides from.
public struct StepState: Sendable {
    /// A request that has a sequence.
    public struct Running: Sendable, Hashable {
        /// What its next token is.
        public enum Phase: Sendable, Hashable {
            /// So many prompt tokens are not computed yet; at least one.
            case prefill(remaining: Int)
            /// The token sampled last.
            case decode
        }

        /// The request.
        public var id: UInt64
        /// Who asked.
        public var tenant: String
        /// What its next token is.
        public var phase: Phase
    }

    /// A request that has none yet.
    public struct Waiting: Sendable, Hashable {
        /// The request.
        public var id: UInt64
        /// Who asked.
        public var tenant: String
        /// Its prompt, in tokens.
        public var promptTokens: Int
        /// The KV cells it may come to use, all of which admission reserves.
        public var cells: Int
    }

    /// In order of arrival.
    public var running: [Running] = []
    /// In order of arrival.
    public var waiting: [Waiting] = []
    /// Sequences without a request.
    public var freeSequences = 0
    /// KV cells that no running request has reserved.
    public var unreservedCells = 0
    /// The most tokens the step may compute.
    public var batchTokens = 0

    /// Nothing runs, nothing waits.
    public init() {}
}

/// What a policy decides.
public struct StepPlan: Sendable, Hashable {
    /// Prompt tokens of one request to compute in this step.
    public struct Prefill: Sendable, Hashable {
        /// The request, running or admitted by this plan.
        public var id: UInt64
        /// How many of its next prompt tokens.
        public var tokens: Int

        /// - Parameters:
        ///   - id: the request.
        ///   - tokens: how many of its next prompt tokens.
        public init(id: UInt64, tokens: Int) {
            self.id = id
            self.tokens = tokens
        }
    }

    /// Waiting requests that get a sequence, before anything is computed.
    public var admit: [UInt64] = []
    /// Running requests that compute their last token and sample the next.
    public var decode: [UInt64] = []
    /// Prompt chunks.
    public var prefill: [Prefill] = []

    /// Nothing to do.
    public init() {}
}

/// Decodes first, then fills prompts; both, and admission, in order of arrival.
///
/// A request is admitted when a sequence is free and all the KV cells it may need are unreserved. The first that does
/// not fit holds back those behind it, so a long request cannot be overtaken for ever.
public struct ArrivalOrderPolicy: StepPolicy {
    /// Prompt tokens in one step, which bounds how long a prompt can stall those who decode. A chunk's size depends on
    /// its own prompt only while it fits beside the decoding tokens, which keeps its arithmetic the same as alone.
    public let prefillTokens: Int

    /// - Parameter prefillTokens: the most prompt tokens in one step.
    public init(prefillTokens: Int = 256) { self.prefillTokens = prefillTokens }

    public mutating func plan(_ state: StepState) -> StepPlan {
        var plan = StepPlan()
        var room = state.batchTokens
        for request in state.running where request.phase == .decode && room > 0 {
            plan.decode.append(request.id)
            room -= 1
        }
        room = min(room, prefillTokens)
        for request in state.running {
            guard case .prefill(let remaining) = request.phase, room > 0 else { continue }
            plan.prefill.append(.init(id: request.id, tokens: min(remaining, room)))
            room -= min(remaining, room)
        }
        var sequences = state.freeSequences
        var cells = state.unreservedCells
        for request in state.waiting {
            guard sequences > 0, request.cells <= cells else { break }
            plan.admit.append(request.id)
            sequences -= 1
            cells -= request.cells
            guard room > 0 else { continue }
            plan.prefill.append(.init(id: request.id, tokens: min(request.promptTokens, room)))
            room -= min(request.promptTokens, room)
        }
        return plan
    }
}
