import Foundations
import Generation

/// The requests of an embedding loop and whose turn it is: tenants take turns, and so do the requests of a tenant.
///
/// A value without model and clock. A turn is one text, so that a question need not wait for the thousand texts that
/// came before it.
struct EmbeddingQueue {
    /// A request on its way.
    struct Job {
        let id: UInt64
        let request: EmbeddingRequest
        let arrivedAt: ContinuousClock.Instant
        var startedAt: ContinuousClock.Instant?
        /// The inputs tokenised so far; all of them before any is computed.
        var texts: [[Int32]] = []
        var promptTokens = 0
        /// Texts that were put into a batch.
        var taken = 0
        var vectors: [[Float]] = []

        var isTokenised: Bool { !texts.isEmpty && texts.count == request.inputs.count }
        /// What is tokenised next: which input, and how many tokens those before it have.
        var next: (request: EmbeddingRequest, index: Int, before: Int) { (request, texts.count, promptTokens) }
        var isComputed: Bool { !vectors.isEmpty && vectors.count == request.inputs.count }

        func isLate(_ now: ContinuousClock.Instant) -> Bool {
            request.deadlineMilliseconds.map { now >= arrivedAt + .milliseconds($0) } ?? false
        }
    }

    /// A text of a batch.
    struct Entry: Hashable {
        let job: UInt64
        let tokens: [Int32]
    }

    private(set) var jobs: [UInt64: Job] = [:]
    /// Tenants and their requests, the next one first.
    private var turns: [(tenant: String, jobs: [UInt64])] = []

    var isEmpty: Bool { jobs.isEmpty }

    mutating func add(_ job: Job) {
        jobs[job.id] = job
        if let turn = turns.firstIndex(where: { $0.tenant == job.request.tenant }) {
            turns[turn].jobs.append(job.id)
        } else {
            turns.append((job.request.tenant, [job.id]))
        }
    }

    @discardableResult
    mutating func remove(_ id: UInt64) -> Job? {
        guard let job = jobs.removeValue(forKey: id) else { return nil }
        if let turn = turns.firstIndex(where: { $0.tenant == job.request.tenant }) {
            turns[turn].jobs.removeAll { $0 == id }
            if turns[turn].jobs.isEmpty { turns.remove(at: turn) }
        }
        return job
    }

    mutating func update(_ id: UInt64, _ change: (inout Job) -> Void) {
        // In place: a copy of a job of thousands of texts, for each of them, would cost more than their tokens.
        if let index = jobs.index(forKey: id) { change(&jobs.values[index]) }
    }

    /// The request that is to be tokenised next, in turn; nil when all are.
    var untokenised: UInt64? {
        let longest = turns.map(\.jobs.count).max() ?? 0
        for place in 0..<longest {
            for turn in turns where place < turn.jobs.count {
                if jobs[turn.jobs[place]]?.isTokenised == false { return turn.jobs[place] }
            }
        }
        return nil
    }

    /// Takes texts in turn until the next one would be one too many. A text that is longer than a batch goes alone.
    ///
    /// - Parameters:
    ///   - tokens: what a batch is filled with.
    ///   - texts: the most texts of a batch.
    mutating func takeBatch(tokens: Int, texts: Int) -> [Entry] {
        var batch: [Entry] = []
        var count = 0
        var idle = 0
        while idle < turns.count, batch.count < texts {
            guard let id = nextJob(ofTurn: 0), let job = jobs[id] else {
                turns.append(turns.removeFirst())
                idle += 1
                continue
            }
            let text = job.texts[job.taken]
            guard batch.isEmpty || count + text.count <= tokens else { break }
            update(id) { $0.taken += 1 }
            batch.append(Entry(job: id, tokens: text))
            count += text.count
            var turn = turns.removeFirst()
            turn.jobs.removeAll { $0 == id }
            turn.jobs.append(id)
            turns.append(turn)
            idle = 0
        }
        return batch
    }

    /// The first of a tenant's requests that is tokenised and has texts left.
    private func nextJob(ofTurn turn: Int) -> UInt64? {
        turns[turn].jobs.first { id in
            guard let job = jobs[id] else { return false }
            return job.isTokenised && job.taken < job.texts.count
        }
    }
}
