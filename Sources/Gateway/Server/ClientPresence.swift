import NIOCore

extension GatewayContext {
    /// Runs `operation` as long as the client is there: cancels it at once when the connection closes.
    ///
    /// Hummingbird's own way, `consumeWithCancellationOnInboundClose`, ends the connection with each answer, and a new
    /// connection for each call costs clients more than the call's first token.
    ///
    /// - Throws: what `operation` throws, or `CancellationError` when it failed after the client had left: whatever it
    ///   calls its failure then, that is the reason.
    func whileClientStays<Value: Sendable>(
        _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task {
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
