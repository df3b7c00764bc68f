import Crypto
import Detection
import Synchronization

/// Sets of recognizers that were made before, by what they are made of: hundreds of shapes take a second to compile,
/// and
/// most assistants have the same.
final class RecognizerCache: Sendable {
    static let shared = RecognizerCache()
    /// Sets that are kept, and what they need together, in positions; the one that was used the longest ago goes first.
    private static let bound = 64
    private static let positionBound = 2_000_000

    private struct Entry {
        var set: RecognizerSet
        var lastUse: Int
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var uses = 0

        var positions: Int { entries.values.reduce(0) { $0 + $1.set.positionCount } }
    }

    private let state = Mutex(State())

    func set(_ recognizers: [Recognizer], _ isPrefiltered: Bool) throws(RecognizerProblem) -> RecognizerSet {
        let key = Self.key(recognizers, isPrefiltered)
        let known: RecognizerSet? = state.withLock { state in
            state.uses += 1
            state.entries[key]?.lastUse = state.uses
            return state.entries[key]?.set
        }
        if let known { return known }
        // Two at once may both compile; neither waits for the other.
        let made = try RecognizerSet(recognizers, isPrefiltered: isPrefiltered)
        state.withLock { state in
            state.entries[key] = Entry(set: made, lastUse: state.uses)
            while state.entries.count > Self.bound || state.positions > Self.positionBound, state.entries.count > 1,
                let oldest = state.entries.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                state.entries[oldest.key] = nil
            }
        }
        return made
    }

    /// What the set finds, as a hash. A recognizer of the catalogue is its entity: its checks are the program's own.
    private static func key(_ recognizers: [Recognizer], _ isPrefiltered: Bool) -> String {
        var hash = SHA256()
        for recognizer in recognizers {
            for text in [recognizer.entity] + recognizer.context + recognizer.shapes.map(\.expression) {
                hash.update(data: Array("\(text.utf8.count):\(text)".utf8))
            }
            for shape in recognizer.shapes {
                hash.update(data: Array("\(shape.ignoresCase) \(shape.edges) \(shape.score)/".utf8))
            }
        }
        hash.update(data: [isPrefiltered ? 1 : 0])
        return hash.finalize().map { String($0, radix: 16) }.joined(separator: ".")
    }
}
