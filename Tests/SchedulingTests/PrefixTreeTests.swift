import Foundation
import SchedulingTesting
import Testing

@testable import Scheduling

/// Random operations on a prefix tree and on a list of the token sequences it should know, which is too simple to be
/// wrong.
@Suite(.timeLimit(.minutes(5)))
struct PrefixTreeTests {
    /// `ALTIPLANO_TREE_SEED` runs others.
    private static var firstSeed: UInt64 {
        ProcessInfo.processInfo.environment["ALTIPLANO_TREE_SEED"].flatMap { UInt64($0) } ?? 7_112_026
    }

    @Test func theTreeKnowsWhatAListKnows() {
        print("prefix trees from seed \(Self.firstSeed)")
        var done: [String: Int] = [:]
        for seed in Self.firstSeed..<Self.firstSeed + 200 {
            var walk = Walk(seed: seed)
            for step in 0..<60 {
                walk.change()
                let problems = walk.problems()
                #expect(problems.isEmpty, "seed \(seed), step \(step), \(walk.last): \(problems.prefix(3))")
                if !problems.isEmpty { return }
            }
            done.merge(walk.done) { $0 + $1 }
        }
        print("operations: \(done.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))")
        for operation in ["add", "split", "extend", "trim", "merge", "remove", "use", "leave"] {
            #expect(done[operation, default: 0] > 100, "hardly any \(operation)")
        }
    }

    /// A node as the naive model has it: its whole path, and nothing that has to be kept in step with others.
    private struct Naive: Equatable {
        var tenant: String
        /// All tokens from the root to the node's end.
        var path: [Int32]
        /// Where its own tokens begin.
        var start: Int
        var users = 0
        /// Computed tokens, from its start.
        var computed: Int
    }

    private struct Walk {
        var tree = PrefixTree()
        var model: [PrefixTree.NodeID: Naive] = [:]
        var random: SeededGenerator
        var last = ""
        var done: [String: Int] = [:]
        private var nextSequence: Int32 = 0
        /// Nodes whose path was entered, once for each time.
        private var entered: [PrefixTree.NodeID] = []

        init(seed: UInt64) { random = SeededGenerator(seed: seed) }

        private mutating func tokens() -> [Int32] {
            (0..<Int.random(in: 1...9, using: &random)).map { _ in Int32.random(in: 0..<3, using: &random) }
        }

        private mutating func storage() -> PrefixTree.Storage {
            nextSequence += 1
            return .cells(sequence: nextSequence)
        }

        /// In an order that does not depend on hashing.
        private var ids: [PrefixTree.NodeID] { tree.ids }

        private mutating func note(_ operation: String) {
            last = operation
            done[operation, default: 0] += 1
        }

        mutating func change() {
            switch Int.random(in: 0..<10, using: &random) {
            case 0...2: add()
            case 3: split()
            case 4: extend()
            case 5: trim()
            case 6: merge()
            case 7: remove()
            case 8: enter()
            default: leave()
            }
        }

        /// What a sequence that is matched as far as it goes leaves to be added.
        private mutating func add() {
            let tenant = ["a", "b"].randomElement(using: &random) ?? "a"
            let tokens = tokens()
            let match = tree.match(tokens[...], tenant: tenant)
            if let id = match.node, match.length < tree[id].end {
                // It ends within a node: that is divided, as the cache does.
                return split(id, after: match.length - tree[id].start)
            }
            let rest = tokens.dropFirst(match.length)
            guard !rest.isEmpty else { return }
            let id = tree.add(rest, under: match.node, tenant: tenant, storage: storage())
            let computed = Int.random(in: 0...rest.count, using: &random)
            tree[id].computed = computed
            model[id] = Naive(tenant: tenant, path: tokens, start: match.length, computed: computed)
            note("add")
        }

        private mutating func split() {
            guard let id = ids.filter({ tree[$0].tokens.count > 1 }).randomElement(using: &random) else { return }
            split(id, after: Int.random(in: 1..<tree[id].tokens.count, using: &random))
        }

        private mutating func split(_ id: PrefixTree.NodeID, after length: Int) {
            guard var lower = model[id], length > 0, length < lower.path.count - lower.start else { return }
            let upperID = tree.split(id, after: length, upper: storage())
            var upper = lower
            upper.path = Array(lower.path.prefix(lower.start + length))
            upper.computed = min(lower.computed, length)
            lower.start += length
            lower.computed = max(0, lower.computed - length)
            model[id] = lower
            model[upperID] = upper
            note("split")
        }

        private mutating func extend() {
            guard let id = ids.filter({ tree[$0].isLeaf }).randomElement(using: &random) else { return }
            let more = tokens()
            tree.extend(id, with: more[...])
            model[id]?.path += more
            note("extend")
        }

        private mutating func trim() {
            let leaves = ids.filter { tree[$0].isLeaf && tree[$0].users == 0 && !tree[$0].isComputed }
            guard let id = leaves.randomElement(using: &random), let node = model[id] else { return }
            let stays = tree.trim(id)
            model[id]?.path = Array(node.path.prefix(node.start + node.computed))
            if node.computed == 0 { model[id] = nil }
            if stays != (node.computed > 0) { model = [:] }
            note("trim")
        }

        private mutating func merge() {
            let chains = ids.filter { id in
                let children = tree[id].children.values
                return children.count == 1 && tree[id].users == 0 && tree[id].isComputed
                    && children.allSatisfy { tree[$0].users == 0 }
            }
            guard let id = chains.randomElement(using: &random), let child = tree[id].children.values.first,
                let upper = model[id]
            else { return }
            tree.merge(intoChildOf: id)
            model[child]?.start = upper.start
            model[child]?.computed += upper.path.count - upper.start
            model[id] = nil
            note("merge")
        }

        private mutating func remove() {
            let leaves = ids.filter { tree[$0].isLeaf && tree[$0].users == 0 }
            guard let id = leaves.randomElement(using: &random) else { return }
            tree.remove(id)
            model[id] = nil
            note("remove")
        }

        private mutating func enter() {
            guard let id = ids.randomElement(using: &random) else { return }
            tree.use(pathTo: id, by: 1)
            count(on: id, by: 1)
            entered.append(id)
            note("use")
        }

        private mutating func leave() {
            guard let place = entered.indices.randomElement(using: &random) else { return }
            let id = entered.remove(at: place)
            tree.use(pathTo: id, by: -1)
            count(on: id, by: -1)
            note("leave")
        }

        /// A node's path are those that it begins with.
        private mutating func count(on id: PrefixTree.NodeID, by change: Int) {
            guard let node = model[id] else { return }
            for (other, part) in model where part.tenant == node.tenant && node.path.starts(with: part.path) {
                model[other]?.users += change
            }
        }

        /// Where the tree and the model differ.
        mutating func problems() -> [String] {
            var problems: [String] = []
            if tree.count != model.count { problems.append("\(tree.count) nodes, not \(model.count)") }
            if Set(tree.ids) != Set(model.keys) { return problems + ["other nodes"] }
            for id in tree.ids {
                let node = tree[id]
                let path = tree.path(to: id)
                let found = Naive(
                    tenant: node.tenant, path: path.flatMap { Array(tree[$0].tokens) }, start: node.start,
                    users: node.users, computed: node.computed)
                if found != model[id] { problems.append("\(found), not \(String(describing: model[id]))") }
                if path.last != id { problems.append("a path does not end with its node") }
                if node.end != found.path.count { problems.append("a node ends at \(node.end)") }
                let isFiled = tree.child(of: node.parent, tenant: node.tenant, beginning: node.tokens.first ?? -1) == id
                if !isFiled { problems.append("a node is not among its parent's children") }
            }
            for _ in 0..<5 {
                let tenant = ["a", "b", "c"].randomElement(using: &random) ?? "a"
                let sequence = tokens() + tokens()
                let match = tree.match(sequence[...], tenant: tenant)
                let expected = model.values.filter { $0.tenant == tenant }.map { Self.common($0.path, sequence) }.max()
                if match.length != expected ?? 0 {
                    problems.append("\(sequence) of \(tenant) matches \(match.length), not \(expected ?? 0)")
                }
                if match.node.map({ tree[$0].start < match.length && match.length <= tree[$0].end }) == false {
                    problems.append("a match does not end in its node")
                }
            }
            return problems
        }

        private static func common(_ left: [Int32], _ right: [Int32]) -> Int {
            zip(left, right).prefix { $0 == $1 }.count
        }
    }
}
