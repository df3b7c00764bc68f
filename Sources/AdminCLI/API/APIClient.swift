import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix

/// The server's API with typed answers.
struct APIClient: Sendable {
    /// The longest answer that is read, in bytes.
    static let maximumAnswerBytes = 64 << 20
    /// The longest wait for an ordinary answer, in seconds.
    static let timeoutSeconds = 30
    /// A deploy may load a model first; this is the longest wait for it, in seconds.
    static let deployTimeoutSeconds = 900

    let address: ServerAddress
    let transport: HTTPTransport

    /// Sends and reads one JSON answer.
    ///
    /// - Parameters:
    ///   - path: from `/`, its parts escaped by `path(_:)`.
    ///   - query: parameters; those without a value are left out.
    /// - Throws: `APIRefusal` for an error answer, `CommandFailure` when there is no usable answer.
    func call<Answer: Decodable>(
        _ method: String, _ path: String, query: [(String, String?)] = [], body: (any Encodable)? = nil,
        timeoutSeconds: Int = APIClient.timeoutSeconds, as type: Answer.Type = Answer.self
    ) async throws -> Answer {
        let answer = try await open(method, path, query: query, body: body, timeoutSeconds: timeoutSeconds)
        let data = try await collect(answer)
        guard (200..<300).contains(answer.status) else {
            throw APIRefusal(status: answer.status, headers: answer.headers, body: data)
        }
        do {
            return try WireFormat.decoder.decode(type, from: data)
        } catch {
            throw CommandFailure(
                "cannot read the answer of \(address.url)\(path): \(error)",
                hint: "is it an Altiplano server of this version? altiplano doctor compares them")
        }
    }

    /// Sends and returns the answer before its body has arrived.
    func open(
        _ method: String, _ path: String, query: [(String, String?)] = [], body: (any Encodable)? = nil,
        timeoutSeconds: Int = APIClient.timeoutSeconds
    ) async throws -> HTTPAnswer {
        var call = HTTPCall(
            method: method, url: address.url + path + Self.queryText(query), headers: [("accept", "application/json")],
            body: nil, timeoutSeconds: timeoutSeconds)
        if let key = address.key { call.headers.append(("authorization", "Bearer \(key)")) }
        if let body {
            call.body = try WireFormat.encoder.encode(body)
            call.headers.append(("content-type", "application/json"))
        }
        do {
            return try await transport.send(call)
        } catch {
            throw unreachable(error)
        }
    }

    /// Reads an error answer whose body has not been read.
    func refusal(_ answer: HTTPAnswer) async throws -> APIRefusal {
        APIRefusal(status: answer.status, headers: answer.headers, body: try await collect(answer))
    }

    /// Every page of a list.
    func all<Item: Codable & Sendable>(_ path: String, query: [(String, String?)] = []) async throws -> [Item] {
        var items: [Item] = []
        var after: String?
        repeat {
            let page: Page<Item> = try await call("GET", path, query: query + [("after", after)])
            items += page.data
            after = page.hasMore ? page.next : nil
        } while after != nil
        return items
    }

    /// Joins path parts, each escaped: a name can never reach another route.
    static func path(_ parts: String...) -> String {
        let allowed = CharacterSet.alphanumerics.intersection(
            CharacterSet(charactersIn: Unicode.Scalar(0)..<Unicode.Scalar(128))
        )
        .union(CharacterSet(charactersIn: "-._"))
        return parts.map { "/" + ($0.addingPercentEncoding(withAllowedCharacters: allowed) ?? "") }.joined()
    }

    private static func queryText(_ query: [(String, String?)]) -> String {
        let pairs = query.compactMap { name, value in value.map { "\(name)=\(path($0).dropFirst())" } }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    private func collect(_ answer: HTTPAnswer) async throws -> Data {
        var data = Data()
        do {
            for try await piece in answer.body {
                data.append(piece)
                guard data.count <= Self.maximumAnswerBytes else { break }
            }
        } catch {
            throw unreachable(error)
        }
        guard data.count <= Self.maximumAnswerBytes else {
            throw CommandFailure("the answer is larger than the bound of \(Self.maximumAnswerBytes) bytes")
        }
        return data
    }

    private func unreachable(_ error: any Error) -> any Error {
        if error is CommandFailure || error is CancellationError { return error }
        switch error {
        case let error as HTTPClientError where error == .connectTimeout || error == .deadlineExceeded:
            return CommandFailure("\(address.url) did not answer in time", hint: address.startHint)
        case let error as HTTPClientError where error == .invalidURL || error == .emptyHost || error == .emptyScheme:
            return CommandFailure(
                "'\(address.url)' is not a server's address", hint: "use one such as http://127.0.0.1:8080")
        case is NIOConnectionError, is IOError:
            return CommandFailure("cannot connect to \(address.url) (\(address.origin))", hint: address.startHint)
        case let error as HTTPClientError where error == .remoteConnectionClosed && address.url.hasPrefix("http://"):
            return CommandFailure(
                "\(address.url) closed the connection without an answer",
                hint: "if the server uses TLS, its address begins with https://")
        default:
            return Self.isTLS(error) ? untrusted(error) : broken(error)
        }
    }

    private func broken(_ error: any Error) -> CommandFailure {
        CommandFailure("the connection to \(address.url) failed: \(error)", hint: address.startHint)
    }

    private func untrusted(_ error: any Error) -> CommandFailure {
        let isVerification = String(describing: error).contains("CERTIFICATE_VERIFY_FAILED")
        let reason = isVerification ? "it is private, expired, or not yet valid" : "\(error)"
        return CommandFailure(
            "the certificate of \(address.url) is not trusted: \(reason)",
            hint: "name the authority of a private certificate with --ca-file or ALTIPLANO_CA_FILE")
    }

    /// NIOSSL's errors are several types without one to catch them by.
    private static func isTLS(_ error: any Error) -> Bool {
        String(reflecting: Swift.type(of: error)).contains("NIOSSL")
            || String(describing: error).contains("CERTIFICATE")
    }
}

/// One page of a list.
struct Page<Item: Codable & Sendable>: Codable, Sendable {
    var data: [Item]
    var hasMore: Bool
    /// What to send as `after` for the next page.
    var next: String?
}
