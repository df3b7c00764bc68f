/// Reads the strings and numbers of a JSON text, each value behind its name, which says what it may be.
struct JSONReading {
    private let tokens: JSONTokens
    private var replaced: [Int: String] = [:]
    /// What names became.
    private var names: [Int: String] = [:]
    /// The names of each object in which one was rewritten: no two of them may become the same.
    private var taken: [Int: Set<String>] = [:]

    init(_ text: String) { tokens = JSONTokens(text) }

    /// The tokens, in the order in which they have to be taken.
    var indices: Range<Int> { tokens.tokens.indices }

    /// What rules have to read of a token.
    func text(of number: Int) -> String { labelled(number).text }

    /// Takes what became of that.
    mutating func take(_ read: String, for number: Int) {
        let token = tokens.tokens[number]
        guard token.kind == .name else {
            let value = labelled(number).value(of: read)
            if value != token.text { replaced[number] = value }
            return
        }
        guard read != token.text else { return }
        if taken[token.object] == nil {
            taken[token.object] = Set(
                tokens.tokens.lazy.filter { $0.kind == .name && $0.object == token.object }.map(\.text))
        }
        var name = read
        var copy = 1
        while taken[token.object]?.insert(name).inserted == false {
            copy += 1
            name = "\(read) \(copy)"
        }
        names[number] = read
        replaced[number] = name
    }

    /// The text as rules want it.
    var result: String { tokens.text(replacing: replaced) }

    private func labelled(_ number: Int) -> LabelledValue {
        let token = tokens.tokens[number]
        guard let name = token.name else { return LabelledValue("", token.text) }
        return LabelledValue(tokens.tokens[name].text, token.text, nameRead: names[name])
    }
}
