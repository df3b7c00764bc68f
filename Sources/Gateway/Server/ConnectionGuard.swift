import Foundations
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// How long a connection may take for each step, so that slow or silent clients do not hold one for ever.
public struct ConnectionBounds: Sendable, Hashable {
    /// From the connection, or the first byte of a later request, to the end of the request's headers.
    public var headMilliseconds = 15_000
    /// From the end of the headers to the end of the body.
    public var bodyMilliseconds = 60_000
    /// Between an answer and the next request.
    public var idleMilliseconds = 75_000
    /// How long a client may read nothing of an answer while some is waiting.
    public var stalledMilliseconds = 60_000
    /// All headers of a request together, in bytes.
    public var headerBytes = 32 * 1024
    /// Headers of a request.
    public var headerFields = 100
    /// Connections open at once; more wait in the listen queue.
    public var connections = 4096

    /// The defaults.
    public init() {}
}

/// Guards one connection: deadlines for its steps, OpenAI-shaped answers to what is not HTTP, and word to whoever
/// generates for a client that it has left.
///
/// Runs on the connection's event loop only.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// What the client is sending.
    private enum Reading {
        case nothing
        /// Bytes of a head that is not whole.
        case head
        case body(bytes: Int)
        /// The connection is being closed; what still arrives is dropped.
        case closed
    }

    private let bounds: ConnectionBounds
    private let bodyBytes: Int
    private let identifiers: IdentifierSource
    private var reading = Reading.nothing
    private var unanswered = 0
    private var hasBegunAnswer = false
    private var closesAfterAnswer = false
    private var hasLeft = false
    private var sawPartInBurst = false
    private var onLeave: (@Sendable () -> Void)?
    private var readDeadline: Scheduled<Void>?
    private var writeDeadline: Scheduled<Void>?

    init(bounds: ConnectionBounds, bodyBytes: Int, identifiers: IdentifierSource = IdentifierSource()) {
        self.bounds = bounds
        self.bodyBytes = bodyBytes
        self.identifiers = identifiers
    }

    /// Calls `action` once if the client leaves before the running answer ends; at once if it has left already.
    func whenClientLeaves(_ action: @escaping @Sendable () -> Void) {
        if hasLeft { action() } else { onLeave = action }
    }

    private func clientLeft() {
        hasLeft = true
        onLeave?()
        onLeave = nil
    }
}

// What arrives.
extension ConnectionGuard {
    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { expect(.head, within: bounds.headMilliseconds, context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        expect(.head, within: bounds.headMilliseconds, context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        readDeadline?.cancel()
        writeDeadline?.cancel()
        clientLeft()
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // The end of the client's stream of bytes, as every disconnect begins. Go's server reads it the same way.
        if let event = event as? ChannelEvent, event == .inputClosed { clientLeft() }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .closed = reading { return }
        sawPartInBurst = true
        switch unwrapInboundIn(data) {
        case .head(let head):
            unanswered += 1
            if head.headerFields[.connection]?.lowercased() == "close" { closesAfterAnswer = true }
            reading = .body(bytes: 0)
            expect(.body, within: bounds.bodyMilliseconds, context)
            invite(head, context)
        case .body(let buffer):
            guard case .body(let bytes) = reading else { break }
            reading = .body(bytes: bytes + buffer.readableBytes)
            // A refused body is read and dropped, so that a client which sends before it reads sees the refusal; but
            // not without end.
            if bytes + buffer.readableBytes > 4 * bodyBytes { return close(context) }
        case .end:
            reading = .nothing
            readDeadline?.cancel()
            if unanswered == 0 { answerEnded(context) }
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Bytes came but no head: the decoder holds the beginning of one.
        if case .nothing = reading, unanswered == 0, !sawPartInBurst { expectRestOfHead(context) }
        sawPartInBurst = false
        context.fireChannelReadComplete()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case HTTPParserError.headerOverflow:
            refuse(
                context,
                ServiceError(
                    .invalidRequest, code: .headersTooLarge,
                    "The request's headers are too large or too many; the bounds are \(bounds.headerBytes) bytes and "
                        + "\(bounds.headerFields) headers."))
        case HTTPParserError.closedConnection, HTTPParserError.invalidEOFState:
            close(context)
        case is HTTPParserError:
            refuse(
                context,
                ServiceError(.invalidRequest, code: .malformedRequest, "The request is not valid HTTP/1.1: \(error)."))
        default:
            context.fireErrorCaught(error)
        }
    }

    /// Clients such as curl send a large body only once they are told to.
    private func invite(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
        guard head.headerFields[.expect]?.lowercased() == "100-continue",
            (head.headerFields[.contentLength].flatMap { Int($0) } ?? 0) <= bodyBytes
        else { return }
        context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
    }
}

// What is sent.
extension ConnectionGuard {
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let response) where response.status.kind != .informational:
            hasBegunAnswer = true
            if response.headerFields[.connection] == "close" { closesAfterAnswer = true }
            context.write(data, promise: promise)
        case .head, .body:
            context.write(data, promise: promise)
        case .end:
            unanswered -= 1
            hasBegunAnswer = false
            onLeave = nil
            context.write(data, promise: promise)
            if unanswered == 0, case .nothing = reading {
                context.flush()
                answerEnded(context)
            }
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        writeDeadline?.cancel()
        if !context.channel.isWritable {
            writeDeadline = schedule(bounds.stalledMilliseconds, context) { handler, context in handler.close(context) }
        }
        context.fireChannelWritabilityChanged()
    }

    private func answerEnded(_ context: ChannelHandlerContext) {
        if closesAfterAnswer { return close(context) }
        expect(.head, within: bounds.idleMilliseconds, context)
    }

    /// Answers in place of the application, which never saw the request or still waits for its body, then closes.
    private func refuse(_ context: ChannelHandlerContext, _ error: ServiceError) {
        guard !hasBegunAnswer, unanswered <= 1 else { return close(context) }
        if case .closed = reading { return }
        let body = error.openAIBody.encodedBytes
        var headers = error.openAIHeaders
        headers[.contentType] = "application/json"
        headers[.contentLength] = "\(body.count)"
        headers[.connection] = "close"
        headers[.requestID] = identifiers.next("req")
        context.write(wrapOutboundOut(.head(HTTPResponse(status: error.status, headerFields: headers))), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        close(context)
    }

    private func close(_ context: ChannelHandlerContext) {
        reading = .closed
        readDeadline?.cancel()
        context.close(promise: nil)
    }
}

// Deadlines.
extension ConnectionGuard {
    private enum Step { case head, body }

    private func expect(_ step: Step, within milliseconds: Int, _ context: ChannelHandlerContext) {
        readDeadline?.cancel()
        readDeadline = schedule(milliseconds, context) { handler, context in
            switch (step, handler.reading) {
            case (.head, .nothing), (_, .closed): handler.close(context)
            case (.head, _): handler.timedOut(context, "headers", handler.bounds.headMilliseconds)
            case (.body, _): handler.timedOut(context, "body", handler.bounds.bodyMilliseconds)
            }
        }
    }

    /// Once a later request has begun it has the head's time, not the idle connection's.
    private func expectRestOfHead(_ context: ChannelHandlerContext) {
        reading = .head
        expect(.head, within: bounds.headMilliseconds, context)
    }

    private func timedOut(_ context: ChannelHandlerContext, _ part: String, _ milliseconds: Int) {
        refuse(
            context,
            ServiceError(
                .invalidRequest, code: .requestTimeout,
                "The request's \(part) did not arrive within \(milliseconds) milliseconds; the connection is closed.",
                isRetryable: true))
    }

    private func schedule(
        _ milliseconds: Int, _ context: ChannelHandlerContext,
        _ action: @escaping (ConnectionGuard, ChannelHandlerContext) -> Void
    ) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(milliseconds))) {
            action(self, context)
        }
    }
}
