import Detection
import Policies

/// Numbers that can be made again from their seed (Steele, Lea, Flood: "Fast splittable pseudorandom number
/// generators",
/// 2014).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Texts in which matches begin, end, overlap, nearly happen, and are cut off.
enum HostileText {
    private static let parts = [
        "My card is 4111 1111 1111 1111", "4111111111111112", "meu CPF é 529.982.247-25", "52998224725",
        "joao@example.com",
        "joao@", "@example", ".com.br", "social security 123-45-6789", "123-45-", "6789", "ghp_", "sk-abcdefgh12345678",
        "forbidden", "for", "bidden", "segredo", "se", "gredo", " ", "  ", "\n", ". ", "! ", "ção", "é", "—", "日本", "🙂",
        "\u{200B}", "\u{200B}\u{200B}", "+55 11 91234-5678", "+55", "11 ", "192.168.0.1", "1.2.3.4.5",
        "DE89 3704 0044 0532",
        " 0130 00", "aa", "ab", "aaaa", "abab", "secret=", "password: hunter2hunter2", "http://a.b/c", "x", "\"", "'",
        "(", ")",
        "\nnome,nascimento,cep\n", "Ana,12/05/1984,54235-183\n", ",13/05/1984,", "\n|name|born|\n", "|Ana|3/4/1980|\n",
        "|", ",",
        "the the the the the the", "word ", "Lorem ipsum dolor sit amet, consectetur adipiscing elit. ",
    ]

    static func make(_ random: inout SplitMix) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<Int.random(in: 1...14, using: &random) {
            var part = Array(parts[Int(random.next() % UInt64(parts.count))].utf8)
            switch random.next() % 8 {
            case 0: part = Array(part.prefix(Int.random(in: 0...part.count, using: &random)))
            case 1: part = Array(part.suffix(Int.random(in: 0...part.count, using: &random)))
            case 2 where !part.isEmpty:
                part[Int(random.next() % UInt64(part.count))] = UInt8(truncatingIfNeeded: random.next())
            case 3: part.append(0x20)
            default: break
            }
            text += part
        }
        return text
    }
}

/// Rules that get in each other's way.
struct TextPrograms {
    let all: [PolicyProgram]

    static let rules: [PolicyProgram.BoundRule] = [
        rule("a-block", .patterns(.init(expressions: ["forbidden"], edges: .any)), .block),
        rule("b-redact", .catalogue(.init(.entities, entities: nil)), .redact),
        rule("c-secrets", .catalogue(.init(.secrets, entities: nil)), .redact),
        rule("d-flag", .patterns(.init(expressions: ["seg?redo", "word"], ignoresCase: true)), .flag),
        rule("e-replace", .patterns(.init(expressions: [#"a{2,3}b?"#, "(?:ab)+"], edges: .any)), .replace),
        rule("f-hidden", .catalogue(.init(.hiddenText, entities: nil)), .redact),
        rule("g-open", .patterns(.init(expressions: [#"\(.{1,30}\)"#, #""[^"]+""#], edges: .any)), .redact),
        rule("h-pseudonym", .patterns(.init(expressions: [#"[a-z]{2,8}@"#], edges: .any)), .pseudonymise),
    ]

    init() throws {
        let withoutBlock = Self.rules.filter { $0.rule.action != .block }
        let windows =
            withoutBlock + [
                Self.rule(
                    "w-both",
                    .all([
                        .patterns(.init(expressions: ["card|cpf"], ignoresCase: true)),
                        .not(.patterns(.init(expressions: ["lorem"], ignoresCase: true))),
                    ]), .redact)
            ]
        all = [
            try PolicyProgram(Self.rules, isPrefiltered: false), try PolicyProgram(withoutBlock),
            try PolicyProgram(windows, isPrefiltered: false), try PolicyProgram(Self.layered(windows + Self.rules)),
        ]
    }

    /// The same rules, of which the later ones are a plan's, a tenant's and an assistant's.
    static func layered(_ rules: [PolicyProgram.BoundRule]) -> [PolicyProgram.BoundRule] {
        rules.sorted { $0.rule.id < $1.rule.id }.enumerated().map { number, rule in
            var rule = rule
            rule.scopeRank = number * 4 / rules.count
            return rule
        }
    }

    private static func rule(_ id: String, _ detector: Detector, _ action: PolicyAction) -> PolicyProgram.BoundRule {
        .init(
            rule: PolicyRule(
                id: id, stages: [.output], detector: detector, action: action,
                replacement: action == .replace ? "#" : nil, message: LocalizedText(["en": "[blocked]"])),
            packID: "test", packVersion: "1.0.0")
    }
}
