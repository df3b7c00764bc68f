/// A value of a JSON text as rules read it: behind its name, which says what it may be.
struct LabelledValue {
    let text: String
    /// What may stand before the value in the text that it became: its name as it is, and as rules wrote it.
    private let labels: [String]

    /// - Parameters:
    ///   - name: the value's name; empty where it has none.
    ///   - value: what it says.
    ///   - nameRead: what rules made of the name alone, where they rewrote it.
    init(_ name: String, _ value: String, nameRead: String? = nil) {
        labels = name.isEmpty ? [] : [name, nameRead].compactMap(\.self).map { "\($0): " }
        text = (labels.first ?? "") + value
    }

    /// The value of what the text was rewritten to; where name and value were rewritten together, everything is.
    func value(of read: String) -> String {
        // A value may begin with a mark, which joins the blank before it to one character.
        guard let label = labels.first(where: { read.utf8.starts(with: $0.utf8) }) else { return read }
        return String(decoding: read.utf8.dropFirst(label.utf8.count), as: UTF8.self)
    }
}
