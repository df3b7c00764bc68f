import Foundations
import Store
import StoreTesting
import Testing

/// Whoever can drop the triggers can change the decision log, and is found out.
@Suite struct DecisionTamperingTests {
    /// One way to tamper with a chain of `count` records, and where its first break is then.
    struct Tampering: Sendable, CustomStringConvertible {
        var description: String
        var statements: [String]
        var firstBreak: Int
    }

    private static let seed: UInt64 = 20_261_128
    private static let count = 12

    @Test(arguments: Backend.allCases)
    func eachTamperingIsFoundAtItsFirstBreak(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let log = DecisionRepository(database)
            var random = SeededGenerator(state: Self.seed)
            let tamperings = (0..<100).map { Self.tampering($0, of: "ten_\($0)", &random) }
            #expect(Set(tamperings.map { $0.description.prefix { $0 != ":" } }).count == 8)
            for number in tamperings.indices {
                try await log.append(
                    (1...Self.count).map { decision("req_\($0)", of: "ten_\(number)", note: "n\($0)", sealed: [7]) })
            }
            let untouched = try await log.append([decision("req_1", of: "untouched")])
            try await dropTriggers(database)
            for (number, tampering) in tamperings.enumerated() {
                try await database.transaction(.schemaOwner) { connection in
                    for sql in tampering.statements { try connection.execute(sql, []) }
                }
                let verdict = try await log.verify(tenantID: "ten_\(number)")
                guard case .broken(tampering.firstBreak, let why) = verdict, !why.isEmpty else {
                    Issue.record("seed \(Self.seed), \(tampering): \(verdict)")
                    continue
                }
            }
            #expect(try await log.verify(tenantID: "untouched") == .intact(count: 1, head: untouched[0].hash))
        }
    }

    private static func tampering(
        _ number: Int, of tenantID: String, _ random: inout SeededGenerator
    ) -> Tampering {
        let place = Int.random(in: 1...count, using: &random)
        let inside = Int.random(in: 2...(count - 1), using: &random)
        let here = "tenant_id = '\(tenantID)' AND sequence ="
        let copy = { (source: Int, target: Int) in
            "INSERT INTO decisions (\(columns.joined(separator: ", "))) SELECT "
                + columns.map { $0 == "sequence" ? "\(target)" : $0 }.joined(separator: ", ")
                + " FROM decisions WHERE \(here) \(source)"
        }
        switch number % 8 {
        case 0, 1:
            let change = changes[Int.random(in: changes.indices, using: &random)]
            return Tampering(
                description: "changed: record \(place), \(change)",
                statements: ["UPDATE decisions SET \(change) WHERE \(here) \(place)"], firstBreak: place)
        case 2:
            return Tampering(
                description: "removed: record \(inside)", statements: ["DELETE FROM decisions WHERE \(here) \(inside)"],
                firstBreak: inside)
        case 3:
            return Tampering(
                description: "cut off: after \(inside)",
                statements: ["DELETE FROM decisions WHERE tenant_id = '\(tenantID)' AND sequence > \(inside)"],
                firstBreak: inside + 1)
        case 4:
            let other = inside == count - 1 ? count : Int.random(in: (inside + 1)...count, using: &random)
            return Tampering(
                description: "swapped: \(inside) and \(other)",
                statements: [(inside, 1_000), (other, inside), (1_000, other)].map { from, to in
                    "UPDATE decisions SET sequence = \(to) WHERE \(here) \(from)"
                }, firstBreak: inside)
        case 5:
            return Tampering(
                description: "added: after the last", statements: [copy(place, count + 1)], firstBreak: count + 1)
        case 6:
            let moved = (inside...count).reversed().map {
                "UPDATE decisions SET sequence = \($0 + 1) WHERE \(here) \($0)"
            }
            return Tampering(
                description: "inserted: before \(inside)", statements: moved + [copy(inside - 1, inside)],
                firstBreak: inside)
        default:
            return number % 16 < 8
                ? Tampering(
                    description: "head: removed",
                    statements: ["DELETE FROM decision_heads WHERE tenant_id = '\(tenantID)'"], firstBreak: count + 1)
                : Tampering(
                    description: "tail with its head: cut off after \(inside)",
                    statements: [
                        "DELETE FROM decisions WHERE tenant_id = '\(tenantID)' AND sequence > \(inside)",
                        "UPDATE decision_heads SET sequence = \(inside) WHERE tenant_id = '\(tenantID)'",
                    ], firstBreak: inside)
        }
    }

    private static let changes = [
        "decided_at = decided_at + 1", "request_id = 'req_x'", "assistant_id = NULL", "assistant_id = 'ast_2'",
        "key_id = NULL", "stage = 'input'", "pack_id = 'PII'", "pack_revision = 1", "pack_version = '1.0.2'",
        "rule_id = ''", "mode = 'shadow'", "mode = 'off'", "action = 'flag'", "span_count = 0", "span_count = 2",
        "spans = '[]'", "spans = '[[3,17,\"EMAIL_ADDRESS\",850] ]'", "spans = '[[3,17,\"PHONE\",850]]'",
        "spans = 'none'", "latency_microseconds = 40", "note = NULL", "note = note || ' '", "sealed_text = NULL",
        "sealed_text = 'Bw=='||' '", "sealed_text = 'Bx=='", "sealed_text = 'CA=='", "hash = previous_hash",
        "previous_hash = hash", "hash = upper(hash) || 'A'",
    ]

    private static let columns = [
        "tenant_id", "sequence", "decided_at", "request_id", "assistant_id", "key_id", "stage", "pack_id",
        "pack_revision", "pack_version", "rule_id", "mode", "action", "span_count", "spans", "latency_microseconds",
        "note", "previous_hash", "hash", "sealed_text",
    ]

    /// Each of the fields is covered by the hash.
    @Test(arguments: Backend.allCases)
    func everyChangedFieldIsFound(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let log = DecisionRepository(database)
            for number in Self.changes.indices {
                try await log.append(
                    (1...3).map { decision("req_\($0)", of: "ten_\(number)", note: "n", sealed: [7]) })
            }
            try await dropTriggers(database)
            for (number, change) in Self.changes.enumerated() {
                _ = try await database.transaction(.schemaOwner) { connection in
                    try connection.execute(
                        "UPDATE decisions SET \(change) WHERE tenant_id = ? AND sequence = 2",
                        [.text("ten_\(number)")])
                }
                let verdict = try await log.verify(tenantID: "ten_\(number)")
                guard case .broken(2, _) = verdict else {
                    Issue.record("\(change): \(verdict)")
                    continue
                }
            }
        }
    }

    /// A record whose hash was computed anew is not named by its own number: the one after it does not follow, or the
    /// head does not name it.
    @Test(arguments: Backend.allCases)
    func aRecomputedHashIsFoundAtTheNextRecord(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let log = DecisionRepository(database)
            let drafts = (1...3).map { decision("req_\($0)") }
            let records = try await log.append(drafts)
            try await dropTriggers(database)
            for (number, firstBreak) in [(1, 2), (2, 3), (3, 3)] {
                // Another log computes the hash that the forged record has to have.
                let forged = try await Backend.sqlite.withDatabase { database async throws in
                    let forged = drafts.prefix(number - 1) + [decision("req_forged")]
                    return try await DecisionRepository(database).append(Array(forged))[number - 1]
                }
                try await replace(forged, database)
                let verdict = try await log.verify(tenantID: "ten_acme")
                guard case .broken(firstBreak, _) = verdict else {
                    Issue.record("\(number): \(verdict)")
                    return
                }
                try await replace(records[number - 1], database)
            }
            #expect(try await log.verify(tenantID: "ten_acme") == .intact(count: 3, head: records[2].hash))
        }
    }

    /// A chain that was cut off with its head moved, or written anew, holds in itself: a head that was kept shows it.
    @Test(arguments: Backend.allCases)
    func aKeptHeadShowsWhatTheChainCannot(_ backend: Backend) async throws {
        try await backend.withDatabase { database async throws in
            let log = DecisionRepository(database)
            let records = try await log.append((1...4).map { decision("req_\($0)") })
            for kept in records.map(\.hash) + [DecisionRecord.firstPreviousHash] {
                let verdict = try await log.verify(tenantID: "ten_acme", keptHead: kept)
                #expect(verdict == .intact(count: 4, head: records[3].hash))
            }
            try await dropTriggers(database)
            _ = try await database.transaction(.schemaOwner) { connection in
                try connection.execute("DELETE FROM decisions WHERE sequence > 3", [])
                try connection.execute(
                    "UPDATE decision_heads SET sequence = 3, hash = ?", [.text(records[2].hash)])
            }
            #expect(try await log.verify(tenantID: "ten_acme") == .intact(count: 3, head: records[2].hash))
            guard case .broken(4, let why) = try await log.verify(tenantID: "ten_acme", keptHead: records[3].hash)
            else {
                Issue.record("the cut was not found")
                return
            }
            #expect(why.contains("the head that was kept"))
            _ = try await database.transaction(.schemaOwner) { connection in
                try connection.execute("DELETE FROM decisions", [])
                try connection.execute("DELETE FROM decision_heads", [])
            }
            guard case .broken(1, _) = try await log.verify(tenantID: "ten_acme", keptHead: records[3].hash) else {
                Issue.record("the empty log was not found")
                return
            }
        }
    }

    /// SQLite stores any type in any column; what is no integer any more is a break, not a failure.
    @Test func valuesOfAnotherTypeAreBreaks() async throws {
        try await Backend.sqlite.withDatabase { database async throws in
            let log = DecisionRepository(database)
            let changes = ["latency_microseconds = 1.5", "action = x'00'", "latency_microseconds = 'soon'"]
            for number in changes.indices {
                try await log.append((1...300).map { decision("req_\($0)", of: "ten_\(number)") })
            }
            try await dropTriggers(database)
            for (number, change) in changes.enumerated() {
                _ = try await database.transaction(.schemaOwner) { connection in
                    try connection.execute(
                        "UPDATE decisions SET \(change) WHERE tenant_id = ? AND sequence = 250",
                        [.text("ten_\(number)")])
                }
                let verdict = try await log.verify(tenantID: "ten_\(number)")
                guard case .broken(250, _) = verdict else {
                    Issue.record("\(change): \(verdict)")
                    continue
                }
            }
        }
    }
}

/// Puts a record in place of the one that has its number.
private func replace(_ record: DecisionRecord, _ database: any SQLDatabase) async throws {
    _ = try await database.transaction(.schemaOwner) { connection in
        try connection.execute(
            "UPDATE decisions SET request_id = ?, hash = ? WHERE tenant_id = ? AND sequence = ?",
            [
                .text(record.requestID), .text(record.hash), .text(record.tenantID), .integer(Int64(record.sequence)),
            ])
    }
}

/// As the owner of the schema can.
private func dropTriggers(_ database: any SQLDatabase) async throws {
    try await database.transaction(.schemaOwner) { connection in
        switch database.dialect {
        case .sqlite:
            let triggers = try connection.query("SELECT name FROM sqlite_master WHERE type = 'trigger'", [])
            for trigger in triggers { try connection.execute("DROP TRIGGER \(try trigger.text("name"))", []) }
        case .postgres:
            for table in ["decisions", "decision_heads"] {
                try connection.execute("ALTER TABLE \(table) DISABLE TRIGGER USER", [])
            }
        }
    }
}
