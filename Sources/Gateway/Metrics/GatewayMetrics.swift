import Assistants
import Engines
import Generation

/// Every metric of the service, by name. Served at `/metrics`.
public struct GatewayMetrics: Sendable {
    /// What holds the numbers; other parts may add their own metrics.
    public let registry: MetricsRegistry

    let requests: Counter
    let requestSeconds: Histogram
    let inFlight: Gauge
    let promptTokens: Counter
    let cachedTokens: Counter
    let completionTokens: Counter
    let firstTokenSeconds: Histogram
    let interTokenSeconds: Histogram
    let clientCancellations: Counter
    let streamErrors: Counter
    private let workers: WorkerMetrics
    private let uptimeSeconds: Gauge
    private let startedAt = ContinuousClock.now

    /// - Parameters:
    ///   - version: the service's version, reported as `altiplano_build_info`.
    ///   - registry: what holds the numbers.
    public init(version: String, registry: MetricsRegistry = MetricsRegistry()) {
        self.registry = registry
        let latency = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300]
        requests = registry.counter(
            "altiplano_requests_total", help: "HTTP requests answered.", labels: ["endpoint", "status"])
        requestSeconds = registry.histogram(
            "altiplano_request_duration_seconds", help: "Time from the request head to the end of the answer.",
            labels: ["endpoint"], buckets: latency)
        inFlight = registry.gauge("altiplano_calls_in_flight", help: "Calls being generated.")
        promptTokens = registry.counter("altiplano_prompt_tokens_total", help: "Prompt tokens of finished calls.")
        cachedTokens = registry.counter(
            "altiplano_cached_prompt_tokens_total", help: "Prompt tokens that were in the prefix cache.")
        completionTokens = registry.counter("altiplano_completion_tokens_total", help: "Tokens generated.")
        firstTokenSeconds = registry.histogram(
            "altiplano_time_to_first_token_seconds", help: "Time from the request head to the first token.",
            buckets: latency)
        interTokenSeconds = registry.histogram(
            "altiplano_inter_token_seconds", help: "Time between tokens of one choice.",
            buckets: [0.001, 0.0025, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 2.5])
        clientCancellations = registry.counter(
            "altiplano_client_cancellations_total", help: "Calls whose client left before the end.")
        streamErrors = registry.counter(
            "altiplano_stream_errors_total", help: "Streams that ended with an error event.", labels: ["code"])
        workers = WorkerMetrics(registry: registry)
        uptimeSeconds = registry.gauge("altiplano_uptime_seconds", help: "Time since the service started.")
        registry.gauge("altiplano_build_info", help: "The running build; always 1.", labels: ["version"])
            .replace([([version], 1)])
    }

    /// The text for Prometheus, with the workers as they are now.
    func exposition(workers: [WorkerStatus]) -> String {
        self.workers.update(workers)
        uptimeSeconds.replace([([], startedAt.duration(to: .now).seconds)])
        return registry.exposition()
    }

    func record(_ usage: CallUsage) {
        promptTokens.add(usage.promptTokens)
        cachedTokens.add(usage.cachedTokens)
        completionTokens.add(usage.completionTokens)
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
