/// What the batch loop needs to know of tokens. `Vocabulary` is the real one; tests of the loop have a small one.
public protocol TokenTable: Sendable {
    /// Token ids are 0 ..< `size`.
    var size: Int { get }
    /// The tokens that end a generation: end of sequence, end of turn and the like.
    var endTokens: [Int32] { get }
    /// Whether the model ends its turn with this token.
    func endsGeneration(_ token: Int32) -> Bool
    /// The bytes a token adds to the text; none for control tokens.
    func textBytes(of token: Int32) -> [UInt8]
    /// The bytes that show a token to a person, control tokens by their name.
    func displayBytes(of token: Int32) -> [UInt8]
}
