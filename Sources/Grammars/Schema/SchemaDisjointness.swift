import Foundations

/// Whether no value can match two branches of a `oneOf`: then it is as good as an `anyOf`.
struct SchemaDisjointness {
    let document: JSONValue

    func check(_ branches: [JSONValue], _ path: [String]) throws(GrammarProblem) {
        let merging = SchemaMerging(document: document)
        var flat: [JSONObject] = []
        for (index, branch) in branches.enumerated() {
            guard let object = branch.objectValue else {
                flat.append(JSONObject())
                continue
            }
            flat.append(try merging.flattened(object, path + ["\(index)"]))
        }
        for later in flat.indices {
            for earlier in 0..<later where try !areDisjoint(flat[earlier], flat[later], path) {
                throw GrammarProblem(
                    .unsupported, path: path,
                    "'oneOf' is not supported where a value may match two branches (here \(earlier) and \(later)): "
                        + "give them different types or a required property with different constants, or use 'anyOf'")
            }
        }
    }

    private func areDisjoint(
        _ left: JSONObject, _ right: JSONObject, _ path: [String]
    ) throws(GrammarProblem) -> Bool {
        if let one = try listed(left, path), let other = try listed(right, path) {
            return !one.contains(where: other.contains)
        }
        if let one = try types(left, path), let other = try types(right, path) {
            let overlaps = one.contains { type in
                other.contains { $0 == type || Set([$0, type]) == [.number, .integer] }
            }
            if !overlaps { return true }
        }
        let required = required(left).filter(required(right).contains)
        for name in required {
            guard let one = left["properties"]?[name]?.objectValue, let other = right["properties"]?[name]?.objectValue,
                let ones = try listed(one, path), let others = try listed(other, path),
                left["type"] == "object", right["type"] == "object"
            else { continue }
            if !ones.contains(where: others.contains) { return true }
        }
        return false
    }

    private func listed(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> [JSONValue]? {
        guard schema["const"] != nil || schema["enum"] != nil else { return nil }
        return try SchemaKeywords.listedValues(schema, path)
    }

    private func types(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> [SchemaType]? {
        if let listed = try listed(schema, path) {
            return SchemaType.allCases.filter { type in type != .number && listed.contains(where: type.holds) }
        }
        return schema["type"] == nil ? nil : try SchemaKeywords.types(schema, path)
    }

    private func required(_ schema: JSONObject) -> [String] {
        schema["required"]?.arrayValue?.compactMap(\.stringValue) ?? []
    }
}
