import Foundations
import Grammars
import Testing

struct GrammarTextTests {
    @Test(arguments: [
        (#"root ::= "sim" | "não""#, ["sim", "não"], ["", "si", "simm", "nao"]),
        (#"root ::= [a-c]+ [^0-9]?"#, ["a", "abc", "abcz", "aé"], ["", "z", "a1"]),
        ("root ::= item (\", \" item)* # a list\nitem ::= [0-9]{1,3}", ["1", "1, 22, 333"], ["", "1,2", "1234"]),
        (#"root ::= "\x41\u00e9\n\"" . "#, ["Aé\n\"x", "Aé\n\"ç"], ["Aé\n\""]),
        ("root ::= (\n  \"a\" |\n  \"b\"\n){2}", ["ab", "ba"], ["a", "abc"]),
        (#"root ::= "(" root ")" | """#, ["", "()", "((()))"], ["(", "(()"]),
    ])
    func textsMatchAsWritten(grammar: String, good: [String], bad: [String]) throws {
        let compiled = try CompiledGrammar(try GrammarText.parse(grammar))
        for text in good { #expect(try matches(text, compiled), "\(text)") }
        for text in bad { #expect(try !matches(text, compiled), "\(text)") }
    }

    @Test(arguments: [
        ("", "no rule 'root'"), ("root ::= a", "'a' is used and not defined"),
        ("root ::= \"a", "closing"), ("root ::= (\"a\"", "')' is missing"), ("root := \"a\"", "'::='"),
        ("root ::= root \"a\" | \"b\"", "recurses without end"), ("root ::= \"a\" root", "no text can match"),
        ("root ::= x\nx ::= y | \"\"\ny ::= x \"b\"", "recurses without end"),
        ("root ::= \"a\"{200000}", "bound"), ("root ::= <[12]>", "tokens"), ("root ::= [z-a]", "range"),
        ("root ::= \"a\"\nroot ::= \"b\"", "twice"), ("root ::= ([a-z]{1000}){1000} | ([a-z]{1000}){1000}", ""),
    ])
    func mistakesAreNamed(grammar: String, message: String) throws {
        do {
            _ = try CompiledGrammar(try GrammarText.parse(grammar))
            #expect(message.isEmpty)
        } catch {
            #expect(error.message.contains(message), "\(error.message)")
        }
    }

    @Test func deepNestingIsRefusedAndNotFollowed() {
        let text = "root ::= " + String(repeating: "(", count: 100_000) + "\"a\""
        let error = #expect(throws: GrammarProblem.self) { try GrammarText.parse(text) }
        #expect(error?.kind == .tooLarge)
    }

    /// 20,000 rules that call each other in a row take neither a deep stack nor long.
    @Test func aLongChainOfRulesCompiles() throws {
        let chain = (0..<10_000).map { "r\($0) ::= r\($0 + 1)" }.joined(separator: "\n")
        let compiled = try CompiledGrammar(try GrammarText.parse("root ::= r0\n\(chain)\nr10000 ::= \"x\""))
        #expect(try matches("x", compiled))
    }

    /// Each letter may belong to any of the parts: the number of ways grows without end, the work does not.
    @Test func anAmbiguousGrammarIsBounded() throws {
        let grammar = "root ::= " + String(repeating: "[a-z]* ", count: 3000)
        let compiled = try CompiledGrammar(try GrammarText.parse(grammar))
        #expect(GrammarMatcher(compiled) == nil)
    }
}

/// Whether a text is one of the grammar's, read byte by byte.
func matches(_ text: String, _ grammar: CompiledGrammar) throws -> Bool {
    let matcher = try #require(GrammarMatcher(grammar))
    for byte in text.utf8 where matcher.accept([byte]) != .allowed { return false }
    return matcher.mayEnd
}
