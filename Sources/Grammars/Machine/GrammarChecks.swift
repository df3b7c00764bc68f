/// What must be true of a grammar before it becomes a machine.
struct GrammarChecks {
    let grammar: Grammar
    /// Which rules have a text at all, and which have the empty one.
    private(set) var isProductive: [Bool]
    private(set) var isNullable: [Bool]

    init(_ grammar: Grammar) {
        self.grammar = grammar
        isProductive = Array(repeating: false, count: grammar.rules.count)
        isNullable = isProductive
        isProductive = Self.fixpoint(grammar) { Self.produces($0, $1) }
        isNullable = Self.fixpoint(grammar) { Self.isNullable($0, $1) }
    }

    /// Which rules have a property that an expression has because rules in it have it.
    ///
    /// Rules are looked at again only when one that they name has changed: it takes time in proportion to the grammar.
    private static func fixpoint(_ grammar: Grammar, _ holds: (GrammarExpression, [Bool]) -> Bool) -> [Bool] {
        var known = Array(repeating: false, count: grammar.rules.count)
        var users: [[Int]] = Array(repeating: [], count: grammar.rules.count)
        for (place, rule) in grammar.rules.enumerated() {
            forEachRule(in: rule.body) { users[$0].append(place) }
        }
        var open = Array(grammar.rules.indices)
        while let place = open.popLast() {
            guard !known[place], holds(grammar.rules[place].body, known) else { continue }
            known[place] = true
            open += users[place].filter { !known[$0] }
        }
        return known
    }

    private static func forEachRule(in expression: GrammarExpression, _ body: (Int) -> Void) {
        switch expression {
        case .literal, .byte: break
        case .sequence(let items), .choice(let items): for item in items { forEachRule(in: item, body) }
        case .repeated(let item, _, _): forEachRule(in: item, body)
        case .rule(let rule): body(rule)
        }
    }

    private static func produces(_ expression: GrammarExpression, _ rules: [Bool]) -> Bool {
        switch expression {
        case .literal, .byte: true
        case .sequence(let items): items.allSatisfy { produces($0, rules) }
        case .choice(let items): items.contains { produces($0, rules) }
        case .repeated(let item, let least, _): least == 0 || produces(item, rules)
        case .rule(let rule): rules[rule]
        }
    }

    private static func isNullable(_ expression: GrammarExpression, _ rules: [Bool]) -> Bool {
        switch expression {
        case .literal(let bytes): bytes.isEmpty
        case .byte: false
        case .sequence(let items): items.allSatisfy { isNullable($0, rules) }
        case .choice(let items): items.contains { isNullable($0, rules) }
        case .repeated(let item, let least, _): least == 0 || isNullable(item, rules)
        case .rule(let rule): rules[rule]
        }
    }

    func produces(_ expression: GrammarExpression) -> Bool { Self.produces(expression, isProductive) }

    /// - Throws: when no text matches, or a rule calls itself before it has read anything.
    func check() throws(GrammarProblem) {
        guard grammar.rules.count <= Grammar.ruleBound else {
            throw GrammarProblem(
                .tooLarge, "it has \(grammar.rules.count) rules; the bound is \(Grammar.ruleBound) rules")
        }
        if let rule = leftRecursive() {
            throw GrammarProblem(
                .unsatisfiable,
                "'\(grammar.rules[rule].name)' refers to itself before anything is read, so it recurses without end")
        }
        guard isProductive.first == true else {
            throw GrammarProblem(.unsatisfiable, "no text can match '\(grammar.rules.first?.name ?? "root")'")
        }
    }

    /// A rule on a cycle of rules that begin with each other.
    private func leftRecursive() -> Int? {
        enum Mark { case new, open, done }
        let firsts = grammar.rules.map { rule in
            var found: Set<Int> = []
            addFirstRules(of: rule.body, to: &found)
            return found.sorted()
        }
        var marks = Array(repeating: Mark.new, count: firsts.count)
        for root in firsts.indices where marks[root] == .new {
            var path: [(rule: Int, next: Int)] = [(root, 0)]
            marks[root] = .open
            while let (rule, next) = path.last {
                guard next < firsts[rule].count else {
                    marks[rule] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let callee = firsts[rule][next]
                if marks[callee] == .open { return callee }
                if marks[callee] == .new {
                    marks[callee] = .open
                    path.append((callee, 0))
                }
            }
        }
        return nil
    }

    /// The rules that an expression may begin with.
    private func addFirstRules(of expression: GrammarExpression, to found: inout Set<Int>) {
        switch expression {
        case .literal, .byte: break
        case .sequence(let items):
            for item in items {
                addFirstRules(of: item, to: &found)
                if !Self.isNullable(item, isNullable) { return }
            }
        case .choice(let items): for item in items { addFirstRules(of: item, to: &found) }
        case .repeated(let item, _, let most): if most != 0 { addFirstRules(of: item, to: &found) }
        case .rule(let rule): found.insert(rule)
        }
    }
}

extension Grammar {
    /// For each rule whether it has a text at all.
    public var productiveRules: [Bool] { GrammarChecks(self).isProductive }
}
