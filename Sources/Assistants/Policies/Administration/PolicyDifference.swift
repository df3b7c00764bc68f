import Foundations
public import Policies

/// What differs between two versions of a policy pack, rule by rule.
public struct PolicyDifference: Sendable, Hashable {
    /// What happened to a rule.
    public enum Change: String, Sendable, Hashable, CaseIterable { case added, removed, changed }

    /// The rule; nil for what the pack says of itself.
    public var rule: String?
    public var change: Change
    /// The fields that differ, as JSON.
    public var fields: [DifferenceLine]

    /// - Parameters:
    ///   - before: what was in force; nil when nothing was.
    ///   - after: what comes into force; nil when nothing does.
    /// - Returns: the pack's own fields first, then the rules by name; empty when nothing differs.
    public static func between(_ before: PolicyPack?, _ after: PolicyPack?) throws -> [PolicyDifference] {
        var differences: [PolicyDifference] = []
        if let before, let after {
            let fields = try lines(before.headerJSON, after.headerJSON)
            if !fields.isEmpty { differences.append(PolicyDifference(rule: nil, change: .changed, fields: fields)) }
        }
        let old = rules(before)
        let new = rules(after)
        for name in Set(old.keys).union(new.keys).sorted() {
            let fields = try lines(old[name], new[name])
            guard !fields.isEmpty else { continue }
            let change: Change = old[name] == nil ? .added : new[name] == nil ? .removed : .changed
            differences.append(PolicyDifference(rule: name, change: change, fields: fields))
        }
        return differences
    }

    private static func rules(_ pack: PolicyPack?) -> [String: JSONValue] {
        Dictionary(pack?.rules.map { ($0.id, $0.json) } ?? [], uniquingKeysWith: { first, _ in first })
    }

    private static func lines(_ before: JSONValue?, _ after: JSONValue?) throws -> [DifferenceLine] {
        guard let after else {
            return try SpecificationDifference.lines(from: nil, to: (before ?? [:]).encodedText).map {
                DifferenceLine(path: $0.path, before: $0.after, after: nil)
            }
        }
        return try SpecificationDifference.lines(from: before?.encodedText, to: after.encodedText)
    }
}
