import CPostgres
import Foundation
import Foundations
import Store

/// One connection to the server, used by one thread at a time.
///
/// Statements go through libpq's non-blocking calls and poll(2) with a deadline, so that a server that stops answering
/// cannot hold the thread for ever.
final class PostgresConnection {
    private let handle: OpaquePointer
    /// Whether the role that logged in bypasses row-level security, so that transactions must take another one.
    private(set) var bypassesRowSecurity = false
    private var statementMilliseconds: Int
    private let graceMilliseconds: Int

    /// - Throws: `ServiceError` of kind `unavailable` with libpq's reason, which never has the password.
    init(_ url: PostgresURL, limits: PostgresLimits) throws(ServiceError) {
        statementMilliseconds = limits.statementTimeoutMilliseconds
        graceMilliseconds = limits.answerGraceMilliseconds
        // Later values win (manual, section 34.1), so what the URL says overrides these.
        let parameters = [
            ("connect_timeout", "\(limits.connectTimeoutSeconds)"), ("tcp_user_timeout", "10000"),
            ("keepalives_idle", "30"), ("application_name", "altiplano"), ("dbname", url.text),
            ("client_encoding", "UTF8"),
        ]
        guard let handle = Self.connect(parameters) else {
            throw ServiceError(.unavailable, code: .databaseUnavailable, "no memory for a connection to Postgres")
        }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else {
            // Where the database is, and what it says of itself, is the operator's to know.
            throw ServiceError(
                .unavailable, code: .databaseUnavailable,
                "cannot connect to Postgres; check the database URL and that the server runs",
                retryAfterSeconds: 5, cause: url.redact(connectionMessage))
        }
        PQsetnonblocking(handle, 0)
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try command("SET statement_timeout = \(limits.statementTimeoutMilliseconds)")
        try inspectRole()
    }

    deinit { PQfinish(handle) }

    /// Whether the connection can run another transaction.
    var isUsable: Bool { PQstatus(handle) == CONNECTION_OK && PQtransactionStatus(handle) == PQTRANS_IDLE }

    /// Whether the connection was lost.
    var isLost: Bool { PQstatus(handle) != CONNECTION_OK }

    /// Why a statement of this transaction was refused, the last one if there were several.
    private(set) var lastFailure: PostgresFailure?

    private static func connect(_ parameters: [(String, String)]) -> OpaquePointer? {
        var keywords = parameters.map { UnsafePointer(strdup($0.0)) }
        var values = parameters.map { UnsafePointer(strdup($0.1)) }
        defer { for pointer in keywords + values { free(UnsafeMutablePointer(mutating: pointer)) } }
        keywords.append(nil)
        values.append(nil)
        return PQconnectdbParams(keywords, values, 1)
    }

    /// A superuser, or a role with BYPASSRLS, would see every tenant's rows whatever the policies say.
    private func inspectRole() throws(ServiceError) {
        let roles = try query(
            """
            SELECT (rolsuper OR rolbypassrls)::int4 AS bypasses, (rolname = current_user)::int4 AS own
            FROM pg_roles WHERE rolname IN (current_user, ?)
            """, [.text(ApplicationRole.name)])
        for role in roles {
            let bypasses = try role.integer("bypasses") == 1
            if try role.integer("own") == 1 {
                bypassesRowSecurity = bypasses
            } else if bypasses {
                throw ServiceError(
                    .unavailable, code: .databaseUnavailable,
                    """
                    the Postgres role '\(ApplicationRole.name)' bypasses row-level security, which would open every \
                    tenant's rows; run: ALTER ROLE \(ApplicationRole.name) NOSUPERUSER NOBYPASSRLS
                    """, isRetryable: false)
            }
        }
    }

    // MARK: - Statements

    /// Readies the connection for a transaction: the deadline of its statements on the client's side.
    func prepare(statementMilliseconds milliseconds: Int) {
        statementMilliseconds = milliseconds
        lastFailure = nil
    }

    /// Quotes a value for a statement that cannot have parameters.
    func literal(_ text: String) throws(ServiceError) -> String {
        try SQLValue.text(text).checked()
        guard let quoted = PQescapeLiteral(handle, text, text.utf8.count) else {
            throw ServiceError(
                .internalFailure, code: .internalError, "cannot quote a value for Postgres", cause: connectionMessage)
        }
        defer { PQfreemem(quoted) }
        return String(cString: quoted)
    }

    /// Runs one or more statements without parameters in one round trip.
    ///
    /// - Returns: the command tag of the last one, such as `COMMIT`.
    @discardableResult
    func command(_ sql: String) throws(ServiceError) -> String {
        guard PQsendQuery(handle, sql) == 1 else { throw lost("send a statement") }
        return try PostgresResult.tag(finish())
    }

    private func send(_ sql: String, _ arguments: [SQLValue]) throws(ServiceError) {
        let (rewritten, placeholders) = PlaceholderRewriter.rewrite(sql)
        guard placeholders == arguments.count else {
            throw ServiceError(
                .internalFailure, code: .internalError,
                "a statement has \(placeholders) placeholders and \(arguments.count) arguments", cause: sql)
        }
        var types: [Oid] = []
        var values: [UnsafeMutablePointer<CChar>?] = []
        defer { for value in values { free(value) } }
        for argument in arguments {
            try argument.checked()
            switch argument {
            case .null:
                types.append(0)
                values.append(nil)
            case .integer(let integer):
                types.append(PostgresResult.int8)
                values.append(strdup(String(integer)))
            case .text(let text):
                types.append(PostgresResult.text)
                values.append(strdup(text))
            }
        }
        let sent = PQsendQueryParams(
            handle, rewritten, Int32(arguments.count), types, values.map { UnsafePointer($0) }, nil, nil, 0)
        guard sent == 1 else { throw lost("send a statement") }
    }

    /// Waits for the end of the statement that was sent.
    ///
    /// - Returns: the last result; the caller clears it.
    private func finish() throws(ServiceError) -> OpaquePointer? {
        let end = ContinuousClock.now.advanced(by: .milliseconds(statementMilliseconds + graceMilliseconds))
        var last: OpaquePointer?
        while true {
            while PQisBusy(handle) == 1 {
                do throws(ServiceError) {
                    try waitForInput(until: end)
                } catch {
                    PQclear(last)
                    throw error
                }
            }
            guard let result = PQgetResult(handle) else { break }
            PQclear(last)
            last = result
            // After a failure the remaining results only say so again, and the connection must be drained of them.
            if let failure = PostgresResult.failure(result) {
                lastFailure = failure
                while let more = PQgetResult(handle) { PQclear(more) }
                PQclear(last)
                if isLost { throw lost("run a statement") }
                throw ServiceError(failure)
            }
        }
        return last
    }

    /// The server ends a statement at its own timeout, so past this deadline it is the server that hangs.
    private func waitForInput(until end: ContinuousClock.Instant) throws(ServiceError) {
        let left = ContinuousClock.now.duration(to: end)
        let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
        guard milliseconds > 0 else {
            shutdown(PQsocket(handle), Int32(SHUT_RDWR))
            PQconsumeInput(handle)
            throw ServiceError(
                .unavailable, code: .databaseUnavailable,
                "Postgres did not answer within \(statementMilliseconds + graceMilliseconds) ms",
                retryAfterSeconds: 5)
        }
        var interest = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        let ready = poll(&interest, 1, Int32(clamping: milliseconds))
        if ready > 0, PQconsumeInput(handle) != 1 { throw lost("wait for an answer") }
    }

    private func lost(_ doing: String) -> ServiceError {
        ServiceError(
            .unavailable, code: .databaseUnavailable, "the connection to Postgres was lost while trying to \(doing)",
            retryAfterSeconds: 1, cause: connectionMessage)
    }

    private var connectionMessage: String { Self.oneLine(String(cString: PQerrorMessage(handle))) }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    }
}

extension PostgresConnection: SQLConnection {
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(ServiceError) -> Int {
        try send(sql, arguments)
        return PostgresResult.changedRows(try finish())
    }

    func query(_ sql: String, _ arguments: [SQLValue]) throws(ServiceError) -> [SQLRow] {
        try send(sql, arguments)
        return try PostgresResult.rows(finish())
    }
}
