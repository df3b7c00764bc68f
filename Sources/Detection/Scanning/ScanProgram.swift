import CScan
import Expressions
import Synchronization

/// Patterns as one automaton that any number of texts may be read with at once.
final class ScanProgram: Sendable {
    // Written once, before anybody else has it; CScan only reads it.
    private nonisolated(unsafe) let handle: OpaquePointer
    /// States that wait for the next text: what they learnt of factors serves it too.
    private let free = Mutex<[Waiting]>([])
    private static let kept = 8

    // Used by whoever took it, and by nobody else.
    private struct Waiting: @unchecked Sendable {
        let handle: OpaquePointer
    }

    /// - Parameters:
    ///   - automaton: the patterns.
    ///   - plan: their factors.
    /// - Throws: `PatternProblem` when there is no memory for it.
    init(_ automaton: PositionAutomaton, _ plan: FactorPlan) throws(PatternProblem) {
        guard let made = ScanParts(automaton, plan).create() else {
            throw PatternProblem(.tooLarge, "there is no memory for the patterns' automaton")
        }
        handle = made
    }

    deinit {
        free.withLock { for state in $0 { altiplano_scan_end(state.handle) } }
        altiplano_scan_free(handle)
    }

    /// A state at the beginning of a text.
    fileprivate func takeState() throws(PatternProblem) -> OpaquePointer {
        if let waiting = free.withLock({ $0.popLast() }) {
            altiplano_scan_rewind(waiting.handle)
            return waiting.handle
        }
        guard let made = altiplano_scan_begin(handle) else {
            throw PatternProblem(.tooLarge, "there is no memory to read a text")
        }
        return made
    }

    fileprivate func giveState(_ state: OpaquePointer) {
        let waiting = Waiting(handle: state)
        let isKept = free.withLock { free in
            guard free.count < Self.kept else { return false }
            free.append(waiting)
            return true
        }
        if !isKept { altiplano_scan_end(state) }
    }
}

/// What CScan makes a program of.
private struct ScanParts {
    private var automaton: PositionAutomaton
    private var factors: [altiplano_scan_factor] = []
    private var factorSets: [UInt32] = []
    private var uses: [altiplano_scan_use] = []
    private let everywhere: [UInt32]

    init(_ automaton: PositionAutomaton, _ plan: FactorPlan) {
        self.automaton = automaton
        everywhere = plan.everywhere.map { UInt32(clamping: $0) }
        for (factor, usesOfOne) in zip(plan.factors, plan.uses) {
            factors.append(
                .init(
                    first_set: UInt32(factorSets.count), sets: UInt32(factor.sets.count),
                    first_use: UInt32(uses.count), uses: UInt32(usesOfOne.count)))
            for set in factor.sets { factorSets.append(self.automaton.number(of: set)) }
            uses += usesOfOne.map { use in
                .init(
                    group: UInt32(clamping: use.group), before: UInt32(clamping: use.before),
                    behind: UInt32(clamping: use.behind), is_open: use.isOpen)
            }
        }
    }

    func create() -> OpaquePointer? {
        let sets = automaton.sets.flatMap(\.bytes)
        return automaton.positions.withUnsafeBufferPointer { positions in
            automaton.followers.withUnsafeBufferPointer { followers in
                automaton.patterns.withUnsafeBufferPointer { patterns in
                    sets.withUnsafeBufferPointer { sets in
                        withFactors { parts in
                            parts.positions = positions.baseAddress
                            parts.position_count = UInt32(positions.count)
                            parts.followers = followers.baseAddress
                            parts.follower_count = UInt32(followers.count)
                            parts.patterns = patterns.baseAddress
                            parts.pattern_count = UInt32(patterns.count)
                            parts.sets = sets.baseAddress
                            parts.set_count = UInt32(sets.count / 32)
                            parts.group_count = UInt32(automaton.groups)
                            return altiplano_scan_create(&parts)
                        }
                    }
                }
            }
        }
    }

    private func withFactors(_ body: (inout altiplano_scan_parts) -> OpaquePointer?) -> OpaquePointer? {
        factors.withUnsafeBufferPointer { factors in
            factorSets.withUnsafeBufferPointer { factorSets in
                uses.withUnsafeBufferPointer { uses in
                    everywhere.withUnsafeBufferPointer { everywhere in
                        var parts = altiplano_scan_parts()
                        parts.factors = factors.baseAddress
                        parts.factor_count = UInt32(factors.count)
                        parts.factor_sets = factorSets.baseAddress
                        parts.factor_set_count = UInt32(factorSets.count)
                        parts.uses = uses.baseAddress
                        parts.use_count = UInt32(uses.count)
                        parts.everywhere = everywhere.baseAddress
                        parts.everywhere_count = UInt32(everywhere.count)
                        return body(&parts)
                    }
                }
            }
        }
    }
}

/// One text that is being read; used by one task at a time.
final class ScanState {
    private let program: ScanProgram
    private let handle: OpaquePointer

    init(_ program: ScanProgram) throws(PatternProblem) {
        self.program = program
        handle = try program.takeState()
    }

    deinit { program.giveState(handle) }

    /// Reads bytes and calls `body` with each match that ends in them, in the order of their ends.
    func feed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (_ pattern: Int, _ range: Range<Int>) -> Void
    ) throws(PatternProblem) {
        try report(altiplano_scan_feed(handle, bytes.baseAddress, UInt32(clamping: bytes.count)), body)
    }

    /// Reads a whole text and calls `body` with each match, in any order.
    func read(
        whole bytes: UnsafeBufferPointer<UInt8>, _ body: (_ pattern: Int, _ range: Range<Int>) -> Void
    ) throws(PatternProblem) {
        try report(altiplano_scan_whole(handle, bytes.baseAddress, UInt64(bytes.count)), body)
    }

    private func report(
        _ count: UInt32, _ body: (_ pattern: Int, _ range: Range<Int>) -> Void
    ) throws(PatternProblem) {
        guard count != .max else { throw PatternProblem(.tooLarge, "there is no memory to read a text") }
        let matches = UnsafeBufferPointer(start: altiplano_scan_matches(handle), count: Int(count))
        for match in matches { body(Int(match.pattern), Int(match.start)..<Int(match.end)) }
    }

    /// Where the earliest match began that could still be completed or prolonged.
    var aliveSince: Int? {
        let since = altiplano_scan_alive_since(handle)
        return since == .max ? nil : Int(since)
    }
}
