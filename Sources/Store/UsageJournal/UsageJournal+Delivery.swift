import Dispatch
import Foundation
import Foundations
import Logging
import Synchronization

extension UsageJournal {
    /// Records brought to the database in one transaction.
    private static let batchRecords = 500
    private static let firstRetry = Duration.milliseconds(200)
    private static let lastRetry = Duration.seconds(15)

    /// Brings settled records to the database until the task is cancelled; waits longer and longer while it is away.
    /// To be run once in the journal's life.
    public func run() async {
        var retry = Self.firstRetry
        wake.yield()
        for await _ in wakes {
            while !Task.isCancelled, backlog.undeliveredRecords > 0 {
                do {
                    try await deliver()
                    retry = Self.firstRetry
                } catch {
                    logger.warning(
                        "usage records wait for the database",
                        metadata: [
                            "records": "\(backlog.undeliveredRecords)", "retry": "\(retry)", "error": "\(error)",
                        ])
                    // Cancelled while it waits, the loop ends; the records stay in the journal.
                    try? await Task.sleep(for: retry)
                    retry = min(retry * 2, Self.lastRetry)
                }
            }
            if Task.isCancelled { return }
        }
    }

    /// Waits until every record settled so far is in the database, delivering by itself, and ends the segment files
    /// that nothing needs any more.
    ///
    /// - Parameter deadline: how long at most.
    /// - Throws: `ServiceError` of kind `timeout` when records are left; they stay in the journal and are delivered
    ///   after the next start.
    public func flush(within deadline: Duration) async throws {
        let end = ContinuousClock.now.advanced(by: deadline)
        while backlog.undeliveredRecords > 0 {
            guard ContinuousClock.now < end else {
                throw ServiceError(
                    .timeout, code: .timedOut,
                    "\(backlog.undeliveredRecords) usage records were not delivered within \(deadline); they follow")
            }
            do {
                try await deliver()
            } catch {
                guard ContinuousClock.now < end, !Task.isCancelled else {
                    throw ServiceError(
                        .timeout, code: .timedOut,
                        """
                        \(backlog.undeliveredRecords) usage records did not reach the database within \(deadline); \
                        they are kept in \(folder.path) and delivered after the next start
                        """, cause: String(describing: error))
                }
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        state.withLock { state in
            guard let active = state.active, state.segments[active]?.undelivered == 0 else { return }
            state.active = nil
            removeIfDelivered(active, &state)
        }
    }

    /// Brings the oldest records to the database. Two tasks may do so at once: recording is idempotent.
    private func deliver() async throws {
        await synchronize()
        let batch = state.withLock { $0.queue.prefix(Self.batchRecords).map(\.record) }
        do {
            try await repository.record(batch)
        } catch let error as ServiceError where Self.isRecordsOwnFault(error) {
            try await deliverSingly(batch, after: error)
        }
        remove(batch)
    }

    /// One record that the database refuses for good must not hold up the others: it is set aside in a file.
    private func deliverSingly(_ batch: [UsageRecord], after error: any Error) async throws {
        for record in batch {
            do {
                try await repository.record([record])
            } catch let error as ServiceError where Self.isRecordsOwnFault(error) {
                try setAside(record, error)
            }
            remove([record])
        }
    }

    /// Whether no database would take the record. Everything else, a schema that another release has changed among it,
    /// may pass: the record waits.
    private static func isRecordsOwnFault(_ error: ServiceError) -> Bool {
        [.invalidRequest, .conflict, .notFound].contains(error.kind)
    }

    private func setAside(_ record: UsageRecord, _ error: any Error) throws {
        let path = folder.path + "/rejected.log"
        logger.critical(
            "the database refuses a usage record; it is set aside",
            metadata: ["request": "\(record.requestID)", "file": "\(path)", "error": "\(error)"])
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JournalFolder.failure("open", path) }
        defer { close(descriptor) }
        let line = try JournalEntry.settled(record: record).line()
        guard write(descriptor, line, line.count) == line.count, fsync(descriptor) == 0 else {
            throw JournalFolder.failure("write", path)
        }
    }

    private func remove(_ delivered: [UsageRecord]) {
        let ids = Set(delivered.map(\.requestID))
        state.withLock { state in
            var left: [Pending] = []
            for pending in state.queue {
                guard ids.contains(pending.record.requestID) else {
                    left.append(pending)
                    continue
                }
                state.segments[pending.segment]?.undelivered -= 1
                removeIfDelivered(pending.segment, &state)
            }
            state.queue = left
        }
    }

    /// Brings what was written since the last batch to the disk, on a thread that may block.
    private func synchronize() async {
        let descriptors = state.withLock { state in
            let dirty = state.dirty
            state.dirty = []
            return dirty.compactMap { state.segments[$0]?.duplicate() }
        }
        guard !descriptors.isEmpty else { return }
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [logger] in
                for descriptor in descriptors {
                    if fdatasync(descriptor) != 0 {
                        logger.error("usage journal not synchronised", metadata: ["errno": "\(errno)"])
                    }
                    close(descriptor)
                }
                continuation.resume()
            }
        }
    }
}
