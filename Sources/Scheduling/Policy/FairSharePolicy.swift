import Generation

/// Decodes first, then fills prompts; fair between tenants by weight, within priority classes.
///
/// - A tenant that is more than a window of service ahead of the most-behind tenant that could be computed now is left
///   out of the step. So the tenants that ask at the same time get service in proportion to their weights, whatever the
///   number of their requests, and what a tenant waits for is bounded by its own backlog.
/// - A tenant that waits for its first token may borrow some service for its prompt, and while it does the
///   others decode no more streams in a step, by their weights, than fit into half of the inter-token target.
/// - A step's prompt tokens are as many as fit into the inter-token target beside the tokens that are decoded, by the
///   measured cost of a step. A short prompt may stretch that for the streams of its own tenant, and for others when
///   its tenant waits for a first token: it is over soon, and fuller steps compute more. When nobody decodes a step may
///   take a few times the target.
/// - A lower class is computed in what the target leaves in a step; it is admitted after all higher ones, and
///   preempted for them.
/// - With one or two requests that decode, tokens guessed by lookup are added where that measures faster.
public struct FairSharePolicy: StepPolicy {
    /// What an operator may set.
    public struct Parameters: Sendable, Hashable {
        /// The time between two tokens of a stream that prompts of others may stretch it to, in milliseconds.
        public var interTokenMilliseconds = 50.0
        /// How far a tenant may be ahead of another, in weighted tokens over weight. A large window lets batches be
        /// larger, and a tenant with many requests take more.
        public var fairnessWindow = 128.0
        /// The most tokens guessed for one request in one step; 0 guesses none.
        public var draftTokens = 8

        /// The defaults.
        public init() {}
    }

    /// How far ahead of others a tenant that decodes nothing may be and still fill a prompt, in weighted tokens over
    /// weight: a first token soon, paid for afterwards.
    static let firstTokenCredit = 256.0
    /// What prompts may add to the time of a step's streams where that is more than the target leaves: prompts always
    /// make progress.
    static let leastPrefillShare = 1.0 / 3
    /// Prompt tokens in a step before anything was measured.
    static let unmeasuredPrefill = 32
    /// How many times the target a step may take for a prompt that is short, and how many targets the whole of a short
    /// prompt takes at most.
    static let shortPrompt = (stretch: 2.5, targets: 40.0)
    /// How many times the target a step may take in which nobody decodes.
    static let idleFactor = 8.0
    /// Requests that decode, up to which guessing may pay.
    static let draftingRequests = 2

    private let parameters: Parameters
    private var counters = VirtualCounters()
    private var cost = StepCost()
    private var requests = RequestSizes()

    /// - Parameter parameters: what an operator may set.
    public init(_ parameters: Parameters = Parameters()) { self.parameters = parameters }

    // MARK: Admission

    public mutating func admissionOrder(_ state: StepState) -> [UInt64] {
        counters.update(active: Set(state.running.map(\.tenant) + state.waiting.map(\.tenant)))
        var order: [UInt64] = []
        order.reserveCapacity(state.waiting.count)
        for priority in SchedulingShare.Priority.allCases.reversed() {
            var queues = queues(of: priority, state)
            while let next = queues.indices.min(by: { queues[$0].precedes(queues[$1]) }) {
                let request = state.waiting[queues[next].requests[queues[next].taken]]
                order.append(request.id)
                let expected = requests.uncached(request) + VirtualCounters.outputWeight * requests.answer(request)
                queues[next].count += expected / Double(max(1, request.share.weight))
                queues[next].taken += 1
                if queues[next].taken == queues[next].requests.count {
                    queues.swapAt(next, queues.count - 1)
                    queues.removeLast()
                } else {
                    queues[next].head = state.waiting[queues[next].requests[queues[next].taken]].id
                }
            }
        }
        return order
    }

    /// The waiting requests of one tenant.
    private struct Queue {
        /// Their places in the state.
        var requests: [Int]
        /// How many of them have their turn.
        var taken = 0
        /// The next one's id.
        var head: UInt64
        /// The tenant's counter, and what those that have their turn will add to it.
        var count: Double

        func precedes(_ other: Queue) -> Bool { (count, head) < (other.count, other.head) }
    }

    private func queues(of priority: SchedulingShare.Priority, _ state: StepState) -> [Queue] {
        var queues: [Queue] = []
        var places: [String: Int] = [:]
        // Those that ran before come first: their tenants wait for streams that were begun.
        for isPaused in [true, false] {
            for (index, request) in state.waiting.enumerated()
            where request.isPaused == isPaused && request.share.priority == priority {
                if let place = places[request.tenant] {
                    queues[place].requests.append(index)
                } else {
                    places[request.tenant] = queues.count
                    queues.append(Queue(requests: [index], head: request.id, count: counters[request.tenant]))
                }
            }
        }
        return queues
    }

    public func victims(for waiting: StepState.Waiting, _ state: StepState) -> [UInt64] {
        let running = Array(state.running.enumerated())
        let lower = running.filter { $0.element.share.priority < waiting.share.priority }
            .sorted { ($0.element.share.priority, $1.offset) < ($1.element.share.priority, $0.offset) }
        if !lower.isEmpty { return lower.map(\.element.id) }
        // Within a class only a tenant without any sequence may take one, from the tenant that is furthest ahead.
        guard !state.running.contains(where: { $0.tenant == waiting.tenant }) else { return [] }
        let counts = Dictionary(grouping: state.running, by: \.tenant).mapValues(\.count)
        let ahead = running.filter { _, request in
            request.share.priority == waiting.share.priority && counts[request.tenant, default: 0] > 1
                && counters[request.tenant] > counters[waiting.tenant]
        }
        guard let first = ahead.max(by: { counters[$0.element.tenant] < counters[$1.element.tenant] })?.element.tenant
        else { return [] }
        // The newest has lost least; one always stays.
        return ahead.filter { $0.element.tenant == first }.sorted { $0.offset > $1.offset }
            .prefix(counts[first, default: 1] - 1).map(\.element.id)
    }

    // MARK: Steps

    public mutating func plan(_ state: StepState) -> StepPlan {
        var plan = StepPlan()
        var spent: [String: Double] = [:]
        let classes = Set(state.running.filter(\.isComputable).map(\.share.priority)).sorted(by: >)
        for priority in classes {
            let requests = state.running.filter { $0.share.priority == priority && $0.isComputable }
            let floor = requests.map { counters[$0.tenant] }.min() ?? 0
            let isFirst = priority == classes.first
            let limit = isFirst ? state.batchTokens : affordableDecodes(after: plan, state)
            decode(requests, floor, limit: limit, caps: streamCaps(requests, state), &plan, &spent)
            // Now and then a step is left to the streams, to see what they take by now.
            if plan.decode.isEmpty || !cost.isStale {
                prefill(requests, floor, isFirstClass: isFirst, state, &plan, &spent)
            }
        }
        if plan.prefill.isEmpty { draft(state, &plan) }
        return plan
    }

    /// Adds a token of each stream that is not too far ahead, those that waited longest first.
    private func decode(
        _ requests: [StepState.Running], _ floor: Double, limit: Int, caps: [String: Int], _ plan: inout StepPlan,
        _ spent: inout [String: Double]
    ) {
        let decoding = requests.filter(\.isDecoding).sorted { $0.lastStep < $1.lastStep }
        var streams: [String: Int] = [:]
        for request in decoding where plan.decode.count < limit {
            guard streams[request.tenant, default: 0] < caps[request.tenant, default: limit] else { continue }
            let charge = VirtualCounters.outputWeight / Double(max(1, request.share.weight))
            let after = counters[request.tenant] + spent[request.tenant, default: 0] + charge
            // The tenant that is most behind always gets a token, whatever its weight makes of the window.
            guard after <= floor + max(parameters.fairnessWindow, charge) else { continue }
            plan.decode.append(.init(id: request.id, tokens: 1))
            streams[request.tenant, default: 0] += 1
            spent[request.tenant, default: 0] += charge
        }
    }

    /// The most streams of each tenant in a step, while another tenant waits for its first token; empty otherwise.
    private func streamCaps(_ requests: [StepState.Running], _ state: StepState) -> [String: Int] {
        var weights: [String: Int] = [:]
        for request in requests where request.isDecoding { weights[request.tenant] = max(1, request.share.weight) }
        let hasWaiting = requests.contains { !$0.isDecoding && weights[$0.tenant] == nil }
        guard hasWaiting, !weights.isEmpty else { return [:] }
        let all = weights.values.reduce(0, +)
        // Half of the target is left for the prompt.
        let affordable = affordableDecodes(state) / 2
        return weights.mapValues { max(1, affordable * $0 / all) }
    }

    /// Adds chunks of prompts: those of tenants that decode nothing first and one after the other, since two that are
    /// filled at once are both filled late; then those of the tenant that is most behind.
    private func prefill(
        _ requests: [StepState.Running], _ floor: Double, isFirstClass: Bool, _ state: StepState,
        _ plan: inout StepPlan, _ spent: inout [String: Double]
    ) {
        let decoding = Set(requests.filter(\.isDecoding).map(\.tenant))
        var filling = requests.filter { !$0.isDecoding }
        while !filling.isEmpty {
            let leads = filling.map { request in
                counters[request.tenant] + spent[request.tenant, default: 0] - floor
            }
            let first = leads.indices.first {
                !decoding.contains(filling[$0].tenant)
                    && leads[$0] <= parameters.fairnessWindow + Self.firstTokenCredit
            }
            let behind = leads.indices.filter { leads[$0] <= parameters.fairnessWindow }
                .min { leads[$0] < leads[$1] }
            guard let place = first ?? behind, case .prefill(let remaining) = filling[place].phase else { return }
            let request = filling.remove(at: place)
            let tokens = min(remaining, prefillRoom(for: request, plan, state, isFirstClass: isFirstClass))
            guard tokens > 0 else { return }
            plan.prefill.append(.init(id: request.id, tokens: tokens))
            spent[request.tenant, default: 0] += Double(tokens) / Double(max(1, request.share.weight))
        }
    }

    /// How many streams of a step, those of the plan included, fit into the target beside the plan's prompt tokens;
    /// all, while nothing was measured.
    private func affordableDecodes(after plan: StepPlan = StepPlan(), _ state: StepState) -> Int {
        let time = parameters.interTokenMilliseconds - Double(plan.promptTokens) * (cost.perPromptToken ?? 0)
        let sizes = (0...9).flatMap { [1 << $0, 3 << $0] }.filter { $0 <= state.batchTokens }.sorted()
        return sizes.last { cost.decodeMilliseconds($0) <= time } ?? (plan.promptTokens == 0 ? 1 : 0)
    }

    /// How many tokens of a request's prompt may be added to the plan.
    private func prefillRoom(
        for request: StepState.Running, _ plan: StepPlan, _ state: StepState, isFirstClass: Bool
    ) -> Int {
        let room = state.batchTokens - plan.decode.count - plan.promptTokens
        guard let perToken = cost.perPromptToken else { return min(room, Self.unmeasuredPrefill - plan.promptTokens) }
        let target = parameters.interTokenMilliseconds
        // A stream that is left out of this step is still a stream whose next token others should not delay.
        let streams = state.running.filter(\.isDecoding)
        let hasStreams = !streams.isEmpty
        let isShort = Double(request.uncachedTokens) * perToken <= target * Self.shortPrompt.targets
        // Not where a tenant that has streams would slow down another's.
        let isAlone = streams.allSatisfy { $0.tenant == request.tenant }
        let isWaiting = !streams.contains { $0.tenant == request.tenant }
        let stretch = isShort && isFirstClass && (isAlone || isWaiting) ? Self.shortPrompt.stretch : 1
        let decodes = cost.decodeMilliseconds(plan.decode.count)
        let left = target * (hasStreams ? stretch : Self.idleFactor) - decodes
        // A lower class takes what is left; where that is nothing it waits.
        let tokens =
            isFirstClass
            ? max(1, cost.promptTokens(within: max(left, decodes * Self.leastPrefillShare)))
            : cost.promptTokens(within: left)
        return min(room, tokens - plan.promptTokens)
    }

    /// Adds guessed tokens where the tokens they are expected to bring are worth the longer step.
    private func draft(_ state: StepState, _ plan: inout StepPlan) {
        guard parameters.draftTokens > 0, plan.decode.count <= Self.draftingRequests else { return }
        let requests = Dictionary(uniqueKeysWithValues: state.running.map { ($0.id, $0) })
        for place in plan.decode.indices {
            guard let request = requests[plan.decode[place].id], case .decode(let drafts) = request.phase else {
                continue
            }
            let others = plan.decode.reduce(0) { $0 + $1.tokens } - 1
            let most = min(drafts, parameters.draftTokens, state.batchTokens - others - 1)
            plan.decode[place].tokens = 1 + bestDraft(most, acceptance: request.acceptance, beside: others)
        }
    }

    /// The number of guesses that gives the most tokens for the time, by what steps of that size took.
    private func bestDraft(_ most: Int, acceptance: Double, beside others: Int) -> Int {
        var best = (drafts: 0, rate: rate(of: 1, in: others + 1))
        var expected = 1.0
        var likelihood = 1.0
        for drafts in stride(from: 1, through: most, by: 1) {
            likelihood *= acceptance
            expected += likelihood
            let rate = rate(of: expected, in: others + 1 + drafts)
            if rate > best.rate * 1.05 { best = (drafts, rate) }
        }
        return best.drafts
    }

    private func rate(of tokens: Double, in size: Int) -> Double {
        let time = cost.decodeMilliseconds(size)
        return time > 0 ? tokens / time : 0
    }

    // MARK: Accounts

    public mutating func account(_ work: StepWork) {
        cost.learn(
            prefillTokens: work.prefillTokens, decodeTokens: work.decodeTokens, milliseconds: work.milliseconds)
        for part in work.parts {
            counters.charge(part.tenant, weight: part.share.weight, prompt: part.prompt, sampled: part.sampled)
        }
    }

    public mutating func ended(_ request: EndedRequest) { requests.learn(request) }

    /// The time it takes to compute what the tenant's queue holds, and what others are served beside it until then: at
    /// most their weights' worth of that, and at most what they ask for.
    public func expectedWait(of tenant: String, _ state: StepState) -> Double {
        var backlogs: [String: (share: SchedulingShare, milliseconds: Double)] = [:]
        for request in state.waiting {
            backlogs[request.tenant, default: (request.share, 0)].milliseconds += milliseconds(of: request, state)
        }
        let own = backlogs[tenant] ?? (SchedulingShare(), 0)
        // A running request of another tenant is over soon, but its tenant may ask again.
        for request in state.running where request.tenant != tenant {
            backlogs[request.tenant, default: (request.share, 0)].milliseconds +=
                requests.answerTokens * decodeMilliseconds(state)
        }
        // In an order of their own, so that the same state gives the same number in every process.
        let all = backlogs.sorted { $0.key < $1.key }.reduce(own.milliseconds) { sum, other in
            let (share, backlog) = other.value
            guard other.key != tenant, share.priority >= own.share.priority else { return sum }
            if share.priority > own.share.priority { return sum + backlog }
            let part = own.milliseconds * Double(max(1, share.weight)) / Double(max(1, own.share.weight))
            return sum + min(backlog, part)
        }
        return max(1, all / 1000)
    }

    /// What a waiting request will keep the machine busy with.
    private func milliseconds(of request: StepState.Waiting, _ state: StepState) -> Double {
        let prompt = requests.uncached(request) * (cost.perPromptToken ?? 0)
        return prompt + requests.answer(request) * decodeMilliseconds(state)
    }

    /// Milliseconds of one token when as many decode as now.
    private func decodeMilliseconds(_ state: StepState) -> Double {
        let streams = max(1, state.running.count)
        return cost.decodeMilliseconds(streams) / Double(streams)
    }

    public func served(_ tenant: String) -> Double { counters.served(tenant) }
}

extension StepState.Running {
    fileprivate var isDecoding: Bool {
        if case .decode = phase { true } else { false }
    }

    fileprivate var isComputable: Bool { phase != .waitsForPrefix }
}

extension StepPlan {
    fileprivate var promptTokens: Int { prefill.reduce(0) { $0 + $1.tokens } }
}
