import Foundation

/// Lets a generation's steps and the batches of embeddings take turns on the processor.
///
/// Each has as many threads as there are cores, and ggml's threads wait for each other by spinning: two graphs at once
/// make both wait for threads that the other one keeps from running. Whoever waits longest is next.
public final class ComputeTurns: @unchecked Sendable {  // Every variable is only used under `condition`.
    private let condition = NSCondition()
    private var nextTicket: UInt64 = 0
    private var servedTicket: UInt64 = 0
    private var lastParty: Party?

    /// Who computes.
    enum Party: Sendable {
        case generation, embedding
    }

    public init() {}

    /// Runs `body` as soon as those that asked before have had their turn.
    ///
    /// - Parameters:
    ///   - party: who computes.
    ///   - body: what to compute; must not ask for a turn itself.
    func take<Value, Failure: Error>(
        _ party: Party, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        condition.lock()
        let ticket = nextTicket
        nextTicket += 1
        while servedTicket < ticket { condition.wait() }
        condition.unlock()
        defer {
            condition.lock()
            servedTicket += 1
            lastParty = party
            condition.broadcast()
            condition.unlock()
        }
        return try body()
    }

    /// Whether somebody else has the turn now, waits for it, or had the last one.
    func isShared(with other: Party) -> Bool {
        condition.withLock { nextTicket > servedTicket || lastParty == other }
    }
}
