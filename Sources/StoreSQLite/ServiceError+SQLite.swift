import Foundations
import GRDB

extension ServiceError {
    /// What a failure of SQLite means to the service (result codes: sqlite.org/rescode.html).
    ///
    /// - Parameters:
    ///   - error: a `ServiceError` is returned unchanged.
    ///   - path: the database file, named in the message when it is known.
    init(sqlite error: any Error, path: String?) {
        guard let error = error as? DatabaseError else {
            self = .wrapping(error, doing: "run a transaction on the SQLite database")
            return
        }
        let file = path.map { "the database file \($0)" } ?? "the database file"
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
            self.init(
                .conflict, code: .alreadyExists, "a row with the same key already exists", cause: error.description)
            return
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            self.init(
                .notFound, code: .notFound, "a row that this one refers to does not exist", cause: error.description)
            return
        default: break
        }
        let problem: String? =
            switch error.resultCode {
            case .SQLITE_FULL: "the disk that holds \(file) is full; free some space"
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
                "\(file) cannot be written; check its owner, its mode and that its disk is not mounted read-only"
            case .SQLITE_CORRUPT: "\(file) is damaged; stop the service and restore it from a backup"
            case .SQLITE_NOTADB: "\(file) is not an SQLite database; check the path"
            case .SQLITE_BUSY, .SQLITE_LOCKED: "\(file) is locked by another process; try again"
            case .SQLITE_CANTOPEN: "\(file) cannot be opened; check that its folder exists and may be written"
            case .SQLITE_IOERR: "reading or writing \(file) failed; check the disk"
            default: nil
            }
        if let problem {
            self.init(.unavailable, code: .databaseUnavailable, problem, cause: error.description)
        } else {
            self.init(
                .internalFailure, code: .internalError, "the SQLite database refused a statement",
                cause: error.description)
        }
    }
}
