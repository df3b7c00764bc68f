import Expressions

/// Which factors tell where the matches of which patterns can be, and which patterns are looked for together.
struct FactorPlan {
    /// Patterns that have the same factors, and reach about as far around them, are looked for together.
    private struct Group: Hashable {
        var factors: Set<Factor>
        var isOpen: Bool
        var magnitude: Int
    }

    /// A group whose matches hold a factor.
    struct Use {
        let group: Int
        /// How far before the factor's end such a match may begin, and how far behind it end, in bytes.
        var before = 0
        var behind = 0
        /// Whether matches are given up for their length: then it depends on all that is before where one is found.
        let isOpen: Bool
    }

    /// In the order in which they were met.
    private(set) var factors: [Factor] = []
    /// Of each factor.
    private(set) var uses: [[Use]] = []
    /// Groups of patterns that have no factor: they are looked for everywhere.
    private(set) var everywhere: [Int] = []
    private var numbers: [Factor: Int] = [:]
    private var groups: [Group: Int] = [:]

    /// Adds a pattern.
    ///
    /// - Parameters:
    ///   - root: the whole match.
    ///   - longest: the longest match in bytes.
    ///   - goesOn: whether a match that is complete may be prolonged past that.
    /// - Returns: its group.
    mutating func add(_ root: RegularExpression.Node, longest: Int, goesOn: Bool) -> Int {
        let places = Factor.places(in: root) ?? []
        let isOpen = root.mostBytes ?? .max > longest
        let behind = { (place: Factor.Place) in min(place.behind ?? .max, goesOn ? .max >> 1 : longest) }
        let reach = places.map { min($0.before ?? .max, longest) + behind($0) }.max() ?? 0
        let key = Group(
            factors: Set(places.map(\.factor)), isOpen: isOpen,
            magnitude: Int.bitWidth - max(reach, 32).leadingZeroBitCount)
        let group = groups[key] ?? groups.count
        if groups[key] == nil, places.isEmpty { everywhere.append(group) }
        groups[key] = group
        for place in places {
            let number = numbers[place.factor] ?? factors.count
            if number == factors.count {
                numbers[place.factor] = number
                factors.append(place.factor)
                uses.append([])
            }
            var index = uses[number].firstIndex { $0.group == group }
            if index == nil {
                index = uses[number].count
                uses[number].append(Use(group: group, isOpen: isOpen))
            }
            guard let index else { continue }
            uses[number][index].before = max(uses[number][index].before, min(place.before ?? .max, longest))
            uses[number][index].behind = max(uses[number][index].behind, behind(place))
        }
        return group
    }
}
