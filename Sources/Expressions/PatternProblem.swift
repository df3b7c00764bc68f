/// What is wrong with a pattern.
public struct PatternProblem: Error, Sendable, Hashable {
    /// What kind of problem it is.
    public enum Kind: Sendable, Hashable {
        /// The text of the pattern is wrong.
        case malformed
        /// A construct that is not supported, named in the message.
        case unsupported
        /// A bound is passed, named in the message.
        case tooLarge
    }

    public var kind: Kind
    public var message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
