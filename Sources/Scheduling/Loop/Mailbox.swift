import Foundation
import Foundations

/// What the batch loop is told.
enum LoopCommand: Sendable {
    case generate(id: UInt64, PreparedRequest)
    /// A request that cannot be served; the loop only passes the reason on, so that reports keep their order.
    case refuse(id: UInt64, ServiceError)
    case cancel(id: UInt64)
    case ping(UInt64)
    case drain
    /// End at once, without finishing anything.
    case stop
}

/// A bounded queue between the threads that give commands and the one loop that takes them.
///
/// When it is full, giving blocks: the reader of the socket then stops reading, and the sender is held back by it.
// Every access to `commands` is under `condition`.
final class Mailbox: @unchecked Sendable {
    private let condition = NSCondition()
    private let capacity: Int
    private var commands: [LoopCommand] = []
    private var isClosed = false

    init(capacity: Int) { self.capacity = capacity }

    /// Adds a command; does nothing once the mailbox is closed.
    func put(_ command: LoopCommand) {
        condition.withLock {
            while commands.count >= capacity, !isClosed { condition.wait() }
            guard !isClosed else { return }
            commands.append(command)
            condition.broadcast()
        }
    }

    /// Takes all commands; if there are none and `waits`, blocks until one comes.
    func take(waits: Bool) -> [LoopCommand] {
        condition.withLock {
            while waits, commands.isEmpty, !isClosed { condition.wait() }
            guard !commands.isEmpty else { return [] }
            defer {
                commands.removeAll(keepingCapacity: true)
                condition.broadcast()
            }
            return commands
        }
    }

    /// Lets go of everybody who waits; called when the loop ends.
    func close() {
        condition.withLock {
            isClosed = true
            commands = []
            condition.broadcast()
        }
    }
}
