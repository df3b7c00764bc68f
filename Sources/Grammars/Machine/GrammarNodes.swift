import CGrammar

/// Turns expressions into the nodes of the machine (CGrammar.h), the way of Thompson's construction: each expression
/// becomes nodes that go on at one given node.
struct GrammarNodes {
    /// The most nodes of a machine; each takes 12 bytes.
    static let bound = 400_000

    private(set) var nodes: [altiplano_grammar_node] = []
    private let checks: GrammarChecks
    /// The node where each rule begins, known before it is filled.
    private var starts: [UInt32] = []

    /// - Throws: `GrammarProblem` when the grammar has no text, recurses on its left, or is past a bound.
    init(_ grammar: Grammar) throws(GrammarProblem) {
        checks = GrammarChecks(grammar)
        try checks.check()
        for _ in grammar.rules { starts.append(try append(.init(kind: .jump))) }
        let end = try append(.init(kind: .return))
        for (place, rule) in grammar.rules.enumerated() where checks.isProductive[place] {
            nodes[Int(starts[place])].next = try build(rule.body, end)
        }
    }

    /// The node where a text begins.
    var start: UInt32 { starts.first ?? 0 }

    private mutating func append(_ node: altiplano_grammar_node) throws(GrammarProblem) -> UInt32 {
        guard nodes.count < Self.bound else {
            throw GrammarProblem(.tooLarge, "it needs more than the bound of \(Self.bound) places; simplify it")
        }
        nodes.append(node)
        return UInt32(nodes.count - 1)
    }

    /// - Returns: where the expression begins.
    private mutating func build(_ expression: GrammarExpression, _ after: UInt32) throws(GrammarProblem) -> UInt32 {
        switch expression {
        case .literal(let bytes):
            var next = after
            for byte in bytes.reversed() { next = try append(.init(kind: .byte, low: byte, high: byte, next: next)) }
            return next
        case .byte(let range):
            return try append(.init(kind: .byte, low: range.lowerBound, high: range.upperBound, next: after))
        case .sequence(let items):
            var next = after
            for item in items.reversed() { next = try build(item, next) }
            return next
        case .choice(let items):
            return try build(choice: items, after)
        case .repeated(let item, let least, let most):
            return try build(item, least: least, most: most, after)
        case .rule(let rule):
            guard checks.isProductive[rule] else { return try append(.init(kind: .dead)) }
            return try append(.init(kind: .call, next: starts[rule], other: after))
        }
    }

    private mutating func build(
        choice items: [GrammarExpression], _ after: UInt32
    ) throws(GrammarProblem) -> UInt32 {
        var begins: [UInt32] = []
        var literals: [[UInt8]] = []
        for item in items {
            if case .literal(let bytes) = item {
                literals.append(bytes)
            } else if checks.produces(item) {
                // One that has no text would be a way in without a way out.
                begins.append(try build(item, after))
            }
        }
        if !literals.isEmpty {
            literals.sort { $0.lexicographicallyPrecedes($1) }
            begins.append(try build(sorted: literals[...], read: 0, after))
        }
        return try split(begins)
    }

    /// Literals as a tree of what they begin with: a text is then in one place of it, however many there are.
    private mutating func build(
        sorted literals: ArraySlice<[UInt8]>, read: Int, _ after: UInt32
    ) throws(GrammarProblem) -> UInt32 {
        guard let first = literals.first, let last = literals.last else { return after }
        let common = zip(first[read...], last[read...]).prefix { $0 == $1 }.map(\.0)
        let place = read + common.count
        let longer = literals.drop { $0.count == place }
        var begins = longer.count < literals.count ? [after] : []
        var rest = longer
        while let byte = rest.first?[place] {
            let group = rest.prefix { $0[place] == byte }
            let next = try build(sorted: group, read: place + 1, after)
            begins.append(try append(.init(kind: .byte, low: byte, high: byte, next: next)))
            rest = rest.dropFirst(group.count)
        }
        return try build(.literal(common), try split(begins))
    }

    /// - Returns: a node that goes on at any of these.
    private mutating func split(_ begins: [UInt32]) throws(GrammarProblem) -> UInt32 {
        guard var next = begins.last else { return try append(.init(kind: .dead)) }
        for begin in begins.dropLast().reversed() {
            next = try append(.init(kind: .split, next: begin, other: next))
        }
        return next
    }

    private mutating func build(
        _ item: GrammarExpression, least: Int, most: Int?, _ after: UInt32
    ) throws(GrammarProblem) -> UInt32 {
        guard checks.produces(item) else { return least == 0 ? after : try append(.init(kind: .dead)) }
        // A long body is one rule that the copies call: a copy then takes one node, also where bodies repeat bodies.
        let copies = most ?? least + 1
        var shared: UInt32?
        var room = copies <= 2 ? 16 : 2
        if copies > 1, !Self.isLight(item, &room) {
            let start = try append(.init(kind: .jump))
            let end = try append(.init(kind: .return))
            nodes[Int(start)].next = try build(item, end)
            shared = start
        }
        func copy(_ nodes: inout GrammarNodes, _ next: UInt32) throws(GrammarProblem) -> UInt32 {
            if let shared { return try nodes.append(.init(kind: .call, next: shared, other: next)) }
            return try nodes.build(item, next)
        }
        var next = after
        if let most {
            for _ in 0..<max(0, most - least) {
                let begin = try copy(&self, next)
                next = try append(.init(kind: .split, next: begin, other: after))
            }
        } else {
            let loop = try append(.init(kind: .split, other: after))
            nodes[Int(loop)].next = try copy(&self, loop)
            next = loop
        }
        for _ in 0..<least {
            let begin = try copy(&self, next)
            // What reads nothing need not be repeated.
            if begin == next { break }
            next = begin
        }
        return next
    }

    /// Whether an expression takes no more nodes than there is room for, and no loop over what takes none.
    private static func isLight(_ expression: GrammarExpression, _ room: inout Int) -> Bool {
        switch expression {
        case .byte, .rule: room -= 1
        case .literal(let bytes): room -= max(1, bytes.count)
        case .sequence(let items), .choice(let items):
            for item in items where !isLight(item, &room) { return false }
            room -= 1
        case .repeated: return false
        }
        return room >= 0
    }
}

extension altiplano_grammar_node {
    fileprivate enum Kind: UInt8 {
        case byte, split, jump, call, `return`, dead
    }

    fileprivate init(kind: Kind, low: UInt8 = 0, high: UInt8 = 0, next: UInt32 = 0, other: UInt32 = 0) {
        self.init(kind: kind.rawValue, low: low, high: high, next: next, other: other)
    }
}
