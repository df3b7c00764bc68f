import Foundations
import Testing

@testable import Store

/// What a segment says, however it was cut or damaged.
@Suite struct JournalReplayTests {
    /// Two calls: one settles, one is only marked.
    private static let entries: [JournalEntry] = [
        .began(record: usage("req_1", tokens: 0, outcome: .interrupted)),
        .began(record: usage("req_2", model: "modelo-ção-🦙", tokens: 0, outcome: .interrupted)),
        .progressed(mark("req_1", tokens: 16)),
        .progressed(mark("req_2", tokens: 32)),
        .settled(record: usage("req_1", tokens: 20)),
    ]

    private static func mark(_ id: String, tokens: Int) -> JournalEntry.Progress {
        JournalEntry.Progress(
            requestID: id, promptTokens: 10, cachedTokens: 1, completionTokens: tokens,
            at: start.adding(milliseconds: Int64(tokens)))
    }

    @Test func wholeSegment() throws {
        let replay = JournalReplay(try Self.entries.flatMap { try $0.line() })
        #expect(replay.unreadableLines == 0)
        #expect(replay.records.first == usage("req_1", tokens: 20))
        let second = try #require(replay.records.last)
        #expect(second.outcome == .interrupted && second.completionTokens == 32 && second.cachedTokens == 1)
        #expect(second.finishedAt == start.adding(milliseconds: 32))
    }

    /// A kill or a power loss may cut the file after any byte: what is whole before the cut counts, the rest does not.
    @Test func truncationAtEveryByte() throws {
        let lines = try Self.entries.map { try $0.line() }
        let bytes = lines.flatMap { $0 }
        for length in 0...bytes.count {
            var end = 0
            let whole = lines.prefix { line in
                end += line.count
                // The newline itself may be missing.
                return end - 1 <= length
            }
            let replay = JournalReplay(Array(bytes.prefix(length)))
            #expect(replay.records == JournalReplay(whole.flatMap { $0 }).records, "cut after \(length) bytes")
            #expect(replay.unreadableLines <= 1)
            #expect(replay.records.count == min(2, whole.count))
            #expect(Set(replay.records.map(\.requestID)).count == replay.records.count)
        }
    }

    @Test func damageLosesOneLineAtMost() throws {
        let lines = try Self.entries.map { try $0.line() }
        let bytes = lines.flatMap { $0 }
        for position in stride(from: 0, to: bytes.count, by: 7) {
            var damaged = bytes
            damaged[position] ^= 0x15
            let replay = JournalReplay(damaged)
            // A damaged newline joins two lines, and both are then unreadable.
            #expect((1...2).contains(replay.unreadableLines), "byte \(position)")
            #expect(replay.records.count >= 1)
            for record in replay.records where record.outcome == .completed {
                #expect(record == usage("req_1", tokens: 20))
            }
        }
    }

    @Test func repeatedEntriesCountOnce() throws {
        let replay = JournalReplay(try (Self.entries + Self.entries).flatMap { try $0.line() })
        #expect(replay.records.count == 2)
        #expect(replay.records.first == usage("req_1", tokens: 20))
    }
}
