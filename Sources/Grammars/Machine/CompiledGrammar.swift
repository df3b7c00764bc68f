import CGrammar
import Synchronization

/// A grammar made into a machine, with the states that were found while it was used. Any number of texts share it.
public final class CompiledGrammar: Sendable {
    fileprivate struct Machine: ~Copyable {
        let pointer: OpaquePointer

        deinit { altiplano_grammar_free(pointer) }
    }

    // CGrammar.h: a grammar and all its matchers may be used by one thread at a time.
    fileprivate let machine: Mutex<Machine>
    /// How many places the machine has: what it takes of memory, roughly, in units of 16 bytes.
    public let size: Int

    /// - Throws: `GrammarProblem` when no text matches, a rule recurses on its left, or a bound is passed.
    public init(_ grammar: Grammar) throws(GrammarProblem) {
        let nodes = try GrammarNodes(grammar)
        size = nodes.nodes.count
        let pointer = nodes.nodes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.flatMap { altiplano_grammar_create($0, UInt32(buffer.count), nodes.start) }
        }
        guard let pointer else { throw GrammarProblem(.tooLarge, "there is no memory for its machine") }
        machine = Mutex(Machine(pointer: pointer))
    }

    /// Begins a text, to see that it can be begun.
    ///
    /// - Throws: `GrammarProblem` when its beginning can be read in too many ways.
    public func check() throws(GrammarProblem) {
        guard GrammarMatcher(self) != nil else {
            throw GrammarProblem(.tooLarge, "it is too ambiguous: its beginning can be read in too many ways")
        }
    }

    /// The bytes that the states found so far take, roughly.
    public var memory: Int { machine.withLock { altiplano_grammar_memory($0.pointer) } }
}

/// Why a text cannot go on as wished.
public enum MatcherOutcome: Sendable, Hashable {
    case allowed
    case refused
    /// Finding out would take more work or memory than the bounds allow; nothing is let through.
    case tooComplex

    fileprivate init(_ outcome: altiplano_grammar_outcome) {
        switch outcome {
        case ALTIPLANO_GRAMMAR_OK: self = .allowed
        case ALTIPLANO_GRAMMAR_REFUSED: self = .refused
        default: self = .tooComplex
        }
    }
}

/// Where one text is in a grammar.
public final class GrammarMatcher: @unchecked Sendable {  // The pointer is only used under the grammar's lock.
    private let grammar: CompiledGrammar
    private let pointer: OpaquePointer

    /// - Returns: nil when already the grammar's beginning is too complex.
    public init?(_ grammar: CompiledGrammar) {
        guard let pointer = grammar.machine.withLock({ altiplano_matcher_create($0.pointer) }) else { return nil }
        self.grammar = grammar
        self.pointer = pointer
    }

    deinit { grammar.machine.withLock { _ in altiplano_matcher_free(pointer) } }

    /// Reads bytes, all or none.
    public func accept(_ bytes: some Collection<UInt8>) -> MatcherOutcome {
        call(bytes) { altiplano_matcher_accept(pointer, $0, $1) }
    }

    /// Whether those bytes may come next; stays where it is.
    public func allows(_ bytes: some Collection<UInt8>) -> MatcherOutcome {
        call(bytes) { altiplano_matcher_allows(pointer, $0, $1) }
    }

    /// Whether the text may end here.
    public var mayEnd: Bool { grammar.machine.withLock { _ in altiplano_matcher_may_end(pointer) } }

    /// Whether nothing can follow.
    public var mustEnd: Bool { grammar.machine.withLock { _ in altiplano_matcher_must_end(pointer) } }

    /// Sets the logits of all tokens that may not come next to minus infinity.
    ///
    /// - Parameters:
    ///   - logits: one for each token of the vocabulary.
    ///   - tokens: the vocabulary's bytes.
    ///   - ends: tokens that end the text, where it may end.
    public func mask(
        _ logits: UnsafeMutableBufferPointer<Float>, _ tokens: TokenBytes, ends: [Int32]
    ) -> MatcherOutcome {
        guard let base = logits.baseAddress, logits.count == tokens.count else { return .tooComplex }
        return grammar.machine.withLock { _ in
            MatcherOutcome(altiplano_matcher_mask(pointer, tokens.pointer, ends, ends.count, base))
        }
    }

    private func call(
        _ bytes: some Collection<UInt8>, _ body: (UnsafePointer<UInt8>, Int) -> altiplano_grammar_outcome
    ) -> MatcherOutcome {
        let outcome = bytes.withContiguousStorageIfAvailable { buffer in
            grammar.machine.withLock { _ in buffer.baseAddress.map { body($0, buffer.count) } ?? ALTIPLANO_GRAMMAR_OK }
        }
        return MatcherOutcome(
            outcome
                ?? Array(bytes).withUnsafeBufferPointer { buffer in
                    grammar.machine.withLock { _ in
                        buffer.baseAddress.map { body($0, buffer.count) } ?? ALTIPLANO_GRAMMAR_OK
                    }
                })
    }
}

/// The bytes of a vocabulary's tokens, sorted for masks. It never changes.
public final class TokenBytes: @unchecked Sendable {  // The C object is only read after it was made.
    fileprivate let pointer: OpaquePointer
    /// How many tokens there are.
    public let count: Int

    /// - Parameters:
    ///   - count: how many tokens there are.
    ///   - bytes: the bytes that a token adds to the text; none for a token that must never come within a grammar.
    /// - Returns: nil when there is no memory.
    public init?(count: Int, bytes: (Int32) -> [UInt8]) {
        var all: [UInt8] = []
        var offsets: [UInt32] = [0]
        for token in 0..<Int32(count) {
            all += bytes(token)
            offsets.append(UInt32(all.count))
        }
        // So that there is a first byte to point at.
        all.append(0)
        guard let pointer = altiplano_vocabulary_create(all, offsets, UInt32(count)) else { return nil }
        self.pointer = pointer
        self.count = count
    }

    deinit { altiplano_vocabulary_free(pointer) }
}
