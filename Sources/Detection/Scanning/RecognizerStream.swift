import Expressions
public import Foundations

/// Findings in a text that comes in pieces.
///
/// However the text is cut, the findings are those of the whole text; each is given as soon as it is certain. From
/// `heldFrom` on the text could still become a part of one. It belongs to one task at a time.
public struct RecognizerStream {
    private let state: ScanState
    private var confirming: Confirming
    /// The end of what was read, as far as a candidate and its context may need it, and where that begins.
    private var tail: [UInt8] = []
    private var base = 0
    /// Candidates whose right edge is not known yet, in the order of their ends.
    private var waiting: [(pattern: Int, range: Range<Int>)] = []

    /// - Parameters:
    ///   - set: what reads it.
    ///   - least: the least score of a finding that is wanted.
    /// - Throws: `ServiceError` when there is no memory.
    public init(_ set: RecognizerSet, least: Double = 0) throws(ServiceError) {
        confirming = Confirming(set, least: least)
        do {
            state = try ScanState(set.program)
        } catch {
            throw ServiceError(.unavailable, code: .policyFailed, error.message)
        }
    }

    /// The offset from which on text may still become a part of a finding; nil when none may.
    public var heldFrom: Int? {
        let candidate = waiting.lazy.map(\.range.lowerBound).min()
        guard let alive = state.aliveSince else { return candidate }
        return min(alive, candidate ?? alive)
    }

    /// Reads the next bytes.
    ///
    /// - Returns: the findings that became certain, in bytes from the beginning of the text; they may overlap.
    /// - Throws: `ServiceError` when there is no memory.
    public mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(ServiceError) -> [Finding] {
        tail.append(contentsOf: bytes)
        do throws(PatternProblem) {
            try state.feed(bytes) { waiting.append(($0, $1)) }
        } catch {
            throw ServiceError(.unavailable, code: .policyFailed, error.message)
        }
        let found = confirm(isFinished: false)
        forget()
        return found
    }

    /// Ends the text.
    public mutating func finish() -> [Finding] { confirm(isFinished: true) }

    private mutating func confirm(isFinished: Bool) -> [Finding] {
        guard !waiting.isEmpty else { return [] }
        let end = base + tail.count
        let ready = waiting.prefix { isFinished || $0.range.upperBound + EdgeRule.lookahead <= end }
        guard !ready.isEmpty else { return [] }
        var found: [Finding] = []
        tail.withUnsafeBufferPointer { text in
            for (pattern, range) in ready { confirming.check(pattern, range, in: text, base: base, &found) }
        }
        waiting.removeFirst(ready.count)
        return found
    }

    /// Lets go of what no candidate can need any more; not with each byte, since it moves the rest.
    private mutating func forget() {
        let end = base + tail.count
        tail.withUnsafeBufferPointer { confirming.read($0, upTo: end, base) }
        let needed = (heldFrom ?? base + tail.count) - RecognizerSet.contextBytes - 4
        guard needed - base > 4096 || needed - base > 2 * (tail.count - (needed - base)), needed > base else { return }
        tail.removeFirst(needed - base)
        base = needed
        confirming.forget(before: base)
    }
}
