/// How a Unicode scalar reads to a person: its lower-case ASCII look-alike, or that it cannot be seen at all.
struct ScalarFolding: Sendable {
    static let shared = ScalarFolding()

    /// What a scalar becomes where it is no ASCII character.
    static let otherLetter: UInt8 = 1
    static let mark: UInt8 = 2
    static let invisible: UInt8 = 3
    static let bidirectional: UInt8 = 4
    static let tag: UInt8 = 5

    /// The page of each block of 256 scalars: 0 for letters of other scripts, 1 for symbols.
    private let pageOfBlock: [UInt8]
    private let pages: [UInt8]

    private init() {
        var pages = [UInt8](repeating: Self.otherLetter, count: 256) + [UInt8](repeating: 0x20, count: 256)
        var pageOfBlock = [UInt8](repeating: 0, count: 0x1100)
        for block in [0x20...0x2B, 0x30...0x30, 0xE0...0xF8, 0x1F0...0x1FB].joined() { pageOfBlock[block] = 1 }
        func set(_ scalar: UInt32, _ value: UInt8) {
            let block = Int(scalar >> 8)
            if pageOfBlock[block] < 2 {
                let base = Int(pageOfBlock[block]) * 256
                pageOfBlock[block] = UInt8(pages.count / 256)
                pages += Array(pages[base..<base + 256])
            }
            pages[Int(pageOfBlock[block]) * 256 + Int(scalar & 0xFF)] = value
        }
        for run in FoldingTable.runs {
            run.letters.withUTF8Buffer { letters in
                for (index, letter) in letters.enumerated() {
                    let value: UInt8 =
                        switch letter {
                        case UInt8(ascii: "~"): Self.otherLetter
                        case UInt8(ascii: "-"): Self.mark
                        default: letter
                        }
                    set(run.first + UInt32(index), value)
                }
            }
        }
        for (scalar, value) in Self.computed() { set(scalar, value) }
        self.pages = pages
        self.pageOfBlock = pageOfBlock
    }

    /// What a scalar of at least U+0080 becomes.
    @inline(__always)
    func callAsFunction(_ scalar: UInt32) -> UInt8 {
        let block = Int(scalar >> 8)
        guard block < 0x1100 else { return 0x20 }
        return pages[Int(pageOfBlock[block]) * 256 + Int(scalar & 0xFF)]
    }

    /// The regular blocks: fullwidth forms, mathematical and enclosed alphanumerics, marks, controls, quotes.
    private static func computed() -> [(UInt32, UInt8)] {
        var values: [(UInt32, UInt8)] = []
        func letters(_ first: UInt32, _ count: UInt32 = 26, from letter: Character = "a") {
            for index in 0..<count { values.append((first + index, (letter.asciiValue ?? 0) + UInt8(index % 26))) }
        }
        for offset in UInt32(1)..<0x5F {
            let ascii = UInt8(0x20 + offset)
            values.append((0xFF00 + offset, (0x41...0x5A).contains(ascii) ? ascii + 0x20 : ascii))
        }
        letters(0x1D400, 52 * 13)  // bold to monospace; the holes of the chart are letterlike symbols
        for index in UInt32(0)..<50 { values.append((0x1D7CE + index, UInt8(0x30 + index % 10))) }
        let greek: [UInt8] = Array("abydezhoiklmv3onppoxtuoxyw".utf8)
        for alphabet in UInt32(0)..<5 {
            for index in UInt32(0)..<25 {
                values.append((0x1D6A8 + alphabet * 58 + index, greek[Int(index)]))
                values.append((0x1D6C2 + alphabet * 58 + index, greek[Int(index)]))
            }
        }
        letters(0x249C)
        letters(0x24B6, 52)
        for first: UInt32 in [0x1F110, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6] { letters(first) }
        for index in UInt32(0)..<9 {
            for first: UInt32 in [0x2460, 0x2474, 0x2488, 0x2776] {
                values.append((first + index, UInt8(0x31 + index)))
            }
        }
        for scalar in UInt32(0x300)...0x36F { values.append((scalar, mark)) }
        for range: ClosedRange<UInt32> in [0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F] {
            for scalar in range { values.append((scalar, mark)) }
        }
        let hidden: [ClosedRange<UInt32>] = [
            0xAD...0xAD, 0x34F...0x34F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180E, 0x200B...0x200D,
            0x2060...0x2065, 0x206A...0x206F, 0x3164...0x3164, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xE0100...0xE01EF,
        ]
        for scalar in hidden.joined() { values.append((scalar, invisible)) }
        // UAX #9: the marks, embeddings, overrides and isolates.
        for range: ClosedRange<UInt32> in [0x61C...0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069] {
            for scalar in range { values.append((scalar, bidirectional)) }
        }
        for scalar in UInt32(0xE0000)...0xE007F { values.append((scalar, tag)) }
        for scalar: UInt32 in [0x2028, 0x2029] { values.append((scalar, 0x0A)) }
        for scalar: UInt32 in [0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x300C, 0x300D] { values.append((scalar, 0x22)) }
        for scalar: UInt32 in [0x2018, 0x2019, 0x201A, 0x2032, 0x2BC] { values.append((scalar, 0x27)) }
        for scalar in UInt32(0x2010)...0x2015 { values.append((scalar, 0x2D)) }
        values += [(0x2026, 0x2E), (0x3002, 0x2E), (0x20AC, 0x65), (0xA1, 0x20), (0xBF, 0x20)]
        return values
    }
}
