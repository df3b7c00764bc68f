import Foundation

@testable import AdminCLI

/// One call on a connection of its own, and the whole answer.
enum Exchange {
    static func send(_ call: HTTPCall, to url: String) async throws -> (head: HTTPAnswer, body: Data) {
        let transport = try HTTPTransport.live(ServerAddress(url: url, key: nil, origin: "test"))
        var body = Data()
        let head: HTTPAnswer
        do {
            head = try await transport.send(call)
            for try await piece in head.body { body.append(piece) }
        } catch {
            // A client that is let go of while open ends the process, and every other test with it.
            try? await transport.close()
            throw error
        }
        try await transport.close()
        return (head, body)
    }
}
