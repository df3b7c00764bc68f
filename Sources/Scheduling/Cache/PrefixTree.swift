/// A radix tree of token sequences: which prompts' beginnings are known, and where their keys and values are.
///
/// Every tenant has a root of its own, so no walk can cross from one tenant's prompts to another's. The tree only keeps
/// the books; `PrefixCache` moves keys and values accordingly.
///
/// A node stands for the tokens between its parent and its children. Splitting one gives the new node the upper part,
/// so that whoever remembers a node keeps the path that ends with it.
struct PrefixTree {
    /// A node's place in the tree; it is used again after the node is removed.
    struct NodeID: Hashable {
        fileprivate let index: Int
    }

    /// Where a node's keys and values are.
    enum Storage: Equatable {
        /// In the cells of a sequence that no request has.
        case cells(sequence: Int32)
        /// In host memory, as the backend saved them.
        case host([UInt8])
    }

    struct Node {
        let tenant: String
        fileprivate(set) var tokens: ArraySlice<Int32>
        /// The position of its first token.
        fileprivate(set) var start: Int
        fileprivate(set) var parent: NodeID?
        fileprivate(set) var children: [Int32: NodeID] = [:]
        /// Sequences whose path goes through it.
        var users = 0
        /// How many of its tokens have keys and values, from its start.
        var computed = 0
        /// The request that computes the rest.
        var filler: UInt64?
        var isPinned = false
        /// Counts uses, for the order in which prefixes are given up.
        var lastUse: UInt64 = 0
        /// The cache's clock when it was used last.
        var usedAt: UInt64 = 0
        var storage: Storage
        fileprivate var isRemoved = false

        var end: Int { start + tokens.count }
        var isComputed: Bool { computed == tokens.count }
        var isLeaf: Bool { children.isEmpty }
    }

    /// How far the tree knows a token sequence.
    struct Match: Equatable {
        /// The last node entered, nil when not even the first token is known.
        var node: NodeID?
        /// Tokens matched, those of `node` included.
        var length = 0
    }

    private var nodes: [Node] = []
    private var free: [Int] = []
    private var roots: [String: [Int32: NodeID]] = [:]

    /// Nodes in the tree.
    var count: Int { nodes.count - free.count }
    var isEmpty: Bool { count == 0 }

    subscript(id: NodeID) -> Node {
        get {
            precondition(!nodes[id.index].isRemoved, "a node was used after it was removed")
            return nodes[id.index]
        }
        set { nodes[id.index] = newValue }
    }

    /// All nodes, in no order that means anything.
    var ids: [NodeID] { nodes.indices.compactMap { nodes[$0].isRemoved ? nil : NodeID(index: $0) } }

    /// Follows a tenant's tokens as far as the tree knows them.
    func match(_ tokens: ArraySlice<Int32>, tenant: String) -> Match {
        var match = Match()
        var children = roots[tenant] ?? [:]
        while let token = tokens.dropFirst(match.length).first, let next = children[token] {
            let node = self[next]
            let common = Self.commonLength(node.tokens, tokens.dropFirst(match.length))
            match = Match(node: next, length: match.length + common)
            if common < node.tokens.count { break }
            children = node.children
        }
        return match
    }

    /// The node that goes on with this token after a node, or at the tenant's root.
    func child(of parent: NodeID?, tenant: String, beginning token: Int32) -> NodeID? {
        guard let parent else { return roots[tenant]?[token] }
        return self[parent].children[token]
    }

    /// The path to a node, from the root down.
    func path(to id: NodeID?) -> [NodeID] {
        var path: [NodeID] = []
        var next = id
        while let id = next {
            path.append(id)
            next = self[id].parent
        }
        return path.reversed()
    }

    /// Adds a leaf.
    ///
    /// - Parameters:
    ///   - tokens: not empty; no child of the parent may begin with the first of them.
    ///   - parent: nil adds at the tenant's root.
    mutating func add(
        _ tokens: ArraySlice<Int32>, under parent: NodeID?, tenant: String, storage: Storage
    ) -> NodeID {
        precondition(!tokens.isEmpty, "a node has at least one token")
        let node = Node(
            tenant: tenant, tokens: tokens, start: parent.map { self[$0].end } ?? 0, parent: parent, storage: storage)
        let id = insert(node)
        attach(id)
        return id
    }

    /// Divides a node after so many of its tokens; `id` keeps the lower part.
    ///
    /// - Returns: the upper part, which has `upper` as its storage.
    mutating func split(_ id: NodeID, after length: Int, upper storage: Storage) -> NodeID {
        var lower = self[id]
        precondition(length > 0 && length < lower.tokens.count, "both parts of a split have tokens")
        var upper = lower
        upper.tokens = lower.tokens.prefix(length)
        upper.computed = min(lower.computed, length)
        upper.filler = lower.computed < length ? lower.filler : nil
        upper.isPinned = false
        upper.children = [:]
        upper.storage = storage
        let upperID = insert(upper)
        lower.tokens = lower.tokens.dropFirst(length)
        lower.start += length
        lower.computed = max(0, lower.computed - length)
        lower.parent = upperID
        self[id] = lower
        attach(upperID)
        if let token = lower.tokens.first { self[upperID].children = [token: id] }
        return upperID
    }

    /// Gives a leaf more tokens at its end; they are not computed yet.
    mutating func extend(_ id: NodeID, with tokens: ArraySlice<Int32>) {
        precondition(self[id].isLeaf, "only a leaf can grow")
        self[id].tokens = ArraySlice(Array(self[id].tokens) + tokens)
    }

    /// Cuts a leaf's tokens that are not computed; a leaf without a computed token is removed.
    ///
    /// - Returns: whether it is still there.
    mutating func trim(_ id: NodeID) -> Bool {
        precondition(self[id].isLeaf, "only a leaf can be cut")
        self[id].tokens = self[id].tokens.prefix(self[id].computed)
        self[id].filler = nil
        if self[id].tokens.isEmpty { remove(id) }
        return !nodes[id.index].isRemoved
    }

    /// Puts a node and its only child together; the child's id stays.
    mutating func merge(intoChildOf id: NodeID) {
        let upper = self[id]
        precondition(upper.children.count == 1, "only a node with one child can be merged with it")
        free(id)
        for child in upper.children.values {
            self[child].tokens = ArraySlice(Array(upper.tokens) + Array(self[child].tokens))
            self[child].start = upper.start
            self[child].computed += upper.tokens.count
            self[child].parent = upper.parent
            attach(child)
        }
    }

    /// Removes a leaf.
    mutating func remove(_ id: NodeID) {
        let node = self[id]
        precondition(node.isLeaf && node.users == 0, "only a leaf that nobody uses can be removed")
        if let token = node.tokens.first ?? firstToken(of: id) {
            if let parent = node.parent {
                self[parent].children[token] = nil
            } else {
                roots[node.tenant]?[token] = nil
                if roots[node.tenant]?.isEmpty == true { roots[node.tenant] = nil }
            }
        }
        free(id)
    }

    private mutating func free(_ id: NodeID) {
        nodes[id.index].isRemoved = true
        nodes[id.index].tokens = []
        nodes[id.index].storage = .host([])
        free.append(id.index)
    }

    /// Counts a sequence in or out on the whole path to a node.
    mutating func use(pathTo id: NodeID, by change: Int) {
        for id in path(to: id) {
            self[id].users += change
            precondition(self[id].users >= 0, "a path was left more often than it was entered")
        }
    }

    private mutating func insert(_ node: Node) -> NodeID {
        if let index = free.popLast() {
            nodes[index] = node
            return NodeID(index: index)
        }
        nodes.append(node)
        return NodeID(index: nodes.count - 1)
    }

    private mutating func attach(_ id: NodeID) {
        let node = self[id]
        guard let token = node.tokens.first else { return }
        if let parent = node.parent {
            self[parent].children[token] = id
        } else {
            roots[node.tenant, default: [:]][token] = id
        }
    }

    /// The token a node was filed under, when its own tokens are gone.
    private func firstToken(of id: NodeID) -> Int32? {
        let node = self[id]
        let siblings = node.parent.map { self[$0].children } ?? roots[node.tenant] ?? [:]
        return siblings.first { $0.value == id }?.key
    }

    private static func commonLength(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Int {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                let most = min(left.count, right.count)
                var length = 0
                while length < most, left[length] == right[length] { length += 1 }
                return length
            }
        }
    }
}
