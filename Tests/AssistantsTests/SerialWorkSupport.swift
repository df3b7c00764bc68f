import Dispatch
import Synchronization

/// Holds a thread until it is opened.
final class DispatchGate: Sendable {
    private let entered = Atomic(false)
    private let semaphore = DispatchSemaphore(value: 0)

    var isEntered: Bool { entered.load(ordering: .sequentiallyConsistent) }

    func wait() {
        entered.store(true, ordering: .sequentiallyConsistent)
        semaphore.wait()
    }

    func open() { semaphore.signal() }
}

/// What was done, in order.
final class Order: Sendable {
    private let names = Mutex<[String]>([])

    var all: [String] { names.withLock { $0 } }

    func append(_ name: String) { names.withLock { $0.append(name) } }
}
