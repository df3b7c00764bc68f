import Foundation
import Foundations
import NIOCore
import NIOPosix
import NIOSSL

/// A TCP connection that sends exactly the bytes a test wants.
///
/// Unchecked because of the iterator; invariant: one task of a test reads.
final class RawConnection: @unchecked Sendable {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

    private init(
        inbound: NIOAsyncChannelInboundStream<ByteBuffer>, outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
        self.inbound = inbound.makeAsyncIterator()
        self.outbound = outbound
    }

    static func with<Value: Sendable>(
        port: Int, receiveBuffer: Int? = nil, tls: NIOSSLContext? = nil,
        _ body: @Sendable (RawConnection) async throws -> Value
    ) async throws -> Value {
        var bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        if let receiveBuffer {
            bootstrap = bootstrap.channelOption(.socketOption(.so_rcvbuf), value: SocketOptionValue(receiveBuffer))
        }
        let channel = try await bootstrap.connect(host: "127.0.0.1", port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                if let tls {
                    let handler = try NIOSSLClientHandler(context: tls, serverHostname: "localhost")
                    try channel.pipeline.syncOperations.addHandler(handler)
                }
                return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                    wrappingChannelSynchronously: channel,
                    configuration: .init(
                        backPressureStrategy: .init(lowWatermark: 1, highWatermark: 1),
                        isOutboundHalfClosureEnabled: false))
            }
        }
        return try await channel.executeThenClose { inbound, outbound in
            try await body(RawConnection(inbound: inbound, outbound: outbound))
        }
    }

    func send(_ text: String) async throws { try await outbound.write(ByteBuffer(string: text)) }

    /// Everything until the other side closes.
    func readToEnd() async throws -> String {
        var all = ByteBuffer()
        do {
            while let part = try await inbound.next() { all.writeImmutableBuffer(part) }
        } catch NIOSSLError.uncleanShutdown {
            // Closed without TLS's goodbye, as HTTP servers do.
        } catch let error as IOError where all.readableBytes > 0 {
            // A reset after the answer is an end too: the server had not read everything that was sent.
            _ = error
        }
        return String(buffer: all)
    }

    /// Reads until what has come contains `text`, and returns all of it.
    func read(until text: String) async throws -> String {
        var all = ""
        while let part = try await inbound.next() {
            all += String(buffer: part)
            if all.contains(text) { break }
        }
        return all
    }
}

/// An HTTP answer, taken apart.
struct Answer: Sendable {
    var status: Int
    /// By lower-case name.
    var headers: [String: String]
    var body: String

    init(_ text: String) throws {
        struct NotHTTP: Error { var text: String }
        guard let end = text.range(of: "\r\n\r\n") else { throw NotHTTP(text: text) }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw NotHTTP(text: text)
        }
        self.status = status
        headers = Dictionary(
            lines.dropFirst().compactMap { line in
                line.firstRange(of: ": ").map { (line[..<$0.lowerBound].lowercased(), String(line[$0.upperBound...])) }
            }, uniquingKeysWith: { $1 })
        body = String(text[end.upperBound...])
        if headers["transfer-encoding"] == "chunked" { body = Self.dechunked(body) }
    }

    /// The body, read as JSON.
    var json: JSONValue { get throws { try JSONValue(parsing: body) } }

    /// The error object of the body.
    var error: JSONValue? { get throws { try json["error"] } }

    /// The JSON of each `data:` event, without `[DONE]`.
    var events: [JSONValue] {
        get throws { try dataLines.filter { $0 != "[DONE]" }.map { try JSONValue(parsing: $0) } }
    }

    /// What stands behind `data: ` in each event.
    var dataLines: [String] {
        body.components(separatedBy: "\n\n").filter { !$0.isEmpty }.map { event in
            String(event[(event.range(of: "data: ")?.upperBound ?? event.startIndex)...])
        }
    }

    private static func dechunked(_ body: String) -> String {
        var rest = Array(body.utf8)[...]
        var bytes: [UInt8] = []
        while let end = rest.firstIndex(of: 0x0D),
            let size = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16), size > 0,
            rest.count >= end - rest.startIndex + size + 4
        {
            bytes += rest[(end + 2)..<(end + 2 + size)]
            rest = rest[(end + 4 + size)...]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
