/// The one error shape that crosses a boundary: between modules, processes, and to clients.
///
/// A message says what happened, which value was at fault, and what to do about it.
public struct ServiceError: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    /// The class of failure; the gateway derives the HTTP status and OpenAI error type from it.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case invalidRequest, authentication, permission, notFound, conflict, payloadTooLarge, rateLimited
        case unavailable, timeout, cancelled, internalFailure
    }

    /// A stable machine-readable name for the exact failure, such as `context_length_exceeded`.
    public struct Code: RawRepresentable, Sendable, Hashable, Codable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public init(_ rawValue: String) { self.rawValue = rawValue }
    }

    public var kind: Kind
    public var code: Code?
    public var message: String
    /// The request field at fault, in the client's own notation (`messages[2].role`).
    public var parameter: String?
    /// Whether the same request may succeed if sent again unchanged.
    public var isRetryable: Bool
    /// When to try again, in seconds; becomes `Retry-After`.
    public var retryAfterSeconds: Int?
    /// What an operator needs to find the origin; logged, never sent to API clients.
    public var cause: String?

    /// - Parameters:
    ///   - kind: the class of failure.
    ///   - code: the stable name of the failure, if it has one.
    ///   - message: what happened, which value, what to do.
    ///   - parameter: the request field at fault.
    ///   - isRetryable: defaults to true for `rateLimited`, `unavailable` and `timeout`.
    ///   - retryAfterSeconds: when to try again, in seconds.
    ///   - cause: the underlying error, for the log.
    public init(
        _ kind: Kind, code: Code? = nil, _ message: String, parameter: String? = nil, isRetryable: Bool? = nil,
        retryAfterSeconds: Int? = nil, cause: String? = nil
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.parameter = parameter
        self.isRetryable = isRetryable ?? [.rateLimited, .unavailable, .timeout].contains(kind)
        self.retryAfterSeconds = retryAfterSeconds
        self.cause = cause
    }

    public var description: String {
        let field = parameter.map { " (\($0))" } ?? ""
        let origin = cause.map { " [cause: \($0)]" } ?? ""
        return "\(kind.rawValue)\(field): \(message)\(origin)"
    }

    /// Wraps any error for a boundary that only speaks `ServiceError`.
    ///
    /// - Parameters:
    ///   - error: the error to carry over; a `ServiceError` is returned unchanged.
    ///   - doing: what was being attempted, completing "could not ...".
    public static func wrapping(_ error: any Error, doing: String) -> ServiceError {
        if let known = error as? ServiceError { return known }
        if error is CancellationError {
            return ServiceError(.cancelled, code: .cancelled, "the call was cancelled while trying to \(doing)")
        }
        return ServiceError(
            .internalFailure, code: .internalError, "could not \(doing)", cause: String(describing: error))
    }
}

extension ServiceError.Code {
    public static let invalidValue = Self("invalid_value")
    public static let invalidType = Self("invalid_type")
    public static let missingParameter = Self("missing_required_parameter")
    public static let unknownParameter = Self("unknown_parameter")
    public static let unsupportedParameter = Self("unsupported_parameter")
    public static let invalidJSON = Self("invalid_json")
    public static let contextLengthExceeded = Self("context_length_exceeded")
    public static let modelNotFound = Self("model_not_found")
    public static let unsupportedModel = Self("unsupported_model")
    public static let invalidAPIKey = Self("invalid_api_key")
    public static let insufficientScope = Self("insufficient_scope")
    public static let tenantSuspended = Self("tenant_suspended")
    public static let boundExceeded = Self("bound_exceeded")
    public static let notFound = Self("not_found")
    public static let alreadyExists = Self("already_exists")
    public static let invalidDocument = Self("invalid_document")
    public static let invalidModelFile = Self("invalid_model_file")
    public static let insufficientMemory = Self("insufficient_memory")
    public static let workerUnavailable = Self("worker_unavailable")
    public static let workerLost = Self("worker_lost")
    public static let queueFull = Self("queue_full")
    public static let databaseUnavailable = Self("database_unavailable")
    public static let usageUnavailable = Self("usage_unavailable")
    public static let draining = Self("draining")
    /// A policy could not be applied, so the text does not pass.
    public static let policyFailed = Self("policy_failed")
    /// A policy does not let the text pass.
    public static let contentBlocked = Self("content_policy_violation")
    public static let timedOut = Self("timed_out")
    public static let cancelled = Self("cancelled")
    public static let internalError = Self("internal_error")
}
