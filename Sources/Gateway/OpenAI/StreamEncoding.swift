import Assistants
import Foundations

/// Writes a running call as server-sent events, in the words of one endpoint.
protocol StreamEncoding: Sendable {
    /// Appends what an event means to the client; nothing when it means nothing.
    ///
    /// - Throws: `ServiceError` when the event cannot be: it is the answer's failure then.
    mutating func append(_ event: CallEvent, to writer: inout JSONWriter) throws

    /// Does what must be done before the client is told that the answer is whole: before the event `usage`.
    ///
    /// - Throws: `ServiceError` when it cannot be done; it is the answer's failure then.
    mutating func complete(_ usage: CallUsage) async throws

    /// Appends a failure after streaming has begun.
    mutating func append(_ failure: ServiceError, to writer: inout JSONWriter)
}

extension StreamEncoding {
    /// What clients pass over, as every line that begins with a colon.
    static var waitingComment: StaticString { ": waiting for an operator's approval\n\n" }

    mutating func complete(_ usage: CallUsage) async throws {}
}
