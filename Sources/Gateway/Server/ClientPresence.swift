import NIOCore

extension GatewayContext {
    /// Runs `operation` as long as the client is there: cancels it at once when the connection closes.
    ///
    /// Hummingbird's own way, `consumeWithCancellationOnInboundClose`, ends the connection with each answer, and a new
    /// connection for each call costs clients more than the call's first token.
    ///
    /// - Parameters:
    ///   - executor: where the operation prefers to run; nil takes the pool that all tasks share.
    ///   - operation: what to do.
    /// - Throws: what `operation` throws, or `CancellationError` when it failed after the client had left: whatever it
    ///   calls its failure then, that is the reason.
    func whileClientStays<Value: Sendable>(
        on executor: (any TaskExecutor)? = nil, _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task(executorPreference: executor) {
            do {
                return try await operation()
            } catch {
                try Task.checkCancellation()
                throw error
            }
        }
        let pipeline = channel.pipeline
        channel.eventLoop.execute {
            // There is no guard only in a test that has no connection; then nobody can leave.
            guard let presence = try? pipeline.syncOperations.handler(type: ConnectionGuard.self) else { return }
            presence.whenClientLeaves { task.cancel() }
        }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
