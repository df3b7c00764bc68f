import Foundation
import Foundations

/// One append-only file of the journal. All entries of a call are in the segment in which it began.
///
/// Not thread-safe: the journal's lock guards it.
final class JournalSegment {
    let number: Int
    let path: String
    private(set) var bytes: Int
    /// Calls of this segment that are not yet recorded in the database.
    var undelivered = 0
    private let descriptor: Int32

    /// Creates the file.
    init(number: Int, path: String) throws(ServiceError) {
        self.number = number
        self.path = path
        bytes = 0
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JournalFolder.failure("create", path) }
    }

    /// A file that a dead process left: only ever removed.
    init(leftover number: Int, path: String, bytes: Int, undelivered: Int) {
        self.number = number
        self.path = path
        self.bytes = bytes
        self.undelivered = undelivered
        descriptor = -1
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    /// Hands the line to the operating system: from then on it survives the death of this process.
    ///
    /// - Throws: `ServiceError` of kind `unavailable`; the file is then as it was before.
    func append(_ line: [UInt8]) throws(ServiceError) {
        var written = 0
        while written < line.count {
            let count = line[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                let failure = JournalFolder.failure("write", path)
                // A torn line left behind would swallow the next one, so it ends here if it cannot be cut off.
                if ftruncate(descriptor, off_t(bytes)) != 0 { Glibc.write(descriptor, [JournalEntry.newline], 1) }
                throw failure
            }
        }
        bytes += line.count
    }

    /// A second descriptor of the file, to synchronise it without holding the journal's lock.
    func duplicate() -> Int32? {
        guard descriptor >= 0 else { return nil }
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        return copy >= 0 ? copy : nil
    }

    func remove() { unlink(path) }
}
