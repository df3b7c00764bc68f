import Yams

/// Reads one YAML mapping field by field and collects what is wrong, with the place of each mistake.
public struct DocumentReader {
    private let fields: [String: (key: Node, value: Node)]
    private let path: String
    private let mark: Mark?
    private var known: [String] = []
    /// What was wrong so far, in the order of reading.
    public private(set) var problems: [DocumentProblem] = []

    /// - Parameter text: the YAML.
    /// - Throws: `DocumentProblems` when `text` is not YAML or not one mapping.
    public init(yaml text: String) throws(DocumentProblems) {
        try Self.refuseAliases(text)
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw DocumentProblems([Self.problem(for: error)])
        }
        guard let node else {
            throw DocumentProblems([DocumentProblem(line: 1, column: 1, path: "", message: "the document is empty")])
        }
        guard let mapping = node.mapping else {
            throw DocumentProblems([
                Self.problem(at: node.mark, "", "the document must be a mapping of fields, not a list or a value")
            ])
        }
        self.init(mapping, path: "", mark: node.mark)
    }

    private init(_ mapping: Node.Mapping, path: String, mark: Mark?) {
        self.path = path
        self.mark = mark
        var fields: [String: (key: Node, value: Node)] = [:]
        for (key, value) in mapping {
            if let name = key.string {
                fields[name] = (key, value)
            } else {
                problems.append(Self.problem(at: key.mark, path, "a field's name must be text"))
            }
        }
        self.fields = fields
    }

    /// A few hundred bytes of nested aliases stand for more nodes than there is time to visit, and an assistant needs
    /// none.
    ///
    /// Looked for in the text, because composing the document is what takes the time. A `*name` is an alias only when
    /// the same name is anchored by `&name`, so that emphasis in a prompt is left alone.
    private static func refuseAliases(_ text: String) throws(DocumentProblems) {
        let anchors = Set(text.matches(of: /(?:^|[\s\[,{:?\-])&([^\s\[\]{},]+)/).map(\.output.1))
        guard !anchors.isEmpty else { return }
        for match in text.matches(of: /(?:^|[\s\[,{:?\-])\*([^\s\[\]{},:]+)/) where anchors.contains(match.output.1) {
            let line = text[..<match.output.1.startIndex].count { $0.isNewline } + 1
            throw DocumentProblems([
                DocumentProblem(
                    line: line, column: 1, path: "",
                    message: "aliases (*\(match.output.1)) are not supported; write the value out")
            ])
        }
    }

    /// Reads a nested mapping with `read`; its problems join this reader's.
    ///
    /// - Returns: nil when there is none.
    public mutating func section<Value>(_ name: String, _ read: (inout DocumentReader) -> Value) -> Value? {
        guard let node = value(name) else { return nil }
        guard let mapping = node.mapping else {
            report(node, name, "'\(full(name))' must be a mapping of fields")
            return nil
        }
        return readMapping(mapping, path: full(name), mark: node.mark, read)
    }

    /// Reads a list of mappings, each with `read`; nil when there is none.
    ///
    /// - Parameter count: how many there may be.
    public mutating func sections<Value>(
        _ name: String, count: ClosedRange<Int>, _ read: (inout DocumentReader) -> Value
    ) -> [Value]? {
        guard let node = value(name) else { return nil }
        guard let sequence = node.sequence else {
            report(node, name, "'\(full(name))' must be a list")
            return nil
        }
        guard count.contains(sequence.count) else {
            report(
                node, name,
                "'\(full(name))' has \(sequence.count) entries; it must have \(count.lowerBound) to \(count.upperBound)"
            )
            return nil
        }
        return sequence.enumerated().compactMap { place, entry in
            let path = "\(full(name))[\(place)]"
            guard let mapping = entry.mapping else {
                problems.append(Self.problem(at: entry.mark ?? mark, path, "'\(path)' must be a mapping of fields"))
                return nil
            }
            return readMapping(mapping, path: path, mark: entry.mark, read)
        }
    }

    private mutating func readMapping<Value>(
        _ mapping: Node.Mapping, path: String, mark: Mark?, _ read: (inout DocumentReader) -> Value
    ) -> Value {
        var reader = DocumentReader(mapping, path: path, mark: mark)
        let value = read(&reader)
        reader.refuseUnknownFields()
        problems += reader.problems
        return value
    }

    /// - Parameters:
    ///   - isRequired: whether it is a problem when there is none.
    ///   - rule: returns what is wrong with the text, or nil.
    public mutating func text(_ name: String, isRequired: Bool = false, _ rule: (String) -> String?) -> String? {
        guard let node = value(name) else {
            if isRequired {
                problems.append(Self.problem(at: mark, full(name), "'\(full(name))' is missing"))
            }
            return nil
        }
        let nulls: Set<String> = ["null", "Null", "NULL", "~", ""]
        guard let scalar = node.scalar, scalar.style != .plain || !nulls.contains(scalar.string) else {
            report(node, name, "'\(full(name))' must be text")
            return nil
        }
        if let wrong = rule(scalar.string) { report(node, name, "'\(full(name))' \(wrong)") }
        return scalar.string
    }

    /// Reads a list of texts; nil when there is none.
    ///
    /// - Parameters:
    ///   - count: how many there may be.
    ///   - rule: returns what is wrong with a text, or nil.
    public mutating func texts(_ name: String, count: ClosedRange<Int>, _ rule: (String) -> String?) -> [String]? {
        guard let node = value(name) else { return nil }
        guard let sequence = node.sequence else {
            report(node, name, "'\(full(name))' must be a list of texts")
            return nil
        }
        guard count.contains(sequence.count) else {
            report(
                node, name,
                "'\(full(name))' has \(sequence.count) entries; it must have \(count.lowerBound) to \(count.upperBound)"
            )
            return nil
        }
        return sequence.enumerated().compactMap { place, entry in
            guard let scalar = entry.scalar else {
                report(entry, "\(name)[\(place)]", "'\(full(name))[\(place)]' must be text")
                return nil
            }
            if let wrong = rule(scalar.string) {
                report(entry, "\(name)[\(place)]", "'\(full(name))[\(place)]' \(wrong)")
            }
            return scalar.string
        }
    }

    /// Reads one of several words; nil when there is none.
    public mutating func word(_ name: String, of words: [String], isRequired: Bool = false) -> String? {
        text(name, isRequired: isRequired) { text in
            words.contains(text) ? nil : "is '\(text.prefix(64))'; it must be one of \(words.joined(separator: ", "))"
        }
    }

    /// Whether a field is there, and is a list or a mapping rather than a value.
    public func isStructure(_ name: String) -> Bool {
        guard let node = fields[name]?.value else { return false }
        return node.scalar == nil
    }

    /// Whether a field is there.
    public func has(_ name: String) -> Bool { fields[name] != nil }

    /// The text of a field as it stands, whatever is wrong with it; nil when there is none.
    public func uncheckedText(_ name: String) -> String? { fields[name]?.value.scalar?.string }

    /// The names of the fields that are there.
    public var names: [String] { fields.keys.sorted() }

    /// Where the mapping begins; counts from 1.
    public var line: Int { mark?.line ?? 1 }

    /// - Parameter rule: returns what is wrong with the value, or nil.
    public mutating func boolean(_ name: String, _ rule: (Bool) -> String?) -> Bool? {
        guard let node = value(name) else { return nil }
        // The spellings of YAML 1.2's core schema; quoted they are text.
        let values = ["true": true, "True": true, "TRUE": true, "false": false, "False": false, "FALSE": false]
        guard let scalar = node.scalar, scalar.style == .plain, let value = values[scalar.string] else {
            report(node, name, "'\(full(name))' must be true or false, not '\(node.scalar?.string ?? "a structure")'")
            return nil
        }
        if let wrong = rule(value) { report(node, name, "'\(full(name))' \(wrong)") }
        return value
    }

    /// A finite number within bounds; nil when there is none.
    public mutating func decimal(_ name: String, in range: ClosedRange<Double>) -> Double? {
        guard let node = value(name) else { return nil }
        guard let number = node.scalar.flatMap({ Double($0.string) }), number.isFinite else {
            report(node, name, "'\(full(name))' must be a number, not '\(node.scalar?.string ?? "a structure")'")
            return nil
        }
        if !range.contains(number) {
            report(
                node, name, "'\(full(name))' is \(number); it must be from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A whole number within bounds; nil when there is none.
    public mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = value(name) else { return nil }
        guard let number = node.scalar.flatMap({ Int($0.string) }) else {
            report(node, name, "'\(full(name))' must be a whole number, not '\(node.scalar?.string ?? "a structure")'")
            return nil
        }
        if !range.contains(number) {
            report(
                node, name, "'\(full(name))' is \(number); it must be from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// Reports what is wrong with a field beside others.
    ///
    /// - Parameter name: one that may be missing; then the problem is that of the whole mapping.
    public mutating func report(_ name: String, _ message: String) {
        problems.append(Self.problem(at: fields[name]?.value.mark ?? mark, full(name), message))
    }

    /// Reports what is wrong with the name of a field.
    public mutating func reportName(_ name: String, _ message: String) {
        problems.append(Self.problem(at: fields[name]?.key.mark ?? mark, full(name), message))
    }

    /// Reports every field that was not asked for, with the nearest known name when it looks like a slip.
    public mutating func refuseUnknownFields() {
        let words = KnownWords(known)
        for (name, field) in fields where !words.contains(name) {
            let all =
                words.words.isEmpty ? "none is known here" : "known are \(words.words.sorted().joined(separator: ", "))"
            report(field.key, name, "unknown field '\(full(name))'" + (words.question(about: name) ?? "; \(all)"))
        }
    }

    /// Takes fields as known that are not read, so that they are not called unknown beside what is wrong with them.
    public mutating func acceptFields(_ names: some Sequence<String>) { known += names }

    private mutating func value(_ name: String) -> Node? {
        known.append(name)
        return fields[name]?.value
    }

    private mutating func report(_ node: Node, _ name: String, _ message: String) {
        problems.append(Self.problem(at: node.mark ?? mark, full(name), message))
    }

    private func full(_ name: String) -> String {
        path.isEmpty ? name : name.isEmpty ? path : "\(path).\(name)"
    }

    private static func problem(at mark: Mark?, _ path: String, _ message: String) -> DocumentProblem {
        DocumentProblem(line: mark?.line ?? 1, column: mark?.column ?? 1, path: path, message: message)
    }

    private static func problem(for error: any Error) -> DocumentProblem {
        guard let error = error as? YamlError else { return problem(at: nil, "", String(describing: error)) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Self.problem(at: mark, "", "this is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
            var problem = Self.problem(at: context.mark, "", "a field is given twice: \(names)")
            problem.line = duplicates.first.flatMap { secondLine(of: $0, context) } ?? problem.line
            return problem
        default:
            return Self.problem(at: nil, "", "this is not YAML: \(error)")
        }
    }

    /// Where a field of a block mapping is given again: Yams names the first place. Nil when it is not found.
    private static func secondLine(of name: String, _ context: YamlError.Context) -> Int? {
        let lines = context.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let indent = context.mark.column - 1
        return lines.indices.dropFirst(context.mark.line).first { place in
            lines[place].prefix(indent).allSatisfy { $0 == " " } && lines[place].dropFirst(indent).hasPrefix(name + ":")
        }.map { $0 + 1 }
    }
}
