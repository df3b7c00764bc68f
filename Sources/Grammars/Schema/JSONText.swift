import Expressions

/// Parts of JSON text (RFC 8259), as expressions.
///
/// White space is bounded: a model that may write as much of it as it likes sometimes never stops.
public enum JSONText {
    /// Nothing, a space, or a new line with at most twenty spaces of indentation.
    static let space = GrammarExpression.choice([
        .empty, .text(" "), .sequence([.text("\n"), .repeated(.text(" "), least: 0, most: 20)]),
    ])
    static let comma = GrammarExpression.sequence([.text(","), space])
    static let colon = GrammarExpression.sequence([.text(":"), .optional(.text(" "))])

    private static let digit = GrammarExpression.byte(0x30...0x39)
    private static let hexadecimal = GrammarExpression.choice([digit, .byte(0x41...0x46), .byte(0x61...0x66)])

    /// A number that every reader holds exactly enough: 15 digits before the point, 15 after it, an exponent of two.
    static let anyNumber = GrammarExpression.sequence([
        .optional(.text("-")), naturalNumber, .repeated(fraction, least: 0, most: 1),
        .repeated(
            .sequence([
                .choice([.text("e"), .text("E")]), .choice([.text("+"), .text("-"), .empty]),
                .repeated(digit, least: 1, most: 2),
            ]), least: 0, most: 1),
    ])
    static let naturalNumber = GrammarExpression.choice([
        .text("0"), .sequence([.byte(0x31...0x39), .repeated(digit, least: 0, most: 14)]),
    ])
    static let fraction = GrammarExpression.sequence([.text("."), .repeated(digit, least: 1, most: 15)])

    /// One character of a string's content. Escapes of surrogates are left out: half a pair is no character.
    static let character = GrammarExpression.choice([
        .scalars(ScalarSet([0...0x1F]).union(ScalarSet("\"\\")).complement), escape,
    ])
    private static let escape = GrammarExpression.sequence([
        .text("\\"),
        .choice([
            .scalars(ScalarSet("\"\\/bfnrt")),
            .sequence([
                .text("u"),
                .choice([
                    .sequence([
                        .choice([digit, .scalars(ScalarSet("ABCEFabcef"))]), .repeated(hexadecimal, least: 3, most: 3),
                    ]),
                    .sequence([
                        .scalars(ScalarSet("Dd")), .byte(0x30...0x37), .repeated(hexadecimal, least: 2, most: 2),
                    ]),
                ]),
            ]),
        ]),
    ])

    /// A string of so many characters; nil for any number.
    static func string(least: Int, most: Int?) -> GrammarExpression {
        .sequence([.text("\""), .repeated(character, least: least, most: most), .text("\"")])
    }

    /// One scalar of a set, as the content of a string has it.
    static func content(_ set: ScalarSet) -> GrammarExpression {
        let special = ScalarSet([0...0x1F]).union(ScalarSet("\"\\"))
        let plain = set.subtracting(special)
        var choices: [GrammarExpression] = plain.isEmpty ? [] : [.scalars(plain)]
        for range in set.intersection(special).ranges {
            for value in range { choices.append(.text(escaped(value))) }
        }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private static func escaped(_ value: UInt32) -> String {
        switch value {
        case 0x22: "\\\""
        case 0x5C: "\\\\"
        case 0x08: "\\b"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0C: "\\f"
        case 0x0D: "\\r"
        default: "\\u00" + (value < 16 ? "0" : "") + String(value, radix: 16)
        }
    }

    /// Items between brackets, with commas.
    static func list(
        _ open: String, _ close: String, item: GrammarExpression, least: Int, most: Int?
    ) -> GrammarExpression {
        let end = GrammarExpression.sequence([space, .text(close)])
        guard most != 0 else { return .sequence([.text(open), end]) }
        let items = GrammarExpression.sequence([
            space, item,
            .repeated(.sequence([comma, item]), least: max(0, least - 1), most: most.map { $0 - 1 }),
        ])
        return .sequence([.text(open), least == 0 ? .optional(items) : items, end])
    }
}

extension RegularExpression {
    /// The texts as the content of a JSON string.
    var content: GrammarExpression { Self.content(root) }

    private static func content(_ node: Node) -> GrammarExpression {
        switch node {
        case .set(let set): JSONText.content(set)
        case .sequence(let items): .sequence(items.map(content))
        case .choice(let items): .choice(items.map(content))
        case .repeated(let item, let least, let most): .repeated(content(item), least: least, most: most)
        }
    }
}
