import Expressions

/// A few consecutive bytes that every match of an expression holds: what is quick to look for.
struct Factor: Hashable {
    /// The longest one that is looked for, in bytes.
    private static let bound = 20
    /// Alternatives of one expression; with more, none is taken.
    private static let alternatives = 48
    /// What is rarer than this in prose need not be longer, and more expressions share it.
    private static let rare = 2e-6

    /// Of each byte, which values it may have.
    var sets: [ByteSet]

    /// In Vectorscan's notation.
    var text: String { sets.map(\.vectorscan).joined() }

    /// How often it is expected in prose, as a probability at each byte.
    private var cost: Double { sets.reduce(1) { $0 * $1.frequency } }

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
        var places: [Place]
        var cost: Double { places.reduce(0) { $0 + $1.factor.cost } }

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
        case byte(ByteSet)
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
            guard let choice, choice.cost < found?.cost ?? .infinity else { return }
            found = choice
        }
        var before: Int? = 0
        for (index, part) in parts.enumerated() {
            switch part {
            case .gap(let choice, _): consider(choice?.within(before: before, behind: behind[index + 1]))
            case .byte:
                var sets: [ByteSet] = []
                var cost = 1.0
                for case .byte(let set) in parts[index...].prefix(bound).prefix(while: \.isByte) where cost > rare {
                    sets.append(set)
                    cost *= set.frequency
                }
                consider(
                    Choice(places: [
                        Place(
                            factor: Factor(sets: sets), before: sum(before, sets.count),
                            behind: behind[index + sets.count])
                    ]))
            }
            before = sum(before, part.most)
        }
        return found
    }

    private static func parts(_ node: RegularExpression.Node) -> [Part] {
        switch node {
        case .set(let set):
            let sequences = ByteSet.sequences(of: set)
            if sequences.count == 1 { return sequences[0].map { .byte($0) } }
            let choice = Choice(
                places: sequences.map { Place(factor: Factor(sets: $0), before: $0.count, behind: 0) })
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
    /// The ranges of its values.
    private var ranges: [ClosedRange<UInt8>] {
        var ranges: [ClosedRange<UInt8>] = []
        for value in UInt8.min...UInt8.max where contains(value) {
            if let last = ranges.last, last.upperBound == value - 1 {
                ranges[ranges.count - 1] = last.lowerBound...value
            } else {
                ranges.append(value...value)
            }
        }
        return ranges
    }

    private func contains(_ value: UInt8) -> Bool { bits[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1 }

    /// The set in Vectorscan's notation.
    fileprivate var vectorscan: String {
        let hexadecimal = { (value: UInt8) in "\\x" + (value < 16 ? "0" : "") + String(value, radix: 16) }
        return "[" + ranges.map { hexadecimal($0.lowerBound) + "-" + hexadecimal($0.upperBound) }.joined() + "]"
    }

    /// Roughly how often bytes of the set stand in prose.
    fileprivate var frequency: Double {
        var sum = 0.0
        for value in UInt8.min...UInt8.max where contains(value) {
            switch value {
            case 0x20: sum += 0.16
            case 0x61...0x7A: sum += 0.031
            case 0x41...0x5A: sum += 0.0015
            case 0x30...0x39: sum += 0.001
            case 0x2C, 0x2E, 0x0A: sum += 0.01
            case 0x80...0xBF: sum += 0.001
            case 0xC3: sum += 0.02
            case 0xE2: sum += 0.003
            default: sum += 0.0005
            }
        }
        return min(sum, 1)
    }
}
