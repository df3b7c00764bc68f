import Foundations
import Generation
import Logging

@testable import Scheduling

/// A language in which the next token depends on every token before it, so that one wrong cell changes the text; and
/// which repeats itself often enough for guesses to be right.
enum TraceLanguage {
    static let vocabulary = 64
    static let end: Int32 = 63

    static func next(after history: SimulatedBackend.History) -> Int32 {
        if history.hash % 40 == 0 { return end }
        return history.hash % 5 == 0 ? Int32(history.hash >> 8 & 31) : (history.token * 5 + 3) % 16
    }

    static func write(_ history: SimulatedBackend.History, _ logits: UnsafeMutableBufferPointer<Float>) {
        logits[Int(next(after: history))] = 9
    }

    /// The answer to a prompt, as a lone sequence gives it.
    static func answer(to prompt: [Int32], most: Int) -> [Int32] {
        var hash: UInt64?
        for token in prompt { hash = SimulatedBackend.History(token, after: hash).hash }
        var answer: [Int32] = []
        var last = SimulatedBackend.History(prompt[prompt.count - 1], after: nil)
        last.hash = hash ?? 0
        while answer.count < most {
            let token = next(after: last)
            if token == end { break }
            answer.append(token)
            last = SimulatedBackend.History(token, after: last.hash)
        }
        return answer
    }
}

/// Tokens are letters that tell them apart.
struct TraceTokens: TokenTable {
    let size = TraceLanguage.vocabulary
    let endTokens = [TraceLanguage.end]

    func endsGeneration(_ token: Int32) -> Bool { token == TraceLanguage.end }
    func textBytes(of token: Int32) -> [UInt8] { [UInt8(truncatingIfNeeded: token + 48)] }
    func displayBytes(of token: Int32) -> [UInt8] { textBytes(of: token) }
}

/// The scheduler on the simulated backend, turn by turn, in simulated time.
final class TraceRun {
    let backend: SimulatedBackend
    private(set) var core: LoopCore
    private(set) var texts: [UInt64: [UInt8]] = [:]
    private(set) var results: [UInt64: GenerationResult] = [:]
    private(set) var failures: [UInt64: ServiceError] = [:]
    private(set) var usage: [UInt64: PromptUsage] = [:]
    /// When each request's tokens came, in simulated time.
    private(set) var moments: [UInt64: [Duration]] = [:]

    private final class Reports {
        var all: [SequenceReport] = []
    }
    private let reports = Reports()

    init(_ backend: SimulatedBackend, _ change: (inout BatchLoop.Configuration) -> Void = { _ in }) {
        var configuration = BatchLoop.Configuration()
        // Steps fail on purpose, by the thousand.
        configuration.logger.logLevel = .critical
        change(&configuration)
        self.backend = backend
        let reports = reports
        core = LoopCore(backend, tokens: TraceTokens(), configuration, now: { backend.elapsed }) { report in
            if case .step(let news) = report { reports.all += news }
        }
    }

    func submit(
        _ id: UInt64, _ prompt: [Int32], most: Int, tenant: String = "ten_a",
        share: SchedulingShare = SchedulingShare(), pinned: Int = 0, deadline: Int? = nil,
        owner: String = "assistant", ignoresEnd: Bool = false
    ) throws {
        var sampling = SamplingParameters()
        sampling.temperature = 0
        let request = GenerationRequest(
            prompt: .tokens(prompt), sampling: sampling, maximumTokens: most,
            ignoresEndOfSequence: ignoresEnd, tenant: tenant, share: share,
            pin: pinned > 0 ? PinnedPrefix(owner: owner) : nil, deadlineMilliseconds: deadline)
        let prepared = try RequestRules.fit(
            request, tokens: prompt, contextTokens: backend.sequenceTokens, pinnedTokens: pinned)
        core.take(.generate(id: id, prepared))
    }

    func cancel(_ id: UInt64) { core.take(.cancel(id: id)) }

    /// One turn; false when there was nothing to compute.
    func turn() -> Bool {
        let computed = core.turn()
        for report in reports.all {
            switch report.news {
            case .event(.started(let prompt)): usage[report.id] = prompt
            case .event(.delta(let delta)):
                texts[report.id, default: []] += Array(delta.text.utf8)
                moments[report.id, default: []] += Array(repeating: backend.elapsed, count: delta.tokens)
            case .event(.finished(let result)): results[report.id] = result
            case .failed(let error): failures[report.id] = error
            }
        }
        reports.all = []
        return computed
    }

    /// Turns until nothing is left to compute, or so many have passed.
    func finish(within turns: Int = 100_000) {
        for _ in 0..<turns where !turn() { return }
    }

    /// Requests of a tenant that are not over.
    func count(of tenant: String) -> Int { (core.running + core.waiting).count { $0.tenant == tenant } }

    func isOver(_ id: UInt64) -> Bool { results[id] != nil || failures[id] != nil }
}
