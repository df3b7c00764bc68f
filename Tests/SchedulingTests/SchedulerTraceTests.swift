import Foundation
import Foundations
import Generation
import SchedulingTesting
import Synchronization
import Testing

@testable import Scheduling

/// Random traces through the whole scheduler. What a request answers must not depend on who ran beside it, on what was
/// shared, preempted, evicted or guessed, nor on failing steps; and the books must be those of the backend.
@Suite(.timeLimit(.minutes(5)))
struct SchedulerTraceTests {
    /// `ALTIPLANO_TRACES` runs more of them, `ALTIPLANO_TRACE_SEED` others.
    private static var traces: Int { number("ALTIPLANO_TRACES") ?? 2000 }
    private static var firstSeed: UInt64 { UInt64(number("ALTIPLANO_TRACE_SEED") ?? 20_261_123) }

    private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    @Test func everyTraceGivesEachRequestWhatItGivesAlone() async throws {
        print("traces from seed \(Self.firstSeed), \(Self.traces) of them")
        let lanes = max(1, ProcessInfo.processInfo.activeProcessorCount)
        let (happened, problems) = try await withThrowingTaskGroup { group in
            for lane in 0..<lanes {
                group.addTask { try await computing { try Self.run(stride(from: lane, to: Self.traces, by: lanes)) } }
            }
            return try await group.reduce(into: (totals: SchedulerTotals(), problems: [String]())) { sum, part in
                sum.totals.add(part.totals)
                sum.problems += part.problems
            }
        }
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
        // Traces in which nothing of this happens would prove nothing.
        for (what, count) in happened.events { #expect(count > 0, "no \(what) in any trace") }
        print("in all: \(happened.events.map { "\($0.value) \($0.key)" }.joined(separator: ", "))")
    }

    /// Runs traces until one has a problem.
    private static func run(_ traces: StrideTo<Int>) throws -> (totals: SchedulerTotals, problems: [String]) {
        var happened = SchedulerTotals()
        for trace in traces {
            let seed = firstSeed + UInt64(trace)
            let (problems, totals) = try Trace(seed: seed).run()
            if !problems.isEmpty {
                return (happened, ["seed \(seed): \(problems.prefix(3).joined(separator: "; "))"])
            }
            happened.add(totals)
        }
        return (happened, [])
    }

    /// One random trace.
    private struct Trace {
        struct Request {
            var id: UInt64
            var prompt: [Int32]
            var most: Int
            var tenant: String
            var share: SchedulingShare
            var pinned: Int
            var turn: Int
            var cancelAt: Int?
        }

        let seed: UInt64
        private let cells: Int
        private let sequences: Int
        private let holders: Int
        private let batch: Int
        private let hostBytes: Int
        private let sharesPrefixes: Bool
        private let failureEvery: Int
        private var requests: [Request] = []

        init(seed: UInt64) {
            self.seed = seed
            var random = SeededGenerator(seed: seed)
            cells = [96, 160, 320, 1024].randomElement(using: &random) ?? 96
            sequences = Int.random(in: 1...6, using: &random)
            holders = [0, 1, 2, 3, 8, 32].randomElement(using: &random) ?? 3
            batch = [1, 3, 8, 32, 64].randomElement(using: &random) ?? 8
            hostBytes = [0, 200, 2000, 1 << 20].randomElement(using: &random) ?? 0
            sharesPrefixes = Int.random(in: 0...5, using: &random) > 0
            failureEvery = [0, 0, 7, 23].randomElement(using: &random) ?? 0
            let prefixes = (0..<3).map { _ in Self.tokens(Int.random(in: 1...60, using: &random), &random) }
            for id in 1...UInt64(Int.random(in: 2...24, using: &random)) {
                requests.append(request(id, prefixes, &random))
            }
        }

        private static func tokens(_ count: Int, _ random: inout SeededGenerator) -> [Int32] {
            (0..<count).map { _ in Int32.random(in: 0..<4, using: &random) }
        }

        private func request(_ id: UInt64, _ prefixes: [[Int32]], _ random: inout SeededGenerator) -> Request {
            let prefix = prefixes.randomElement(using: &random) ?? []
            let cut = Int.random(in: 0...prefix.count, using: &random)
            var prompt = Array(prefix.prefix(Bool.random(using: &random) ? prefix.count : cut))
            prompt += Self.tokens(Int.random(in: 1...12, using: &random), &random)
            let tenant = ["a", "b", "c"].randomElement(using: &random) ?? "a"
            let priority = SchedulingShare.Priority.allCases.randomElement(using: &random) ?? .normal
            return Request(
                id: id, prompt: prompt, most: Int.random(in: 1...min(40, cells - prompt.count), using: &random),
                tenant: tenant,
                share: SchedulingShare(
                    weight: Int.random(in: 1...4, using: &random), priority: tenant == "a" ? .normal : priority),
                pinned: Int.random(in: 0...3, using: &random) == 0 ? min(prefix.count, prompt.count - 1) : 0,
                turn: Int.random(in: 0...60, using: &random),
                cancelAt: Int.random(in: 0...4, using: &random) == 0 ? Int.random(in: 0...90, using: &random) : nil)
        }

        private func backend() -> SimulatedBackend {
            let calls = Counter()
            return SimulatedBackend(
                .init(
                    cells: cells, sequences: sequences, holders: holders, batchTokens: batch,
                    vocabulary: TraceLanguage.vocabulary),
                outcome: { [failureEvery] batch in
                    let call = calls.next()
                    guard failureEvery > 0, batch.entries.count > 1, call % failureEvery == 0 else { return .done }
                    return call % 2 == 0 ? .noCells : .failed("simulated")
                },
                row: TraceLanguage.write)
        }

        private final class Counter: Sendable {
            private let count = Mutex(0)

            func next() -> Int {
                count.withLock { count in
                    count += 1
                    return count
                }
            }
        }

        func run() throws -> (problems: [String], totals: SchedulerTotals) {
            let run = TraceRun(backend()) { configuration in
                configuration.sharesPrefixes = sharesPrefixes
                configuration.hostCacheBytes = hostBytes
            }
            var problems: [String] = []
            var turn = 0
            let last = requests.map(\.turn).max() ?? 0
            while true {
                for request in requests where request.turn == turn { try submit(request, to: run) }
                for request in requests where request.cancelAt == turn { run.cancel(request.id) }
                let computed = run.turn()
                problems += check(run, turn)
                turn += 1
                if !problems.isEmpty || (!computed && turn > last) { break }
                if turn > 20_000 { return (problems + ["it never ends"], run.core.load.totals) }
            }
            return (problems + outcomes(run), run.core.load.totals)
        }

        private func submit(_ request: Request, to run: TraceRun) throws {
            try run.submit(
                request.id, request.prompt, most: request.most, tenant: request.tenant, share: request.share,
                pinned: request.pinned)
        }

        /// What must hold after every turn.
        private func check(_ run: TraceRun, _ turn: Int) -> [String] {
            // Not the whole load: that is dear, and the rest of it is looked at in the end.
            let (used, hostBytes) = (run.core.usedCells, run.core.hostBytes)
            var problems = run.backend.violations
            if used != run.backend.usedCells {
                problems.append("turn \(turn): the books say \(used) cells, used are \(run.backend.usedCells)")
            }
            if run.core.freeCells < 0 { problems.append("turn \(turn): \(run.core.freeCells) cells are free") }
            if hostBytes > self.hostBytes { problems.append("turn \(turn): \(hostBytes) bytes on the host") }
            return problems
        }

        /// What must hold at the end.
        private func outcomes(_ run: TraceRun) -> [String] {
            var problems: [String] = []
            for request in requests {
                let text = run.texts[request.id] ?? []
                let whole = TraceLanguage.answer(to: request.prompt, most: request.most).map { UInt8($0 + 48) }
                if run.results[request.id] != nil {
                    if text != whole { problems.append("request \(request.id) answered \(text), alone \(whole)") }
                } else if let error = run.failures[request.id] {
                    let isAllowed = error.kind == .cancelled && request.cancelAt != nil
                    if !isAllowed { problems.append("request \(request.id) failed: \(error)") }
                    if !whole.starts(with: text) { problems.append("request \(request.id) went wrong before its end") }
                } else {
                    problems.append("request \(request.id) was forgotten")
                }
            }
            let load = run.core.load
            let left = [
                load.activeSequences, load.queuedRequests, load.pausedRequests, load.usedCells - load.cachedCells,
                run.core.reservedCells, run.core.cache.pausedBytes, sequences - run.core.freeNumbers.count,
            ]
            if left.contains(where: { $0 != 0 }) { problems.append("something is left: \(left)") }
            return problems
        }
    }
}

extension SchedulerTotals {
    fileprivate var events: KeyValuePairs<String, UInt64> {
        [
            "cache hits": cacheHits, "offloads": cacheOffloads, "reloads": cacheReloads, "evictions": cacheEvictions,
            "preemptions": preemptions, "restores": restores, "accepted guesses": acceptedTokens,
            "wrong guesses": draftedTokens - acceptedTokens,
        ]
    }

    fileprivate mutating func add(_ other: SchedulerTotals) {
        cacheHits += other.cacheHits
        cacheOffloads += other.cacheOffloads
        cacheReloads += other.cacheReloads
        cacheEvictions += other.cacheEvictions
        preemptions += other.preemptions
        restores += other.restores
        acceptedTokens += other.acceptedTokens
        draftedTokens += other.draftedTokens
    }
}
