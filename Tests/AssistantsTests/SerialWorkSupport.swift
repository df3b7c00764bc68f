import Dispatch
import Synchronization

/// Holds a thread until it is opened.
final class DispatchGate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let (entries, entry) = AsyncStream<Void>.makeStream()

    func wait() {
        entry.yield()
        semaphore.wait()
    }

    /// Returns once the thread is there.
    func entered() async { for await _ in entries { return } }

    func open() { semaphore.signal() }
}

/// What was done, in order.
final class Order: Sendable {
    private let names = Mutex<[String]>([])

    var all: [String] { names.withLock { $0 } }

    func append(_ name: String) { names.withLock { $0.append(name) } }
}
