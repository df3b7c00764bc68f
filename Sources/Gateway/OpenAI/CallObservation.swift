import Assistants
import Foundations
import Generation
import Hummingbird
import Synchronization

/// Measures one call from its head to its end, whatever way it ends.
///
/// The end is counted once, by `deinit` if by nothing else: an answer whose client has left before its first byte is
/// never written, and so never ends anywhere else.
final class CallObservation: Sendable {
    private struct State {
        /// By choice.
        var lastTokenAt: [Int: ContinuousClock.Instant] = [:]
        var hasEnded = false
    }

    private let metrics: GatewayMetrics
    private let endpoint: String
    private let startedAt: ContinuousClock.Instant
    private let state = Mutex(State())

    init(_ context: GatewayContext, metrics: GatewayMetrics) {
        self.metrics = metrics
        endpoint = context.endpointPath ?? "unmatched"
        startedAt = context.startedAt
        metrics.inFlight.add(1)
    }

    deinit { end(.clientLeft) }

    /// How a call ended.
    enum Ending: Equatable {
        case completed
        case failed
        /// The answer had begun, so that the failure was its last event.
        case failedWhileStreaming(code: String)
        case clientLeft
    }

    func observe(_ event: CallEvent) {
        switch event {
        case .delta(let choice, let delta) where delta.tokens > 0: observeTokens(delta.tokens, of: choice)
        case .delta, .finished, .waiting: break
        case .usage(let usage): metrics.record(usage)
        }
    }

    func end(_ ending: Ending) {
        let isFirst = state.withLock { state in
            defer { state.hasEnded = true }
            return !state.hasEnded
        }
        guard isFirst else { return }
        metrics.inFlight.add(-1)
        metrics.requestSeconds.observe(startedAt.duration(to: .now).seconds, endpoint)
        switch ending {
        case .completed, .failed: break
        case .failedWhileStreaming(let code): metrics.streamErrors.add(1, code)
        case .clientLeft: metrics.clientCancellations.add()
        }
    }

    private func observeTokens(_ count: Int, of choice: Int) {
        let now = ContinuousClock.now
        let (last, isFirst) = state.withLock { state in
            defer { state.lastTokenAt[choice] = now }
            return (state.lastTokenAt[choice], state.lastTokenAt.isEmpty)
        }
        if let last {
            metrics.interTokenSeconds.observe(last.duration(to: now).seconds / Double(count))
        } else if isFirst {
            metrics.firstTokenSeconds.observe(startedAt.duration(to: now).seconds)
        }
    }
}
