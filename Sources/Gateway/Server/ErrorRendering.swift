import Foundations
import HTTPTypes
import Hummingbird
import NIOCore

extension ServiceError.Code {
    static let methodNotAllowed = Self("method_not_allowed")
    static let headersTooLarge = Self("headers_too_large")
    static let malformedRequest = Self("malformed_request")
    static let requestTimeout = Self("request_timeout")
}

extension HTTPField.Name {
    static let requestID = Self.constant("x-request-id")
    /// The body's members that changed nothing, by name.
    static let ignoredFields = Self.constant("x-altiplano-ignored")
    static let processingMilliseconds = Self.constant("openai-processing-ms")
    static let retryAfterMilliseconds = Self.constant("retry-after-ms")
    static let shouldRetry = Self.constant("x-should-retry")

    /// A header name written in this file; the type's own initialiser is failable for names from outside.
    static func constant(_ text: StaticString) -> HTTPField.Name {
        guard let name = HTTPField.Name("\(text)") else { preconditionFailure("not a header name: \(text)") }
        return name
    }
}

/// How a `ServiceError` looks over HTTP: the OpenAI API's error object, status and headers.
extension ServiceError {
    /// The HTTP status of this failure.
    var status: HTTPResponse.Status {
        switch code {
        case .methodNotAllowed: return .methodNotAllowed
        case .headersTooLarge: return .requestHeaderFieldsTooLarge
        case .requestTimeout: return .requestTimeout
        default: break
        }
        return switch kind {
        case .invalidRequest: .badRequest
        case .authentication: .unauthorized
        case .permission: .forbidden
        case .notFound: .notFound
        case .conflict: .conflict
        case .payloadTooLarge: .contentTooLarge
        case .rateLimited: .tooManyRequests
        case .unavailable: .serviceUnavailable
        case .timeout: .gatewayTimeout
        // Nginx's name for a client that left: nobody reads this answer, but metrics and logs count it apart.
        case .cancelled: HTTPResponse.Status(code: 499, reasonPhrase: "Client Closed Request")
        case .internalFailure: .internalServerError
        }
    }

    /// The OpenAI error object's `type`. OpenAI gives the client's mistakes, 401 and 404 included, one type.
    var openAIType: String {
        switch kind {
        case .invalidRequest, .authentication, .notFound, .conflict, .payloadTooLarge: "invalid_request_error"
        case .permission: "permission_error"
        case .rateLimited: "rate_limit_error"
        case .unavailable, .timeout, .cancelled, .internalFailure: "server_error"
        }
    }

    /// `{"error":{"message","type","param","code"}}`, as a value.
    var openAIBody: JSONValue { openAIBody(isRetryable: nil) }

    /// - Parameter isRetryable: adds the field `retryable`, where no header can say it.
    func openAIBody(isRetryable: Bool?) -> JSONValue {
        let retryable = isRetryable.map { [JSONObject.Member("retryable", .bool($0))] } ?? []
        let members: [JSONObject.Member] = [
            .init("message", .string(message)), .init("type", .string(openAIType)),
            .init("param", parameter.map(JSONValue.string) ?? nil),
            .init("code", code.map { .string($0.rawValue) } ?? nil),
        ]
        return ["error": .object(JSONObject(members + retryable))]
    }

    /// The headers that tell a client what to do next.
    var openAIHeaders: HTTPFields {
        var headers: HTTPFields = [:]
        let delaySeconds = retryAfterSeconds ?? (isRetryable && [.rateLimited, .unavailable].contains(kind) ? 1 : nil)
        if let delaySeconds {
            headers[.retryAfter] = "\(delaySeconds)"
            headers[.retryAfterMilliseconds] = "\(delaySeconds * 1000)"
        }
        // The openai packages obey this header; without it they retry every 409 and 5xx, safe or not.
        headers[.shouldRetry] = isRetryable ? "true" : "false"
        if kind == .authentication { headers[.wwwAuthenticate] = "Bearer" }
        if code == .draining { headers[.connection] = "close" }
        return headers
    }

    /// The whole response, without the headers that every response gets.
    var response: Response { Response(json: openAIBody, status: status, headers: openAIHeaders) }

    /// Any error that reached the outermost layer, as one that a client may see.
    static func rendering(_ error: any Error) -> ServiceError {
        switch error {
        case let known as ServiceError:
            return known
        case let http as any HTTPResponseError where http.status.code < 500:
            return ServiceError(http: http.status, message: (http as? HTTPError)?.body)
        default:
            return ServiceError.wrapping(error, doing: "answer the request")
        }
    }

    private init(http status: HTTPResponse.Status, message: String?) {
        let text = message ?? status.reasonPhrase
        switch status {
        case .notFound: self.init(.notFound, code: .notFound, text)
        case .contentTooLarge: self.init(.payloadTooLarge, code: .boundExceeded, text)
        case .unauthorized: self.init(.authentication, code: .invalidAPIKey, text)
        case .forbidden: self.init(.permission, text)
        default: self.init(.invalidRequest, code: .malformedRequest, text)
        }
    }
}

extension Response {
    /// A JSON response.
    init(json: JSONValue, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) {
        self.init(jsonBytes: json.encodedBytes, status: status, headers: headers)
    }

    /// A JSON response whose text is written already.
    init(jsonBytes: [UInt8], status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) {
        var headers = headers
        headers[.contentType] = "application/json"
        self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: jsonBytes)))
    }
}
