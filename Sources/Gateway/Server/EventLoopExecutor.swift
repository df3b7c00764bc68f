import NIOCore

/// Runs tasks on a connection's event loop.
///
/// A token on its way to a client then changes threads once, from the worker's socket to the client's, and not at all
/// when one loop serves both. Each further change is a thread to wake on cores that the model computes on, which is
/// most of what a token costs here. Such tasks must not block: they hold back the loop's other connections.
final class EventLoopExecutor: TaskExecutor {
    private let eventLoop: any EventLoop

    init(_ eventLoop: any EventLoop) { self.eventLoop = eventLoop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
