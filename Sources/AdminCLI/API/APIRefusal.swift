import Foundation

/// What the server answered instead of doing what it was asked.
struct APIRefusal: Error, Sendable, Hashable {
    /// One fault of a document that was sent.
    struct Problem: Sendable, Hashable, Codable {
        var line: Int
        var column: Int
        var path: String
        var message: String
    }

    private struct Envelope: Decodable {
        struct Details: Decodable {
            var message: String
            var code: String?
            var param: String?
            var problems: [Problem]?
        }

        var error: Details
    }

    var status: Int
    var message: String
    var code: String?
    var parameter: String?
    var problems: [Problem]
    var requestID: String?
    var retryAfter: String?

    /// Reads an error answer; one that is not ours is reported with its status and its first characters.
    init(status: Int, headers: [String: String], body: Data) {
        self.status = status
        requestID = headers["x-request-id"]
        retryAfter = headers["retry-after"]
        if let envelope = try? WireFormat.decoder.decode(Envelope.self, from: body) {
            message = envelope.error.message
            code = envelope.error.code
            parameter = envelope.error.param
            problems = envelope.error.problems ?? []
        } else {
            let start = String(decoding: body.prefix(200), as: UTF8.self)
            message = "the server answered HTTP \(status)\(start.isEmpty ? "" : ": \(start)")"
            problems = []
        }
    }

    /// What is printed: the message, what to do, and the request's id for the server's log.
    var text: String {
        var lines = ["error: \(message)"]
        if let hint { lines.append("hint: \(hint)") }
        if let requestID { lines.append("request: \(requestID)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var hint: String? {
        switch status {
        case 401: "check the key (--admin-key-file, ALTIPLANO_ADMIN_KEY), or log in again: altiplano login URL"
        case 404 where code == nil: "is this the address of an Altiplano server of this version?"
        case 429, 503: retryAfter.map { "try again in \($0) s" } ?? "try again in a moment; altiplano doctor tells more"
        case 500: "the server's log has the cause under the request's id"
        default: nil
        }
    }
}
