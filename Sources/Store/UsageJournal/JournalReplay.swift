import Foundations

/// What the entries of one segment say about its calls: pure, so that every way a file can be cut is easy to test.
struct JournalReplay: Equatable {
    /// One record a call, in the order in which the calls began or, failing that, settled.
    private(set) var records: [UsageRecord] = []
    /// Lines that were torn or damaged. One at the end is what a kill leaves; others are damage.
    private(set) var unreadableLines = 0

    /// Whether a line other than a torn last one could not be read.
    private(set) var isDamaged = false

    private var positions: [String: Int] = [:]
    private var settled: Set<String> = []

    /// - Parameter bytes: the whole file.
    init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: JournalEntry.newline) {
            if let entry = JournalEntry.read(line) {
                apply(entry)
            } else {
                unreadableLines += 1
                isDamaged = isDamaged || line.endIndex < bytes.endIndex
            }
        }
    }

    private mutating func apply(_ entry: JournalEntry) {
        switch entry {
        case .began(let record):
            guard positions[record.requestID] == nil else { return }
            place(record)
        case .progressed(let progress):
            guard let position = positions[progress.requestID], !settled.contains(progress.requestID) else { return }
            records[position].promptTokens = progress.promptTokens
            records[position].cachedTokens = progress.cachedTokens
            records[position].completionTokens = progress.completionTokens
            records[position].finishedAt = progress.at
        case .settled(let record):
            guard settled.insert(record.requestID).inserted else { return }
            if let position = positions[record.requestID] { records[position] = record } else { place(record) }
        }
    }

    private mutating func place(_ record: UsageRecord) {
        positions[record.requestID] = records.count
        records.append(record)
    }
}
