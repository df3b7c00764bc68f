/// Checks candidates of one text.
struct Confirming {
    private let set: RecognizerSet
    /// Findings that are less sure are not wanted.
    private let least: Double
    /// What stands before a place, and the words of the set in it, once they are asked for.
    private struct Place {
        var end: Int
        var text: PrecedingText
        var words: ContextWords.Bits?
    }

    /// What stands before a place by the name of its column, and the words of the set in it.
    private struct Cell {
        var before: PrecedingText
        var words: ContextWords.Bits
    }

    private static let keptPlaces = 16
    /// The last places that were asked for; candidates come in the order of patterns as well as of places.
    private var places: [Place] = []
    private var nextPlace = 0
    /// The last candidate: many shapes share it.
    private var last: (range: Range<Int>, candidate: Candidate)?
    private var columns = TableColumns()
    /// The last place whose column was asked for; no cell where no table is.
    private var lastCell: (end: Int, cell: Cell?)?
    /// Where the thing began in the last match that goes on.
    private var lastStart: (shape: Int, head: Range<Int>, start: Int?)?

    /// - Parameters:
    ///   - set: whose candidates they are.
    ///   - least: the least score of a finding that matters. A shape that scores less is not checked at all.
    init(_ set: RecognizerSet, least: Double) {
        self.set = set
        self.least = least
    }

    /// Appends what a candidate is; nothing when it is nothing.
    ///
    /// - Parameters:
    ///   - pattern: whose candidate it is.
    ///   - range: where it is, in bytes of the whole text.
    ///   - text: a part of the text, with `RecognizerSet.contextBytes` before the candidate and `EdgeRule.lookahead`
    ///     behind it where there are so many.
    ///   - base: where the part begins in the whole text.
    ///   - found: takes the findings.
    mutating func check(
        _ pattern: Int, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, base: Int, _ found: inout [Finding]
    ) {
        let local = range.lowerBound - base..<range.upperBound - base
        var edges: (kind: Edges, allows: Bool)?
        set.weights.withUnsafeBufferPointer { weights in
            for number in set.firstShapes[pattern]..<set.firstShapes[pattern + 1] {
                let weight = weights[number]
                guard max(weight.without, weight.within) >= least else { continue }
                if edges?.kind != weight.edges {
                    edges = (weight.edges, EdgeRule.allows(weight.edges, local, in: text))
                }
                guard edges?.allows == true else { continue }
                var score = score(weight, of: number, local, text)
                var part = score >= least ? part(of: number, weight, local, text) : nil
                if weight.hasContext, weight.within >= least, part == nil || score < weight.within,
                    let cell = cell(before: range, in: text, base),
                    let named = self.part(of: number, local, text, in: cell)
                {
                    (part, score) = (named, weight.within)
                }
                guard let part else { continue }
                found.append(
                    Finding(
                        entity: set.recognizers[set.shapes[number].recognizer].entity,
                        range: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound, score: score))
            }
        }
    }

    // MARK: Tables

    /// What stands before a place by the name of its column.
    private mutating func cell(
        before range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ base: Int
    ) -> Cell? {
        let end = range.lowerBound
        guard range.count >= TableColumns.leastCell else { return nil }
        if let lastCell, lastCell.end == end { return lastCell.cell }
        read(text, upTo: range.upperBound, base)
        let before = columns.before(end, in: text, base: base).map { PrecedingText($0) }
        let cell = before.map { Cell(before: $0, words: set.words.occurring(in: $0.folded)) }
        lastCell = (end, cell)
        return cell
    }

    /// The part of a candidate that is the thing itself by the name of its column; nil when it is none.
    private func part(
        of number: Int, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, in cell: Cell
    ) -> Range<Int>? {
        let owned = set.shapes[number]
        guard !owned.shape.goesOn, let wanted = set.contexts[owned.recognizer],
            ContextWords.meet(wanted, cell.words),
            let part = owned.shape.part(Candidate(bytes: Array(text[range]), preceding: cell.before)), !part.isEmpty
        else { return nil }
        return part
    }

    /// Reads the text on for its tables.
    ///
    /// - Parameter place: up to where, in bytes of the whole text.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>, upTo place: Int, _ base: Int) {
        guard columns.end < place else { return }
        columns.read(text[columns.end - base..<place - base])
    }

    /// The part of a candidate that is the thing itself; nil when it is none.
    private mutating func part(
        of number: Int, _ weight: RecognizerSet.Weight, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        if weight.goesOn {
            guard let start = set.shapes[number].shape.start else { return 0..<range.count }
            let head = range.lowerBound..<min(range.upperBound, range.lowerBound + Shape.headBytes)
            // A match that goes on is one at each of many ends.
            if lastStart?.shape != number || lastStart?.head != head {
                lastStart = (number, head, start(candidate(head, text)))
            }
            return lastStart?.start.map { $0..<range.count }
        }
        guard let part = set.shapes[number].shape.part(candidate(range, text)), !part.isEmpty else { return nil }
        return part
    }

    /// How sure a match of a shape is, by the words before it.
    private mutating func score(
        _ weight: RecognizerSet.Weight, of number: Int, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
    ) -> Double {
        guard weight.hasContext, weight.without != weight.within,
            let wanted = set.contexts[set.shapes[number].recognizer]
        else { return weight.without }
        return ContextWords.meet(wanted, words(before: range.lowerBound, text)) ? weight.within : weight.without
    }

    private mutating func candidate(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Candidate {
        if let last, last.range == range { return last.candidate }
        let candidate = Candidate(bytes: Array(text[range]), preceding: places[place(range.lowerBound, text)].text)
        last = (range, candidate)
        return candidate
    }

    private mutating func place(_ end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        for index in places.indices where places[index].end == end { return index }
        let made = Place(
            end: end, text: PrecedingText(Array(text[max(0, end - RecognizerSet.contextBytes)..<end])), words: nil)
        if places.count < Self.keptPlaces {
            places.append(made)
            return places.count - 1
        }
        nextPlace = (nextPlace + 1) % Self.keptPlaces
        places[nextPlace] = made
        return nextPlace
    }

    private mutating func words(before end: Int, _ text: UnsafeBufferPointer<UInt8>) -> ContextWords.Bits {
        let place = place(end, text)
        if let words = places[place].words { return words }
        let words = set.words.occurring(in: places[place].text.folded)
        places[place].words = words
        return words
    }

    /// Forgets what it knows of places: the text that they were counted in has moved.
    ///
    /// - Parameter base: what stands before it is not asked for any more.
    mutating func forget(before base: Int) {
        columns.forget(before: base)
        places = []
        last = nil
        lastCell = nil
        lastStart = nil
    }
}
