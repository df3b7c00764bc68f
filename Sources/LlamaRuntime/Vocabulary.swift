import CLlama
public import Scheduling

/// A model's tokenizer. Its calls only read the model, so any thread may make them.
public struct Vocabulary: TokenTable, Sendable {
    /// How many tokens there are.
    public let size: Int
    public let endTokens: [Int32]
    /// Bytes of the longest token's text.
    public private(set) var longestTokenBytes = 1
    private let model: ModelHandle
    // Points into `model`, which is kept alive beside it and never changes.
    nonisolated(unsafe) private let pointer: OpaquePointer

    init(model: ModelHandle, pointer: OpaquePointer) {
        self.model = model
        self.pointer = pointer
        size = Int(llama_vocab_n_tokens(pointer))
        endTokens = (0..<llama_vocab_n_tokens(pointer)).filter { llama_vocab_is_eog(pointer, $0) }
        longestTokenBytes = (0..<llama_vocab_n_tokens(pointer)).reduce(1) { max($0, displayBytes(of: $1).count) }
    }

    /// The tokens of a text, with the tokens the model's own rule adds (begin of sequence), and with control tokens
    /// recognised in the text: chat templates write them so, and so do clients of the plain text endpoint who render
    /// their own template.
    ///
    /// - Parameter text: any text; empty text gives what the model's rule adds to it, possibly nothing.
    public func tokenize(_ text: String) -> [Int32] {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // No vocabulary makes more tokens than bytes, but for the few it adds around the text.
                var tokens = [Int32](repeating: 0, count: characters.count + 8)
                var count = fill(&tokens, characters)
                if count < 0 {
                    tokens = [Int32](repeating: 0, count: Int(-count))
                    count = fill(&tokens, characters)
                }
                return Array(tokens.prefix(Int(max(0, count))))
            }
        }
    }

    private func fill(_ tokens: inout [Int32], _ characters: UnsafeBufferPointer<CChar>) -> Int32 {
        llama_tokenize(
            pointer, characters.baseAddress, Int32(clamping: characters.count), &tokens,
            Int32(clamping: tokens.count), true, true)
    }

    /// The first token of a text that follows others; nil for no text.
    public func firstToken(of text: String) -> Int32? {
        let characters = text.utf8.map { CChar(bitPattern: $0) }
        var tokens = [Int32](repeating: 0, count: characters.count + 8)
        let count = llama_tokenize(
            pointer, characters, Int32(clamping: characters.count), &tokens, Int32(clamping: tokens.count), false, false
        )
        return count > 0 ? tokens[0] : nil
    }

    public func endsGeneration(_ token: Int32) -> Bool { llama_vocab_is_eog(pointer, token) }

    public func textBytes(of token: Int32) -> [UInt8] { piece(token, special: false) }

    public func displayBytes(of token: Int32) -> [UInt8] { piece(token, special: true) }

    private func piece(_ token: Int32, special: Bool) -> [UInt8] {
        guard token >= 0, Int(token) < size else { return [] }
        var capacity: Int32 = 64
        while true {
            let bytes = [UInt8](unsafeUninitializedCapacity: Int(capacity)) { buffer, count in
                let written = buffer.withMemoryRebound(to: CChar.self) {
                    llama_token_to_piece(pointer, token, $0.baseAddress, capacity, 0, special)
                }
                count = Int(max(0, written))
                capacity = written < 0 ? -written : 0
            }
            if capacity == 0 { return bytes }
        }
    }
}
