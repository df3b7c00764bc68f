import CVectorscan
import Expressions
import Synchronization

/// What matches hold, as one Vectorscan database: it tells at many hundred megabytes a second where one could be.
///
/// It names every place around which a match lies, and others; what lies around them is read again, exactly.
final class Prefilter: Sendable {
    // Written once, before anybody else has it; Vectorscan only reads a database (its manual, "Runtime").
    private nonisolated(unsafe) let database: OpaquePointer
    private let scratches = ScratchPool()
    /// Of each factor, how far before its end a match around it may begin, and how far behind it end, in bytes.
    private let reaches: [Reach]

    private struct Reach {
        var before = 0
        var behind = 0
        /// Whether matches are given up for their length: then it depends on all that is before where one is found.
        var isOpen = false
    }

    /// - Parameters:
    ///   - patterns: the expressions.
    ///   - longest: of each, its longest match in bytes.
    /// - Returns: nil where an expression has no factor: then everything has to be read.
    /// - Throws: `PatternProblem` with Vectorscan's own words.
    init?(_ patterns: [RegularExpression.Node], longest: [Int]) throws(PatternProblem) {
        var reaches: [Factor: Reach] = [:]
        var order: [Factor] = []
        for (pattern, longest) in zip(patterns, longest) {
            guard let places = Factor.places(in: pattern), !places.isEmpty else { return nil }
            let isOpen = pattern.mostBytes ?? .max > longest
            for place in places {
                var reach = reaches[place.factor] ?? Reach()
                if reaches[place.factor] == nil { order.append(place.factor) }
                reach.before = max(reach.before, min(place.before ?? .max, longest))
                reach.behind = max(reach.behind, min(place.behind ?? .max, longest))
                reach.isOpen = reach.isOpen || isOpen
                reaches[place.factor] = reach
            }
        }
        self.reaches = order.map { reaches[$0] ?? Reach() }
        database = try Self.compiled(order.map(\.text))
    }

    /// Whether Vectorscan takes an expression, and why not.
    static func check(_ pattern: RegularExpression.Node) throws(PatternProblem) {
        hs_free_database(try compiled([VectorscanText.expression(pattern)]))
    }

    private static func compiled(_ expressions: [String]) throws(PatternProblem) -> OpaquePointer {
        var database: OpaquePointer?
        var problem: UnsafeMutablePointer<hs_compile_error_t>?
        let flags = [UInt32](repeating: UInt32(HS_FLAG_DOTALL), count: expressions.count)
        let ids = (0..<expressions.count).map { UInt32($0) }
        let result = withPointers(expressions.map(\.utf8CString)) { texts in
            hs_compile_multi(
                texts, flags, ids, UInt32(expressions.count), UInt32(HS_MODE_BLOCK), nil, &database, &problem)
        }
        guard result == HS_SUCCESS, let database else {
            let message = problem.map { String(cString: $0.pointee.message) } ?? "error \(result)"
            hs_free_compile_error(problem)
            throw PatternProblem(.unsupported, "Vectorscan cannot compile the pattern: \(message)")
        }
        return database
    }

    deinit { hs_free_database(database) }

    private static func withPointers<Result>(
        _ texts: [ContiguousArray<CChar>], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        var pointers: [UnsafePointer<CChar>?] = []
        func next(_ index: Int) -> Result {
            guard index < texts.count else { return body(pointers) }
            return texts[index].withUnsafeBufferPointer { buffer in
                pointers.append(buffer.baseAddress)
                return next(index + 1)
            }
        }
        return next(0)
    }

    /// The parts of a text in which every match lies, in order, without overlaps.
    ///
    /// - Parameter most: how many places are of interest; with more the whole text is read.
    func regions(of text: UnsafeBufferPointer<UInt8>, most: Int) -> [Range<Int>] {
        let whole = text.isEmpty ? [] : [0..<text.count]
        guard let scratch = scratches.take(for: database) else { return whole }
        defer { scratches.give(scratch) }
        var found = Places(most: most, reaches: reaches, count: text.count)
        let result = withUnsafeMutablePointer(to: &found) { found in
            hs_scan(
                database, UnsafeRawPointer(text.baseAddress)?.assumingMemoryBound(to: CChar.self),
                UInt32(clamping: text.count), 0, scratch.pointer,
                { factor, _, end, _, context in
                    guard let found = context?.assumingMemoryBound(to: Places.self) else { return 1 }
                    return found.pointee.add(Int(factor), end: Int(end)) ? 0 : 1
                }, found)
        }
        return result == HS_SUCCESS ? found.joined : whole
    }

    private struct Places {
        let most: Int
        let reaches: [Reach]
        let count: Int
        private var regions: [Range<Int>] = []

        init(most: Int, reaches: [Reach], count: Int) {
            self.most = most
            self.reaches = reaches
            self.count = count
        }

        /// Places come in the order of their ends, but reach back differently.
        mutating func add(_ factor: Int, end: Int) -> Bool {
            let reach = reaches[factor]
            let region = (reach.isOpen ? 0 : max(0, end - reach.before))..<min(count, end + reach.behind)
            if let last = regions.last, last.lowerBound <= region.lowerBound, region.lowerBound <= last.upperBound {
                regions[regions.count - 1] = last.lowerBound..<max(last.upperBound, region.upperBound)
                return true
            }
            guard regions.count < most else { return false }
            regions.append(region)
            return true
        }

        var joined: [Range<Int>] {
            var joined: [Range<Int>] = []
            for region in regions.sorted(by: { $0.lowerBound < $1.lowerBound }) {
                if let last = joined.last, region.lowerBound <= last.upperBound {
                    joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, region.upperBound)
                } else {
                    joined.append(region)
                }
            }
            return joined
        }
    }
}

/// A Vectorscan scratch space; each scan needs one for itself.
private struct Scratch: @unchecked Sendable {
    // Used by whoever took it from the pool, and by nobody else.
    let pointer: OpaquePointer
}

/// Scratch spaces that wait for the next scan.
private final class ScratchPool: Sendable {
    private let free = Mutex<[Scratch]>([])

    func take(for database: OpaquePointer) -> Scratch? {
        if let waiting = free.withLock({ $0.popLast() }) { return waiting }
        var pointer: OpaquePointer?
        guard hs_alloc_scratch(database, &pointer) == HS_SUCCESS, let pointer else { return nil }
        return Scratch(pointer: pointer)
    }

    func give(_ scratch: Scratch) { free.withLock { $0.append(scratch) } }

    deinit { free.withLock { for scratch in $0 { hs_free_scratch(scratch.pointer) } } }
}

/// Expressions in the notation of Vectorscan, over bytes.
enum VectorscanText {
    /// Past this many copies a count is left open: the automata would grow with it.
    private static let countBound = 32

    static func expression(_ node: RegularExpression.Node) -> String {
        switch node {
        case .set(let set):
            let ascii = set.intersection(.ascii)
            if set == ascii { return byteClass(ascii) }
            return ascii.isEmpty ? #"[\x80-\xff]{1,4}"# : "(?:\(byteClass(ascii))|[\\x80-\\xff]{1,4})"
        case .sequence(let items):
            return items.map { expression($0) }.joined()
        case .choice(let items):
            return "(?:" + items.map { expression($0) }.joined(separator: "|") + ")"
        case .repeated(.set(let set), let least, let most):
            let isPlain = set.intersection(.ascii) == set
            let text = byteClass(set.intersection(.ascii), withOthers: !isPlain)
            return text + count(least, isPlain ? most : most.map { $0 > countBound ? $0 : $0 * 4 })
        case .repeated(let item, let least, let most):
            return "(?:\(expression(item)))" + count(least, most)
        }
    }

    private static func count(_ least: Int, _ most: Int?) -> String {
        let least = min(least, countBound)
        guard let most, most <= countBound * 4 else { return "{\(least),}" }
        return most == least ? "{\(least)}" : "{\(least),\(most)}"
    }

    /// One byte of a set of ASCII characters.
    static func byteClass(_ set: ScalarSet) -> String { byteClass(set, withOthers: false) }

    private static func byteClass(_ set: ScalarSet, withOthers: Bool) -> String {
        let hexadecimal = { (value: UInt32) in "\\x" + (value < 16 ? "0" : "") + String(value, radix: 16) }
        let ranges = set.ranges.map { hexadecimal($0.lowerBound) + "-" + hexadecimal($0.upperBound) }
        return "[" + ranges.joined() + (withOthers ? #"\x80-\xff"# : "") + "]"
    }
}
