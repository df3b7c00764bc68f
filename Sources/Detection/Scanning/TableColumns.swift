/// The tables of a text that is read from its beginning, so that the name of a column counts as what stands before its
/// cells.
///
/// A line of short names between tabs, `|`, `;` or commas heads the lines that follow it with as many; so does the list
/// of columns of an SQL `INSERT INTO` that ends with `VALUES`. Only what stands before a place decides about it.
struct TableColumns {
    /// A cell that is long enough to hold anything.
    private struct Cell {
        var start: Int
        /// In bytes; none while it is read.
        var count: Int32 = .max
        /// Of its column, in `names`.
        var name: Int32
    }

    private struct Table {
        var delimiter: UInt8
        var quote: UInt8
        /// The first of its columns in `names`, and how many there are.
        var first: Int
        var count: Int
    }

    private static let longestLine = 1024
    private static let longestName = 40
    private static let mostColumns = 256
    /// What is shorter is no cell and has no name before it, in bytes.
    static let leastCell = 3

    private var letters: [UInt8] = []
    private var names: [Range<Int>] = []
    private var cells: [Cell] = []
    private var table: Table?
    private var line: [UInt8] = []
    private var column = 0
    private var cellStart = 0
    private var isQuoted = false
    /// Up to where the text is read.
    private(set) var end = 0

    /// Reads the text on.
    mutating func read(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        for byte in bytes {
            if byte == 0x0A {
                finishLine()
                end += 1
                cellStart = end
                continue
            }
            if line.count <= Self.longestLine { line.append(byte) }
            if let table { readCell(byte, table) }
            end += 1
        }
    }

    private mutating func readCell(_ byte: UInt8, _ table: Table) {
        if byte == table.quote {
            isQuoted.toggle()
        } else if byte == table.delimiter, !isQuoted {
            column += 1
            closeCell()
            cellStart = end + 1
            return
        }
        if end == cellStart + Self.leastCell - 1, column < table.count {
            cells.append(Cell(start: cellStart, name: Int32(table.first + column)))
        }
    }

    private mutating func closeCell() {
        guard let last = cells.last, last.count == .max else { return }
        cells[cells.count - 1].count = Int32(clamping: end - last.start)
    }

    private mutating func finishLine() {
        closeCell()
        let isLong = line.count > Self.longestLine
        // Behind the last cell a delimiter may stand, as behind the rows of SQL.
        let fits = table.map { column + 1 == $0.count || column == $0.count } ?? false
        if isLong || !fits {
            dropUnused()
            table = isLong ? nil : head(of: line)
        }
        line.removeAll(keepingCapacity: true)
        column = 0
        isQuoted = false
    }

    /// Names without a cell are not kept.
    private mutating func dropUnused() {
        guard let table, (cells.last?.name ?? -1) < table.first else { return }
        letters.removeLast(letters.count - names[table.first].lowerBound)
        names.removeLast(names.count - table.first)
    }

    /// The table that a line heads; nil when it heads none.
    private mutating func head(of line: [UInt8]) -> Table? {
        var text = line[...]
        while let last = text.last, last <= 0x20 { text.removeLast() }
        var delimiters: [UInt8] = [0x09, 0x7C, 0x3B, 0x2C]
        var quote: UInt8 = 0x22
        if text.last.map({ $0 | 0x20 == 0x73 }) == true, let list = Self.columnsOfInsert(text) {
            (text, delimiters, quote) = (list, [0x2C], 0x27)
        }
        guard let delimiter = delimiters.first(where: text.contains) else { return nil }
        let parts = text.split(separator: delimiter, omittingEmptySubsequences: false)
        guard parts.count <= Self.mostColumns, parts.count(where: { !Self.isBlank($0) }) > 1,
            parts.allSatisfy({ Self.isBlank($0) || Self.isName($0) }), Self.isHead(text.last ?? 0, delimiter)
        else { return nil }
        let table = Table(delimiter: delimiter, quote: quote, first: names.count, count: parts.count)
        for part in parts {
            names.append(letters.count..<letters.count + part.count)
            letters += part
        }
        return table
    }

    /// What stands in the parentheses before `VALUES`.
    private static func columnsOfInsert(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let lowered = text.map { $0 &- 0x41 < 26 ? $0 + 0x20 : $0 }
        guard lowered.suffix(6).elementsEqual("values".utf8), lowered.starts(with: "insert ".utf8),
            let open = text.firstIndex(of: 0x28), let close = text[open...].firstIndex(of: 0x29)
        else { return nil }
        return text[text.index(after: open)..<close]
    }

    private static func isBlank(_ part: ArraySlice<UInt8>) -> Bool { part.allSatisfy { $0 <= 0x20 } }

    /// A few words, and hardly a digit.
    private static func isName(_ part: ArraySlice<UInt8>) -> Bool {
        guard part.count <= longestName, part.count(where: { $0 &- 0x30 < 10 }) < 3 else { return false }
        return part.contains { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x23 }
            && part.split(separator: 0x20).count <= 5
    }

    /// Whether a line may head a table by how it ends: sentences with commas do not.
    private static func isHead(_ last: UInt8, _ delimiter: UInt8) -> Bool {
        ![0x21, 0x3A, 0x3F].contains(last) && (delimiter != 0x2C || last != 0x2E)
    }

    /// What stands before a place, if it is in a table: the column's name, and then the cell up to the place.
    ///
    /// - Parameters:
    ///   - place: at most `end`.
    ///   - text: a part of the text in which the cell's beginning may be missing.
    ///   - base: where the part begins in the whole text.
    func before(_ place: Int, in text: UnsafeBufferPointer<UInt8>, base: Int) -> [UInt8]? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].start <= place { low = middle + 1 } else { high = middle }
        }
        guard low > 0, place - cells[low - 1].start < cells[low - 1].count else { return nil }
        let cell = cells[low - 1]
        let start = max(cell.start, place - RecognizerSet.contextBytes, base)
        guard start <= place else { return nil }
        return letters[names[Int(cell.name)]] + [0x3A, 0x20] + text[start - base..<place - base]
    }

    /// How many bytes it keeps, about.
    var kept: Int { letters.count + names.count * 16 + cells.count * 16 + line.count }

    /// Forgets the cells before a place.
    mutating func forget(before place: Int) {
        let kept = max((cells.firstIndex { $0.start >= place } ?? cells.count) - 1, 0)
        cells.removeFirst(kept)
        let used = min(cells.lazy.map(\.name).min().map(Int.init) ?? names.count, table?.first ?? names.count)
        guard used > 4096 else { return }
        let first = used < names.count ? names[used].lowerBound : letters.count
        letters.removeFirst(first)
        names = names[used...].map { $0.lowerBound - first..<$0.upperBound - first }
        for index in cells.indices { cells[index].name -= Int32(used) }
        table?.first -= used
    }
}
