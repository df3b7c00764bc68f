/// Cuts bytes that come in pieces into lines, in memory that does not grow past a bound.
struct LineReader: Sendable {
    enum Line: Sendable, Hashable {
        /// Without its end.
        case bytes([UInt8])
        /// A line past the bound; what it was is not kept.
        case tooLong
    }

    private let maximumBytes: Int
    private var held: [UInt8] = []
    private var isSkipping = false

    init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

    /// Takes the next piece; returns the lines that end in it.
    mutating func feed(_ piece: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var rest = piece[...]
        while let end = rest.firstIndex(of: 0x0A) {
            hold(rest[..<end])
            lines.append(taken())
            rest = rest[(end + 1)...]
        }
        hold(rest)
        return lines
    }

    /// The last line, when it has no end; nil when nothing is left.
    mutating func finish() -> Line? { held.isEmpty && !isSkipping ? nil : taken() }

    private mutating func hold(_ bytes: ArraySlice<UInt8>) {
        guard !isSkipping else { return }
        guard held.count + bytes.count <= maximumBytes else {
            held = []
            isSkipping = true
            return
        }
        held += bytes
    }

    private mutating func taken() -> Line {
        defer {
            held = []
            isSkipping = false
        }
        if isSkipping { return .tooLong }
        if held.last == 0x0D { held.removeLast() }
        return .bytes(held)
    }
}
