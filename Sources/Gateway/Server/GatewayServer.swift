public import Assistants
public import Engines
import Foundations
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
public import ServiceLifecycle
public import Store

/// The HTTP side of the service: the OpenAI API, the probes and whatever routes the composition root adds.
///
/// Graceful shutdown lets running answers finish. Call `beginDraining()` first, so that new ones are refused meanwhile.
public struct GatewayServer: Service {
    private let configuration: GatewayConfiguration
    private let responder: RouterResponder<GatewayContext>
    private let drain: DrainState
    /// The paths of all routes, for the test that compares them with the OpenAPI document.
    let paths: Set<String>
    private let onListening: @Sendable (Int) async -> Void
    private let logger: Logger

    /// - Parameters:
    ///   - configuration: where and how to listen.
    ///   - calls: the service behind `/v1`.
    ///   - responses: where answers are kept that later calls continue.
    ///   - pseudonyms: where the placeholders of stored conversations are kept; nil where no policy makes any.
    ///   - moderation: what judges texts; nil refuses to.
    ///   - fleet: the workers, for `/readyz` and `/metrics`.
    ///   - checkDatabase: throws when the database cannot be reached.
    ///   - metrics: where requests and calls are counted.
    ///   - logger: for what fails.
    ///   - addRoutes: adds further routes; errors they throw are rendered as OpenAI-shaped ones.
    ///   - onListening: called once with the port, when connections are accepted.
    public init(
        configuration: GatewayConfiguration, calls: any AssistantCalls, responses: ResponseRepository,
        pseudonyms: PseudonymArchive? = nil, moderation: (any Moderation)? = nil, fleet: any WorkerFleet,
        checkDatabase: @escaping @Sendable () async throws -> Void, metrics: GatewayMetrics, logger: Logger,
        addRoutes: (Router<GatewayContext>) -> Void = { _ in },
        onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.logger = logger
        self.onListening = onListening
        let drain = DrainState()
        self.drain = drain
        let router = Router.gateway(metrics: metrics) { router in
            let bounds = configuration.requestBounds
            let answering = CallAnswering(calls: calls, metrics: metrics)
            let fingerprint = "fp_altiplano_\(configuration.version)"
            CompletionRoutes(answering: answering, bounds: bounds, fingerprint: fingerprint, drain: drain)
                .add(to: router)
            let archive = ResponseArchive(repository: responses, pseudonyms: pseudonyms, bounds: bounds)
            ResponseRoutes(
                answering: answering, archive: archive, bounds: bounds, fingerprint: fingerprint, drain: drain
            ).add(to: router)
            StoredResponseRoutes(calls: calls, archive: archive, drain: drain).add(to: router)
            ModerationRoutes(calls: calls, moderation: moderation, bounds: bounds, drain: drain).add(to: router)
            EmbeddingRoutes(calls: calls, metrics: metrics, bounds: bounds, drain: drain).add(to: router)
            ModelRoutes(calls: calls, drain: drain).add(to: router)
            ProbeRoutes(fleet: fleet, probe: DatabaseProbe(checkDatabase), metrics: metrics, drain: drain).add(
                to: router)
            addRoutes(router)
        }
        paths = Set(router.routes.map(\.path.description))
        responder = router.buildResponder()
    }

    /// From now on new calls get 503 with code `draining` and `Retry-After`; running ones go on.
    public func beginDraining() { drain.begin() }

    /// Listens and answers until the task is cancelled or graceful shutdown has let the last answer finish.
    ///
    /// - Throws: `ServiceError` when the TLS files are not right, before listening, or the address cannot be had.
    public func run() async throws {
        let application = Application(
            responder: responder, server: try serverBuilder(),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                serverName: "altiplano/\(configuration.version)",
                availableConnectionsDelegate: .maximum(configuration.connectionBounds.connections, logger: logger)),
            onServerRunning: { [onListening, configuration] channel in
                await onListening(channel.localAddress?.port ?? configuration.port)
            },
            logger: logger)
        do {
            try await application.run()
        } catch let error as IOError {
            throw ServiceError(
                .unavailable, code: ServiceError.Code("cannot_listen"),
                "cannot listen on \(configuration.host):\(configuration.port): \(error); "
                    + "stop what uses the port, or choose another address",
                cause: String(describing: error))
        }
    }

    private func serverBuilder() throws -> HTTPServerBuilder {
        let bounds = configuration.connectionBounds
        let bodyBytes = configuration.requestBounds.bodyBytes
        let http = HTTPServerBuilder.http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [ConnectionGuard(bounds: bounds, bodyBytes: bodyBytes)],
                httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                    maxHeaderFieldSize: bounds.headerBytes, maxHeaderListSize: bounds.headerBytes,
                    maxHeaderFieldCount: bounds.headerFields)))
        guard let tls = configuration.tls else { return http }
        return try .tls(http, tlsConfiguration: try tls.load())
    }
}
