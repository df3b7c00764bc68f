import Foundations

/// What Postgres said about a statement it refused.
struct PostgresFailure {
    /// Five characters (PostgreSQL manual, appendix A); empty when the server said nothing.
    let state: String
    let message: String

    /// The transaction may succeed when it is run again.
    var isSerializationFailure: Bool { state == "40001" || state == "40P01" }
}

extension ServiceError {
    /// What a refused statement means to the service.
    init(_ failure: PostgresFailure) {
        let cause = "SQLSTATE \(failure.state): \(failure.message)"
        switch failure.state {
        case "23505":
            self.init(.conflict, code: .alreadyExists, "a row with the same key already exists", cause: cause)
        case "23503":
            self.init(.notFound, code: .notFound, "a row that this one refers to does not exist", cause: cause)
        case "57014":
            self.init(unavailable: "Postgres stopped a statement at the statement timeout; try again", cause)
        case "55P03":
            self.init(unavailable: "a lock in Postgres was not free within the lock timeout; try again", cause)
        case "40001", "40P01":
            self.init(unavailable: "the transaction kept conflicting with others; try again", cause)
        case "53100": self.init(unavailable: "the disk of the Postgres server is full; free some space there", cause)
        case "0A000" where failure.message.contains("recovery"):
            self.init(unavailable: "the Postgres server is a standby; connect to the primary", cause)
        case "28000", "28P01", "3D000":
            self.init(unavailable: "Postgres refuses the connection; check the database URL", cause)
        case "42501" where !failure.message.contains("row-level security"):
            self.init(
                .unavailable, code: .databaseUnavailable,
                """
                the Postgres role may not do this: \(failure.message); connect as the role that ran \
                'altiplano db migrate'
                """, isRetryable: false, cause: cause)
        case let state where ["08", "53", "57", "58"].contains(state.prefix(2)):
            self.init(unavailable: "Postgres is not available", cause)
        case let state where state.hasPrefix("22"):
            self.init(
                .invalidRequest, code: .invalidValue, "Postgres cannot hold a value: \(failure.message)", cause: cause)
        default:
            self.init(.internalFailure, code: .internalError, "Postgres refused a statement", cause: cause)
        }
    }

    private init(unavailable message: String, _ cause: String) {
        self.init(.unavailable, code: .databaseUnavailable, message, retryAfterSeconds: 5, cause: cause)
    }
}
