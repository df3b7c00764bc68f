public import Engines
public import Foundations
import Generation
public import Logging
public import Store

/// The path of one request, top to bottom: authenticate, resolve, admit, policies of what goes in, render, generate,
/// policies of what comes out, settle.
///
/// The gateway decodes before it and encodes after it. Whatever way a call ends (completion, failure, a client that
/// leaves, a killed core), exactly one usage record results: it is begun in the journal before anything is generated
/// and settled after everything was.
public struct RequestPath: AssistantCalls {
    /// How long a call may run when its assistant sets no limit.
    public static let defaultDeadline = Bound("call duration", limit: 3600, unit: "seconds")

    private let authenticator: Authenticator
    private let assistants: AssistantRepository
    let engine: any Engine
    let admission: CallAdmission
    private let journal: UsageJournal
    let running: RunningCalls
    let policies: PolicyGate?
    private let clock: WallClock
    let logger: Logger

    public init(
        authenticator: Authenticator, assistants: AssistantRepository, engine: any Engine, admission: CallAdmission,
        journal: UsageJournal, running: RunningCalls, policies: PolicyGate? = nil, clock: WallClock = .system,
        logger: Logger
    ) {
        self.authenticator = authenticator
        self.assistants = assistants
        self.engine = engine
        self.admission = admission
        self.journal = journal
        self.running = running
        self.policies = policies
        self.clock = clock
        self.logger = logger
    }

    // MARK: Authenticate

    public func authenticate(bearer: String?) async throws -> Caller {
        try await authenticator.authenticate(bearer: bearer, for: .inference)
    }

    public func assistants(for caller: Caller) async throws -> [Assistant] {
        try await assistants.list(tenantID: caller.tenant.id)
    }

    // MARK: Resolve, admit, render

    public func begin(
        _ call: AssistantCall, caller: Caller, on executor: (any TaskExecutor)? = nil
    ) async throws -> RunningCall {
        let target = try await resolve(call.assistant, for: caller)
        let requests = try PromptRendering.requests(
            for: call, target.specification, assistantID: target.assistant.id, tenant: caller.tenant)
        let policies = try await policies?.opened(for: call, of: caller, target)
        let meter = try admit(call.requestID, call.endpoint.rawValue, caller, target)
        let work = Work(
            call: call, caller: caller, target: target, requests: requests, meter: meter, policies: policies)
        return try await start(work, on: executor)
    }

    /// Takes a place for the call and begins its usage record.
    func admit(_ requestID: String, _ endpoint: String, _ caller: Caller, _ target: Target) throws -> CallMeter {
        try admission.admit(assistantID: target.assistant.id, limit: target.specification.limits.concurrentCalls)
        let meter = CallMeter(blankRecord(requestID, endpoint, caller, target))
        do {
            try journal.begin(meter.record(outcome: .interrupted, at: clock.now()))
        } catch {
            admission.release(assistantID: target.assistant.id)
            // What is wrong with the disk or the database is the operator's to know.
            logger.error("a call is refused: its usage cannot be recorded", metadata: ["error": "\(error)"])
            throw ServiceError(
                .unavailable, code: .usageUnavailable,
                "The server cannot record usage now, so it takes no calls. Send the request again shortly.",
                retryAfterSeconds: 10)
        }
        return meter
    }

    /// An assistant with the revision that answers now.
    struct Target: Sendable {
        var assistant: Assistant
        var revision: AssistantRevision
        var specification: AssistantSpecification
    }

    func resolve(_ name: String, for caller: Caller) async throws -> Target {
        // No assistant has such a name, and no database need be asked about it.
        let isPossible = name.utf8.count <= 63 && !name.utf8.contains(0)
        guard isPossible, let (assistant, revision) = try await assistants.find(tenantID: caller.tenant.id, name: name)
        else {
            throw ServiceError(
                .notFound, code: .modelNotFound,
                "The model '\(name.prefix(64))' does not exist or you do not have access to it. "
                    + "GET /v1/models lists yours.",
                parameter: "model")
        }
        return Target(
            assistant: assistant, revision: revision,
            specification: try AssistantSpecification(canonicalJSON: revision.specification))
    }

    private func blankRecord(
        _ requestID: String, _ endpoint: String, _ caller: Caller, _ target: Target
    ) -> UsageRecord {
        let now = clock.now()
        return UsageRecord(
            requestID: requestID, tenantID: caller.tenant.id, keyID: caller.key.id,
            assistantID: target.assistant.id, assistantName: target.assistant.name, revision: target.revision.number,
            model: target.revision.model, endpoint: endpoint, outcome: .interrupted, startedAt: now,
            finishedAt: now)
    }

    // MARK: Generate

    /// Everything one call's task needs.
    private struct Work: Sendable {
        var call: AssistantCall
        var caller: Caller
        var target: Target
        var requests: [GenerationRequest]
        var meter: CallMeter
        /// Nil where no rule holds.
        var policies: CallPolicies?
    }

    /// Starts the call's task and returns when every generation has begun, so that refusals come before any output.
    private func start(_ work: Work, on executor: (any TaskExecutor)?) async throws -> RunningCall {
        let (events, output) = AsyncThrowingStream<CallEvent, any Error>.makeStream()
        let (begun, gate) = AsyncThrowingStream<Void, any Error>.makeStream()
        let task = running.track(work.call.requestID, on: executor) {
            await perform(work, output: output, gate: gate)
        }
        output.onTermination = { reason in if case .cancelled = reason { task.cancel() } }
        let createdAt = clock.now()
        return try await withTaskCancellationHandler {
            for try await _ in begun {
                return RunningCall(events: events, createdAt: createdAt, storing: work.policies?.storing)
            }
            task.cancel()
            throw CancellationError()
        } onCancel: {
            task.cancel()
        }
    }

    /// Generates, settles, and only then tells the reader that the call is over.
    private func perform(
        _ work: Work, output: AsyncThrowingStream<CallEvent, any Error>.Continuation,
        gate: AsyncThrowingStream<Void, any Error>.Continuation
    ) async {
        defer { admission.release(assistantID: work.target.assistant.id) }
        do {
            try await withinDeadline(of: work.target) { end in
                let work = try await admitted(work)
                try await generate(work, until: end, output: output, gate: gate)
            }
            try settle(work.meter, .completed)
            output.yield(.usage(work.meter.usage))
            output.finish()
            gate.finish()
        } catch {
            let failure = settle(work.meter, failedWith: error, work.call.requestID)
            gate.finish(throwing: failure)
            output.finish(throwing: failure)
        }
    }

    /// Lets policies read what goes in; the model is asked with what they make of it.
    private func admitted(_ work: Work) async throws -> Work {
        guard let policies = work.policies else { return work }
        var work = work
        let call = try await policies.admitted(work.call)
        guard call != work.call else { return work }
        work.call = call
        work.requests = try PromptRendering.requests(
            for: call, work.target.specification, assistantID: work.target.assistant.id, tenant: work.caller.tenant)
        return work
    }

    private func failure(for error: any Error, _ requestID: String) -> ServiceError {
        let failure = ServiceError.wrapping(error, doing: "answer request \(requestID)")
        guard failure.kind == .cancelled, running.isExpired else { return failure }
        return ServiceError(
            .unavailable, code: .draining,
            "The server stopped before the answer was whole. Send the request again shortly.", retryAfterSeconds: 5)
    }

    /// How long a call of the assistant may run, in seconds.
    func seconds(of target: Target) -> Int { target.specification.limits.seconds ?? Self.defaultDeadline.limit }

    static func late(after seconds: Int) -> ServiceError {
        ServiceError(
            .timeout, code: .timedOut,
            "The call was not finished within its bound of \(seconds) seconds, waiting included. Ask for less, or try "
                + "again.")
    }

    /// Policies, operators and workers together may take as long as the assistant's limit says.
    private func withinDeadline(
        of target: Target, _ body: @escaping @Sendable (_ end: ContinuousClock.Instant) async throws -> Void
    ) async throws {
        let seconds = seconds(of: target)
        let end = ContinuousClock.now + .seconds(seconds)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await Task.sleep(until: end)
                throw Self.late(after: seconds)
            }
            group.addTask { try await body(end) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func generate(
        _ work: Work, until end: ContinuousClock.Instant,
        output: AsyncThrowingStream<CallEvent, any Error>.Continuation,
        gate: AsyncThrowingStream<Void, any Error>.Continuation
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (choice, request) in work.requests.enumerated() {
                group.addTask {
                    // Waiting in the worker's queue counts too, so the worker must know when nobody waits any more.
                    var request = request
                    request.deadlineMilliseconds = max(1, Int(ContinuousClock.now.duration(to: end) / .milliseconds(1)))
                    try await generate(choice, request, work, output: output, gate: gate)
                }
            }
            defer { group.cancelAll() }
            for _ in work.requests { try await group.next() }
        }
    }

    private func generate(
        _ choice: Int, _ request: GenerationRequest, _ work: Work,
        output: AsyncThrowingStream<CallEvent, any Error>.Continuation,
        gate: AsyncThrowingStream<Void, any Error>.Continuation
    ) async throws {
        let isFirstOfPrompt = choice % work.call.options.choicesPerPrompt == 0
        var isFinished = false
        var filter = try work.policies.map { policies throws(ServiceError) in
            try OutputFilter(policies, isJSON: work.call.options.format?.isJSON == true) { output.yield(.waiting) }
        }
        events: for try await event in try await engine.generate(request, model: work.target.revision.model) {
            switch event {
            case .started(let prompt):
                let started = work.meter.started(choice, prompt, countsPrompt: isFirstOfPrompt)
                if started == work.requests.count { gate.yield() }
            case .delta(let delta):
                // What is refused at all is refused before the first token; a call of more sequences than the worker
                // has must not hold back the first ones until the last has started.
                gate.yield()
                if let usage = work.meter.generated(delta.tokens) {
                    journal.progress(
                        requestID: work.call.requestID, promptTokens: usage.promptTokens,
                        cachedTokens: usage.cachedTokens, completionTokens: usage.completionTokens)
                }
                output.yield(.delta(choice: choice, try await filter?.feed(delta) ?? delta))
                if filter?.isEnded == true {
                    // Ending the iteration cancels the generation.
                    output.yield(.finished(choice: choice, .contentFilter))
                    isFinished = true
                    break events
                }
            case .finished(let result):
                work.meter.finished(choice, result)
                if let rest = try await filter?.finish() { output.yield(.delta(choice: choice, rest)) }
                output.yield(.finished(choice: choice, filter?.isEnded == true ? .contentFilter : result.reason))
                isFinished = true
            }
        }
        // A cancelled iteration ends without an error.
        if !isFinished { throw CancellationError() }
    }

    // MARK: Settle

    func settle(_ meter: CallMeter, _ outcome: UsageRecord.Outcome) throws {
        try journal.settle(meter.record(outcome: outcome, at: clock.now()))
    }

    /// Settles a call that failed or was left by its client.
    ///
    /// - Returns: what the client is told.
    func settle(_ meter: CallMeter, failedWith error: any Error, _ requestID: String) -> ServiceError {
        let failure = failure(for: error, requestID)
        let left = failure.kind == .cancelled || (Task.isCancelled && failure.code != .draining)
        do {
            try settle(meter, left ? .cancelled : .failed)
        } catch {
            logger.error("a call could not be settled", metadata: ["error": "\(error)"])
        }
        return failure
    }
}
