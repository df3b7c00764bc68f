import Foundations
import Generation
import IPC
import Logging

extension LocalWorker {
    /// Asks for vectors, waiting for a worker that is starting up to the ready-wait deadline.
    func embed(_ request: EmbeddingRequest) async throws -> EmbeddingResult {
        let asked = ContinuousClock.now
        let child = try await readyChild(withinMilliseconds: configuration.timing.readyWaitMilliseconds)
        var request = request
        // The call's deadline runs while it waits for a worker that is starting.
        request.deadlineMilliseconds = request.deadlineMilliseconds.map { left in
            max(1, left - Int((ContinuousClock.now - asked) / .milliseconds(1)))
        }
        let (id, command) = (ticket(), request)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { answer in
                embeddings.add(id, answer)
                do {
                    // Cancelled before there was anything to cancel.
                    try Task.checkCancellation()
                    try child.connection.send(WorkerCommand.embed(id: id, command))
                } catch {
                    embeddings.finish(id, .failure(error))
                }
            }
        } onCancel: { [embeddings, logger] in
            embeddings.finish(id, .failure(CancellationError()))
            do {
                try child.connection.send(WorkerCommand.cancel(id: id))
            } catch {
                logger.error("could not cancel embeddings", metadata: ["error": "\(error)"])
            }
        }
    }
}
