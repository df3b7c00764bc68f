import Expressions

/// A few consecutive bytes that every match of an expression holds: what is quick to look for.
struct Factor: Hashable {
    /// The longest one that is looked for, in bytes.
    private static let bound = 6
    /// Alternatives of one expression; with more, none is taken.
    private static let alternatives = 12

    /// Of each byte, which values it may have; all ASCII.
    var sets: [ScalarSet]

    /// How often it is expected in prose, as a probability at each byte.
    var cost: Double { sets.reduce(1) { $0 * Self.frequency($1) } }

    /// In Vectorscan's notation.
    var text: String { sets.map(VectorscanText.byteClass).joined() }

    /// Factors of which every match holds at least one.
    ///
    /// - Returns: nil where there is none that all matches share.
    static func factors(of root: RegularExpression.Node) -> [Factor]? { best(root)?.factors }

    private struct Choice {
        var factors: [Factor]
        var cost: Double { factors.reduce(0) { $0 + $1.cost } }
    }

    /// A part of a sequence: one byte that is always there, or a part of any length that has factors of its own or none.
    private enum Part {
        case byte(ScalarSet)
        case gap(Choice?)
    }

    private static func best(_ node: RegularExpression.Node) -> Choice? {
        var found: Choice?
        var run: [ScalarSet] = []
        func consider(_ choice: Choice?) {
            guard let choice, choice.cost < found?.cost ?? .infinity else { return }
            found = choice
        }
        func close() {
            for start in run.indices {
                let factor = Factor(sets: Array(run[start...].prefix(bound)))
                consider(Choice(factors: [factor]))
            }
            run = []
        }
        for part in parts(node) {
            switch part {
            case .byte(let set): run.append(set)
            case .gap(let choice):
                close()
                consider(choice)
            }
        }
        close()
        return found
    }

    private static func parts(_ node: RegularExpression.Node) -> [Part] {
        switch node {
        case .set(let set):
            return set.intersection(.ascii) == set ? [.byte(set)] : [.gap(nil)]
        case .sequence(let items): return items.flatMap(parts)
        case .choice(let items):
            let choices = items.map(best)
            let factors = choices.flatMap { $0?.factors ?? [] }
            return [.gap(choices.contains { $0 == nil } || factors.count > alternatives ? nil : Choice(factors: factors))]
        case .repeated(let item, let least, let most):
            guard least > 0 else { return [.gap(nil)] }
            let one = parts(item)
            let isFixed = one.allSatisfy { if case .byte = $0 { true } else { false } }
            guard isFixed else { return [.gap(best(item))] }
            let copies = Array(repeatElement(one, count: min(least, bound)).joined())
            // Behind as many copies as are looked at there may be more.
            return least <= bound && most == least ? copies : copies + [.gap(nil)] + one
        }
    }

    /// Roughly how often characters of a set stand in prose.
    private static func frequency(_ set: ScalarSet) -> Double {
        var sum = 0.0
        for range in set.ranges {
            for value in range {
                switch value {
                case 0x20: sum += 0.16
                case 0x61...0x7A: sum += 0.031
                case 0x41...0x5A: sum += 0.0015
                case 0x30...0x39: sum += 0.001
                case 0x2C, 0x2E, 0x0A: sum += 0.01
                default: sum += 0.0005
                }
            }
        }
        return min(sum, 1)
    }
}
