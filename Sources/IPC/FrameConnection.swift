import Foundation
import Foundations
public import NIOCore
import NIOPosix

/// The core's end of the socket to one child process.
///
/// Sending never waits: commands are small and their number is bounded by the calls that are admitted. Receiving
/// applies backpressure: a core that falls behind stops reading, and the child's writes block.
public struct FrameConnection: Sendable {
    private let channel: NIOAsyncChannel<Frame, Frame>

    /// - Parameter descriptor: a connected Unix stream socket; owned by the connection from here on.
    init(descriptor: CInt) async throws {
        channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .withConnectedSocket(descriptor) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandlers(
                        ByteToMessageHandler(FrameDecoder(), maximumBufferSize: Frame.sizeBound.limit + 8),
                        MessageToByteHandler(FrameEncoder()))
                    return try NIOAsyncChannel(wrappingChannelSynchronously: channel)
                }
            }
    }

    /// Encodes `message` as a frame's JSON header and queues it; a failure shows as the end of the inbound stream.
    ///
    /// - Throws: `ServiceError` when the message cannot be encoded or its frame would be over the bound.
    public func send(_ message: some Encodable & Sendable) throws {
        let frame = Frame(header: ByteBuffer(bytes: try JSONEncoder().encode(message)))
        try Frame.sizeBound.check(frame.header.readableBytes + 4)
        channel.channel.writeAndFlush(frame, promise: nil)
    }

    /// Runs `body` with the frames of the child, then closes the connection.
    public func withFrames<Result: Sendable>(
        _ body: @Sendable (NIOAsyncChannelInboundStream<Frame>) async throws -> Result
    ) async throws -> Result {
        try await channel.executeThenClose { inbound, _ in try await body(inbound) }
    }

    /// Ends a connection that may never have been read. NIO requires its channel to be executed once, and allows it
    /// twice.
    func discard() async {
        do {
            try await channel.executeThenClose { _, _ in }
        } catch {
            // Closed already, which is what was wanted.
        }
    }

    /// Closes the socket: the child exits when it sees the end of the stream.
    public func close() { channel.channel.close(mode: .all, promise: nil) }
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
