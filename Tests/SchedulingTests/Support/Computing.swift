import Foundation

/// Runs work that computes for seconds on threads of its own, as many as there are cores.
///
/// Swift's cooperative threads are no more than that: a suite that keeps them busy keeps those that wait for events
/// from their deadlines. Expectations belong into the test itself; on another thread they would be nobody's.
func computing<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Computing.queue.addOperation { continuation.resume(with: Result(catching: work)) }
    }
}

private enum Computing {
    static let queue: OperationQueue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount
        return queue
    }()
}
