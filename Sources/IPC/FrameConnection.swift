import Foundation
import Foundations
import NIOCore
import NIOPosix
import Synchronization

/// The core's end of the socket to one child process.
///
/// Sending never waits: commands are small and their number is bounded by the calls that are admitted. Receiving
/// happens on the socket's event loop, without a task in between, because a frame comes with every decode step: what
/// handles a frame must be short. While it runs nothing is read, so a core that falls behind makes the child's writes
/// block.
public struct FrameConnection: Sendable {
    private let channel: any Channel
    private let receiver: FrameReceiver

    /// - Parameter descriptor: a connected Unix stream socket; owned by the connection from here on.
    init(descriptor: CInt) async throws {
        let receiver = FrameReceiver()
        self.receiver = receiver
        channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.autoRead, value: false)
            .withConnectedSocket(descriptor) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandlers(
                        ByteToMessageHandler(FrameDecoder(), maximumBufferSize: Frame.sizeBound.limit + 8),
                        MessageToByteHandler(FrameEncoder()), receiver)
                    return channel
                }
            }
    }

    /// Encodes `message` as a frame's JSON header and queues it; a failure shows as the end of what is received.
    ///
    /// - Throws: `ServiceError` when the message cannot be encoded or its frame would be over the bound.
    public func send(_ message: some Encodable & Sendable) throws {
        let frame = Frame(header: ByteBuffer(bytes: try JSONEncoder().encode(message)))
        try Frame.sizeBound.check(frame.header.readableBytes + 4)
        channel.writeAndFlush(frame, promise: nil)
    }

    /// Gives every frame to `handle`, until the child closes its end, the connection is closed, or the task is
    /// cancelled.
    ///
    /// - Parameter handle: called on the event loop; an error ends the connection and is thrown from here.
    public func receive(_ handle: @escaping @Sendable (Frame) throws -> Void) async throws {
        let (ending, end) = AsyncThrowingStream<Void, any Error>.makeStream()
        receiver.begin(handle) { error in end.finish(throwing: error) }
        defer { close() }
        do {
            try await channel.setOption(.autoRead, value: true).get()
        } catch is ChannelError {
            // Closed before anything was read: the child is gone already.
            return
        }
        for try await _ in ending {}
        try Task.checkCancellation()
    }

    /// Closes the socket: the child exits when it sees the end of the stream.
    public func close() { channel.close(mode: .all, promise: nil) }
}

/// Hands frames over as they are decoded, and tells how the stream ended.
private final class FrameReceiver: ChannelInboundHandler, Sendable {
    typealias InboundIn = Frame

    private struct State {
        var handle: (@Sendable (Frame) throws -> Void)?
        var end: (@Sendable ((any Error)?) -> Void)?
        var isOver = false
    }

    private let state = Mutex(State())

    func begin(
        _ handle: @escaping @Sendable (Frame) throws -> Void, end: @escaping @Sendable ((any Error)?) -> Void
    ) {
        let isOver = state.withLock { state in
            state.handle = handle
            state.end = end
            return state.isOver
        }
        if isOver { end(nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard let handle = state.withLock(\.handle) else { return }
        do {
            try handle(unwrapInboundIn(data))
        } catch {
            finish(error)
            context.close(promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A process that died with unread input resets its socket: an end like any other.
        finish(error is IOError ? nil : error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { finish(nil) }

    private func finish(_ error: (any Error)?) {
        let end = state.withLock { state in
            state.isOver = true
            defer { state.end = nil }
            return state.end
        }
        end?(error)
    }
}

/// Cuts the byte stream into frames.
struct FrameDecoder: NIOSingleStepByteToMessageDecoder {
    typealias InboundOut = Frame

    mutating func decode(buffer: inout ByteBuffer) throws -> Frame? { try Frame.decode(from: &buffer) }

    mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) throws -> Frame? {
        try Frame.decode(from: &buffer)
    }
}

/// Writes frames to the byte stream.
struct FrameEncoder: MessageToByteEncoder {
    typealias OutboundIn = Frame

    func encode(data: Frame, out: inout ByteBuffer) throws { try data.encode(into: &out) }
}
