import Foundation
import Foundations

/// The journal's folder, locked against a second process for as long as this object lives.
final class JournalFolder: Sendable {
    let path: String
    private let lock: Int32

    /// - Throws: `ServiceError` of kind `unavailable` when the folder cannot be used, of kind `conflict` when another
    ///   process has it.
    init(_ path: String) throws(ServiceError) {
        self.path = path
        mkdir(path, 0o700)
        let file = path + "/lock"
        lock = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw JournalFolder.failure("open", file) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(lock)
            throw ServiceError(
                .conflict,
                "the usage journal \(path) is in use by another process; give each server its own home folder")
        }
    }

    deinit { Glibc.close(lock) }

    /// Numbers of the segments that are there, in order.
    func segments() throws(ServiceError) -> [Int] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).compactMap(Self.number).sorted()
        } catch {
            throw ServiceError(
                .unavailable, "cannot list the usage journal \(path): \(error.localizedDescription)",
                cause: String(describing: error))
        }
    }

    func file(_ number: Int) -> String { "\(path)/segment-\(number).log" }

    private static func number(_ file: String) -> Int? {
        guard file.hasPrefix("segment-"), file.hasSuffix(".log") else { return nil }
        return Int(file.dropFirst("segment-".count).dropLast(".log".count))
    }

    /// Makes file creations and removals in the folder survive a power loss.
    func synchronize() {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Glibc.close(descriptor)
    }

    /// Describes `errno` after an operation on a file of the journal.
    static func failure(_ operation: String, _ file: String) -> ServiceError {
        let reason = String(cString: strerror(errno))
        return ServiceError(
            .unavailable,
            """
            cannot \(operation) the usage journal's \(file): \(reason); check the disk's free space and the folder's \
            rights
            """)
    }
}
