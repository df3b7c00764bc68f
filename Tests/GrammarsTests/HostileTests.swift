import Foundations
import Grammars
import Testing

/// Short texts that ask for endless work: each is refused, or answered, before anyone notices.
@Suite(.timeLimit(.minutes(1)))
struct HostileTests {
    // MARK: Schemas

    @Test func repetitionsOfRepetitionsAreCountedAndNotOverflown() throws {
        for pattern in ["^((a{100000}){100000}){100000}$", "^(((((a{9}){99999}){99999}){99999}){99999}b)+$"] {
            for bound in ["minLength", "maxLength"] {
                let schema: JSONValue = .object(
                    JSONObject([.init("type", "string"), .init("pattern", .string(pattern)), .init(bound, 5)]))
                _ = try? compile(schema)
            }
        }
        let long: JSONValue = ["type": "string", "pattern": "^((a{100000}){100000}){100000}$", "maxLength": 100]
        #expect(throws: GrammarProblem.self) { try compile(long) }
    }

    /// Fifteen levels of ten references each are 10^15 parts.
    @Test(arguments: ["allOf", "oneOf", "anyOf"])
    func referencesInBreadthAreBounded(keyword: String) {
        var definitions = JSONObject([.init("d0", ["type": "object", "properties": ["x": ["type": "string"]]])])
        for level in 1...15 {
            let parts = [JSONValue](repeating: reference(level - 1), count: 10)
            definitions["d\(level)"] = .object(JSONObject([.init(keyword, .array(parts))]))
        }
        let schema: JSONValue = ["$defs": .object(definitions), "$ref": "#/$defs/d15", "type": "object"]
        let error = #expect(throws: GrammarProblem.self) { try compile(schema) }
        #expect(error?.kind == .tooLarge || error?.kind == .unsupported, "\(error?.message ?? "")")
    }

    @Test func aLongChainOfReferencesIsRefused() {
        var definitions = JSONObject((0..<5000).map { .init("d\($0)", reference($0 + 1)) })
        definitions["d5000"] = ["type": "string"]
        let error = #expect(throws: GrammarProblem.self) {
            try compile(["$defs": .object(definitions), "$ref": "#/$defs/d0"])
        }
        #expect(error?.kind == .tooLarge)
    }

    @Test func namesAreBoundedWhereverTheyStand() {
        let name = JSONValue.string(String(repeating: "n", count: 200_000))
        let schemas: [JSONValue] = [
            ["type": "object", "required": [name], "additionalProperties": ["type": "string"]],
            ["type": "object", "required": .array((0..<5000).map { .string("n\($0)") })],
            ["type": "object", "properties": .object(JSONObject((0..<5000).map { .init("n\($0)", true) }))],
        ]
        for schema in schemas {
            let error = #expect(throws: GrammarProblem.self) { try compile(schema) }
            #expect(error?.kind == .tooLarge, "\(error?.message ?? "")")
        }
    }

    /// What is compared with everything else must not take the square of its length.
    @Test func longListsAreCompared() throws {
        let constants = (0..<15_000).map { JSONValue.object(JSONObject([.init("const", .integer($0))])) }
        #expect(throws: GrammarProblem.self) { try compile(["oneOf": .array(constants)]) }
        let names = JSONValue.array((0..<10_000).map { .string("n\($0 % 5000)") })
        #expect(throws: GrammarProblem.self) {
            try compile(["allOf": [["enum": names], ["enum": names], ["required": names, "type": "object"]]])
        }
        let classes = (0..<2000).map { "\\u\(hexadecimal(0x4E00 + 2 * $0))" }.joined().prefix(3996)
        _ = try compile(["type": "string", "pattern": .string("^[\(classes)]$")])
    }

    @Test func aLongEnumIsOneTree() throws {
        let words = (0..<8000).map { "palavra \($0)" } + ["", "p", "pal", "çé", "çã"]
        let compiled = try compile(["enum": .array(words.map(JSONValue.string))])
        for word in ["palavra 7999", "palavra 0", "", "pal", "çã"] { #expect(try matches("\"\(word)\"", compiled)) }
        for word in ["palavra 8000", "pa", "ç", "palavra "] { #expect(try !matches("\"\(word)\"", compiled)) }
    }

    // MARK: Grammars

    @Test(arguments: [#""""#, #"("a" "b" "c" "d")"#, "[a-z]*", #"("" | "x"?)"#])
    func groupsWithinGroupsAreSharedAndNotCopied(inner: String) throws {
        for repetition in ["{2}", "{1,2}", "+", "{0,2}", "{100}"] {
            let text = String(repeating: "(", count: 60) + inner + String(repeating: ")" + repetition, count: 60)
            let grammar = try? CompiledGrammar(try GrammarText.parse("root ::= " + text))
            _ = grammar.flatMap(GrammarMatcher.init)
        }
    }

    @Test func emptyTextsAreNotRepeated() throws {
        let text = "root ::= " + String(repeating: #"""{100000} "#, count: 20_000) + #""x""#
        #expect(try matches("x", try CompiledGrammar(try GrammarText.parse(text))))
    }

    /// Every byte piles up a rule to return to, so the text is refused once they take too much memory.
    @Test func deepTextsAreBounded() throws {
        let grammar = try CompiledGrammar(try GrammarText.parse(#"root ::= "(" root ")" | "x""#))
        var matcher = GrammarMatcher(grammar)
        let chunk = [UInt8](repeating: UInt8(ascii: "("), count: 1000)
        var outcome = MatcherOutcome.allowed
        for _ in 0..<1000 where outcome == .allowed { outcome = matcher?.accept(chunk) ?? .tooComplex }
        #expect(outcome == .tooComplex)
        #expect(grammar.memory < 20 << 20)
        // Another text is not the worse for it once the first is gone, and what it took is given back.
        matcher = nil
        #expect(grammar.memory < 1 << 20)
        #expect(try matches("((x))", grammar))
    }

    /// One text cannot use up the machine's time, whatever it asks for in each call.
    @Test func workIsBoundedForAWholeText() throws {
        // Every letter may begin any of the parts: a state has hundreds of places, and each byte leads to another.
        let parts = (1...300).map { "([ab]{\($0)} \"c\")" }.joined(separator: " | ")
        let grammar = try CompiledGrammar(try GrammarText.parse("root ::= (\(parts))*"))
        let matcher = try #require(GrammarMatcher(grammar))
        var generator = Xorshift()
        var outcome = MatcherOutcome.allowed
        var count = 0
        while outcome != .tooComplex, count < 200_000 {
            count += 1
            outcome = matcher.allows((0..<16).map { _ in UInt8(ascii: "a") + UInt8(generator.next() % 2) })
        }
        #expect(grammar.memory < 20 << 20)
    }

    @Test func aTextGoesOnAfterStatesWereForgotten() throws {
        let grammar = try CompiledGrammar(
            try GrammarText.parse(#"root ::= "[" item ("," item)* "]"\#nitem ::= [a-z]{1,200} | root"#))
        let first = try #require(GrammarMatcher(grammar))
        let second = try #require(GrammarMatcher(grammar))
        #expect(second.accept(Array("[[".utf8)) == .allowed)
        var generator = Xorshift()
        #expect(first.accept(Array("[".utf8)) == .allowed)
        for _ in 0..<3000 {
            let word = (0..<1 + Int(generator.next() % 199)).map { _ in UInt8(ascii: "a") + UInt8(generator.next() % 26)
            }
            #expect(first.accept(word + Array(",[".utf8)) == .allowed)
        }
        #expect(second.accept(Array("a]".utf8)) == .allowed)
        #expect(second.accept(Array("a".utf8)) == .refused)
        #expect(second.accept(Array(",b]".utf8)) == .allowed)
        #expect(second.mustEnd)
    }

    private func compile(_ schema: JSONValue) throws -> CompiledGrammar {
        let compiled = try CompiledGrammar(try SchemaCompiler.grammar(for: schema))
        try compiled.check()
        return compiled
    }

    private func reference(_ level: Int) -> JSONValue {
        .object(JSONObject([.init("$ref", .string("#/$defs/d\(level)"))]))
    }

    private func hexadecimal(_ value: Int) -> String { String(value, radix: 16) }
}

/// The same numbers in every run (Marsaglia 2003).
struct Xorshift {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
