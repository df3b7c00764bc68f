import CPostgres
import Foundation
import Foundations

/// A connection URI as libpq takes it (PostgreSQL manual, section 34.1.1.2), checked once; its password is never shown.
struct PostgresURL {
    let text: String
    private let password: String?

    /// - Throws: `ServiceError` of kind `invalidRequest` when it is not such a URI.
    init(_ text: String) throws(ServiceError) {
        // libpq would take anything else for the name of a database. Its own complaint may quote the password.
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://"), !text.utf8.contains(0),
            let options = PQconninfoParse(text, nil)
        else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                """
                the database URL cannot be read; it has the form postgres://user:password@host:5432/database, with \
                special characters of the password percent-encoded, or postgres:///database?host=/socket/folder
                """, parameter: "database")
        }
        defer { PQconninfoFree(options) }
        var password: String?
        var option = options
        while let keyword = option.pointee.keyword {
            if String(cString: keyword) == "password", let value = option.pointee.val {
                password = String(cString: value)
            }
            option += 1
        }
        self.text = text
        self.password = password
    }

    /// The message without the password and without the URL.
    func redact(_ message: String) -> String {
        let hidden = message.replacing(text, with: "(database URL)")
        guard let password, !password.isEmpty else { return hidden }
        return hidden.replacing(password, with: "(password)")
    }
}
