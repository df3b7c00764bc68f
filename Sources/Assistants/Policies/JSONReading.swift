/// Reads the strings and numbers of a JSON text, each value behind its name, which says what it may be.
struct JSONReading {
    private let tokens: JSONTokens
    private var replaced: [Int: String] = [:]
    /// What names became.
    private var names: [Int: String] = [:]
    /// The names of each object, once one was rewritten anywhere: no two of an object may become the same.
    private lazy var taken = Dictionary(grouping: tokens.tokens.filter { $0.kind == .name }, by: \.object)
        .mapValues { Set($0.map(\.text)) }
    /// How many names of an object became the same.
    private var copies: [Copy: Int] = [:]

    private struct Copy: Hashable {
        var object: Int
        var name: String
    }

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
        let copy = Copy(object: token.object, name: read)
        var name = read
        while taken[token.object]?.insert(name).inserted == false {
            copies[copy, default: 1] += 1
            name = "\(read) \(copies[copy] ?? 1)"
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
