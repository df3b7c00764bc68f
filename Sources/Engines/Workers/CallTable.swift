import Foundations
import Generation
import Synchronization

/// The calls of one worker, by the id the worker knows them by.
///
/// It is locked and not part of the worker's actor: every decode step comes through here, on the socket's event loop.
final class CallTable: Sendable {
    typealias Events = AsyncThrowingStream<GenerationEvent, any Error>.Continuation

    private let calls = Mutex<[UInt64: Events]>([:])

    func add(_ id: UInt64, _ events: Events) { calls.withLock { $0[id] = events } }

    /// Calls that have not ended.
    var count: Int { calls.withLock(\.count) }

    func remove(_ id: UInt64) { calls.withLock { $0[id] = nil } }

    func deliver(_ report: SequenceReport) {
        switch report.news {
        case .event(let event):
            var isLast = false
            if case .finished = event { isLast = true }
            let call = calls.withLock { isLast ? $0.removeValue(forKey: report.id) : $0[report.id] }
            call?.yield(event)
            if isLast { call?.finish() }
        case .failed(let error):
            calls.withLock { $0.removeValue(forKey: report.id) }?.finish(throwing: error)
        }
    }

    func failAll(_ error: ServiceError) {
        let failed = calls.withLock { calls in
            defer { calls.removeAll() }
            return Array(calls.values)
        }
        for call in failed { call.finish(throwing: error) }
    }
}
