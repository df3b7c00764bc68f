/// The cells of a simulated KV cache: which sequences have which, and what the tokens in them come to.
///
/// It is asked for every token of every step, so everything lies in arrays: a cell by its number, and for each sequence
/// its cell at each position.
final class SimulatedCells {
    private static let none: Int32 = -1

    private var histories: [SimulatedBackend.History]
    /// How many sequences have each cell.
    private var owners: [Int32]
    private var unused: [Int32]
    /// For each sequence, its cell at each position; `none` where it has none. The last one is never `none`.
    private var places: [[Int32]]
    /// How many cells each sequence has.
    private var counts: [Int]

    /// - Parameters:
    ///   - count: how many cells there are.
    ///   - sequences: sequence numbers are 0 ..< `sequences`.
    init(count: Int, sequences: Int) {
        histories = Array(repeating: SimulatedBackend.History(0, after: nil), count: count)
        owners = Array(repeating: 0, count: count)
        unused = Array((0..<Int32(count)).reversed())
        places = Array(repeating: [], count: sequences)
        counts = Array(repeating: 0, count: sequences)
    }

    /// Cells that no sequence has.
    var free: Int { unused.count }

    func count(of sequence: Int32) -> Int { counts[Int(sequence)] }

    /// Where a sequence has cells, in rising order.
    func positions(of sequence: Int32) -> [Int32] {
        let own = places[Int(sequence)]
        return own.indices.compactMap { own[$0] == Self.none ? nil : Int32($0) }
    }

    func cell(of sequence: Int32, at position: Int32) -> Int32? {
        let sequence = Int(sequence)
        guard position >= 0, position < places[sequence].count else { return nil }
        let cell = places[sequence][Int(position)]
        return cell == Self.none ? nil : cell
    }

    /// What the tokens up to a cell's come to; the cell must be in use.
    func history(_ cell: Int32) -> SimulatedBackend.History { histories[Int(cell)] }

    /// Puts a token into a free cell; does nothing when there is none.
    func add(_ history: SimulatedBackend.History, to sequence: Int32, at position: Int32) {
        guard let cell = unused.popLast() else { return }
        histories[Int(cell)] = history
        share(cell, with: sequence, at: position)
    }

    /// Gives a cell to one more sequence, in place of what it has there.
    func share(_ cell: Int32, with sequence: Int32, at position: Int32) {
        guard self.cell(of: sequence, at: position) != cell else { return }
        remove(sequence, at: position)
        let (sequence, position) = (Int(sequence), Int(position))
        while places[sequence].count <= position { places[sequence].append(Self.none) }
        places[sequence][position] = cell
        counts[sequence] += 1
        owners[Int(cell)] += 1
    }

    func remove(_ sequence: Int32, at position: Int32) {
        guard let cell = cell(of: sequence, at: position) else { return }
        let sequence = Int(sequence)
        places[sequence][Int(position)] = Self.none
        while places[sequence].last == Self.none { places[sequence].removeLast() }
        counts[sequence] -= 1
        letGo(of: cell)
    }

    /// Takes a sequence out of all its cells.
    func remove(_ sequence: Int32) {
        for cell in places[Int(sequence)] where cell != Self.none { letGo(of: cell) }
        places[Int(sequence)].removeAll(keepingCapacity: true)
        counts[Int(sequence)] = 0
    }

    private func letGo(of cell: Int32) {
        owners[Int(cell)] -= 1
        guard owners[Int(cell)] == 0 else { return }
        unused.append(cell)
    }
}
