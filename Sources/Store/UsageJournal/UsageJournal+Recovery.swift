import Foundation
import Foundations
import Logging
import Synchronization

extension UsageJournal {
    /// Takes over the segments that a dead process left: what was settled is recorded as it was, what was running is
    /// recorded as `interrupted` with the counts of its last progress mark.
    ///
    /// The records are delivered by `run()`, so this works while the database is away. A file stays until all its
    /// records are delivered; being killed in the middle repeats the same.
    ///
    /// - Returns: how many records were found.
    /// - Throws: `ServiceError` of kind `unavailable` when a file cannot be read.
    @discardableResult
    public func recover() throws -> Int {
        let known = state.withLock { Set($0.segments.keys) }
        var found = 0
        for number in try folder.segments() where !known.contains(number) {
            found += try recover(number)
        }
        if found > 0 { wake.yield() }
        return found
    }

    private func recover(_ number: Int) throws -> Int {
        let path = folder.file(number)
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw ServiceError(
                .unavailable, "cannot read the usage journal's \(path): \(error.localizedDescription)",
                cause: String(describing: error))
        }
        let replay = JournalReplay(bytes)
        if replay.unreadableLines > 0 {
            logger.warning(
                "torn lines in the usage journal",
                metadata: ["file": "\(path)", "lines": "\(replay.unreadableLines)"])
        }
        if replay.isDamaged { try keepCopy(of: path, bytes) }
        state.withLock { state in
            state.segments[number] = JournalSegment(
                leftover: number, path: path, bytes: bytes.count, undelivered: replay.records.count)
            state.queue += replay.records.map { Pending(record: $0, segment: number) }
            removeIfDelivered(number, &state)
        }
        return replay.records.count
    }

    /// What a kill leaves is one torn line at the end. Anything else may be calls that only another release can read:
    /// the file is kept under another name for an operator, whatever becomes of the segment.
    private func keepCopy(of path: String, _ bytes: [UInt8]) throws {
        let copy = path + ".damaged"
        logger.critical(
            "a usage journal file has lines that cannot be read; a copy is kept", metadata: ["file": "\(copy)"])
        do {
            try Data(bytes).write(to: URL(filePath: copy), options: .atomic)
        } catch {
            throw ServiceError(
                .unavailable, "cannot keep the damaged usage journal as \(copy): \(error.localizedDescription)",
                cause: String(describing: error))
        }
    }
}
