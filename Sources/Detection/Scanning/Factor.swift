import Expressions

/// A few consecutive bytes that every match of an expression holds: what is quick to look for.
struct Factor: Hashable {
    /// The longest one that is looked for, in bytes.
    private static let bound = 20
    /// Alternatives of one expression; with more, none is taken.
    private static let alternatives = 48
    /// What is rarer than this in prose need not be longer, and more expressions share it.
    private static let rare = 1e-5

    /// Of each byte, which values it may have.
    let sets: [ByteSet]
    /// What it takes to look for it: how often it is met in prose, as a probability at each byte, and more for each set
    /// that is in every word: after those the automaton of factors has to tell all beginnings of words apart.
    fileprivate let cost: Double

    private init(_ sets: [WeighedSet]) {
        self.sets = sets.map(\.set)
        let frequency = sets.reduce(1) { $0 * $1.frequency }
        cost = max(Self.rare, frequency) * (1 + 0.5 * Double(sets.count { $0.isCommon }))
    }

    /// Whether it is of ASCII and others: digits beside a dash of typesetting are rarer than any digits.
    fileprivate var isMixed: Bool { sets.contains(where: \.isASCII) && sets.contains { $0.isBeyondASCII } }

    /// A factor in its expression: at most so many bytes lie before its end, and behind it; nil for any number.
    struct Place: Hashable {
        var factor: Factor
        var before: Int?
        var behind: Int?
    }

    /// Factors of which every match holds at least one.
    ///
    /// - Returns: nil where there is none that all matches share.
    static func places(in root: RegularExpression.Node) -> [Place]? { best(root)?.places }

    private struct Choice {
        let places: [Place]
        let cost: Double

        init(places: [Place]) {
            self.places = places
            cost = places.reduce(0) { $0 + $1.factor.cost }
        }

        var isMixed: Bool { places.allSatisfy(\.factor.isMixed) }

        /// The same as a part of something longer.
        func within(before: Int?, behind: Int?) -> Choice {
            Choice(
                places: places.map { place in
                    Place(
                        factor: place.factor, before: sum(place.before, before), behind: sum(place.behind, behind))
                })
        }
    }

    private static func sum(_ left: Int?, _ right: Int?) -> Int? { left.flatMap { left in right.map { left + $0 } } }

    /// A part of a sequence: one byte that is always there, or a part with at most so many bytes and factors of its
    /// own.
    private enum Part {
        case byte(WeighedSet)
        case gap(Choice?, most: Int?)

        var most: Int? { if case .gap(_, let most) = self { most } else { 1 } }

        var isByte: Bool { if case .byte = self { true } else { false } }
    }

    private static func best(_ node: RegularExpression.Node) -> Choice? {
        let parts = parts(node)
        var behind: [Int?] = [0]
        for part in parts.reversed() { behind.append(sum(behind[behind.count - 1], part.most)) }
        behind.reverse()
        var found: Choice?
        func consider(_ choice: Choice?) {
            guard let choice else { return }
            if let found {
                let isRarer = choice.cost == found.cost && choice.isMixed && !found.isMixed
                guard choice.cost < found.cost || isRarer else { return }
            }
            found = choice
        }
        var before: Int? = 0
        for (index, part) in parts.enumerated() {
            switch part {
            case .gap(let choice, _): consider(choice?.within(before: before, behind: behind[index + 1]))
            case .byte:
                let factor = factor(from: parts[index...])
                consider(
                    Choice(places: [
                        Place(
                            factor: factor, before: sum(before, factor.sets.count),
                            behind: behind[index + factor.sets.count])
                    ]))
            }
            before = sum(before, part.most)
        }
        return found
    }

    /// The bytes that parts begin with, as many as make them rare.
    private static func factor(from parts: ArraySlice<Part>) -> Factor {
        var sets: [WeighedSet] = []
        var frequency = 1.0
        for case .byte(let set) in parts.prefix(bound).prefix(while: \.isByte) {
            guard frequency > (set.isCommon ? 1e-3 : rare) else { break }
            sets.append(set)
            frequency *= set.frequency
        }
        return Factor(sets)
    }

    private static func parts(_ node: RegularExpression.Node) -> [Part] {
        switch node {
        case .set(let set):
            let sequences = ByteSet.sequences(of: set)
            if sequences.count == 1 { return sequences[0].map { .byte(.around($0)) } }
            let choice = Choice(
                places: sequences.map { sequence in
                    Place(factor: Factor(sequence.map { .around($0) }), before: sequence.count, behind: 0)
                })
            return [.gap(sequences.count > alternatives ? nil : choice, most: node.mostBytes)]
        case .sequence(let items): return items.flatMap(parts)
        case .choice(let items):
            let choices = items.map(best)
            let places = choices.flatMap { $0?.places ?? [] }
            let isShared = !choices.contains { $0 == nil } && places.count <= alternatives
            return [.gap(isShared ? Choice(places: places) : nil, most: node.mostBytes)]
        case .repeated(let item, let least, let most):
            guard least > 0 else { return [.gap(nil, most: node.mostBytes)] }
            let one = parts(item)
            let rest = { (copies: Int) in
                sum(0, most.flatMap { most in item.mostBytes.map { $0 * max(0, most - copies) } })
            }
            guard one.allSatisfy(\.isByte) else {
                return [.gap(best(item)?.within(before: rest(1), behind: rest(1)), most: node.mostBytes)]
            }
            let count = min(least, bound)
            let copies = Array(repeatElement(one, count: count).joined())
            return most == count ? copies : copies + [.gap(nil, most: rest(count))]
        }
    }
}

extension ByteSet {
    fileprivate var isASCII: Bool { bits[2] == 0 && bits[3] == 0 }
    fileprivate var isBeyondASCII: Bool { bits[0] == 0 && bits[1] == 0 }
}
