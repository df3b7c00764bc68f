import Generation

extension PrefixCache {
    /// Evicts until so many cells are free; what requests use stays.
    ///
    /// - Parameters:
    ///   - cells: how many are wanted.
    ///   - total: how many are free or the tree's.
    /// - Returns: whether they are free.
    func makeRoom(cells: Int, of total: Int) -> Bool {
        while cells > total - deviceCells {
            guard evict() else { return false }
        }
        return true
    }

    /// A sequence for a node; evicts one when all are taken.
    func takeSequence() -> Int32? {
        if freeSequences.isEmpty, !mergeChain(), !evict() { return nil }
        return freeSequences.popLast()
    }

    /// Moves the least recently used prefix that nobody uses to host memory, or forgets it; pinned ones last.
    private func evict() -> Bool {
        guard let oldest = leastUseful else { return false }
        if !offload(oldest) { drop(oldest) }
        return true
    }

    /// Of the prefixes that nobody uses and that nothing in cells follows, the one to give up first.
    private var leastUseful: PrefixTree.NodeID? {
        let candidates = tree.ids.filter { id in
            let node = tree[id]
            return !node.isOnHost && node.users == 0 && node.children.values.allSatisfy { tree[$0].isOnHost }
        }
        return candidates.min { left, right in
            let (left, right) = (tree[left], tree[right])
            return (left.isPinned ? 1 : 0, left.lastUse) < (right.isPinned ? 1 : 0, right.lastUse)
        }
    }

    /// Moves one prefix to host memory that lay idle for too long, or forgets one that is too short for that; pinned
    /// ones stay.
    func moveIdle() {
        guard hostLimit > 0, let oldest = leastUseful, !tree[oldest].isPinned,
            clock - tree[oldest].usedAt > Self.idleTokens
        else { return }
        if tree[oldest].tokens.count < Self.leastTail {
            drop(oldest)
        } else if !offload(oldest) {
            // Too large for the host's bound. It must not keep those after it from moving.
            uses += 1
            tree[oldest].lastUse = uses
            tree[oldest].usedAt = clock
        }
    }

    private func offload(_ id: PrefixTree.NodeID) -> Bool {
        let node = tree[id]
        guard hostLimit > 0, case .cells(let sequence) = node.storage, node.isComputed,
            node.tokens.count >= Self.leastTail, let bytes = backend.save(sequence: sequence),
            makeHostRoom(bytes: bytes.count, keeping: id)
        else { return false }
        backend.remove(sequence: sequence)
        freeSequences.append(sequence)
        tree[id].storage = .host(bytes)
        hostBytes += bytes.count
        deviceCells -= node.tokens.count
        totals.cacheOffloads += 1
        return true
    }

    /// Forgets a node and what is below it, which is on the host and useless without it.
    func drop(_ id: PrefixTree.NodeID) {
        for child in tree[id].children.values { drop(child) }
        let node = tree[id]
        if !node.isOnHost { deviceCells -= node.tokens.count }
        tree.remove(id)
        forget(node, id)
        totals.cacheEvictions += 1
    }

    /// Forgets prefixes in host memory until there is room, the least recently used first.
    ///
    /// - Returns: whether there is room.
    func makeHostRoom(bytes: Int, keeping kept: PrefixTree.NodeID? = nil) -> Bool {
        guard bytes + pausedBytes <= hostLimit else { return false }
        let spared = Set(tree.path(to: kept))
        while true {
            let onHost = tree.ids.filter { tree[$0].isOnHost }
            guard hostBytes + pausedBytes + bytes > hostLimit || onHost.count >= Self.hostPrefixes else { return true }
            let leaves = onHost.filter { tree[$0].isLeaf && tree[$0].users == 0 && !spared.contains($0) }
            guard let oldest = leaves.min(by: { tree[$0].lastUse < tree[$1].lastUse }) else { return false }
            drop(oldest)
        }
    }

    /// Brings the matched prefixes that are on the host back into cells. One that cannot come back is computed again.
    func reload(_ match: inout PrefixTree.Match, for request: UInt64) {
        for id in tree.path(to: match.node) {
            guard case .host(let bytes) = tree[id].storage else { continue }
            guard let sequence = takeSequence() else { return leaveHost(&match) }
            hostBytes -= bytes.count
            tree[id].storage = .cells(sequence: sequence)
            deviceCells += tree[id].tokens.count
            if backend.restore(sequence: sequence, bytes) {
                totals.cacheReloads += 1
            } else {
                backend.remove(sequence: sequence)
                tree[id].computed = 0
                tree[id].filler = request
            }
        }
    }

    /// Ends a match before the first prefix that is on the host: nothing below it can be used without it.
    func leaveHost(_ match: inout PrefixTree.Match) {
        guard let last = match.node, let first = tree.path(to: last).first(where: { tree[$0].isOnHost }) else { return }
        tree.use(pathTo: last, by: -1)
        match = PrefixTree.Match(node: tree[first].parent, length: tree[first].start)
        if let parent = match.node { tree.use(pathTo: parent, by: 1) }
    }

    /// Joins a node and its only child, when nobody uses either, which frees a sequence.
    private func mergeChain() -> Bool {
        for id in tree.ids {
            let node = tree[id]
            guard node.users == 0, !node.isPinned, node.isComputed, node.children.count == 1,
                let child = node.children.values.first, tree[child].users == 0, tree[child].isComputed,
                case .cells(let upper) = node.storage, case .cells(let lower) = tree[child].storage
            else { continue }
            backend.copy(from: upper, to: lower, positions: Int32(node.start)..<Int32(node.end))
            backend.remove(sequence: upper)
            freeSequences.append(upper)
            tree.merge(intoChildOf: id)
            return true
        }
        return false
    }
}
