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
            // A choice that has no text would be a way in without a way out.
            let possible = items.filter(checks.produces)
            guard var next = possible.last.map({ _ in UInt32(0) }) else { return try append(.init(kind: .dead)) }
            for (place, item) in possible.reversed().enumerated() {
                let begin = try build(item, after)
                next = place == 0 ? begin : try append(.init(kind: .split, next: begin, other: next))
            }
            return next
        case .repeated(let item, let least, let most):
            return try build(item, least: least, most: most, after)
        case .rule(let rule):
            guard checks.isProductive[rule] else { return try append(.init(kind: .dead)) }
            return try append(.init(kind: .call, next: starts[rule], other: after))
        }
    }

    private mutating func build(
        _ item: GrammarExpression, least: Int, most: Int?, _ after: UInt32
    ) throws(GrammarProblem) -> UInt32 {
        guard checks.produces(item) else { return least == 0 ? after : try append(.init(kind: .dead)) }
        // A long body is one rule that the copies call: a copy then takes one node.
        var body = item
        var shared: UInt32?
        if max(least, most ?? 0) > 2, !Self.isShort(item) {
            let start = try append(.init(kind: .jump))
            let end = try append(.init(kind: .return))
            nodes[Int(start)].next = try build(item, end)
            shared = start
            body = .empty
        }
        func copy(_ nodes: inout GrammarNodes, _ next: UInt32) throws(GrammarProblem) -> UInt32 {
            if let shared { return try nodes.append(.init(kind: .call, next: shared, other: next)) }
            return try nodes.build(body, next)
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
        for _ in 0..<least { next = try copy(&self, next) }
        return next
    }

    private static func isShort(_ expression: GrammarExpression) -> Bool {
        switch expression {
        case .byte, .rule: true
        case .literal(let bytes): bytes.count <= 2
        default: false
        }
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
