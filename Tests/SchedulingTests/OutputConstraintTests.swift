import Generation
import Grammars
import Testing
import ToolCalling

@testable import Scheduling

/// An answer's grammar and the tool calls in it.
struct OutputConstraintTests {
    /// Each byte is a token, and one more ends the answer.
    private struct Bytes: TokenTable {
        let size = 257
        let endTokens: [Int32] = [256]

        func endsGeneration(_ token: Int32) -> Bool { token == 256 }
        func textBytes(of token: Int32) -> [UInt8] { token < 256 ? [UInt8(truncatingIfNeeded: token)] : [] }
        func displayBytes(of token: Int32) -> [UInt8] { textBytes(of: token) }
    }

    /// A call is told from words as soon as its marker is whole: from then on no stop string may cut it.
    @Test(arguments: [true, false]) func aCallIsNoticedWhereItBegins(holdsWords: Bool) throws {
        var constraint = try constraint(holdsWords: holdsWords)
        for byte in "<tool_call".utf8 {
            #expect(constraint.allows(Int32(byte)) == .allowed)
            try constraint.accept(Int32(byte))
            #expect(!constraint.isCalling)
        }
        for byte in ">\n{\"name\": \"agora\", \"arguments\": {}}\n</tool_call>".utf8 {
            #expect(constraint.allows(Int32(byte)) == .allowed)
            try constraint.accept(Int32(byte))
            #expect(constraint.isCalling)
        }
        #expect(constraint.allows(256) == .allowed)
        try constraint.accept(256)
    }

    @Test func wordsOfAFormatAreNoCall() throws {
        var constraint = try constraint(holdsWords: true)
        for byte in #"{"a": 1}"#.utf8 { try constraint.accept(Int32(byte)) }
        #expect(!constraint.isCalling)
        #expect(constraint.mustEnd)
    }

    /// What the grammar does not take ends the answer; it never goes on without its grammar.
    @Test func aRefusedTokenIsNotTaken() throws {
        var constraint = try constraint(holdsWords: true)
        #expect(constraint.allows(Int32(UInt8(ascii: "x"))) == .refused)
        #expect(throws: Sampler.Failure.self) { try constraint.accept(Int32(UInt8(ascii: "x"))) }
    }

    private func constraint(holdsWords: Bool) throws -> OutputConstraint {
        let use = ToolUse(tools: [ToolDefinition(name: "agora", parameters: "{}")])
        let words = { (grammar: inout Grammar) throws(GrammarProblem) -> GrammarExpression in .text(#"{"a": 1}"#) }
        let grammar = try ToolGrammar.grammar(
            for: use, .tagged, afterTrigger: !holdsWords, words: holdsWords ? words : nil)
        let table = Bytes()
        let tokens = try #require(TokenBytes(count: table.size) { table.textBytes(of: $0) })
        let rules = OutputRules(
            calls: try CompiledGrammar(grammar), tokens: tokens, syntax: .tagged, mustCall: false,
            holdsWords: holdsWords, visible: [:]
        ) { "call_1" }
        return try #require(OutputConstraint(rules, table: table))
    }
}
