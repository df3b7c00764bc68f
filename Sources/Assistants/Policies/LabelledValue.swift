/// A value of a JSON text as rules read it: behind its name, which says what it may be.
struct LabelledValue {
    let text: String
    private let name: String

    init(_ name: String, _ value: String) {
        self.name = name.isEmpty ? "" : "\(name): "
        text = self.name + value
    }

    /// The value of what a text was rewritten to; where its name was rewritten too, everything is.
    func value(of read: String) -> String {
        // A value may begin with a mark, which joins the blank before it to one character.
        guard read.utf8.starts(with: name.utf8) else { return read }
        return String(decoding: read.utf8.dropFirst(name.utf8.count), as: UTF8.self)
    }
}
