import Foundations
import Generation
import NIOCore
import Synchronization

/// The embedding calls of one worker, by the id the worker knows them by.
final class EmbeddingCallTable: Sendable {
    typealias Answer = CheckedContinuation<EmbeddingResult, any Error>

    private let calls = Mutex<[UInt64: Answer]>([:])

    func add(_ id: UInt64, _ answer: Answer) { calls.withLock { $0[id] = answer } }

    /// Ends a call, once: later outcomes of it are dropped.
    func finish(_ id: UInt64, _ outcome: Result<EmbeddingResult, any Error>) {
        calls.withLock { $0.removeValue(forKey: id) }?.resume(with: outcome)
    }

    /// - Returns: whether the report was of an embedding call.
    /// - Throws: when the body is not what the report says; the rest of the stream is not to be trusted.
    func deliver(_ report: WorkerReport, body: ByteBuffer) throws -> Bool {
        switch report {
        case .embedded(let id, let summary):
            let result = try body.withUnsafeReadableBytes { try EmbeddingResult(summary, body: $0) }
            finish(id, .success(result))
            return true
        case .embeddingFailed(let id, let error):
            finish(id, .failure(error))
            return true
        case .hello, .ready, .failed, .step, .pong:
            return false
        }
    }

    func failAll(_ error: ServiceError) {
        let failed = calls.withLock { calls in
            defer { calls.removeAll() }
            return Array(calls.values)
        }
        for call in failed { call.resume(throwing: error) }
    }
}
