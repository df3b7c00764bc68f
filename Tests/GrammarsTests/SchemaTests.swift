import Foundation
import Foundations
import Grammars
import Testing

/// The schemas of Golden/ and what is to become of them.
struct SchemaTests {
    @Test(arguments: try SchemaTests.golden("schemas"))
    func theGrammarAllowsWhatTheSchemaDoes(_ one: JSONValue) throws {
        let compiled = try compile(try #require(one["schema"]))
        for text in one["good"]?.arrayValue ?? [] {
            #expect(try matches(text.stringValue ?? "", compiled), "\(text.encodedText)")
        }
        for text in one["bad"]?.arrayValue ?? [] {
            #expect(try !matches(text.stringValue ?? "", compiled), "\(text.encodedText)")
        }
    }

    @Test(arguments: try SchemaTests.golden("refused-schemas"))
    func whatCannotBeKeptIsNamed(_ one: JSONValue) throws {
        let schema = try #require(one["schema"])
        let error = try #require(throws: GrammarProblem.self) { try compile(schema) }
        #expect("\(error.kind)" == one["kind"]?.stringValue, "\(error)")
        #expect(error.path.joined(separator: ".") == one["path"]?.stringValue, "\(error)")
    }

    @Test func nestingWithoutEndIsRefused() throws {
        let deep = (0..<200).reduce(JSONValue.object(JSONObject())) { inner, _ in ["items": inner] }
        let error = #expect(throws: GrammarProblem.self) { try compile(deep) }
        #expect(error?.kind == .tooLarge)
    }

    /// Two references to the whole, each with a keyword beside it, would double at every level.
    @Test func referencesThatMultiplyAreBounded() throws {
        let again: JSONValue = ["$ref": "#/$defs/A", "minProperties": 0]
        let schema: JSONValue = [
            "$defs": ["A": ["type": "object", "properties": ["x": again, "y": again]]], "$ref": "#/$defs/A",
        ]
        let error = #expect(throws: GrammarProblem.self) { try compile(schema) }
        #expect(error?.kind == .tooLarge)
    }

    /// The mask of a token is what reading it byte by byte says, in every state along a text.
    @Test func theMaskAgreesWithTheMatcher() throws {
        let schema: JSONValue = [
            "type": "object",
            "properties": ["nome": ["type": "string", "maxLength": 12], "n": ["type": "integer", "minimum": 7]],
            "required": ["nome"], "additionalProperties": false,
        ]
        let grammar = try compile(schema)
        let texts = [
            "", "{", "{\"", "\"", "nome", "nom", "e\"", ":", " ", ": \"", "São", "ã", "7", "07", "12", "}", "\"}", ",",
        ]
        let partial: [[UInt8]] = [[0xC3], [0xA3], [0x22, 0x7D], [0xFF]]
        let vocabulary = texts.map { Array($0.utf8) } + partial
        let tokens = try #require(
            TokenBytes(count: vocabulary.count + 1) { token in
                Int(token) < vocabulary.count ? vocabulary[Int(token)] : []
            })
        let end = Int32(vocabulary.count)
        let matcher = try #require(GrammarMatcher(grammar))
        for byte in [nil] + Array(#"{"nome": "São Paulo", "n": 12}"#.utf8).map(Optional.some) {
            if let byte { #expect(matcher.accept([byte]) == .allowed) }
            var logits = [Float](repeating: 0, count: vocabulary.count + 1)
            let outcome = logits.withUnsafeMutableBufferPointer { matcher.mask($0, tokens, ends: [end]) }
            #expect(outcome == .allowed)
            for (token, bytes) in vocabulary.enumerated() {
                let allows = !bytes.isEmpty && matcher.allows(bytes) == .allowed
                #expect((logits[token] == 0) == allows, "\(bytes)")
            }
            #expect((logits[Int(end)] == 0) == matcher.mayEnd)
        }
        #expect(matcher.mustEnd)
    }

    private func compile(_ schema: JSONValue) throws -> CompiledGrammar {
        try CompiledGrammar(try SchemaCompiler.grammar(for: schema))
    }

    /// The rows of a file of Golden/.
    static func golden(_ name: String) throws -> [JSONValue] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "Golden/\(name).json"), encoding: .utf8)
        return try value(text).arrayValue ?? []
    }
}

/// A JSON text as a value.
func value(_ text: String) throws -> JSONValue {
    try Array(text.utf8).withUnsafeBufferPointer { try JSONValue.parse($0).get() }
}
