public import Grammars
public import ToolCalling

/// What one request's answer is held to, made ready for sampling.
public struct OutputRules: Sendable {
    /// Which answers there may be.
    package let grammar: CompiledGrammar?
    /// The vocabulary's bytes as the grammar sees them.
    package let tokens: TokenBytes?
    /// How the model writes tool calls; nil for a request without tools.
    package let syntax: ToolSyntax?
    /// Whether the answer is calls from its first byte on.
    package let mustCall: Bool
    /// Whether the grammar begins with the answer; if not, after the trigger of a call.
    package let holdsWords: Bool
    /// Control tokens that belong to the syntax, with their text: elsewhere they have none.
    package let visible: [Int32: [UInt8]]
    /// Gives each tool call its id.
    package let makeID: @Sendable () -> String

    /// An answer held to a format.
    public init(grammar: CompiledGrammar, tokens: TokenBytes) {
        self.grammar = grammar
        self.tokens = tokens
        syntax = nil
        mustCall = false
        holdsWords = true
        visible = [:]
        makeID = { "" }
    }

    /// An answer that may call tools.
    public init(
        calls grammar: CompiledGrammar, tokens: TokenBytes, syntax: ToolSyntax, mustCall: Bool, holdsWords: Bool,
        visible: [Int32: [UInt8]], makeID: @escaping @Sendable () -> String
    ) {
        self.grammar = grammar
        self.tokens = tokens
        self.syntax = syntax
        self.mustCall = mustCall
        self.holdsWords = holdsWords
        self.visible = visible
        self.makeID = makeID
    }
}

/// Holds one sequence's tokens to its grammar, while they are chosen.
///
/// It is asked of the token that was chosen freely, which is nearly always allowed, and costs a table look-up a byte.
/// Only when it is not, the grammar goes through the vocabulary and leaves what it allows.
struct OutputConstraint {
    private enum State {
        /// Every byte is one of the grammar's.
        case held(GrammarMatcher)
        /// Words, until a tool call begins.
        case watching(TriggerWatch)
    }

    /// CGrammar.h has the bounds.
    static let isTooComplex =
        "its grammar can be read in more than 1024 ways at once, or needs more than 1000000 steps for a token"

    private let grammar: CompiledGrammar
    private let tokens: TokenBytes
    private let visible: [Int32: [UInt8]]
    private let table: any TokenTable
    private var state: State
    /// Looks for a call in an answer that the grammar holds from its first byte on.
    private var callWatch: TriggerWatch?
    /// Whether a tool call has begun.
    private(set) var isCalling = false

    /// - Returns: nil for rules without a grammar, or one whose beginning is too complex.
    init?(_ rules: OutputRules, table: any TokenTable) {
        guard let grammar = rules.grammar, let tokens = rules.tokens else { return nil }
        if let syntax = rules.syntax, !rules.holdsWords {
            state = .watching(TriggerWatch(syntax.trigger.0))
        } else {
            guard let matcher = GrammarMatcher(grammar) else { return nil }
            state = .held(matcher)
            callWatch = rules.mustCall ? nil : rules.syntax.map { TriggerWatch($0.trigger.0) }
            isCalling = rules.mustCall
        }
        self.grammar = grammar
        self.tokens = tokens
        visible = rules.visible
        self.table = table
    }

    /// Whether the answer must end here.
    var mustEnd: Bool { if case .held(let matcher) = state { matcher.mustEnd } else { false } }

    /// Whether a token may come next.
    func allows(_ token: Int32) -> MatcherOutcome {
        let bytes = bytes(of: token)
        switch state {
        case .held(let matcher):
            if table.endsGeneration(token) { return matcher.mayEnd ? .allowed : .refused }
            return bytes.isEmpty ? .refused : matcher.allows(bytes)
        case .watching(var watch):
            guard let begun = Self.triggered(&watch, bytes) else { return .allowed }
            guard let matcher = GrammarMatcher(grammar) else { return .tooComplex }
            return matcher.allows(bytes[begun...])
        }
    }

    /// Takes a token.
    ///
    /// - Throws: when the grammar does not take it after all. The answer must not go on then.
    mutating func accept(_ token: Int32) throws(Sampler.Failure) {
        // The end adds nothing.
        if table.endsGeneration(token) { return }
        let bytes = bytes(of: token)
        switch state {
        case .held(let matcher):
            try Self.accept(bytes[...], matcher)
            if var watch = callWatch, !isCalling {
                isCalling = Self.triggered(&watch, bytes) != nil
                callWatch = watch
            }
        case .watching(var watch):
            guard let begun = Self.triggered(&watch, bytes) else {
                state = .watching(watch)
                return
            }
            guard let matcher = GrammarMatcher(grammar) else {
                throw .grammar("its grammar is too complex to begin with")
            }
            try Self.accept(bytes[begun...], matcher)
            state = .held(matcher)
            isCalling = true
        }
    }

    private static func accept(_ bytes: ArraySlice<UInt8>, _ matcher: GrammarMatcher) throws(Sampler.Failure) {
        guard matcher.accept(bytes) == .allowed else { throw .grammar(OutputConstraint.isTooComplex) }
    }

    /// Leaves only tokens that may come next, after one was refused.
    func mask(_ logits: UnsafeMutableBufferPointer<Float>, refused: Int32) -> MatcherOutcome {
        switch state {
        case .held(let matcher): return matcher.mask(logits, tokens, ends: table.endTokens)
        case .watching:
            // Only tokens that hold a trigger and a wrong beginning of a call after it are refused here: a handful.
            logits[Int(refused)] = -.infinity
            return .allowed
        }
    }

    private func bytes(of token: Int32) -> [UInt8] { visible[token] ?? table.textBytes(of: token) }

    /// Where the bytes after the trigger begin; nil when it is not complete with them.
    private static func triggered(_ watch: inout TriggerWatch, _ bytes: [UInt8]) -> Int? {
        for (place, byte) in bytes.enumerated() where watch.read(byte) == .triggered { return place + 1 }
        return nil
    }
}
