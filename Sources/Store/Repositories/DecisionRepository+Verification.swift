import Foundations

extension DecisionRepository {
    /// Records read at a time.
    private static let verifiedRows = 200

    /// Proves the tenant's chain from its first record to its head, a page at a time; decisions may be added meanwhile.
    ///
    /// A changed record is named by its own number, unless its hash was computed anew: then it is the one after it that
    /// does not follow. A removed one is named by the number that is missing.
    ///
    /// - Parameters:
    ///   - tenantID: whose chain.
    ///   - keptHead: the hash of the head that an earlier proof gave, kept outside the database: a record must have it,
    ///     or else the chain was cut behind it or written anew, which the records alone cannot show.
    public func verify(tenantID: String, keptHead: String? = nil) async throws -> ChainVerdict {
        var walk = ChainWalk(keptHead: keptHead)
        var limit = Self.verifiedRows
        while true {
            let page: ChainPage
            do {
                page = try await chainPage(tenantID, after: walk.after, limit: limit)
            } catch let error as ServiceError where error.kind == .internalFailure {
                // A value that the database itself can no longer return as what it was. Record by record, the one that
                // has it is found.
                guard limit > 1 else {
                    return .broken(at: walk.sequence + 1, why: "it cannot be read: \(error)")
                }
                limit = 1
                continue
            }
            for row in page.rows {
                if let verdict = walk.take(row) { return verdict }
            }
            // Read with the last rows, in one snapshot: nothing was added between the two.
            if page.rows.count < limit { return walk.end(head: page.head) }
        }
    }

    private struct ChainPage: Sendable {
        var rows: [SQLRow]
        var head: (sequence: Int, hash: String)?
    }

    private func chainPage(_ tenantID: String, after sequence: Int, limit: Int) async throws -> ChainPage {
        try await database.read(.tenant(tenantID)) { connection in
            let rows = try connection.query(
                "SELECT \(Self.columns) FROM decisions WHERE tenant_id = ? AND sequence > ? ORDER BY sequence LIMIT ?",
                [.text(tenantID), .integer(sequence), .integer(limit)])
            return ChainPage(rows: rows, head: try Self.head(tenantID, connection))
        }
    }
}

/// Follows a chain record by record.
private struct ChainWalk {
    private(set) var sequence = 0
    /// What the next records come after; none may stand before the first.
    var after: Int { sequence == 0 ? .min : sequence }
    private var hash = DecisionRecord.firstPreviousHash
    private let keptHead: String?
    private var holdsKeptHead: Bool

    init(keptHead: String?) {
        self.keptHead = keptHead
        // That of a chain without records is held by every chain.
        holdsKeptHead = keptHead == nil || keptHead == DecisionRecord.firstPreviousHash
    }

    /// - Returns: the verdict when the chain breaks here.
    mutating func take(_ row: SQLRow) -> ChainVerdict? {
        let expected = sequence + 1
        let found: Int
        let record: DecisionRecord
        let isAsWritten: Bool
        do {
            found = try row.count("sequence")
            if found < expected {
                return .broken(at: found, why: "it was not added by the service: the first record is 1")
            }
            if found > expected {
                return .broken(at: expected, why: "the record is missing: the next that is there is \(found)")
            }
            record = try row.decisionRecord()
            isAsWritten = try Self.isAsWritten(row, record)
        } catch {
            return .broken(at: expected, why: "it was changed: \(error.message)")
        }
        guard isAsWritten, record.computedHash == record.hash else {
            return .broken(at: found, why: "it was changed: its fields do not give its hash")
        }
        guard record.previousHash == hash else {
            return .broken(
                at: found, why: "it does not follow the record before it: one of the two was replaced")
        }
        (sequence, hash) = (found, record.hash)
        if hash == keptHead { holdsKeptHead = true }
        return nil
    }

    /// The record's own texts would hide that a stored one was exchanged for another that means the same.
    private static func isAsWritten(_ row: SQLRow, _ record: DecisionRecord) throws(ServiceError) -> Bool {
        let (spans, sealed) = (try row.text("spans"), try row.optionalText("sealed_text"))
        return Array(spans.utf8) == Array(DecisionEncoding.text(of: record.spans).utf8)
            && SQLValue.optional(sealed) == SQLValue.bytes(record.sealedText)
    }

    func end(head: (sequence: Int, hash: String)?) -> ChainVerdict {
        guard let head else {
            if sequence == 0 { return intact }
            return .broken(
                at: sequence + 1, why: "the head of the chain was removed: whether records follow is unknown")
        }
        if head.sequence > sequence {
            return .broken(
                at: sequence + 1, why: "the record is missing: the head of the chain is record \(head.sequence)")
        }
        if head.sequence < sequence {
            return .broken(
                at: head.sequence + 1, why: "it was not added by the service: the head is record \(head.sequence)")
        }
        guard head.hash == hash else {
            return .broken(at: sequence, why: "it is not the record that the head of the chain names")
        }
        return intact
    }

    /// The verdict on a chain without a break.
    private var intact: ChainVerdict {
        guard holdsKeptHead else {
            return .broken(
                at: sequence + 1,
                why:
                    "no record before it has the hash of the head that was kept: records were removed from the end, or "
                    + "all of them were written anew")
        }
        return .intact(count: sequence, head: hash)
    }
}
