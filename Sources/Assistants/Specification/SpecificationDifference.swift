import Foundations

/// What differs between two specifications, field by field.
enum SpecificationDifference {
    /// - Parameters:
    ///   - before: canonical JSON, or nil when there is nothing yet.
    ///   - after: canonical JSON.
    static func lines(from before: String?, to after: String) throws -> [DifferenceLine] {
        let old = try before.map(fields) ?? [:]
        let new = try fields(after)
        return Set(old.keys).union(new.keys).sorted().compactMap { path in
            old[path] == new[path] ? nil : DifferenceLine(path: path, before: old[path], after: new[path])
        }
    }

    /// Every leaf as JSON text, under its dotted path.
    private static func fields(_ json: String) throws -> [String: String] {
        var leaves: [String: String] = [:]
        func collect(_ value: JSONValue, _ path: String) {
            guard case .object(let object) = value else {
                leaves[path] = value.encodedText
                return
            }
            for member in object.members {
                collect(member.value, path.isEmpty ? member.name : "\(path).\(member.name)")
            }
        }
        collect(try JSONValue(parsing: json), "")
        return leaves
    }
}
