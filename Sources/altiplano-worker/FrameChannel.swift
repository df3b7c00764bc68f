import Foundation
import Foundations
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Blocking frames over the inherited socket: a 4-byte big-endian length of the rest, a 4-byte big-endian length of
/// the JSON header, the header, then a raw body.
///
/// Blocking is on purpose: a worker whose core does not read stops decoding, instead of keeping its reports in memory.
final class FrameChannel: Sendable {
    /// The same bound as the core's, so that neither side can make the other allocate without limit.
    static let frameBound = Bound("a frame", limit: 64 << 20, unit: "bytes")

    private let descriptor: Int32
    // Frames of the loop's thread and of the main thread must not interleave.
    private let writing = Mutex(())

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Sends one frame; blocks while the socket is full.
    func send(header: Data = Data(), body: [UInt8] = []) throws {
        var frame: [UInt8] = []
        frame.reserveCapacity(header.count + body.count + 8)
        withUnsafeBytes(of: UInt32(header.count + body.count + 4).bigEndian) { frame.append(contentsOf: $0) }
        withUnsafeBytes(of: UInt32(header.count).bigEndian) { frame.append(contentsOf: $0) }
        frame.append(contentsOf: header)
        frame.append(contentsOf: body)
        try writing.withLock { _ in
            try frame.withUnsafeBytes { bytes in
                var sent = 0
                while sent < bytes.count {
                    let written = write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
                    if written < 0, errno == EINTR { continue }
                    guard written > 0 else { throw Self.failure("write to the core's socket") }
                    sent += written
                }
            }
        }
    }

    /// The header of the next frame, or nil at the end of the stream.
    func receive() throws -> Data? {
        guard let prefix = try read(exactly: 8) else { return nil }
        let total = Self.length(prefix.prefix(4))
        let header = Self.length(prefix.suffix(4))
        try Self.frameBound.check(total)
        guard total >= 4, header <= total - 4 else {
            throw ServiceError(
                .invalidRequest, "a frame of \(total) bytes says its header has \(header): the stream is not frames")
        }
        guard let rest = try read(exactly: total - 4) else { return nil }
        return rest.prefix(header)
    }

    private func read(exactly count: Int) throws -> Data? {
        var data = Data(count: count)
        let got = try data.withUnsafeMutableBytes { bytes in
            var got = 0
            while got < bytes.count {
                let received = Glibc.read(descriptor, bytes.baseAddress?.advanced(by: got), bytes.count - got)
                if received < 0, errno == EINTR { continue }
                // A core that is killed with data unread resets the connection: the end, like any other.
                if received < 0, errno == ECONNRESET { break }
                guard received >= 0 else { throw Self.failure("read from the core's socket") }
                if received == 0 { break }
                got += received
            }
            return got
        }
        return got == count ? data : nil
    }

    private static func length(_ bytes: Data) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    private static func failure(_ doing: String) -> ServiceError {
        ServiceError(.unavailable, "could not \(doing)", cause: String(cString: strerror(errno)))
    }
}
