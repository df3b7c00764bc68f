/// A command that could not do what it was asked to: what is printed after `error:`, and what to do.
public struct CommandFailure: Error, Sendable, Hashable, CustomStringConvertible {
    public var message: String
    /// What to do about it; printed on its own line.
    public var hint: String?

    public init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }

    public var description: String { message }
}
