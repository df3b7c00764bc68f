import Foundations
public import Hummingbird
import Logging
public import NIOCore

/// What travels with one HTTP request: its identifier, its connection and when it began.
public struct GatewayContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The connection, which tells when its client has left.
    public let channel: any Channel
    /// The connection's event loop, for the tasks that carry tokens.
    var executor: any TaskExecutor { EventLoopExecutor(channel.eventLoop) }
    /// Sent back as `x-request-id`; also the key of the usage record. Always made here: a client that could choose it
    /// could make two calls count as one.
    public let requestID: String
    /// What became of the body's fields; `x-altiplano-ignored` of a good answer comes from here, whatever the route.
    let reading = FieldReading()
    /// When the request head had arrived.
    public let startedAt: ContinuousClock.Instant

    private static let identifiers = IdentifierSource()

    /// - Parameter source: the connection and its logger.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
        requestID = Self.identifiers.next("req")
        startedAt = .now
        logger[metadataKey: "request_id"] = .string(requestID)
    }
}
