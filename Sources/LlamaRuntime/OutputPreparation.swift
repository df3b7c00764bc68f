import Foundation
import Foundations
import Generation
import Grammars
import Scheduling
import Synchronization
import ToolCalling

/// Makes the grammars that answers are held to, and keeps those used lately.
final class OutputPreparation: Sendable {
    /// Grammars kept.
    private static let kept = 64
    /// Places of all grammars kept, each of some 16 bytes.
    private static let keptPlaces = 4_000_000

    private enum Key: Hashable {
        case format(OutputFormat)
        case tools(ToolUse, OutputFormat?)
    }

    private struct Entry {
        var grammar: CompiledGrammar
        var lastUse: UInt64
    }

    private struct State {
        var grammars: [Key: Entry] = [:]
        var uses: UInt64 = 0
        var syntax: ToolSyntax?
        var plainTokens: TokenBytes?
        var callTokens: (bytes: TokenBytes, visible: [Int32: [UInt8]])?
    }

    private let model: LlamaModel
    private let state = Mutex(State())

    init(model: LlamaModel) { self.model = model }

    /// How the model writes tool calls; found out when it is first asked for.
    func syntax() throws(ServiceError) -> ToolSyntax {
        if let known = state.withLock(\.syntax) { return known }
        let template = try model.chatTemplate.get()
        let vocabulary = model.vocabulary
        let ends = vocabulary.endTokens.map { String(decoding: vocabulary.displayBytes(of: $0), as: UTF8.self) }
        let discovery = ToolSyntaxDiscovery(endTexts: ends) { messages, tools, addsPrompt throws(ServiceError) in
            try template.render(messages, tools: tools, addsGenerationPrompt: addsPrompt)
        }
        let syntax = discovery.syntax()
        state.withLock { $0.syntax = syntax }
        return syntax
    }

    /// The rules of a request; nil when its answer is free.
    ///
    /// - Throws: `ServiceError` that names the field whose grammar cannot be made. It is never left out.
    func rules(for request: GenerationRequest) throws(ServiceError) -> OutputRules? {
        if let use = request.tools { return try rules(for: use, format: request.format) }
        guard let format = request.format else { return nil }
        let grammar = try grammar(.format(format)) { () throws(GrammarProblem) in try Self.grammar(for: format) }
        return OutputRules(grammar: grammar, tokens: try plainTokens())
    }

    private func rules(for use: ToolUse, format: OutputFormat?) throws(ServiceError) -> OutputRules {
        let syntax = try syntax()
        let isFree = use.choice == .auto
        // Where a call is asked for there are no words that a format could hold.
        let format = isFree ? format : nil
        let grammar = try grammar(.tools(use, format)) { () throws(GrammarProblem) in
            guard let format else { return try ToolGrammar.grammar(for: use, syntax, afterTrigger: isFree) }
            return try ToolGrammar.grammar(for: use, syntax, afterTrigger: false) { grammar throws(GrammarProblem) in
                try Self.expression(of: format, in: &grammar)
            }
        }
        let (tokens, visible) = try callTokens(syntax)
        return OutputRules(
            calls: grammar, tokens: tokens, syntax: syntax, mustCall: !isFree, holdsWords: !isFree || format != nil,
            visible: visible
        ) {
            "call_" + UUID().uuidString.filter { $0 != "-" }.lowercased().prefix(24)
        }
    }

    private static func grammar(for format: OutputFormat) throws(GrammarProblem) -> Grammar {
        if case .grammar(let text) = format { return try GrammarText.parse(text) }
        var grammar = Grammar()
        let root = grammar.add("the answer")
        grammar.define(root, try expression(of: format, in: &grammar))
        return grammar
    }

    private static func expression(
        of format: OutputFormat, in grammar: inout Grammar
    ) throws(GrammarProblem) -> GrammarExpression {
        switch format {
        case .jsonObject: return SchemaCompiler.anyObject(in: &grammar)
        case .jsonSchema(let text):
            let parsed = Array(text.utf8).withUnsafeBufferPointer { JSONValue.parse($0) }
            guard case .success(let schema) = parsed else { throw GrammarProblem(.malformed, "it is not JSON") }
            return try SchemaCompiler.value(of: schema, in: &grammar)
        case .grammar:
            throw GrammarProblem(.unsupported, "a grammar cannot be combined with tools")
        }
    }

    // MARK: Kept grammars

    private func grammar(
        _ key: Key, make: () throws(GrammarProblem) -> Grammar
    ) throws(ServiceError) -> CompiledGrammar {
        let known = state.withLock { state in
            state.uses += 1
            state.grammars[key]?.lastUse = state.uses
            return state.grammars[key]?.grammar
        }
        if let known { return known }
        let made: CompiledGrammar
        do throws(GrammarProblem) {
            made = try CompiledGrammar(try make())
        } catch {
            throw Self.refusal(error, key)
        }
        state.withLock { state in
            state.grammars[key] = Entry(grammar: made, lastUse: state.uses)
            var places = state.grammars.values.reduce(0) { $0 + $1.grammar.size }
            while state.grammars.count > Self.kept || (places > Self.keptPlaces && state.grammars.count > 1) {
                guard let oldest = state.grammars.min(by: { $0.value.lastUse < $1.value.lastUse }) else { break }
                places -= oldest.value.grammar.size
                state.grammars[oldest.key] = nil
            }
        }
        return made
    }

    private static func refusal(_ problem: GrammarProblem, _ key: Key) -> ServiceError {
        let parameter =
            switch key {
            case .tools: "tools"
            case .format(.grammar): "grammar"
            case .format: "response_format"
            }
        let place = problem.path.isEmpty ? "" : " at \(problem.path.joined(separator: "."))"
        return ServiceError(
            .invalidRequest, code: problem.kind == .tooLarge ? .boundExceeded : .invalidValue,
            "the grammar of the answer cannot be made\(place): \(problem.message)", parameter: parameter)
    }

    // MARK: The vocabulary's bytes

    private func plainTokens() throws(ServiceError) -> TokenBytes {
        if let known = state.withLock(\.plainTokens) { return known }
        let vocabulary = model.vocabulary
        let made = try tokenBytes { vocabulary.textBytes(of: $0) }
        state.withLock { $0.plainTokens = made }
        return made
    }

    private func callTokens(
        _ syntax: ToolSyntax
    ) throws(ServiceError) -> (bytes: TokenBytes, visible: [Int32: [UInt8]]) {
        if let known = state.withLock(\.callTokens) { return known }
        let vocabulary = model.vocabulary
        let literals = syntax.literals
        var visible: [Int32: [UInt8]] = [:]
        for token in 0..<Int32(vocabulary.size) where vocabulary.textBytes(of: token).isEmpty {
            let bytes = vocabulary.displayBytes(of: token)
            let text = String(decoding: bytes, as: UTF8.self)
            if !text.isEmpty, !vocabulary.endsGeneration(token), literals.contains(where: { $0.contains(text) }) {
                visible[token] = bytes
            }
        }
        let shown = visible
        let made = try tokenBytes { shown[$0] ?? vocabulary.textBytes(of: $0) }
        state.withLock { $0.callTokens = (made, shown) }
        return (made, shown)
    }

    private func tokenBytes(_ bytes: (Int32) -> [UInt8]) throws(ServiceError) -> TokenBytes {
        let vocabulary = model.vocabulary
        let made = TokenBytes(count: vocabulary.size) { vocabulary.endsGeneration($0) ? [] : bytes($0) }
        guard let made else {
            throw ServiceError(.unavailable, code: .insufficientMemory, "there is no memory for the vocabulary's bytes")
        }
        return made
    }
}
