import Engines
import Foundations
public import Generation
import Store

extension RequestPath {
    /// The same path as a generation: resolve, admit, begin the record, embed, settle, and only then answer.
    public func embed(_ call: EmbeddingCall, caller: Caller) async throws -> EmbeddingResult {
        let target = try await resolve(call.assistant, for: caller)
        let policies = try await policies?.opened(for: call, of: caller, target)
        let meter = try admit(call.requestID, EmbeddingCall.endpoint, caller, target)
        let asked = EmbeddingRequest(
            inputs: call.inputs, isList: call.isList, dimensions: call.dimensions, tenant: caller.tenant.id)
        let (results, answer) = AsyncThrowingStream<EmbeddingResult, any Error>.makeStream()
        let task = running.track(call.requestID, on: nil) {
            defer { admission.release(assistantID: target.assistant.id) }
            do {
                let request = try await policies?.admitted(asked) ?? asked
                let result = try await embedWithinDeadline(request, target)
                meter.embedded(result.summary)
                try settle(meter, .completed)
                answer.yield(result)
                answer.finish()
            } catch {
                answer.finish(throwing: settle(meter, failedWith: error, call.requestID))
            }
        }
        return try await withTaskCancellationHandler {
            for try await result in results { return result }
            task.cancel()
            throw CancellationError()
        } onCancel: {
            task.cancel()
        }
    }

    private func embedWithinDeadline(_ request: EmbeddingRequest, _ target: Target) async throws -> EmbeddingResult {
        let seconds = seconds(of: target)
        return try await withThrowingTaskGroup(of: EmbeddingResult.self) { group in
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw Self.late(after: seconds)
            }
            group.addTask {
                var request = request
                // Waiting in the worker's queue counts too, so the worker must know when nobody waits any more.
                request.deadlineMilliseconds = seconds * 1000
                return try await engine.embed(request, model: target.revision.model)
            }
            defer { group.cancelAll() }
            guard let result = try await group.next() else { throw CancellationError() }
            return result
        }
    }
}
