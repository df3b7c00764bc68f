/// A line of pieces in styles, which is cut to fit before the styles are written.
struct StyledLine: Sendable, Hashable {
    /// Styles of ECMA-48's SGR that every terminal has.
    enum Style: String, Sendable, Hashable {
        case plain = ""
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case cyan = "36"
    }

    private(set) var pieces: [(text: String, style: Style)] = []

    init(_ text: String = "", _ style: Style = .plain) {
        if !text.isEmpty { add(text, style) }
    }

    /// Nothing that is added can steer the terminal, whoever wrote it.
    mutating func add(_ text: String, _ style: Style = .plain) { pieces.append((TextWidth.printable(text), style)) }

    var columns: Int { pieces.reduce(0) { $0 + TextWidth.columns($1.text) } }

    /// - Parameters:
    ///   - width: the terminal's, in columns; nil cuts nothing.
    ///   - isColoured: whether styles are written.
    func text(fitting width: Int?, isColoured: Bool) -> String {
        var text = ""
        var left = width ?? .max
        for piece in pieces where left > 0 {
            // The mark of a cut belongs to the piece that no longer fits.
            let shown = TextWidth.truncate(piece.text, to: left)
            left -= TextWidth.columns(shown)
            let isStyled = isColoured && piece.style != .plain
            text += isStyled ? "\u{1B}[\(piece.style.rawValue)m\(shown)\u{1B}[0m" : shown
        }
        return text
    }

    static func == (left: StyledLine, right: StyledLine) -> Bool {
        left.pieces.elementsEqual(right.pieces) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) {
        for piece in pieces {
            hasher.combine(piece.text)
            hasher.combine(piece.style)
        }
    }
}
