import Foundations

/// Whether no value can match two branches of a `oneOf`: then it is as good as an `anyOf`.
struct SchemaDisjointness {
    /// What is known of one branch.
    private struct Branch {
        /// The values of `enum` and `const`.
        var listed: Set<[UInt8]>?
        var types: Set<SchemaType>?
        /// The values listed for required properties of what can only be an object.
        var tags: [ExactName: Set<[UInt8]>] = [:]
    }

    let document: JSONValue
    let work: SchemaWork

    func check(_ branches: [JSONValue], _ path: [String]) throws(GrammarProblem) {
        let merging = SchemaMerging(document: document, work: work)
        var known: [Branch] = []
        for (index, schema) in branches.enumerated() {
            guard let object = schema.objectValue else {
                known.append(Branch())
                continue
            }
            let place = path + ["\(index)"]
            known.append(try branch(try merging.flattened(object, place), place))
        }
        for later in known.indices {
            for earlier in 0..<later where try !areDisjoint(known[earlier], known[later], path) {
                throw GrammarProblem(
                    .unsupported, path: path,
                    "'oneOf' is not supported where a value may match two branches (here \(earlier) and \(later)): "
                        + "give them different types or a required property with different constants, or use 'anyOf'")
            }
        }
    }

    private func branch(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> Branch {
        var branch = Branch()
        if let values = try listed(schema, path) {
            branch.listed = Set(values.map(\.comparisonKey))
            branch.types = Set(values.compactMap { value in SchemaType.allCases.first { $0.holds(value) } })
        } else if schema["type"] != nil {
            branch.types = Set(try SchemaKeywords.types(schema, path) ?? [])
        }
        guard schema["type"] == "object", let properties = schema["properties"]?.objectValue else { return branch }
        let required = Set((schema["required"]?.arrayValue ?? []).compactMap(\.stringValue).map(ExactName.init))
        for property in properties.members where required.contains(ExactName(property.name)) {
            guard let object = property.value.objectValue, let values = try listed(object, path) else { continue }
            branch.tags[ExactName(property.name)] = Set(values.map(\.comparisonKey))
        }
        return branch
    }

    private func areDisjoint(_ one: Branch, _ other: Branch, _ path: [String]) throws(GrammarProblem) -> Bool {
        try work.spend(1, path)
        if let ones = one.listed, let others = other.listed { return try areDisjoint(ones, others, path) }
        if let ones = one.types, let others = other.types {
            let overlap = ones.contains { type in
                others.contains { $0 == type || Set([$0, type]) == [.number, .integer] }
            }
            if !overlap { return true }
        }
        let (few, many) = one.tags.count < other.tags.count ? (one.tags, other.tags) : (other.tags, one.tags)
        for (name, values) in few {
            try work.spend(1, path)
            if let others = many[name], try areDisjoint(values, others, path) { return true }
        }
        return false
    }

    private func areDisjoint(
        _ one: Set<[UInt8]>, _ other: Set<[UInt8]>, _ path: [String]
    ) throws(GrammarProblem) -> Bool {
        let (few, many) = one.count < other.count ? (one, other) : (other, one)
        try work.spend(few.count, path)
        return !few.contains(where: many.contains)
    }

    private func listed(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> [JSONValue]? {
        guard schema["const"] != nil || schema["enum"] != nil else { return nil }
        let values = try SchemaKeywords.listedValues(schema, path)
        for value in values { try work.spend(on: value, path) }
        return values
    }
}
