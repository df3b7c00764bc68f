import AsyncHTTPClient
public import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOSSL

/// One request to the server.
public struct HTTPCall: Sendable {
    public var method: String
    /// The whole address.
    public var url: String
    public var headers: [(name: String, value: String)]
    public var body: Data?
    /// The longest wait for the whole answer, or for its head when the body is streamed, in seconds.
    public var timeoutSeconds: Int
}

/// The head of an answer, and its body piece by piece.
public struct HTTPAnswer: Sendable {
    public var status: Int
    /// Names in lower case.
    public var headers: [String: String]
    public var body: any AsyncSequence<Data, any Error> & Sendable

    public init(
        status: Int, headers: [String: String], body: any AsyncSequence<Data, any Error> & Sendable
    ) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// A way to reach one server.
public struct HTTPTransport: Sendable {
    public var send: @Sendable (HTTPCall) async throws -> HTTPAnswer
    public var close: @Sendable () async throws -> Void

    public init(
        send: @escaping @Sendable (HTTPCall) async throws -> HTTPAnswer,
        close: @escaping @Sendable () async throws -> Void
    ) {
        self.send = send
        self.close = close
    }

    /// How long to wait for a connection, in seconds.
    private static let connectSeconds: Int64 = 5

    /// Over the network.
    ///
    /// - Throws: `CommandFailure` when the certificate authority's file cannot be used.
    public static func live(_ address: ServerAddress) throws -> HTTPTransport {
        var tls = TLSConfiguration.makeClientConfiguration()
        if let file = address.certificateAuthorityFile {
            do {
                tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(file))
            } catch {
                throw CommandFailure(
                    "cannot read certificates from \(file): \(error)", hint: "--ca-file takes a PEM file")
            }
        }
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls)
        configuration.timeout.connect = .seconds(connectSeconds)
        // Credentials must not follow a redirect to another place.
        configuration.redirectConfiguration = .disallow
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        return HTTPTransport(
            send: { call in try await send(call, through: client) }, close: { try await client.shutdown() })
    }

    private static func send(_ call: HTTPCall, through client: HTTPClient) async throws -> HTTPAnswer {
        var request = HTTPClientRequest(url: call.url)
        request.method = .init(rawValue: call.method)
        for header in call.headers { request.headers.add(name: header.name, value: header.value) }
        if let body = call.body { request.body = .bytes(ByteBuffer(bytes: body)) }
        let response = try await client.execute(request, timeout: .seconds(Int64(call.timeoutSeconds)))
        var headers: [String: String] = [:]
        for header in response.headers { headers[header.name.lowercased()] = header.value }
        return HTTPAnswer(
            status: Int(response.status.code), headers: headers, body: response.body.map { Data(buffer: $0) })
    }
}
