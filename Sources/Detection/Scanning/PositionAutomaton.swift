import CScan
import Expressions

/// Regular expressions as positions over bytes and who follows whom (Glushkov's construction), for CScan.
struct PositionAutomaton {
    /// What one expression and all of them together may need. The platform's own need 200,000 positions, and the
    /// packs of each of the four scopes 100,000 at most; no more than two of those are one program.
    static let positionsOfOne = 20_000
    static let positionsOfAll = 600_000

    private(set) var positions: [altiplano_scan_position] = []
    private(set) var patterns: [altiplano_scan_pattern] = []
    private(set) var sets: [ByteSet] = []
    private(set) var followers: [UInt32] = []
    private(set) var groups = 0
    private var following: [[UInt32]] = []
    private var setNumbers: [ByteSet: UInt32] = [:]

    /// A part of an expression: where its texts begin and end, and whether the empty text is one.
    private struct Part {
        var first: [UInt32] = []
        var last: [UInt32] = []
        var isOptional = true
    }

    /// Adds a pattern; its number is how many there were before.
    ///
    /// - Parameters:
    ///   - root: the whole match.
    ///   - longest: the longest match in bytes.
    ///   - edges: what may stand beside a match.
    ///   - goesOn: whether a match that is complete may be prolonged past that.
    ///   - group: with which others it can be looked for.
    mutating func add(
        _ root: RegularExpression.Node, longest: Int, edges: Edges, goesOn: Bool = false, group: Int
    ) throws(PatternProblem) {
        let start = positions.count
        let part = try build(root, from: start)
        guard !part.isOptional else {
            throw PatternProblem(.malformed, "the pattern matches the empty text, so it would match everywhere")
        }
        guard positions.count <= Self.positionsOfAll else {
            throw PatternProblem(
                .tooLarge, "all patterns together need more than the bound of \(Self.positionsOfAll) positions")
        }
        for position in part.first { positions[Int(position)].is_first = true }
        for position in part.last { positions[Int(position)].is_last = true }
        patterns.append(
            .init(
                longest: UInt32(clamping: longest), edges: edges.number, goes_on: goesOn,
                group: UInt32(clamping: group)))
        groups = max(groups, group + 1)
    }

    /// Writes the lists of followers, when all patterns are there.
    mutating func finish() {
        for index in positions.indices {
            let list = Set(following[index]).sorted()
            positions[index].first_follower = UInt32(followers.count)
            positions[index].followers = UInt32(list.count)
            followers += list
        }
        following = []
    }

    private mutating func build(_ node: RegularExpression.Node, from start: Int) throws(PatternProblem) -> Part {
        switch node {
        case .set(let set):
            return try bytes(of: set, from: start)
        case .sequence(let items):
            var whole = Part()
            for item in items {
                let next = try build(item, from: start)
                whole = joined(whole, next)
            }
            return whole
        case .choice(let items):
            var whole = Part(isOptional: false)
            for item in items {
                let next = try build(item, from: start)
                whole.first += next.first
                whole.last += next.last
                whole.isOptional = whole.isOptional || next.isOptional
            }
            return whole
        case .repeated(let item, let least, let most):
            return try repeated(item, least, most, from: start)
        }
    }

    /// Copies in a row, each reached only from the one before: a count of n costs n positions and n steps.
    private mutating func repeated(
        _ item: RegularExpression.Node, _ least: Int, _ most: Int?, from start: Int
    ) throws(PatternProblem) -> Part {
        if most == 0 { return Part() }
        var whole = Part(isOptional: least == 0)
        var before: [UInt32] = []
        for copy in 1...max(most ?? max(least, 1), 1) {
            let next = try build(item, from: start)
            if next.isOptional { whole.isOptional = true }
            if copy == 1 { whole.first = next.first }
            follow(before, next.first)
            before = next.last
            // With an optional item fewer copies are as good as any.
            if copy >= least || next.isOptional { whole.last += next.last }
            if most == nil, copy == max(least, 1) { follow(next.last, next.first) }
        }
        return whole
    }

    private mutating func joined(_ left: Part, _ right: Part) -> Part {
        follow(left.last, right.first)
        return Part(
            first: left.isOptional ? left.first + right.first : left.first,
            last: right.isOptional ? left.last + right.last : right.last,
            isOptional: left.isOptional && right.isOptional)
    }

    private mutating func follow(_ left: [UInt32], _ right: [UInt32]) {
        for position in left { following[Int(position)] += right }
    }

    private mutating func bytes(of set: ScalarSet, from start: Int) throws(PatternProblem) -> Part {
        guard !set.isEmpty else { throw PatternProblem(.malformed, "a class of characters in the pattern is empty") }
        var part = Part(isOptional: false)
        for sequence in ByteSet.sequences(of: set) {
            var before: UInt32?
            for (index, bytes) in sequence.enumerated() {
                guard positions.count - start < Self.positionsOfOne else {
                    throw PatternProblem(
                        .tooLarge,
                        "the pattern needs more than the bound of \(Self.positionsOfOne) positions: "
                            + "use smaller numbers of repetitions")
                }
                let position = UInt32(positions.count)
                positions.append(
                    .init(
                        set: number(of: bytes), pattern: UInt32(patterns.count), first_follower: 0, followers: 0,
                        is_last: false, is_first: false))
                following.append([])
                if index == 0 { part.first.append(position) }
                if index == sequence.count - 1 { part.last.append(position) }
                if let before { following[Int(before)].append(position) }
                before = position
            }
        }
        return part
    }

    /// The number of a set among `sets`; it gets one when it has none.
    mutating func number(of set: ByteSet) -> UInt32 {
        if let known = setNumbers[set] { return known }
        let number = UInt32(sets.count)
        sets.append(set)
        setNumbers[set] = number
        return number
    }
}

/// A set of values of a byte.
struct ByteSet: Hashable {
    /// A bit for each value, the lowest first.
    private(set) var bits: SIMD4<UInt64> = .zero

    mutating func insert(_ range: ClosedRange<UInt8>) {
        for byte in range { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    }

    /// The 32 bytes that CScan wants.
    var bytes: [UInt8] {
        (0..<4).flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: bits[word] >> UInt64($0 * 8)) } }
    }

    /// The scalars of a set in UTF-8, as sequences of sets of bytes; those that end alike are joined.
    static func sequences(of set: ScalarSet) -> [[ByteSet]] {
        var leads: [[ClosedRange<UInt8>]: ByteSet] = [:]
        var order: [[ClosedRange<UInt8>]] = []
        for sequence in set.byteSequences {
            let tail = Array(sequence.dropFirst())
            if leads[tail] == nil { order.append(tail) }
            leads[tail, default: ByteSet()].insert(sequence[0])
        }
        return order.map { tail in
            [leads[tail] ?? ByteSet()]
                + tail.map { range in
                    var set = ByteSet()
                    set.insert(range)
                    return set
                }
        }
    }
}

extension Edges {
    /// As CScan knows them.
    fileprivate var number: UInt8 {
        switch self {
        case .any: UInt8(ALTIPLANO_SCAN_EDGES_ANY)
        case .word: UInt8(ALTIPLANO_SCAN_EDGES_WORD)
        case .number: UInt8(ALTIPLANO_SCAN_EDGES_NUMBER)
        case .value: UInt8(ALTIPLANO_SCAN_EDGES_VALUE)
        }
    }
}
