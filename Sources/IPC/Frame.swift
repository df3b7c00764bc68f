public import Foundations
public import NIOCore

/// One message between the core and a child: a JSON header and an optional raw body.
///
/// On the wire: the length of the rest as 4 bytes big-endian, the header's length as 4 bytes big-endian, the header,
/// the body.
public struct Frame: Sendable, Hashable {
    /// A frame larger than this is a broken or hostile peer; the connection is closed.
    public static let sizeBound = Bound("IPC frame", limit: 64 << 20, unit: "bytes")

    /// UTF-8 JSON.
    public var header: ByteBuffer
    /// Bytes that JSON would only make slower, such as embeddings or audio.
    public var body: ByteBuffer

    public init(header: ByteBuffer, body: ByteBuffer = ByteBuffer()) {
        self.header = header
        self.body = body
    }

    /// Appends the wire form to `buffer`.
    ///
    /// - Throws: `ServiceError` when the frame is over `sizeBound`.
    public func encode(into buffer: inout ByteBuffer) throws {
        let length = 4 + header.readableBytes + body.readableBytes
        try Frame.sizeBound.check(length)
        buffer.reserveCapacity(minimumWritableBytes: 4 + length)
        buffer.writeInteger(UInt32(length))
        buffer.writeInteger(UInt32(header.readableBytes))
        buffer.writeImmutableBuffer(header)
        buffer.writeImmutableBuffer(body)
    }

    /// Takes one whole frame off the front of `buffer`; nil when more bytes are needed.
    ///
    /// - Throws: `ServiceError` when the lengths contradict each other or pass `sizeBound`: the stream cannot be
    ///   resumed.
    public static func decode(from buffer: inout ByteBuffer) throws -> Frame? {
        guard let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self) else { return nil }
        try sizeBound.check(Int(length))
        guard length >= 4 else {
            throw ServiceError(
                .internalFailure, code: .internalError, "IPC frame of \(length) bytes has no header length")
        }
        guard buffer.readableBytes >= 4 + Int(length) else { return nil }
        buffer.moveReaderIndex(forwardBy: 4)
        guard var content = buffer.readSlice(length: Int(length)),
            let headerLength = content.readInteger(as: UInt32.self),
            let header = content.readSlice(length: Int(headerLength))
        else {
            throw ServiceError(
                .internalFailure, code: .internalError, "IPC frame of \(length) bytes is shorter than its header")
        }
        return Frame(header: header, body: content)
    }
}
