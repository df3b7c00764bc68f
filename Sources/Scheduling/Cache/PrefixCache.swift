import Generation

/// The prefix cache: keys and values of prompts' beginnings, shared by every request of a tenant that begins the same.
///
/// Each node of the tree has a sequence of the backend that no request has; sharing a prefix means tagging its cells
/// with the request's sequence too, which copies nothing. A prompt enters the tree when its request is admitted, before
/// it is computed: a second request with the same beginning waits for the first one's tokens in place of computing them
/// again. What nobody uses stays until its cells are needed, and then goes to host memory, least recently used first.
final class PrefixCache {
    /// A request's part of the tree.
    struct Lease: Equatable {
        /// The last node of its path; nil when nothing of its prompt is in the tree.
        var node: PrefixTree.NodeID?
        /// Tokens of the prompt that the path covers.
        var end = 0
    }

    /// Who computes a request's next tokens.
    enum Next: Equatable {
        /// The request itself, up to this position.
        case mine(upTo: Int)
        /// Another request that has the same beginning is computing them.
        case another
        /// The request itself, all that follows.
        case ownTail
    }

    /// A prefix that stays, by its tenant and owner.
    private struct Pin: Hashable {
        var tenant: String
        var owner: String
    }

    /// Shorter tails are not worth a sequence of the backend.
    static let leastTail = 16
    /// Decoded tokens after which a prefix that nobody used is moved to host memory.
    ///
    /// A cell that lies idle in a unified cache is still looked at by every token that is decoded, in every layer and
    /// head; moving it out and back is two copies. On the CPU both cost about the same after some sixty tokens, and who
    /// moves at that point never pays more than twice the least possible (the ski-rental rule).
    static let idleTokens: UInt64 = 64
    /// The most prefixes in host memory, whatever their size.
    static let hostPrefixes = 1024

    let backend: any SequenceBackend
    /// Bytes of host memory for evicted prefixes and preempted sequences together.
    let hostLimit: Int
    let isEnabled: Bool
    var tree = PrefixTree()
    var freeSequences: [Int32]
    /// Cells of the tree, in tokens; those that are still to be computed included.
    var deviceCells = 0
    /// Host memory of evicted prefixes, in bytes.
    var hostBytes = 0
    /// Host memory that preempted sequences hold, in bytes; the cache makes room for it.
    var pausedBytes = 0
    var totals = SchedulerTotals()
    /// Tokens decoded since the start: what idle cells are weighed against.
    var clock: UInt64 = 0
    private var pins: [Pin: PrefixTree.NodeID] = [:]
    /// Counts uses: the next is the latest.
    var uses: UInt64 = 0

    /// - Parameters:
    ///   - backend: whose cells these are.
    ///   - isEnabled: false keeps nothing, and shares nothing.
    ///   - hostLimit: bytes of host memory for evicted prefixes and preempted sequences.
    init(_ backend: any SequenceBackend, isEnabled: Bool, hostLimit: Int) {
        self.backend = backend
        self.hostLimit = hostLimit
        self.isEnabled = isEnabled && backend.sharesCells
        // The last number is the one that saving and restoring work with.
        let numbers = Int32(backend.sequences)..<Int32(max(backend.sequences, backend.sequenceNumbers - 1))
        freeSequences = numbers.reversed()
    }

    // MARK: Admission

    /// Cells that a request would take from those that are free or can be freed.
    ///
    /// - Parameters:
    ///   - tokens: what could be shared: the prompt without its last token, whose logits are needed in any case.
    ///   - tenant: whose.
    ///   - cells: what the request may come to use in all, in tokens.
    func need(_ tokens: ArraySlice<Int32>, tenant: String, cells: Int) -> (cells: Int, reclaimable: Int) {
        guard isEnabled else { return (cells, 0) }
        let (match, reloaded) = usable(tree.match(tokens, tenant: tenant), cells: cells)
        let path = tree.path(to: match.node).map { tree[$0] }
        // Of a prefix that is matched in part, the rest can go.
        let reclaimed = path.reduce(0) { sum, node in
            sum + (node.isOnHost || node.users > 0 ? 0 : min(match.length, node.end) - node.start)
        }
        return (cells - match.length + reloaded, reclaimableCells - reclaimed)
    }

    /// A match without what is not worth its reload: less than half of a prefix in host memory, or more than fits.
    ///
    /// - Returns: also the cells that what it has in host memory will take.
    private func usable(_ match: PrefixTree.Match, cells: Int) -> (match: PrefixTree.Match, reloaded: Int) {
        var usable = PrefixTree.Match()
        var reloaded = 0
        var onHost = 0
        for id in tree.path(to: match.node) {
            let node = tree[id]
            let matched = min(match.length, node.end) - node.start
            if node.isOnHost {
                let isWorth = matched * 2 > node.tokens.count
                let peak = cells - onHost - matched + reloaded + node.tokens.count
                guard isWorth, peak <= backend.contextCells else { break }
                reloaded += node.tokens.count
                onHost += matched
            }
            usable = PrefixTree.Match(node: id, length: node.start + matched)
        }
        return (usable, reloaded)
    }

    /// Cells that only the cache holds, in tokens.
    var reclaimableCells: Int {
        tree.ids.reduce(0) { sum, id in
            let node = tree[id]
            return sum + (node.isOnHost || node.users > 0 ? 0 : node.tokens.count)
        }
    }

    /// Enters a request's prompt: shares what is known of it and adds the rest, to be computed.
    ///
    /// - Parameters:
    ///   - request: who computes what is new.
    ///   - tokens: the prompt without its last token.
    ///   - tenant: whose.
    ///   - pin: whose prefix is to stay, and its length in tokens.
    ///   - privateCells: cells the request will take besides those of `tokens`; room is made for them too.
    ///   - freeCells: cells that neither the tree nor a request holds.
    /// - Returns: nil, and nothing is changed, when there is not enough room after all.
    func acquire(
        _ request: UInt64, _ tokens: ArraySlice<Int32>, tenant: String, pin: (owner: String, length: Int)?,
        privateCells: Int, freeCells: Int
    ) -> Lease? {
        guard isEnabled else { return Lease() }
        let total = freeCells + deviceCells
        var (match, reloaded) = usable(
            tree.match(tokens, tenant: tenant), cells: tokens.count + privateCells)
        if let node = match.node { tree.use(pathTo: node, by: 1) }
        if makeRoom(cells: reloaded, of: total) { reload(&match, for: request) } else { leaveHost(&match) }
        cut(&match)
        guard makeRoom(cells: tokens.count - match.length + privateCells, of: total) else {
            if let node = match.node { tree.use(pathTo: node, by: -1) }
            return nil
        }
        var lease = Lease(node: match.node, end: match.length)
        let rest = tokens.dropFirst(match.length)
        dropHostChild(beginning: rest, under: match.node, tenant: tenant)
        if !rest.isEmpty, !isTaken(rest, under: match.node, tenant: tenant), let sequence = takeSequence() {
            let leaf = tree.add(rest, under: match.node, tenant: tenant, storage: .cells(sequence: sequence))
            tree[leaf].filler = request
            tree[leaf].users = 1
            deviceCells += rest.count
            lease = Lease(node: leaf, end: tokens.count)
        }
        touch(lease)
        if let pin, pin.length > 0 { setPin(Pin(tenant: tenant, owner: pin.owner), length: pin.length, lease) }
        return lease
    }

    /// Splits the last node of a match where the match ends, so that the path ends with it.
    private func cut(_ match: inout PrefixTree.Match) {
        guard let last = match.node else { return }
        let matched = match.length - tree[last].start
        guard matched < tree[last].tokens.count else { return }
        if let upper = split(last, after: matched) {
            // The lower part is not on the path.
            tree[last].users -= 1
            match.node = upper
        } else {
            tree.use(pathTo: last, by: -1)
            match = PrefixTree.Match(node: tree[last].parent, length: tree[last].start)
            if let parent = match.node { tree.use(pathTo: parent, by: 1) }
        }
    }

    /// Whether another node already begins with the same token there.
    private func isTaken(_ tokens: ArraySlice<Int32>, under parent: PrefixTree.NodeID?, tenant: String) -> Bool {
        tokens.first.map { tree.child(of: parent, tenant: tenant, beginning: $0) != nil } ?? false
    }

    /// Lets a prefix in host memory that was not worth its reload make way for the one that is computed now.
    private func dropHostChild(beginning tokens: ArraySlice<Int32>, under parent: PrefixTree.NodeID?, tenant: String) {
        guard let token = tokens.first, let child = tree.child(of: parent, tenant: tenant, beginning: token),
            tree[child].isOnHost
        else { return }
        drop(child)
    }

    /// - Returns: the upper part, or nil when no sequence is left to hold it.
    private func split(_ id: PrefixTree.NodeID, after length: Int) -> PrefixTree.NodeID? {
        guard case .cells(let lower) = tree[id].storage, let sequence = takeSequence() else { return nil }
        let upper = tree.split(id, after: length, upper: .cells(sequence: sequence))
        let range = Int32(tree[upper].start)..<Int32(tree[upper].end)
        backend.copy(from: lower, to: sequence, positions: range)
        backend.remove(sequence: lower, positions: range)
        return upper
    }

    private func setPin(_ pin: Pin, length: Int, _ lease: Lease) {
        guard length <= lease.end,
            let id = tree.path(to: lease.node).first(where: { tree[$0].end >= length })
        else { return }
        let isWhole = tree[id].end == length
        guard let pinned = isWhole ? id : split(id, after: length - tree[id].start) else { return }
        if let old = pins[pin], old != pinned { unpin(old) }
        tree[pinned].isPinned = true
        pins[pin] = pinned
    }

    private func unpin(_ id: PrefixTree.NodeID) {
        tree[id].isPinned = false
    }

    func forgetPins(of id: PrefixTree.NodeID) {
        for (pin, node) in pins where node == id { pins[pin] = nil }
    }

    // MARK: While a request runs

    /// Gives a request's sequence what the path has more of than it has, and says who computes what follows.
    ///
    /// - Parameters:
    ///   - computed: how many tokens the sequence has keys and values of; raised to what it has then.
    ///   - sequence: the request's.
    func advance(_ lease: Lease, of request: UInt64, sequence: Int32, computed: inout Int) -> Next {
        guard computed < lease.end else { return .ownTail }
        var isMine = false
        for id in tree.path(to: lease.node) where tree[id].end > computed {
            let node = tree[id]
            let known = node.start + node.computed
            if !isMine, known > computed, case .cells(let source) = node.storage {
                backend.copy(from: source, to: sequence, positions: Int32(computed)..<Int32(known))
                computed = known
            }
            if node.isComputed {
                if isMine { return .mine(upTo: node.start) }
                continue
            }
            if node.filler == nil { tree[id].filler = request }
            if tree[id].filler == request {
                isMine = true
            } else {
                return isMine ? .mine(upTo: node.start) : .another
            }
        }
        return .ownTail
    }

    /// Gives the tree what a request has computed of its path.
    func publish(_ range: Range<Int>, of lease: Lease, by request: UInt64, sequence: Int32) {
        guard range.lowerBound < lease.end else { return }
        for id in tree.path(to: lease.node) where tree[id].filler == request {
            let node = tree[id]
            let news = range.clamped(to: node.start..<node.end)
            guard !news.isEmpty, case .cells(let own) = node.storage else { continue }
            backend.copy(from: sequence, to: own, positions: Int32(news.lowerBound)..<Int32(news.upperBound))
            tree[id].computed = news.upperBound - node.start
            if tree[id].isComputed { tree[id].filler = nil }
        }
    }

    /// Keeps what follows a finished request's path, for the conversation's next turn.
    ///
    /// The cells of the tail must be free for the tree: the request's own reservation counts no longer.
    ///
    /// - Parameters:
    ///   - tokens: all tokens the sequence has keys and values of.
    func keep(_ tokens: ArraySlice<Int32>, tenant: String, _ lease: Lease, sequence: Int32) {
        guard isEnabled, tokens.count - lease.end >= Self.leastTail else { return }
        if let id = lease.node, tree[id].users == 1, tree[id].isLeaf, tree[id].isComputed, !tree[id].isPinned,
            case .cells(let own) = tree[id].storage
        {
            let tail = tokens.dropFirst(lease.end)
            tree.extend(id, with: tail)
            tree[id].computed += tail.count
            deviceCells += tail.count
            backend.copy(from: sequence, to: own, positions: Int32(lease.end)..<Int32(tokens.count))
            return
        }
        let match = tree.match(tokens, tenant: tenant)
        let rest = tokens.dropFirst(match.length)
        guard match.length >= lease.end, rest.count >= Self.leastTail, match.node.map({ !tree[$0].isOnHost }) ?? true
        else { return }
        var parent = match
        if let node = match.node { tree.use(pathTo: node, by: 1) }
        cut(&parent)
        defer { if let node = parent.node { tree.use(pathTo: node, by: -1) } }
        guard parent.length == match.length, let own = takeSequence() else { return }
        let leaf = tree.add(rest, under: parent.node, tenant: tenant, storage: .cells(sequence: own))
        tree[leaf].computed = rest.count
        deviceCells += rest.count
        backend.copy(from: sequence, to: own, positions: Int32(match.length)..<Int32(tokens.count))
        touch(Lease(node: leaf, end: tokens.count))
    }

    /// Lets go of a request's path; what it had still to compute is left to the others that want it.
    func release(_ lease: Lease, of request: UInt64) {
        guard let last = lease.node else { return }
        touch(lease)
        let path = tree.path(to: last)
        for id in path where tree[id].filler == request { tree[id].filler = nil }
        tree.use(pathTo: last, by: -1)
        for id in path.reversed() where tree[id].users == 0 && tree[id].isLeaf && !tree[id].isComputed {
            let node = tree[id]
            deviceCells -= node.tokens.count - node.computed
            if !tree.trim(id) { forget(node, id) }
        }
    }

    /// Gives back what a node that is no more held.
    func forget(_ node: PrefixTree.Node, _ id: PrefixTree.NodeID) {
        if node.isPinned { forgetPins(of: id) }
        switch node.storage {
        case .cells(let sequence):
            backend.remove(sequence: sequence)
            freeSequences.append(sequence)
        case .host(let bytes):
            hostBytes -= bytes.count
        }
    }

    private func touch(_ lease: Lease) {
        uses += 1
        for id in tree.path(to: lease.node) {
            tree[id].lastUse = uses
            tree[id].usedAt = clock
        }
    }

    /// Cells of pinned prefixes, in tokens.
    var pinnedCells: Int {
        let pinned = Set(pins.values.flatMap { tree.path(to: $0) })
        return pinned.reduce(0) { $0 + (tree[$1].isOnHost ? 0 : tree[$1].tokens.count) }
    }
}

extension PrefixTree.Node {
    var isOnHost: Bool {
        if case .host = storage { true } else { false }
    }
}
