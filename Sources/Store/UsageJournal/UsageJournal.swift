public import Foundations
public import Logging
import Synchronization

/// The durable local record of every call, from admission until its usage record is in the database.
///
/// It is why each call leaves exactly one usage record even when the core is killed or the database is away. Entries
/// go to append-only files with write(2) before `begin` and `settle` return, so they survive the death of the process;
/// `run()` brings settled records to the database in the background and synchronises the files with the disk once a
/// batch, so that at most the last moments are lost with the power. The permanent key of a record makes delivering it
/// twice harmless.
public final class UsageJournal: Sendable {
    /// Calls that are running, or settled but not in the database yet. Past it new calls are refused.
    public static let undeliveredCalls = Bound("undelivered usage records", limit: 50_000, unit: "records")

    /// How much there is to do.
    public struct Backlog: Sendable, Hashable {
        /// Calls that have begun and not settled.
        public let openCalls: Int
        /// Settled records that are not in the database yet.
        public let undeliveredRecords: Int
    }

    struct State {
        var nextSegment: Int
        var segments: [Int: JournalSegment] = [:]
        var active: Int?
        /// The segment of each running call.
        var open: [String: Int] = [:]
        /// Settled and not delivered, in order.
        var queue: [Pending] = []
        /// Segments written to since they were last synchronised with the disk.
        var dirty: Set<Int> = []
    }

    struct Pending {
        var record: UsageRecord
        var segment: Int
    }

    let folder: JournalFolder
    let repository: UsageRepository
    let clock: WallClock
    let logger: Logger
    let state: Mutex<State>
    /// Wakes `run()`; one pending wake is enough.
    let wakes: AsyncStream<Void>
    let wake: AsyncStream<Void>.Continuation
    /// A segment is followed by a new one past this size.
    private let segmentBytes: Int
    private let bound: Bound

    /// Opens the journal; call `recover()` before the first call and keep `run()` running.
    ///
    /// - Parameters:
    ///   - folder: a folder of this process alone; created when it is not there.
    ///   - repository: where settled records go.
    ///   - clock: dates the progress marks.
    ///   - logger: told about torn files and a database that is away.
    /// - Throws: `ServiceError` of kind `unavailable` when the folder cannot be used, of kind `conflict` when another
    ///   process has it.
    public convenience init(
        folder: String, repository: UsageRepository, clock: WallClock = .system, logger: Logger
    ) throws {
        try self.init(
            folder: folder, repository: repository, clock: clock, logger: logger, segmentBytes: 4 << 20,
            bound: Self.undeliveredCalls)
    }

    init(
        folder: String, repository: UsageRepository, clock: WallClock, logger: Logger, segmentBytes: Int, bound: Bound
    ) throws {
        self.folder = try JournalFolder(folder)
        self.repository = repository
        self.clock = clock
        self.logger = logger
        self.segmentBytes = segmentBytes
        self.bound = bound
        state = Mutex(State(nextSegment: (try self.folder.segments().last ?? 0) + 1))
        (wakes, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    deinit { wake.finish() }

    /// Running calls and undelivered records.
    public var backlog: Backlog {
        state.withLock { Backlog(openCalls: $0.open.count, undeliveredRecords: $0.queue.count) }
    }

    /// Notes that a call is admitted. Its outcome is `interrupted` until it settles.
    ///
    /// - Throws: `ServiceError` of kind `unavailable` when it cannot be written (a full disk) or too many records wait
    ///   for the database: the call must then be refused, and nothing of it was kept.
    public func begin(_ record: UsageRecord) throws {
        var placeholder = record
        placeholder.outcome = .interrupted
        let line = try JournalEntry.began(record: placeholder).line()
        try state.withLock { state throws(ServiceError) in
            guard state.open[record.requestID] == nil else {
                throw ServiceError(
                    .conflict, code: .alreadyExists, "the request id '\(record.requestID)' is in use by a running call")
            }
            let waiting = state.open.count + state.queue.count
            guard waiting < bound.limit else {
                throw ServiceError(
                    .unavailable, code: .databaseUnavailable,
                    """
                    \(waiting) usage records wait for the database; the bound is \(bound.limit): \
                    no call is taken until the database answers again
                    """, retryAfterSeconds: 30)
            }
            let segment = try activeSegment(&state)
            try segment.append(line)
            segment.undelivered += 1
            state.open[record.requestID] = segment.number
            state.dirty.insert(segment.number)
        }
    }

    /// Notes the counts of a running call, so that a kill loses only what came after.
    ///
    /// - Parameters:
    ///   - requestID: a call that has begun; any other is ignored.
    ///   - promptTokens: prompt tokens so far.
    ///   - cachedTokens: those of them that came from the cache.
    ///   - completionTokens: generated tokens so far.
    public func progress(requestID: String, promptTokens: Int, cachedTokens: Int, completionTokens: Int) {
        let mark = JournalEntry.Progress(
            requestID: requestID, promptTokens: promptTokens, cachedTokens: cachedTokens,
            completionTokens: completionTokens, at: clock.now())
        do {
            let line = try JournalEntry.progressed(mark).line()
            try state.withLock { state throws(ServiceError) in
                guard let number = state.open[requestID], let segment = state.segments[number] else { return }
                try segment.append(line)
            }
        } catch {
            // The call goes on: its final record does not depend on its marks.
            logger.warning("usage mark not written", metadata: ["request": "\(requestID)", "error": "\(error)"])
        }
    }

    /// Notes how a call ended. From then on its record reaches the database, also through a kill of this process.
    ///
    /// When the disk is full the record is kept in memory and delivered from there.
    ///
    /// - Throws: `ServiceError` when the call never began. Settling twice keeps the first record.
    public func settle(_ record: UsageRecord) throws {
        let line = try JournalEntry.settled(record: record).line()
        let refused = try state.withLock { state throws(ServiceError) -> ServiceError? in
            guard let number = state.open.removeValue(forKey: record.requestID) else {
                if state.queue.contains(where: { $0.record.requestID == record.requestID }) { return nil }
                throw ServiceError(
                    .internalFailure, code: .internalError,
                    "the call '\(record.requestID)' is settled, but it is not running")
            }
            state.queue.append(Pending(record: record, segment: number))
            state.dirty.insert(number)
            do throws(ServiceError) { try state.segments[number]?.append(line) } catch { return error }
            return nil
        }
        if let refused {
            logger.error(
                "usage record kept in memory only", metadata: ["request": "\(record.requestID)", "error": "\(refused)"])
        }
        wake.yield()
    }

    /// The segment new calls go to, begun when there is none or the last one is full.
    private func activeSegment(_ state: inout State) throws(ServiceError) -> JournalSegment {
        if let active = state.active, let segment = state.segments[active], segment.bytes < segmentBytes {
            return segment
        }
        let number = state.nextSegment
        let segment = try JournalSegment(number: number, path: folder.file(number))
        let full = state.active
        state.nextSegment += 1
        state.segments[number] = segment
        state.active = number
        folder.synchronize()
        if let full { removeIfDelivered(full, &state) }
        return segment
    }

    /// Removes a segment that no call needs any more. The active one stays until it is full or `flush` ends it.
    func removeIfDelivered(_ number: Int, _ state: inout State) {
        guard number != state.active, let segment = state.segments[number], segment.undelivered == 0 else { return }
        segment.remove()
        state.segments[number] = nil
        state.dirty.remove(number)
    }
}
