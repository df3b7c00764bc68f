/// Columns of text without borders, headed in capitals.
struct Table {
    struct Column {
        let title: String
        let alignedRight: Bool

        static func left(_ title: String) -> Column { Column(title: title, alignedRight: false) }
        static func right(_ title: String) -> Column { Column(title: title, alignedRight: true) }
    }

    private static let gap = "   "
    /// No column is cut below this many terminal columns.
    private static let leastWidth = 6

    let columns: [Column]
    private(set) var rows: [[String]] = []
    /// Said on standard error when there is no row.
    let emptyNotice: String

    init(_ columns: [Column], emptyNotice: String) {
        self.columns = columns
        self.emptyNotice = emptyNotice
    }

    mutating func append(_ cells: [String]) {
        rows.append(cells.map { $0.isEmpty ? "-" : TextWidth.printable($0) })
    }

    /// - Parameter width: the terminal's, in columns; nil cuts nothing.
    func text(fitting width: Int?) -> String {
        let titles = columns.map { $0.title.uppercased() }
        var widths = titles.indices.map { index in
            ([titles] + rows).map { TextWidth.columns($0[index]) }.max() ?? 0
        }
        if let width { shrink(&widths, to: width) }
        return ([titles] + rows).map { line($0, widths: widths) + "\n" }.joined()
    }

    /// Takes columns away from the widest column until the line fits: short ones stay whole.
    private func shrink(_ widths: inout [Int], to limit: Int) {
        let available = limit - Self.gap.count * (widths.count - 1)
        while widths.reduce(0, +) > available {
            guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.leastWidth
            else { return }
            widths[widest] -= 1
        }
    }

    private func line(_ cells: [String], widths: [Int]) -> String {
        var parts: [String] = []
        for (index, cell) in cells.enumerated() {
            let cut = TextWidth.truncate(cell, to: widths[index])
            let isLast = index == cells.count - 1 && !columns[index].alignedRight
            let padded = TextWidth.pad(cut, to: widths[index], alignedRight: columns[index].alignedRight)
            parts.append(isLast ? cut : padded)
        }
        return parts.joined(separator: Self.gap)
    }
}
