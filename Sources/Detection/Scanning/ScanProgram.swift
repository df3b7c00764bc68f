import CScan
import Expressions

/// Patterns as one automaton that any number of texts may be read with at once.
final class ScanProgram: Sendable {
    // Written once, before anybody else has it; CScan only reads it.
    fileprivate nonisolated(unsafe) let handle: OpaquePointer

    /// - Parameter automaton: finished.
    /// - Throws: `PatternProblem` when there is no memory for it.
    init(_ automaton: PositionAutomaton) throws(PatternProblem) {
        let sets = automaton.sets.flatMap(\.bytes)
        let made = automaton.positions.withUnsafeBufferPointer { positions in
            altiplano_scan_create(
                positions.baseAddress, UInt32(positions.count), automaton.followers,
                UInt32(automaton.followers.count), automaton.patterns, UInt32(automaton.patterns.count), sets,
                UInt32(automaton.sets.count))
        }
        guard let made else { throw PatternProblem(.tooLarge, "there is no memory for the patterns' automaton") }
        handle = made
    }

    deinit { altiplano_scan_free(handle) }
}

/// One text that is being read; used by one task at a time.
final class ScanState {
    private let program: ScanProgram
    private let handle: OpaquePointer

    init(_ program: ScanProgram) throws(PatternProblem) {
        guard let made = altiplano_scan_begin(program.handle) else {
            throw PatternProblem(.tooLarge, "there is no memory to read a text")
        }
        self.program = program
        handle = made
    }

    deinit { altiplano_scan_end(handle) }

    /// Goes to an offset of the text and forgets what was read.
    ///
    /// - Parameter before: the bytes before it; the last four are enough.
    func seek(_ offset: Int, before: UnsafeBufferPointer<UInt8>) {
        altiplano_scan_seek(handle, UInt64(offset), before.baseAddress, UInt32(clamping: before.count))
    }

    /// Reads bytes and calls `body` with each match that ends in them, in the order of their ends.
    func feed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (_ pattern: Int, _ range: Range<Int>) -> Void
    ) throws(PatternProblem) {
        let count = altiplano_scan_feed(handle, bytes.baseAddress, UInt32(clamping: bytes.count))
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
