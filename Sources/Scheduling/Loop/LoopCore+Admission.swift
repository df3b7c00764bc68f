import Foundations
import Generation
import Logging

extension LoopCore {
    /// Requests that do not fit are stepped over at most so often by those that do: then everybody waits for them.
    static let mostOvertakings = 64
    /// How many requests that do not fit are looked past in one turn.
    static let mostBlocked = 8

    /// Gives waiting requests a sequence and cells, in the policy's order, as far as there are any.
    func admit() {
        guard !waiting.isEmpty else { return }
        var blocked: [UInt64] = []
        for id in policy.admissionOrder(state) {
            guard let index = waiting.firstIndex(where: { $0.id == id }) else { continue }
            if fits(waiting[index]) || preempt(for: waiting[index]), start(id) {
                for id in blocked { overtakings[id, default: 0] += 1 }
                continue
            }
            blocked.append(id)
            let isOvertakable = overtakings[id, default: 0] < Self.mostOvertakings
            guard isOvertakable, blocked.count < Self.mostBlocked, !freeNumbers.isEmpty else { return }
        }
    }

    private func fits(_ sequence: ActiveSequence) -> Bool {
        guard !freeNumbers.isEmpty else { return false }
        let need = cache.need(sequence.shareable, tenant: sequence.tenant, cells: sequence.prepared.cells)
        return need.cells <= freeCells + need.reclaimable
    }

    /// Makes room by saving running requests that the policy gives up for this one; none when that is not enough.
    private func preempt(for sequence: ActiveSequence) -> Bool {
        let waiting = StepState.Waiting(
            id: sequence.id, tenant: sequence.tenant, share: sequence.share,
            promptTokens: sequence.prepared.tokens.count)
        let victims = policy.victims(for: waiting, state).compactMap { id in running.first { $0.id == id } }
        guard !victims.isEmpty else { return false }
        let need = cache.need(sequence.shareable, tenant: sequence.tenant, cells: sequence.prepared.cells)
        // Cells of shared prefixes stay in use by others; counting them could take victims for nothing.
        let freed = victims.reduce(0) { $0 + $1.reserved }
        guard need.cells <= freeCells + need.reclaimable + freed else { return false }
        for victim in victims {
            guard let index = running.firstIndex(where: { $0.id == victim.id }) else { continue }
            pause(index)
            if fits(sequence) { return true }
        }
        return false
    }

    /// Gives a waiting request a sequence and reserves its cells.
    ///
    /// - Returns: false when a part that it would have shared cannot be had, and there is no room without it.
    private func start(_ id: UInt64) -> Bool {
        guard let index = waiting.firstIndex(where: { $0.id == id }), let number = freeNumbers.last else {
            return false
        }
        let sequence = waiting[index]
        let shareable = sequence.shareable
        guard
            let lease = cache.acquire(
                id, shareable, tenant: sequence.tenant, pin: sequence.prepared.pin,
                privateCells: sequence.prepared.cells - shareable.count, freeCells: freeCells)
        else { return false }
        waiting.remove(at: index)
        freeNumbers.removeLast()
        overtakings[id] = nil
        sequence.number = number
        sequence.computed = 0
        sequence.lease = lease
        sequence.reserved = sequence.prepared.cells - sequence.lease.end
        reservedCells += sequence.reserved
        running.append(sequence)
        return true
    }

    /// Saves a running request's own keys and values and gives its sequence and cells back.
    ///
    /// What cannot be saved is computed again when the request goes on: its tokens are known.
    private func pause(_ index: Int) {
        let sequence = running.remove(at: index)
        let tail = sequence.lease.end..<max(sequence.lease.end, sequence.computed)
        // What was saved before and not put back yet is still good.
        if sequence.saved == nil, !tail.isEmpty, let bytes = save(tail, of: sequence.number) {
            sequence.saved = ActiveSequence.SavedTail(positions: tail, bytes: bytes)
            cache.pausedBytes += bytes.count
        }
        giveBack(sequence)
        sequence.number = -1
        sequence.lease = PrefixCache.Lease()
        sequence.computed = 0
        sequence.reserved = 0
        totals.preemptions += 1
        waiting.append(sequence)
        configuration.logger.debug("a request was preempted", metadata: ["id": "\(sequence.id)"])
    }

    /// The number that saving and restoring work with; no request and no prefix has it.
    private var scratchNumber: Int32 { Int32(backend.sequenceNumbers - 1) }

    private func save(_ positions: Range<Int>, of number: Int32) -> [UInt8]? {
        guard backend.sharesCells, cache.hostLimit > 0 else { return nil }
        backend.copy(
            from: number, to: scratchNumber, positions: Int32(positions.lowerBound)..<Int32(positions.upperBound))
        defer { backend.remove(sequence: scratchNumber) }
        guard let bytes = backend.save(sequence: scratchNumber), cache.makeHostRoom(bytes: bytes.count) else {
            return nil
        }
        return bytes
    }

    /// Brings a sequence as far as it comes without computing: shared prefixes, and what was saved of it.
    ///
    /// - Returns: what its next step computes.
    func advance(_ index: Int) -> StepState.Running.Phase {
        let sequence = running[index]
        let before = sequence.computed
        let next = cache.advance(
            sequence.lease, of: sequence.id, sequence: sequence.number, computed: &sequence.computed)
        if sequence.start == nil { sequence.cached += sequence.computed - before }
        if case .another = next { return .waitsForPrefix }
        restore(sequence)
        if sequence.isDecoding { return .decode(drafts: draftable(sequence)) }
        var end = sequence.saved?.positions.lowerBound ?? sequence.tokens.count
        if case .mine(let limit) = next { end = min(end, limit) }
        return .prefill(remaining: max(1, end - sequence.computed))
    }

    /// Puts back what was saved when the sequence has come to where it begins.
    private func restore(_ sequence: ActiveSequence) {
        guard let saved = sequence.saved, saved.positions.lowerBound <= sequence.computed else { return }
        sequence.saved = nil
        cache.pausedBytes -= saved.bytes.count
        // A longer part than before may be shared now; then the rest is computed again.
        guard saved.positions.lowerBound == sequence.computed, sequence.computed >= sequence.lease.end else { return }
        if backend.restore(sequence: scratchNumber, saved.bytes) {
            backend.copy(
                from: scratchNumber, to: sequence.number,
                positions: Int32(saved.positions.lowerBound)..<Int32(saved.positions.upperBound))
            sequence.computed = saved.positions.upperBound
            totals.restores += 1
        }
        backend.remove(sequence: scratchNumber)
    }

    private func draftable(_ sequence: ActiveSequence) -> Int {
        // A backend may round guesses that are checked otherwise than a lone token, and a seed asks for the same text.
        guard backend.sharesCells, running.count <= FairSharePolicy.draftingRequests,
            sequence.prepared.request.sampling.seed == nil
        else { return 0 }
        let room = sequence.prepared.tokenLimit - sequence.generated - 1
        return sequence.drafts.draft(after: sequence.tokens, most: min(room, StepPlan.mostDrafts)).count
    }

    /// Ends a running request's hold on its sequence and its cells.
    ///
    /// - Parameter keeping: whether what it computed stays in the cache.
    func release(_ index: Int, keeping: Bool = false) {
        let sequence = running.remove(at: index)
        cache.pausedBytes -= sequence.saved?.bytes.count ?? 0
        giveBack(sequence, keeping: keeping)
        guard sequence.start != nil else { return }
        policy.ended(
            EndedRequest(
                promptTokens: sequence.prepared.tokens.count, cachedTokens: sequence.cached,
                generatedTokens: sequence.generated))
    }

    private func giveBack(_ sequence: ActiveSequence, keeping: Bool = false) {
        reservedCells -= sequence.reserved
        if keeping {
            cache.keep(
                sequence.tokens.prefix(sequence.computed), tenant: sequence.tenant, sequence.lease,
                sequence: sequence.number)
        }
        cache.release(sequence.lease, of: sequence.id)
        backend.remove(sequence: sequence.number)
        freeNumbers.append(sequence.number)
    }
}
